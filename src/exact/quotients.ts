import { alignScales, type Column, coefficientAt, columnOf, isPacked, signAt } from "./column.ts";
import { powerOfTen } from "./decimals.ts";
import { differenceOf, type Fraction, Ratio, signOf } from "./ratio.ts";
import { type Direction, directionOf, movesAway, type RoundingMode, roundQuotient } from "./rounding.ts";

/**
 * Many quotients, none divided out: row `i` is numerator row `offset + i` over denominator row `offset + i - back`,
 * less `less`. So the changes of a series are the series over itself, `back` rows earlier, less 1: nothing is copied.
 *
 * Which rows are absent is not known here. Both columns have one scale, so that it cancels; no denominator of a row
 * that is there is 0.
 */
export interface Quotients {
  readonly numerator: Column;
  readonly denominator: Column;
  readonly offset: number;
  readonly back: number;
  readonly less: 0 | 1;
}

/** Quotients of two columns, row by row; the denominator of row `i` is row `i - back`. */
export function quotientsOf(numerator: Column, denominator: Column, back: number, less: 0 | 1): Quotients {
  const [above, below] = alignScales(numerator, denominator);
  return { numerator: above, denominator: below, offset: 0, back, less };
}

/** Quotients from fractions; `undefined` where one is absent. */
export function quotientsFrom(fractions: readonly (Fraction | undefined)[]): Quotients {
  return quotientsOf(
    columnOf(
      0,
      fractions.map((fraction) => fraction?.numerator),
    ),
    columnOf(
      0,
      fractions.map((fraction) => fraction?.denominator),
    ),
    0,
    0,
  );
}

/** The fraction at a row that is there; its denominator is above 0. */
export function fractionAt({ numerator, denominator, offset, back, less }: Quotients, row: number): Fraction {
  const below = coefficientAt(denominator, offset + row - back);
  const above = coefficientAt(numerator, offset + row) - BigInt(less) * below;
  return below < 0n ? { numerator: -above, denominator: -below } : { numerator: above, denominator: below };
}

/** The ratio at a row that is there. */
export function ratioAt(quotients: Quotients, row: number): Ratio {
  const { numerator, denominator } = fractionAt(quotients, row);
  return Ratio.fromFraction(numerator, denominator);
}

/** Orders two rows that are there. */
export function compareQuotients(quotients: Quotients, left: number, right: number): number {
  return signOf(differenceOf(fractionAt(quotients, left), fractionAt(quotients, right)).numerator);
}

/** The sign of a row that is there. */
export function signOfQuotient(quotients: Quotients, row: number): number {
  const { numerator, denominator, offset, back, less } = quotients;
  if (less === 0) return signAt(numerator, offset + row) * signAt(denominator, offset + row - back);
  return signOf(fractionAt(quotients, row).numerator);
}

/** The rows from `from` on; the caller keeps their number. */
export function sliceQuotients(quotients: Quotients, from: number): Quotients {
  return { ...quotients, offset: quotients.offset + from };
}

/**
 * Every row that is there times 10^`shift`, rounded once to `places` decimal places.
 *
 * Where the scaled dividend and the divisor are safe integers, one float division finds the quotient, and the exact
 * remainder tells which way to round. All other rows go through bigints.
 */
export function roundQuotients(
  quotients: Quotients,
  length: number,
  reasons: Uint8Array | undefined,
  places: number,
  shift: number,
  mode: RoundingMode,
): Column {
  const { numerator, denominator, offset, back, less } = quotients;
  const isAbsent = (row: number) => reasons !== undefined && reasons[row] !== 0;
  const factor = powerOfTen(places + shift);
  const exactly = (row: number) => {
    const fraction = fractionAt(quotients, row);
    return roundQuotient(fraction.numerator * factor, fraction.denominator, mode);
  };
  const above = numerator.coefficients;
  const below = denominator.coefficients;
  if (isPacked(above) && isPacked(below)) {
    const scaleUp = Number(factor);
    const ofPositive = directionOf(mode, false);
    const ofNegative = directionOf(mode, true);
    const rounded = new Float64Array(length);
    let safe = true;
    for (let row = 0; row < length; row += 1) {
      if (isAbsent(row)) {
        rounded[row] = Number.NaN;
        continue;
      }
      const divisor = below[offset + row - back] as number;
      const dividend = ((above[offset + row] as number) - less * divisor) * scaleUp;
      const value = roundSafe(dividend, divisor, ofPositive, ofNegative) ?? Number(exactly(row));
      if (!Number.isSafeInteger(value)) safe = false;
      rounded[row] = value;
    }
    if (safe) return { scale: places, coefficients: rounded };
  }
  return columnOf(
    places,
    Array.from({ length }, (_, row) => (isAbsent(row) ? undefined : exactly(row))),
  );
}

/** The quotient rounded to an integer, or `undefined` where dividend and divisor are too great to be sure. */
function roundSafe(
  dividend: number,
  divisor: number,
  ofPositive: Direction,
  ofNegative: Direction,
): number | undefined {
  const magnitude = Math.abs(dividend);
  const by = Math.abs(divisor);
  // Where the sum is safe the float division never rounds up to the next whole number w: w × divisor stays below 2^53,
  // so that w lies further off than half a unit of the last place. The floor is exact, and so is the remainder.
  if (!(magnitude + by <= Number.MAX_SAFE_INTEGER)) return undefined;
  let whole = Math.floor(magnitude / by);
  const remainder = magnitude - whole * by;
  const negative = dividend < 0 !== divisor < 0;
  const direction = negative ? ofNegative : ofPositive;
  if (remainder !== 0 && movesAway(direction, 2 * remainder - by, whole % 2 === 1)) whole += 1;
  return negative ? 0 - whole : whole;
}

/** The nearest float; infinite where there is none. Below 2^-1022, where floats have fewer digits, it may be the next. */
export function nearestFloat({ numerator, denominator }: Fraction): number {
  const negative = numerator < 0n;
  const dividend = negative ? -numerator : numerator;
  if (dividend <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER) {
    return Number(numerator) / Number(denominator) + 0;
  }
  // At least 64 bits of quotient, the last one set where anything was cut off, so that Number rounds the true value.
  const shift = 64 - (bits(dividend) - bits(denominator));
  const scaled = shift > 0 ? dividend << BigInt(shift) : dividend;
  const divisor = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = scaled / divisor;
  const float = Number(scaled % divisor === 0n ? quotient : quotient | 1n);
  // In two steps: 2 to the whole power may be no float where the product is one.
  const half = Math.trunc(-shift / 2);
  const magnitude = float * 2 ** half * 2 ** (-shift - half);
  return (negative ? -magnitude : magnitude) + 0;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
