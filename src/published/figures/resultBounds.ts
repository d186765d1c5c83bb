import type { Site } from "../../base/errors.ts";
import type { ChangeOptions } from "../../exact/rates.ts";
import {
  changeFormulaArgument,
  figureArguments,
  type Others,
  partsArgument,
  rateArgument,
  shareArguments,
} from "./arguments.ts";
import { Bounds } from "./bounds.ts";
import type { Figure, FigureData } from "./figure.ts";
import {
  baseFormula,
  boundsOf,
  contributionFormula,
  differenceFormula,
  type Formula,
  quotientFormula,
  sumFormula,
} from "./formulas.ts";
import type { Interval } from "./interval.ts";
import { checkQuotientUnits, commonUnit, quotientLabels } from "./mixing.ts";

/**
 * Between which limits the true change of a figure lies.
 *
 * Formula: (current − base) / base, from the least current over the greatest base to the greatest over the least.
 *
 * | case | result |
 * | --- | --- |
 * | the same figure twice | exactly 0 |
 * | a base that may come as near to 0 as one likes | no end on that side: only what lies above 0 counts |
 * | a base of 0 | `zero-denominator` |
 * | a base below 0 | `negative-base`; `"deficits"`: the change of the magnitudes; `"absolute-base"`: over the magnitude of the base |
 * | a current figure below 0 | the formula as it stands |
 * | with `"deficits"` or `"absolute-base"`, a base that may lie on either side of 0 | `zero-denominator` |
 * | with `"deficits"`, a figure certainly on the other side of 0 than its base | `sign-change` |
 *
 * Units: two figures of one unit in; a fraction out.
 *
 * @param current The figure of the period itself.
 * @param base The figure that it is compared with.
 * @param options What figures below 0 give, `negativeBase`: refused unless said.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-base`, `sign-change`,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { changeBounds, exactly, published } from "export-growth/published";
 *
 * changeBounds(published("67.3"), published("49.8")).toFixedPercent(2); // => "34.90 … 35.38"
 * changeBounds(published("67.3"), published("0.0")).toFixedPercent(0); // => "134400 …"
 * changeBounds(published("67.3"), exactly(0)); // throws zero-denominator
 * const deficits = [published("-120.76"), published("-45.66")] as const;
 * changeBounds(...deficits, { negativeBase: "deficits" }).toFixedPercent(1); // => "164.4 … 164.6"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function changeBounds(current: Figure, base: Figure, options?: ChangeOptions): Bounds {
  const site = { function: "changeBounds" };
  return resultBounds(changeFormulaArgument(options, site), [current, base], site);
}

/**
 * Between which limits the true share of a part lies.
 *
 * Formula: part / total; part / (part + others). With `others` the part moves above and below together.
 *
 * | case | result |
 * | --- | --- |
 * | part and total | not clipped at 1: a part may exceed what it is compared with |
 * | `{ others }` | the part lies inside the total, and neither is below 0 |
 * | the part handed in again as total | exactly 1 |
 * | a total that may come as near to 0 as one likes | no end on that side: only what lies above 0 counts |
 * | a total of 0 | `zero-denominator` |
 * | a total below 0, others below 0 | `negative-total`, `part-exceeds-total` |
 *
 * Units: figures of one unit in; a fraction out.
 *
 * @param part The figure of the part.
 * @param total The figure of the total, or `{ others }`: the rest of it.
 * @throws GrowthError `invalid-figure`, `invalid-option`, `unit-mismatch`, `zero-denominator`, `negative-total`,
 * `part-exceeds-total`.
 *
 * @example
 * ```ts
 * import { published, shareBounds } from "export-growth/published";
 *
 * shareBounds(published("67.3"), { others: published("49.8") }).toFixedPercent(3); // => "57.429 … 57.515"
 * shareBounds(published("17.26"), published("61.04")).toFixedPercent(2); // => "28.26 … 28.29"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function shareBounds(part: Figure, total: Figure | Others): Bounds {
  const site = { function: "shareBounds" };
  const { formula, figures } = shareArguments(part, total, site);
  return resultBounds(formula, figures, site);
}

/**
 * Between which limits a quotient lies: an average a day or a head, a multiple, a unit value, the terms of trade.
 *
 * Formula: dividend / divisor.
 *
 * | case | result |
 * | --- | --- |
 * | the same figure twice | exactly 1 |
 * | a divisor that may come as near to 0 as one likes | no end on that side |
 * | a divisor of 0, or of what lies below | `zero-denominator` |
 * | index numbers on two bases | `unit-mismatch` |
 *
 * Units: figures of any two units in. Over a count, or over what has no unit, the dividend's unit out; of two in one unit
 * none; else both, `"USD/kg"`.
 *
 * @param dividend The figure that is divided.
 * @param divisor The figure that it is divided by, above 0: days, heads, kilograms, another level.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`.
 *
 * @example
 * ```ts
 * import { exactly, published, quotientBounds } from "export-growth/published";
 *
 * quotientBounds(published("71409"), exactly("15.5")).toFixed(1); // => "4607.0 … 4607.1"
 * quotientBounds(published("154.0"), published("124.5")).toFixedPercent(3); // => "123.604 … 123.785"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function quotientBounds(dividend: Figure, divisor: Figure): Bounds {
  return resultBounds(quotientFormula, [dividend, divisor], { function: "quotientBounds" });
}

/**
 * Between which limits the base lies that a figure and its change imply.
 *
 * Formula: current / (1 + change).
 *
 * | case | result |
 * | --- | --- |
 * | a change that may come as near to −100 percent as one likes | no end on that side |
 * | a change of −100 percent | `zero-denominator` |
 * | a change below −100 percent | `negative-base` |
 *
 * Units: a figure of any unit and a rate in; the figure's unit out.
 *
 * @param current The figure of the period itself.
 * @param change Its change on the base: a rate.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-base`.
 *
 * @example
 * ```ts
 * import { baseBounds, published } from "export-growth/published";
 *
 * baseBounds(published("61.04"), published("8.4%")).toFixed(4); // => "56.2793 … 56.3406"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function baseBounds(current: Figure, change: Figure): Bounds {
  const site = { function: "baseBounds" };
  const figures = figureArguments(baseFormula, [current, change], site);
  rateArgument(figures[1] as FigureData, { ...site, argument: "change" });
  const unit = commonUnit(figures.slice(0, 1), baseFormula.arguments, site);
  return labelled(boundsOf(baseFormula, intervalsOf(figures), site), baseFormula, figures, unit);
}

/**
 * Between which limits the true contribution of a part to the total's change lies.
 *
 * Formula: (current part − base part) / base total.
 *
 * | case | result |
 * | --- | --- |
 * | the same part twice | exactly 0 |
 * | the base part is the base total | the total's own change |
 * | a base total that may come as near to 0 as one likes | no end on that side: only what lies above 0 counts |
 * | a base total of 0 | `zero-denominator` |
 * | a base total below 0 | `negative-total` |
 *
 * Units: figures of one unit in; a fraction of the base total out, read through the percent methods in points.
 *
 * @param currentPart The figure of the part in the period itself.
 * @param basePart The figure of the part a year earlier.
 * @param baseTotal The figure of the total a year earlier.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-total`.
 *
 * @example
 * ```ts
 * import { contributionBounds, published } from "export-growth/published";
 *
 * const [now, before, total] = [published("17.26"), published("12.45"), published("56.31")];
 * contributionBounds(now, before, total).toFixedPercent(2); // => "8.52 … 8.57"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function contributionBounds(currentPart: Figure, basePart: Figure, baseTotal: Figure): Bounds {
  return resultBounds(contributionFormula, [currentPart, basePart, baseTotal], { function: "contributionBounds" });
}

/**
 * Between which limits the true sum lies.
 *
 * Formula: lower = lower_1 + … + lower_k; upper = upper_1 + … + upper_k; an end is open where one of them is.
 *
 * | case | result |
 * | --- | --- |
 * | no parts | `invalid-figure` |
 * | a part without an end | the sum has none on that side |
 *
 * Units: figures of one unit in, that unit out.
 *
 * @param parts The figures that are added, at least one.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { published, sumBounds } from "export-growth/published";
 *
 * sumBounds([published("42.6"), published("4.69")]).toFixed(3); // => "47.235 … 47.345"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function sumBounds(parts: readonly Figure[]): Bounds {
  const site = { function: "sumBounds" };
  const figures = partsArgument(parts, site);
  return resultBounds(sumFormula(figures.length), figures, site);
}

/**
 * Between which limits the true difference lies.
 *
 * Formula: a − b.
 *
 * | case | result |
 * | --- | --- |
 * | the same figure twice | exactly 0 |
 *
 * Units: figures of one unit in, that unit out; of two rates, points.
 *
 * @param a The figure that is taken from.
 * @param b The figure that is taken away.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { differenceBounds, published } from "export-growth/published";
 *
 * differenceBounds(published("61.04"), published("51.3")).toFixed(3); // => "9.685 … 9.795"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function differenceBounds(a: Figure, b: Figure): Bounds {
  return resultBounds(differenceFormula, [a, b], { function: "differenceBounds" });
}

export function intervalsOf(figures: readonly FigureData[]): FigureData["interval"][] {
  return figures.map(({ interval }) => interval);
}

function resultBounds(formula: Formula, values: readonly unknown[], site: Site): Bounds {
  const figures = figureArguments(formula, values, site);
  const unit = unitOf(formula, figures, formula.arguments, site);
  return labelled(boundsOf(formula, intervalsOf(figures), site), formula, figures, unit);
}

/** The one unit of the figures; those of a quotient need not agree. */
export function unitOf(
  formula: Formula,
  figures: readonly FigureData[],
  names: readonly string[],
  site: Site,
): string | undefined {
  if (!formula.isQuotient) return commonUnit(figures, names, site);
  checkQuotientUnits(figures, names, site);
  return undefined;
}

/** An interval with the labels of the formula's result. */
export function labelled(
  interval: Interval,
  { kind, isLevel, isQuotient }: Formula,
  figures: readonly FigureData[],
  unit: string | undefined,
): Bounds {
  if (isQuotient) {
    const labels = quotientLabels(...(figures as [FigureData, FigureData]));
    return Bounds.of(interval, labels.unit, labels.kind);
  }
  return Bounds.of(interval, isLevel && unit, kind(figures.map((figure) => figure.kind)));
}
