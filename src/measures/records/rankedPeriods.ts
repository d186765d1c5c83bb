import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { knownOptions, wholeNumber } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { compareRows, isAbsent } from "../../series/rows.ts";
import { type ComparedRows, comparedArgument } from "./comparedRows.ts";
import { type DatedValue, datedAt } from "./dated.ts";
import type { Sign } from "./eachRecord.ts";
import type { ScopeOptions } from "./scopes.ts";

/**
 * How many of the highest or lowest figures are listed.
 *
 * @category Record
 */
export interface RankedPeriodsOptions extends ScopeOptions {
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

/** Reads a series and a period, and lists the highest, or lowest, figures of the scope up to it. */
export function rankedPeriodsArgument(
  series: unknown,
  period: PeriodInput,
  options: RankedPeriodsOptions | undefined,
  sign: Sign,
  site: Site,
): RankedPeriod<Decimal | Ratio>[] {
  const { ranks = 3, ...given } = knownOptions(options, ["scope", "fiscalYear", "ranks"], site);
  const last = wholeNumber(ranks, 1, Number.MAX_SAFE_INTEGER, "ranks", site);
  const compared = comparedArgument(series, period, given, site);
  return rankedRows(compared, sign, last).map(({ rank, row }) => ({ rank, ...datedAt(compared.data, row, site) }));
}

/** The highest, or lowest, rows up to a rank; those of one rank in the order of their periods. */
export function rankedRows(
  compared: ComparedRows,
  sign: Sign,
  last: number,
): { readonly rank: number; readonly row: number }[] {
  const order = (a: number, b: number) => sign * compareRows(compared.data, b, a);
  const sorted = contenders(compared, last, order).sort((a, b) => order(a, b) || a - b);
  const listed: { rank: number; row: number }[] = [];
  let rank = 1;
  for (const [place, other] of sorted.entries()) {
    if (order(other, sorted[Math.max(0, place - 1)] as number) !== 0) rank = place + 1;
    if (rank > last) break;
    listed.push({ rank, row: other });
  }
  return listed;
}

const mostSelected = 8;

/** All rows compared or, where few are asked for, those that can be among them: sorting the others took a third of a description. */
function contenders(
  { data, row, stride }: ComparedRows,
  few: number,
  order: (a: number, b: number) => number,
): number[] {
  const best: number[] = [];
  // The latest first: most figures grow, and those before them then change nothing.
  for (let other = row; other >= 0; other -= stride) {
    if (isAbsent(data, other)) continue;
    const last = best[few - 1];
    if (last !== undefined && few <= mostSelected && order(other, last) > 0) continue;
    let place = best.length;
    best.push(other);
    if (few > mostSelected) continue;
    for (; place > 0 && order(other, best[place - 1] as number) < 0; place -= 1)
      best[place] = best[place - 1] as number;
    best[place] = other;
    // What was as good as the last of the few no longer is.
    while (best.length > few && order(best[best.length - 1] as number, best[few - 1] as number) > 0) best.pop();
  }
  return best;
}
