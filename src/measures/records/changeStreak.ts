import { knownOptions, oneOf } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { type ChangeOptions, type NegativeBase, negativeBaseArgument } from "../../exact/rates.ts";
import { anySeries, comparable, rowWithValue } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { changeSign } from "../change/inner.ts";
import { type Comparison, comparedRows } from "../internal/comparison.ts";
import { firstKnown } from "./scopes.ts";
import { endOfOrder, type Streak, streakBack } from "./streaks.ts";

/**
 * Which streak is counted.
 *
 * @category Record
 */
export interface ChangeStreakOptions extends ChangeOptions {
  /** Rises (the default) or falls. */
  readonly direction?: "rise" | "fall" | undefined;
  /** Whether a period is compared with the same period of the year before (the default) or with the one just before. */
  readonly comparison?: "year" | "period" | undefined;
}

/**
 * How many periods in a row, up to the one asked for, rose or fell.
 *
 * Definition: a rise is a change strictly above 0, a fall strictly below; both ends count.
 *
 * | case | result |
 * | --- | --- |
 * | a change of exactly 0 | ends the streak: `endedBy: "zero"` |
 * | a rate that does not exist: a hole, a base of 0 or below, a change of sign | ends the streak: `endedBy` is its reason |
 * | figures below 0, with `negativeBase` | as `onYearChange`: of deficits, a greater deficit is a rise |
 * | the base of the first period that is known lies before the data | `openStart: true`: the streak may be longer |
 * | sums since the start of a year, against the period before | throws `year-mismatch` |
 * | the period has no value | throws `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: periods.
 *
 * @param series The series that rises or falls.
 * @param period The period with which the streak ends.
 * @param options Rises or falls, on which comparison: rises on year unless said.
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { changeStreak, Series } from "export-growth";
 *
 * const exported = Series.of("2021", [8, 5, 6, 7]);
 * changeStreak(exported, "2024"); // => { length: 2, from: "2023", to: "2024", openStart: false, endedBy: "opposite" }
 * ```
 *
 * @see {@link onYearChange}
 * @category Record
 */
export function changeStreak(series: Series | RatioSeries, period: PeriodInput, options?: ChangeStreakOptions): Streak {
  const site = { function: "changeStreak" };
  const given = knownOptions(options, ["direction", "comparison", "negativeBase"], site);
  const sign = oneOf(given.direction, ["rise", "fall"], "direction", site) === "rise" ? 1 : -1;
  const data = anySeries(series, "series", site);
  const comparison = oneOf<Comparison>(given.comparison, ["year", "period"], "comparison", site);
  const negativeBase = negativeBaseArgument(given.negativeBase, site);
  const back = comparedRows(data, comparison);
  comparable(data, back, "series", site);
  return changeStreakOf(data, rowWithValue(data, period, site), sign, back, negativeBase);
}

/** The streak of rises, or falls, on the row `back` earlier, up to a row that is there. */
export function changeStreakOf(
  data: AnyData,
  last: number,
  sign: 1 | -1,
  back: number,
  negativeBase: NegativeBase = "refuse",
): Streak {
  return streakBack(data, last, firstKnown(data), back, (row) => {
    const order = changeSign(data, row, back, negativeBase);
    if (typeof order === "string") return order;
    return order === sign ? undefined : endOfOrder(order);
  });
}
