import { refuse, type Site } from "../base/errors.ts";
import { isPlainObject, knownOptions, wholeNumber } from "../base/options.ts";
import type { Grid } from "./grid.ts";

/**
 * When a fiscal year starts.
 *
 * @category Cumulative
 */
export interface FiscalYear {
  /** The month with which it starts: 4 for April. */
  readonly start: number;
}

/**
 * Which years a measure goes by.
 *
 * @category Cumulative
 */
export interface FiscalYearOptions {
  /** The fiscal year, such as `{ start: 4 }`, where years do not start in January. */
  readonly fiscalYear?: FiscalYear | undefined;
}

/** Where the rows of a series stand in periods of a coarser frequency. */
export interface CoarserPeriods {
  /** How many rows make one of them. */
  readonly rows: number;
  /** How many rows of the coarser period come before the row: 0 for the first. */
  positionOf(row: number): number;
  /** The number of the coarser period of a row; of a year, the calendar year in which it starts. */
  numberOf(row: number): number;
  /** The row with which a coarser period starts; it may lie outside the series. */
  startOf(number: number): number;
}

/** The first month of a fiscal year: 1 where none is said. */
export function startMonth(fiscalYear: unknown, site: Site): number {
  if (fiscalYear === undefined) return 1;
  if (!isPlainObject(fiscalYear)) {
    refuse("invalid-option", "must be an object such as { start: 4 }", { ...site, argument: "fiscalYear" }, fiscalYear);
  }
  const { start } = knownOptions<FiscalYear>(fiscalYear as FiscalYear, ["start"], site);
  return wholeNumber(start, 1, 12, "fiscalYear.start", site);
}

/** Reads a year, `"2025"` or 2025. */
export function yearArgument(year: unknown, site: Site): number {
  const number = typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : year;
  return wholeNumber(number, 1, 9999, "year", site);
}

/** The years of a series, which start with a month that must be the first of a period. */
export function yearsOf(grid: Grid, month: number, site: Site): CoarserPeriods {
  const monthsInPeriod = 12 / grid.perYear;
  if ((month - 1) % monthsInPeriod !== 0) {
    const rule = `must be a month with which a period of the ${grid.frequency} series starts`;
    refuse("invalid-option", rule, { ...site, argument: "fiscalYear.start" }, month);
  }
  return coarserPeriods(grid, grid.perYear, (month - 1) / monthsInPeriod);
}

/** Periods of so many rows, the first of each year beginning `late` rows after January. */
export function coarserPeriods(grid: Grid, rows: number, late: number): CoarserPeriods {
  const origin = grid.first - late;
  return {
    rows,
    positionOf: (row) => (origin + row) % rows,
    numberOf: (row) => Math.floor((origin + row) / rows),
    startOf: (number) => number * rows - origin,
  };
}
