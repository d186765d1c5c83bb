import { absent } from "../../base/errors.ts";
import { keyedEntries, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { baseReason, type ChangeOptions, negativeBaseArgument, overBase } from "../../exact/rates.ts";
import { fractionArgument, type Ratio, toRatio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { ByKey, Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import type { LagOptions } from "../internal/comparison.ts";
import { checkPart, mayOverlap, type PartsOptions } from "./excess.ts";
import { seriesByKey } from "./measuredParts.ts";
import { contributions, measurePartArgument, measurePartArguments } from "./partArguments.ts";
import { changeOfPart } from "./partChanges.ts";

/**
 * The exact contributions of components along the calendar.
 *
 * @category Contribution
 */
export interface ComponentContributions<Parts = ReadonlyMap<string, Series>> {
  /** The contribution of every component, for its own periods. */
  readonly contributions: ByKey<Parts, RatioSeries>;
  /** The contribution of what they leave of the total, for the periods of the total; absent where a component is. */
  readonly residual: RatioSeries;
}

/**
 * What a part contributed to the change of its total, as a fraction of the base total: of figures, of a series, or of
 * every component with the residual. On the year before, unless `periods` or `years` say otherwise.
 *
 * Formula: (current part − base part) / base total; the residual is the same of what the parts leave of the total. Parts and
 * residual add to the total's on-year rate, exactly. Offices call `shareOfChange` "contribution" too: the names are
 * kept apart here.
 *
 * | case, in this order | figures | a period of a series |
 * | --- | --- | --- |
 * | no current part | `invalid-number` | `missing-current` |
 * | no base part, or no base total | `invalid-number` | `missing-base` |
 * | base part is 0 | the formula: a new part contributes all of itself | the same |
 * | base total is 0 | throws `zero-base` | `zero-base` |
 * | base total below 0 | throws `negative-base` | `negative-base` |
 * | the same with `negativeBase: "deficits"`, or `"absolute-base"` | over the total, or over its magnitude: parts add to that rate | the same |
 * | a part greater than its total, now or then, beyond what rounding explains | throws `part-exceeds-total` (the base) | `part-exceeds-total` |
 * | components, those of them that are there, sum to more than the total | | the residual is `part-exceeds-total` |
 * | the same with `totals: "overlapping"`, or where one of them is below 0 | the formula | the formula |
 * | a component is absent | | its contribution and the residual are absent: a hole is never absorbed |
 *
 * Units: any, the same for all; a contribution is a fraction, and its percent methods give percentage points. A span is
 * kept. The result covers the periods of the part, the residual those of the total.
 *
 * What rounding explains is said at `shareOfTotal`.
 *
 * @param currentPart The figure of the part in the period itself.
 * @param basePart The figure of the part a year earlier.
 * @param baseTotal The figure of the total a year earlier.
 * @param part The series of the part.
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options How many `years`, or `periods`, back the base lies: 1 year unless said; `negativeBase`: what a total below
 * 0 gives; `totals`: whether parts may hold one another.
 * @throws GrowthError with the codes of the table; `not-additive` for index numbers; `unit-mismatch`, `span-mismatch`,
 * `year-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { contributionToChange, Series } from "export-growth";
 *
 * contributionToChange("17.26", "12.45", "56.31").toFixedPercent(); // => "8.5"
 *
 * const total = Series.of("2024", [300, 309]);
 * const items = { chips: Series.of("2024", [100, 112]), cars: Series.of("2024", [100, 98]) };
 * contributionToChange(items.chips, total).at("2025"); // => 1/25
 * contributionToChange(items, total).residual.at("2025"); // => -1/300
 * ```
 *
 * @see INSEE, definitions: [contribution to growth](https://www.insee.fr/en/metadonnees/definition/c1207), the growth of a part
 * times its weight in the base total
 * @category Contribution
 */
export function contributionToChange(
  currentPart: Ratio | Numeric,
  basePart: Ratio | Numeric,
  baseTotal: Ratio | Numeric,
  options?: ChangeOptions & PartsOptions,
): Ratio;
export function contributionToChange(
  part: Series | RatioSeries,
  total: Series | RatioSeries,
  options?: LagOptions & ChangeOptions & PartsOptions,
): RatioSeries;
export function contributionToChange<Parts extends Components<Series | RatioSeries, keyof Parts & string>>(
  parts: Parts,
  total: Series | RatioSeries,
  options?: LagOptions & ChangeOptions & PartsOptions,
): ComponentContributions<Parts>;
export function contributionToChange(subject: unknown, second: unknown, third?: unknown, fourth?: unknown): unknown {
  const site = { function: "contributionToChange" };
  const options = third as LagOptions & ChangeOptions & PartsOptions;
  if (dataOf(subject) !== undefined) {
    return asRatioSeries(measurePartArgument(subject, second, options, contributions, site), site);
  }
  if (keyedEntries(subject) !== undefined) {
    const measured = measurePartArguments(subject, second, options, contributions, site);
    return { contributions: seriesByKey(subject, measured, site), residual: asRatioSeries(measured.residual, site) };
  }
  const change = changeOfPart(subject, second, site);
  const totalSite = { ...site, argument: "baseTotal" };
  const base = fractionArgument(third, totalSite);
  const given = knownOptions(fourth as ChangeOptions & PartsOptions, ["negativeBase", "totals"], site);
  const negativeBase = negativeBaseArgument(given.negativeBase, site);
  const reason = baseReason(base.numerator, negativeBase);
  if (reason !== undefined) absent(reason, totalSite, third);
  if (!mayOverlap(given.totals, site)) checkPart(second, third, { ...site, argument: "basePart" });
  return toRatio(overBase(change, base, negativeBase), site);
}
