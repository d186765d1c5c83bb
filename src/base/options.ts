import { refuse, type Site } from "./errors.ts";

/** Refuses options that are not a plain object, and names that the call does not know: a misspelt option must not pass. */
export function knownOptions<T extends object>(
  options: T | undefined,
  known: readonly (keyof T & string)[],
  site: Site,
): Partial<T> {
  if (options === undefined) return {};
  if (!isPlainObject(options)) {
    refuse("invalid-option", "must be a plain object", { ...site, argument: "options" }, options);
  }
  for (const name of Object.keys(options)) {
    if (!(known as readonly string[]).includes(name)) {
      refuse("invalid-option", `is not an option here; there are: ${known.join(", ")}`, { ...site, argument: name });
    }
  }
  return options;
}

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

/** The keys and values of a `Map` or a plain object of components, in their order; `undefined` where it is neither. */
export function keyedEntries(value: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  // Not instanceof: a Map of another realm is one too.
  if (Object.prototype.toString.call(value) === "[object Map]") return [...(value as Map<unknown, unknown>)];
  return isPlainObject(value) ? Object.entries(value) : undefined;
}

/** The components of an argument, keyed by text, or a refusal. */
export function keyedArgument(value: unknown, argument: string, site: Site): readonly (readonly [string, unknown])[] {
  const entries = keyedEntries(value);
  if (entries === undefined) {
    refuse("invalid-option", "must be a Map or a plain object of components", { ...site, argument }, value);
  }
  for (const [key] of entries) {
    if (typeof key !== "string") {
      refuse("invalid-option", "must have keys that are texts", { ...site, argument }, key);
    }
  }
  return entries as readonly (readonly [string, unknown])[];
}

/** An iterable argument. A text is one too, digit by digit, and surely not meant. */
export function iterable(value: unknown, argument: string, site: Site): Iterable<unknown> {
  if (typeof value === "object" && value !== null && Symbol.iterator in value) return value as Iterable<unknown>;
  return refuse("invalid-option", "must be an array or another iterable", { ...site, argument }, value);
}
