import { brand as ours } from "./brand.ts";

/**
 * Why an answer is absent: the code of a `GrowthError`, and what `reasonAt(period)` of a series gives.
 *
 * | code | meaning |
 * | --- | --- |
 * | `missing` | the period has no value |
 * | `missing-current`, `missing-base` | a rate lacks its current figure, or the figure that it is compared with |
 * | `missing-in-window`, `incomplete-window` | a window of periods has a hole, or begins before the series |
 * | `incomplete-year`, `incomplete-period` | not every period since the start of the year, or of a quarter or half-year, is there |
 * | `outside-range` | the period lies before the first or after the last period of the series |
 * | `zero-base`, `negative-base`, `sign-change` | no rate exists on a base of zero or below, or between figures on either side of zero |
 * | `zero-total`, `negative-total`, `part-exceeds-total` | no share exists |
 * | `zero-days` | no daily average exists |
 * | `zero-divisor` | nothing can be divided by a figure of zero: a price without a quantity, a share of no change |
 * | `unit-mismatch` | quantities in several units do not add up to that of the whole |
 * | `target-met`, `no-remaining-periods` | nothing is required any more, or there is no period left to reach the target |
 *
 * @category Errors
 */
export type ReasonCode =
  | "missing"
  | "missing-current"
  | "missing-base"
  | "missing-in-window"
  | "incomplete-window"
  | "incomplete-year"
  | "incomplete-period"
  | "outside-range"
  | "zero-base"
  | "negative-base"
  | "sign-change"
  | "zero-total"
  | "negative-total"
  | "part-exceeds-total"
  | "zero-days"
  | "zero-divisor"
  | "unit-mismatch"
  | "target-met"
  | "no-remaining-periods";

/**
 * A mistake in what was handed in: the code of a `GrowthError` that no series ever carries as a reason, save
 * `unit-mismatch` where a part of a result needs quantities of one unit.
 *
 * @category Errors
 */
export type MistakeCode =
  | "invalid-number"
  | "invalid-period"
  | "invalid-option"
  | "invalid-figure"
  | "ambiguous-figure"
  | "duplicate-period"
  | "mixed-frequency"
  | "unit-mismatch"
  | "span-mismatch"
  | "year-mismatch"
  | "adjustment-mismatch"
  | "unknown-name"
  | "not-additive"
  | "negative-flow"
  | "empty-series"
  | "zero-denominator"
  | "empty-bounds"
  | "not-linear"
  | "decimal-range"
  | "too-large"
  | "invalid-rows";

/**
 * Every code that a `GrowthError` can carry: a closed union.
 *
 * @category Errors
 */
export type ErrorCode = ReasonCode | MistakeCode;

/**
 * Sentences of the reasons; `at` is " for 2024-11" or nothing, `got` is ", got -5" or nothing, and `total` is what
 * stands for the total.
 */
const reasonSentences: Record<ReasonCode, (at: string, got: string, total: string) => string> = {
  missing: (at) => `there is no value${at}`,
  "missing-current": (at) => `there is no current value${at}`,
  "missing-base": (at) => `the base${at} has no value, so no rate exists`,
  "missing-in-window": (at) => `a period inside the window${at} has no value`,
  "incomplete-window": (at) => `the window${at} begins before the series`,
  "incomplete-year": (at) => `not every period of the year is there${at}`,
  "incomplete-period": (at) => `not every period of a coarser one is there${at}`,
  "outside-range": (at) => `the series does not reach the period asked${at}`,
  "zero-base": (at) => `the base${at} is 0, so no rate exists`,
  "negative-base": (at, got) => `the base${at} is below 0, so no rate exists${got}`,
  "sign-change": (at, got) => `the figure${at} and its base lie on either side of 0, so no rate exists${got}`,
  "zero-total": (at, _, total) => `${total}${at} is 0, so no share of it exists`,
  "negative-total": (at, got, total) => `${total}${at} is below 0, so no share of it exists${got}`,
  "part-exceeds-total": (at, got) => `the part${at} is greater than its total${got}`,
  "zero-days": (at) => `the number of days${at} is 0, so no daily average exists`,
  "zero-divisor": (at, _, total) => `${total}${at} is 0, so nothing can be divided by it`,
  "unit-mismatch": (at) => `the quantities${at} are in several units, which do not add up`,
  "target-met": (at) => `the target${at} is met, so nothing more is required`,
  "no-remaining-periods": (at) => `the year${at} has no period left in which to reach the target`,
};

/** Where something went wrong: the public call, and what of it. */
export interface Site {
  readonly function: string;
  readonly argument?: string | undefined;
  readonly period?: string | undefined;
  readonly key?: string | undefined;
  readonly row?: number | undefined;
  readonly issues?: readonly RowIssue[] | undefined;
  readonly issueCount?: number | undefined;
}

/**
 * One fault of the rows of a file.
 *
 * @category Errors
 */
export interface RowIssue {
  /** What went wrong. */
  readonly code: ErrorCode;
  /** The row, counted from 1 as rows were handed in: a line of headers is none. */
  readonly row: number;
  /** The key of the row, where there is one. */
  readonly key?: string;
  /** The period, where it could be read. */
  readonly period?: string;
  /** The value at fault, as it was handed in. */
  readonly value?: unknown;
  /** The whole message, as it stands where this is the only fault. */
  readonly message: string;
}

/**
 * One fault of the rows of a file as JSON: its value at fault is text.
 *
 * @category Errors
 */
export interface RowIssueJSON extends Omit<RowIssue, "value"> {
  /** The value at fault, as the message shows it. */
  readonly value?: string;
}

/**
 * What `GrowthError.toJSON` gives.
 *
 * @category Errors
 */
export interface GrowthErrorJSON {
  /** Always `"GrowthError"`. */
  readonly name: string;
  /** What went wrong, from a closed list. */
  readonly code: ErrorCode;
  /** The message, for people. */
  readonly message: string;
  /** The public function or method that refused. */
  readonly function: string;
  /** The argument at fault, where there is one. */
  readonly argument?: string;
  /** The period at fault, where there is one. */
  readonly period?: string;
  /** The value at fault, as the message shows it. */
  readonly value?: string;
  /** The key of the row at fault, in a panel. */
  readonly key?: string;
  /** The row at fault. */
  readonly row?: number;
  /** The first 20 faults of the rows, where there are several. */
  readonly issues?: readonly RowIssueJSON[];
  /** How many faults the rows have, where there are several. */
  readonly issueCount?: number;
}

/** What an error has beside its code, where it is known. */
const details = ["argument", "period", "key", "row", "issues", "issueCount"] as const;

const brand = Symbol.for("export-growth.GrowthError");

/**
 * The one error that this package throws: bad input, or an answer that does not exist.
 *
 * `code` is stable and meant for programs; `message` is meant for people and names function, argument,
 * period, value and rule. `instanceof GrowthError` also holds for an error of another copy of this package.
 *
 * @example
 * ```ts
 * import { GrowthError, onYearChange } from "export-growth";
 *
 * let caught: unknown;
 * try {
 *   onYearChange("61.04", "0");
 * } catch (error) {
 *   caught = error;
 * }
 * caught instanceof GrowthError && caught.code; // => "zero-base"
 * caught instanceof GrowthError && caught.message; // => "onYearChange: the base is 0, so no rate exists (zero-base)"
 * ```
 *
 * @see [Errors and absent answers](../../docs/guides/errors.md): every code, with its cause, its cure and an example
 * @category Errors
 */
export class GrowthError extends Error {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_GrowthError`. */
  static override readonly name = "GrowthError";
  /** What went wrong, from a closed list. */
  readonly code: ErrorCode;
  /** The public function or method that refused. */
  readonly function: string;
  /** The argument at fault, where there is one. */
  declare readonly argument?: string;
  /** The period at fault, where there is one. */
  declare readonly period?: string;
  /** The value at fault, as it was handed in. */
  declare readonly value?: unknown;
  /** The key of the row at fault, in a panel. */
  declare readonly key?: string;
  /** The row at fault, counted from 1 as rows were handed in. */
  declare readonly row?: number;
  /** The first 20 faults of the rows, where there are several. */
  declare readonly issues?: readonly RowIssue[];
  /** How many faults the rows have, where there are several. */
  declare readonly issueCount?: number;

  private constructor(code: ErrorCode, sentence: string, site: Site, values: readonly unknown[]) {
    if (typeof site?.function !== "string") {
      const rule = "a GrowthError is made by the calls that throw it";
      throw new GrowthError("invalid-option", rule, { function: "new GrowthError" }, []);
    }
    super(`${site.function}: ${sentence} (${code})`);
    this.name = "GrowthError";
    this.code = code;
    this.function = site.function;
    const known = own(site);
    for (const name of details) if (known[name] !== undefined) Object.assign(this, { [name]: known[name] });
    if (values.length > 0) this.value = values[0];
    Object.defineProperty(this, brand, { value: true });
  }

  /**
   * The error as plain JSON: its message and all that it knows, the value at fault as the message shows it.
   *
   * @example
   * ```ts
   * import { type GrowthError, onYearChange } from "export-growth";
   *
   * let caught: unknown;
   * try {
   *   onYearChange("61.04", "0");
   * } catch (error) {
   *   caught = error;
   * }
   * const { code, argument, value } = (caught as GrowthError).toJSON();
   * [code, argument, value]; // => ["zero-base", "yearEarlier", "\"0\""]
   * ```
   */
  toJSON(): GrowthErrorJSON {
    const { message, issues } = this;
    return { ...withText(this), message, ...(issues && { issues: issues.map(withText) }) } as object as GrowthErrorJSON;
  }

  /** @internal */
  static throw(code: ErrorCode, sentence: string, site: Site, values: readonly unknown[]): never {
    throw new GrowthError(code, sentence, site, values);
  }

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }
}

/** Refuses bad input. The rule completes the sentence "argument for period must …". */
export function refuse(code: MistakeCode, rule: string, site: Site, ...value: [unknown?]): never {
  const { argument, period, row } = own(site);
  const subject = argument ? `${argument}${forPeriod(period)} ` : "";
  const inRow = row ? `, in row ${row}` : "";
  return GrowthError.throw(code, subject + rule + inRow + got(value), site, value);
}

/** Says why a single answer does not exist. */
export function absent(code: ReasonCode, site: Site & { readonly total?: string }, ...value: [unknown?]): never {
  const { period, total = "the total" } = own(site);
  const sentence = reasonSentences[code](forPeriod(period), got(value), total);
  return GrowthError.throw(code, sentence, site, value);
}

/** Every reason, in one order. */
export const reasonCodes = /* @__PURE__ */ Object.keys(reasonSentences) as readonly ReasonCode[];

/** Reasons are kept in columns of bytes: 0 where there is a value, else the place of the code in the list, from 1. */
export function reasonByte(code: ReasonCode): number {
  return reasonCodes.indexOf(code) + 1;
}

/** The code that a byte other than 0 stands for. */
export function reasonOfByte(byte: number): ReasonCode {
  return reasonCodes[byte - 1] as ReasonCode;
}

/** What an object itself has: whatever somebody has put on Object.prototype is no part of a call. */
export function own<T extends object>(object: T): T {
  return Object.assign(Object.create(null), object);
}

/** The fields of a fault, its value as text where there is one. */
function withText(fault: { readonly value?: unknown }): object {
  return Object.hasOwn(fault, "value") ? { ...fault, value: shown(fault.value) } : { ...fault };
}

/** How a sentence names a period. */
export function forPeriod(period: string | undefined): string {
  return period === undefined ? "" : ` for ${period}`;
}

function got(value: readonly unknown[]): string {
  return value.length === 0 ? "" : `, got ${shown(value[0])}`;
}

/** How an array, parsed JSON or a structured clone becomes the series that it is not: the end of a sentence. */
export function seriesAdvice(value: unknown): string {
  if (Array.isArray(value)) return "; Series.of(first, values) makes a Series of an array";
  const isPlain = safely(() => (value as object).constructor === Object);
  return isPlain ? "; Series.fromJSON makes a Series of what toJSON gave, and a structured clone is none" : "";
}

/** What is read from an object that may be anything: `undefined` where the reading itself fails. */
export function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A value as an error message shows it, the same whatever decimal.js is set to, and never beyond 60 characters. */
function shown(value: unknown): string {
  const text = safely(() => textOf(value)) ?? "an object";
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}

/**
 * The groups of seven digits of a Decimal of any copy of decimal.js, as JSON: the first does not begin with 0, the last is
 * not 0, unless there is no other.
 */
export const decimalGroups: RegExp = /^\[(0(?=\])|[1-9]\d{0,6})((?:,\d{1,7})*)(?<!,0)\]$/;

const withoutExponent = { __proto__: null, useGrouping: false, maximumSignificantDigits: 17 };

/** To write a bigint of a million digits takes seconds. */
const mostBits = 3330;

/** What a `Ratio` keeps under our key; other objects of ours keep neither. */
interface Held {
  readonly numerator?: bigint;
  readonly denominator?: bigint;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && /e/.test(`${value}`)) return value.toLocaleString("en", withoutExponent);
  if (typeof value === "bigint" && BigInt.asIntN(mostBits, value) !== value) return "a bigint of more than 1000 digits";
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  const { e, d, [ours]: held } = value as { readonly e: unknown; readonly d: unknown; readonly [ours]?: Held };
  if (held?.denominator) return `${held.numerator}/${held.denominator}`;
  // A Decimal writes itself out, without an exponent; one of 1e9000000, or of other groups, without an end.
  if (Math.abs(e as number) <= 1000 && decimalGroups.test(JSON.stringify(d))) {
    return (value as unknown as { toFixed(): string }).toFixed();
  }
  if (Array.isArray(value)) return "an array";
  const name: unknown = value.constructor?.name;
  return typeof name === "string" && name !== "Object" ? `an object of class ${name}` : "an object";
}
