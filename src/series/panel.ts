import { refuse, type Site } from "../base/errors.ts";
import { callable, iterable, ownText } from "../base/options.ts";
import type { CellsReader } from "./cells.ts";
import { EntryCollector } from "./entries.ts";
import type { RowSite } from "./faults.ts";
import { fromParts, type Series } from "./series.ts";

/** Where the rows of a panel have their cells: rows of data by name, columns by place. */
export interface CellSource<Row> {
  key(row: Row): unknown;
  period(row: Row): unknown;
  value(row: Row): unknown;
  /** To be called after the last row. */
  end(): void;
}

const rowsPerReport = 10_000;

/** Reads the rows of a panel one by one, each into the series of its key. */
export class PanelReader<Row> {
  readonly #cells: CellsReader;
  readonly #source: CellSource<Row>;
  readonly #onProgress: ((rows: number) => unknown) | undefined;
  readonly #names: string[] = [];
  readonly #collectors: EntryCollector[] = [];
  readonly #numbers = new Map<string, number>();
  /** The number of the series that the last row belongs to. */
  #number = 0;

  constructor(cells: CellsReader, source: CellSource<Row>, onProgress: unknown, site: Site) {
    if (onProgress !== undefined && !callable(onProgress)) {
      const rule = "must be a function of the number of rows";
      refuse("invalid-option", rule, { ...site, argument: "onProgress" }, onProgress);
    }
    this.#cells = cells;
    this.#source = source;
    this.#onProgress = onProgress;
  }

  add(row: Row): void {
    const { site } = this.#cells;
    site.row += 1;
    try {
      this.#read(row, site);
    } catch (error) {
      this.#cells.stop(error);
    }
    if (site.row % rowsPerReport === 0) this.#onProgress?.(site.row);
  }

  #read(row: Row, site: RowSite): void {
    const name = this.#source.key(row);
    const isKey = typeof name === "string" && name !== "";
    site.key = isKey ? name : undefined;
    if (isKey) this.#cells.add(this.#source.period(row), this.#source.value(row), this.#collectorOf(name));
    else this.#cells.refuseKey(name);
  }

  /** The rows of a batch. */
  rowsOf(batch: unknown): Iterable<unknown> {
    const { function: name, row } = this.#cells.site;
    try {
      return iterable(batch, "a batch", { function: name, row: row + 1 });
    } catch (error) {
      return this.#cells.stop(error);
    }
  }

  /** The series of all keys, after the last row. */
  build(site: Site): Map<string, Series> {
    this.#source.end();
    this.#cells.end(site);
    const panel = new Map<string, Series>();
    for (const [number, name] of this.#names.entries()) {
      panel.set(name, fromParts((this.#collectors[number] as EntryCollector).build("rows", site)));
      // What it was read into is not needed any more.
      delete this.#collectors[number];
    }
    const { row } = this.#cells.site;
    if (row % rowsPerReport !== 0 || row === 0) this.#onProgress?.(row);
    return panel;
  }

  #collectorOf(name: string): EntryCollector {
    const names = this.#names;
    // Rows come series by series or month by month: mostly it is the series of the last row, or the one after it.
    if (name !== names[this.#number]) {
      const next = this.#number + 1 < names.length ? this.#number + 1 : 0;
      this.#number = name === names[next] ? next : (this.#numbers.get(name) ?? this.#begin(name));
    }
    return this.#collectors[this.#number] as EntryCollector;
  }

  #begin(name: string): number {
    const own = ownText(name);
    this.#numbers.set(own, this.#names.length);
    this.#collectors.push(new EntryCollector(this.#cells.reading, own));
    return this.#names.push(own) - 1;
  }
}
