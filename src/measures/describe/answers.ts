import type { Decimal } from "decimal.js";
import { GrowthError, reasonCodes } from "../../base/errors.ts";
import { fractionOf, type Ratio } from "../../exact/ratio.ts";
import type { AbsenceReason, Answer } from "../../series/observations.ts";

/**
 * An exact decimal number as text, without an exponent: `"61040000000"`.
 *
 * @category Description
 */
export type DecimalText = string;

/**
 * An exact fraction in lowest terms as text: `"473/5631"`. `Ratio.fromJSON` reads it.
 *
 * @category Description
 */
export type RatioText = string;

/** The answer of a call that throws where there is none. Mistakes of the caller stay errors. */
export function answerOf<Value>(call: () => Value): Answer<Value> {
  try {
    return { value: call() };
  } catch (error) {
    if (error instanceof GrowthError && isAbsence(error.code)) return { reason: error.code };
    throw error;
  }
}

/** Either a figure is there, or the reason why it is not. */
export function valueOrReason<Value>(value: Value | undefined, reason: AbsenceReason | undefined): Answer<Value> {
  return value === undefined ? { reason: reason as AbsenceReason } : { value };
}

/** The answer made of another one; its reason where it has none. */
export function answerFrom<Given, Value>(given: Answer<Given>, make: (value: Given) => Answer<Value>): Answer<Value> {
  return given.reason === undefined ? make(given.value) : { reason: given.reason };
}

/** A result as JSON keeps it: exact figures as texts, `null` for what is not there. */
export type Plain<Value> = Value extends undefined
  ? null
  : Value extends Decimal | Ratio
    ? string
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;

export function plain<Value>(value: Value): Plain<Value>;
export function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  if (fractionOf(value) !== undefined) return String(value);
  // Without places it gives every digit, without an exponent, whatever decimal.js is set to.
  if ("toFixed" in value) return (value as Decimal).toFixed();
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function isAbsence(code: string): code is AbsenceReason {
  return (
    code === "span-mismatch" || code === "adjustment-mismatch" || (reasonCodes as readonly string[]).includes(code)
  );
}
