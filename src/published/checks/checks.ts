import type { ChangeOptions } from "../../exact/rates.ts";
import {
  changeFormulaArgument,
  figureArguments,
  type Others,
  partsArgument,
  printedArgument,
  rateArgument,
  shareArguments,
} from "../figures/arguments.ts";
import type { Figure, FigureData, Published } from "../figures/figure.ts";
import {
  contributionFormula,
  differenceFormula,
  type Formula,
  quotientFormula,
  sumFormula,
} from "../figures/formulas.ts";
import { type FigureKind, quotientKinds } from "../figures/kinds.ts";
import { type Check, judged } from "./verdict.ts";

const anyKind: readonly FigureKind[] = ["level", "count", "percent", "points"];

/**
 * Whether a printed change agrees with the two figures that it compares.
 *
 * Formula: (current − base) / base, against every value that the printed change can stand for.
 *
 * | case | result |
 * | --- | --- |
 * | the face values round to the printed digits | `exact` |
 * | only other values behind the figures do | `within-rounding` |
 * | none do | `impossible`: `needed` says what each figure would have to be, `impliedBase` how far the base lies off |
 * | a base that is 0, or prints as 0 | `zero-denominator`; of a print {@link checkTable} decides |
 * | a one-sided qualifier, such as "more than" | never `exact` |
 * | a printed change in points | `invalid-figure` |
 * | figures below 0 | as `changeBounds`, with `negativeBase` |
 *
 * Units: two figures of one unit and a figure in percent in; a fraction out.
 *
 * @param current The figure of the period itself.
 * @param base The figure that it is compared with.
 * @param printed The rate as it was printed.
 * @param options What figures below 0 give, `negativeBase`: refused unless said.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-base`, `sign-change`,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { checkChange, published } from "export-growth/published";
 *
 * const check = checkChange(published("55.2 billion"), published("55.3 billion"), published("-0.3%"));
 * check.verdict; // => "within-rounding"
 * check.nearest; // => -0.002
 * check.bounds.toFixedPercent(2); // => "-0.37 … 0.00"
 *
 * const losses = [published("-4,296"), published("-808"), published("-431.7%")] as const;
 * checkChange(...losses, { negativeBase: "absolute-base" }).verdict; // => "exact"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkChange(current: Figure, base: Figure, printed: Published, options?: ChangeOptions): Check {
  const formula = changeFormulaArgument(options, { function: "checkChange" });
  return checked(formula, [current, base], printed, ["percent"], "checkChange");
}

/**
 * Whether a printed share agrees with the part and the total.
 *
 * Formula: part / total; part / (part + others), against every value that the printed share can stand for.
 *
 * | case | result |
 * | --- | --- |
 * | `{ others }` | the part lies inside the total; see {@link shareBounds} |
 * | a total that is 0, or prints as 0 | `zero-denominator`; of a print {@link checkTable} decides |
 * | counts, the total an exact one | `whole` says whether any whole number of things prints so |
 * | a printed share in points | `invalid-figure` |
 *
 * Units: figures of one unit and a figure in percent in; a fraction out.
 *
 * @param part The figure of the part.
 * @param total The figure of the total, or `{ others }`: the rest of it.
 * @param printed The share as it was printed.
 * @throws GrowthError `invalid-figure`, `invalid-option`, `unit-mismatch`, `zero-denominator`, `negative-total`,
 * `part-exceeds-total`.
 *
 * @example
 * ```ts
 * import { checkShare, published } from "export-growth/published";
 *
 * const check = checkShare(published("$17.26 billion"), published("$61.04 billion"), published("28.3%"));
 * check.verdict; // => "exact"
 * check.recomputed.toFixedPercent(4); // => "28.2765"
 * check.justifiedPlaces; // => 1
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkShare(part: Figure, total: Figure | Others, printed: Published): Check {
  const { formula, figures } = shareArguments(part, total, { function: "checkShare" });
  return checked(formula, figures, printed, ["percent"], "checkShare");
}

/**
 * Whether a printed quotient agrees with what it divides: an average a day or a head, "2.3 times", a unit value, the
 * terms of trade.
 *
 * Formula: dividend / divisor, against every value that the printed quotient can stand for.
 *
 * | case | result |
 * | --- | --- |
 * | a divisor that may come as near to 0 as one likes | the bounds have no end on that side |
 * | a divisor that is 0, or prints as 0 | `zero-denominator`; of a print {@link checkTable} decides |
 * | index numbers on two bases | `unit-mismatch` |
 * | a quotient in another currency than its dividend, or a kilogram where tonnes were divided by | `unit-mismatch` |
 * | a printed quotient in points | `invalid-figure` |
 *
 * Units: figures of any two units, and a quotient in one over the other, of which only currencies and known measures are
 * compared, where both are said; a value on the scale of the dividend's over the divisor's out.
 *
 * @param dividend The figure that is divided.
 * @param divisor The figure that it is divided by, above 0: days, heads, kilograms, another level.
 * @param printed The quotient as it was printed.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`.
 *
 * @example
 * ```ts
 * import { checkQuotient, published } from "export-growth/published";
 *
 * checkQuotient(published("71409"), published("15.5 days"), published("4610")).verdict; // => "within-rounding"
 * checkQuotient(published("$12.653 billion"), published("20 days"), published("$632.7 million")).verdict; // => "exact"
 * checkQuotient(published("61.2"), published("10.1"), published("6.1 times")).verdict; // => "exact"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkQuotient(dividend: Figure, divisor: Figure, printed: Published): Check {
  return checked(quotientFormula, [dividend, divisor], printed, quotientKinds, "checkQuotient");
}

/**
 * Whether a printed total agrees with its parts.
 *
 * Formula: total = part_1 + … + part_k, against every value that the printed total can stand for.
 *
 * | case | result |
 * | --- | --- |
 * | no parts | `invalid-figure` |
 *
 * Units: figures of one unit.
 *
 * @param parts The figures that are added, at least one.
 * @param printed The sum as it was printed.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { checkSum, published } from "export-growth/published";
 *
 * checkSum([published("10.3 billion"), published("3.2 billion")], published("13.6 billion")).verdict; // => "within-rounding"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkSum(parts: readonly Figure[], printed: Published): Check {
  const figures = partsArgument(parts, { function: "checkSum" });
  return checked(sumFormula(figures.length), figures, printed, anyKind, "checkSum");
}

/**
 * Whether a printed difference, such as a trade balance, agrees with the two figures.
 *
 * Formula: a − b, against every value that the printed difference can stand for.
 *
 * | case | result |
 * | --- | --- |
 * | a deficit printed without its minus | `impossible`; the suspects say `sign` |
 *
 * Units: figures of one unit.
 *
 * @param a The figure that is taken from.
 * @param b The figure that is taken away.
 * @param printed The difference as it was printed.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { checkDifference, published } from "export-growth/published";
 *
 * const check = checkDifference(published("61.04"), published("51.3"), published("9.73"));
 * check.verdict; // => "within-rounding"
 * check.nearest; // => 9.74
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkDifference(a: Figure, b: Figure, printed: Published): Check {
  return checked(differenceFormula, [a, b], printed, anyKind, "checkDifference");
}

/**
 * Whether a printed difference of two rates, in percentage points, agrees with the rates.
 *
 * Formula: a − b.
 *
 * | case | result |
 * | --- | --- |
 * | printed in percent, meant in points | taken |
 * | an amount among the rates | `invalid-figure`, `unit-mismatch` |
 *
 * Units: rates in; a fraction out, read through the percent methods in points.
 *
 * @param a The rate that is taken from.
 * @param b The rate that is taken away.
 * @param printed The difference as it was printed, in points.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { checkPoints, published } from "export-growth/published";
 *
 * checkPoints(published("28.4%"), published("22.1%"), published("6.3 percentage points")).verdict; // => "exact"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkPoints(a: Figure, b: Figure, printed: Published): Check {
  const site = { function: "checkPoints" };
  const figures = figureArguments(differenceFormula, [a, b], site);
  figures.forEach((figure: FigureData, index) => {
    rateArgument(figure, { ...site, argument: differenceFormula.arguments[index] });
  });
  return checked(differenceFormula, [a, b], printed, ["points", "percent"], "checkPoints");
}

/**
 * Whether a printed contribution agrees with the part and the total that it is computed from.
 *
 * Formula: (current part − base part) / base total.
 *
 * | case | result |
 * | --- | --- |
 * | printed in percent, meant in points | taken |
 * | a base total that is 0, or prints as 0 | `zero-denominator` |
 *
 * Units: figures of one unit and a figure in points in; a fraction of the base total out.
 *
 * @param currentPart The figure of the part in the period itself.
 * @param basePart The figure of the part a year earlier.
 * @param baseTotal The figure of the total a year earlier.
 * @param printed The contribution as it was printed, in points.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`, `zero-denominator`, `negative-total`.
 *
 * @example
 * ```ts
 * import { checkContribution, published } from "export-growth/published";
 *
 * const [now, before, total] = [published("17.26"), published("12.45"), published("56.31")];
 * checkContribution(now, before, total, published("8.5 percentage points")).verdict; // => "exact"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkContribution(currentPart: Figure, basePart: Figure, baseTotal: Figure, printed: Published): Check {
  const figures = [currentPart, basePart, baseTotal];
  return checked(contributionFormula, figures, printed, ["points", "percent"], "checkContribution");
}

function checked(
  formula: Formula,
  figures: readonly unknown[],
  printed: unknown,
  kinds: readonly FigureKind[],
  name: string,
): Check {
  const site = { function: name };
  return judged(formula, figures, printedArgument(printed, kinds, { ...site, argument: "printed" }), site);
}
