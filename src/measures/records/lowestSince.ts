import type { PeriodInput } from "../../calendar/period.ts";
import type { ValueIn } from "../../series/observations.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import type { DatedValue } from "./dated.ts";
import { latestBeyondArgument } from "./latestBeyond.ts";
import type { ScopeOptions } from "./scopes.ts";

/**
 * The latest earlier figure that was at least as low: "the lowest since …".
 *
 * Definition: the latest period before the one asked for whose figure is lower or equal.
 *
 * | case | gives |
 * | --- | --- |
 * | none before was as low | `undefined`: the figure is the lowest of its scope in the data |
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
 * import { lowestSince, Series } from "export-growth";
 *
 * lowestSince(Series.of("2025-08", [6, 10, 9, 8]), "2025-11"); // => { period: "2025-08", value: 6 }
 * ```
 *
 * @see {@link rankAt}
 * @category Record
 */
export function lowestSince<Of extends Series | RatioSeries>(
  series: Of,
  period: PeriodInput,
  options?: ScopeOptions,
): DatedValue<ValueIn<Of>> | undefined {
  return latestBeyondArgument(series, period, options, -1, { function: "lowestSince" }) as
    | DatedValue<ValueIn<Of>>
    | undefined;
}
