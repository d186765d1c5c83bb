import { absent, type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { isPacked } from "../../exact/columns/column.ts";
import { quotientsFrom, quotientsOf } from "../../exact/columns/quotients.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import { type Fraction, fractionArgument, quotient, type Ratio } from "../../exact/ratio.ts";
import { type Held, heldOf, jointReasons, plainSeries, type SeriesHeld, sharedShift } from "../../series/data.ts";
import type { RatioSeries } from "../../series/series.ts";

/** Which pairs of figures have a quotient. */
export interface QuotientRule {
  /** Why a pair has none; `undefined` where it has one. Both are integers of one scale. */
  reasonOf(above: number | bigint, below: number | bigint): ReasonCode | undefined;
  /** Whether a pair from 0 up to a figure above 0 has one for certain, or (the default) from 0 up to any figure. */
  readonly isShare?: boolean;
}

/** One argument over another: two figures, or two series period by period. */
export function quotientOf(
  above: unknown,
  below: unknown,
  names: readonly [string, string],
  rule: QuotientRule,
  site: Site,
): Ratio | RatioSeries {
  if (heldOf(above) !== undefined) return ratioOfSeries(above, below, names, rule, site);
  const [aboveSite, belowSite] = [
    { ...site, argument: names[0] },
    { ...site, argument: names[1] },
  ];
  const numerator = fractionArgument(above, aboveSite);
  const denominator = fractionArgument(below, belowSite);
  const reason = rule.reasonOf(
    numerator.numerator * denominator.denominator,
    denominator.numerator * numerator.denominator,
  );
  if (reason === "part-exceeds-total") absent(reason, aboveSite, above);
  if (reason !== undefined) absent(reason, belowSite, below);
  return quotient(numerator, denominator, belowSite);
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
  return quotientOfRows(left, right, sharedShift(left, right, names[1], site), rule);
}

/** The same for two series that are known to go together; row 0 of the left one is row `shift` of the right one. */
export function quotientOfRows(
  left: SeriesHeld,
  right: SeriesHeld,
  shift: number,
  { reasonOf, isShare = false }: QuotientRule,
  unit?: string,
): RatioSeries {
  const { grid, span, make } = left;
  // Not -shift: -0 is no integer to a compiler, and every index made with it would be a float.
  const quotients = quotientsOf(left.values, right.values, 0 - shift, 0);
  const numerators = quotients.numerator.coefficients;
  const denominators = quotients.denominator.coefficients;
  const arePacked = isPacked(numerators) && isPacked(denominators);
  const most = isShare ? 1 : Number.POSITIVE_INFINITY;
  let reasons = jointReasons(left, right, shift);
  for (let row = 0; row < grid.length; row += 1) {
    if (reasons !== undefined && reasons[row] !== 0) continue;
    const above = numerators[row] as number;
    const below = denominators[row + shift] as number;
    // Nearly every row.
    if (arePacked && above >= 0 && below > 0 && above <= below * most) continue;
    const reason = reasonOf(above, below);
    if (reason === undefined) continue;
    reasons ??= byteSpace(grid.length);
    reasons[row] = reasonByte(reason);
  }
  return make.ratios(grid, quotients, reasons, { unit, span });
}

/** Ratios row by row: each is a fraction, or the reason why there is none. */
export function ratioRows(
  { grid, span, make }: Held,
  ratioAt: (row: number) => Fraction | ReasonCode,
  unit?: string,
): RatioSeries {
  const reasons = byteSpace(grid.length);
  const fractions = Array.from({ length: grid.length }, (_, row) => {
    const found = ratioAt(row);
    if (typeof found !== "string") return found;
    reasons[row] = reasonByte(found);
    return undefined;
  });
  return make.ratios(grid, quotientsFrom(fractions), reasons, { unit, span });
}
