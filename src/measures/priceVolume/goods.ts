import { refuse, type Site } from "../../base/errors.ts";
import { keyedArgument } from "../../base/options.ts";
import { anySeries, dataOf, rowShift, sameSums, sharedShift } from "../../series/arguments.ts";
import { type AnyData, withAdjustmentOf } from "../../series/data.ts";
import { joinableAdjustment, sameLabel } from "../../series/labels.ts";
import { additive, type Part } from "../../series/parts.ts";
import { isThere, signOfRow, valueAt } from "../../series/rows.ts";
import { totalOf } from "../../series/totalAcross.ts";

/** A good: what was paid for it, and how much of it there was. */
export interface Good {
  readonly values: AnyData;
  readonly quantities: AnyData;
}

/** Goods that make a whole. */
export interface Goods {
  readonly goods: readonly Good[];
  /** The values of all of them, in the periods of the whole; absent where one of them is. */
  readonly whole: AnyData;
  /** Whether their quantities have one unit, and can be added. */
  readonly hasOneUnit: boolean;
}

/** Reads the values and quantities of one good, or of goods by key. */
export function goodsArgument(values: unknown, quantities: unknown, site: Site): Goods {
  if (dataOf(values) !== undefined) {
    const good = goodArgument(values, quantities, ["values", "quantities"], site);
    return { goods: [good], whole: withAdjustmentOf(good.values, good.quantities), hasOneUnit: true };
  }
  const counted = new Map(keyedArgument(quantities, "quantities", site));
  const parts = keyedArgument(values, "values", site).map(([key, series]): Part & Good => {
    if (!counted.has(key)) refuseKey(key, "quantities", site);
    const names = [`the values of ${key}`, `the quantities of ${key}`] as const;
    const good = goodArgument(series, counted.get(key), names, site);
    counted.delete(key);
    return { key, name: names[0], data: good.values, ...good };
  });
  for (const key of counted.keys()) refuseKey(key, "values", site);
  for (const { data, name } of parts) sharedShift((parts[0] as Part).data, data, name, site);
  const units = new Set(parts.map((part) => part.quantities.labels.unit));
  return {
    goods: parts,
    // What is said of the adjustment of any quantities holds for what is made of all.
    whole: parts.reduce<AnyData>(
      (whole, { quantities }) => withAdjustmentOf(whole, quantities),
      totalOf(parts, { ...site, argument: "values" }),
    ),
    hasOneUnit: units.size === 1,
  };
}

function refuseKey(key: string, argument: string, site: Site): never {
  return refuse(
    "invalid-option",
    "must have the keys of the other argument, also this one",
    { ...site, argument },
    key,
  );
}

function goodArgument(values: unknown, quantities: unknown, names: readonly [string, string], site: Site): Good {
  return goodOf(anySeries(values, names[0], site), anySeries(quantities, names[1], site), names, site);
}

/** The same of data. */
export function goodOf(values: AnyData, quantities: AnyData, names: readonly [string, string], site: Site): Good {
  const paid = additive(values, names[0], site);
  const counted = additive(quantities, names[1], site);
  rowShift(paid, counted, names[1], site);
  sameSums(paid, counted, names[1], site);
  sameLabel(paid, counted, "span", names[1], site);
  joinableAdjustment(paid, counted, names[1], site);
  for (const [at, data] of [paid, counted].entries()) checkSigns(data, { ...site, argument: names[at] });
  return { values: paid, quantities: counted };
}

function checkSigns(data: AnyData, site: Site): void {
  for (let row = 0; row < data.grid.length; row += 1) {
    if (!isThere(data, row) || signOfRow(data, row) >= 0) continue;
    const where = { ...site, period: data.grid.periodAt(row) };
    refuse("negative-flow", "must be 0 or above: values and quantities are flows", where, valueAt(data, row, site));
  }
}
