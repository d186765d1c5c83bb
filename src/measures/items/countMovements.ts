import type { ReasonCode } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { type ChangeOptions, type NegativeBase, negativeBaseArgument } from "../../exact/rates.ts";
import { anySeries, comparable } from "../../series/arguments.ts";
import { type Components, partsArgument } from "../../series/parts.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { changeSign } from "../change/inner.ts";
import { type Comparison, comparedRows } from "../internal/comparison.ts";
import { type Item, itemsAt } from "./inner.ts";

/**
 * Which changes are counted.
 *
 * @category Change
 */
export interface MovementOptions extends ChangeOptions {
  /** Whether a period is compared with the same period of the year before (the default) or with the one just before. */
  readonly comparison?: "year" | "period" | undefined;
}

/**
 * What one item did in a period.
 *
 * @category Change
 */
export interface ItemMovement {
  /** The key of the item. */
  readonly key: string;
  /** What its figure did. */
  readonly movement: "rose" | "fell" | "unchanged" | "without-rate";
  /** Why it has no rate; not there where it has one. */
  readonly reason?: ReasonCode;
}

/**
 * How many items rose and fell in a period.
 *
 * @category Change
 */
export interface MovementCounts {
  /** Items with a change above 0. */
  readonly rose: number;
  /** Items with a change below 0. */
  readonly fell: number;
  /** Items with a change of exactly 0. */
  readonly unchanged: number;
  /** Items whose change does not exist: a hole, a base of 0 or below, a change of sign. */
  readonly withoutRate: number;
  /** Every item with its movement, in the order in which they came. */
  readonly items: readonly ItemMovement[];
}

/**
 * How many items rose, fell, stood still or have no change in a period: "nine of the fifteen main items rose".
 *
 * Definition: judged by the exact change on year (or on the period before), never by the rounded one. A change that
 * does not exist is neither a rise nor a fall: it has the reason that `onYearChange` gives.
 *
 * | case | result |
 * | --- | --- |
 * | a change that prints as 0.0 but is not 0 | rose or fell |
 * | from 0 to a figure above 0 | without a rate, `zero-base` |
 * | figures below 0, with `negativeBase` | as `onYearChange`: of deficits, a greater deficit rose |
 * | the series of an item does not reach the period | without a rate, `outside-range` |
 * | sums since the start of a year, against the period before | throws `year-mismatch` |
 * | no item at all | zeros |
 *
 * Units: the same for all items; the counts have none.
 *
 * @param items A series for each item, by its name: a `Map` or a plain object.
 * @param period The period in which they rose or fell.
 * @param options What it is compared with: the year before unless said.
 * @throws GrowthError `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency`, `invalid-period`; `invalid-option`, also
 * where `items` is no `Map` or plain object of series of one kind.
 *
 * @example
 * ```ts
 * import { countMovements, Series } from "export-growth";
 *
 * const items = new Map([["cars", Series.of("2024", [5, 6])], ["ships", Series.of("2024", [0, 9])]]);
 * const { rose, fell, unchanged, withoutRate } = countMovements(items, "2025");
 * [rose, fell, unchanged, withoutRate]; // => [1, 0, 0, 1]
 * ```
 *
 * @see {@link onYearChange}; The Conference Board, diffusion indexes: components that rise, fall and stand still
 * @category Change
 */
export function countMovements<Key extends string>(
  items: Components<Series | RatioSeries, Key>,
  period: PeriodInput,
  options?: MovementOptions,
): MovementCounts {
  const site = { function: "countMovements" };
  const given = knownOptions(options, ["comparison", "negativeBase"], site);
  const comparison = oneOf<Comparison>(given.comparison, ["year", "period"], "comparison", site);
  const negativeBase = negativeBaseArgument(given.negativeBase, site);
  const parts = partsArgument(items, "item", anySeries, site);
  for (const { data, name } of parts) comparable(data, comparedRows(data, comparison), name, site);
  return movementsOf(itemsAt(parts, period, site), comparison, negativeBase);
}

/** What every item did, and how many did each. */
export function movementsOf(
  items: readonly Item[],
  comparison: Comparison,
  negativeBase: NegativeBase = "refuse",
): MovementCounts {
  const moved = items.map((item) => movementOf(item, comparison, negativeBase));
  const countOf = (name: ItemMovement["movement"]) => moved.filter(({ movement }) => movement === name).length;
  return {
    rose: countOf("rose"),
    fell: countOf("fell"),
    unchanged: countOf("unchanged"),
    withoutRate: countOf("without-rate"),
    items: moved,
  };
}

function movementOf({ key, data, row }: Item, comparison: Comparison, negativeBase: NegativeBase): ItemMovement {
  const isInside = reasonOfRow(data, row) !== "outside-range";
  const order = isInside ? changeSign(data, row, comparedRows(data, comparison), negativeBase) : "outside-range";
  if (typeof order === "string") return { key, movement: "without-rate", reason: order };
  return { key, movement: order > 0 ? "rose" : order < 0 ? "fell" : "unchanged" };
}
