import { refuse, type Site } from "../base/errors.ts";
import { isIndexUnit } from "../base/indexUnits.ts";
import { isPlainObject, keyedArgument } from "../base/options.ts";
import { sharedShift } from "./arguments.ts";
import type { AnyData } from "./data.ts";

/**
 * Components of a total by key, such as `groupSeries` gives them: a `Map`, or a plain object, of which the keys may be known.
 * An object of an interface goes into every measure as it is; a variable for it is `Components<Series, keyof Trade>`.
 *
 * @category Share
 */
export type Components<Value, Key extends string = string> = ReadonlyMap<string, Value> | Readonly<Record<Key, Value>>;

/**
 * A result for every component, in the container that they came in: a `Map`, or an object with the same keys.
 *
 * @category Share
 */
export type ByKey<Parts, Value> =
  Parts extends ReadonlyMap<infer Key, unknown> ? ReadonlyMap<Key, Value> : { readonly [Key in keyof Parts]: Value };

/** One component, item or member, as measures across several series read it. */
export interface Part<Data extends AnyData = AnyData> {
  readonly key: string;
  readonly data: Data;
  /** How errors name it. */
  readonly name: string;
}

/**
 * Reads series by key; parts must add up. All must be of one class, frequency, unit and span, those of `whole` or else of the first: others
 * cannot stand in one list.
 */
export function partsArgument<Data extends AnyData>(
  value: unknown,
  called: "part" | "item",
  read: (series: unknown, argument: string, site: Site) => Data,
  site: Site,
  whole?: Data,
): readonly Part<Data>[] {
  let like = whole;
  return keyedArgument(value, `${called}s`, site).map(([key, series]) => {
    const name = `the ${called} ${key}`;
    const data = called === "part" ? additive(read(series, name, site), name, site) : read(series, name, site);
    like ??= data;
    if (data.type !== like.type) {
      const other = whole === undefined ? "the first one" : "the total";
      const decimals = data.type === "Series" ? "it" : other;
      const rule = `must be a ${like.type} as ${other} is: .dividedBy(1, { unit }) of ${decimals} makes both ratios`;
      refuse("invalid-option", rule, { ...site, argument: name }, data.type);
    }
    sharedShift(like, data, name, site);
    return { key, data, name };
  });
}

/** Results by key in the container that the components came in: a plain object, or else a `Map`. */
export function inContainerOf<Result>(
  given: unknown,
  results: Iterable<readonly [string, Result]>,
): Map<string, Result> | Record<string, Result> {
  return isPlainObject(given) ? Object.fromEntries(results) : new Map(results);
}

/** Figures that are parts of a sum, or such a sum; index numbers are none. */
export function additive<Data extends AnyData>(data: Data, argument: string, site: Site): Data {
  const { unit } = data.labels;
  if (!isIndexUnit(unit)) return data;
  return refuse("not-additive", "must hold amounts: index numbers do not add up", { ...site, argument }, unit);
}
