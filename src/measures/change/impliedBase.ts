import { absent, refuse, type Site } from "../../base/errors.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type Fraction, fraction, one, productOf, quotientOf, sumOf } from "../../exact/fractions.ts";
import { divide, fractionArgument, fractionOf, type Ratio } from "../../exact/ratio.ts";
import { anySeries, dataOf, rowShift, sameSums } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { ratiosOfPairs } from "../../series/division.ts";
import { sameLabel } from "../../series/labels.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";

/**
 * The figure that a current figure and its rate of change imply as their base, at face value: of a figure, or period by period
 * of a series.
 *
 * Formula: current / (1 + rate). In a series it stands at the period of the rate; `shift(-12)` puts a monthly one where it belongs, a
 * year before.
 *
 * | case | two figures | a period of a series |
 * | --- | --- | --- |
 * | no current figure, or no rate | `invalid-number` | the reason of the side that is absent; `missing` where the rates do not reach |
 * | rate below −1, or current below 0 | throws `negative-base` | `negative-base` |
 * | rate is −1 (−100 percent) | throws `zero-denominator`: every base falls to 0 | `zero-divisor` |
 * | rate is a number or text | throws `invalid-number`: write `percent("8.4")`, so that 8.4 is not read as 840 percent | |
 * | rates in a unit other than `percent`, or a `Series` without a unit | | throws `unit-mismatch`, for the same reason |
 * | sums since the start of a year and rates of single periods | | throws `year-mismatch` |
 *
 * Units: those of the current figure; the rate is a fraction. A series of rates may be in `percent`.
 *
 * @param current The figure of the period itself.
 * @param rate Its change on the base, as a fraction above −1: `percent("8.4")`.
 * @param series The series of levels.
 * @param rates The rate of each of its periods: a `RatioSeries` such as `onYearChange` gives, or a series in `percent`.
 * @throws GrowthError `invalid-number`, `zero-denominator`, `negative-base`, `unit-mismatch`, `year-mismatch`, `mixed-frequency`,
 * `span-mismatch`, `adjustment-mismatch`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { impliedBase, percent, Series } from "export-growth";
 *
 * impliedBase("61.04", percent("8.4")).toFixed(4); // => "56.3100"
 *
 * const exported = Series.of("2026-03", ["58.3", "50.4"], { unit: "USD bn" });
 * const printed = Series.of("2026-03", [null, "49.4"], { unit: "percent" });
 * const bases = impliedBase(exported, printed).shift(-12);
 * bases.at("2025-04")?.toFixed(2); // => "33.73"
 * bases.reasonAt("2025-03"); // => "missing"
 * ```
 *
 * @see {@link onYearChange}: the same formula, solved for the base
 * @category Change
 */
export function impliedBase(current: Ratio | Numeric, rate: Ratio): Ratio;
export function impliedBase(series: Series | RatioSeries, rates: Series | RatioSeries): RatioSeries;
export function impliedBase(subject: unknown, second: unknown): Ratio | RatioSeries {
  const site = { function: "impliedBase" };
  if (dataOf(subject) !== undefined) {
    return asRatioSeries(basesOf(anySeries(subject, "series", site), anySeries(second, "rates", site), site), site);
  }
  const levelSite = { ...site, argument: "current" };
  const rateSite = { ...site, argument: "rate" };
  const level = fractionArgument(subject, levelSite);
  const rate = fractionOf(second);
  if (rate === undefined) refuse("invalid-number", 'must be a Ratio such as percent("8.4")', rateSite, second);
  const growth = sumOf(one, rate);
  const reason = baseReason(level, growth);
  if (reason === "negative-base") absent(reason, growth.numerator < 0n ? rateSite : levelSite);
  if (reason !== undefined) refuse("zero-denominator", "must be above -1", rateSite, String(second));
  return divide(level, growth, rateSite);
}

/** The base of every level. */
function basesOf(levels: AnyData, rates: AnyData, site: Site): RatioData {
  const shift = rowShift(levels, rates, "rates", site);
  sameSums(levels, rates, "rates", site);
  sameLabel(levels, rates, "span", "rates", site);
  sameLabel(levels, rates, "adjustment", "rates", site);
  const scale = fraction(1n, scaleOf(rates, site));
  const baseOf = (level: Fraction, rate: Fraction) => {
    const growth = sumOf(one, productOf(rate, scale));
    return baseReason(level, growth) ?? quotientOf(level, growth);
  };
  return ratiosOfPairs(levels, rates, shift, baseOf, levels.labels.unit);
}

/** By what rates are divided to be fractions: those in percent by 100. */
function scaleOf({ type, labels }: AnyData, site: Site): bigint {
  if (labels.unit === "percent") return 100n;
  if (type === "RatioSeries" && labels.unit === undefined) return 1n;
  const rule = "must be in percent, or a RatioSeries without a unit, such as onYearChange gives";
  return refuse("unit-mismatch", rule, { ...site, argument: "rates" }, labels.unit);
}

/** Why nothing is behind a level that grew so; `undefined` where a base is. */
function baseReason(level: Fraction, growth: Fraction): "negative-base" | "zero-divisor" | undefined {
  // The base that would come out is the one below 0.
  if (level.numerator < 0n || growth.numerator < 0n) return "negative-base";
  return growth.numerator === 0n ? "zero-divisor" : undefined;
}
