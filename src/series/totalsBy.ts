import { refuse } from "../base/errors.ts";
import { callable, keyedArgument, ownText } from "../base/options.ts";
import { anySeries } from "./arguments.ts";
import { type Components, inContainerOf, partsArgument } from "./parts.ts";
import type { RatioSeries, Series } from "./series.ts";
import { totalOf } from "./totalAcross.ts";
import { asOwnClass } from "./wrap.ts";

/**
 * Totals of groups of components, period by period: regions out of countries, chapters out of items.
 *
 * Formula: total of a group = member_1 + … + member_k, of its k members, as `totalAcross` gives it.
 *
 * | case | result |
 * | --- | --- |
 * | groups | in the order in which they first come, in a `Map` or a plain object, as the components came |
 * | keys made of digits, such as `"27"` | in a plain object JavaScript puts them first, in ascending order: take a `Map` |
 * | a member has no value at a period, or does not reach it | its group is `missing` there; the other groups are not |
 * | a group of one member | the same values |
 * | `RatioSeries`, such as daily averages | totals are `RatioSeries`; one group holds one class |
 * | no component | an empty container |
 * | the function gives no text, or an empty one | `invalid-option`: no member is left out in silence |
 * | what the function throws | is passed on as it is |
 *
 * Units: the members of a group must have the same unit and span, which its total keeps; groups may differ.
 *
 * @param parts The components by key: a `Map`, such as `groupSeries` gives it, or a plain object.
 * @param groupOf A function of a key and its series that gives the name of the group.
 * @throws GrowthError `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency` within a group; `invalid-option`; `too-large`
 * where first and last of a group lie more than 50,000 periods apart.
 *
 * @example
 * ```ts
 * import { Series, totalsBy } from "export-growth";
 *
 * const countries = {
 *   CN: Series.of("2025-10", [11, 12]),
 *   JP: Series.of("2025-10", [2, null]),
 *   US: Series.of("2025-10", [9, 10]),
 * };
 * const regions = totalsBy(countries, (country) => (country === "US" ? "America" : "Asia"));
 * Object.keys(regions); // => ["Asia", "America"]
 * regions.Asia?.at("2025-10"); // => 13
 * regions.Asia?.reasonAt("2025-11"); // => "missing"
 * regions.America?.at("2025-11"); // => 10
 * ```
 *
 * @see {@link totalAcross}, {@link groupSeries}
 * @category Series
 */
export function totalsBy<Of extends Series | RatioSeries>(
  parts: ReadonlyMap<string, Of>,
  groupOf: (key: string, series: Of) => string,
): Map<string, Of>;
export function totalsBy<Of extends Series | RatioSeries, Key extends string>(
  parts: Readonly<Record<Key, Of>>,
  groupOf: (key: Key, series: Of) => string,
): Record<string, Of>;
export function totalsBy<Of extends Series | RatioSeries>(
  parts: Components<Of>,
  groupOf: (key: string, series: Of) => string,
): Map<string, Of> | Record<string, Of>;
export function totalsBy(
  parts: Components<unknown>,
  groupOf: (key: never, series: never) => unknown,
): Map<string, unknown> | Record<string, unknown> {
  const site = { function: "totalsBy" };
  const components = keyedArgument(parts, "parts", site);
  for (const [key, series] of components) anySeries(series, `the part ${key}`, site);
  if (!callable(groupOf)) refuse("invalid-option", "must be a function", { ...site, argument: "groupOf" }, groupOf);
  const groups = new Map<string, Map<string, unknown>>();
  for (const [key, series] of components) {
    const group = groupOf(key as never, series as never);
    if (typeof group !== "string" || group === "") {
      const rule = "must give a text that is not empty for every part";
      refuse("invalid-option", rule, { ...site, argument: `groupOf, for the part ${key},` }, group);
    }
    const members = groups.get(group) ?? new Map<string, unknown>();
    groups.set(ownText(group), members.set(key, series));
  }
  const totals = Array.from(groups, ([group, members]) => {
    const data = partsArgument(members, "part", anySeries, site);
    return [group, asOwnClass(totalOf(data, site), site)] as const;
  });
  return inContainerOf(parts, totals);
}
