import { sliceColumn } from "../exact/columns/column.ts";
import { sliceQuotients } from "../exact/columns/quotients.ts";
import { type AnyData, Data } from "./data.ts";
import { sliceFlags } from "./flags.ts";
import { sliceReasons } from "./reasons.ts";

/** The rows from `from` up to and without `to`. */
export function sliceData(data: AnyData, from: number, to: number): AnyData {
  const grid = data.grid.slice(from, to);
  const reasons = sliceReasons(data.reasons, from, to);
  const { labels, wrappers } = data;
  if (data.type === "RatioSeries") {
    return new Data(data.type, grid, sliceQuotients(data.values, from, to), reasons, labels, wrappers);
  }
  const flags = sliceFlags(data.flags, from, to);
  return new Data(data.type, grid, sliceColumn(data.values, from, to), reasons, labels, wrappers, flags);
}
