import { absent } from "../../base/errors.ts";
import { keyedEntries, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { differenceOf } from "../../exact/fractions.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import type { LagOptions } from "../internal/comparison.ts";
import { checkPart, mayOverlap, type PartsOptions } from "./excess.ts";
import { seriesByKey } from "./measuredParts.ts";
import { measurePartArgument, measurePartArguments, sharesOfChange } from "./partArguments.ts";
import { changeOfPart } from "./partChanges.ts";
import type { ComponentShares } from "./shareOfTotal.ts";

/**
 * The part of the change of a total that is due to one part of it: of figures, of a series, or of every component with
 * the residual. On the year before, unless `periods` or `years` say otherwise.
 *
 * Formula: (current part − base part) / (current total − base total). Parts and residual add to 1, exactly. It is
 * the contribution over the rate of the total; above 1 where the rest of the total fell while it rose, or rose while it
 * fell. In a falling total a part that fell has a share above 0.
 *
 * For figures the current total is needed as well: the arguments are the part, then the total, each now and then a year
 * earlier.
 *
 * | case, in this order | figures | a period of a series |
 * | --- | --- | --- |
 * | no current part, or no current total | `invalid-number` | `missing-current` |
 * | no base part, or no base total | `invalid-number` | `missing-base` |
 * | the total did not change | throws `zero-divisor` | `zero-divisor` |
 * | a base is 0, or a total below 0 | the formula | the same |
 * | a part greater than its total, now or then, beyond what rounding explains | throws `part-exceeds-total` | `part-exceeds-total` |
 * | components, those of them that are there, sum to more than the total | | the residual is `part-exceeds-total` |
 * | the same with `totals: "overlapping"`, or where one of them is below 0 | the formula | the formula |
 * | a component is absent | | its share and the residual are absent: a hole is never absorbed |
 *
 * Units: any, the same for all; the share is a fraction without a unit. A span is kept.
 *
 * What rounding explains is said at `shareOfTotal`.
 *
 * @param currentPart The figure of the part in the period itself.
 * @param basePart The figure of the part a year earlier.
 * @param currentTotal The figure of the total in the period itself.
 * @param baseTotal The figure of the total a year earlier.
 * @param part The series of the part.
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options How many `years`, or `periods`, back the base lies: 1 year unless said; `totals`: whether parts may hold
 * one another.
 * @throws GrowthError with the codes of the table; `not-additive` for index numbers; `unit-mismatch`, `span-mismatch`,
 * `year-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, shareOfChange } from "export-growth";
 *
 * shareOfChange("17.26", "12.45", "61.04", "56.31").toFixedPercent(); // => "101.7"
 *
 * const total = Series.of("2024", [300, 309]);
 * const items = { chips: Series.of("2024", [100, 112]), cars: Series.of("2024", [100, 98]) };
 * shareOfChange(items.chips, total).at("2025"); // => 4/3
 * shareOfChange(items, total).residual.at("2025"); // => -1/9
 * shareOfChange("5", "4", "9", "9"); // throws zero-divisor
 * ```
 *
 * @see Ministries' releases: share of the increase; {@link contributionToChange}
 * @category Contribution
 */
export function shareOfChange(
  currentPart: Ratio | Numeric,
  basePart: Ratio | Numeric,
  currentTotal: Ratio | Numeric,
  baseTotal: Ratio | Numeric,
  options?: PartsOptions,
): Ratio;
export function shareOfChange(
  part: Series | RatioSeries,
  total: Series | RatioSeries,
  options?: LagOptions & PartsOptions,
): RatioSeries;
export function shareOfChange<Parts extends Components<Series | RatioSeries, keyof Parts & string>>(
  parts: Parts,
  total: Series | RatioSeries,
  options?: LagOptions & PartsOptions,
): ComponentShares<Parts>;
export function shareOfChange(
  subject: unknown,
  second: unknown,
  third?: unknown,
  fourth?: unknown,
  fifth?: PartsOptions,
): unknown {
  const site = { function: "shareOfChange" };
  const options = third as LagOptions & PartsOptions;
  if (dataOf(subject) !== undefined) {
    return asRatioSeries(measurePartArgument(subject, second, options, sharesOfChange, site), site);
  }
  if (keyedEntries(subject) !== undefined) {
    const measured = measurePartArguments(subject, second, options, sharesOfChange, site);
    return { shares: seriesByKey(subject, measured, site), residual: asRatioSeries(measured.residual, site) };
  }
  const change = changeOfPart(subject, second, site);
  const current = fractionArgument(third, { ...site, argument: "currentTotal" });
  const base = fractionArgument(fourth, { ...site, argument: "baseTotal" });
  const { totals } = knownOptions(fifth, ["totals"], site);
  const totalSite = { ...site, argument: "currentTotal", total: "the change of the total" };
  const total = differenceOf(current, base);
  if (total.numerator === 0n) absent("zero-divisor", totalSite);
  if (!mayOverlap(totals, site)) {
    checkPart(subject, third, { ...site, argument: "currentPart" });
    checkPart(second, fourth, { ...site, argument: "basePart" });
  }
  return divide(change, total, totalSite);
}
