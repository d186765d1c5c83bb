import type { Decimal } from "decimal.js";
import type { ReasonCode, Site } from "../../base/errors.ts";
import { knownOptions, wholeNumber } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { differenceOf, type Fraction, signOf } from "../../exact/fractions.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries } from "../../series/arguments.ts";
import { type Components, partsArgument } from "../../series/parts.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { fractionOfRow, isThere, valueAt } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type YearsOptions, yearsArgument } from "../internal/comparison.ts";
import { type Item, itemsAt } from "./inner.ts";

/**
 * An item without a figure.
 *
 * @category Record
 */
export interface AbsentItem {
  /** The key of the item. */
  readonly key: string;
  /** Why it has no figure. */
  readonly reason: ReasonCode;
}

/**
 * One item of a ranking.
 *
 * @category Record
 */
export interface RankedItem<Value = Decimal> {
  /** The key of the item. */
  readonly key: string;
  /** Its figure. */
  readonly value: Value;
  /** 1 for the highest. */
  readonly rank: number;
  /** How many other items are equal to it. */
  readonly ties: number;
  /** Its rank in the same period of the year before; `undefined` where it had no figure. */
  readonly rankYearEarlier: number | undefined;
  /** Rank a year before − rank: above 0 where the item climbed; `undefined` where there is no earlier rank. */
  readonly rankChange: number | undefined;
}

/**
 * Which items of a ranking are listed, and what their ranks are compared with.
 *
 * @category Record
 */
export interface RankingOptions extends YearsOptions {
  /** The last rank that is listed; all of them where it is not named. Items that tie at it are all listed. */
  readonly top?: number | undefined;
}

/**
 * Items in the order of their figures.
 *
 * @category Record
 */
export interface ItemRanking<Value = Decimal> {
  /** The items that have a figure, the highest first. */
  readonly items: readonly RankedItem<Value>[];
  /** The items without a figure in the period, and why: the ranks are those among the rest. */
  readonly absent: readonly AbsentItem[];
  /** The items without a figure a year before, and why: they are not in the ranking that changes are taken from. */
  readonly absentYearEarlier: readonly AbsentItem[];
}

/**
 * The ranking of items or destinations in a period, with the change of rank on year.
 *
 * Formula: rank = 1 + the number of items strictly higher; change = rank a year before − rank.
 *
 * | case | result |
 * | --- | --- |
 * | equal figures | share a rank, listed in code-unit order of their keys |
 * | an item without a figure | has no rank; listed in `absent` with its reason |
 * | several items tie at rank `top` | all of them are listed: a list may be longer than `top` |
 * | an item without a figure a year before | no change of rank; listed in `absentYearEarlier` |
 * | the order of the items | changes nothing but the order of the absent |
 * | no item at all | empty lists |
 *
 * Units: the same for all items; ranks have none.
 *
 * @param items A series for each item, by its name: a `Map` or a plain object.
 * @param period The period that is ranked.
 * @param options How many `years` back the earlier rank is taken: 1 unless said; the last rank that is listed, `top`.
 * @throws GrowthError `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency`, `invalid-period`; `invalid-option` where
 * `items` is no `Map` or plain object of series of one kind.
 *
 * @example
 * ```ts
 * import { rankItems, Series } from "export-growth";
 *
 * const items = new Map([["cars", Series.of("2024", [5, 6])], ["chips", Series.of("2024", [4, 9])]]);
 * const [first] = rankItems(items, "2025").items;
 * first; // => { key: "chips", value: 9, rank: 1, ties: 0, rankYearEarlier: 2, rankChange: 1 }
 * rankItems(items, "2025", { top: 1 }).items.map(({ key }) => key); // => ["chips"]
 * ```
 *
 * @see {@link rankAt}: the rank of a period among the periods of one series
 * @category Record
 */
export function rankItems<Key extends string>(
  items: Components<Series, Key>,
  period: PeriodInput,
  options?: RankingOptions,
): ItemRanking;
export function rankItems<Key extends string>(
  items: Components<RatioSeries, Key>,
  period: PeriodInput,
  options?: RankingOptions,
): ItemRanking<Ratio>;
export function rankItems<Key extends string>(
  items: Components<Series | RatioSeries, Key>,
  period: PeriodInput,
  options?: RankingOptions,
): ItemRanking<Decimal | Ratio> {
  const site = { function: "rankItems" };
  const { years, top } = knownOptions(options, ["years", "top"], site);
  const back = yearsArgument(years, site);
  const last = top === undefined ? undefined : wholeNumber(top, 1, Number.MAX_SAFE_INTEGER, "top", site);
  return rankingOf(itemsAt(partsArgument(items, "item", anySeries, site), period, site), back, site, last);
}

/** The ranking of items down to the last rank, with the change of rank on so many years before. */
export function rankingOf(
  now: readonly Item[],
  years: number,
  site: Site,
  last = Number.POSITIVE_INFINITY,
): ItemRanking<Decimal | Ratio> {
  const before = now.map((item) => ({ ...item, row: item.row - years * item.data.grid.perYear }));
  const earlier = new Map(standingsOf(before).map(({ key, rank }) => [key, rank]));
  const listed = standingsOf(now).filter(({ rank }) => rank <= last);
  return {
    items: listed.map(({ key, data, row, rank, ties }) => {
      const rankYearEarlier = earlier.get(key);
      const rankChange = rankYearEarlier === undefined ? undefined : rankYearEarlier - rank;
      return { key, value: valueAt(data, row, site), rank, ties, rankYearEarlier, rankChange };
    }),
    absent: absentOf(now),
    absentYearEarlier: absentOf(before),
  };
}

interface Standing extends Item {
  readonly rank: number;
  readonly ties: number;
}

/** The items that have a figure, the highest first; equal ones in the order of their keys. */
function standingsOf(items: readonly Item[]): readonly Standing[] {
  const present = items
    .filter(({ data, row }) => isThere(data, row))
    .map((item) => ({ item, figure: fractionOfRow(item.data, item.row) }))
    .sort((a, b) => orderOf(b.figure, a.figure) || (a.item.key < b.item.key ? -1 : 1));
  const standings: Standing[] = [];
  for (let first = 0, end = 0; first < present.length; first = end) {
    const { figure } = present[first] as (typeof present)[number];
    while (end < present.length && orderOf((present[end] as (typeof present)[number]).figure, figure) === 0) end += 1;
    const ties = end - first - 1;
    // One by one: a call takes no list of 200,000 arguments.
    for (const { item } of present.slice(first, end)) standings.push({ ...item, rank: first + 1, ties });
  }
  return standings;
}

function orderOf(left: Fraction, right: Fraction): number {
  // Nearly always: all items with as many places.
  if (left.denominator === right.denominator) return signOf(left.numerator - right.numerator);
  return signOf(differenceOf(left, right).numerator);
}

function absentOf(items: readonly Item[]): AbsentItem[] {
  return items.flatMap(({ key, data, row }) => {
    const reason = reasonOfRow(data, row);
    return reason === undefined ? [] : [{ key, reason }];
  });
}
