import { reasonByte, refuse, type Site } from "../base/errors.ts";
import { addColumns, Column } from "../exact/columns/column.ts";
import { addSeries } from "./addition.ts";
import { anySeries } from "./arguments.ts";
import { type AnyData, type RatioData, ratiosLike, type SeriesData, seriesLike } from "./data.ts";
import { type Components, type Part, partsArgument } from "./parts.ts";
import { reasonWhereAbsent } from "./reasons.ts";
import type { RatioSeries, Series } from "./series.ts";
import { asOwnClass } from "./wrap.ts";

/**
 * The total of components, period by period: of the members of a panel, such as `groupSeries` gives them.
 *
 * Formula: total = member_1 + … + member_k, of all k members. The result runs from the earliest first to the latest last period of them.
 *
 * | case | result |
 * | --- | --- |
 * | a member has no value at a period, or does not reach it | `missing`: a total without a member only looks complete |
 * | one member | the same values |
 * | no member | throws `empty-series` |
 *
 * Units: all members must have the same unit and span, which the total keeps.
 *
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @throws GrowthError `empty-series`, `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency`, `invalid-option`; `too-large`
 * where first and last lie more than 50,000 periods apart.
 *
 * @example
 * ```ts
 * import { Series, totalAcross } from "export-growth";
 *
 * const items = { SEMICON: Series.of("2025-10", [15, 17]), AUTO: Series.of("2025-11", [6, 5]) };
 * totalAcross(items).at("2025-11"); // => 23
 * totalAcross(items).reasonAt("2025-10"); // => "missing"
 * ```
 *
 * @see {@link groupSeries}, {@link contributionToChange}
 * @category Series
 */
export function totalAcross<Of extends Series | RatioSeries, Key extends string>(parts: Components<Of, Key>): Of {
  const site = { function: "totalAcross" };
  return asOwnClass(totalOf(partsArgument(parts, "part", anySeries, site), site), site) as Of;
}

/** The total of parts that go together. */
export function totalOf(parts: readonly Part[], site: Site): AnyData {
  const leading = parts[0]?.data;
  if (leading === undefined) refuse("empty-series", "must hold at least one series", { ...site, argument: "parts" });
  const starts = parts.map(({ data }) => data.grid.first - leading.grid.first);
  const ends = parts.map(({ data }, part) => (starts[part] as number) + data.grid.length);
  const grid = leading.grid.stretch(least(starts), -least(ends.map((end) => -end)), site);
  const zeros = new Column(0, new Float64Array(grid.length));
  // A sum is absent where one of them is, or where it does not reach.
  if (isSeriesOnly(parts)) {
    const sums = parts.reduce((sum, { data }) => addColumns(sum, data.values, 1, grid.first - data.grid.first), zeros);
    return seriesLike(leading, sums, reasonWhereAbsent(sums, "missing"), grid);
  }
  const none = seriesLike(leading, zeros, undefined, grid);
  const { values, reasons } = parts.reduce<AnyData>(
    (sum, { data }) => addSeries(sum, data, 1, grid.first - data.grid.first),
    none,
  ) as RatioData;
  const missing = reasons?.map((reason) => (reason === 0 ? 0 : reasonByte("missing")));
  return ratiosLike(leading, values, missing, leading.labels.unit, grid);
}

function isSeriesOnly(parts: readonly Part[]): parts is readonly Part<SeriesData>[] {
  return parts.every(({ data }) => data.type === "Series");
}

/** Not Math.min(...numbers), which has no room for 200,000 arguments. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number));
}
