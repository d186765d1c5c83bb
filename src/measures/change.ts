import { absent, reasonByte, type Site } from "../errors.ts";
import { isPacked } from "../exact/column.ts";
import type { Numeric } from "../exact/decimals.ts";
import { type Quotients, quotientsFrom, quotientsOf } from "../exact/quotients.ts";
import { differenceOf, type Fraction, fractionArgument, quotient, type Ratio } from "../exact/ratio.ts";
import { byteSpace } from "../exact/space.ts";
import { knownOptions, oneOf, wholeNumber } from "../options.ts";
import { anySeries, fractionOfRow, type Held, heldOf, isAbsent, signOfRow } from "../series/held.ts";
import type { RatioSeries, Series } from "../series/series.ts";

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
  const { lag = 1, negativeBase } = knownOptions(
    second as YearChangeOptions | undefined,
    ["lag", "negativeBase"],
    site,
  );
  const back = wholeNumber(lag, 1, 9998, "lag", site) * held.grid.perYear;
  return changeOfRows(held, back, negativeBase, site);
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

/** Why no rate exists for a row on the row `back` earlier, as a byte; 0 where one does. */
export function changeReason(held: Held, row: number, back: number, allowNegative: boolean): number {
  const base = row - back;
  if (isAbsent(held, row)) return missingCurrent;
  if (base < 0 || isAbsent(held, base)) return missingBase;
  const sign = signOfRow(held, base);
  if (sign === 0) return zeroBase;
  if (allowNegative) return 0;
  if (sign < 0) return negativeBaseByte;
  return signOfRow(held, row) < 0 ? signChange : 0;
}

const missingCurrent = /* @__PURE__ */ reasonByte("missing-current");
const missingBase = /* @__PURE__ */ reasonByte("missing-base");
const zeroBase = /* @__PURE__ */ reasonByte("zero-base");
const negativeBaseByte = /* @__PURE__ */ reasonByte("negative-base");
const signChange = /* @__PURE__ */ reasonByte("sign-change");

/** The change of one figure on another. */
export function changeOfFigures(
  subject: unknown,
  second: unknown,
  options: ChangeOptions | undefined,
  site: Site,
): Ratio {
  const current = fractionArgument(subject, { ...site, argument: "current" });
  const baseSite = { ...site, argument: "yearEarlier" };
  const base = fractionArgument(second, baseSite);
  const allow = allowsNegative(knownOptions(options, ["negativeBase"], site).negativeBase, site);
  if (base.numerator === 0n) absent("zero-base", baseSite, second);
  if (base.numerator < 0n && !allow) absent("negative-base", baseSite, second);
  if (current.numerator < 0n && !allow) absent("sign-change", { ...site, argument: "current" }, subject);
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
  const { grid, span } = held;
  const reasons = changeReasons(held, back, allow);
  return held.make.ratios(grid, changes(held, back, reasons), reasons, { unit: undefined, span });
}

/** Why no rate exists, row by row; the first row has no base in any case. */
function changeReasons(held: Held, back: number, allowNegative: boolean): Uint8Array {
  const reasons = byteSpace(held.grid.length);
  const packed = held.type === "Series" && isPacked(held.values.coefficients) ? held.values.coefficients : undefined;
  const next = (row: number) => (packed === undefined ? row : nextSpecialRow(packed, row, back));
  for (let row = next(0); row < reasons.length; row = next(row + 1)) {
    reasons[row] = changeReason(held, row, back, allowNegative);
  }
  return reasons;
}

/** The next row that is not as nearly every row of a release: a figure of 0 or more, and a base above 0. */
function nextSpecialRow(figures: Float64Array, from: number, back: number): number {
  if (from < back) return from;
  let row = from;
  // What is absent is NaN, and compares as false.
  while (row < figures.length && (figures[row - back] as number) > 0 && (figures[row] as number) >= 0) row += 1;
  return row;
}

function changes(held: Held, back: number, reasons: Uint8Array): Quotients {
  if (held.type === "Series") return quotientsOf(held.values, held.values, back, 1);
  const changeAt = (row: number): Fraction => {
    const base = fractionOfRow(held, row - back);
    const { numerator, denominator } = differenceOf(fractionOfRow(held, row), base);
    return { numerator: numerator * base.denominator, denominator: denominator * base.numerator };
  };
  return quotientsFrom(
    Array.from({ length: held.grid.length }, (_, row) => (isAbsent({ reasons }, row) ? undefined : changeAt(row))),
  );
}

function allowsNegative(negativeBase: ChangeOptions["negativeBase"], site: Site): boolean {
  return oneOf(negativeBase, ["refuse", "allow"], "negativeBase", site) === "allow";
}
