import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import type { Period, PeriodInput } from "../../calendar/period.ts";
import { distanceAt, isPacked } from "../../exact/columns/column.ts";
import { fractionAt } from "../../exact/columns/quotients.ts";
import { differenceOf, Ratio } from "../../exact/ratio.ts";
import { compareRows, type Held, isAbsent, valueAt } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { rowWithValue } from "../internal/comparison.ts";
import { type RecordScope, type Scope, scopeOf } from "./scopes.ts";

/**
 * Which records are looked for.
 *
 * @category Record
 */
export interface RecordStreakOptions {
  /** What a figure is compared with; `"allTime"` where it is not named. */
  readonly scope?: RecordScope | undefined;
  /** Whether a record is the highest (the default) or the lowest figure. */
  readonly direction?: "high" | "low" | undefined;
  /** For the scopes `yearToDate` and `annual`: the month in which the (fiscal) year starts, 1 where it is not named. */
  readonly yearStart?: number | undefined;
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
 * A figure with its period.
 *
 * @category Record
 */
export interface DatedValue<Value = Decimal> {
  /** The period. */
  readonly period: Period;
  /** The figure. */
  readonly value: Value;
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
 * | scopes `yearToDate` and `annual` on a `RatioSeries` or on figures of a span | throws: rates and spans do not add up |
 *
 * Units: those of the series, for values and margins; `periodsSince` counts periods.
 *
 * @throws GrowthError `invalid-option`, `span-mismatch`.
 *
 * @example
 * ```ts
 * import { detectRecords, Series } from "export-growth";
 *
 * const exports = Series.of("2021", ["644.4", "683.6", "632.2", "683.6", "709.3"]);
 * detectRecords(exports).map((record) => record.period); // => ["2022", "2025"]
 * const last = detectRecords(exports).at(-1);
 * last?.previous; // => { period: "2024", value: 683.6 }
 * last?.margin; // => 25.7
 * ```
 *
 * @see [Records, ranks and streaks](../../../docs/guides/records.md); no manual defines the word
 * @category Record
 */
export function detectRecords(series: Series, options?: RecordOptions): GrowthRecord[];
export function detectRecords(series: RatioSeries, options?: RecordOptions): GrowthRecord<Ratio>[];
export function detectRecords(series: Series | RatioSeries, options?: RecordOptions): GrowthRecord<Decimal | Ratio>[];
export function detectRecords(series: Series | RatioSeries, options?: RecordOptions): GrowthRecord<Decimal | Ratio>[] {
  const site = { function: "detectRecords" };
  const given = knownOptions(options, ["scope", "direction", "ties", "yearStart"], site);
  const withTies = oneOf(given.ties, ["exclude", "include"], "ties", site) === "include";
  const scope = scopeOf(series, given.scope, given.yearStart, site);
  const { held, start } = scope;
  const records: GrowthRecord<Decimal | Ratio>[] = [];
  let lastRow = -1;
  let last: DatedValue<Decimal | Ratio> | undefined;
  eachRecord(scope, given.direction, site, (row, passed, tie, holesBefore) => {
    if (tie && !withTies) return;
    // Nearly always the record before this one: it is read once for both.
    const previous = last !== undefined && lastRow === passed ? last : datedAt(held, passed, site);
    last = datedAt(held, row, site);
    lastRow = row;
    // Field by field: with `...last` all of this takes ten times as long.
    records.push({
      period: last.period,
      value: last.value,
      previous,
      margin: distance(held, row, passed, site),
      periodsSince: row - passed,
      tie,
      dataFrom: held.grid.periodAt(start),
      holesBefore,
    });
  });
  return records;
}

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
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`, `span-mismatch`.
 *
 * @example
 * ```ts
 * import { recordStreak, Series } from "export-growth";
 *
 * const exports = Series.of("2020", [5, 4, 6, 7]);
 * recordStreak(exports, "2023"); // => { length: 2, from: "2022", to: "2023", openStart: false }
 * ```
 *
 * @see {@link detectRecords}
 * @category Record
 */
export function recordStreak(series: Series | RatioSeries, period: PeriodInput, options?: RecordStreakOptions): Streak {
  const site = { function: "recordStreak" };
  const given = knownOptions(options, ["scope", "direction", "yearStart"], site);
  const scope = scopeOf(series, given.scope, given.yearStart, site);
  const last = rowWithValue(scope.held, period, site);
  const records = new Set<number>();
  eachRecord(scope, given.direction, site, (row, _passed, tie) => {
    if (!tie) records.add(row);
  });
  const { held, start, stride } = scope;
  return streakBack(held, last, start, start + stride, (row) => records.has(row));
}

/**
 * The streak of rows that belong, back from the last one. The data begin with row `begun`, and row `known` is the
 * first of which anything can be said: before it a hole is a break, and any other row leaves the streak open.
 */
export function streakBack(
  held: Held,
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
    from: length === 0 ? undefined : held.grid.periodAt(row + 1),
    to: length === 0 ? undefined : held.grid.periodAt(last),
    openStart: row < begun || (row < known && !isAbsent(held, row)),
  };
}

/** Names every row that passes or equals all earlier comparable ones, oldest first, with the last of those it passed. */
function eachRecord(
  { held, stride, start }: Scope,
  direction: RecordStreakOptions["direction"],
  site: Site,
  take: (row: number, passed: number, tie: boolean, holesBefore: number) => void,
): void {
  const sign = oneOf(direction, ["high", "low"], "direction", site) === "high" ? 1 : -1;
  const { length } = held.grid;
  const packed = held.type === "Series" && isPacked(held.values.coefficients) ? held.values.coefficients : undefined;
  const holders = new Array<number>(stride).fill(-1);
  const holes = new Array<number>(stride).fill(0);
  // What is to be passed where all rows are comparable: nearly every row goes no further than this.
  let mark = Number.NaN;
  for (let row = start; row < length; row += 1) {
    // A difference of safe integers has the right sign, rounded or not; what is absent makes it NaN.
    if (packed !== undefined && sign * ((packed[row] as number) - mark) < 0) continue;
    const lane = row % stride;
    if (isAbsent(held, row)) {
      holes[lane] = (holes[lane] as number) + 1;
      continue;
    }
    const passed = holders[lane] as number;
    if (passed >= 0) {
      const order = compareRows(held, row, passed);
      if (sign * order < 0) continue;
      take(row, passed, order === 0, holes[lane] as number);
    }
    holders[lane] = row;
    if (packed !== undefined && stride === 1) mark = packed[row] as number;
  }
}

/** A row that is there, with its period. */
export function datedAt(held: Held, row: number, site: Site): DatedValue<Decimal | Ratio> {
  return { period: held.grid.periodAt(row), value: valueAt(held, row, site) };
}

/** The distance of two rows, 0 or more. */
function distance(held: Held, row: number, previous: number, site: Site): Decimal | Ratio {
  if (held.type === "Series") return distanceAt(held.values, row, previous, site);
  const { numerator, denominator } = differenceOf(fractionAt(held.values, row), fractionAt(held.values, previous));
  return Ratio.fromFraction(numerator < 0n ? -numerator : numerator, denominator);
}
