import { absent, type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import { quotientsOf } from "../../exact/columns/quotients.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { differenceOf, type Fraction, fractionArgument, quotient, type Ratio } from "../../exact/ratio.ts";
import { anySeries, fractionOfRow, type Held, heldOf, type SeriesHeld, signOfRow } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { divisorReason, pairReason, rowsBack } from "../internal/comparison.ts";
import { ratioRows } from "../internal/division.ts";

/**
 * How a change is taken.
 *
 * @category Change
 */
export interface ChangeOptions {
  /**
   * What happens on a base below 0, or from a base above 0 to a figure below 0. `"refuse"` (the default): no rate
   * exists. `"allow"`: the raw formula, whatever the signs; a base of 0 is excepted.
   */
  readonly negativeBase?: "refuse" | "allow" | undefined;
}

/**
 * How the on-year change of a series is taken.
 *
 * @category Change
 */
export interface YearChangeOptions extends ChangeOptions {
  /** How many years the base lies back: 1 where it is not named. */
  readonly lag?: number | undefined;
}

/**
 * The change on the same period of the year before: of two figures, or of every period of a series.
 *
 * Formula: current / base − 1. In a series the base is found by date, never by counting rows that are there.
 *
 * | case, in this order | two figures | a period of a series |
 * | --- | --- | --- |
 * | outside first … last | | `outside-range` |
 * | no current value | `invalid-number` | `missing-current` |
 * | no base, also before the first period | `invalid-number` | `missing-base` |
 * | base is 0 | throws `zero-base` | `zero-base` |
 * | base below 0 | throws `negative-base` | `negative-base` |
 * | base above 0, current below 0 | throws `sign-change` | `sign-change` |
 * | current is 0, base above 0 | −1 | −1 |
 *
 * With `negativeBase: "allow"` the last two reasons give the raw formula instead.
 *
 * Units: any, the same for both; the rate is a fraction without a unit, and `toPercent` gives percent. A span is kept.
 *
 * @throws GrowthError with the codes of the table; `invalid-option`.
 *
 * @example
 * ```ts
 * import { onYearChange, Series } from "export-growth";
 *
 * onYearChange("61.04", "56.31").toFixedPercent(); // => "8.4"
 * onYearChange("-418542", "-41544", { negativeBase: "allow" }).toFixedPercent(); // => "907.5"
 * onYearChange("5", "0"); // throws zero-base
 *
 * const exports = Series.from([["2023-11", "55.6"], ["2024-11", "56.31"], ["2025-11", "61.04"]]);
 * onYearChange(exports).at("2025-11")?.toFixedPercent(); // => "8.4"
 * onYearChange(exports, { lag: 2 }).at("2025-11")?.toFixedPercent(); // => "9.8"
 * onYearChange(exports).reasonAt("2025-10"); // => "missing-current"
 * ```
 *
 * @see OECD, Data and Metadata Reporting and Presentation Handbook (2007), which sets the terms for growth rates
 * @category Change
 */
export function onYearChange(current: Ratio | Numeric, yearEarlier: Ratio | Numeric, options?: ChangeOptions): Ratio;
export function onYearChange(series: Series | RatioSeries, options?: YearChangeOptions): RatioSeries;
export function onYearChange(subject: unknown, second?: unknown, third?: unknown): Ratio | RatioSeries {
  const site = { function: "onYearChange" };
  const held = heldOf(subject);
  if (held === undefined) return changeOfFigures(subject, second, third as ChangeOptions | undefined, site);
  const { lag, negativeBase } = knownOptions(second as YearChangeOptions | undefined, ["lag", "negativeBase"], site);
  return changeOfRows(held, rowsBack(held, lag, site), negativeBase, site);
}

/**
 * The change of every period of a series on the period just before it.
 *
 * Formula: current / previous − 1; the awkward cases are those of `onYearChange`, with the previous period as base.
 *
 * Units: any; the rate is a fraction without a unit. A span is kept.
 *
 * @throws GrowthError `invalid-option`.
 *
 * @example
 * ```ts
 * import { onPeriodChange, Series } from "export-growth";
 *
 * onPeriodChange(Series.of("2025-Q1", [50, 55])).at("2025-Q2")?.toFixedPercent(); // => "10.0"
 * ```
 *
 * @see {@link onYearChange}
 * @category Change
 */
export function onPeriodChange(series: Series | RatioSeries, options?: ChangeOptions): RatioSeries {
  const site = { function: "onPeriodChange" };
  const { negativeBase } = knownOptions(options, ["negativeBase"], site);
  return changeOfRows(anySeries(series, "series", site), 1, negativeBase, site);
}

/** Why no rate exists for a row on the row `back` earlier; `undefined` where one does. */
export function changeReason(held: Held, row: number, back: number, allowNegative = false): ReasonCode | undefined {
  return pairReason(held, row, back) ?? rateReason(signOfRow(held, row), signOfRow(held, row - back), allowNegative);
}

/** Why no rate exists for two figures, told by their signs. */
export function rateReason(current: number | bigint, base: number | bigint, allowNegative = false) {
  const reason = divisorReason(base, "base") ?? (current < 0 ? "sign-change" : undefined);
  return allowNegative && reason !== "zero-base" ? undefined : reason;
}

/** The change of one figure on another. */
export function changeOfFigures(
  subject: unknown,
  second: unknown,
  options: ChangeOptions | undefined,
  site: Site,
): Ratio {
  const currentSite = { ...site, argument: "current" };
  const baseSite = { ...site, argument: "yearEarlier" };
  const current = fractionArgument(subject, currentSite);
  const base = fractionArgument(second, baseSite);
  const { negativeBase } = knownOptions(options, ["negativeBase"], site);
  const reason = rateReason(current.numerator, base.numerator, allowsNegative(negativeBase, site));
  if (reason === "sign-change") absent(reason, currentSite, subject);
  if (reason !== undefined) absent(reason, baseSite, second);
  return quotient(differenceOf(current, base), base, baseSite);
}

/** The change of every row of a series on the row `back` earlier. */
export function changeOfRows(
  held: Held,
  back: number,
  negativeBase: ChangeOptions["negativeBase"],
  site: Site,
): RatioSeries {
  const allow = allowsNegative(negativeBase, site);
  if (held.type === "Series") return changesOfSeries(held, back, allow);
  return ratioRows(held, (row) => rateOfRow(held, row, back, allow));
}

function changesOfSeries(held: SeriesHeld, back: number, allowNegative: boolean): RatioSeries {
  const { grid, span, values } = held;
  const figures = values.coefficients as ArrayLike<number>;
  const reasons = byteSpace(grid.length);
  const missingBase = reasonByte("missing-base");
  // `fill` would take a fifth of the time of it all.
  for (let row = 0; row < back && row < grid.length; row += 1) reasons[row] = missingBase;
  for (let row = 0; row < grid.length; row += 1) {
    // Nearly every row of a release. What is absent compares as false.
    if ((figures[row] as number) >= 0 && (row < back || (figures[row - back] as number) > 0)) continue;
    const reason = changeReason(held, row, back, allowNegative);
    reasons[row] = reason === undefined ? 0 : reasonByte(reason);
  }
  return held.make.ratios(grid, quotientsOf(values, values, back, 1), reasons, { unit: undefined, span });
}

/** The change of a row on the row `back` earlier, or why there is none. */
export function rateOfRow(held: Held, row: number, back: number, allowNegative = false): Fraction | ReasonCode {
  const reason = pairReason(held, row, back);
  return reason ?? rateOf(fractionOfRow(held, row), fractionOfRow(held, row - back), allowNegative);
}

/** The change of one fraction on another, or why there is none. */
export function rateOf(current: Fraction, base: Fraction, allowNegative = false): Fraction | ReasonCode {
  const { numerator, denominator } = differenceOf(current, base);
  return (
    rateReason(current.numerator, base.numerator, allowNegative) ?? {
      numerator: numerator * base.denominator,
      denominator: denominator * base.numerator,
    }
  );
}

function allowsNegative(negativeBase: ChangeOptions["negativeBase"], site: Site): boolean {
  return oneOf(negativeBase, ["refuse", "allow"], "negativeBase", site) === "allow";
}
