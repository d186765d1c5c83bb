import { addColumns } from "../exact/columns/column.ts";
import { quotientsOfFractions } from "../exact/columns/quotients.ts";
import { joinedSum } from "../exact/fractions.ts";
import { joinedGrid } from "./arguments.ts";
import { type AnyData, type RatioData, ratiosLike, type SeriesData, seriesLike } from "./data.ts";
import { jointReasons } from "./reasons.ts";
import { fractionOfRow, isAbsent } from "./rows.ts";

/**
 * A series plus (or, where `sign` is -1, minus) another one, for the periods of the first. Both are known to go together:
 * row 0 of the left one is row `shift` of the right one. Ratios where one of them has ratios.
 */
export function addSeries(left: SeriesData, right: SeriesData, sign: 1 | -1, shift: number): SeriesData;
export function addSeries(left: RatioData, right: AnyData, sign: 1 | -1, shift: number): RatioData;
export function addSeries(left: AnyData, right: AnyData, sign: 1 | -1, shift: number): AnyData;
export function addSeries(left: AnyData, right: AnyData, sign: 1 | -1, shift: number): AnyData {
  const reasons = jointReasons(left, right, shift);
  const grid = joinedGrid(left, right);
  if (left.type === "Series" && right.type === "Series") {
    return seriesLike(left, addColumns(left.values, right.values, sign, shift), reasons, grid);
  }
  const factor = BigInt(sign);
  const sums = Array.from({ length: left.grid.length }, (_, row) => {
    if (isAbsent({ reasons }, row)) return undefined;
    const { numerator, denominator } = fractionOfRow(right, row + shift);
    return joinedSum(fractionOfRow(left, row), { numerator: factor * numerator, denominator });
  });
  return ratiosLike(left, quotientsOfFractions(sums), reasons, left.labels.unit, grid);
}
