import { refuse, type Site } from "../base/errors.ts";
import type { GivenPlace } from "./cellReaders.ts";
import { checkValue, type EntryCollector } from "./entries.ts";
import { Faults, type RowSite } from "./faults.ts";
import { type Reading, readOptions, type SeriesOptions } from "./seriesOptions.ts";

/** Reads the cells of a file into series, past faults: all that is wrong is thrown at the end. */
export class CellsReader {
  readonly reading: Reading;
  /** The row that is read. */
  readonly site: RowSite;
  readonly #faults = new Faults();
  // The months of one series are those of the next: no text is read twice.
  readonly #places = new Map<unknown, GivenPlace>();
  /** The period of the row before, and its place: in a file sorted by month it is mostly that of the next row. */
  #lastPeriod: unknown;
  #lastPlace: GivenPlace | undefined;

  constructor(options: SeriesOptions, site: Site) {
    this.site = { function: site.function, row: 0, key: undefined };
    this.reading = readOptions(options, site);
  }

  /** Reads the period and the value of a row into the series that it belongs to. */
  add(period: unknown, value: unknown, collector: EntryCollector): void {
    const place = period === this.#lastPeriod ? this.#lastPlace : this.#placeOf(period);
    try {
      if (place === undefined) this.#refuse(period, value);
      else collector.add(place, value, this.site);
    } catch (error) {
      this.#faults.add(error, this.site.row);
    }
  }

  /** Notes that a row belongs to no series. */
  refuseKey(key: unknown): void {
    this.note(() =>
      refuse("invalid-option", "must be a text that is not empty", { ...this.site, argument: "key" }, key),
    );
  }

  /** Runs what refuses a row, for the reading to go on. */
  note(call: () => never): void {
    try {
      call();
    } catch (error) {
      this.#faults.add(error, this.site.row);
    }
  }

  /** Throws what a row or a batch lacks for anything to be read of it, and what was found before. */
  stop(error: unknown): never {
    return this.#faults.stop(error, this.site.row, { function: this.site.function });
  }

  /** To be called after the last row: throws what was found. */
  end(site: Site): void {
    this.#faults.throwAny(site);
  }

  #placeOf(period: unknown): GivenPlace | undefined {
    const place = this.#places.get(period) ?? this.reading.findPlace(period);
    // An object may be another month when it comes again.
    if (place === undefined || typeof period === "object") return place;
    this.#places.set(period, place);
    this.#lastPeriod = period;
    this.#lastPlace = place;
    return place;
  }

  /** Refuses a period, and the value beside it if that is none either, for both faults to be told at once. */
  #refuse(period: unknown, value: unknown): void {
    const of = this.site.key === undefined ? "" : ` of ${this.site.key}`;
    // In a file of millions of rows it may stand in each: to say what it looks like takes a while.
    if (this.#faults.isFull) this.#faults.count += 1;
    else this.note(() => this.reading.refusePlace(period, { ...this.site, argument: `period${of}` }));
    checkValue(this.reading, value, `the value${of}`, this.site);
  }
}
