import { type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { pickRows, rollingSums, runningSums } from "../../exact/columns/column.ts";
import { quotientsOfFractions } from "../../exact/columns/quotients.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import { type AnyData, ratiosLike, seriesLike, withGrid } from "../../series/data.ts";
import type { Grid } from "../../series/grid.ts";
import { reasonsByRow, reasonWhereAbsent } from "../../series/reasons.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { CoarserPeriods } from "../../series/years.ts";
import { rollingRatios, runningRatios } from "./ratioTotals.ts";

/** Sums from the first row on that start anew every so many rows; row 0 lies `position` rows after a start. */
export function runningTotals(data: AnyData, every: number, position: number, reason: ReasonCode, site: Site): AnyData {
  if (data.type === "RatioSeries") return runningRatios(data, every, position, reason, site);
  const sums = runningSums(data.values, every, position);
  const isComplete = data.reasons === undefined && position === 0;
  return seriesLike(data, sums, isComplete ? undefined : reasonWhereAbsent(sums, reason));
}

/** The sum of every row since the start of its year. The result is labelled with the years that it goes by. */
export function totalsSinceStart(data: AnyData, years: CoarserPeriods, site: Site): AnyData {
  const sums = runningTotals(data, years.rows, years.positionOf(0), "incomplete-year", site);
  const grid = data.grid.withFiscalYear(years.fiscalYear);
  return grid === data.grid ? sums : withGrid(sums, grid);
}

/** The sum of every row and the `length` - 1 before it. */
export function windowTotals(data: AnyData, length: number, site: Site): AnyData {
  if (data.type === "RatioSeries") {
    const sums = rollingRatios(data, length, site);
    sums.reasons?.fill(reasonByte("incomplete-window"), 0, length - 1);
    return sums;
  }
  const sums = rollingSums(data.values, length);
  const isComplete = data.reasons === undefined && length > 1;
  const reasons = isComplete ? byteSpace(data.grid.length) : reasonWhereAbsent(sums, "missing-in-window");
  return seriesLike(data, sums, reasons?.fill(reasonByte("incomplete-window"), 0, length - 1));
}

/** The total of every complete period of a coarser frequency; the others have a reason. */
export function completeTotals(
  data: AnyData,
  periods: CoarserPeriods,
  gridFrom: (first: number, length: number) => Grid,
  reason: ReasonCode,
  site: Site,
): AnyData {
  const { grid } = data;
  const sums = runningTotals(data, periods.rows, periods.positionOf(0), reason, site);
  // What comes before April 0001 is the end of a fiscal year that no period names.
  const first = Math.max(grid.perYear / periods.rows, periods.numberOf(0));
  const lastRows = Int32Array.from(
    { length: periods.numberOf(grid.length - 1) - first + 1 },
    (_, period) => periods.startOf(first + period + 1) - 1,
  );
  return pickedRows(sums, lastRows, gridFrom(first, lastRows.length), reason);
}

/** The rows named, as the periods of another grid; those that are absent have one reason. */
export function pickedRows(data: AnyData, rows: Int32Array, grid: Grid, reason: ReasonCode): AnyData {
  if (data.type === "Series") {
    const picked = pickRows(data.values, rows);
    return seriesLike(data, picked, reasonWhereAbsent(picked, reason), grid);
  }
  const picked = Array.from(rows, (row) => (isThere(data, row) ? fractionOfRow(data, row) : undefined));
  const reasons = reasonsByRow(rows.length, (row) => (picked[row] === undefined ? reason : undefined));
  return ratiosLike(data, quotientsOfFractions(picked), reasons, data.labels.unit, grid);
}

/** The total of every complete year. */
export function annualTotals(data: AnyData, years: CoarserPeriods, site: Site): AnyData {
  const gridFrom = (first: number, length: number) =>
    data.grid.coarser("annual", first, length, site, years.fiscalYear);
  return completeTotals(data, years, gridFrom, "incomplete-year", site);
}
