import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import type { LagOptions } from "../internal/comparison.ts";
import type { PartsOptions } from "./excess.ts";
import { printPartArguments, sharesOfChange } from "./partArguments.ts";
import type { PrintedTable, TableOptions } from "./printedTable.ts";

/**
 * The parts of the change of a total that are due to its components, in one period, on the year before where nothing else
 * is said, as a table that adds to 100.
 *
 * Formula: (current part − base part) / (current total − base total), in percent; the residual is what the parts leave.
 * Rounded, and adjusted by largest remainder as `shareTable` does.
 *
 * | case | result |
 * | --- | --- |
 * | a component is absent, now or a year earlier | its row has the reason, as has the residual; nothing is adjusted |
 * | the total is absent, now or a year earlier | throws `missing-current`, `missing-base` |
 * | the total did not change | throws `zero-divisor` |
 * | components sum to more than the total, now or then | throws `part-exceeds-total` with both sums |
 * | the same with `totals: "overlapping"`, or with a part below 0 | the residual is what the formula gives |
 *
 * Units: any, the same for all; `exact` is a fraction, `rounded` and `adjusted` are percent, as text with its zeros.
 *
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options Which `period` is printed, with how many `places`; how many `years`, or `periods`, back the base lies;
 * `totals`: whether parts may hold one another.
 * @throws GrowthError with the codes of the table; `outside-range` for a period that the total does not reach;
 * `not-additive` for index numbers; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, shareOfChangeTable } from "export-growth";
 *
 * const total = Series.of("2024", [300, 309]);
 * const items = { chips: Series.of("2024", [100, 112]), cars: Series.of("2024", [100, 98]) };
 * const { rows, residual } = shareOfChangeTable(items, total, { period: "2025" });
 * rows.map(({ key, adjusted }) => [key, adjusted]); // => [["chips", "133.3"], ["cars", "-22.2"]]
 * residual.adjusted; // => "-11.1"
 * ```
 *
 * @see {@link shareOfChange}: the same for every period, exact
 * @category Contribution
 */
export function shareOfChangeTable(
  parts: Components<Series | RatioSeries>,
  total: Series | RatioSeries,
  options: LagOptions & PartsOptions & TableOptions,
): PrintedTable {
  return printPartArguments(parts, total, options, sharesOfChange, { function: "shareOfChangeTable" });
}
