import { knownOptions } from "../../base/options.ts";
import { anySeries, wholePeriods } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import type { FiscalYearOptions } from "../../series/years.ts";
import { type CoarserFrequency, coarserArgument } from "./coarser.ts";
import { lastOfEach } from "./inner.ts";

/**
 * The last figure of every quarter, half-year or (fiscal) year: of stocks, prices at the end of a period, or sums since
 * January, whose March figure is the first quarter.
 *
 * Formula: end = value_k, of the last of the k periods of the coarser one; the others may be holes.
 *
 * | case | reason |
 * | --- | --- |
 * | the last period of the year has no value, or lies outside the series | `incomplete-year` |
 * | the same of a quarter or a half-year | `incomplete-period` |
 * | a frequency that is not coarser than that of the series, save years of years | throws `invalid-option` |
 * | figures of a span | throws `span-mismatch` |
 * | sums since a month with which no quarter, or half-year, starts | throws `year-mismatch`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the series; the result runs over every coarser period that the input touches.
 *
 * @param series The series whose periods are looked at; the result is of the same class.
 * @param frequency What the figures are the ends of: `"quarterly"`, `"half-yearly"` or `"annual"`.
 * @param options The `fiscalYear` that goes with `"annual"`: that of the series, or of the calendar, unless said.
 * @throws GrowthError `span-mismatch`, `year-mismatch`; `invalid-option`, also for a month with which no period starts, and
 * for `fiscalYear` beside quarters and half-years.
 *
 * @example
 * ```ts
 * import { periodEnds, Series } from "export-growth";
 *
 * const reserves = Series.of("2025-01", ["411.0", null, "409.7", "404.7"], { unit: "USD bn" });
 * periodEnds(reserves, "quarterly").at("2025-Q1"); // => 409.7
 * periodEnds(reserves, "quarterly").reasonAt("2025-Q2"); // => "incomplete-period"
 * ```
 *
 * @see {@link periodTotals}
 * @category Cumulative
 */
export function periodEnds<Of extends Series | RatioSeries>(
  series: Of,
  frequency: CoarserFrequency,
  options?: FiscalYearOptions,
): Of {
  const site = { function: "periodEnds" };
  const { fiscalYear } = knownOptions(options, ["fiscalYear"], site);
  const data = wholePeriods(anySeries(series, "series", site), "series", site);
  return asOwnClass(lastOfEach(data, coarserArgument(data.grid, frequency, fiscalYear, site), site), site) as Of;
}
