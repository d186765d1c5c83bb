import { knownOptions } from "../../base/options.ts";
import { anySeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { rowsOfYears, type YearsOptions } from "../internal/comparison.ts";
import { differenceOfRows } from "./inner.ts";

/**
 * The on-year difference of a series: of shares and rates in points, of amounts in their unit.
 *
 * Formula: current − base. For two figures write `current.minus(base)`.
 *
 * | case, in this order | a period |
 * | --- | --- |
 * | no current value | `missing-current` |
 * | no base, also before the first period | `missing-base` |
 * | a base of 0 or below, another sign | the formula: a difference always exists |
 *
 * Units: shares and rates give a fraction, which the percent methods print in points; amounts and daily averages keep
 * their unit. A span is kept.
 *
 * @param series The series whose periods are compared, each with the same period of the year before.
 * @param options How many `years` back the base lies: 1 unless said.
 * @throws GrowthError `invalid-option`.
 *
 * @example
 * ```ts
 * import { onYearDifference, Series, shareOfTotal } from "export-growth";
 *
 * const share = shareOfTotal(Series.of("2024", ["12.45", "17.26"]), Series.of("2024", ["56.31", "61.04"]));
 * onYearDifference(share).at("2025")?.toFixedPercent(); // => "6.2"
 * onYearDifference(Series.of("2024", [-10, 52])).at("2025"); // => 62
 * ```
 *
 * @see OECD, [Data and Metadata Reporting and Presentation Handbook](https://www.oecd.org/en/publications/data-and-metadata-reporting-and-presentation-handbook_9789264030336-en.html) (2007), on growth rates and points
 * @category Change
 */
export function onYearDifference(series: Series, options?: YearsOptions): Series;
export function onYearDifference(series: RatioSeries, options?: YearsOptions): RatioSeries;
export function onYearDifference(series: Series | RatioSeries, options?: YearsOptions): Series | RatioSeries;
export function onYearDifference(series: unknown, options?: YearsOptions): Series | RatioSeries {
  const site = { function: "onYearDifference" };
  const data = anySeries(series, "series", site);
  const { years } = knownOptions(options, ["years"], site);
  return asOwnClass(differenceOfRows(data, rowsOfYears(data, years, site)), site);
}
