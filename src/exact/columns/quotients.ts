import type { Site } from "../../base/errors.ts";
import { powerOfTen } from "../decimals.ts";
import { differenceOf, type Fraction, signOf } from "../fractions.ts";
import { Ratio } from "../ratio.ts";
import { floatRounding, type RoundingMode, roundQuotient } from "../rounding.ts";
import { alignScales, Column, coefficientAt, columnOf, isPacked, signAt, sliceColumn } from "./column.ts";
import { floatSpace } from "./slab.ts";

/**
 * Many quotients, none divided out: row `i` is numerator row `offset + i` over denominator row `offset + i - back`,
 * less `less`. So the changes of a series are the series over itself, `back` rows earlier, less 1: nothing is copied.
 *
 * Which rows are absent is not known here. Both columns have one scale, so that it cancels; no denominator of a row
 * that is there is 0.
 */
export class Quotients {
  readonly numerator: Column;
  readonly denominator: Column;
  readonly offset: number;
  readonly back: number;
  readonly less: 0 | 1;

  constructor(numerator: Column, denominator: Column, offset: number, back: number, less: 0 | 1) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.offset = offset;
    this.back = back;
    this.less = less;
  }
}

/** Quotients of two columns, row by row; the denominator of row `i` is row `i - back`. */
export function divideColumns(numerator: Column, denominator: Column, back: number, less: 0 | 1): Quotients {
  const [above, below] = alignScales(numerator, denominator);
  return new Quotients(above, below, 0, back, less);
}

/** Quotients from fractions; `undefined` where one is absent. */
export function quotientsOfFractions(fractions: readonly (Fraction | undefined)[]): Quotients {
  return divideColumns(
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
export function ratioAt(quotients: Quotients, row: number, site: Site): Ratio {
  const { numerator, denominator } = fractionAt(quotients, row);
  return Ratio.fromFraction(numerator, denominator, site);
}

/**
 * Orders two rows that are there.
 *
 * Where the floats of two quotients differ, they are ordered as the quotients are: rounding never turns an order round,
 * and both integers of each are exact. Only equal floats go through bigints, which take ten times as long.
 */
export function compareQuotients(quotients: Quotients, left: number, right: number): number {
  const { numerator, denominator, offset, back } = quotients;
  const [above, below] = [numerator.coefficients, denominator.coefficients];
  if (isPacked(above) && isPacked(below)) {
    const a = (above[offset + left] as number) / (below[offset + left - back] as number);
    const b = (above[offset + right] as number) / (below[offset + right - back] as number);
    if (a !== b) return a > b ? 1 : -1;
  }
  return signOf(differenceOf(fractionAt(quotients, left), fractionAt(quotients, right)).numerator);
}

/** The sign of a row that is there. */
export function signOfQuotient(quotients: Quotients, row: number): number {
  const { numerator, denominator, offset, back, less } = quotients;
  if (less === 0) return signAt(numerator, offset + row) * signAt(denominator, offset + row - back);
  return signOf(fractionAt(quotients, row).numerator);
}

/** The rows from `from` up to and without `to`, in columns of their own: a slice keeps nothing else alive. */
export function sliceQuotients(quotients: Quotients, from: number, to: number): Quotients {
  const { numerator, denominator, offset, back, less } = quotients;
  const first = offset + from - back;
  const above = sliceColumn(numerator, offset + from, offset + to);
  const below = sliceColumn(denominator, Math.max(0, first), Math.max(0, offset + to - back));
  return new Quotients(above, below, 0, Math.max(0, 0 - first), less);
}

/**
 * Every row that is there times 10^`shift`, rounded once to `places` decimal places.
 *
 * Where the scaled dividend lies below 2^52, the float division is as good as the exact one: it is less than 1/(2 ×
 * divisor) off, and an exact quotient that is neither whole nor a tie lies at least that far from both. So the float is
 * a tie, or whole, or between two of them, just where the exact quotient is. All other rows go through bigints.
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
  const factor = powerOfTen(places + shift);
  const exactly = (row: number) => {
    const fraction = fractionAt(quotients, row);
    return roundQuotient(fraction.numerator * factor, fraction.denominator, mode);
  };
  const above = numerator.coefficients;
  const below = denominator.coefficients;
  if (isPacked(above) && isPacked(below)) {
    const scaleUp = Number(factor);
    const round = floatRounding(mode);
    const rounded = floatSpace(length);
    let safe = true;
    for (let row = 0; row < length; row += 1) {
      if (reasons !== undefined && reasons[row] !== 0) {
        rounded[row] = Number.NaN;
        continue;
      }
      const divisor = below[offset + row - back] as number;
      const dividend = ((above[offset + row] as number) - less * divisor) * scaleUp;
      if (Math.abs(dividend) < mostSure) {
        // Adding 0 makes 0 of -0.
        rounded[row] = round(dividend / divisor) + 0;
      } else {
        rounded[row] = Number(exactly(row));
        safe &&= Number.isSafeInteger(rounded[row]);
      }
    }
    if (safe) return new Column(places, rounded);
  }
  return columnOf(
    places,
    Array.from({ length }, (_, row) => (reasons !== undefined && reasons[row] !== 0 ? undefined : exactly(row))),
  );
}

const mostSure = 2 ** 52;

/**
 * All rows as the nearest floats, NaN where one is absent; `undefined` where a division would not be exact. Of two safe
 * integers it is: both are exact, and a division rounds once.
 */
export function packedQuotients(
  { numerator, denominator, offset, back, less }: Quotients,
  length: number,
  reasons: Uint8Array | undefined,
): Float64Array | undefined {
  const above = numerator.coefficients;
  const below = denominator.coefficients;
  if (!isPacked(above) || !isPacked(below)) return undefined;
  const floats = new Float64Array(length);
  const first = offset - back;
  if (less === 0 && first >= 0 && first + length <= below.length) {
    return withHoles(divided(above, offset, below, first, floats), reasons);
  }
  for (let row = 0; row < length; row += 1) {
    if (reasons !== undefined && reasons[row] !== 0) {
      floats[row] = Number.NaN;
      continue;
    }
    const divisor = below[offset + row - back] as number;
    const dividend = (above[offset + row] as number) - less * divisor;
    if (Math.abs(dividend) > Number.MAX_SAFE_INTEGER) return undefined;
    // Adding 0 makes 0 of -0.
    floats[row] = dividend / divisor + 0;
  }
  return floats;
}

/** Every row divided, a hole or not: with nothing else in it, the loop takes half the time. */
function divided(
  above: Float64Array,
  aboveFrom: number,
  below: Float64Array,
  belowFrom: number,
  floats: Float64Array,
): Float64Array {
  for (let row = 0; row < floats.length; row += 1) {
    // Adding 0 makes 0 of -0.
    floats[row] = (above[aboveFrom + row] as number) / (below[belowFrom + row] as number) + 0;
  }
  return floats;
}

function withHoles(floats: Float64Array, reasons: Uint8Array | undefined): Float64Array {
  if (reasons === undefined) return floats;
  for (let row = 0; row < floats.length; row += 1) if (reasons[row] !== 0) floats[row] = Number.NaN;
  return floats;
}
