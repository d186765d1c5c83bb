import { anySeries, comparable } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { differenceOfRows } from "./inner.ts";

/**
 * The difference of every period from the period just before it.
 *
 * Formula: current − previous; the awkward cases are those of `onYearDifference`, with the previous period as base.
 *
 * Units: as `onYearDifference`.
 *
 * @param series The series whose periods are compared, each with the one just before.
 * @throws GrowthError `invalid-option`; `year-mismatch` for sums since the start of a year: `fromYearToDate` makes single
 * periods of them.
 *
 * @example
 * ```ts
 * import { onPeriodDifference, onYearChange, Series } from "export-growth";
 *
 * const rates = onYearChange(Series.of("2023", [100, 104, "112.32"]));
 * onPeriodDifference(rates).at("2025")?.toFixedPercent(); // => "4.0"
 * ```
 *
 * @see {@link onYearDifference}
 * @category Change
 */
export function onPeriodDifference(series: Series): Series;
export function onPeriodDifference(series: RatioSeries): RatioSeries;
export function onPeriodDifference(series: Series | RatioSeries): Series | RatioSeries;
export function onPeriodDifference(series: unknown): Series | RatioSeries {
  const site = { function: "onPeriodDifference" };
  const data = comparable(anySeries(series, "series", site), 1, "series", site);
  return asOwnClass(differenceOfRows(data, 1), site);
}
