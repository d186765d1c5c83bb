import { absent, refuse, type Site, seriesAdvice } from "../base/errors.ts";
import { areSameYears, yearText } from "../calendar/fiscalYear.ts";
import type { PeriodInput } from "../calendar/period.ts";
import { branded } from "../exact/brand.ts";
import type { AnyData } from "./data.ts";
import type { Grid } from "./grid.ts";
import { sameLabel } from "./labels.ts";
import { reasonOfRow } from "./reasons.ts";

/** The data behind a value if it is a series of either class. */
export function dataOf(value: unknown): AnyData | undefined {
  return branded<AnyData>(value, "Series", "RatioSeries");
}

/** The data of an argument; refused where it is no series of either class. */
export function anySeries(value: unknown, argument: string, site: Site): AnyData {
  return dataOf(value) ?? refuseSeries(value, { ...site, argument });
}

function refuseSeries(value: unknown, site: Site): never {
  return refuse("invalid-option", `must be a Series or a RatioSeries${seriesAdvice(value)}`, site, value);
}

/** Data of whole periods; refused where figures are of a span. */
export function wholePeriods<D extends AnyData>(data: D, argument: string, site: Site): D {
  const { span } = data.labels;
  if (span === undefined) return data;
  return refuse(
    "span-mismatch",
    "must hold whole periods: figures of a span do not add up",
    { ...site, argument },
    span,
  );
}

/** Data of single periods; refused where figures are sums since the start of a year. */
export function unsummed<D extends AnyData>(data: D, argument: string, site: Site): D {
  if (!areSums(data)) return data;
  const rule = `${singlePeriods}: sums since the start of a year are not summed again`;
  return refuse("not-additive", rule, { ...site, argument });
}

/** Data for a sum over periods; refused where figures are not those of single, whole periods. */
export function summable<D extends AnyData>(data: D, argument: string, site: Site): D {
  return wholePeriods(unsummed(data, argument, site), argument, site);
}

/** The data of an argument that is summed over periods. */
export function summableSeries(value: unknown, argument: string, site: Site): AnyData {
  return summable(anySeries(value, argument, site), argument, site);
}

const singlePeriods = "must hold figures of single periods, such as fromYearToDate makes of sums";

/** Whether figures are said to be sums since the start of a year, or are made of such sums. */
export function areSums({ grid }: AnyData): boolean {
  return grid.perYear > 1 && grid.fiscalYear !== undefined;
}

/** Whether figures are taken for rates: percents, and ratios without a unit. A level that is a ratio says its unit. */
function areRates({ type, labels }: AnyData): boolean {
  return labels.unit === "percent" || (type === "RatioSeries" && labels.unit === undefined);
}

/** Refuses a right series of single periods beside sums since the start of a year, and the other way round, but rates of both. */
export function sameSums(left: AnyData, right: AnyData, argument: string, site: Site): void {
  if (areSums(left) === areSums(right) || (areRates(left) && areRates(right))) return;
  const rule = areSums(left)
    ? "must be sums since the start of a year as the first is: yearToDate makes them, and of those of a file frequency and fiscalYear say so"
    : `${singlePeriods}, as the first does`;
  refuse("year-mismatch", rule, { ...site, argument });
}

/** Whether figures mean the same so many rows away: sums since the start of a year only whole years away. */
export function keepsMeaning(data: AnyData, rows: number): boolean {
  return rows % data.grid.perYear === 0 || !areSums(data) || areRates(data);
}

/** Refuses sums since the start of a year beside those so many rows away, where these are not of as many periods. */
export function comparable<D extends AnyData>(data: D, rows: number, argument: string, site: Site): D {
  if (keepsMeaning(data, rows)) return data;
  const rule = `${singlePeriods}: those since the start of a year compare with the same part of other years only`;
  return refuse("year-mismatch", rule, { ...site, argument });
}

/**
 * The row of the right series that stands at the period of row 0 of the left one; other frequencies and other fiscal years
 * are refused. Figures that are not annual, and of which nobody said that they are sums, go with sums since any start: exchange
 * rates do.
 */
export function rowShift(left: AnyData, right: AnyData, argument: string, site: Site): number {
  if (left.grid.frequency !== right.grid.frequency) {
    const rule = `must be ${left.grid.frequency}, not ${right.grid.frequency}`;
    refuse("mixed-frequency", rule, { ...site, argument }, right.grid.periodAt(0));
  }
  const [own, others] = [left.grid.fiscalYear, right.grid.fiscalYear];
  const isUnsaid = left.grid.perYear > 1 && (own === undefined || others === undefined);
  if (!isUnsaid && !areSameYears(own, others)) {
    const rule = `must be of the same years: the first has ${yearText(own)}, this one ${yearText(others)}`;
    refuse("year-mismatch", rule, { ...site, argument });
  }
  return left.grid.first - right.grid.first;
}

/** The periods of the left series, summed since the start of the years that either of the two says. */
export function joinedGrid({ grid }: AnyData, right: AnyData): Grid {
  return grid.withFiscalYear(grid.fiscalYear ?? right.grid.fiscalYear);
}

/** The same row as `rowShift`, for two series that must be alike in all that they are labelled with. */
export function sharedShift(left: AnyData, right: AnyData, argument: string, site: Site): number {
  const shift = rowShift(left, right, argument, site);
  sameSums(left, right, argument, site);
  sameLabel(left, right, "unit", argument, site);
  sameLabel(left, right, "span", argument, site);
  sameLabel(left, right, "adjustment", argument, site);
  return shift;
}

/** The row of a period that is asked for; refused where it has no value. */
export function rowWithValue(data: AnyData, period: PeriodInput, site: Site): number {
  const where = { ...site, argument: "period" };
  const row = data.grid.rowOf(period, where);
  const reason = reasonOfRow(data, row);
  if (reason === undefined) return row;
  // The value at fault is the period that was handed in, unless a figure is.
  const value: [unknown?] = reason === "outside-range" ? [period] : [];
  return absent(reason, { ...where, period: data.grid.periodAt(row) }, ...value);
}
