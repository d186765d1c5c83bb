import { reasonByte, refuse } from "../../base/errors.ts";
import { keyedArgument } from "../../base/options.ts";
import { addColumns, Column } from "../../exact/columns/column.ts";
import { plainSeries, reasonWhereAbsent, sharedShift } from "../../series/data.ts";
import type { Series } from "../../series/series.ts";
import { type Components, partNamed } from "./components.ts";

/**
 * The total of components, period by period: of the members of a panel, such as `groupSeries` gives them.
 *
 * Formula: sum of all members. The result runs from the earliest first to the latest last period of them.
 *
 * | case | result |
 * | --- | --- |
 * | a member has no value at a period, or does not reach it | `missing`: a total without a member only looks complete |
 * | one member | the same values |
 * | no member | throws `empty-series` |
 *
 * Units: all members must have the same unit and span, which the total keeps.
 *
 * @throws GrowthError `empty-series`, `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`; `too-large`
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
export function totalAcross(parts: Components<Series>): Series {
  const site = { function: "totalAcross" };
  const members = keyedArgument(parts, "parts", site).map(([key, part]) => {
    const argument = partNamed(key);
    return { argument, held: plainSeries(part, argument, site) };
  });
  const leading = members[0]?.held;
  if (leading === undefined) refuse("empty-series", "must hold at least one series", { ...site, argument: "parts" });
  let from = 0;
  let to = 0;
  for (const { argument, held } of members) {
    const start = -sharedShift(leading, held, argument, site);
    from = Math.min(from, start);
    to = Math.max(to, start + held.grid.length);
  }
  const grid = leading.grid.stretch(from, to, site);
  const zeros = new Column(0, new Float64Array(grid.length));
  // A sum is absent where one of them is, or where it does not reach.
  const sums = members.reduce((sum, { held }) => addColumns(sum, held.values, 1, grid.first - held.grid.first), zeros);
  return leading.make.series(grid, sums, reasonWhereAbsent(sums, reasonByte("missing")), leading);
}
