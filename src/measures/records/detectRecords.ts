import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import type { Period } from "../../calendar/period.ts";
import { distanceAt } from "../../exact/columns/column.ts";
import { fractionAt } from "../../exact/columns/quotients.ts";
import { differenceOf } from "../../exact/fractions.ts";
import { Ratio } from "../../exact/ratio.ts";
import type { AnyData } from "../../series/data.ts";
import type { ValueIn } from "../../series/observations.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type DatedValue, datedAt } from "./dated.ts";
import { eachRecord, type Sign } from "./eachRecord.ts";
import { type Scope, type ScopeOptions, scopeArgument } from "./scopes.ts";

/**
 * Which records are looked for.
 *
 * @category Record
 */
export interface RecordStreakOptions extends ScopeOptions {
  /** Whether a record is the highest (the default) or the lowest figure. */
  readonly direction?: "high" | "low" | undefined;
}

/**
 * Which records are listed.
 *
 * @category Record
 */
export interface RecordOptions extends RecordStreakOptions {
  /** Whether a figure that equals the record is listed too, with `tie: true`; `"exclude"` where it is not named. */
  readonly ties?: "exclude" | "include" | undefined;
}

/**
 * One record: a figure beyond everything earlier in its scope.
 *
 * @category Record
 */
export interface GrowthRecord<Value = Decimal> {
  /** The period of the record. */
  readonly period: Period;
  /** The figure. */
  readonly value: Value;
  /** The record that it passed, of the latest holder where there were several. */
  readonly previous: DatedValue<Value>;
  /** By how much it passed: 0 for a tie, else above 0 in both directions. */
  readonly margin: Value;
  /** How many periods of the series lie between the two. */
  readonly periodsSince: number;
  /** Whether it only equals the record before. */
  readonly tie: boolean;
  /** Where the data of the scope begin: nothing is known about earlier periods. */
  readonly dataFrom: Period;
  /** How many earlier figures of the scope are holes: with one or more, the record is not certain. */
  readonly holesBefore: number;
}

/**
 * Every record of a series, oldest first.
 *
 * Definition: a record is strictly above (`direction: "low"`: below) everything earlier in its scope, within the
 * data. The first figure of a scope is no record: there is nothing that it passed.
 *
 * | case | result |
 * | --- | --- |
 * | a figure equals the record | no record; listed with `tie: true` and margin 0 under `ties: "include"` |
 * | several periods hold the record before | `previous` is the latest of them |
 * | holes before a record | counted in `holesBefore`: the record is not certain |
 * | scopes `"year-to-date"` and `"annual"` on figures of a span | throws: spans do not add up |
 *
 * Units: those of the series, for values and margins; `periodsSince` counts periods.
 *
 * @param series The series that is searched, from its first period on.
 * @param options What a period is compared with, highs or lows, and whether a tie counts.
 * @throws GrowthError `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`.
 *
 * @example
 * ```ts
 * import { detectRecords, Series } from "export-growth";
 *
 * const exported = Series.of("2021", ["644.4", "683.6", "632.2", "683.6", "709.3"]);
 * detectRecords(exported).map((record) => record.period); // => ["2022", "2025"]
 * const last = detectRecords(exported).at(-1);
 * last?.previous; // => { period: "2024", value: 683.6 }
 * last?.margin; // => 25.7
 * ```
 *
 * @see [Records, ranks and streaks](../../../docs/guides/records.md); no manual defines the word
 * @category Record
 */
export function detectRecords<Of extends Series | RatioSeries>(
  series: Of,
  options?: RecordOptions,
): GrowthRecord<ValueIn<Of>>[] {
  const site = { function: "detectRecords" };
  const given = knownOptions(options, ["scope", "direction", "ties", "fiscalYear"], site);
  const withTies = oneOf(given.ties, ["exclude", "include"], "ties", site) === "include";
  const scope = scopeArgument(series, given, site);
  const wanted = (_: number, isTie: boolean) => withTies || !isTie;
  return recordsOf(scope, signArgument(given.direction, site), wanted, site) as GrowthRecord<ValueIn<Of>>[];
}

/** The records of a scope, or ties with one, that are wanted, oldest first. */
export function recordsOf(
  scope: Scope,
  sign: Sign,
  wanted: (row: number, isTie: boolean) => boolean,
  site: Site,
): GrowthRecord<Decimal | Ratio>[] {
  const { data, start } = scope;
  const records: GrowthRecord<Decimal | Ratio>[] = [];
  let lastRow = -1;
  let last: DatedValue<Decimal | Ratio> | undefined;
  eachRecord(scope, sign, (row, passed, tie, holesBefore) => {
    if (!wanted(row, tie)) return;
    // Nearly always the record before this one: it is read once for both.
    const previous = last !== undefined && lastRow === passed ? last : datedAt(data, passed, site);
    last = datedAt(data, row, site);
    lastRow = row;
    // Field by field: with `...last` all of this takes ten times as long.
    records.push({
      period: last.period,
      value: last.value,
      previous,
      margin: marginOf(data, row, passed, site),
      periodsSince: row - passed,
      tie,
      dataFrom: data.grid.periodAt(start),
      holesBefore,
    });
  });
  return records;
}

/** Reads whether records are the highest or the lowest figures. */
export function signArgument(direction: RecordStreakOptions["direction"], site: Site): Sign {
  return oneOf(direction, ["high", "low"], "direction", site) === "high" ? 1 : -1;
}

/** How far two rows lie apart, 0 or more. */
export function marginOf(data: AnyData, row: number, passed: number, site: Site): Decimal | Ratio {
  if (data.type === "Series") return distanceAt(data.values, row, passed, site);
  const { numerator, denominator } = differenceOf(fractionAt(data.values, row), fractionAt(data.values, passed));
  return Ratio.fromFraction(numerator < 0n ? -numerator : numerator, denominator, site);
}
