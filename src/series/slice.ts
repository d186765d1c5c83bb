import { sliceColumn } from "../exact/columns/column.ts";
import { sliceQuotients } from "../exact/columns/quotients.ts";
import { Data, type RatioData, type SeriesData } from "./data.ts";
import { sliceFlags } from "./flags.ts";
import { sliceReasons } from "./reasons.ts";

/** The rows from `from` up to and without `to`. */
export function sliceSeries(data: SeriesData, from: number, to: number): SeriesData {
  const values = sliceColumn(data.values, from, to);
  const reasons = sliceReasons(data.reasons, from, to);
  return new Data(
    "Series",
    data.grid.slice(from, to),
    values,
    reasons,
    data.labels,
    data.wrappers,
    sliceFlags(data.flags, from, to),
  );
}

/** The same of ratios. */
export function sliceRatios({ type, grid, values, reasons, labels, wrappers }: RatioData, from: number, to: number) {
  const rows = grid.slice(from, to);
  return new Data(type, rows, sliceQuotients(values, from, to), sliceReasons(reasons, from, to), labels, wrappers);
}
