import { knownOptions } from "../../base/options.ts";
import { addColumns } from "../../exact/columns/column.ts";
import { differenceOf } from "../../exact/ratio.ts";
import { anySeries, fractionOfRow, type Held } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { pairReason, reasonsOf, rowsBack } from "../internal/comparison.ts";
import { ratioRows } from "../internal/division.ts";

/**
 * Which period a difference is taken from.
 *
 * @category Change
 */
export interface DifferenceOptions {
  /** How many years the base lies back: 1 where it is not named. */
  readonly lag?: number | undefined;
}

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
 * @see OECD, Data and Metadata Reporting and Presentation Handbook (2007), on growth rates and points
 * @category Change
 */
export function onYearDifference(series: Series, options?: DifferenceOptions): Series;
export function onYearDifference(series: RatioSeries, options?: DifferenceOptions): RatioSeries;
export function onYearDifference(series: Series | RatioSeries, options?: DifferenceOptions): Series | RatioSeries;
export function onYearDifference(series: unknown, options?: DifferenceOptions): Series | RatioSeries {
  const site = { function: "onYearDifference" };
  const held = anySeries(series, "series", site);
  return differenceOfRows(held, rowsBack(held, knownOptions(options, ["lag"], site).lag, site));
}

/**
 * The difference of every period from the period just before it.
 *
 * Formula: current − previous; the awkward cases are those of `onYearDifference`, with the previous period as base.
 *
 * Units: as `onYearDifference`.
 *
 * @throws GrowthError `invalid-option`.
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
  return differenceOfRows(anySeries(series, "series", { function: "onPeriodDifference" }), 1);
}

function differenceOfRows(held: Held, back: number): Series | RatioSeries {
  const reasonOf = (row: number) => pairReason(held, row, back);
  if (held.type === "RatioSeries") {
    const differenceAt = (row: number) => differenceOf(fractionOfRow(held, row), fractionOfRow(held, row - back));
    return ratioRows(held, (row) => reasonOf(row) ?? differenceAt(row), held.unit);
  }
  const differences = addColumns(held.values, held.values, -1, -back);
  return held.make.series(held.grid, differences, reasonsOf(held.grid.length, reasonOf), held);
}
