import { brand } from "../base/brand.ts";
import { refuse } from "../base/errors.ts";

export { brand };

/** What stands under the key, if the value is an object of ours of that type, or of the other one. */
export function branded<T extends { readonly type: string }>(
  value: unknown,
  type: T["type"],
  otherType?: T["type"],
): T | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const held = (value as { readonly [brand]?: T })[brand];
  return held !== undefined && (held.type === type || held.type === otherType) ? held : undefined;
}

/** What every object has, and TypeScript does not tell. */
export interface DefinesGetters {
  __defineGetter__(name: string, get: (this: never) => unknown): void;
}

/** What Node's inspection calls: `console.log` of an object of ours shows what `toString` gives. */
const inspection = Symbol.for("nodejs.util.inspect.custom");

/**
 * Lets Node print objects of a class by their `toString`. Called by constructors, and so at most once with effect: a method
 * under a symbol that is no well-known one would keep the class in every bundle.
 */
export function printByText(prototype: object): void {
  if (Object.hasOwn(prototype, inspection)) return;
  Object.defineProperty(prototype, inspection, {
    value(this: object): string {
      return `${this}`;
    },
  });
}

/** Refuses `new` from outside, where nothing is known to be sound, at once and not when the object is first read. */
export function checkMade(isSound: boolean, type: string, makers: string): void {
  if (!isSound) refuse("invalid-option", `a ${type} is made by ${makers}, not by new`, { function: `new ${type}` });
}
