import { knownOptions } from "../../base/options.ts";
import { summableSeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import type { FiscalYearOptions } from "../../series/years.ts";
import { type CoarserFrequency, coarserArgument } from "./coarser.ts";
import { averagesOf, completeTotals } from "./inner.ts";

/**
 * The average of every complete quarter, half-year or (fiscal) year.
 *
 * Formula: average = (value_1 + … + value_k) / k, of all k periods of the coarser one; not weighted by days.
 *
 * | case | reason |
 * | --- | --- |
 * | a period of the year has no value, or lies outside the series | `incomplete-year` |
 * | the same of a quarter or a half-year | `incomplete-period` |
 * | a frequency that is not coarser than that of the series, save years of years | throws `invalid-option` |
 * | figures of a span | throws `span-mismatch` |
 * | sums since the start of a year | throws `not-additive`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the series; exact quotients, over every coarser period that the input touches.
 *
 * @param series The series whose periods are averaged, of either class.
 * @param frequency What the averages are of: `"quarterly"`, `"half-yearly"` or `"annual"`.
 * @param options The `fiscalYear` that goes with `"annual"`: that of the series, or of the calendar, unless said.
 * @throws GrowthError `span-mismatch`, `not-additive`, `year-mismatch`; `invalid-option`, also for a month with which no period starts, and
 * for `fiscalYear` beside quarters and half-years.
 *
 * @example
 * ```ts
 * import { periodAverages, Series } from "export-growth";
 *
 * const rates = Series.of("2025-01", ["1450.1", "1445.3", "1456.9"], { unit: "KRW/USD" });
 * periodAverages(rates, "quarterly").at("2025-Q1")?.toFixed(2); // => "1450.77"
 * ```
 *
 * @see {@link periodTotals}
 * @category Cumulative
 */
export function periodAverages(
  series: Series | RatioSeries,
  frequency: CoarserFrequency,
  options?: FiscalYearOptions,
): RatioSeries {
  const site = { function: "periodAverages" };
  const { fiscalYear } = knownOptions(options, ["fiscalYear"], site);
  const data = summableSeries(series, "series", site);
  const coarser = coarserArgument(data.grid, frequency, fiscalYear, site);
  return asRatioSeries(averagesOf(completeTotals(data, coarser, site), coarser.periods.rows), site);
}
