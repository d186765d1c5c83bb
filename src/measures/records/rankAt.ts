import type { PeriodInput } from "../../calendar/period.ts";
import { compareRows, isAbsent } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type ComparedRows, comparedArgument } from "./comparedRows.ts";
import type { ScopeOptions } from "./scopes.ts";

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
 * @param series The series among whose periods it is ranked.
 * @param period The period whose rank is asked.
 * @param options Which periods it is ranked among: all unless said.
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`, `span-mismatch`, `not-additive`, `year-mismatch`.
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
export function rankAt(series: Series | RatioSeries, period: PeriodInput, options?: ScopeOptions): Rank {
  return rankAmong(comparedArgument(series, period, options, { function: "rankAt" }));
}

/** The rank of a row among those that it is compared with. */
export function rankAmong({ data, row, stride }: ComparedRows): Rank {
  let rank = 1;
  let of = 1;
  let ties = 0;
  for (let other = row - stride; other >= 0; other -= stride) {
    if (isAbsent(data, other)) continue;
    const order = compareRows(data, other, row);
    of += 1;
    if (order > 0) rank += 1;
    if (order === 0) ties += 1;
  }
  return { rank, of, ties };
}
