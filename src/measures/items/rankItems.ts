import type { Decimal } from "decimal.js";
import type { ReasonCode } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { differenceOf, type Ratio, signOf } from "../../exact/ratio.ts";
import { fractionOfRow, isThere, valueAt } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { reasonOfRow, yearsBack } from "../internal/comparison.ts";
import type { Components } from "../parts/components.ts";
import { type Item, itemsArgument } from "./inner.ts";

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
 * What a ranking is compared with.
 *
 * @category Record
 */
export interface RankingOptions {
  /** How many years the ranking that it is compared with lies back: 1 where it is not named. */
  readonly lag?: number | undefined;
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
export function rankItems(items: Components<Series>, period: PeriodInput, options?: RankingOptions): ItemRanking;
export function rankItems(
  items: Components<RatioSeries>,
  period: PeriodInput,
  options?: RankingOptions,
): ItemRanking<Ratio>;
export function rankItems(
  items: Components<Series | RatioSeries>,
  period: PeriodInput,
  options?: RankingOptions,
): ItemRanking<Decimal | Ratio> {
  const site = { function: "rankItems" };
  const years = yearsBack(knownOptions(options, ["lag"], site).lag, site);
  const now = itemsArgument(items, period, site);
  const before = now.map((item) => ({ ...item, row: item.row - years * item.held.grid.perYear }));
  const earlier = new Map(standingsOf(before).map(({ key, rank }) => [key, rank]));
  return {
    items: standingsOf(now).map(({ key, held, row, rank, ties }) => {
      const rankYearEarlier = earlier.get(key);
      const rankChange = rankYearEarlier === undefined ? undefined : rankYearEarlier - rank;
      return { key, value: valueAt(held, row, site), rank, ties, rankYearEarlier, rankChange };
    }),
    absent: absentOf(now),
    absentYearEarlier: absentOf(before),
  };
}

/** The items that have a figure, the highest first. */
function standingsOf(items: readonly Item[]): (Item & { readonly rank: number; readonly ties: number })[] {
  const present = items
    .filter(({ held, row }) => isThere(held, row))
    .map((item) => ({ ...item, figure: fractionOfRow(item.held, item.row) }));
  return present
    .map(({ figure, ...item }) => {
      const orders = present.map((other) => signOf(differenceOf(other.figure, figure).numerator));
      const ties = orders.filter((order) => order === 0).length - 1;
      return { ...item, rank: 1 + orders.filter((order) => order > 0).length, ties };
    })
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
}

function absentOf(items: readonly Item[]): AbsentItem[] {
  return items.flatMap(({ key, held, row }) => {
    const reason = reasonOfRow(held, row);
    return reason === undefined ? [] : [{ key, reason }];
  });
}
