import { absent, type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { type Fraction, sumOf, zero } from "../../exact/fractions.ts";
import { rateOfFractions } from "../../exact/rates.ts";
import { Ratio } from "../../exact/ratio.ts";
import { summableSeries } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type CoarserPeriods, type FiscalYearOptions, yearArgument, yearsOf } from "../../series/years.ts";
import { totalsSinceStart } from "../cumulative/inner.ts";
import { adjustedOnly, type UnadjustedOptions } from "../internal/adjustment.ts";

/**
 * Which year is carried over to, and from where.
 *
 * @category Change
 */
export interface CarryOverOptions extends FiscalYearOptions, UnadjustedOptions {
  /** The year, such as `"2025"` or 2025, as its fiscal years are labelled; `2024-25` too. */
  readonly year: string | number;
  /** The last period that is known, in the year or the last of the year before; that of the series where it is not named. */
  readonly through?: PeriodInput | undefined;
}

/**
 * The carry-over, or overhang: the growth of a year if its remaining periods stay at the last level.
 *
 * Formula: (sum of the year through the last known period + periods left × the last figure) / total of the year before − 1.
 *
 * | case, in this order | result |
 * | --- | --- |
 * | sums since the start of a year, which are not summed again | throws `not-additive` |
 * | a series that is not said to be seasonally adjusted, without `unadjusted` | throws `adjustment-mismatch` |
 * | a period of the year before, or one of the year up to `through`, has no value | throws `incomplete-year` |
 * | the total of the year before is 0, or below | throws `zero-base`, `negative-base` |
 * | the year at the last level comes out below 0 | throws `sign-change` |
 * | the year is complete | its on-year rate |
 *
 * Units: any; the rate is a fraction.
 *
 * @param series A monthly, quarterly or half-yearly series, seasonally adjusted unless `unadjusted` says otherwise.
 * @param options Which `year`, and `through` which period the data are taken.
 * @throws GrowthError with the codes of the table; `span-mismatch`, `invalid-period`, `mixed-frequency`; `invalid-option`,
 * also for a `through` that is neither in the year nor the last of the year before.
 *
 * @example
 * ```ts
 * import { carryOver, Series } from "export-growth";
 *
 * const quarters = Series.of("2024-Q1", [100, 102, 104, 106, 107]);
 * carryOver(quarters, { year: 2025, through: "2024-Q4", unadjusted: true }).toFixedPercent(4); // => "2.9126"
 * carryOver(quarters, { year: 2025, unadjusted: true }).toFixedPercent(4); // => "3.8835"
 * ```
 *
 * @see European Central Bank, [Monthly Bulletin](https://www.ecb.europa.eu/pub/pdf/mobu/mb201003en.pdf) (March 2010): carry-over effects on annual average growth
 * @category Change
 */
export function carryOver(series: Series | RatioSeries, options: CarryOverOptions): Ratio {
  const site = { function: "carryOver" };
  const { year, through, fiscalYear, unadjusted } = knownOptions(
    options,
    ["year", "through", "fiscalYear", "unadjusted"],
    site,
  );
  const data = summableSeries(series, "series", site);
  adjustedOnly(data, unadjusted, site);
  const years = yearsOf(data.grid, fiscalYear, site);
  const start = years.startOf(yearArgument(year, site, years.fiscalYear));
  const rate = carryOverOf(data, years, start, lastKnown(data, years, start, through, site), site);
  if (typeof rate === "string") absent(rate, { ...site, argument: "series", period: String(year) });
  return Ratio.fromFraction(rate.numerator, rate.denominator, site);
}

function lastKnown(
  { grid }: AnyData,
  { rows }: CoarserPeriods,
  start: number,
  through: PeriodInput | undefined,
  site: Site,
): number {
  const end = start + rows - 1;
  if (through === undefined) return Math.min(end, grid.length - 1);
  const where = { ...site, argument: "through" };
  const row = grid.rowOf(through, where);
  if (row >= start - 1 && row <= end) return row;
  return refuse("invalid-option", "must be a period of the year, or the last of the year before", where, through);
}

/** The carry-over to the year that begins with row `start`, from row `last` on; or why there is none. */
export function carryOverOf(
  data: AnyData,
  years: CoarserPeriods,
  start: number,
  last: number,
  site: Site,
): Fraction | ReasonCode {
  const sums = totalsSinceStart(data, years, site);
  if (!isThere(sums, start - 1) || !isThere(sums, last)) return "incomplete-year";
  const done = last < start ? zero : fractionOfRow(sums, last);
  const { numerator, denominator } = fractionOfRow(data, last);
  const left = { numerator: BigInt(start + years.rows - 1 - last) * numerator, denominator };
  return rateOfFractions(sumOf(left, done), fractionOfRow(sums, start - 1));
}
