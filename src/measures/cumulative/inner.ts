import { type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { calendarYears } from "../../calendar/fiscalYear.ts";
import {
  blockSums,
  coefficientAt,
  columnOf,
  constantColumn,
  pickRows,
  rollingSums,
  runningSums,
} from "../../exact/columns/column.ts";
import { divideColumns, quotientsOfFractions } from "../../exact/columns/quotients.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import { differenceOf } from "../../exact/fractions.ts";
import { type AnyData, type RatioData, ratiosLike, seriesLike, withGrid } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import type { Grid } from "../../series/grid.ts";
import { reasonOfRow, reasonsByRow, reasonWhereAbsent } from "../../series/reasons.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { CoarserPeriods } from "../../series/years.ts";
import { type Coarser, yearly } from "./coarser.ts";
import { rollingRatios, runningRatios } from "./ratioTotals.ts";

/** Sums from the first row on that start anew every so many rows; row 0 lies `position` rows after a start. */
export function runningTotals(data: AnyData, every: number, position: number, reason: ReasonCode, site: Site): AnyData {
  if (data.type === "RatioSeries") return runningRatios(data, every, position, reason, site);
  const sums = runningSums(data.values, every, position);
  const isComplete = data.reasons === undefined && position === 0;
  return seriesLike(data, sums, isComplete ? undefined : reasonWhereAbsent(sums, reason));
}

/** The sum of every row since the start of its year. The result says which years it goes by, also those of the calendar. */
export function totalsSinceStart(data: AnyData, years: CoarserPeriods, site: Site): AnyData {
  const sums = runningTotals(data, years.rows, years.positionOf(0), "incomplete-year", site);
  return data.grid.perYear === 1 ? sums : withGrid(sums, data.grid.withFiscalYear(years.fiscalYear ?? calendarYears));
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
export function completeTotals(data: AnyData, coarser: Coarser, site: Site): AnyData {
  const { periods, reason } = coarser;
  if (data.type === "RatioSeries") {
    return lastOfEach(runningRatios(data, periods.rows, periods.positionOf(0), reason, site), coarser, site);
  }
  const { first, grid } = touchedPeriods(data.grid, coarser, site);
  const sums = blockSums(data.values, periods.startOf(first), periods.rows, grid.length);
  return seriesLike(data, sums, reasonWhereAbsent(sums, reason), grid);
}

/** The last row of every period of a coarser frequency; where it is absent, the period has a reason. */
export function lastOfEach(data: AnyData, coarser: Coarser, site: Site): AnyData {
  const { periods, reason } = coarser;
  const { first, grid } = touchedPeriods(data.grid, coarser, site);
  const lastRows = new Int32Array(grid.length);
  for (let period = 0; period < lastRows.length; period += 1) {
    lastRows[period] = periods.startOf(first + period + 1) - 1;
  }
  return pickedRows(data, lastRows, grid, reason);
}

/** Every period of a coarser frequency that a grid touches, and the number of the first. */
function touchedPeriods(grid: Grid, { periods, frequency }: Coarser, site: Site): { first: number; grid: Grid } {
  // What comes before April 0001 is the end of a fiscal year that no period names.
  const first = Math.max(grid.perYear / periods.rows, periods.numberOf(0));
  const length = periods.numberOf(grid.length - 1) - first + 1;
  return { first, grid: grid.coarser(frequency, first, length, site, periods.fiscalYear) };
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
  return completeTotals(data, yearly(years), site);
}

/** Sums of so many figures each, divided by their number. */
export function averagesOf(sums: AnyData, count: number): RatioData {
  const { grid, reasons, labels } = sums;
  if (sums.type === "RatioSeries") {
    const averageAt = (row: number) => {
      const { numerator, denominator } = fractionOfRow(sums, row);
      return { numerator, denominator: denominator * BigInt(count) };
    };
    return ratiosByRow(sums, (row) => reasonOfRow(sums, row) ?? averageAt(row), labels.unit);
  }
  const counts = constantColumn({ coefficient: BigInt(count), scale: 0 }, grid.length);
  return ratiosLike(sums, divideColumns(sums.values, counts, 0, 0), reasons, labels.unit);
}

/** Every row less the one before it; of the first row of a year the row itself. What is left are no sums any more. */
export function stepsSinceStart(sums: AnyData, years: CoarserPeriods): AnyData {
  const data = sums.grid.perYear === 1 ? sums : withGrid(sums, sums.grid.withFiscalYear(undefined));
  const isFirst = (row: number) => years.positionOf(row) === 0;
  const reasonAt = (row: number) => {
    if (!isThere(data, row)) return "missing-current";
    return isFirst(row) || isThere(data, row - 1) ? undefined : "missing-base";
  };
  if (data.type === "RatioSeries") {
    const stepAt = (row: number) =>
      isFirst(row) ? fractionOfRow(data, row) : differenceOf(fractionOfRow(data, row), fractionOfRow(data, row - 1));
    return ratiosByRow(data, (row) => reasonAt(row) ?? stepAt(row), data.labels.unit);
  }
  const { values, grid } = data;
  const steps = Array.from({ length: grid.length }, (_, row) => {
    if (reasonAt(row) !== undefined) return undefined;
    return coefficientAt(values, row) - (isFirst(row) ? 0n : coefficientAt(values, row - 1));
  });
  return seriesLike(data, columnOf(values.scale, steps), reasonsByRow(grid.length, reasonAt));
}
