import { absent } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { anySeries, dataOf, sharedShift } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { divideSeries, type QuotientRule } from "../../series/division.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { divisorReason } from "../internal/comparison.ts";
import { type FlowOptions, importsAsFlow, importsFigure, negativeFlowsArgument } from "./flows.ts";

/**
 * Exports over imports: of two figures, or period by period of two series.
 *
 * Formula: exports / imports.
 *
 * | case | two figures | a period of a series |
 * | --- | --- | --- |
 * | no exports or no imports | `invalid-number` | the reason of the side that is absent; `missing` where the imports do not reach |
 * | exports or imports below 0 | throws `negative-flow` | throws `negative-flow` |
 * | imports kept as negative figures, with `negativeFlows: "imports"` | exports / −imports | the same; imports above 0 throw `negative-flow` |
 * | imports are 0 | throws `zero-base` | `zero-base` |
 * | imports below 0, with `negativeFlows: "allow"` | throws `negative-base` | `negative-base` |
 *
 * Units: any, the same for both; the ratio is a fraction without a unit, above 1 for a surplus.
 *
 * @param exports What was sold: a figure or a series.
 * @param imports What was bought, in the same unit: a figure or a series.
 * @param options The `negativeFlows`: what exports or imports below 0 are.
 * @throws GrowthError with the codes of the table; `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { coverageRatio } from "export-growth";
 *
 * coverageRatio("61.04", "51.3").toFixedPercent(); // => "119.0"
 * coverageRatio(2194, -3458, { negativeFlows: "imports" }).toFixedPercent(); // => "63.4"
 * coverageRatio(2194, -3458); // throws negative-flow
 * ```
 *
 * @see INSEE, definitions: [foreign trade coverage ratio](https://www.insee.fr/en/metadonnees/definition/c1793)
 * @category Balance
 */
export function coverageRatio(exports: Ratio | Numeric, imports: Ratio | Numeric, options?: FlowOptions): Ratio;
export function coverageRatio(
  exports: Series | RatioSeries,
  imports: Series | RatioSeries,
  options?: FlowOptions,
): RatioSeries;
export function coverageRatio(exports: unknown, imports: unknown, options?: FlowOptions): Ratio | RatioSeries {
  const site = { function: "coverageRatio" };
  const rule = negativeFlowsArgument(knownOptions(options, ["negativeFlows"], site).negativeFlows, site);
  if (dataOf(exports) === undefined) {
    const above = fractionArgument(exports, { ...site, argument: "exports" });
    const where = { ...site, argument: "imports" };
    const below = importsFigure(above, fractionArgument(imports, where), rule, [exports, imports], site);
    const reason = divisorReason(below.numerator, "base");
    if (reason !== undefined) absent(reason, where, imports);
    return divide(above, below, where);
  }
  const sold = anySeries(exports, "exports", site);
  const bought = anySeries(imports, "imports", site);
  const shift = sharedShift(sold, bought, "imports", site);
  return asRatioSeries(coverageOf(sold, importsAsFlow(sold, bought, rule, site), shift), site);
}

const coverageRule: QuotientRule = {
  reasonOf: (imports) => divisorReason(imports, "base"),
};

/** Exports over imports; row 0 of the exports is row `shift` of the imports. */
export function coverageOf(exports: AnyData, imports: AnyData, shift: number): RatioData {
  return divideSeries(exports, imports, shift, coverageRule);
}
