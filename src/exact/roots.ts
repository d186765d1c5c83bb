import { refuse, type Site } from "../base/errors.ts";
import { powerOfTen } from "./decimals.ts";
import { compare, digitsOf, type Fraction, fraction, signOf } from "./fractions.ts";
import { goesAway, type RoundingMode } from "./rounding.ts";

/** radicand^(1/degree) + offset. The radicand is 0 or more and in lowest terms; of degree 1, any fraction. */
export interface RootData {
  readonly radicand: Fraction;
  readonly degree: number;
  readonly offset: 0 | -1;
}

/**
 * What a `Root` keeps: the radicand in lowest terms, and how it is compared: a bundle that makes no root carries none of it,
 * though a `Ratio` compares itself with one.
 */
export interface HeldRoot extends RootData {
  readonly type: "Root";
  /** -1, 0 or 1: whether the fraction of a `Ratio` lies below, at or above it. */
  readonly compareFrom: (other: Fraction) => -1 | 0 | 1;
}

/** How many digits the whole power has at most that decides a digit. */
export const mostPowerDigits = 1_000_000;

/** The root times ten to the power of `places`, rounded once to an integer. */
export function roundRoot(root: RootData, places: number, mode: RoundingMode, site: Site): bigint {
  const { whole, half, isExact } = cutRoot(root, places, site);
  if (isExact && !half) return whole;
  const isNegative = whole < 0n;
  const order = half ? (isExact ? 0 : 1) : -1;
  const [nearer, farther] = isNegative ? [whole + 1n, whole] : [whole, whole + 1n];
  return goesAway(mode, isNegative, isNegative ? 0 - order : order, nearer % 2n !== 0n) ? farther : nearer;
}

/** -1, 0 or 1: whether the first lies below, at or above the second. Digits decide, until it is proven that all agree. */
export function compareRoots(first: RootData, second: RootData, site: Site): -1 | 0 | 1 {
  for (const places of [20, 100, 1000]) {
    const [one, other] = [cutRoot(first, places, site), cutRoot(second, places, site)];
    if (one.whole !== other.whole) return one.whole < other.whole ? -1 : 1;
    if (places === 20 && areSame(first, second)) return 0;
  }
  return refuse("too-large", "agrees with the first in 1000 places, and is not the same", {
    ...site,
    argument: "other",
  });
}

/** The sign of a root, told by its radicand. */
export function signOfRoot({ radicand, offset }: RootData): -1 | 0 | 1 {
  return signOf(radicand.numerator + BigInt(offset) * radicand.denominator);
}

/** A root times ten to the power of `places`, cut to whole halves downwards. */
interface Cut {
  readonly whole: bigint;
  readonly half: boolean;
  /** Whether nothing was cut off. */
  readonly isExact: boolean;
}

/**
 * The whole power of twice the scale times the radicand has an integer root: no digit is ever guessed. It is the root of
 * 2^degree × 10^(places × degree) × radicand.
 */
function cutRoot({ radicand, degree, offset }: RootData, places: number, site: Site): Cut {
  checkPower(radicand, degree, places, site);
  const twice = 2n * powerOfTen(places);
  const sure = sureRoot(radicand, degree, twice);
  if (sure !== undefined) return cutHalves(sure + BigInt(offset) * twice, false);
  const dividend = twice ** BigInt(degree) * radicand.numerator;
  const quotient = floorOf(dividend, radicand.denominator);
  const { root, power } = integerRoot(quotient, degree);
  return cutHalves(root + BigInt(offset) * twice, power * radicand.denominator === dividend);
}

function cutHalves(halves: bigint, isExact: boolean): Cut {
  return { whole: halves >> 1n, half: (halves & 1n) === 1n, isExact };
}

/**
 * The root times the scale, cut to a whole number, where floats prove it, with something cut off; else `undefined`.
 *
 * The root that is proposed may be off: what counts is that its power is surely less than the radicand, and that of the
 * next whole number surely more. A power of n equal factors takes n − 1 products, however they are put together; each is
 * rounded by at most 2^-53 of itself, as is each factor, and the radicand three times. Twice as much is left for it.
 * A whole power of degree 600 takes fifty times as long.
 */
function sureRoot({ numerator, denominator }: Fraction, degree: number, scale: bigint): bigint | undefined {
  const radicand = Number(numerator) / Number(denominator);
  // Beyond, a product may be too small a float to be rounded by so little only. What is no number is not within.
  const isPlain = degree > 1 && radicand > 1e-200 && radicand < 1e200 && scale < mostFloat;
  const divisor = Number(scale);
  const root = Math.floor(divisor * radicand ** (1 / degree));
  if (!isPlain || root >= mostFloat) return undefined;
  const margin = (4 * degree + 8) * 2 ** -53;
  const isBelow = floatPower(root / divisor, degree) < radicand * (1 - margin);
  return isBelow && floatPower((root + 1) / divisor, degree) > radicand * (1 + margin) ? BigInt(root) : undefined;
}

/** A power by products alone: how `**` is rounded, the language leaves open. */
function floatPower(base: number, exponent: number): number {
  const half = exponent > 1 ? floatPower(base, Math.floor(exponent / 2)) : 1;
  return exponent % 2 === 0 ? half * half : half * half * base;
}

function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function checkPower(radicand: Fraction, degree: number, places: number, site: Site): void {
  if (degree === 1 || degree * (places + digitsOf(radicand.numerator, radicand.denominator)) <= mostPowerDigits) return;
  const rule = `needs a whole power of more than ${mostPowerDigits} digits: name fewer places`;
  refuse("too-large", rule, { ...site, argument: "the result" });
}

/** Whether two roots are the same number. */
function areSame(first: RootData, second: RootData): boolean {
  const [one, other] = [lowestRoot(first), lowestRoot(second)];
  return one.degree === other.degree && one.offset === other.offset && compare(one.radicand, other.radicand) === 0;
}

/**
 * The same number with the smallest degree that has it, a rational one without an offset: the one form of every number.
 * Irrational roots of fractions with different offsets are never the same: x^(1/a) = y^(1/b) + 1 would bind three radicals,
 * which are independent unless two of them are in a rational proportion.
 */
export function lowestRoot(root: RootData): RootData {
  let { radicand, degree } = root;
  for (let factor = 2; factor <= degree; factor += 1) {
    while (degree % factor === 0) {
      const [above, below] = [integerRoot(radicand.numerator, factor), integerRoot(radicand.denominator, factor)];
      if (above.power !== radicand.numerator || below.power !== radicand.denominator) break;
      radicand = { numerator: above.root, denominator: below.root };
      degree /= factor;
    }
  }
  if (degree > 1) return { radicand, degree, offset: root.offset };
  const { numerator, denominator } = radicand;
  return { radicand: fraction(numerator + BigInt(root.offset) * denominator, denominator), degree, offset: 0 };
}

/** The greatest whole number whose power is at most the value, with that power. */
export function integerRoot(value: bigint, degree: number): { readonly root: bigint; readonly power: bigint } {
  if (degree === 1) return { root: value, power: value };
  const exponent = BigInt(degree);
  const bits = value.toString(16).length * 4;
  let root: bigint;
  if (bits <= degree * mostFloatBits) {
    root = BigInt(Math.floor(2 ** (binaryLogarithm(value, bits) / degree)));
    while ((root + 1n) ** exponent <= value) root += 1n;
  } else {
    // The upper half of its digits, and one step of Newton's from above: within 2 of the root, and never below it.
    const cut = BigInt(Math.floor((bits / degree - mostDegreeBits) / 2));
    const above = (integerRoot(value >> (cut * exponent), degree).root + 1n) << cut;
    root = ((exponent - 1n) * above + value / above ** (exponent - 1n)) / exponent;
  }
  let power = root ** exponent;
  while (power > value) {
    root -= 1n;
    power = root ** exponent;
  }
  return { root, power };
}

/** Up to here every whole number is a float. */
const mostFloat = 2 ** 53;
/** Roots of so many bits a float holds to less than 1. */
const mostFloatBits = 44;
/** As many bits as the greatest degree has. */
const mostDegreeBits = 10;

function binaryLogarithm(value: bigint, bits: number): number {
  const rest = Math.max(0, bits - 64);
  return value === 0n ? 0 : Math.log2(Number(value >> BigInt(rest))) + rest;
}
