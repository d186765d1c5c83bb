import type { Period } from "../../calendar/period.ts";
import type { AnyData } from "../../series/data.ts";
import { isAbsent } from "../../series/rows.ts";

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
}

/**
 * The streak of rows that belong, back from the last one. The data begin with row `begun`, and row `known` is the
 * first of which anything can be said: before it a hole is a break, and any other row leaves the streak open.
 */
export function streakBack(
  data: AnyData,
  last: number,
  begun: number,
  known: number,
  belongs: (row: number) => boolean,
): Streak {
  let row = last;
  while (row >= known && belongs(row)) row -= 1;
  const length = last - row;
  return {
    length,
    from: length === 0 ? undefined : data.grid.periodAt(row + 1),
    to: length === 0 ? undefined : data.grid.periodAt(last),
    openStart: row < begun || (row < known && !isAbsent(data, row)),
  };
}
