import type { ReasonCode } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { rowWithValue } from "../../series/arguments.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { isAbsent } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type RecordStreakOptions, signArgument } from "./detectRecords.ts";
import { type PassingRows, passingRows } from "./eachRecord.ts";
import { type Scope, scopeArgument } from "./scopes.ts";
import { type Streak, type StreakEnd, streakBack } from "./streaks.ts";

/**
 * How many periods in a row, up to the one asked for, were each a record in its scope.
 *
 * Definition: records as for `detectRecords`. A tie breaks the streak, and so does a hole.
 *
 * | case | result |
 * | --- | --- |
 * | the period is no record | length 0, without ends |
 * | the streak reaches back to where nothing earlier is known | `openStart: true` |
 * | the period has no value | throws the reason, such as `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: periods; for the scope `annual` the period asked for is a year.
 *
 * @param series The series that sets records.
 * @param period The period with which the streak ends.
 * @param options What a period is compared with, highs or lows, and whether a tie counts.
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`.
 *
 * @example
 * ```ts
 * import { recordStreak, Series } from "export-growth";
 *
 * const exported = Series.of("2020", [5, 4, 6, 7]);
 * recordStreak(exported, "2023"); // => { length: 2, from: "2022", to: "2023", openStart: false, endedBy: "opposite" }
 * ```
 *
 * @see {@link detectRecords}
 * @category Record
 */
export function recordStreak(series: Series | RatioSeries, period: PeriodInput, options?: RecordStreakOptions): Streak {
  const site = { function: "recordStreak" };
  const given = knownOptions(options, ["scope", "direction", "fiscalYear"], site);
  const scope = scopeArgument(series, given, site);
  const last = rowWithValue(scope.data, period, site);
  return recordStreakOf(scope, last, passingRows(scope, signArgument(given.direction, site)));
}

/** The streak of records up to a row that is there. */
export function recordStreakOf(scope: Scope, last: number, passing: PassingRows): Streak {
  const { data, start, stride } = scope;
  return streakBack(data, last, start, start + stride, (row) => {
    const found = passing[row];
    if (found !== undefined) return found.isTie ? "zero" : undefined;
    return reasonOfRow(data, row) ?? endWithoutRecord(scope, row);
  });
}

/** A figure that is no record lies behind one before it, unless only holes do. */
function endWithoutRecord({ data, start, stride }: Scope, row: number): StreakEnd {
  let before = row - stride;
  while (before >= start && isAbsent(data, before)) before -= stride;
  return before >= start ? "opposite" : (reasonOfRow(data, row - stride) as ReasonCode);
}
