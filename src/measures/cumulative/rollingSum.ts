import { wholeNumber } from "../../base/options.ts";
import { summableSeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { windowTotals } from "./inner.ts";

/**
 * The sum over the last `n` periods, at every period.
 *
 * Formula: sum_t = value_(t − n + 1) + … + value_t, over the `n` periods up to this one.
 *
 * | case | reason |
 * | --- | --- |
 * | the window begins before the series | `incomplete-window` |
 * | a period in the window has no value | `missing-in-window` |
 * | figures of a span | throws `span-mismatch` |
 * | sums since the start of a year | throws `not-additive`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the series.
 *
 * @param series The series whose windows are summed.
 * @param n How many periods a window has.
 * @throws GrowthError `span-mismatch`, `not-additive`; `invalid-option` for `n` that is not a whole number of 1 or more.
 *
 * @example
 * ```ts
 * import { rollingSum, Series } from "export-growth";
 *
 * const exported = Series.of("2025-01", [1, 2, 3, null]);
 * rollingSum(exported, 2).at("2025-03"); // => 5
 * rollingSum(exported, 2).reasonAt("2025-01"); // => "incomplete-window"
 * rollingSum(exported, 2).reasonAt("2025-04"); // => "missing-in-window"
 * ```
 *
 * @see {@link cumulativeSum}
 * @category Cumulative
 */
export function rollingSum<Of extends Series | RatioSeries>(series: Of, n: number): Of {
  const site = { function: "rollingSum" };
  const data = summableSeries(series, "series", site);
  return asOwnClass(windowTotals(data, wholeNumber(n, 1, Number.MAX_SAFE_INTEGER, "n", site), site), site) as Of;
}
