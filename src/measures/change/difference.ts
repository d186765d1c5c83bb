import { knownOptions } from "../../base/options.ts";
import { anySeries } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { baseArgument, type Distance, type FixedBase, type GivenBase } from "./distance.ts";
import { differenceOfBase } from "./inner.ts";

/**
 * The difference of every period of a series: from the period so many periods or years earlier, or from one fixed period;
 * of single figures, or of sums over a window.
 *
 * Formula: current − base, which are those of `change`.
 *
 * | case, in this order | a period |
 * | --- | --- |
 * | outside first … last | `outside-range` |
 * | no current value; with a window: it begins before the series, it has a hole | `missing-current`; `incomplete-window`, `missing-in-window` |
 * | no base, also before the first period, before `since`, and a base window with a hole | `missing-base` |
 * | a base of 0 or below, another sign | the formula: a difference always exists |
 * | sums since the start of a year less those of another part of one; summed up in a window | throws `year-mismatch`; `not-additive` |
 *
 * Units: amounts keep their unit; shares and rates give a fraction, which the percent methods print in points. A span is
 * kept, and refused where periods are summed.
 *
 * @param series A series of either class; the result is of the same.
 * @param options Exactly one of `periods`, `years` and `since`; `window`, not with `since`.
 * @throws GrowthError `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`, `invalid-period`, `mixed-frequency`.
 *
 * @example
 * ```ts
 * import { difference, Series } from "export-growth";
 *
 * const balance = Series.of("2025-01", [-10, 52, 40, 30], { unit: "USD bn" });
 * difference(balance, { periods: 1 }).at("2025-02"); // => 62
 * difference(balance, { periods: 2, window: 2 }).at("2025-04"); // => 28
 * difference(balance, { since: "2025-01" }).at("2025-04"); // => 40
 * ```
 *
 * @see {@link change}
 * @category Change
 */
export function difference(series: Series, options: Distance | FixedBase): Series;
export function difference(series: RatioSeries, options: Distance | FixedBase): RatioSeries;
export function difference(series: Series | RatioSeries, options: Distance | FixedBase): Series | RatioSeries;
export function difference(series: unknown, options: Distance | FixedBase): Series | RatioSeries {
  const site = { function: "difference" };
  const given = knownOptions<GivenBase>(options, ["periods", "years", "since", "window"], site);
  const data = anySeries(series, "series", site);
  return asOwnClass(differenceOfBase(data, baseArgument(data, given, site), site), site);
}
