import { sliceColumn } from "../exact/columns/column.ts";
import { sliceQuotients } from "../exact/columns/quotients.ts";
import { Data, type RatioData, type SeriesData, seriesLike } from "./data.ts";
import { sliceReasons } from "./reasons.ts";

/** The rows from `from` up to and without `to`. */
export function sliceSeries(data: SeriesData, from: number, to: number): SeriesData {
  const values = sliceColumn(data.values, from, to);
  return seriesLike(data, values, sliceReasons(data.reasons, from, to), data.grid.slice(from, to));
}

/** The same of ratios. */
export function sliceRatios({ type, grid, values, reasons, labels, wrappers }: RatioData, from: number, to: number) {
  const rows = grid.slice(from, to);
  return new Data(type, rows, sliceQuotients(values, from, to), sliceReasons(reasons, from, to), labels, wrappers);
}
