import { refuse, type Site } from "../base/errors.ts";
import { wholeNumber } from "../base/options.ts";
import type { Grid } from "./grid.ts";

/** Where the rows of a series stand in years that start with a given month. */
export interface Years {
  /** How many periods of the year come before the row: 0 for the first of the year. */
  positionOf(row: number): number;
  /** The calendar year in which the year of the row starts. */
  yearOf(row: number): number;
  /** The row at which a year starts; it may lie outside the series. */
  startOf(year: number): number;
}

/** Years that start with month `yearStart`, which must be the first month of a period. */
export function yearsOf(grid: Grid, yearStart: unknown, site: Site): Years {
  const { perYear, first } = grid;
  const monthsInPeriod = 12 / perYear;
  const month = wholeNumber(yearStart, 1, 12, "yearStart", site);
  if ((month - 1) % monthsInPeriod !== 0) {
    const rule = `must be a month with which a period of the ${grid.frequency} series starts`;
    refuse("invalid-option", rule, { ...site, argument: "yearStart" }, yearStart);
  }
  // The first row in periods since the start of the year 0.
  const origin = first - (month - 1) / monthsInPeriod;
  return {
    positionOf: (row) => (origin + row) % perYear,
    yearOf: (row) => Math.floor((origin + row) / perYear),
    startOf: (year) => year * perYear - origin,
  };
}
