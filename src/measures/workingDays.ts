import { absent, reasonByte, refuse, type Site } from "../errors.ts";
import { firstNegative } from "../exact/column.ts";
import type { Numeric } from "../exact/decimals.ts";
import { inside } from "../exact/inside.ts";
import { quotientsFrom } from "../exact/quotients.ts";
import { type Fraction, fractionArgument, quotient, Ratio } from "../exact/ratio.ts";
import { knownOptions, wholeNumber } from "../options.ts";
import {
  anyReason,
  fractionOfRow,
  heldOf,
  isAbsent,
  isThere,
  plainSeries,
  rowShift,
  sameLabel,
  signOfRow,
  valueAt,
} from "../series/held.ts";
import type { RatioSeries, Series } from "../series/series.ts";
import { changeOfFigures, changeOfRows, changeReason } from "./change.ts";
import { type QuotientRule, quotientOfRows } from "./ratios.ts";

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
    const unit = held.unit === undefined ? undefined : `${held.unit}/day`;
    return quotientOfRows(held, divisor, shift, averageRule, unit);
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
  const { average, count, denominator } = effectsOf(fractionArgument(change, site), now, before);
  return {
    change,
    dailyAverageEffect: Ratio.fromFraction(average, denominator),
    dayCountEffect: Ratio.fromFraction(count, denominator),
  };
}

const averageRule: QuotientRule = {
  reasonOf: (_, count) => (count > 0 ? undefined : "zero-days"),
  most: Number.POSITIVE_INFINITY,
};

const missingCurrent = /* @__PURE__ */ reasonByte("missing-current");
const missingBase = /* @__PURE__ */ reasonByte("missing-base");
const zeroDays = /* @__PURE__ */ reasonByte("zero-days");

function effectsOfSeries(
  series: unknown,
  days: unknown,
  options: WorkingDayOptions | undefined,
  site: Site,
): WorkingDayEffects {
  const { held, divisor, shift } = withDays(series, days, site);
  const { lag = 1 } = knownOptions(options, ["lag"], site);
  const back = wholeNumber(lag, 1, 9998, "lag", site) * held.grid.perYear;
  const change = changeOfRows(held, back, undefined, site);
  const rates = change[inside];
  const reasons = anyReason(held.grid.length, (row) => {
    const own = changeReason(held, row, back, false);
    if (own !== 0) return own;
    const [now, before] = [row + shift, row + shift - back];
    if (!isThere(divisor, now)) return missingCurrent;
    if (!isThere(divisor, before)) return missingBase;
    return signOfRow(divisor, now) === 0 || signOfRow(divisor, before) === 0 ? zeroDays : 0;
  });
  const effects = Array.from({ length: held.grid.length }, (_, row) => {
    if (isAbsent({ reasons }, row)) return undefined;
    const [now, before] = [row + shift, row + shift - back];
    return effectsOf(fractionOfRow(rates, row), fractionOfRow(divisor, now), fractionOfRow(divisor, before));
  });
  const effect = (name: "average" | "count") =>
    held.make.ratios(
      held.grid,
      quotientsFrom(effects.map((both) => both && { numerator: both[name], denominator: both.denominator })),
      reasons,
      { unit: undefined, span: held.span },
    );
  return { change, dailyAverageEffect: effect("average"), dayCountEffect: effect("count") };
}

/** Both effects of a change g over days d1 now and d0 before: (1 + g) · d0/d1 − 1 and (1 + g) · (1 − d0/d1). */
function effectsOf(change: Fraction, now: Fraction, before: Fraction) {
  const growth = change.numerator + change.denominator;
  const [days, daysBefore] = [now.numerator * before.denominator, before.numerator * now.denominator];
  const denominator = change.denominator * days;
  return { average: growth * daysBefore - denominator, count: growth * (days - daysBefore), denominator };
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
