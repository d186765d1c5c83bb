import { absent, refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import { firstNegative } from "../../exact/columns/column.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type Fraction, fractionArgument, quotient, Ratio } from "../../exact/ratio.ts";
import { fractionOfRow, heldOf, plainSeries, rowShift, sameLabel, valueAt } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { changeOfFigures, changeOfRows, rateOfRow } from "../change/onYearChange.ts";
import { pairReason, rowsBack } from "../internal/comparison.ts";
import { type QuotientRule, quotientOfRows, ratioRows } from "../internal/division.ts";

/**
 * The on-year change split into what a day brought and how many days there were: of figures, or along the calendar.
 *
 * @category Working days
 */
export interface WorkingDayEffects<Value = RatioSeries> {
  /** The raw on-year change g. */
  readonly change: Value;
  /** The on-year change of the daily average, a. */
  readonly dailyAverageEffect: Value;
  /** What the number of days did: g − a. */
  readonly dayCountEffect: Value;
}

/**
 * How far the base of the effects lies back.
 *
 * @category Working days
 */
export interface WorkingDayOptions {
  /** How many years: 1 where it is not named. */
  readonly lag?: number | undefined;
}

/**
 * The average of a (working) day: of a figure, or period by period of a series.
 *
 * Formula: amount / days. A quotient: it is not divided out.
 *
 * | case, in this order | figures | a period of a series |
 * | --- | --- | --- |
 * | no amount or no days | `invalid-number` | the reason of the side that is absent; `missing` where the days do not reach |
 * | days are 0 | throws `zero-days` | `zero-days` |
 * | days below 0 | throws `invalid-number` | throws `invalid-number` |
 * | days with a half | the formula | the same |
 * | amounts of a span, days of whole periods | | throws `span-mismatch` |
 *
 * Units: days may have a unit of their own; the average of `USD` is in `USD/day`. A span is kept.
 *
 * @throws GrowthError with the codes of the table; `unit-mismatch` where the days have the unit of the amounts,
 * `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { dailyAverage, Series } from "export-growth";
 *
 * dailyAverage("31.6", "14.5").toFixed(2); // => "2.18"
 *
 * const exports = Series.of("2025-01", ["31.6", "35.3"], { unit: "USD bn", span: "1-20" });
 * const days = Series.of("2025-01", ["14.5", "15.5"], { unit: "days", span: "1-20" });
 * dailyAverage(exports, days).toDecimal(2).at("2025-02"); // => 2.28
 * dailyAverage(exports, days).unit; // => "USD bn/day"
 * ```
 *
 * @see Korea Customs Service, press notes on the first 10 and 20 days: daily average exports by working days
 * @category Working days
 */
export function dailyAverage(amount: Ratio | Numeric, days: Ratio | Numeric): Ratio;
export function dailyAverage(series: Series, days: Series): RatioSeries;
export function dailyAverage(subject: unknown, days: unknown): Ratio | RatioSeries {
  const site = { function: "dailyAverage" };
  if (heldOf(subject) !== undefined) {
    const { held, divisor, shift } = withDays(subject, days, site);
    return quotientOfRows(held, divisor, shift, averageRule, held.unit && `${held.unit}/day`);
  }

  const amount = fractionArgument(subject, { ...site, argument: "amount" });
  return quotient(amount, daysArgument(days, "days", site), site);
}

/**
 * The on-year change, split exactly into the change of the daily average and the effect of the number of days.
 *
 * Formula: g = T1/T0 − 1; daily-average effect a = (T1/d1)/(T0/d0) − 1; day-count effect = g − a. Raw less adjusted, the
 * order in which releases print them; no logarithms, no other order, nothing left over.
 *
 * | case, in this order | figures | a period of a series |
 * | --- | --- | --- |
 * | no rate exists | throws as `onYearChange` | `change` has the reason of `onYearChange`, and so have the effects |
 * | no days now, or a year earlier | `invalid-number` | effects `missing-current`, `missing-base` |
 * | days are 0, now or a year earlier | throws `zero-days` | effects `zero-days` |
 * | the same number of days | day-count effect 0 | the same |
 *
 * Units: any for the amounts, days for the days; the effects are fractions, in points through the percent methods.
 * A span is kept, and must be that of the days.
 *
 * @throws GrowthError with the codes of the table; `negative-base`, `zero-base`, `sign-change`, `invalid-number`,
 * `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, workingDayEffects } from "export-growth";
 *
 * const effects = workingDayEffects(108, 100, "22.5", 20);
 * effects.change.toFixedPercent(); // => "8.0"
 * effects.dailyAverageEffect.toFixedPercent(); // => "-4.0"
 * effects.dayCountEffect.toFixedPercent(); // => "12.0"
 *
 * const exports = Series.of("2024", [100, 108]);
 * workingDayEffects(exports, Series.of("2024", [20, "22.5"])).dayCountEffect.at("2025"); // => 3/25
 * ```
 *
 * @see Korea Customs Service, press notes on the first 10 and 20 days: change of the daily average
 * @category Working days
 */
export function workingDayEffects(
  current: Ratio | Numeric,
  yearEarlier: Ratio | Numeric,
  days: Ratio | Numeric,
  daysYearEarlier: Ratio | Numeric,
): WorkingDayEffects<Ratio>;
export function workingDayEffects(series: Series, days: Series, options?: WorkingDayOptions): WorkingDayEffects;
export function workingDayEffects(
  subject: unknown,
  second: unknown,
  third?: unknown,
  fourth?: unknown,
): WorkingDayEffects<Ratio> | WorkingDayEffects {
  const site = { function: "workingDayEffects" };
  if (heldOf(subject) !== undefined) {
    return effectsOfSeries(subject, second, third as WorkingDayOptions | undefined, site);
  }
  const change = changeOfFigures(subject, second, undefined, site);
  const now = daysArgument(third, "days", site);
  const before = daysArgument(fourth, "daysYearEarlier", site);
  const { numerator, denominator } = averageChange(fractionArgument(change, site), now, before);
  return splitOf(change, Ratio.fromFraction(numerator, denominator));
}

const averageRule: QuotientRule = {
  reasonOf: (_, count) => (count > 0 ? undefined : "zero-days"),
};

function effectsOfSeries(
  series: unknown,
  days: unknown,
  options: WorkingDayOptions | undefined,
  site: Site,
): WorkingDayEffects {
  const { held, divisor, shift } = withDays(series, days, site);
  const back = rowsBack(held, knownOptions(options, ["lag"], site).lag, site);
  const dailyAverageEffect = ratioRows(held, (row) => {
    const rate = rateOfRow(held, row, back);
    if (typeof rate === "string") return rate;
    const reason = pairReason(divisor, row + shift, back);
    if (reason !== undefined) return reason;
    const now = fractionOfRow(divisor, row + shift);
    const before = fractionOfRow(divisor, row + shift - back);
    return now.numerator === 0n || before.numerator === 0n ? "zero-days" : averageChange(rate, now, before);
  });
  return splitOf(changeOfRows(held, back, undefined, site), dailyAverageEffect);
}

function splitOf<Value extends { minus(other: Value): Value }>(
  change: Value,
  dailyAverageEffect: Value,
): WorkingDayEffects<Value> {
  return { change, dailyAverageEffect, dayCountEffect: change.minus(dailyAverageEffect) };
}

/** What a change g is of daily averages, over days d1 now and d0 before: (1 + g) · d0/d1 − 1. */
function averageChange(change: Fraction, now: Fraction, before: Fraction): Fraction {
  const current = (change.numerator + change.denominator) * before.numerator * now.denominator;
  const base = change.denominator * now.numerator * before.denominator;
  return { numerator: current - base, denominator: base };
}

/** A series with its days: of one frequency and one span, and none of them below 0. */
function withDays(series: unknown, days: unknown, site: Site) {
  const held = plainSeries(series, "series", site);
  const divisor = plainSeries(days, "days", site);
  const shift = rowShift(held, divisor, "days", site);
  sameLabel(held, divisor, "span", "days", site);
  if (divisor.unit !== undefined && divisor.unit === held.unit) {
    refuse("unit-mismatch", `must count days, not ${held.unit}`, { ...site, argument: "days" }, divisor.unit);
  }
  const negative = firstNegative(divisor.values);
  if (negative >= 0) {
    const where = { ...site, argument: "days", period: divisor.grid.periodAt(negative) };
    refuse("invalid-number", daysRule, where, valueAt(divisor, negative, site));
  }
  return { held, divisor, shift };
}

const daysRule = "must be 0 or more";

function daysArgument(value: unknown, argument: string, site: Site): Fraction {
  const where = { ...site, argument };
  const days = fractionArgument(value, where);
  if (days.numerator === 0n) absent("zero-days", where, value);
  if (days.numerator < 0n) refuse("invalid-number", daysRule, where, value);
  return days;
}
