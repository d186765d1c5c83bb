import { refuse } from "../base/errors.ts";
import { callable, keyedArgument } from "../base/options.ts";
import { anySeries } from "./arguments.ts";
import { type Components, inContainerOf } from "./parts.ts";
import type { RatioSeries, Series } from "./series.ts";

/**
 * What a function gives for every member of a panel, by the same keys.
 *
 * | case | result |
 * | --- | --- |
 * | a `Map` | a `Map`, in the same order |
 * | a plain object | a plain object with the same keys |
 * | keys made of digits, such as `"27"` | in a plain object JavaScript puts them first, in ascending order: take a `Map` |
 * | no member | an empty one |
 * | what the function throws | is passed on as it is |
 *
 * The function is given the series and its key. A measure with options is called in one: `mapSeries(items, onYearChange)`
 * would hand the key over as options, which is refused.
 *
 * Units: those that the function gives.
 *
 * @param parts The members of the panel by key: a `Map`, such as `groupSeries` gives it, or a plain object.
 * @param measure A function of a series and its key, called once for every member.
 * @throws GrowthError `invalid-option` for what is no panel of series, or no function.
 *
 * @example
 * ```ts
 * import { mapSeries, onYearChange, Series } from "export-growth";
 *
 * const items = { SEMICON: Series.of("2024-11", ["12.55"]), AUTO: Series.of("2024-11", ["5.6"]) };
 * const doubled = mapSeries(items, (series) => series.plus(series));
 * doubled.AUTO.at("2024-11"); // => 11.2
 * const rates = mapSeries(new Map(Object.entries(items)), (series) => onYearChange(series));
 * rates.get("AUTO")?.reasonAt("2024-11"); // => "missing-base"
 * mapSeries(items, ({ length }, key) => `${key}: ${length}`).AUTO; // => "AUTO: 1"
 * ```
 *
 * @see {@link groupSeries}, {@link totalsBy}
 * @category Series
 */
export function mapSeries<Of extends Series | RatioSeries, Result, Key extends string>(
  parts: ReadonlyMap<Key, Of>,
  measure: (series: Of, key: Key) => Result,
): Map<Key, Result>;
export function mapSeries<Of extends Series | RatioSeries, Result, Key extends string>(
  parts: Readonly<Record<Key, Of>>,
  measure: (series: Of, key: Key) => Result,
): Record<Key, Result>;
export function mapSeries<Of extends Series | RatioSeries, Result, Key extends string>(
  parts: Components<Of, Key>,
  measure: (series: Of, key: string) => Result,
): Map<string, Result> | Record<Key, Result>;
export function mapSeries(
  parts: Components<unknown>,
  measure: (series: never, key: string) => unknown,
): Map<string, unknown> | Record<string, unknown> {
  const site = { function: "mapSeries" };
  const members = keyedArgument(parts, "parts", site);
  for (const [key, series] of members) anySeries(series, `the part ${key}`, site);
  if (!callable(measure)) refuse("invalid-option", "must be a function", { ...site, argument: "measure" }, measure);
  return inContainerOf(
    parts,
    members.map(([key, series]) => [key, measure(series as never, key)] as const),
  );
}
