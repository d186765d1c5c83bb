import { absent, type ReasonCode } from "../errors.ts";
import type { Numeric } from "../exact/decimals.ts";
import { fractionArgument, quotient, type Ratio } from "../exact/ratio.ts";
import { heldOf } from "../series/held.ts";
import type { RatioSeries, Series } from "../series/series.ts";
import { ratioOfSeries } from "./ratios.ts";

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
 * @see [Contributions and shares](../../docs/guides/contributions-and-shares.md)
 * @category Share
 */
export function shareOfTotal(part: Ratio | Numeric, total: Ratio | Numeric): Ratio;
export function shareOfTotal(part: Series, total: Series): RatioSeries;
export function shareOfTotal(part: unknown, total: unknown): Ratio | RatioSeries {
  const site = { function: "shareOfTotal" };
  if (heldOf(part) !== undefined) {
    return ratioOfSeries(part, total, ["part", "total"], { reasonOf: shareReason, most: 1 }, site);
  }
  const partSite = { ...site, argument: "part" };
  const totalSite = { ...site, argument: "total" };
  const numerator = fractionArgument(part, partSite);
  const denominator = fractionArgument(total, totalSite);
  const reason = shareReason(
    numerator.numerator * denominator.denominator,
    denominator.numerator * numerator.denominator,
  );
  if (reason === "part-exceeds-total") absent(reason, partSite, part);
  if (reason !== undefined) absent(reason, totalSite, total);
  return quotient(numerator, denominator, totalSite);
}

function shareReason(part: number | bigint, total: number | bigint): ReasonCode | undefined {
  if (total <= 0) return total < 0 ? "negative-total" : "zero-total";
  return part > total ? "part-exceeds-total" : undefined;
}
