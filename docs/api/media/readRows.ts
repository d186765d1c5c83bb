import { refuse, type Site } from "../base/errors.ts";
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
  add(row: unknown, collector: EntryCollector): void {
    const period = this.#columns.period(row);
    const value = this.#columns.value(row);
    const place = this.#places.get(period) ?? this.#newPlace(period);
    try {
      if (place === undefined) this.#refuse(period, value);
      else collector.add(place, value, this.site);
    } catch (error) {
      this.#faults.add(error, this.site.row);
    }
  }

  /** Notes that a row belongs to no series. */
  refuseKey(key: unknown): void {
    this.#note(() =>
      refuse("invalid-option", "must be a text that is not empty", { ...this.site, argument: "key" }, key),
    );
  }

  /** To be called after the last row: throws what was found. */
  end(site: Site): void {
    this.#columns.end();
    this.#faults.throwAny(site);
  }

  #newPlace(period: unknown): GivenPlace | undefined {
    const place = this.reading.findPlace(period);
    if (place !== undefined && typeof period !== "object") this.#places.set(period, place);
    return place;
  }

  /** Refuses a period, and the value beside it if that is none either, for both faults to be told at once. */
  #refuse(period: unknown, value: unknown): void {
    const of = this.site.key === undefined ? "" : ` of ${this.site.key}`;
    // In a file of millions of rows it may stand in each: to say what it looks like takes a while.
    if (this.#faults.isFull) this.#faults.count += 1;
    else this.#note(() => this.reading.refusePlace(period, { ...this.site, argument: `period${of}` }));
    checkValue(this.reading, value, `the value${of}`, this.site);
  }

  /** Runs what refuses the row. */
  #note(call: () => never): void {
    try {
      call();
    } catch (error) {
      this.#faults.add(error, this.site.row);
    }
  }
}

/** Reads rows of data as one series. */
export function readRows(rows: unknown, columns: GivenColumns, options: SeriesOptions, site: Site): Parts {
  const reader = new RowsReader(columns, options, site);
  const collector = new EntryCollector(reader.reading);
  for (const row of iterable(rows, "rows", site)) {
    reader.site.row += 1;
    reader.add(row, collector);
  }
  reader.end(site);
  return collector.build("rows", site);
}
