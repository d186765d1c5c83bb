import { refuse, type Site } from "../base/errors.ts";
import { callable, iterable, knownOptions, ownText } from "../base/options.ts";
import { EntryCollector } from "./entries.ts";
import { RowsReader } from "./readRows.ts";
import { type RowColumns, requiredColumn } from "./rowColumns.ts";
import { fromParts, type Series } from "./series.ts";
import { type SeriesOptions, seriesOptions } from "./seriesOptions.ts";

/**
 * How the rows of a panel are read.
 *
 * @category Series
 */
export interface GroupOptions<Row> extends RowColumns<Row>, SeriesOptions {
  /** The key of a row, a text: the name of its column, or a function of the row. */
  readonly key: (keyof Row & string) | ((row: Row) => string);
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
  const panel = readPanel(options, site);
  for (const row of iterable(rows, "rows", site)) panel.add(row);
  return panel.build();
}

/**
 * The same as `groupSeries` for rows that come one after another from a file, a database or the network.
 *
 * The cases are those of `groupSeries`; an error of the source itself is passed on.
 *
 * Units: `options.unit` for every value.
 *
 * @param rows The rows, one after another.
 * @param options Which columns hold key, period and value; how they are read; what the figures are.
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
 * ```
 *
 * @see {@link groupSeries}
 * @category Series
 */
export async function groupSeriesAsync<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: GroupOptions<Row>,
): Promise<Map<string, Series>> {
  const site = { function: "groupSeriesAsync" };
  const panel = readPanel(options, site);
  for await (const row of asyncIterable(rows, site)) panel.add(row);
  return panel.build();
}

const rowsPerReport = 10_000;

/** Takes the rows of a panel one by one. */
function readPanel<Row>(options: GroupOptions<Row>, site: Site) {
  const known = ["key", "period", "value", "onProgress", ...seriesOptions] as const;
  const { key, period, value, onProgress, ...rest } = knownOptions(options, known, site);
  if (onProgress !== undefined && !callable(onProgress)) {
    refuse(
      "invalid-option",
      "must be a function of the number of rows",
      { ...site, argument: "onProgress" },
      onProgress,
    );
  }
  const reader = new RowsReader({ period, value }, rest, site);
  const row = reader.site;
  const keyOf = requiredColumn(key, "key", row);
  const names: string[] = [];
  const collectors: EntryCollector[] = [];
  const numbers = new Map<string, number>();
  let number = 0;
  const begin = (name: string) => {
    const own = ownText(name);
    numbers.set(own, names.length);
    collectors.push(new EntryCollector(reader.reading, own));
    return names.push(own) - 1;
  };
  const collectorOf = (name: string) => {
    // Rows come series by series or month by month: mostly it is the series of the last row, or the one after it.
    if (name !== names[number]) {
      number = number + 1 < names.length ? number + 1 : 0;
      if (name !== names[number]) number = numbers.get(name) ?? begin(name);
    }
    return collectors[number] as EntryCollector;
  };
  return {
    add(given: unknown): void {
      row.row += 1;
      const name = keyOf(given);
      const isKey = typeof name === "string" && name !== "";
      row.key = isKey ? name : undefined;
      if (isKey) reader.add(given, collectorOf(name));
      else reader.refuseKey(name);
      if (row.row % rowsPerReport === 0) onProgress?.(row.row);
    },
    build(): Map<string, Series> {
      reader.end(site);
      const panel = new Map<string, Series>();
      for (const [number, name] of names.entries()) {
        panel.set(name, fromParts((collectors[number] as EntryCollector).build("rows", site)));
        // What it was read into is not needed any more.
        delete collectors[number];
      }
      if (row.row % rowsPerReport !== 0 || row.row === 0) onProgress?.(row.row);
      return panel;
    },
  };
}

function asyncIterable(value: unknown, site: Site): AsyncIterable<unknown> | Iterable<unknown> {
  if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
    return value as AsyncIterable<unknown>;
  }
  return iterable(value, "rows", site);
}
