import type { PeriodInput } from "../../calendar/period.ts";
import type { ValueIn } from "../../series/observations.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type RankedPeriod, type RankedPeriodsOptions, rankedPeriodsArgument } from "./rankedPeriods.ts";

/**
 * The lowest figures of a scope up to a period, with their ranks, the lowest first.
 *
 * Formula: rank = 1 + the number of figures strictly lower; the awkward cases are those of `highestPeriods`.
 *
 * Units: those of the series.
 *
 * @param series The series that is ranked.
 * @param period The last period that is looked at.
 * @param options How many periods, and which are compared with each other.
 * @throws GrowthError the reason where the period has no value, `outside-range`, `invalid-period`,
 * `mixed-frequency`, `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`.
 *
 * @example
 * ```ts
 * import { lowestPeriods, Series } from "export-growth";
 *
 * const exported = Series.of("2025-08", [9, 10, 8, 9]);
 * lowestPeriods(exported, "2025-11", { ranks: 1 }); // => [{ rank: 1, period: "2025-10", value: 8 }]
 * ```
 *
 * @see {@link highestPeriods}
 * @category Record
 */
export function lowestPeriods<Of extends Series | RatioSeries>(
  series: Of,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<ValueIn<Of>>[] {
  return rankedPeriodsArgument(series, period, options, -1, { function: "lowestPeriods" }) as RankedPeriod<
    ValueIn<Of>
  >[];
}
