import { absent, refuse, type Site } from "../../base/errors.ts";
import { daysWithin, readSpan } from "../../calendar/days.ts";
import { differenceOf, type Fraction } from "../../exact/fractions.ts";
import { fractionArgument } from "../../exact/ratio.ts";
import { anySeries, rowShift, sameSums } from "../../series/arguments.ts";
import { type AnyData, type RatioData, withAdjustmentOf } from "../../series/data.ts";
import { divideSeries, type QuotientRule } from "../../series/division.ts";
import { joinableAdjustment, sameLabel } from "../../series/labels.ts";
import { firstNegative, fractionOfRow, isThere, valueAt } from "../../series/rows.ts";

/** A series with its days; row 0 of the series is row `shift` of the days. */
export interface WithDays {
  readonly data: AnyData;
  readonly days: AnyData;
  readonly shift: number;
}

/** Days in a word or two: `days`, `working days`, `일`. */
const daysUnit = /\bdays?$|^(?:영업일|조업일|일|日|天|営業日)$/i;

const daysRule = "must be 0 or more";

/** Reads a series with its days: of one frequency and one span, none of them below 0 or more than the calendar has. */
export function withDaysArgument(series: unknown, days: unknown, site: Site): WithDays {
  return withDays(anySeries(series, "series", site), anySeries(days, "days", site), site);
}

/** The same of data. */
export function withDays(data: AnyData, days: AnyData, site: Site): WithDays {
  const shift = rowShift(data, days, "days", site);
  sameSums(data, days, "days", site);
  sameLabel(data, days, "span", "days", site);
  joinableAdjustment(data, days, "days", site);
  const { unit } = days.labels;
  if (unit !== undefined && !daysUnit.test(unit)) {
    refuse("unit-mismatch", `must count days, not ${unit}`, { ...site, argument: "days" }, unit);
  }
  const negative = firstNegative(days);
  if (negative >= 0) {
    const where = { ...site, argument: "days", period: days.grid.periodAt(negative) };
    refuse("invalid-number", daysRule, where, valueAt(days, negative, site));
  }
  checkCalendar(days, site);
  return { data: withAdjustmentOf(data, days), days, shift };
}

const longestYear = 366;

function checkCalendar(days: AnyData, site: Site): void {
  const { grid, labels } = days;
  const span = labels.span === undefined ? undefined : readSpan(labels.span, site);
  for (let row = 0; row < grid.length; row += 1) {
    if (!isThere(days, row)) continue;
    const { start, end } = daysWithin({ frequency: grid.frequency, ordinal: grid.first + row }, span);
    // A span may begin only after the end of a short month; a fiscal year has a leap day of its own.
    const count = grid.fiscalYear === undefined ? Math.max(0, end - start) : longestYear;
    const most = { numerator: BigInt(count), denominator: 1n };
    if (differenceOf(most, fractionOfRow(days, row)).numerator >= 0n) continue;
    const where = { ...site, argument: "days", period: grid.periodAt(row) };
    refuse(
      "invalid-number",
      `must be ${most.numerator} at most, as many as there are`,
      where,
      valueAt(days, row, site),
    );
  }
}

/** Reads a number of days of a figure. */
export function daysArgument(value: unknown, argument: string, site: Site): Fraction {
  const where = { ...site, argument };
  const days = fractionArgument(value, where);
  if (days.numerator === 0n) absent("zero-days", where, value);
  if (days.numerator < 0n) refuse("invalid-number", daysRule, where, value);
  return days;
}

const averageRule: QuotientRule = {
  reasonOf: (count) => (count > 0 ? undefined : "zero-days"),
};

/** The average of a day, in a unit such as USD/day. */
export function averagesOf({ data, days, shift }: WithDays): RatioData {
  const { unit } = data.labels;
  return divideSeries(data, days, shift, averageRule, unit && `${unit}/day`);
}
