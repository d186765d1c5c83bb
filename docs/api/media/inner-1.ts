import type { ReasonCode, Site } from "../../base/errors.ts";
import { reasonByte } from "../../base/errors.ts";
import { pickRows, rollingSums, runningSums } from "../../exact/columns/column.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import { type SeriesData, seriesLike } from "../../series/data.ts";
import type { Grid } from "../../series/grid.ts";
import { reasonWhereAbsent } from "../../series/reasons.ts";
import type { CoarserPeriods } from "../../series/years.ts";

/** Sums from the first row on that start anew every so many rows; row 0 lies `position` rows after a start. */
export function runningTotals(data: SeriesData, every: number, position: number, reason: ReasonCode): SeriesData {
  const sums = runningSums(data.values, every, position);
  const isComplete = data.reasons === undefined && position === 0;
  return seriesLike(data, sums, isComplete ? undefined : reasonWhereAbsent(sums, reason));
}

/** The sum of every row since the start of its year. */
export function totalsSinceStart(data: SeriesData, years: CoarserPeriods): SeriesData {
  return runningTotals(data, years.rows, years.positionOf(0), "incomplete-year");
}

/** The sum of every row and the `length` - 1 before it. */
export function windowTotals(data: SeriesData, length: number): SeriesData {
  const sums = rollingSums(data.values, length);
  const isComplete = data.reasons === undefined && length > 1;
  const reasons = isComplete ? byteSpace(data.grid.length) : reasonWhereAbsent(sums, "missing-in-window");
  return seriesLike(data, sums, reasons?.fill(reasonByte("incomplete-window"), 0, length - 1));
}

/** The total of every complete period of a coarser frequency; the others have a reason. */
export function completeTotals(
  data: SeriesData,
  periods: CoarserPeriods,
  gridFrom: (first: number, length: number) => Grid,
  reason: ReasonCode,
): SeriesData {
  const { grid, values } = data;
  const sums = runningSums(values, periods.rows, periods.positionOf(0));
  // What comes before April 0001 is the end of a fiscal year that no period names.
  const first = Math.max(grid.perYear / periods.rows, periods.numberOf(0));
  const lastRows = Int32Array.from(
    { length: periods.numberOf(grid.length - 1) - first + 1 },
    (_, period) => periods.startOf(first + period + 1) - 1,
  );
  const totals = pickRows(sums, lastRows);
  return seriesLike(data, totals, reasonWhereAbsent(totals, reason), gridFrom(first, lastRows.length));
}

/** The total of every complete year. */
export function annualTotals(data: SeriesData, years: CoarserPeriods, site: Site): SeriesData {
  const gridFrom = (first: number, length: number) => data.grid.coarser("annual", first, length, site);
  return completeTotals(data, years, gridFrom, "incomplete-year");
}
