import { absent, type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { isPacked } from "../../exact/columns/column.ts";
import { divideColumns, quotientsOfFractions } from "../../exact/columns/quotients.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { type AnyData, type RatioData, ratiosLike, type SeriesData } from "../../series/data.ts";
import { jointReasons } from "../../series/reasons.ts";

/** Which pairs of figures have a quotient. */
export interface QuotientRule {
  /** Why a pair has none; `undefined` where it has one. Both are integers of one scale. */
  reasonOf(above: number | bigint, below: number | bigint): ReasonCode | undefined;
  /** The greatest quotient up to which every pair of figures not below 0 has one for certain: no end where not named. */
  readonly mostCertain?: number;
}

/** One figure over another. */
export function divideFigures(
  above: unknown,
  below: unknown,
  [aboveName, belowName]: readonly [string, string],
  { reasonOf }: QuotientRule,
  site: Site,
): Ratio {
  const aboveSite = { ...site, argument: aboveName };
  const belowSite = { ...site, argument: belowName };
  const numerator = fractionArgument(above, aboveSite);
  const denominator = fractionArgument(below, belowSite);
  const reason = reasonOf(numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator);
  if (reason === "part-exceeds-total") absent(reason, aboveSite, above);
  if (reason !== undefined) absent(reason, belowSite, below);
  return divide(numerator, denominator, belowSite);
}

/**
 * A series over another one, for the periods of the first; rows that only one has are absent. The two are known to go
 * together: row 0 of the left one is row `shift` of the right one.
 */
export function divideSeries(
  left: SeriesData,
  right: SeriesData,
  shift: number,
  { reasonOf, mostCertain = Number.POSITIVE_INFINITY }: QuotientRule,
  unit?: string,
): RatioData {
  const { length } = left.grid;
  // Not -shift: -0 is no integer to a compiler, and every index made with it would be a float.
  const quotients = divideColumns(left.values, right.values, 0 - shift, 0);
  const numerators = quotients.numerator.coefficients;
  const denominators = quotients.denominator.coefficients;
  const arePacked = isPacked(numerators) && isPacked(denominators);
  let reasons = jointReasons(left, right, shift);
  for (let row = 0; row < length; row += 1) {
    if (reasons !== undefined && reasons[row] !== 0) continue;
    const above = numerators[row] as number;
    const below = denominators[row + shift] as number;
    // Nearly every row.
    if (arePacked && above >= 0 && below > 0 && above <= below * mostCertain) continue;
    const reason = reasonOf(above, below);
    if (reason === undefined) continue;
    reasons ??= byteSpace(length);
    reasons[row] = reasonByte(reason);
  }
  return ratiosLike(left, quotients, reasons, unit);
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
