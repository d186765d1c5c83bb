import type { ReasonCode, Site } from "../../base/errors.ts";
import { keyedEntries } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries, dataOf, sharedShift } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { divideSeries, type QuotientRule } from "../../series/division.ts";
import { type Components, type Part, partsArgument } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { totalOf } from "../../series/totalAcross.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { divisorReason } from "../internal/comparison.ts";
import { divideFigures } from "../internal/division.ts";
import { type MeasuredParts, measureParts, seriesByKey } from "./measuredParts.ts";

/**
 * The exact shares of components along the calendar, in a total or in its change.
 *
 * @category Share
 */
export interface ComponentShares {
  /** The share of every component, for its own periods. */
  readonly shares: ReadonlyMap<string, RatioSeries>;
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
 * | part greater than its total | throws `part-exceeds-total` | `part-exceeds-total` |
 * | components sum to more than the total | | the residual is `part-exceeds-total` |
 * | a component is absent | | its share and the residual are absent: a hole is never absorbed |
 * | components without a total | | their total is that of `totalAcross` |
 *
 * Units: any, the same for both; the share is a fraction without a unit. The result covers the periods of the part.
 *
 * @param part The part: a figure or a series.
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total What it is a part of, in the same unit; of several parts their sum, unless it is given.
 * @throws GrowthError with the codes of the table; `unit-mismatch`, `span-mismatch`, `mixed-frequency`,
 * `empty-series`, `invalid-option`.
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
 * shares.get("cars")?.at("2025-11")?.toFixedPercent(); // => "10.5"
 * residual.at("2025-11")?.toFixedPercent(); // => "61.2"
 * ```
 *
 * @see [Contributions and shares](../../../docs/guides/contributions-and-shares.md)
 * @category Share
 */
export function shareOfTotal(part: Ratio | Numeric, total: Ratio | Numeric): Ratio;
export function shareOfTotal(part: Series | RatioSeries, total: Series | RatioSeries): RatioSeries;
export function shareOfTotal(parts: Components<Series | RatioSeries>, total?: Series | RatioSeries): ComponentShares;
export function shareOfTotal(part: unknown, total: unknown): Ratio | RatioSeries | ComponentShares {
  const site = { function: "shareOfTotal" };
  if (dataOf(part) !== undefined) {
    const [left, right] = [anySeries(part, "part", site), anySeries(total, "total", site)];
    return asRatioSeries(shareOfSeries(left, right, sharedShift(left, right, "total", site)));
  }
  if (keyedEntries(part) === undefined) return divideFigures(part, total, ["part", "total"], shareRule, site);
  const { parts, whole } = wholeAndParts(part, total, site);
  const measured = sharesOfParts(parts, whole);
  return { shares: seriesByKey(measured), residual: asRatioSeries(measured.residual) };
}

const shareRule: QuotientRule = {
  reasonOf: (part, total) => divisorReason(total, "total") ?? (part > total ? "part-exceeds-total" : undefined),
  mostCertain: 1,
};

/** The share of a series in another one; row 0 of the part is row `shift` of the total. */
export function shareOfSeries(part: AnyData, total: AnyData, shift: number): RatioData {
  return divideSeries(part, total, shift, shareRule);
}

/** Reads components with their total, or with their sum where none is given. */
export function wholeAndParts(
  components: unknown,
  total: unknown,
  site: Site,
): { readonly parts: readonly Part[]; readonly whole: AnyData } {
  const given = total === undefined ? undefined : anySeries(total, "total", site);
  const parts = partsArgument(components, "part", anySeries, site, given);
  return { parts, whole: given ?? totalOf(parts, site) };
}

/** The shares of components. Each may be greater than 1: only all of them together show that the total is none. */
export function sharesOfParts(parts: readonly Part[], total: AnyData): MeasuredParts {
  const ofPart: QuotientRule = { reasonOf: (_, all) => divisorReason(all, "total") };
  return measureParts(
    parts,
    total,
    (part) => divideSeries(part, total, part.grid.first - total.grid.first, ofPart),
    (rest) => shareOfRest(rest, total),
  );
}

/** The share of what components leave of their total, for the periods of the total. */
export function shareOfRest(rest: AnyData, total: AnyData): RatioData {
  return divideSeries(rest, total, 0, { reasonOf: restReason });
}

/** Why what is left of a total has no share. */
export function restReason(rest: number | bigint, total: number | bigint): ReasonCode | undefined {
  return divisorReason(total, "total") ?? (rest < 0 ? "part-exceeds-total" : undefined);
}
