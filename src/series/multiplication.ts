import { multiplyColumns } from "../exact/columns/column.ts";
import { quotientsOfFractions } from "../exact/columns/quotients.ts";
import { productOf } from "../exact/fractions.ts";
import { joinedGrid } from "./arguments.ts";
import { type AnyData, Data } from "./data.ts";
import { joinedLabels } from "./labels.ts";
import { jointReasons } from "./reasons.ts";
import { fractionOfRow, isAbsent } from "./rows.ts";

/**
 * A series times another one, for the periods of the first. Both are known to go together: row 0 of the left one is row
 * `shift` of the right one. Ratios where one of them has ratios.
 */
export function multiplySeries(left: AnyData, right: AnyData, shift: number, unit?: string): AnyData {
  const reasons = jointReasons(left, right, shift);
  const labels = joinedLabels(left, right, unit);
  const grid = joinedGrid(left, right);
  if (left.type === "Series" && right.type === "Series") {
    const products = multiplyColumns(left.values, right.values, shift);
    return new Data("Series", grid, products, reasons, labels, left.wrappers);
  }
  const products = Array.from({ length: left.grid.length }, (_, row) =>
    isAbsent({ reasons }, row) ? undefined : productOf(fractionOfRow(left, row), fractionOfRow(right, row + shift)),
  );
  return new Data("RatioSeries", grid, quotientsOfFractions(products), reasons, labels, left.wrappers);
}
