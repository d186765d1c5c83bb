import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { knownOptions, wholeNumber } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { compareRows, isAbsent } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { rowWithValue } from "../internal/comparison.ts";
import { type DatedValue, datedAt } from "./detectRecords.ts";
import { type RecordScope, scopeOf } from "./scopes.ts";

/**
 * What a figure is ranked among.
 *
 * @category Record
 */
export interface RankOptions {
  /** What a figure is compared with; `"allTime"` where it is not named. */
  readonly scope?: RecordScope | undefined;
  /** For the scopes `yearToDate` and `annual`: the month in which the (fiscal) year starts, 1 where it is not named. */
  readonly yearStart?: number | undefined;
}

/**
 * Where a figure stands among those up to its period.
 *
 * @category Record
 */
export interface Rank {
  /** 1 for the highest. */
  readonly rank: number;
  /** How many figures were compared, this one counted, holes not. */
  readonly of: number;
  /** How many others are equal to it. */
  readonly ties: number;
}

/**
 * The rank of a figure among all figures of its scope up to its period.
 *
 * Formula: 1 + the number of figures strictly higher.
 *
 * | case | result |
 * | --- | --- |
 * | equal figures | share a rank; `ties` counts the others |
 * | later periods, holes | are not looked at |
 * | the period has no value | throws the reason, such as `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: a rank without a unit.
 *
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`, `span-mismatch`.
 *
 * @example
 * ```ts
 * import { rankAt, Series } from "export-growth";
 *
 * rankAt(Series.of("2025-08", [9, 10, 8, 9]), "2025-11"); // => { rank: 2, of: 4, ties: 1 }
 * ```
 *
 * @see {@link detectRecords}: rank 1 without ties is a record
 * @category Record
 */
export function rankAt(series: Series | RatioSeries, period: PeriodInput, options?: RankOptions): Rank {
  const { held, row, earlier } = earlierRows(series, period, options, { function: "rankAt" });
  const orders = earlier.map((other) => compareRows(held, other, row));
  return {
    rank: 1 + orders.filter((order) => order > 0).length,
    of: 1 + orders.length,
    ties: orders.filter((order) => order === 0).length,
  };
}

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
 * @throws GrowthError the reason where the period has no value, `outside-range`, `invalid-period`,
 * `mixed-frequency`, `invalid-option`, `span-mismatch`.
 *
 * @example
 * ```ts
 * import { highestSince, Series } from "export-growth";
 *
 * const exports = Series.of("2025-08", [9, 10, 7, 8]);
 * highestSince(exports, "2025-11"); // => { period: "2025-09", value: 10 }
 * highestSince(exports, "2025-09"); // => undefined
 * ```
 *
 * @see {@link rankAt}
 * @category Record
 */
export function highestSince(series: Series, period: PeriodInput, options?: RankOptions): DatedValue | undefined;
export function highestSince(
  series: RatioSeries,
  period: PeriodInput,
  options?: RankOptions,
): DatedValue<Ratio> | undefined;
export function highestSince(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankOptions,
): DatedValue<Decimal | Ratio> | undefined;
export function highestSince(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankOptions,
): DatedValue<Decimal | Ratio> | undefined {
  return latestBeyond(series, period, options, 1, "highestSince");
}

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
 * @throws GrowthError the reason where the period has no value, `outside-range`, `invalid-period`,
 * `mixed-frequency`, `invalid-option`, `span-mismatch`.
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
export function lowestSince(series: Series, period: PeriodInput, options?: RankOptions): DatedValue | undefined;
export function lowestSince(
  series: RatioSeries,
  period: PeriodInput,
  options?: RankOptions,
): DatedValue<Ratio> | undefined;
export function lowestSince(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankOptions,
): DatedValue<Decimal | Ratio> | undefined;
export function lowestSince(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankOptions,
): DatedValue<Decimal | Ratio> | undefined {
  return latestBeyond(series, period, options, -1, "lowestSince");
}

/**
 * How many of the highest or lowest figures are listed.
 *
 * @category Record
 */
export interface RankedPeriodsOptions extends RankOptions {
  /** The last rank that is listed: 3 where it is not named. */
  readonly ranks?: number | undefined;
}

/**
 * A figure with its period and its rank.
 *
 * @category Record
 */
export interface RankedPeriod<Value = Decimal> extends DatedValue<Value> {
  /** 1 for the highest, or for the lowest in a list of the lowest. */
  readonly rank: number;
}

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
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `span-mismatch`; `invalid-option`,
 * also for `ranks` that is not a whole number of 1 or more.
 *
 * @example
 * ```ts
 * import { highestPeriods, Series } from "export-growth";
 *
 * const exports = Series.of("2025-08", [9, 10, 8, 9]);
 * highestPeriods(exports, "2025-11", { ranks: 1 }); // => [{ rank: 1, period: "2025-09", value: 10 }]
 * highestPeriods(exports, "2025-11").map(({ rank }) => rank); // => [1, 2, 2]
 * ```
 *
 * @see {@link rankAt}: the rank of one figure
 * @category Record
 */
export function highestPeriods(series: Series, period: PeriodInput, options?: RankedPeriodsOptions): RankedPeriod[];
export function highestPeriods(
  series: RatioSeries,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<Ratio>[];
export function highestPeriods(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<Decimal | Ratio>[];
export function highestPeriods(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<Decimal | Ratio>[] {
  return rankedPeriods(series, period, options, 1, "highestPeriods");
}

/**
 * The lowest figures of a scope up to a period, with their ranks, the lowest first.
 *
 * Formula: rank = 1 + the number of figures strictly lower; the awkward cases are those of `highestPeriods`.
 *
 * Units: those of the series.
 *
 * @throws GrowthError the reason where the period has no value, `outside-range`, `invalid-period`,
 * `mixed-frequency`, `invalid-option`, `span-mismatch`.
 *
 * @example
 * ```ts
 * import { lowestPeriods, Series } from "export-growth";
 *
 * const exports = Series.of("2025-08", [9, 10, 8, 9]);
 * lowestPeriods(exports, "2025-11", { ranks: 1 }); // => [{ rank: 1, period: "2025-10", value: 8 }]
 * ```
 *
 * @see {@link highestPeriods}
 * @category Record
 */
export function lowestPeriods(series: Series, period: PeriodInput, options?: RankedPeriodsOptions): RankedPeriod[];
export function lowestPeriods(
  series: RatioSeries,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<Ratio>[];
export function lowestPeriods(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<Decimal | Ratio>[];
export function lowestPeriods(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: RankedPeriodsOptions,
): RankedPeriod<Decimal | Ratio>[] {
  return rankedPeriods(series, period, options, -1, "lowestPeriods");
}

function rankedPeriods(
  series: Series | RatioSeries,
  period: PeriodInput,
  options: RankedPeriodsOptions | undefined,
  sign: 1 | -1,
  name: string,
): RankedPeriod<Decimal | Ratio>[] {
  const site = { function: name };
  const { ranks = 3, ...rankOptions } = knownOptions(options, ["scope", "yearStart", "ranks"], site);
  const last = wholeNumber(ranks, 1, Number.MAX_SAFE_INTEGER, "ranks", site);
  const { held, row, earlier } = earlierRows(series, period, rankOptions, site);
  const sorted = [...earlier, row].sort((a, b) => sign * compareRows(held, b, a) || a - b);
  const listed: RankedPeriod<Decimal | Ratio>[] = [];
  let rank = 1;
  for (const [place, other] of sorted.entries()) {
    if (compareRows(held, other, sorted[Math.max(0, place - 1)] as number) !== 0) rank = place + 1;
    if (rank > last) break;
    listed.push({ rank, ...datedAt(held, other, site) });
  }
  return listed;
}

function latestBeyond(
  series: Series | RatioSeries,
  period: PeriodInput,
  options: RankOptions | undefined,
  sign: 1 | -1,
  name: string,
): DatedValue<Decimal | Ratio> | undefined {
  const site = { function: name };
  const { held, row, earlier } = earlierRows(series, period, options, site);
  const found = earlier.findLast((other) => sign * compareRows(held, other, row) >= 0);
  return found === undefined ? undefined : datedAt(held, found, site);
}

/** The row asked for, and the rows before it that its scope compares it with, oldest first. */
function earlierRows(series: Series | RatioSeries, period: PeriodInput, options: RankOptions | undefined, site: Site) {
  const given = knownOptions(options, ["scope", "yearStart"], site);
  const { held, stride } = scopeOf(series, given.scope, given.yearStart, site);
  const row = rowWithValue(held, period, site);
  const earlier: number[] = [];
  for (let other = row % stride; other < row; other += stride) if (!isAbsent(held, other)) earlier.push(other);
  return { held, row, earlier };
}
