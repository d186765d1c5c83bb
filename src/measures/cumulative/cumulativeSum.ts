import type { Decimal } from "decimal.js";
import { bounded } from "../../base/options.ts";
import { ColumnBuilder, decimalAt, runningSums } from "../../exact/columns/column.ts";
import { type Numeric, refuseNumber } from "../../exact/decimals.ts";
import { dataOf, summableSeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { runningTotals } from "./inner.ts";

/**
 * The running sum from the first figure on: of a list of figures, or of a series.
 *
 * Formula: sum_t = value_1 + … + value_t, from the first value up to this one. Exact: no value is rounded on the way.
 *
 * | case | a list | a period of a series |
 * | --- | --- | --- |
 * | a hole | `invalid-number` | `missing-in-window` there and at every later period: a sum that skips a hole looks complete |
 * | nothing | `[]` | |
 * | more than 50,000 figures | `too-large` | |
 * | figures of a span | | `span-mismatch`: they are not whole periods |
 * | sums since the start of a year | | `not-additive`: `fromYearToDate` makes single periods of them |
 *
 * Units: those of the figures.
 *
 * @param values Figures of one unit, in order.
 * @param series The series whose values are summed from its first period on.
 * @throws GrowthError `invalid-number`, `span-mismatch`, `not-additive`, `invalid-option`; `too-large` for a list of more than 50,000
 * figures.
 *
 * @example
 * ```ts
 * import { cumulativeSum, Series } from "export-growth";
 *
 * cumulativeSum(["1e19", "0.6", "0.6", "0.6"]).at(-1)?.toFixed(); // => "10000000000000000001.8"
 * cumulativeSum(Series.of("2025-01", [1, 2, null, 4])).reasonAt("2025-04"); // => "missing-in-window"
 * ```
 *
 * @see [Cumulative and fiscal years](../../../docs/guides/cumulative-and-fiscal-years.md)
 * @category Cumulative
 */
export function cumulativeSum(values: Iterable<Numeric>): Decimal[];
export function cumulativeSum<Of extends Series | RatioSeries>(series: Of): Of;
export function cumulativeSum(subject: unknown): Decimal[] | Series | RatioSeries {
  const site = { function: "cumulativeSum" };
  if (dataOf(subject) !== undefined) {
    const data = summableSeries(subject, "series", site);
    return asOwnClass(runningTotals(data, data.grid.length, 0, "missing-in-window", site), site);
  }
  const builder = new ColumnBuilder();
  for (const [value, at] of bounded(subject, "values", site)) {
    if (!builder.add(at, value)) refuseNumber(value, { ...site, argument: `values[${at}]` });
  }
  const sums = runningSums(builder.build(), Math.max(1, builder.length), 0);
  return Array.from({ length: builder.length }, (_, row) => decimalAt(sums, row, site));
}
