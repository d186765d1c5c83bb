import type { PeriodInput } from "../../calendar/period.ts";
import type { ValueIn } from "../../series/observations.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type RankedPeriod, type RankedPeriodsOptions, rankedPeriodsArgument } from "./rankedPeriods.ts";

/**
 * The highest figures of a scope up to a period, with their ranks: the record, the second highest, the third.
 *
 * Formula: rank = 1 + the number of figures strictly higher. Every figure of a rank up to `ranks` is listed, the
 * highest first, equal ones oldest first.
 *
 * | case | result |
 * | --- | --- |
 * | equal figures | share a rank; the next rank is left out, and a tie for the last one makes the list longer |
 * | later periods, holes | are not looked at |
 * | fewer figures than ranks | a shorter list |
 * | the period has no value | throws the reason, such as `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: those of the series.
 *
 * @param series The series that is ranked.
 * @param period The last period that is looked at.
 * @param options How many periods, and which are compared with each other.
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `span-mismatch`, `not-additive`, `year-mismatch`; `invalid-option`,
 * also for `ranks` that is not a whole number of 1 or more.
 *
 * @example
 * ```ts
 * import { highestPeriods, Series } from "export-growth";
 *
 * const exported = Series.of("2025-08", [9, 10, 8, 9]);
 * highestPeriods(exported, "2025-11", { ranks: 1 }); // => [{ rank: 1, period: "2025-09", value: 10 }]
 * highestPeriods(exported, "2025-11").map(({ rank }) => rank); // => [1, 2, 2]
 * ```
 *
 * @see {@link rankAt}: the rank of one figure
 * @category Record
 */
export function highestPeriods<Of extends Series | RatioSeries>(
  series: Of,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<ValueIn<Of>>[] {
  return rankedPeriodsArgument(series, period, options, 1, { function: "highestPeriods" }) as RankedPeriod<
    ValueIn<Of>
  >[];
}
