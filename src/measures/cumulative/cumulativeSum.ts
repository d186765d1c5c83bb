import type { Decimal } from "decimal.js";
import { reasonByte } from "../../base/errors.ts";
import { iterable, knownOptions, wholeNumber } from "../../base/options.ts";
import { ColumnBuilder, decimalAt, pickRows, rollingSums, runningSums } from "../../exact/columns/column.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import { type Numeric, refuseNumber } from "../../exact/decimals.ts";
import { heldOf, reasonWhereAbsent, type SeriesHeld, summableSeries } from "../../series/data.ts";
import type { Series } from "../../series/series.ts";
import { yearsOf } from "../../series/years.ts";

/**
 * When the year of a measure starts.
 *
 * @category Cumulative
 */
export interface YearOptions {
  /** The month in which the (fiscal) year starts: 1 for January (the default), 4 for April. */
  readonly yearStart?: number | undefined;
}

/**
 * The running sum from the first figure on: of a list of figures, or of a series.
 *
 * Formula: sum of all values from the first up to this one. Exact: no value is rounded on the way.
 *
 * | case | a list | a period of a series |
 * | --- | --- | --- |
 * | a hole | `invalid-number` | `missing-in-window` there and at every later period: a sum that skips a hole looks complete |
 * | nothing | `[]` | |
 * | figures of a span | | `span-mismatch`: they are not whole periods |
 *
 * Units: those of the figures.
 *
 * @throws GrowthError `invalid-number`, `span-mismatch`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { cumulativeSum, Series } from "export-growth";
 *
 * cumulativeSum(["1e19", "0.6", "0.6", "0.6"]).at(-1)?.toFixed(); // => "10000000000000000001.8"
 * cumulativeSum(Series.of("2025-01", [1, 2, null, 4])).reasonAt("2025-04"); // => "missing-in-window"
 * ```
 *
 * @see [Cumulative and fiscal years](../../../docs/guides/cumulative-and-fiscal-years.md)
 * @category Cumulative
 */
export function cumulativeSum(values: Iterable<Numeric>): Decimal[];
export function cumulativeSum(series: Series): Series;
export function cumulativeSum(subject: unknown): Decimal[] | Series {
  const site = { function: "cumulativeSum" };
  if (heldOf(subject) !== undefined) {
    const held = summableSeries(subject, "series", site);
    return runningSeries(held, held.grid.length, 0, missingInWindow);
  }
  const builder = new ColumnBuilder();
  for (const value of iterable(subject, "values", site)) {
    if (!builder.add(builder.length, value)) refuseNumber(value, { ...site, argument: `values[${builder.length}]` });
  }
  const sums = runningSums(builder.build(), Math.max(1, builder.length), 0);
  return Array.from({ length: builder.length }, (_, row) => decimalAt(sums, row, site));
}

/**
 * The sum of every period since the start of its (fiscal) year.
 *
 * Formula: sum from the first period of the year up to this one; it restarts with every year.
 *
 * | case | reason |
 * | --- | --- |
 * | a period since the start of the year has no value, or lies before the series | `incomplete-year`, until the year ends |
 * | figures of a span | throws `span-mismatch` |
 *
 * Units: those of the series.
 *
 * @throws GrowthError `span-mismatch`; `invalid-option`, also for a month with which no period starts.
 *
 * @example
 * ```ts
 * import { Series, yearToDate } from "export-growth";
 *
 * const exports = Series.of("2024-12", [9, 1, 2, 3]);
 * yearToDate(exports).at("2025-03"); // => 6
 * yearToDate(exports).reasonAt("2024-12"); // => "incomplete-year"
 * yearToDate(Series.of("2025-03", [9, 1, 2]), { yearStart: 4 }).at("2025-05"); // => 3
 * ```
 *
 * @see [Cumulative and fiscal years](../../../docs/guides/cumulative-and-fiscal-years.md)
 * @category Cumulative
 */
export function yearToDate(series: Series, options?: YearOptions): Series {
  const site = { function: "yearToDate" };
  const { yearStart = 1 } = knownOptions(options, ["yearStart"], site);
  const held = summableSeries(series, "series", site);
  return runningSeries(held, held.grid.perYear, yearsOf(held.grid, yearStart, site).positionOf(0), incompleteYear);
}

/**
 * The sum over the last `n` periods, at every period.
 *
 * Formula: sum of this period and the `n` − 1 before it.
 *
 * | case | reason |
 * | --- | --- |
 * | the window begins before the series | `incomplete-window` |
 * | a period in the window has no value | `missing-in-window` |
 * | figures of a span | throws `span-mismatch` |
 *
 * Units: those of the series.
 *
 * @throws GrowthError `span-mismatch`; `invalid-option` for `n` that is not a whole number of 1 or more.
 *
 * @example
 * ```ts
 * import { rollingSum, Series } from "export-growth";
 *
 * const exports = Series.of("2025-01", [1, 2, 3, null]);
 * rollingSum(exports, 2).at("2025-03"); // => 5
 * rollingSum(exports, 2).reasonAt("2025-01"); // => "incomplete-window"
 * rollingSum(exports, 2).reasonAt("2025-04"); // => "missing-in-window"
 * ```
 *
 * @see {@link cumulativeSum}
 * @category Cumulative
 */
export function rollingSum(series: Series, n: number): Series {
  const site = { function: "rollingSum" };
  const held = summableSeries(series, "series", site);
  const length = wholeNumber(n, 1, Number.MAX_SAFE_INTEGER, "n", site);
  const sums = rollingSums(held.values, length);
  const isComplete = held.reasons === undefined && length > 1;
  const reasons = isComplete ? byteSpace(held.grid.length) : reasonWhereAbsent(sums, missingInWindow);
  return held.make.series(held.grid, sums, reasons?.fill(incompleteWindow, 0, length - 1), held);
}

/**
 * The sum of every complete (fiscal) year.
 *
 * Formula: sum of all periods of the year. A fiscal year is labelled by the calendar year in which it starts.
 *
 * | case | reason |
 * | --- | --- |
 * | a period of the year has no value, or lies outside the series | `incomplete-year` |
 * | figures of a span | throws `span-mismatch` |
 *
 * Units: those of the series; the result is an annual series over every year that the input touches.
 *
 * @throws GrowthError `span-mismatch`; `invalid-option`, also for a month with which no period starts.
 *
 * @example
 * ```ts
 * import { annualTotals, Series } from "export-growth";
 *
 * const totals = annualTotals(Series.of("2024-Q1", [1, 2, 3, 4, 5]));
 * totals.at("2024"); // => 10
 * totals.reasonAt("2025"); // => "incomplete-year"
 * annualTotals(Series.of("2024-Q2", [2, 3, 4, 5]), { yearStart: 4 }).at("2024"); // => 14
 * ```
 *
 * @see {@link yearToDate}
 * @category Cumulative
 */
export function annualTotals(series: Series, options?: YearOptions): Series {
  const site = { function: "annualTotals" };
  const { yearStart = 1 } = knownOptions(options, ["yearStart"], site);
  const held = summableSeries(series, "series", site);
  const { grid, values, make } = held;
  const { positionOf, yearOf, startOf } = yearsOf(grid, yearStart, site);
  const sums = runningSums(values, grid.perYear, positionOf(0));
  // What comes before April 0001 is the end of a fiscal year that no period names.
  const firstYear = Math.max(1, yearOf(0));
  const lastRows = Int32Array.from(
    { length: yearOf(grid.length - 1) - firstYear + 1 },
    (_, year) => startOf(firstYear + year + 1) - 1,
  );
  const totals = pickRows(sums, lastRows);
  const reasons = reasonWhereAbsent(totals, incompleteYear);
  return make.series(grid.years(firstYear, lastRows.length, site), totals, reasons, held);
}

/** Sums that start anew every so many rows. */
function runningSeries(held: SeriesHeld, every: number, position: number, reason: number): Series {
  const sums = runningSums(held.values, every, position);
  const isComplete = held.reasons === undefined && position === 0;
  return held.make.series(held.grid, sums, isComplete ? undefined : reasonWhereAbsent(sums, reason), held);
}

const missingInWindow = /* @__PURE__ */ reasonByte("missing-in-window");
const incompleteWindow = /* @__PURE__ */ reasonByte("incomplete-window");
const incompleteYear = /* @__PURE__ */ reasonByte("incomplete-year");
