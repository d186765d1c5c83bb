import { refuse, type Site } from "../base/errors.ts";
import { type Exact, powerOfTen } from "./decimals.ts";

/** A fraction of two integers, not reduced; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A fraction in lowest terms; the denominator handed in is above 0. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const divisor = greatestCommonDivisor(magnitude(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negative(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negative(b));
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The quotient; the divisor is above 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below 0, 0 or above 0, as the first is below, equal to or above the second. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return signOf(a.numerator * b.denominator - b.numerator * a.denominator);
}

export function signOf(value: bigint): -1 | 0 | 1 {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function ofExact({ coefficient, scale }: Exact): Fraction {
  return fraction(coefficient, powerOfTen(scale));
}

/**
 * The least common denominator. Two by two, so that the long numbers of the last steps are few; refused as soon as it is
 * longer than a fraction may be.
 */
export function commonDenominator(fractions: readonly Fraction[], site: Site): bigint {
  let left = [...new Set(fractions.map(({ denominator }) => denominator))];
  while (left.length > 1) {
    const joined: bigint[] = [];
    for (let at = 0; at < left.length; at += 2) {
      const [a, b = 1n] = [left[at] as bigint, left[at + 1]];
      const both = a % b === 0n ? a : (a / greatestCommonDivisor(a, b)) * b;
      checkFraction(1n, both, site);
      joined.push(both);
    }
    left = joined;
  }
  return left[0] ?? 1n;
}

/** A coefficient times ten to a power of either sign, as a decimal number. */
export function shifted(coefficient: bigint, exponent: number): Exact {
  return exponent < 0
    ? { coefficient, scale: -exponent }
    : { coefficient: coefficient * powerOfTen(exponent), scale: 0 };
}

/** Refuses a fraction that is too long to be reduced in little time. */
export function checkFraction(numerator: bigint, denominator: bigint, site: Site): void {
  const above = magnitude(numerator);
  if (above < short && denominator < short) return;
  if (digitsOf(above, denominator) > mostDigits) refuseLong(site);
}

/** How many digits a fraction has, numerator and denominator together. */
export function digitsOf(numerator: bigint, denominator: bigint): number {
  return `${magnitude(numerator)}${denominator}`.length;
}

/** A whole power, refused before it is computed where it would be too long. */
export function powerOf(base: Fraction, exponent: number, site: Site): Fraction {
  if (exponent > 1 && (digitsOf(base.numerator, base.denominator) - 2) * exponent > mostDigits) refuseLong(site);
  return { numerator: base.numerator ** BigInt(exponent), denominator: base.denominator ** BigInt(exponent) };
}

function refuseLong(site: Site): never {
  refuse("too-large", `is a fraction of more than ${mostDigits} digits`, { ...site, argument: "the result" });
}

/** How many digits numerator and denominator have together. */
export const mostDigits = 10_000;
const short = 10n ** BigInt(mostDigits / 2);

/** A sum of two fractions; one that they share stays their denominator. */
export function sumOf(a: Fraction, b: Fraction): Fraction {
  const { denominator } = a;
  if (denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * denominator,
    denominator: denominator * b.denominator,
  };
}

/** The same over the least common denominator: sums of many do not grow longer than they must. */
export function joinedSum(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return sumOf(a, b);
  const divisor = greatestCommonDivisor(a.denominator, b.denominator);
  const factor = b.denominator / divisor;
  return {
    numerator: a.numerator * factor + b.numerator * (a.denominator / divisor),
    denominator: a.denominator * factor,
  };
}

/** A product, reduced where that takes little time. */
export function productOf(a: Fraction, b: Fraction): Fraction {
  return shortened(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** A quotient, reduced in the same way. The divisor is not 0. */
export function quotientOf(a: Fraction, b: Fraction): Fraction {
  const sign = b.numerator < 0n ? -1n : 1n;
  return shortened(sign * a.numerator * b.denominator, sign * a.denominator * b.numerator);
}

/** What is longer is refused as soon as it is read, or computed with. */
function shortened(numerator: bigint, denominator: bigint): Fraction {
  const isShort = magnitude(numerator) < short && denominator < short;
  return isShort ? fraction(numerator, denominator) : { numerator, denominator };
}

/** A difference of two fractions. */
export function differenceOf(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** The greatest common divisor of two integers, of which neither is negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/** The nearest float; infinite where there is none. */
export function nearestFloat({ numerator, denominator }: Fraction): number {
  if (magnitude(numerator) <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER) {
    return Number(numerator) / Number(denominator) + 0;
  }
  // Each tie between two floats ends within so many decimal places: a digit more tells on which side of it the quotient lies.
  const places = magnitude(numerator) << 64n > denominator ? 120 : 1100;
  const scaled = numerator * 10n ** BigInt(places);
  return Number(`${scaled / denominator}${scaled % denominator ? 1 : 0}e-${places + 1}`) + 0;
}
