import type { Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type Fraction, over } from "../../exact/fractions.ts";
import { fractionArgument, type Ratio, toRatio } from "../../exact/ratio.ts";
import { addSeries } from "../../series/addition.ts";
import { dataOf } from "../../series/arguments.ts";
import type { RatioData } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import { fractionOfRow } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { changeOfFigures, changeOfRows, rateOfRow } from "../change/inner.ts";
import { pairReason, rowsOfYears, type YearsOptions } from "../internal/comparison.ts";
import { daysArgument, type WithDays, withDaysArgument } from "./inner.ts";

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
  /** What is left of the change, g − a: what the number of days did, and its interaction with the daily average. */
  readonly remainder: Value;
  /** The on-year change of the number of days: what the calendar alone would bring if output were in proportion to days. */
  readonly days: Value;
}

/**
 * The on-year change, split exactly into the change of the daily average and the effect of the number of days.
 *
 * Formula: g = T1/T0 − 1; daily-average effect a = (T1/d1)/(T0/d0) − 1; remainder = g − a; days = d1/d0 − 1. Raw less
 * adjusted, the order in which releases print them; no logarithms, no other order, nothing left over. The remainder is
 * days + a × days: it holds the interaction. The split takes output to be in proportion to days, which offices doubt.
 *
 * | case, in this order | figures | a period of a series |
 * | --- | --- | --- |
 * | no rate exists | throws as `onYearChange` | `change` has the reason of `onYearChange`, and so have the effects but `days` |
 * | no days now, or a year earlier | `invalid-number` | effects `missing-current`, `missing-base` |
 * | days are 0, now or a year earlier | throws `zero-days` | effects `zero-days` |
 * | the same number of days | remainder and days 0 | the same |
 * | days below 0 | throws `invalid-number` | throws `invalid-number` |
 * | more days than the calendar has | | throws `invalid-number` |
 *
 * Units: any for the amounts, days for the days; the effects are fractions, in points through the percent methods.
 * A span is kept, and must be that of the days.
 *
 * @param current The figure of the period itself.
 * @param yearEarlier The figure of the same period of the year before.
 * @param series The series of amounts.
 * @param days Its working days, halves allowed: a figure or a series.
 * @param daysYearEarlier The working days of the same period of the year before.
 * @param options How many `years` back the base lies: 1 unless said.
 * @throws GrowthError with the codes of the table; `negative-base`, `zero-base`, `sign-change`, `invalid-number`,
 * `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, workingDayEffects } from "export-growth";
 *
 * const effects = workingDayEffects(108, 100, "22.5", 20);
 * effects.change.toFixedPercent(); // => "8.0"
 * effects.dailyAverageEffect.toFixedPercent(); // => "-4.0"
 * effects.remainder.toFixedPercent(); // => "12.0"
 * effects.days.toFixedPercent(); // => "12.5"
 *
 * const exported = Series.of("2024", [100, 108]);
 * workingDayEffects(exported, Series.of("2024", [20, "22.5"])).remainder.at("2025"); // => 3/25
 * ```
 *
 * @see [Korea Customs Service](https://www.customs.go.kr/), press notes on the first 10 and 20 days: change of the daily average
 * @category Working days
 */
export function workingDayEffects(
  current: Ratio | Numeric,
  yearEarlier: Ratio | Numeric,
  days: Ratio | Numeric,
  daysYearEarlier: Ratio | Numeric,
): WorkingDayEffects<Ratio>;
export function workingDayEffects(
  series: Series | RatioSeries,
  days: Series | RatioSeries,
  options?: YearsOptions,
): WorkingDayEffects;
export function workingDayEffects(
  subject: unknown,
  second: unknown,
  third?: unknown,
  fourth?: unknown,
): WorkingDayEffects<Ratio> | WorkingDayEffects {
  const site = { function: "workingDayEffects" };
  if (dataOf(subject) === undefined) return effectsOfFigures(subject, second, third, fourth, site);
  const given = withDaysArgument(subject, second, site);
  const { years } = knownOptions(third as YearsOptions | undefined, ["years"], site);
  const { change, dailyAverageEffect, remainder, days } = effectsOf(given, rowsOfYears(given.data, years, site));
  return {
    change: asRatioSeries(change, site),
    dailyAverageEffect: asRatioSeries(dailyAverageEffect, site),
    remainder: asRatioSeries(remainder, site),
    days: asRatioSeries(days, site),
  };
}

function effectsOfFigures(
  current: unknown,
  yearEarlier: unknown,
  days: unknown,
  daysYearEarlier: unknown,
  site: Site,
): WorkingDayEffects<Ratio> {
  const change = changeOfFigures(current, yearEarlier, undefined, site);
  const now = daysArgument(days, "days", site);
  const before = daysArgument(daysYearEarlier, "daysYearEarlier", site);
  const dailyAverageEffect = toRatio(averageChange(fractionArgument(change, site), now, before), site);
  return {
    change,
    dailyAverageEffect,
    remainder: change.minus(dailyAverageEffect),
    days: toRatio(changeOfDays(now, before), site),
  };
}

/** The effects at every row, compared with the row `back` earlier. */
export function effectsOf({ data, days, shift }: WithDays, back: number): WorkingDayEffects<RatioData> {
  const change = changeOfRows(data, back);
  const ofDays = (row: number, effect: (now: Fraction, before: Fraction) => Fraction) => {
    const reason = pairReason(days, row + shift, back);
    if (reason !== undefined) return reason;
    const now = fractionOfRow(days, row + shift);
    const before = fractionOfRow(days, row + shift - back);
    return now.numerator === 0n || before.numerator === 0n ? "zero-days" : effect(now, before);
  };
  const dailyAverageEffect = ratiosByRow(data, (row) => {
    const rate = rateOfRow(data, row, back);
    return typeof rate === "string" ? rate : ofDays(row, (now, before) => averageChange(rate, now, before));
  });
  return {
    change,
    dailyAverageEffect,
    remainder: addSeries(change, dailyAverageEffect, -1, 0),
    days: ratiosByRow(data, (row) => ofDays(row, changeOfDays)),
  };
}

/** What a change g is of daily averages, over days d1 now and d0 before: (1 + g) · d0/d1 − 1. */
function averageChange(change: Fraction, now: Fraction, before: Fraction): Fraction {
  const current = (change.numerator + change.denominator) * before.numerator * now.denominator;
  const base = change.denominator * now.numerator * before.denominator;
  return { numerator: current - base, denominator: base };
}

function changeOfDays(now: Fraction, before: Fraction): Fraction {
  const { numerator, denominator } = over(now, before);
  return { numerator: numerator - denominator, denominator };
}
