import type { Decimal } from "decimal.js";
import { decimalGroups, refuse, type Site, safely, seriesAdvice } from "../base/errors.ts";

/**
 * What counts as one exact decimal number: text such as `"61.04"`, `"-0.5"` or `"1.2e6"`, a finite number
 * (taken as its shortest decimal text), a bigint, or a `Decimal` of any copy of decimal.js.
 *
 * At most 1000 significant digits and exponents from -1000 to 1000. Padded or empty text, separators (`"1,234"`),
 * `"0x10"`, NaN, infinities, booleans and dates are refused.
 *
 * @category Exact numbers
 */
export type Numeric = string | number | bigint | Decimal;

/** A decimal number: `coefficient` × 10^-`scale`, the scale 0 or more and as small as it can be. */
export interface Exact {
  readonly coefficient: bigint;
  readonly scale: number;
}

const mostDigits = 1000;
export const mostExponent = 1000;
const tooGreat = 10n ** BigInt(mostExponent + 1);
const tooLong = 10n ** BigInt(mostDigits);
const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Reads one number, or gives `undefined` where it is none. */
export function readDecimal(value: unknown): Exact | undefined {
  if (typeof value === "string") return readText(value);
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? { coefficient: BigInt(value), scale: 0 } : readText(String(value));
  }
  if (typeof value === "bigint") {
    return value < tooGreat && value > -tooGreat ? readText(String(value)) : undefined;
  }
  // As decimal.js tells its own, of every copy: it need not be there for a number to be read.
  return safely(() =>
    (value as Tagged).toStringTag === "[object Decimal]" ? readFields(value as Decimal) : undefined,
  );
}

interface Tagged {
  readonly toStringTag?: unknown;
}

/**
 * What a Decimal says by its fields; `undefined` where they are not in decimal.js's form. None of its methods is called:
 * an object that only looks like a Decimal answers as it likes, or never.
 */
function readFields({ s, e, d }: Decimal): Exact | undefined {
  const match = decimalGroups.exec(JSON.stringify(d));
  if (match === null || Math.abs(s) !== 1 || !Number.isInteger(e)) return undefined;
  const [, first = "", rest = ""] = match;
  // The point lies between two groups of seven digits, so that the exponent says how many digits the first one has.
  if (first.length !== (((e % digitsPerGroup) + digitsPerGroup) % digitsPerGroup) + 1) return undefined;
  const digits = first + rest.replace(/,(\d+)/g, (_, group: string) => group.padStart(digitsPerGroup, "0"));
  return readText(`${s < 0 ? "-" : ""}${digits.replace(/\B/, ".")}e${e}`);
}

/** The coefficients of two numbers at one scale, the greater of theirs. */
export function atOneScale(left: Exact, right: Exact): { left: bigint; right: bigint; scale: number } {
  const scale = Math.max(left.scale, right.scale);
  const at = (one: Exact) => one.coefficient * powerOfTen(scale - one.scale);
  return { left: at(left), right: at(right), scale };
}

/** Reads one number of a call, or refuses it. */
export function decimalArgument(value: unknown, site: Site): Exact {
  return readDecimal(value) ?? refuseNumber(value, site);
}

/** Refuses what is no number; a series is what an array or an object is meant for, where nothing else is said. */
export function refuseNumber(value: unknown, site: Site, advice = seriesAdvice(value)): never {
  refuse(
    "invalid-number",
    `must be a decimal number such as "61.04" or "1.2e6", without spaces or separators, of at most ${mostDigits} digits and exponents within ±${mostExponent}${advice}`,
    site,
    value,
  );
}

/** Digits of a fixed number of places, without an exponent; zero has no sign. */
export function fixedText(coefficient: bigint, places: number): `${number}` {
  const negative = coefficient < 0n;
  const digits = String(negative ? -coefficient : coefficient).padStart(places + 1, "0");
  const whole = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, whole)}.${digits.slice(whole)}`;
  return (negative ? `-${text}` : text) as `${number}`;
}

/** The shortest text without an exponent: no zeros at the end of the places. */
export function plainText(coefficient: bigint, scale: number): string {
  const text = fixedText(coefficient, scale);
  if (scale === 0) return text;
  let end = text.length;
  while (text[end - 1] === "0") end -= 1;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}

/** Refuses a computed value that could not be read again. */
export function checkDecimal(coefficient: bigint, scale: number, site: Site): void {
  if (scale <= mostExponent && coefficient < tooLong && coefficient > -tooLong) return;
  if (readText(fixedText(coefficient, scale)) !== undefined) return;
  const rule = `has more than ${mostDigits} digits or an exponent beyond ±${mostExponent}`;
  refuse("too-large", rule, { ...site, argument: "the result" });
}

/** The fields of a Decimal hold groups of seven digits, counted from the point, without groups of zeros at either end. */
export const digitsPerGroup = 7;

/** Whole powers of ten that are exact as floats and safe as integers. */
export const safePowers: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

const powers: bigint[] = [];

/** 10 to a whole power of 0 or more. */
export function powerOfTen(exponent: number): bigint {
  const known = powers[exponent];
  if (known !== undefined) return known;
  const power = 10n ** BigInt(exponent);
  if (exponent < 64) powers[exponent] = power;
  return power;
}

function readText(text: string): Exact | undefined {
  const match = decimalText.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", typed = "0"] = match;
  const typedExponent = Number(typed);
  if (Math.abs(typedExponent) > mostExponent) return undefined;
  const all = whole + fraction;
  let start = 0;
  while (all[start] === "0") start += 1;
  if (start === all.length) return { coefficient: 0n, scale: 0 };
  let end = all.length;
  while (all[end - 1] === "0") end -= 1;
  const digits = all.slice(start, end);
  const exponent = typedExponent - fraction.length + (all.length - end);
  const leading = exponent + digits.length - 1;
  if (digits.length > mostDigits || Math.abs(leading) > mostExponent) return undefined;
  const coefficient = BigInt((sign === "-" ? "-" : "") + digits);
  return exponent < 0
    ? { coefficient, scale: -exponent }
    : { coefficient: coefficient * powerOfTen(exponent), scale: 0 };
}
