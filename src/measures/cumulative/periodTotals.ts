import { knownOptions } from "../../base/options.ts";
import { summableSeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import type { FiscalYearOptions } from "../../series/years.ts";
import { type CoarserFrequency, coarserArgument } from "./coarser.ts";
import { completeTotals } from "./inner.ts";

/**
 * The total of every complete quarter, half-year or (fiscal) year.
 *
 * Formula: total = value_1 + … + value_k, of all k periods of the coarser one. A fiscal year is labelled by the calendar year in which it starts, or, with `label: "end"`, ends;
 * quarters and half-years are those of the calendar.
 *
 * | case | reason |
 * | --- | --- |
 * | a period of the year has no value, or lies outside the series | `incomplete-year` |
 * | the same of a quarter or a half-year | `incomplete-period` |
 * | a frequency that is not coarser than that of the series, save years of years | throws `invalid-option` |
 * | figures of a span | throws `span-mismatch` |
 * | sums since the start of a year | throws `not-additive`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the series; the result runs over every coarser period that the input touches.
 *
 * @param series A series of a finer frequency than the totals.
 * @param frequency That of the totals: quarterly, half-yearly or annual.
 * @param options The month in which the (fiscal) year starts: January unless said.
 * @throws GrowthError `span-mismatch`, `not-additive`; `invalid-option`, also for a month with which no period starts, and for
 * `fiscalYear` beside quarters and half-years.
 *
 * @example
 * ```ts
 * import { periodTotals, Series } from "export-growth";
 *
 * const totals = periodTotals(Series.of("2024-Q1", [1, 2, 3, 4, 5]), "annual");
 * totals.at("2024"); // => 10
 * totals.reasonAt("2025"); // => "incomplete-year"
 * periodTotals(Series.of("2024-Q2", [2, 3, 4, 5]), "annual", { fiscalYear: { start: 4 } }).at("2024"); // => 14
 * periodTotals(Series.of("2025-01", [1, 2, 3, 4]), "quarterly").at("2025-Q1"); // => 6
 * ```
 *
 * @see [Cumulative and fiscal years](../../../docs/guides/cumulative-and-fiscal-years.md)
 * @category Cumulative
 */
export function periodTotals<Of extends Series | RatioSeries>(
  series: Of,
  frequency: CoarserFrequency,
  options?: FiscalYearOptions,
): Of {
  const site = { function: "periodTotals" };
  const { fiscalYear } = knownOptions(options, ["fiscalYear"], site);
  const data = summableSeries(series, "series", site);
  return asOwnClass(completeTotals(data, coarserArgument(data.grid, frequency, fiscalYear, site), site), site) as Of;
}
