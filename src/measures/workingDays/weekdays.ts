import type { Decimal } from "decimal.js";
import { refuse, type Site } from "../../base/errors.ts";
import { bounded, knownOptions, placeIn } from "../../base/options.ts";
import { daysWithin, readDay, readSpan, weekdayOf } from "../../calendar/days.ts";
import { type PeriodInput, readPeriod } from "../../calendar/period.ts";
import { decimalArgument, type Exact, type Numeric, powerOfTen } from "../../exact/decimals.ts";
import { toDecimal } from "../../exact/toDecimal.ts";

/**
 * How days are counted.
 *
 * @category Working days
 */
export interface WeekdayOptions {
  /** What a Saturday counts, from 0 (the default) to 1: customs offices count half a day, 0.5. */
  readonly saturday?: Numeric | undefined;
  /** Dates such as `"2025-01-01"` that count nothing, 50,000 at most. Those outside the period change nothing. */
  readonly holidays?: Iterable<string> | undefined;
  /** The days of the period that count, such as `"1-20"`, where it is not all of them. */
  readonly span?: string | undefined;
}

/**
 * The working days of a period.
 *
 * Formula: working days = days from Monday to Friday + saturday · Saturdays, holidays left out of both.
 *
 * | case | counts |
 * | --- | --- |
 * | a holiday on a Saturday | 0 |
 * | a holiday on a Sunday, or outside the period or span | changes nothing |
 * | a holiday named twice | once |
 * | a span beyond the end of the period, `"21-31"` in February | the days that there are |
 * | a span of a quarter, a half-year, a year | days counted from its first day on |
 *
 * Units: days; with half Saturdays they have a half. The calendar is the Gregorian one, in every year.
 *
 * @param period The period whose days are counted.
 * @param options Which days are holidays, and what a Saturday counts.
 * @throws GrowthError `invalid-period`, `invalid-number`; `invalid-option`, also for a `saturday` that is not 0 to 1,
 * and for a holiday that is no date; `too-large` for more than 50,000 holidays.
 *
 * @example
 * ```ts
 * import { Series, weekdays } from "export-growth";
 *
 * weekdays("2025-11"); // => 20
 * weekdays("2025-11", { saturday: "0.5" }); // => 22.5
 * weekdays("2025-01", { saturday: "0.5", holidays: ["2025-01-01"], span: "1-20" }); // => 14.5
 * weekdays("2025-02-30"); // throws invalid-period
 *
 * const days = Series.from([["2025-10", weekdays("2025-10")], ["2025-11", weekdays("2025-11")]], { unit: "days" });
 * days.at("2025-10"); // => 23
 * ```
 *
 * @see [Korea Customs Service](https://www.customs.go.kr/), press notes: working days count a Saturday as half a day
 * @category Working days
 */
export function weekdays(period: PeriodInput, options?: WeekdayOptions): Decimal {
  const site = { function: "weekdays" };
  const { saturday = 0, holidays = [], span } = knownOptions(options, ["saturday", "holidays", "span"], site);
  const place = readPeriod(period, { ...site, argument: "period" });
  const { start, end } = daysWithin(place, span === undefined ? undefined : readSpan(span, site));
  const weight = saturdayArgument(saturday, site);
  const free = new Set<number>();
  for (const [holiday, at] of bounded(holidays, "holidays", site)) {
    free.add(readDay(holiday, { ...site, argument: placeIn("holidays", at, holiday) }));
  }
  const whole = powerOfTen(weight.scale);
  let count = 0n;
  for (let day = start; day < end; day += 1) {
    const weekday = weekdayOf(day);
    if (weekday !== sunday && !free.has(day)) count += weekday === saturdayOfWeek ? weight.coefficient : whole;
  }
  return toDecimal(count, weight.scale, site);
}

const sunday = 0;
const saturdayOfWeek = 6;

function saturdayArgument(value: unknown, site: Site): Exact {
  const where = { ...site, argument: "saturday" };
  const weight = decimalArgument(value, where);
  if (weight.coefficient < 0n || weight.coefficient > powerOfTen(weight.scale)) {
    refuse("invalid-option", "must be from 0 to 1", where, value);
  }
  return weight;
}
