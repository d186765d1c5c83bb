import type { PeriodInput } from "../../calendar/period.ts";
import type { Numeric } from "../../exact/decimals.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries, rowWithValue } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { firstKnown } from "./scopes.ts";
import { endOfOrder, type Streak, streakBack } from "./streaks.ts";
import { type Membership, membershipArgument, type ThresholdOptions } from "./thresholds.ts";

/**
 * How many periods in a row, up to the one asked for, stood on one side of a threshold: "above 10 billion for the
 * ninth month", "double-digit growth for the third month".
 *
 * Definition: `relation` as in {@link ThresholdOptions}; both ends count, and a hole ends the streak.
 *
 * | case | result |
 * | --- | --- |
 * | the period itself is not on that side | length 0, without ends |
 * | a figure equals the threshold | belongs to `atLeast` and `atMost` only |
 * | a hole, or a rate that does not exist | ends the streak |
 * | every earlier period is absent for want of data, as the first year of a series of rates is | `openStart: true` |
 * | a plain number but 0 beside a `RatioSeries` without unit | throws `invalid-number`: write `percent("10")`, so that 10 is not read as 1000 percent |
 * | the period has no value | throws the reason, such as `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: the threshold has those of the series; the length counts periods.
 *
 * @param series The series that stands above or below.
 * @param period The period with which the streak ends.
 * @param threshold The level that it is held against, in the unit of the series; of rates a `Ratio`, or 0.
 * @param options Which side of the threshold counts, and whether the threshold itself does.
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { onYearChange, percent, Series, thresholdStreak } from "export-growth";
 *
 * const exported = Series.of("2021", [9, 10, 11, 14, 16]);
 * thresholdStreak(exported, "2025", 10); // => { length: 3, from: "2023", to: "2025", openStart: false, endedBy: "zero" }
 * thresholdStreak(onYearChange(exported), "2025", percent("10"), { relation: "at-least" }).length; // => 4
 * ```
 *
 * @see {@link changeStreak}: the same for a rise or a fall of any size; {@link detectCrossings}
 * @category Record
 */
export function thresholdStreak(
  series: Series,
  period: PeriodInput,
  threshold: Ratio | Numeric,
  options?: ThresholdOptions,
): Streak;
export function thresholdStreak(
  series: RatioSeries,
  period: PeriodInput,
  threshold: Ratio,
  options?: ThresholdOptions,
): Streak;
export function thresholdStreak(
  series: Series | RatioSeries,
  period: PeriodInput,
  threshold: unknown,
  options?: ThresholdOptions,
): Streak {
  const site = { function: "thresholdStreak" };
  const data = anySeries(series, "series", site);
  const membership = membershipArgument(data, threshold, options, site);
  return membershipStreak(data, rowWithValue(data, period, site), membership);
}

/** The streak of rows that belong, up to a row that is there. */
export function membershipStreak(data: AnyData, last: number, { belongs, orderOf }: Membership): Streak {
  const start = firstKnown(data);
  return streakBack(
    data,
    last,
    start,
    start,
    (row) => reasonOfRow(data, row) ?? (belongs(row) ? undefined : endOfOrder(orderOf(row))),
  );
}
