import { absent, type ReasonCode, type Site } from "../../base/errors.ts";
import { keyedEntries, knownOptions } from "../../base/options.ts";
import { inside } from "../../exact/brand.ts";
import { addColumns, type Column, signAt } from "../../exact/columns/column.ts";
import { quotientsOf } from "../../exact/columns/quotients.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { differenceOf, type Fraction, fractionArgument, quotient, type Ratio } from "../../exact/ratio.ts";
import { heldOf, isThere, plainSeries, type SeriesHeld, sharedShift } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { divisorReason, pairReason, reasonsOf, rowsBack } from "../internal/comparison.ts";
import {
  type Components,
  componentsOf,
  type Measured,
  measureComponents,
  measuredOrPrinted,
  type PrintedOptions,
} from "./components.ts";
import type { PrintedLine, PrintedPart, PrintedSet, PrintedTotal } from "./printedTable.ts";

/**
 * Which change is split into contributions.
 *
 * @category Contribution
 */
export interface ContributionOptions {
  /** How many years the base lies back: 1 where it is not named. */
  readonly lag?: number | undefined;
}

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
 * The contributions of one period as a table that adds to the printed rate.
 *
 * @category Contribution
 */
export interface PrintedContributions {
  /** One line a component, in the order in which they came. */
  readonly contributions: readonly PrintedPart[];
  /** The contribution of what they leave of the total. */
  readonly residual: PrintedLine;
  /** The on-year rate of the total: what all lines add to. */
  readonly total: PrintedTotal;
}

/**
 * The exact shares of components in the change of a total along the calendar.
 *
 * @category Contribution
 */
export interface ComponentChangeShares {
  /** The share of every component in the change, for its own periods. */
  readonly shares: ReadonlyMap<string, RatioSeries>;
  /** The share of what they leave of the total, for the periods of the total; absent where a component is. */
  readonly residual: RatioSeries;
}

/**
 * The shares in the change of a total of one period as a table that adds to 100.
 *
 * @category Contribution
 */
export interface PrintedChangeShares {
  /** One line a component, in the order in which they came. */
  readonly shares: readonly PrintedPart[];
  /** The share of what they leave of the total. */
  readonly residual: PrintedLine;
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
 * With `period` the contributions of components are printed for that one period to `places` places (1 where they are not
 * named): rounded, and adjusted by largest remainder so that they add to the printed rate, the cells that moved marked.
 * What is absent there throws its reason.
 *
 * Units: any, the same for all; a contribution is a fraction, and its percent methods give percentage points. A span is
 * kept. The result covers the periods of the part, the residual those of the total.
 *
 * @throws GrowthError with the codes of the table; `outside-range` for a period that a series does not reach;
 * `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
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
 *
 * const printed = contributionToChange(items, total, { period: "2025", places: 1 });
 * printed.contributions.map(({ key, adjusted, moved }) => [key, adjusted, moved]);
 * // => [["chips", 4, false], ["cars", -0.7, false]]
 * printed.residual.adjusted; // => -0.3
 * printed.total.rounded; // => 3
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
export function contributionToChange(part: Series, total: Series, options?: ContributionOptions): RatioSeries;
export function contributionToChange(
  parts: Components<Series>,
  total: Series,
  options: ContributionOptions & PrintedOptions,
): PrintedContributions;
export function contributionToChange(
  parts: Components<Series>,
  total: Series,
  options?: ContributionOptions & { readonly period?: undefined },
): ComponentContributions;
export function contributionToChange(
  subject: unknown,
  second: unknown,
  third?: unknown,
): Ratio | RatioSeries | ComponentContributions | PrintedContributions {
  const site = { function: "contributionToChange" };
  if (heldOf(subject) !== undefined) return ofPart(subject, second, third, overBase, site);
  if (keyedEntries(subject) !== undefined) {
    const { parts, ...rest } = ofComponents(subject, second as Series, third, overBase, site);
    return { contributions: parts, ...rest } as ComponentContributions | PrintedContributions;
  }
  const change = changeOfPart(subject, second, site);
  const totalSite = { ...site, argument: "baseTotal" };
  const base = fractionArgument(third, totalSite);
  const reason = divisorReason(base.numerator, "base");
  if (reason !== undefined) absent(reason, totalSite, third);
  return quotient(change, base, totalSite);
}

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
 * With `period` the shares of components are printed for that one period as `contributionToChange` prints
 * contributions; they add to 100.
 *
 * Units: any, the same for all; the share is a fraction without a unit. A span is kept.
 *
 * @throws GrowthError with the codes of the table; `outside-range` for a period that a series does not reach;
 * `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
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
export function shareOfChange(part: Series, total: Series, options?: ContributionOptions): RatioSeries;
export function shareOfChange(
  parts: Components<Series>,
  total: Series,
  options: ContributionOptions & PrintedOptions,
): PrintedChangeShares;
export function shareOfChange(
  parts: Components<Series>,
  total: Series,
  options?: ContributionOptions & { readonly period?: undefined },
): ComponentChangeShares;
export function shareOfChange(
  subject: unknown,
  second: unknown,
  third?: unknown,
  fourth?: unknown,
): Ratio | RatioSeries | ComponentChangeShares | PrintedChangeShares {
  const site = { function: "shareOfChange" };
  if (heldOf(subject) !== undefined) return ofPart(subject, second, third, overChange, site);
  if (keyedEntries(subject) !== undefined) {
    const { parts, residual } = ofComponents(subject, second as Series, third, overChange, site);
    return { shares: parts, residual } as ComponentChangeShares | PrintedChangeShares;
  }
  const change = changeOfPart(subject, second, site);
  const current = fractionArgument(third, { ...site, argument: "currentTotal" });
  const base = fractionArgument(fourth, { ...site, argument: "baseTotal" });
  const totalSite = { ...site, argument: "currentTotal", total: "the change of the total" };
  const total = differenceOf(current, base);
  if (total.numerator === 0n) absent("zero-total", totalSite);
  return quotient(change, total, totalSite);
}

/** What changes are divided by: the total `back` rows earlier, or its change where that is 0. */
interface Divisor {
  readonly column: Column;
  readonly back: number;
  /** Why a figure of that sign is none. */
  reasonOf(sign: number): ReasonCode | undefined;
}

function overBase({ values }: SeriesHeld, back: number): Divisor {
  return { column: values, back, reasonOf: (sign) => divisorReason(sign, "base") };
}

function overChange(total: SeriesHeld, back: number): Divisor {
  return { column: changesBack(total, back), back: 0, reasonOf: (sign) => (sign === 0 ? "zero-total" : undefined) };
}

function ofPart(part: unknown, total: unknown, options: unknown, over: typeof overBase, site: Site): RatioSeries {
  const left = plainSeries(part, "part", site);
  const right = plainSeries(total, "total", site);
  sharedShift(left, right, "total", site);
  const { lag } = knownOptions(options as ContributionOptions | undefined, ["lag"], site);
  return changesOver(right, rowsBack(right, lag, site), over)(left);
}

function ofComponents(
  parts: unknown,
  total: Series,
  options: unknown,
  over: typeof overBase,
  site: Site,
): Measured | PrintedSet {
  const components = componentsOf(parts, total, site);
  const given = options as (ContributionOptions & PrintedOptions) | undefined;
  const { lag, ...printed } = knownOptions(given, ["lag", "period", "places"], site);
  const held = total[inside];
  const measure = changesOver(held, rowsBack(held, lag, site), over);
  return measuredOrPrinted(
    measureComponents(components, total, (part) => measure(part[inside])),
    printed,
    site,
  );
}

/** Measures the change of every row of a part on the row `back` earlier, over its divisor. */
function changesOver(total: SeriesHeld, back: number, over: typeof overBase): (part: SeriesHeld) => RatioSeries {
  const divisor = over(total, back);
  return (part) => {
    const shift = part.grid.first - total.grid.first;
    const quotients = quotientsOf(changesBack(part, back), divisor.column, divisor.back - shift, 0);
    const reasons = reasonsOf(part.grid.length, (row) => {
      const current = row + shift;
      if (divisor.back === 0 && !isThere(total, current)) return "missing-current";
      const reason = pairReason(part, row, back);
      if (reason !== undefined) return reason;
      if (!isThere(total, current - back)) return "missing-base";
      return divisor.reasonOf(signAt(divisor.column, current - divisor.back));
    });
    return part.make.ratios(part.grid, quotients, reasons, { unit: undefined, span: part.span });
  };
}

/** Every row less the row `back` earlier. */
function changesBack({ values }: SeriesHeld, back: number): Column {
  return addColumns(values, values, -1, -back);
}

function changeOfPart(current: unknown, base: unknown, site: Site): Fraction {
  return differenceOf(
    fractionArgument(current, { ...site, argument: "currentPart" }),
    fractionArgument(base, { ...site, argument: "basePart" }),
  );
}
