import { refuse, type Site } from "../base/errors.ts";
import { wholeNumber } from "../base/options.ts";
import {
  areSameYears,
  calendarYears,
  type FiscalYear,
  findFiscalYear,
  type KnownFiscalYear,
  labelShift,
  readFiscalYear,
  yearText,
} from "../calendar/fiscalYear.ts";
import { type Frequency, periodsPerYear } from "../calendar/period.ts";
import type { Grid } from "./grid.ts";

/**
 * Which years a measure goes by.
 *
 * @category Cumulative
 */
export interface FiscalYearOptions {
  /**
   * The fiscal year, such as `{ start: 4 }` or `{ start: 10, label: "end" }`, where years do not start in January. A series
   * that has one of its own needs none here, and takes no other.
   */
  readonly fiscalYear?: FiscalYear | undefined;
}

/** Where the rows of a series stand in periods of a coarser frequency. */
export class CoarserPeriods {
  /** How many rows make one of them. */
  readonly rows: number;
  /** The fiscal years that they are; `undefined` for those of the calendar, and for quarters and half-years. */
  readonly fiscalYear: KnownFiscalYear | undefined;
  /** How many rows lie between the start of number 0 and row 0. */
  readonly #origin: number;

  constructor(rows: number, origin: number, fiscalYear?: KnownFiscalYear) {
    this.rows = rows;
    this.#origin = origin;
    this.fiscalYear = fiscalYear;
  }

  /** How many rows of the coarser period come before the row: 0 for the first. */
  positionOf(row: number): number {
    return (this.#origin + row) % this.rows;
  }

  /** The number of the coarser period of a row; of a fiscal year, the calendar year that names it. */
  numberOf(row: number): number {
    return Math.floor((this.#origin + row) / this.rows);
  }

  /** The row with which a coarser period starts; it may lie outside the series. */
  startOf(number: number): number {
    return number * this.rows - this.#origin;
  }
}

/** Reads the fiscal year of a measure of a series: its own, where it has one. */
export function fiscalYearOf(grid: Grid, option: unknown, site: Site): KnownFiscalYear | undefined {
  const given = readFiscalYear(option, site);
  const own = grid.fiscalYear;
  const isFixed = own !== undefined || grid.frequency === "annual";
  if (option === undefined || !isFixed || areSameYears(own, given)) return option === undefined ? own : given;
  const rule = `must be that of the series, which has ${yearText(own)}`;
  return refuse("year-mismatch", `${rule}, not ${yearText(given)}`, { ...site, argument: "fiscalYear" });
}

/** Reads a year, `"2025"` or 2025; of fiscal years `2024-25`, `2024/25` and `FY2024` too. */
export function yearArgument(year: unknown, site: Site, fiscalYear?: KnownFiscalYear): number {
  const named = fiscalYear && findFiscalYear(year, fiscalYear);
  const number = typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : year;
  return wholeNumber(named?.ordinal ?? number, 1, 9999, "year", site);
}

/** The years of a series, by the fiscal year that a call names, or by its own. */
export function yearsOf(grid: Grid, option: unknown, site: Site): CoarserPeriods {
  const fiscalYear = fiscalYearOf(grid, option, site);
  checkStart(grid, fiscalYear, site);
  const { perYear, first } = grid;
  // Annual figures are the years themselves.
  if (perYear === 1) return new CoarserPeriods(1, first, fiscalYear);
  const late = ((fiscalYear?.start ?? 1) - 1) / (12 / perYear);
  return new CoarserPeriods(perYear, first - late + labelShift(fiscalYear) * perYear, fiscalYear);
}

/** The years that a series says: those of annual figures, or those since whose start all others are summed. */
export function yearsSaid(frequency: Frequency, given: unknown, site: Site): KnownFiscalYear | undefined {
  const read = readFiscalYear(given, site);
  checkStart({ frequency, perYear: periodsPerYear[frequency] }, read, site);
  return frequency === "annual" || given === undefined ? read : (read ?? calendarYears);
}

/** Refuses a fiscal year that does not start with a period of the series. */
export function checkStart(
  { frequency, perYear }: Pick<Grid, "frequency" | "perYear">,
  fiscalYear: KnownFiscalYear | undefined,
  site: Site,
): void {
  if (fiscalYear === undefined || perYear === 1 || (fiscalYear.start - 1) % (12 / perYear) === 0) return;
  const rule = `must be a month with which a period of the ${frequency} series starts`;
  refuse("invalid-option", rule, { ...site, argument: "fiscalYear.start" }, fiscalYear.start);
}
