import type { Site } from "../base/errors.ts";
import { asyncIterable, flag, iterable, knownOptions } from "../base/options.ts";
import { CellsReader } from "./cells.ts";
import { PanelReader } from "./panel.ts";
import { KeyedRowReader, type RowColumn, type RowColumns, splitReaders } from "./rowColumns.ts";
import type { Series } from "./series.ts";
import { type SeriesOptions, seriesOptions } from "./seriesOptions.ts";

/**
 * How the rows of a panel are read.
 *
 * @category Series
 */
export interface GroupOptions<Row> extends RowColumns<Row>, SeriesOptions {
  /** The key of a row, a text: the name of its column, or a function of the row. */
  readonly key: RowColumn<Row, string>;
  /** Is told the number of rows read so far, every 10,000 rows and after the last one. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/**
 * One series for every key of a panel, from rows of data in any order: countries, items, or both.
 *
 * | case | result |
 * | --- | --- |
 * | no row | an empty `Map` |
 * | keys | in the order in which they first come |
 * | a key that is no text, or empty | `invalid-option`: a number would lose the leading zero of `"0207"` |
 * | a period given twice for a key | `duplicate-period`, naming key, period, row and both values |
 * | several faults | `invalid-rows`: the first 20 as `issues`, each with its row, and their number |
 * | no value, or a text named in `missing` | a hole of that key |
 * | cells that are not plain | read by a reader beside their column: `["month", periodReader("yyyyMM")]` |
 * | keys that start or end at different periods | series of different length; none is filled up |
 *
 * Rows are read once, as they come, and none is kept: in series of 120 months a value takes some 15 bytes while rows are
 * read, in whatever order, and some 11 afterwards, everything counted. So a generator over a file of millions of rows is
 * fine.
 *
 * Units: `unit` and `span` for every series.
 *
 * @param rows The rows of the file, in any order.
 * @param options Which columns hold key, period and value; how they are read; what the figures are.
 * @throws GrowthError `invalid-period`, `invalid-number`, `duplicate-period`, `mixed-frequency`, `too-large`, each naming
 * key and row; `invalid-rows` where there are several; `invalid-option`, also for a column that a row, or for the value no
 * row, has.
 *
 * @example
 * ```ts
 * import { contributionToChange, groupSeries, totalAcross } from "export-growth";
 *
 * const rows = [
 *   { month: "2024-11", item: "SEMICON", usd: 125 },
 *   { month: "2024-11", item: "AUTO", usd: 56 },
 *   { month: "2025-11", item: "SEMICON", usd: 173 },
 *   { month: "2025-11", item: "AUTO", usd: 64 },
 * ];
 * const items = groupSeries(rows, { key: "item", period: "month", value: "usd", unit: "USD bn" });
 * [...items.keys()]; // => ["SEMICON", "AUTO"]
 * items.get("SEMICON")?.at("2025-11"); // => 173
 * totalAcross(items).at("2025-11"); // => 237
 * contributionToChange(items, totalAcross(items)).contributions.get("AUTO")?.at("2025-11"); // => 8/181
 * ```
 *
 * @see {@link totalAcross}, {@link shareTable}, {@link contributionToChange}
 * @category Series
 */
export function groupSeries<Row>(rows: Iterable<Row>, options: GroupOptions<Row>): Map<string, Series> {
  const site = { function: "groupSeries" };
  const { panel } = panelOfRows(options, [], site);
  for (const row of iterable(rows, "rows", site)) panel.add(row);
  return panel.build(site);
}

/**
 * How rows that come in batches are read.
 *
 * @category Series
 */
export interface BatchOptions<Row> extends GroupOptions<Row> {
  /** Whether each thing that comes is an array of rows, not a row. */
  readonly batches: true;
}

/**
 * The same as `groupSeries` for rows that come from a file, a database or the network: one after another, or, with
 * `{ batches: true }`, as arrays of rows.
 *
 * To wait for a row takes several times as long as to read it. Where the source hands out many at a time, such as the
 * chunks of DuckDB or what a cursor fetches, say `batches`: it is then waited for once a batch.
 *
 * | case | result |
 * | --- | --- |
 * | rows | as in `groupSeries` |
 * | a batch without rows | passes |
 * | with `batches`, what is no array of rows | `invalid-option`: nothing is guessed from what comes first |
 * | the source itself fails | its error is passed on |
 *
 * Units: `options.unit` for every value.
 *
 * @param rows The rows, one after another or, with `batches`, in arrays.
 * @param batches The rows in arrays, one array after another.
 * @param options Which columns hold key, period and value; how they are read; what the figures are; whether rows come in
 * `batches`.
 * @throws GrowthError `invalid-period`, `invalid-number`, `duplicate-period`, `mixed-frequency`, `too-large`,
 * `invalid-rows`, `invalid-option`: the promise is rejected with it.
 *
 * @example
 * ```ts
 * import { groupSeriesAsync } from "export-growth";
 *
 * async function* rows() {
 *   yield { month: "2025-10", item: "SEMICON", usd: "15.7" };
 *   yield { month: "2025-11", item: "SEMICON", usd: "17.26" };
 * }
 * const items = await groupSeriesAsync(rows(), { key: "item", period: "month", value: "usd" });
 * items.get("SEMICON")?.at("2025-11"); // => 17.26
 *
 * async function* chunks() {
 *   yield [{ month: "2025-10", item: "AUTO", usd: "5.5" }, { month: "2025-11", item: "AUTO", usd: "6.41" }];
 *   yield [{ month: "2025-12", item: "AUTO", usd: "6.2" }];
 * }
 * const cars = await groupSeriesAsync(chunks(), { key: "item", period: "month", value: "usd", batches: true });
 * cars.get("AUTO")?.length; // => 3
 * ```
 *
 * @see {@link groupSeries}, {@link groupColumnsAsync}
 * @category Series
 */
export function groupSeriesAsync<Row>(
  batches: AsyncIterable<Iterable<Row>> | Iterable<Iterable<Row>>,
  options: BatchOptions<Row>,
): Promise<Map<string, Series>>;
export function groupSeriesAsync<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: GroupOptions<Row> & { readonly batches?: false | undefined },
): Promise<Map<string, Series>>;
export async function groupSeriesAsync<Row>(
  rows: unknown,
  options: GroupOptions<Row> & { readonly batches?: boolean | undefined },
): Promise<Map<string, Series>> {
  const site = { function: "groupSeriesAsync" };
  const { panel, isBatched } = panelOfRows(options, ["batches"], site);
  for await (const given of asyncIterable(rows, "rows", site)) {
    if (!isBatched) panel.add(given);
    else for (const row of panel.rowsOf(given)) panel.add(row);
  }
  return panel.build(site);
}

/** Reads the options of a panel of rows. */
function panelOfRows<Row>(options: GroupOptions<Row>, more: readonly "batches"[], site: Site) {
  const known = ["key", "period", "value", "onProgress", ...more, ...seriesOptions] as const;
  const { key, period, value, onProgress, batches, ...rest } = knownOptions<
    GroupOptions<Row> & { readonly batches?: boolean | undefined }
  >(options, known, site);
  const given = splitReaders({ period, value }, rest, site);
  const cells = new CellsReader(given.options, site);
  const rows = new KeyedRowReader({ key, ...given.columns }, cells.site);
  const panel = new PanelReader<unknown>(cells, rows, onProgress, site);
  return { panel, isBatched: flag(batches, "batches", site) };
}
