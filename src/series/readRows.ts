import type { Site } from "../base/errors.ts";
import { iterable } from "../base/options.ts";
import { CellsReader } from "./cells.ts";
import { EntryCollector, type Parts } from "./entries.ts";
import { type GivenColumns, RowReader, splitReaders } from "./rowColumns.ts";
import type { SeriesOptions } from "./seriesOptions.ts";

/** Reads rows of data as one series. */
export function readRows(rows: unknown, given: GivenColumns, options: SeriesOptions, site: Site): Parts {
  const { columns, options: withReaders } = splitReaders(given, options, site);
  const cells = new CellsReader(withReaders, site);
  const reader = new RowReader(columns, cells.site);
  const collector = new EntryCollector(cells.reading);
  for (const row of iterable(rows, "rows", site)) {
    cells.site.row += 1;
    try {
      cells.add(reader.period(row), reader.value(row), collector);
    } catch (error) {
      cells.stop(error);
    }
  }
  reader.end();
  cells.end(site);
  return collector.build("rows", site);
}
