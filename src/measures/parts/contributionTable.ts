import type { ChangeOptions } from "../../exact/rates.ts";
import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import type { LagOptions } from "../internal/comparison.ts";
import type { PartsOptions } from "./excess.ts";
import { contributions, printPartArguments } from "./partArguments.ts";
import type { PrintedTable, TableOptions } from "./printedTable.ts";

/**
 * The contributions of components to the change of their total in one period, on the year before where nothing else is
 * said, as a table that adds to the printed rate.
 *
 * Formula: (current part − base part) / base total, in points; the residual is the same of what the parts leave of the
 * total. Rounded, and adjusted by largest remainder as `shareTable` does, so that the lines add to the printed rate; the
 * cells that moved are marked.
 *
 * | case | result |
 * | --- | --- |
 * | a component is absent, now or a year earlier | its row has the reason, as has the residual; nothing is adjusted |
 * | the total is absent, now or a year earlier | throws `missing-current`, `missing-base` |
 * | a base total of 0, or below | throws `zero-base`, `negative-base`, which `negativeBase` may lift |
 * | a total that turns negative, so that it has no rate to print | throws `sign-change` |
 * | components sum to more than the total, now or then | throws `part-exceeds-total` with both sums |
 * | the same with `totals: "overlapping"`, or with a part below 0 | the residual is what the formula gives |
 * | components in another order | the same figures, in that order |
 *
 * Units: any, the same for all; `exact` is a fraction, `rounded` and `adjusted` are points, as text with its zeros.
 *
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options Which `period` is printed, with how many `places`; how many `years`, or `periods`, back the base lies;
 * `negativeBase`: what a total below 0 gives; `totals`: whether parts may hold one another.
 * @throws GrowthError with the codes of the table; `outside-range` for a period that the total does not reach;
 * `not-additive` for index numbers; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { contributionTable, Series } from "export-growth";
 *
 * const total = Series.of("2024", [300, 309]);
 * const items = { chips: Series.of("2024", [100, 112]), cars: Series.of("2024", [100, 98]) };
 * const table = contributionTable(items, total, { period: "2025", places: 1 });
 * table.rows.map(({ key, adjusted, moved }) => [key, adjusted, moved]);
 * // => [["chips", "4.0", false], ["cars", "-0.7", false]]
 * table.residual.adjusted; // => "-0.3"
 * table.total.rounded; // => "3.0"
 * ```
 *
 * @see {@link contributionToChange}: the same for every period, exact
 * @category Contribution
 */
export function contributionTable(
  parts: Components<Series | RatioSeries>,
  total: Series | RatioSeries,
  options: LagOptions & ChangeOptions & PartsOptions & TableOptions,
): PrintedTable {
  return printPartArguments(parts, total, options, contributions, { function: "contributionTable" });
}
