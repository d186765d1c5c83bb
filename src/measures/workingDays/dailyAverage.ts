import type { Numeric } from "../../exact/decimals.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { averagesOf, daysArgument, withDaysArgument } from "./inner.ts";

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
 * | more days than the calendar has | | throws `invalid-number` |
 * | days with a half | the formula | the same |
 * | amounts of a span, days of whole periods | | throws `span-mismatch` |
 * | sums since the start of a year over days of single periods | | throws `year-mismatch`: sum up the days with `yearToDate` |
 *
 * Units: days may have a unit of their own; the average of `USD` is in `USD/day`. A span is kept.
 *
 * @param amount What the period brought.
 * @param series The series of amounts.
 * @param days Its working days, halves allowed: a figure or a series.
 * @throws GrowthError with the codes of the table; `unit-mismatch` where the days have the unit of the amounts,
 * `year-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { dailyAverage, Series } from "export-growth";
 *
 * dailyAverage("31.6", "14.5").toFixed(2); // => "2.18"
 *
 * const exported = Series.of("2025-01", ["31.6", "35.3"], { unit: "USD bn", span: "1-20" });
 * const days = Series.of("2025-01", ["14.5", "15.5"], { unit: "days", span: "1-20" });
 * dailyAverage(exported, days).toDecimal(2).at("2025-02"); // => 2.28
 * dailyAverage(exported, days).unit; // => "USD bn/day"
 * ```
 *
 * @see [Korea Customs Service](https://www.customs.go.kr/), press notes on the first 10 and 20 days: daily average exports by working days
 * @category Working days
 */
export function dailyAverage(amount: Ratio | Numeric, days: Ratio | Numeric): Ratio;
export function dailyAverage(series: Series | RatioSeries, days: Series | RatioSeries): RatioSeries;
export function dailyAverage(subject: unknown, days: unknown): Ratio | RatioSeries {
  const site = { function: "dailyAverage" };
  if (dataOf(subject) !== undefined) return asRatioSeries(averagesOf(withDaysArgument(subject, days, site)), site);
  const amount = fractionArgument(subject, { ...site, argument: "amount" });
  return divide(amount, daysArgument(days, "days", site), site);
}
