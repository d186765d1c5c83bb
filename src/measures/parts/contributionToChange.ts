import { absent } from "../../base/errors.ts";
import { keyedEntries } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { divisorReason, type YearsOptions } from "../internal/comparison.ts";
import { seriesByKey } from "./measuredParts.ts";
import { measurePartArgument, measurePartArguments } from "./partArguments.ts";
import { changeOfPart, contributionsOver } from "./partChanges.ts";

/**
 * The exact contributions of components along the calendar.
 *
 * @category Contribution
 */
export interface ComponentContributions {
  /** The contribution of every component, for its own periods. */
  readonly contributions: ReadonlyMap<string, RatioSeries>;
  /** The contribution of what they leave of the total, for the periods of the total; absent where a component is. */
  readonly residual: RatioSeries;
}

/**
 * What a part contributed to the on-year change of its total, as a fraction of the base total: of figures, of a series,
 * or of every component with the residual.
 *
 * Formula: (current part − base part) / base total; residual = the same of what the parts leave of the total. Parts and
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
 * | a component is absent | | its contribution and the residual are absent: a hole is never absorbed |
 *
 * Units: any, the same for all; a contribution is a fraction, and its percent methods give percentage points. A span is
 * kept. The result covers the periods of the part, the residual those of the total.
 *
 * @param currentPart The figure of the part in the period itself.
 * @param basePart The figure of the part a year earlier.
 * @param baseTotal The figure of the total a year earlier.
 * @param part The series of the part.
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options How many `years` back the base lies: 1 unless said.
 * @throws GrowthError with the codes of the table; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
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
 * @see INSEE, definitions: contribution to growth, the growth of a part times its weight in the base total,
 * https://www.insee.fr/en/metadonnees/definition/c1207
 * @category Contribution
 */
export function contributionToChange(
  currentPart: Ratio | Numeric,
  basePart: Ratio | Numeric,
  baseTotal: Ratio | Numeric,
): Ratio;
export function contributionToChange(
  part: Series | RatioSeries,
  total: Series | RatioSeries,
  options?: YearsOptions,
): RatioSeries;
export function contributionToChange(
  parts: Components<Series | RatioSeries>,
  total: Series | RatioSeries,
  options?: YearsOptions,
): ComponentContributions;
export function contributionToChange(
  subject: unknown,
  second: unknown,
  third?: unknown,
): Ratio | RatioSeries | ComponentContributions {
  const site = { function: "contributionToChange" };
  const options = third as YearsOptions | undefined;
  if (dataOf(subject) !== undefined) {
    return asRatioSeries(measurePartArgument(subject, second, options, contributionsOver, site));
  }
  if (keyedEntries(subject) !== undefined) {
    const measured = measurePartArguments(subject, second, options, contributionsOver, site);
    return { contributions: seriesByKey(measured), residual: asRatioSeries(measured.residual) };
  }
  const change = changeOfPart(subject, second, site);
  const totalSite = { ...site, argument: "baseTotal" };
  const base = fractionArgument(third, totalSite);
  const reason = divisorReason(base.numerator, "base");
  if (reason !== undefined) absent(reason, totalSite, third);
  return divide(change, base, totalSite);
}
