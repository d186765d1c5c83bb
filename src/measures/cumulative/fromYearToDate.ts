import { knownOptions } from "../../base/options.ts";
import { anySeries, wholePeriods } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { type FiscalYearOptions, yearsOf } from "../../series/years.ts";
import { stepsSinceStart } from "./inner.ts";

/**
 * The figures of single periods out of sums since the start of the (fiscal) year: the reverse of `yearToDate`.
 *
 * Formula: value_t = sum_t − sum_(t − 1); in the first period of a year the sum itself. A revision of earlier months
 * falls into the month in which it was published, so that a result may be below 0: it is kept.
 *
 * | case, in this order | reason |
 * | --- | --- |
 * | the period has no sum | `missing-current` |
 * | the period before has none, and is of the same year | `missing-base` |
 * | figures of a span | throws `span-mismatch` |
 * | sums since another start than `fiscalYear` says | throws `year-mismatch` |
 *
 * Units: those of the series. The result is labelled as the months were: it says nothing of sums.
 *
 * @param series Sums since the start of each year; the result is of the same class.
 * @param options The `fiscalYear` whose start the sums begin with: that of the series, as
 * `yearToDate` wrote it, or of the calendar, unless said.
 * @throws GrowthError `span-mismatch`, `year-mismatch`; `invalid-option`, also for a month with which no period starts.
 *
 * @example
 * ```ts
 * import { fromYearToDate, Series } from "export-growth";
 *
 * const sums = Series.of("2024-11", [100, 110, 9, 20]);
 * fromYearToDate(sums).at("2024-12"); // => 10
 * fromYearToDate(sums).at("2025-01"); // => 9
 * fromYearToDate(sums).at("2025-02"); // => 11
 *
 * // China prints January and February as one sum.
 * fromYearToDate(Series.of("2025-01", [null, 20, 33])).reasonAt("2025-02"); // => "missing-base"
 * ```
 *
 * @see {@link yearToDate}
 * @category Cumulative
 */
export function fromYearToDate<Of extends Series | RatioSeries>(series: Of, options?: FiscalYearOptions): Of {
  const site = { function: "fromYearToDate" };
  const { fiscalYear } = knownOptions(options, ["fiscalYear"], site);
  const data = wholePeriods(anySeries(series, "series", site), "series", site);
  return asOwnClass(stepsSinceStart(data, yearsOf(data.grid, fiscalYear, site)), site) as Of;
}
