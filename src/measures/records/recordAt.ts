import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { rowWithValue } from "../../series/arguments.ts";
import type { ValueIn } from "../../series/observations.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type GrowthRecord, type RecordStreakOptions, recordsOf, signArgument } from "./detectRecords.ts";
import type { Sign } from "./eachRecord.ts";
import { type Scope, scopeArgument } from "./scopes.ts";

/**
 * The record that a figure set in its period; `undefined` where it is none.
 *
 * Definition: as for `detectRecords`: strictly above (`direction: "low"`: below) everything earlier in its scope, within the
 * data.
 *
 * | case | result |
 * | --- | --- |
 * | a figure equals the record | `undefined`: a tie is none |
 * | the first figure of its scope | `undefined`: there is nothing that it passed |
 * | holes before it | counted in `holesBefore`: the record is not certain |
 * | later figures | are not looked at |
 * | the period has no value | throws the reason, such as `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: those of the series, for value and margin; `periodsSince` counts periods. For the scope `annual` the period
 * asked for is a year.
 *
 * @param series The figures, or the rates or averages.
 * @param period The period whose figure is judged.
 * @param options The `scope` and `fiscalYear`: what it is compared with; `direction`: whether a record is high or low.
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`.
 *
 * @example
 * ```ts
 * import { recordAt, Series } from "export-growth";
 *
 * const exported = Series.of("2021", ["644.4", "683.6", "632.2", "683.6", "709.3"]);
 * recordAt(exported, "2025")?.margin; // => 25.7
 * recordAt(exported, "2025")?.previous.period; // => "2024"
 * recordAt(exported, "2024"); // => undefined
 * ```
 *
 * @see {@link detectRecords}: all of them; {@link recordStreak}
 * @category Record
 */
export function recordAt<Of extends Series | RatioSeries>(
  series: Of,
  period: PeriodInput,
  options?: RecordStreakOptions,
): GrowthRecord<ValueIn<Of>> | undefined {
  const site = { function: "recordAt" };
  const given = knownOptions(options, ["scope", "direction", "fiscalYear"], site);
  const sign = signArgument(given.direction, site);
  const scope = scopeArgument(series, given, site);
  return recordOfRow(scope, rowWithValue(scope.data, period, site), sign, site) as
    | GrowthRecord<ValueIn<Of>>
    | undefined;
}

/** The record that a row set; `undefined` where it set none. */
export function recordOfRow(
  scope: Scope,
  wanted: number,
  sign: Sign,
  site: Site,
): GrowthRecord<Decimal | Ratio> | undefined {
  return recordsOf(scope, sign, (row, isTie) => row === wanted && !isTie, site)[0];
}
