import { wholeNumber } from "../../base/options.ts";
import { summableSeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { averagesOf, windowTotals } from "./inner.ts";

/**
 * The average over the last `n` periods, at every period.
 *
 * Formula: average_t = (value_(t − n + 1) + … + value_t) / n, over the `n` periods up to this one.
 *
 * | case | reason |
 * | --- | --- |
 * | the window begins before the series | `incomplete-window` |
 * | a period in the window has no value | `missing-in-window` |
 * | figures of a span | throws `span-mismatch` |
 * | sums since the start of a year | throws `not-additive`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the series; exact quotients.
 *
 * @param series The series whose periods are averaged, of either class.
 * @param n How many periods, the one looked at included: a whole number of 1 or more.
 * @throws GrowthError `span-mismatch`, `not-additive`; `invalid-option` for `n` that is not a whole number of 1 or more.
 *
 * @example
 * ```ts
 * import { rollingAverage, Series } from "export-growth";
 *
 * const trade = Series.of("2025-01", [10, 11, 13]);
 * rollingAverage(trade, 3).at("2025-03")?.toFixed(2); // => "11.33"
 * rollingAverage(trade, 3).reasonAt("2025-02"); // => "incomplete-window"
 * ```
 *
 * @see {@link rollingSum}
 * @category Cumulative
 */
export function rollingAverage(series: Series | RatioSeries, n: number): RatioSeries {
  const site = { function: "rollingAverage" };
  const data = summableSeries(series, "series", site);
  const length = wholeNumber(n, 1, Number.MAX_SAFE_INTEGER, "n", site);
  return asRatioSeries(averagesOf(windowTotals(data, length, site), length), site);
}
