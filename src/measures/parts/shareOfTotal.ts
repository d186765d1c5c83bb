import type { Site } from "../../base/errors.ts";
import { keyedEntries, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries, dataOf, sharedShift } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { divideSeries, type QuotientRule } from "../../series/division.ts";
import { additive, type ByKey, type Components, type Part, partsArgument } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { totalOf } from "../../series/totalAcross.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { divisorReason } from "../internal/comparison.ts";
import { divideFigures } from "../internal/division.ts";
import { checkPart, mayOverlap, type PartsOptions } from "./excess.ts";
import {
  holdParts,
  type MeasuredParts,
  measurePart,
  measureParts,
  type PartMeasure,
  seriesByKey,
} from "./measuredParts.ts";

/**
 * The exact shares of components along the calendar, in a total or in its change.
 *
 * @category Share
 */
export interface ComponentShares<Parts = ReadonlyMap<string, Series>> {
  /** The share of every component, for its own periods. */
  readonly shares: ByKey<Parts, RatioSeries>;
  /** What they leave of the total, for the periods of the total; absent where a component is. */
  readonly residual: RatioSeries;
}

/**
 * The share of a part in its total: of two figures, or period by period of two series, or of every component with the
 * residual.
 *
 * Formula: part / total; residual = 1 − the sum of the shares.
 *
 * | case, in this order | two figures | a period of a series |
 * | --- | --- | --- |
 * | no part or no total | `invalid-number` | the reason of the side that is absent; `missing` where the total does not reach |
 * | total is 0 | throws `zero-total` | `zero-total` |
 * | total below 0 | throws `negative-total` | `negative-total` |
 * | part greater than its total, beyond what rounding explains | throws `part-exceeds-total` | `part-exceeds-total` |
 * | components, those of them that are there, sum to more than the total | | the residual is `part-exceeds-total` |
 * | the same with `totals: "overlapping"`, or where one of them is below 0 | the formula | the formula |
 * | a component is absent | | its share and the residual are absent: a hole is never absorbed |
 * | components without a total | | their total is that of `totalAcross` |
 *
 * Published levels are rounded, so that parts may miss their total by half a unit of each and of the total. The unit of a
 * series is its most decimal places; a figure has its own, and a whole number is exact, as a `Ratio` is.
 *
 * Units: any, the same for both; the share is a fraction without a unit. The result covers the periods of the part.
 *
 * @param part The part: a figure or a series.
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total What it is a part of, in the same unit; of several parts their sum, unless it is given.
 * @param options The `totals`: whether parts may hold one another.
 * @throws GrowthError with the codes of the table; `not-additive` for index numbers; `unit-mismatch`, `span-mismatch`,
 * `year-mismatch`, `mixed-frequency`, `empty-series`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, shareOfTotal } from "export-growth";
 *
 * shareOfTotal("17.26", "61.04").toFixedPercent(); // => "28.3"
 *
 * const total = Series.of("2025-10", ["59.5", "61.04"]);
 * shareOfTotal(Series.of("2025-11", ["17.26"]), total).at("2025-11")?.toFixedPercent(); // => "28.3"
 *
 * const items = { chips: Series.of("2025-11", ["17.26"]), cars: Series.of("2025-11", ["6.41"]) };
 * const { shares, residual } = shareOfTotal(items, total);
 * shares.cars.at("2025-11")?.toFixedPercent(); // => "10.5"
 * residual.at("2025-11")?.toFixedPercent(); // => "61.2"
 * ```
 *
 * @see [Contributions and shares](../../../docs/guides/contributions-and-shares.md)
 * @category Share
 */
export function shareOfTotal(part: Ratio | Numeric, total: Ratio | Numeric, options?: PartsOptions): Ratio;
export function shareOfTotal(
  part: Series | RatioSeries,
  total: Series | RatioSeries,
  options?: PartsOptions,
): RatioSeries;
export function shareOfTotal<Parts extends Components<Series | RatioSeries, keyof Parts & string>>(
  parts: Parts,
  total?: Series | RatioSeries,
  options?: PartsOptions,
): ComponentShares<Parts>;
export function shareOfTotal(part: unknown, total: unknown, options?: PartsOptions): unknown {
  const site = { function: "shareOfTotal" };
  const overlapping = mayOverlap(knownOptions(options, ["totals"], site).totals, site);
  if (dataOf(part) !== undefined) {
    const left = additive(anySeries(part, "part", site), "part", site);
    const right = additive(anySeries(total, "total", site), "total", site);
    sharedShift(left, right, "total", site);
    return asRatioSeries(shareOfSeries(left, right, overlapping), site);
  }
  if (keyedEntries(part) === undefined) {
    const share = divideFigures(part, total, ["part", "total"], shareRule, site);
    if (!overlapping && share.compare(1) > 0) checkPart(part, total, { ...site, argument: "part" });
    return share;
  }
  const { parts, whole } = wholeAndParts(part, total, site);
  const measured = sharesOfParts(parts, whole, overlapping, site);
  return { shares: seriesByKey(part, measured, site), residual: asRatioSeries(measured.residual, site) };
}

const shareRule: QuotientRule = { reasonOf: (total) => divisorReason(total, "total") };

/** The shares of parts in a total, for the periods of each part. */
export function sharesIn(total: AnyData): PartMeasure {
  const of = (part: AnyData) => divideSeries(part, total, part.grid.first - total.grid.first, shareRule);
  return { of, lags: [0] };
}

/** The share of a series in another one, which it must not exceed. */
export function shareOfSeries(part: AnyData, total: AnyData, overlapping = false): RatioData {
  return measurePart(part, total, sharesIn(total), overlapping);
}

/** Reads components with their total, or with their sum where none is given. */
export function wholeAndParts(
  components: unknown,
  total: unknown,
  site: Site,
): { readonly parts: readonly Part[]; readonly whole: AnyData } {
  const given = total === undefined ? undefined : additive(anySeries(total, "total", site), "total", site);
  const parts = partsArgument(components, "part", anySeries, site, given);
  return { parts, whole: given ?? totalOf(parts, site) };
}

/** The shares of components, and of what they leave of their total. */
export function sharesOfParts(parts: readonly Part[], total: AnyData, overlapping: boolean, site: Site): MeasuredParts {
  return measureParts(holdParts(parts, total, overlapping, site), sharesIn(total));
}
