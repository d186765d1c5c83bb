import { type ReasonCode, reasonByte, reasonOfByte } from "../base/errors.ts";
import { type Column, isPacked, sliceColumn } from "../exact/columns/column.ts";
import { divideColumns, Quotients, quotientsOfFractions } from "../exact/columns/quotients.ts";
import { byteSpace } from "../exact/columns/slab.ts";
import { type Fraction, quotientOf } from "../exact/fractions.ts";
import { joinedGrid } from "./arguments.ts";
import { type AnyData, Data, type RatioData, type Reasons, ratiosLike } from "./data.ts";
import { joinedLabels } from "./labels.ts";
import { jointReasons } from "./reasons.ts";
import { fractionOfRow, isAbsent } from "./rows.ts";

/** Which figures nothing is divided by. Above 0 there is none: over these every figure has a quotient. */
export interface QuotientRule {
  /** Why there is no quotient over a figure; `undefined` where there is one. */
  reasonOf(below: number | bigint): ReasonCode | undefined;
}

/**
 * A series over another one, for the periods of the first; rows that only one has are absent. The two are known to go
 * together: row 0 of the left one is row `shift` of the right one.
 */
export function divideSeries(
  left: AnyData,
  right: AnyData,
  shift: number,
  rule: QuotientRule,
  unit?: string,
): RatioData {
  const isPlain = left.type === "Series" && right.type === "Series";
  const quotients = isPlain
    ? divideFigures(left.values, right.values, shift, jointReasons(left, right, shift), rule)
    : divideFractions(left, right, shift, rule);
  const labels = joinedLabels(left, right, unit);
  return new Data("RatioSeries", joinedGrid(left, right), quotients.values, quotients.reasons, labels, left.wrappers);
}

interface Divided {
  readonly values: Quotients;
  readonly reasons: Reasons;
}

function divideFigures(
  left: Column,
  right: Column,
  shift: number,
  joint: Reasons,
  { reasonOf }: QuotientRule,
): Divided {
  // Not -shift: -0 is no integer to a compiler, and every index made with it would be a float.
  const quotients = divideColumns(left, right, 0 - shift, 0);
  const numerators = quotients.numerator.coefficients;
  const denominators = quotients.denominator.coefficients;
  const { length } = numerators;
  let reasons = joint;
  for (let row = isPacked(denominators) ? certainRows(denominators, shift, length, joint) : 0; row < length; row += 1) {
    if (reasons !== undefined && reasons[row] !== 0) continue;
    const reason = reasonOf(denominators[row + shift] as number);
    if (reason === undefined) continue;
    // Those of a side may be shared with it.
    if (reasons === joint) reasons = joint?.slice() ?? byteSpace(length);
    (reasons as Uint8Array)[row] = reasonByte(reason);
  }
  return { values: quotients, reasons };
}

/** How many rows from the first on are absent, or have a divisor above 0: nearly always all of them. */
function certainRows(below: Float64Array, shift: number, length: number, reasons: Reasons): number {
  let row = 0;
  while (row < length && ((reasons !== undefined && reasons[row] !== 0) || (below[row + shift] as number) > 0))
    row += 1;
  return row;
}

function divideFractions(left: AnyData, right: AnyData, shift: number, { reasonOf }: QuotientRule): Divided {
  const { values, reasons } = ratiosOfPairs(
    left,
    right,
    shift,
    (above, below) => reasonOf(below.numerator) ?? quotientOf(above, below),
  );
  // The rows that the right side does not reach at first have no denominator, as where columns are divided.
  const late = Math.min(Math.max(0, 0 - shift), left.grid.length);
  const denominators = sliceColumn(values.denominator, late, left.grid.length);
  return { values: new Quotients(values.numerator, denominators, 0, late, 0), reasons };
}

/**
 * Ratios of two series, for the periods of the first: each is a fraction of both figures, or the reason why there is none. Row 0 of
 * the left one is row `shift` of the right one.
 */
export function ratiosOfPairs(
  left: AnyData,
  right: AnyData,
  shift: number,
  ratioOf: (left: Fraction, right: Fraction) => Fraction | ReasonCode,
  unit?: string,
): RatioData {
  const joint = jointReasons(left, right, shift);
  const ratioAt = (row: number) =>
    isAbsent({ reasons: joint }, row)
      ? reasonOfByte(joint?.[row] as number)
      : ratioOf(fractionOfRow(left, row), fractionOfRow(right, row + shift));
  return ratiosByRow(left, ratioAt, unit);
}

/** Ratios row by row: each is a fraction, or the reason why there is none. */
export function ratiosByRow(from: AnyData, ratioAt: (row: number) => Fraction | ReasonCode, unit?: string): RatioData {
  const { length } = from.grid;
  const reasons = byteSpace(length);
  const fractions = Array.from({ length }, (_, row) => {
    const found = ratioAt(row);
    if (typeof found !== "string") return found;
    reasons[row] = reasonByte(found);
    return undefined;
  });
  return ratiosLike(from, quotientsOfFractions(fractions), reasons, unit);
}
