import { type ReasonCode, reasonByte, type Site } from "../errors.ts";
import { isPacked } from "../exact/column.ts";
import { quotientsOf } from "../exact/quotients.ts";
import { byteSpace } from "../exact/space.ts";
import { jointReasons, plainSeries, type SeriesHeld, sharedShift } from "../series/held.ts";
import type { RatioSeries } from "../series/series.ts";

/** Which pairs of figures have a quotient; both are coefficients of one scale. */
export interface QuotientRule {
  /** Why a pair has none; `undefined` where it has one. */
  reasonOf(above: number | bigint, below: number | bigint): ReasonCode | undefined;
  /** A pair from 0 up to so many times a figure above 0 has one, for certain: nearly every row, and not asked about. */
  readonly most: number;
}

/** A series over another one, period by period, for the periods of the first; rows that only one has are absent. */
export function ratioOfSeries(
  above: unknown,
  below: unknown,
  names: readonly [string, string],
  rule: QuotientRule,
  site: Site,
): RatioSeries {
  const left = plainSeries(above, names[0], site);
  const right = plainSeries(below, names[1], site);
  const shift = sharedShift(left, right, names[1], site);
  return quotientOfRows(left, right, shift, rule, undefined);
}

/** The same for two series that are known to go together; row 0 of the left one is row `shift` of the right one. */
export function quotientOfRows(
  left: SeriesHeld,
  right: SeriesHeld,
  shift: number,
  { reasonOf, most }: QuotientRule,
  unit: string | undefined,
): RatioSeries {
  // Not -shift: -0 is no integer to a compiler, and every index made with it would be a float.
  const quotients = quotientsOf(left.values, right.values, 0 - shift, 0);
  const numerators = quotients.numerator.coefficients;
  const denominators = quotients.denominator.coefficients;
  const arePacked = isPacked(numerators) && isPacked(denominators);
  let reasons = jointReasons(left, right, shift);
  for (let row = 0; row < left.grid.length; row += 1) {
    if (reasons !== undefined && reasons[row] !== 0) continue;
    if (arePacked) {
      const above = numerators[row] as number;
      const below = denominators[row + shift] as number;
      if (above >= 0 && below > 0 && above <= below * most) continue;
    }
    const code = reasonOf(numerators[row] as number | bigint, denominators[row + shift] as number | bigint);
    if (code === undefined) continue;
    reasons ??= byteSpace(left.grid.length);
    reasons[row] = reasonByte(code);
  }
  return left.make.ratios(left.grid, quotients, reasons, { unit, span: left.span });
}
