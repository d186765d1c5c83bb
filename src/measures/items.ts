import type { PeriodInput } from "../calendar/period.ts";
import { type ReasonCode, reasonOfByte, refuse, type Site } from "../errors.ts";
import { anySeries, type Held, sharedShift } from "../series/held.ts";
import type { RatioSeries, Series } from "../series/series.ts";

/** One item of a `Map`, as measures across items read it. */
export interface Item<Key> {
  readonly key: Key;
  readonly held: Held;
  /** The row of the period asked for, which may lie outside. */
  readonly row: number;
}

/**
 * Reads a `Map` of items. All must be of one kind, frequency, unit and span: others cannot stand in one list.
 */
export function itemsArgument<Key>(
  items: ReadonlyMap<Key, Series | RatioSeries>,
  period: PeriodInput,
  site: Site,
): Item<Key>[] {
  if (typeof items !== "object" || items === null || Object.prototype.toString.call(items) !== "[object Map]") {
    refuse("invalid-option", "must be a Map of series", { ...site, argument: "items" }, items);
  }
  let first: Held | undefined;
  return Array.from(items, ([key, series]) => {
    const argument = `the item ${JSON.stringify(String(key))}`;
    const held = anySeries(series, argument, site);
    first ??= held;
    if (held.type !== first.type) {
      refuse("invalid-option", `must be a ${first.type} as the first item is`, { ...site, argument }, held.type);
    }
    sharedShift(first, held, argument, site);
    return { key, held, row: held.grid.rowOf(period, { ...site, argument: "period" }) };
  });
}

/** Why a row has no value; `undefined` where it has one. */
export function reasonOfRow({ grid, reasons }: Held, row: number): ReasonCode | undefined {
  if (row < 0 || row >= grid.length) return "outside-range";
  const byte = reasons?.[row] ?? 0;
  return byte === 0 ? undefined : reasonOfByte(byte);
}
