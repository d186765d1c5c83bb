import { refuse, type Site } from "../../base/errors.ts";
import { keyedArgument } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { anySeries, type Held, sharedShift } from "../../series/data.ts";

/** One item, as measures across items read it. */
export interface Item {
  readonly key: string;
  readonly held: Held;
  /** The row of the period asked for, which may lie outside. */
  readonly row: number;
}

/** Reads items by key. All must be of one kind, frequency, unit and span: others cannot stand in one list. */
export function itemsArgument(items: unknown, period: PeriodInput, site: Site): Item[] {
  let first: Held | undefined;
  return keyedArgument(items, "items", site).map(([key, series]) => {
    const argument = `the item ${key}`;
    const held = anySeries(series, argument, site);
    first ??= held;
    if (held.type !== first.type) {
      refuse("invalid-option", `must be a ${first.type} as the first item is`, { ...site, argument }, held.type);
    }
    sharedShift(first, held, argument, site);
    return { key, held, row: held.grid.rowOf(period, { ...site, argument: "period" }) };
  });
}
