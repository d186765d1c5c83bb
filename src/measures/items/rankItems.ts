import type { Decimal } from "decimal.js";
import type { ReasonCode, Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
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
 * | an item without a figure a year before | no change of rank; listed in `absentYearEarlier` |
 * | the order of the items | changes nothing but the order of the absent |
 * | no item at all | empty lists |
 *
 * Units: the same for all items; ranks have none.
 *
 * @param items A series for each item, by its name: a `Map` or a plain object.
 * @param period The period that is ranked.
 * @param options How many `years` back the earlier rank is taken: 1 unless said.
 * @throws GrowthError `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-period`; `invalid-option` where
 * `items` is no `Map` or plain object of series of one kind.
 *
 * @example
 * ```ts
 * import { rankItems, Series } from "export-growth";
 *
 * const items = new Map([["cars", Series.of("2024", [5, 6])], ["chips", Series.of("2024", [4, 9])]]);
 * const [first] = rankItems(items, "2025").items;
 * first; // => { key: "chips", value: 9, rank: 1, ties: 0, rankYearEarlier: 2, rankChange: 1 }
 * ```
 *
 * @see {@link rankAt}: the rank of a period among the periods of one series
 * @category Record
 */
export function rankItems(items: Components<Series>, period: PeriodInput, options?: YearsOptions): ItemRanking;
export function rankItems(
  items: Components<RatioSeries>,
  period: PeriodInput,
  options?: YearsOptions,
): ItemRanking<Ratio>;
export function rankItems(
  items: Components<Series | RatioSeries>,
  period: PeriodInput,
  options?: YearsOptions,
): ItemRanking<Decimal | Ratio> {
  const site = { function: "rankItems" };
  const years = yearsArgument(knownOptions(options, ["years"], site).years, site);
  return rankingOf(itemsAt(partsArgument(items, "item", anySeries, site), period, site), years, site);
}

/** The ranking of items, with the change of rank on so many years before. */
export function rankingOf(now: readonly Item[], years: number, site: Site): ItemRanking<Decimal | Ratio> {
  const before = now.map((item) => ({ ...item, row: item.row - years * item.data.grid.perYear }));
  const earlier = new Map(standingsOf(before).map(({ key, rank }) => [key, rank]));
  return {
    items: standingsOf(now).map(({ key, data, row, rank, ties }) => {
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
