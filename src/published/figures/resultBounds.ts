import { refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import { Bounds } from "./bounds.ts";
import { commonUnit, type Figure, type FigureInside, figureArgument, kindText } from "./figure.ts";
import {
  baseForm,
  boundsOf,
  changeForm,
  contributionForm,
  differenceForm,
  type Form,
  shareForm,
  shareInsideForm,
  sumForm,
} from "./formulas.ts";

/**
 * The other figures that make up a total together with a part, which so is declared to lie inside the total.
 *
 * @category Published figures
 */
export interface Others {
  /** The rest of the total: the part is then inside it, and the share at most 1. */
  readonly others: Figure | readonly Figure[];
}

/**
 * Between which limits the true change of a figure lies.
 *
 * Formula: (current − base) / base, from the least current over the greatest base to the greatest over the least.
 *
 * | case | result |
 * | --- | --- |
 * | the same figure twice | exactly 0 |
 * | a base that may be 0 | `zero-denominator` |
 * | a base below 0 | `negative-base` |
 * | a current figure below 0 | the formula as it stands |
 *
 * Units: two figures of one unit in; a fraction out.
 *
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-base`.
 *
 * @example
 * ```ts
 * import { changeBounds, published } from "export-growth/published";
 *
 * changeBounds(published("67.3"), published("49.8")).toFixedPercent(2); // => "34.90 … 35.38"
 * changeBounds(published("67.3"), published("0.0")); // throws zero-denominator
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function changeBounds(current: Figure, base: Figure): Bounds {
  return resultBounds(changeForm, [current, base], { function: "changeBounds" });
}

/**
 * Between which limits the true share of a part lies.
 *
 * Formula: part / total; with `others`, part / (part + others), in which the part moves above and below together.
 *
 * | case | result |
 * | --- | --- |
 * | part and total | not clipped at 1: a part may exceed what it is compared with |
 * | `{ others }` | the part lies inside the total, and neither is below 0 |
 * | the part handed in again as total | exactly 1 |
 * | a total that may be 0 | `zero-denominator` |
 * | a total below 0, others below 0 | `negative-total`, `part-exceeds-total` |
 *
 * Units: figures of one unit in; a fraction out.
 *
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
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function shareBounds(part: Figure, total: Figure | Others): Bounds {
  const site = { function: "shareBounds" };
  const { form, figures } = shareArguments(part, total, site);
  return resultBounds(form, figures, site);
}

/**
 * Between which limits the base lies that a figure and its change imply.
 *
 * Formula: current / (1 + change).
 *
 * | case | result |
 * | --- | --- |
 * | a change that may be −100 percent | `zero-denominator` |
 * | a change below −100 percent | `negative-base` |
 *
 * Units: a figure of any unit and a rate in; the figure's unit out.
 *
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-base`.
 *
 * @example
 * ```ts
 * import { baseBounds, published } from "export-growth/published";
 *
 * baseBounds(published("61.04"), published("8.4%")).toFixed(4); // => "56.2793 … 56.3406"
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function baseBounds(current: Figure, change: Figure): Bounds {
  const site = { function: "baseBounds" };
  const figures = figureArguments(baseForm, [current, change], site);
  rateArgument(figures[1] as FigureInside, { ...site, argument: "change" });
  const unit = commonUnit(figures.slice(0, 1), baseForm.arguments, site);
  return Bounds.of(boundsOf(baseForm, intervalsOf(figures), site), unit);
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
 * | a base total that may be 0 | `zero-denominator` |
 * | a base total below 0 | `negative-total` |
 *
 * Units: figures of one unit in; a fraction of the base total out, read through the percent methods in points.
 *
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
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function contributionBounds(currentPart: Figure, basePart: Figure, baseTotal: Figure): Bounds {
  return resultBounds(contributionForm, [currentPart, basePart, baseTotal], { function: "contributionBounds" });
}

/**
 * Between which limits the true sum lies.
 *
 * Formula: the sum of the lower ends … the sum of the upper ends; an end is open where one of them is.
 *
 * | case | result |
 * | --- | --- |
 * | no parts | `invalid-figure` |
 * | a part without an end | the sum has none on that side |
 *
 * Units: figures of one unit in, that unit out.
 *
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { published, sumBounds } from "export-growth/published";
 *
 * sumBounds([published("42.6"), published("4.69")]).toFixed(3); // => "47.235 … 47.345"
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function sumBounds(parts: readonly Figure[]): Bounds {
  const site = { function: "sumBounds" };
  partsArgument(parts, site);
  return resultBounds(sumForm(parts.length), parts, site);
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
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { differenceBounds, published } from "export-growth/published";
 *
 * differenceBounds(published("61.04"), published("51.3")).toFixed(3); // => "9.685 … 9.795"
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function differenceBounds(a: Figure, b: Figure): Bounds {
  return resultBounds(differenceForm, [a, b], { function: "differenceBounds" });
}

/** Reads the figures of a call under the names of its arguments. */
export function figureArguments(form: Form, figures: readonly unknown[], site: Site): readonly FigureInside[] {
  return figures.map((figure, index) => figureArgument(figure, { ...site, argument: form.arguments[index] }));
}

export function intervalsOf(figures: readonly FigureInside[]): FigureInside["interval"][] {
  return figures.map(({ interval }) => interval);
}

/** A share is of a total, or of a part and the others. */
export function shareArguments(
  part: unknown,
  total: Figure | Others,
  site: Site,
): { readonly form: Form; readonly figures: readonly unknown[] } {
  if (typeof total !== "object" || total === null || !("others" in total)) {
    return { form: shareForm, figures: [part, total] };
  }
  const others = knownOptions<Others>(total, ["others"], site).others as Others["others"];
  const list: readonly unknown[] = Array.isArray(others) ? others : [others];
  if (list.length === 0) refuse("invalid-figure", "must hold at least one figure", { ...site, argument: "others" });
  return { form: shareInsideForm(list.length), figures: [part, ...list] };
}

/** A sum has parts. */
export function partsArgument(parts: unknown, site: Site): void {
  if (Array.isArray(parts) && parts.length > 0) return;
  refuse("invalid-figure", "must be an array of at least one figure", { ...site, argument: "parts" }, parts);
}

/** A rate has no unit, and is no amount that lacks its percent sign: 8.4 would be 840 percent. */
export function rateArgument({ unit, printed }: FigureInside, site: Site): void {
  if (printed?.kind === "level" || printed?.kind === "count") {
    refuse(
      "invalid-figure",
      `must be a rate, with its percent sign, not ${kindText(printed.kind)}`,
      site,
      printed.text,
    );
  }
  if (unit !== undefined) refuse("unit-mismatch", `must be a rate, not an amount in ${unit}`, site);
}

function resultBounds(form: Form, values: readonly unknown[], site: Site): Bounds {
  const figures = figureArguments(form, values, site);
  const unit = commonUnit(figures, form.arguments, site);
  return Bounds.of(boundsOf(form, intervalsOf(figures), site), form.isLevel && unit);
}
