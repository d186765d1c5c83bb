import { refuse, type Site, safely } from "./errors.ts";

/**
 * The options of a call, each of them read once, and `undefined` where it is not an own property: what someone has put on
 * `Object.prototype` is no option. So a rest of them, which is an object like any other, is for this function to read again.
 * Refuses what is not a plain object, and names that the call does not know: a misspelt option must not pass.
 */
export function knownOptions<T extends object>(
  options: T | undefined,
  known: readonly (keyof T & string)[],
  site: Site,
): Partial<T> {
  // Not every name that is known, set on an object like any other: totals of ten years then take some 8 percent longer.
  const read: Partial<T> = Object.create(nothing);
  if (options === undefined) return read;
  if (!isPlainObject(options)) {
    refuse("invalid-option", "must be a plain object", { ...site, argument: "options" }, options);
  }
  for (const name of Object.keys(options)) {
    if (!(known as readonly string[]).includes(name)) {
      refuse("invalid-option", `is not an option here; there are: ${known.join(", ")}`, { ...site, argument: name });
    }
    read[name as keyof T] = options[name as keyof T];
  }
  return read;
}

/** What stands above options that were read. */
const nothing = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.create(null));

/** Also of another realm. A series handed in by mistake is no plain object: it must not pass as options without fields. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value from a closed list of texts. */
export function oneOf<T extends string>(
  value: T | undefined,
  allowed: readonly [T, ...T[]],
  argument: string,
  site: Site,
): T {
  if (value === undefined) return allowed[0];
  if (!allowed.includes(value)) {
    refuse("invalid-option", `must be one of ${allowed.join(", ")}`, { ...site, argument }, value);
  }
  return value;
}

/** Yes or no; no where it is not said. */
export function flag(value: unknown, argument: string, site: Site): boolean {
  if (value === undefined || typeof value === "boolean") return value === true;
  return refuse("invalid-option", "must be true or false", { ...site, argument }, value);
}

/** A whole number between two ends, both included. */
export function wholeNumber(value: unknown, least: number, most: number, argument: string, site: Site): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    refuse("invalid-option", `must be a whole number ${range}`, { ...site, argument }, value);
  }
  return value + 0;
}

/**
 * A copy of an array in which every place is filled, or a refusal that names the first empty one: most ways of going
 * through an array skip it. `holds` is what a place holds.
 */
export function denseArray(
  value: unknown,
  holds: string,
  argument: string,
  site: Site,
  code: "invalid-option" | "invalid-figure" = "invalid-option",
): unknown[] {
  if (!Array.isArray(value)) refuse(code, `must be an array, each place of it ${holds}`, { ...site, argument }, value);
  const { length } = value;
  const copy: unknown[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!Object.hasOwn(value, at)) {
      refuse(code, `is an empty place of the array: it must hold ${holds}`, {
        ...site,
        argument: `${argument}[${at}]`,
      });
    }
    copy.push(value[at]);
  }
  return copy;
}

/** The keys and values of a `Map` or a plain object of components, in their order; `undefined` where it is neither. */
export function keyedEntries(value: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  // Not instanceof: a Map of another realm is one too. Nor is everything one that says so.
  const isNamedMap = Object.prototype.toString.call(value) === "[object Map]";
  const entries = isNamedMap
    ? safely(() => [...Map.prototype.entries.call(value as Map<unknown, unknown>)])
    : undefined;
  return entries ?? (isPlainObject(value) ? Object.entries(value) : undefined);
}

/** The components of an argument, keyed by text, or a refusal. */
export function keyedArgument(value: unknown, argument: string, site: Site): readonly (readonly [string, unknown])[] {
  const entries = keyedEntries(value);
  if (entries === undefined) {
    refuse("invalid-option", "must be a Map or a plain object of components", { ...site, argument }, value);
  }
  return entries.map(([key, held]) => {
    if (typeof key !== "string") {
      refuse("invalid-option", "must have keys that are texts", { ...site, argument }, key);
    }
    return [ownText(key), held];
  });
}

/** An iterable argument. A text is one too, digit by digit, and surely not meant. */
export function iterable(value: unknown, argument: string, site: Site): Iterable<unknown> {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) {
    return refuse("invalid-option", "must be an array or another iterable", { ...site, argument }, value);
  }
  if (ArrayBuffer.isView(value) && isDetached(value)) {
    refuse("invalid-option", "must not be an array whose buffer was transferred", { ...site, argument }, value);
  }
  return value as Iterable<unknown>;
}

/** The same for what may come later, too. */
export function asyncIterable(
  value: unknown,
  argument: string,
  site: Site,
): AsyncIterable<unknown> | Iterable<unknown> {
  if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
    return value as AsyncIterable<unknown>;
  }
  return iterable(value, argument, site);
}

/** Whether nothing of a typed array can be read any more: its length is then 0, and all methods of its kind refuse it. */
function isDetached(view: object): boolean {
  return safely(() => [Uint8Array.prototype.at.call(view as Uint8Array, 0)]) === undefined;
}

/** How many values a call reads of an iterable, which may have no end. */
export const mostValues = 50_000;

/** The values of an iterable with their places, refused as soon as they are more than a call reads. */
export function* bounded(
  value: unknown,
  argument: string,
  site: Site,
  most = mostValues,
): Generator<[value: unknown, at: number], void> {
  let at = 0;
  for (const one of iterable(value, argument, site)) {
    if (at === most) refuse("too-large", `must not hold more than ${most} values`, { ...site, argument });
    yield [one, at];
    at += 1;
  }
}

/** How an error names a value of a list: by its place, where it has nothing else to show. */
export function placeIn(argument: string, at: number, value: unknown): string {
  return value === undefined ? `${argument}[${at}]` : argument;
}

/** A function to be called with a row. A class is one to JavaScript, but throws when it is called. */
export function callable(value: unknown): value is (...given: readonly unknown[]) => unknown {
  return typeof value === "function" && Object.getOwnPropertyDescriptor(value, "prototype")?.writable !== false;
}

/** The tag of a language that was handed in as an `Intl.Locale`; all else as it is. */
export function languageTag(value: unknown): unknown {
  return value instanceof Intl.Locale ? `${value}` : value;
}

/**
 * A text that is kept, in memory of its own: V8 keeps the whole line alive that a text of 13 characters or more was cut
 * from. Shorter ones are copies already.
 */
export function ownText(text: string): string {
  return text.length < leastCut ? text : ` ${text}`.slice(1);
}

const leastCut = 13;
