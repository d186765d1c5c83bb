import { knownOptions } from "../../base/options.ts";
import { summableSeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { type FiscalYearOptions, yearsOf } from "../../series/years.ts";
import { totalsSinceStart } from "./inner.ts";

/**
 * The sum of every period since the start of its (fiscal) year.
 *
 * Formula: sum_t = value_1 + … + value_t, from the first period of the year up to this one; it restarts with every year.
 *
 * | case | reason |
 * | --- | --- |
 * | a period since the start of the year has no value, or lies before the series | `incomplete-year`, until the year ends |
 * | figures of a span | throws `span-mismatch` |
 * | sums since the start of a year | throws `not-additive`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the series. The result says in `fiscalYear` which years its sums start with, those of the calendar too:
 * `fromYearToDate` reads it, and sums since two starts never mix.
 *
 * @param series The series whose values are summed since the start of each year.
 * @param options The month in which the (fiscal) year starts: January unless said.
 * @throws GrowthError `span-mismatch`, `not-additive`, `year-mismatch`; `invalid-option`, also for a month with which no period starts.
 *
 * @example
 * ```ts
 * import { Series, yearToDate } from "export-growth";
 *
 * const exported = Series.of("2024-12", [9, 1, 2, 3]);
 * yearToDate(exported).at("2025-03"); // => 6
 * yearToDate(exported).reasonAt("2024-12"); // => "incomplete-year"
 * yearToDate(Series.of("2025-03", [9, 1, 2]), { fiscalYear: { start: 4 } }).at("2025-05"); // => 3
 * ```
 *
 * @see [Cumulative and fiscal years](../../../docs/guides/cumulative-and-fiscal-years.md)
 * @category Cumulative
 */
export function yearToDate<Of extends Series | RatioSeries>(series: Of, options?: FiscalYearOptions): Of {
  const site = { function: "yearToDate" };
  const { fiscalYear } = knownOptions(options, ["fiscalYear"], site);
  const data = summableSeries(series, "series", site);
  return asOwnClass(totalsSinceStart(data, yearsOf(data.grid, fiscalYear, site), site), site) as Of;
}
