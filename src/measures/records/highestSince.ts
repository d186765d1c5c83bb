import type { PeriodInput } from "../../calendar/period.ts";
import type { ValueIn } from "../../series/observations.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import type { DatedValue } from "./dated.ts";
import { latestBeyondArgument } from "./latestBeyond.ts";
import type { ScopeOptions } from "./scopes.ts";

/**
 * The latest earlier figure that was at least as high: "the highest since …".
 *
 * Definition: the latest period before the one asked for whose figure is higher or equal.
 *
 * | case | gives |
 * | --- | --- |
 * | none before was as high | `undefined`: the figure is the highest of its scope in the data |
 * | an equal figure before | that one: since then, not ever |
 * | a hole before | passed over |
 * | the period has no value | throws the reason |
 *
 * Units: those of the series.
 *
 * @param series The series that is searched backwards.
 * @param period The period whose figure is compared.
 * @param options Which earlier periods it is compared with: all unless said.
 * @throws GrowthError the reason where the period has no value, `outside-range`, `invalid-period`,
 * `mixed-frequency`, `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`.
 *
 * @example
 * ```ts
 * import { highestSince, Series } from "export-growth";
 *
 * const exported = Series.of("2025-08", [9, 10, 7, 8]);
 * highestSince(exported, "2025-11"); // => { period: "2025-09", value: 10 }
 * highestSince(exported, "2025-09"); // => undefined
 * ```
 *
 * @see {@link rankAt}
 * @category Record
 */
export function highestSince<Of extends Series | RatioSeries>(
  series: Of,
  period: PeriodInput,
  options?: ScopeOptions,
): DatedValue<ValueIn<Of>> | undefined {
  return latestBeyondArgument(series, period, options, 1, { function: "highestSince" }) as
    | DatedValue<ValueIn<Of>>
    | undefined;
}
