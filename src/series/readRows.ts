import type { Site } from "../base/errors.ts";
import { iterable } from "../base/options.ts";
import type { GivenPlace } from "./cellReaders.ts";
import { checkValue, EntryCollector, type Parts } from "./entries.ts";
import { Faults, type RowSite } from "./faults.ts";
import { type GivenColumns, type RowReader, readerOfRows, splitReaders } from "./rowColumns.ts";
import { type Reading, readOptions, type SeriesOptions } from "./seriesOptions.ts";

/** Reads rows of data into series, past faults: all that is wrong is thrown at the end. */
export class RowsReader {
  readonly reading: Reading;
  /** The row that is read. */
  readonly site: RowSite;
  readonly #columns: RowReader;
  readonly #faults = new Faults();
  // The months of one series are those of the next: no text is read twice.
  readonly #places = new Map<unknown, GivenPlace>();

  constructor(given: GivenColumns, options: SeriesOptions, site: Site) {
    const { columns, options: withReaders } = splitReaders(given, options, site);
    this.site = { function: site.function, row: 0 };
    this.reading = readOptions(withReaders, site);
    this.#columns = readerOfRows(columns, this.site);
  }

  /** Reads a row into the series that it belongs to. What the caller's own functions throw passes. */
  add(row: unknown, collectorOf: () => EntryCollector): void {
    const period = this.#columns.period(row);
    const value = this.#columns.value(row);
    try {
      const collector = collectorOf();
      const place = this.#places.get(period) ?? this.#placeOf(period, value);
      if (place !== undefined) collector.add(place, value, this.site);
    } catch (error) {
      this.#faults.add(error, this.site.row);
    }
  }

  /** To be called after the last row: throws what was found. */
  end(site: Site): void {
    this.#columns.end();
    this.#faults.throwAny(site);
  }

  /** The period of a row; a value beside one that is none is looked at too, for both faults to be told at once. */
  #placeOf(period: unknown, value: unknown): GivenPlace | undefined {
    const of = this.site.key === undefined ? "" : ` of ${this.site.key}`;
    try {
      const place = this.reading.placeOf(period, { ...this.site, argument: `period${of}` });
      if (typeof period !== "object") this.#places.set(period, place);
      return place;
    } catch (error) {
      this.#faults.add(error, this.site.row);
    }
    checkValue(this.reading, value, `the value${of}`, this.site);
    return undefined;
  }
}

/** Reads rows of data as one series. */
export function readRows(rows: unknown, columns: GivenColumns, options: SeriesOptions, site: Site): Parts {
  const reader = new RowsReader(columns, options, site);
  const collector = new EntryCollector(reader.reading);
  const ofAll = () => collector;
  for (const row of iterable(rows, "rows", site)) {
    reader.site.row += 1;
    reader.add(row, ofAll);
  }
  reader.end(site);
  return collector.build("rows", site);
}
