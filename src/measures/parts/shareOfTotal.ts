import type { Numeric } from "../../exact/decimals.ts";
import type { Ratio } from "../../exact/ratio.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { divisorReason } from "../internal/comparison.ts";
import { type QuotientRule, quotientOf } from "../internal/division.ts";

/**
 * The share of a part in its total: of two figures, or period by period of two series.
 *
 * Formula: part / total.
 *
 * | case, in this order | two figures | a period of a series |
 * | --- | --- | --- |
 * | no part or no total | `invalid-number` | the reason of the side that is absent; `missing` where the total does not reach |
 * | total is 0 | throws `zero-total` | `zero-total` |
 * | total below 0 | throws `negative-total` | `negative-total` |
 * | part greater than its total | throws `part-exceeds-total` | `part-exceeds-total` |
 *
 * Units: any, the same for both; the share is a fraction without a unit. The result covers the periods of the part.
 *
 * @throws GrowthError with the codes of the table; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, shareOfTotal } from "export-growth";
 *
 * shareOfTotal("17.26", "61.04").toFixedPercent(); // => "28.3"
 *
 * const total = Series.of("2025-10", ["59.5", "61.04"]);
 * shareOfTotal(Series.of("2025-11", ["17.26"]), total).at("2025-11")?.toFixedPercent(); // => "28.3"
 * ```
 *
 * @see [Contributions and shares](../../../docs/guides/contributions-and-shares.md)
 * @category Share
 */
export function shareOfTotal(part: Ratio | Numeric, total: Ratio | Numeric): Ratio;
export function shareOfTotal(part: Series, total: Series): RatioSeries;
export function shareOfTotal(part: unknown, total: unknown): Ratio | RatioSeries {
  return quotientOf(part, total, ["part", "total"], shareRule, { function: "shareOfTotal" });
}

const shareRule: QuotientRule = {
  reasonOf: (part, total) => divisorReason(total, "total") ?? (part > total ? "part-exceeds-total" : undefined),
  isShare: true,
};
