import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import type { YearsOptions } from "../internal/comparison.ts";
import { printPartArguments } from "./partArguments.ts";
import { sharesOfChangeOver } from "./partChanges.ts";
import type { PrintedTable, TableOptions } from "./printedTable.ts";

/**
 * The parts of the on-year change of a total that are due to its components, in one period, as a table that adds to 100.
 *
 * Formula: (current part − base part) / (current total − base total), in percent; the residual is what the parts leave.
 * Rounded, and adjusted by largest remainder as `shareTable` does.
 *
 * | case | result |
 * | --- | --- |
 * | a component or the total is absent, now or a year earlier | throws the reason of `shareOfChange`, naming it |
 * | the total did not change | throws `zero-total` |
 *
 * Units: any, the same for all; `exact` is a fraction, `rounded` and `adjusted` are percent, as text with its zeros.
 *
 * @param parts A series for each part, by its name: a `Map` or a plain object.
 * @param total The series of what they are parts of.
 * @param options Which `period` is printed, with how many `places`, and how many `years` back the base lies.
 * @throws GrowthError with the codes of the table; `outside-range` for a period that a series does not reach;
 * `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
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
  options: YearsOptions & TableOptions,
): PrintedTable {
  return printPartArguments(parts, total, options, sharesOfChangeOver, { function: "shareOfChangeTable" });
}
