import type { Site } from "../../base/errors.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Part } from "../../series/parts.ts";

/** One item in the period asked for. */
export interface Item extends Part {
  /** The row of the period, which may lie outside. */
  readonly row: number;
}

/** Items in a period. */
export function itemsAt(items: readonly Part[], period: PeriodInput, site: Site): readonly Item[] {
  return items.map((item) => ({ ...item, row: item.data.grid.rowOf(period, { ...site, argument: "period" }) }));
}
