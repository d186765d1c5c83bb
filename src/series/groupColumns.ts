import type { Site } from "../base/errors.ts";
import { asyncIterable, iterable, knownOptions } from "../base/options.ts";
import { CellsReader } from "./cells.ts";
import { type BatchColumns, BatchReader } from "./columnBatches.ts";
import { PanelReader } from "./panel.ts";
import { splitReaders } from "./rowColumns.ts";
import type { Series } from "./series.ts";
import { type SeriesOptions, seriesOptions } from "./seriesOptions.ts";

/**
 * How the columns of a panel are read.
 *
 * @category Series
 */
export interface ColumnOptions<Batch> extends BatchColumns<Batch>, SeriesOptions {
  /** Is told the number of rows read so far, every 10,000 rows and after the last one. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/**
 * One series for every key of a panel, from batches of columns: what column stores, Parquet and Arrow readers hand out. No
 * row becomes an object.
 *
 * | case | result |
 * | --- | --- |
 * | a batch | an object with a column a name, all of the same length; other columns may stand beside |
 * | one batch alone | `[batch]` |
 * | no batch, or none with rows | an empty `Map` |
 * | a column | an array, or a typed array of whole numbers or of floats of 64 bits |
 * | a `Float32Array` | `invalid-option`: 61.04 is 61.040000915527344 in it |
 * | an Arrow vector | `invalid-option`: `Array.from(vector)` is an array with its nulls; its `toArray()` has a number in their place |
 * | `null` or `undefined` among the values | a hole of that key; NaN is `invalid-number` |
 * | columns of different length | `invalid-option` at the first row that lacks a cell; of that batch nothing is read |
 * | an empty place of an array; a batch without the column, or that is no object | `invalid-option`: nothing is read after it |
 * | keys, periods, faults, readers | as in `groupSeries`; rows are counted over all batches, from 1 |
 *
 * A batch is read as it comes, and nothing of it is kept: it may be filled anew for the next one.
 *
 * Units: `unit` and `span` for every series.
 *
 * @param batches The batches of columns, in any order.
 * @param options The columns of keys, periods and values; what a series is told, such as `unit` and `missing`; `onProgress`.
 * @throws GrowthError `invalid-period`, `invalid-number`, `duplicate-period`, `mixed-frequency`, `too-large`, each naming
 * key and row; `invalid-rows` where there are several; `invalid-option`, also for a column that a batch does not have.
 *
 * @example
 * ```ts
 * import { groupColumns, totalAcross } from "export-growth";
 *
 * const batches = [
 *   { partner: ["CN", "US"], month: ["2025-10", "2025-10"], usd: Float64Array.of(11.6, 8.7) },
 *   { partner: ["CN", "US"], month: ["2025-11", "2025-11"], usd: Float64Array.of(12.07, 10.35) },
 * ];
 * const partners = groupColumns(batches, { key: "partner", period: "month", value: "usd", unit: "USD bn" });
 * [...partners.keys()]; // => ["CN", "US"]
 * partners.get("CN")?.at("2025-11"); // => 12.07
 * totalAcross(partners).at("2025-11"); // => 22.42
 * ```
 *
 * @see {@link groupSeries}; [Arquero and Arrow](../../docs/guides/interoperability.md#arquero-and-arrow)
 * @category Series
 */
export function groupColumns<Batch extends object>(
  batches: Iterable<Batch>,
  options: ColumnOptions<Batch>,
): Map<string, Series> {
  const site = { function: "groupColumns" };
  const panel = panelOfColumns(options, site);
  for (const batch of iterable(batches, "batches", site)) panel.add(batch);
  return panel.build();
}

/**
 * The same as `groupColumns` for batches that come one after another from a file, a database or the network.
 *
 * The cases are those of `groupColumns`; an error of the source itself is passed on.
 *
 * Units: `options.unit` for every value.
 *
 * @param batches The batches of columns, as they come.
 * @param options As in `groupColumns`.
 * @throws GrowthError `invalid-period`, `invalid-number`, `duplicate-period`, `mixed-frequency`, `too-large`,
 * `invalid-rows`, `invalid-option`: the promise is rejected with it.
 *
 * @example
 * ```ts
 * import { groupColumnsAsync } from "export-growth";
 *
 * async function* chunks() {
 *   yield { partner: ["CN", "CN"], month: ["2025-10", "2025-11"], usd: BigInt64Array.of(11600000000n, 12070000000n) };
 * }
 * const partners = await groupColumnsAsync(chunks(), { key: "partner", period: "month", value: "usd" });
 * partners.get("CN")?.at("2025-11"); // => 12070000000
 * ```
 *
 * @see {@link groupColumns}
 * @category Series
 */
export async function groupColumnsAsync<Batch extends object>(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  options: ColumnOptions<Batch>,
): Promise<Map<string, Series>> {
  const site = { function: "groupColumnsAsync" };
  const panel = panelOfColumns(options, site);
  for await (const batch of asyncIterable(batches, "batches", site)) panel.add(batch);
  return panel.build();
}

/** Reads the options of a panel of columns, and then its batches. */
function panelOfColumns<Batch>(options: ColumnOptions<Batch>, site: Site) {
  const known = ["key", "period", "value", "onProgress", ...seriesOptions] as const;
  const { key, period, value, onProgress, ...rest } = knownOptions(options, known, site);
  const given = splitReaders({ period, value }, rest, site);
  const cells = new CellsReader(given.options, site);
  const columns = new BatchReader({ key, ...given.columns }, cells);
  const panel = new PanelReader(cells, columns, onProgress, site);
  return {
    add(batch: unknown): void {
      const length = columns.open(batch);
      for (let row = 0; row < length; row += 1) panel.add(row);
    },
    build: () => panel.build(site),
  };
}
