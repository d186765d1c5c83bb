import { knownOptions } from "../../base/options.ts";
import { type ChangeOptions, negativeBaseArgument } from "../../exact/rates.ts";
import { anySeries, comparable } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { changeOfRows } from "./inner.ts";

/**
 * The change of every period of a series on the period just before it.
 *
 * Formula: current / previous − 1; the awkward cases are those of `onYearChange`, with the previous period as base.
 *
 * Units: any; the rate is a fraction without a unit. A span is kept.
 *
 * @param series The series whose periods are compared, each with the one just before.
 * @param options What a base below 0 means: refused unless said.
 * @throws GrowthError `invalid-option`; `year-mismatch` for sums since the start of a year: `fromYearToDate` makes single
 * periods of them.
 *
 * @example
 * ```ts
 * import { onPeriodChange, Series } from "export-growth";
 *
 * onPeriodChange(Series.of("2025-Q1", [50, 55])).at("2025-Q2")?.toFixedPercent(); // => "10.0"
 * ```
 *
 * @see {@link onYearChange}
 * @category Change
 */
export function onPeriodChange(series: Series | RatioSeries, options?: ChangeOptions): RatioSeries {
  const site = { function: "onPeriodChange" };
  const { negativeBase } = knownOptions(options, ["negativeBase"], site);
  const data = comparable(anySeries(series, "series", site), 1, "series", site);
  return asRatioSeries(changeOfRows(data, 1, negativeBaseArgument(negativeBase, site)), site);
}
