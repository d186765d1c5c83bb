import { absent } from "../../base/errors.ts";
import { keyedEntries } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { differenceOf } from "../../exact/fractions.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import type { YearsOptions } from "../internal/comparison.ts";
import { seriesByKey } from "./measuredParts.ts";
import { measurePartArgument, measurePartArguments } from "./partArguments.ts";
import { changeOfPart, sharesOfChangeOver } from "./partChanges.ts";
import type { ComponentShares } from "./shareOfTotal.ts";

/**
 * The part of the on-year change of a total that is due to one part of it: of figures, of a series, or of every
 * component with the residual.
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
 * | the total did not change | throws `zero-total` | `zero-total` |
 * | a base is 0, or a total below 0 | the formula | the same |
 * | a component is absent | | its share and the residual are absent: a hole is never absorbed |
 *
 * Units: any, the same for all; the share is a fraction without a unit. A span is kept.
 *
 * @param currentPart The figure of the part in the period itself.
 * @param basePart The figure of the part a year earlier.
 * @param currentTotal The figure of the total in the period itself.
 * @param baseTotal The figure of the total a year earlier.
 * @param part The series of the part.
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options How many `years` back the base lies: 1 unless said.
 * @throws GrowthError with the codes of the table; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
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
 * shareOfChange("5", "4", "9", "9"); // throws zero-total
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
): Ratio;
export function shareOfChange(
  part: Series | RatioSeries,
  total: Series | RatioSeries,
  options?: YearsOptions,
): RatioSeries;
export function shareOfChange(
  parts: Components<Series | RatioSeries>,
  total: Series | RatioSeries,
  options?: YearsOptions,
): ComponentShares;
export function shareOfChange(
  subject: unknown,
  second: unknown,
  third?: unknown,
  fourth?: unknown,
): Ratio | RatioSeries | ComponentShares {
  const site = { function: "shareOfChange" };
  const options = third as YearsOptions | undefined;
  if (dataOf(subject) !== undefined) {
    return asRatioSeries(measurePartArgument(subject, second, options, sharesOfChangeOver, site));
  }
  if (keyedEntries(subject) !== undefined) {
    const measured = measurePartArguments(subject, second, options, sharesOfChangeOver, site);
    return { shares: seriesByKey(measured), residual: asRatioSeries(measured.residual) };
  }
  const change = changeOfPart(subject, second, site);
  const current = fractionArgument(third, { ...site, argument: "currentTotal" });
  const base = fractionArgument(fourth, { ...site, argument: "baseTotal" });
  const totalSite = { ...site, argument: "currentTotal", total: "the change of the total" };
  const total = differenceOf(current, base);
  if (total.numerator === 0n) absent("zero-total", totalSite);
  return divide(change, total, totalSite);
}
