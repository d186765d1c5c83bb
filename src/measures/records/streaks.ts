import type { ReasonCode } from "../../base/errors.ts";
import type { Period } from "../../calendar/period.ts";
import type { AnyData } from "../../series/data.ts";
import { reasonOfRow } from "../../series/reasons.ts";

/**
 * What ended a streak, seen from its last period.
 *
 * | value | before its first period stands |
 * | --- | --- |
 * | `"opposite"` | a fall before rises, a figure below before those above, no record before records |
 * | `"zero"` | a change of exactly 0, a figure exactly at the threshold, a tie with the record |
 * | `"start"` | nothing that is known: the data begin, and the streak may be longer |
 * | a reason | a rate or figure that does not exist, such as a hole: the streak has at least its length |
 *
 * @category Record
 */
export type StreakEnd = "opposite" | "zero" | "start" | ReasonCode;

/**
 * How long something has gone on without a break, up to a period.
 *
 * @category Record
 */
export interface Streak {
  /** The number of periods, both ends counted; 0 where the period itself does not belong. */
  readonly length: number;
  /** The first period of the streak; `undefined` where the length is 0. */
  readonly from: Period | undefined;
  /** The last period, the one asked for; `undefined` where the length is 0. */
  readonly to: Period | undefined;
  /** Whether the streak may be longer: the data begin before it was broken. */
  readonly openStart: boolean;
  /** What ended it; where the length is 0, what the period itself is. */
  readonly endedBy: StreakEnd;
}

/** What a row that is there, but does not belong, does to a streak. */
export function endOfOrder(order: number): "opposite" | "zero" {
  return order === 0 ? "zero" : "opposite";
}

/**
 * The streak of rows that nothing ends, back from the last one. The data begin with row `begun`, and row `known` is the
 * first of which anything can be said: before it a hole is a break, and any other row leaves the streak open.
 */
export function streakBack(
  data: AnyData,
  last: number,
  begun: number,
  known: number,
  endAt: (row: number) => StreakEnd | undefined,
): Streak {
  let row = last;
  let endedBy: StreakEnd | undefined;
  while (row >= known) {
    endedBy = endAt(row);
    if (endedBy !== undefined) break;
    row -= 1;
  }
  endedBy = row < begun ? "start" : (endedBy ?? reasonOfRow(data, row) ?? "start");
  const length = last - row;
  return {
    length,
    from: length === 0 ? undefined : data.grid.periodAt(row + 1),
    to: length === 0 ? undefined : data.grid.periodAt(last),
    openStart: endedBy === "start",
    endedBy,
  };
}
