import { refuse, type Site } from "../base/errors.ts";
import { iterable } from "../base/options.ts";
import type { FigureReader } from "../readers/figureReader.ts";
import type { PeriodReader } from "../readers/periodReader.ts";
import type { CellsReader } from "./cells.ts";
import type { RowSite } from "./faults.ts";
import type { CellSource } from "./panel.ts";
import { columnsThere, type GivenColumns } from "./rowColumns.ts";

/** The columns of a batch that may hold such cells: of whose type nothing forbids it. */
type ColumnOf<Batch, Cell> = {
  [Name in keyof Batch]-?: MayHold<NonNullable<Batch[Name]>, Cell> extends true ? Name : never;
}[keyof Batch] &
  string;

type MayHold<Column, Cell> = unknown extends Column
  ? true
  : [Column] extends [Float32Array]
    ? false
    : [Column] extends [ArrayLike<infer Given>]
      ? [Given] extends [never]
        ? true
        : [Common<Given, Cell>] extends [never]
          ? false
          : true
      : false;

/** What may be both. Of objects only a call knows. */
type Common<Given, Cell> = Given extends object ? Given : Given & Cell;

/**
 * Where a batch has its keys, periods and values: the names of its columns, with a reader where cells are not plain.
 *
 * @category Series
 */
export interface BatchColumns<Batch> {
  /** The column of keys, which are texts. */
  readonly key: ColumnOf<Batch, string>;
  /** The column of periods: its name, or `[name, periodReader(…)]`. */
  readonly period: ColumnOf<Batch, string> | readonly [column: keyof Batch & string, reader: PeriodReader];
  /** The column of values: its name, or `[name, figureReader(…)]`. */
  readonly value:
    | ColumnOf<Batch, string | number | bigint>
    | readonly [column: keyof Batch & string, reader: FigureReader];
}

/** Names of columns as they are handed in. */
interface GivenNames extends GivenColumns {
  readonly key: unknown;
}

type Cells = ArrayLike<unknown>;

/** Reads the columns of batches. A row is its place in the batch that is open. */
export class BatchReader implements CellSource<number> {
  readonly #names: GivenNames;
  readonly #cells: CellsReader;
  #keys: Cells = [];
  #periods: Cells = [];
  #values: Cells = [];

  constructor(names: GivenNames, cells: CellsReader) {
    for (const argument of ["key", "period", "value"] as const) {
      if (typeof names[argument] === "string") continue;
      const rule = "must be the name of a column, alone or with a reader";
      refuse("invalid-option", rule, { function: cells.site.function, argument }, names[argument]);
    }
    this.#names = names;
    this.#cells = cells;
  }

  /**
   * Opens a batch, and gives the number of its rows that can be read. Of columns of different length it is none: which cells
   * belong together is not known.
   */
  open(batch: unknown): number {
    const site = { function: this.#cells.site.function, row: this.#cells.site.row + 1 };
    try {
      this.#keys = this.#column(batch, "key", site);
      this.#periods = this.#column(batch, "period", site);
      this.#values = this.#column(batch, "value", site);
    } catch (error) {
      return this.#cells.stop(error);
    }
    const { length } = this.#keys;
    const others = { period: this.#periods.length, value: this.#values.length };
    for (const argument of ["period", "value"] as const) {
      if (others[argument] === length) continue;
      this.#refuseLength(argument, others[argument], length, site);
      this.#cells.site.row += length;
      return 0;
    }
    return length;
  }

  key(row: number): unknown {
    return this.#keys[row] ?? this.#absent(this.#keys, row, "key");
  }

  period(row: number): unknown {
    return this.#periods[row] ?? this.#absent(this.#periods, row, "period");
  }

  value(row: number): unknown {
    return this.#values[row] ?? this.#absent(this.#values, row, "value");
  }

  end(): void {}

  #column(batch: unknown, argument: "key" | "period" | "value", site: Site): Cells {
    if (typeof batch !== "object" || batch === null) {
      refuse("invalid-option", "must be an object with a column a name", { ...site, argument: "a batch" }, batch);
    }
    const name = this.#names[argument] as string;
    const where = { ...site, argument };
    if (!(name in batch)) {
      const rule = `is a column that a batch does not have; ${columnsThere(batch, name)}`;
      refuse("invalid-option", rule, where, name);
    }
    const column = (batch as Record<string, unknown>)[name];
    if (Array.isArray(column)) return column;
    if (ArrayBuffer.isView(column) && isExact(column)) {
      return iterable(column, `the column ${name}`, where) as unknown as Cells;
    }
    const rule =
      ArrayBuffer.isView(column) && Symbol.iterator in column
        ? "must not be of floats of less than 64 bits, which have lost digits"
        : "must be an array or a typed array; Array.from makes one, of an Arrow vector with its nulls, in whose place toArray() has numbers";
    return refuse("invalid-option", rule, { ...where, argument: `the column ${name}` }, column);
  }

  /** Notes that a column is shorter or longer than that of the keys, at the first row that lacks a cell. */
  #refuseLength(argument: "period" | "value", given: number, length: number, site: RowSite): void {
    const [name, key] = [this.#names[argument], this.#names.key];
    const rule = `must have as many cells as the column ${key}, ${length}`;
    const row = site.row + Math.min(given, length);
    this.#cells.note(() => refuse("invalid-option", rule, { ...site, row, argument: `the column ${name}` }, given));
  }

  /** What stands in a cell with nothing in it; a cell that is not there is refused. */
  #absent(column: Cells, row: number, argument: "key" | "period" | "value"): unknown {
    const cell = column[row];
    if (cell === undefined && !Object.hasOwn(column, row)) {
      const place = `${this.#names[argument]}[${row}]`;
      refuse("invalid-option", "is an empty place of the column", { ...this.#cells.site, argument: place });
    }
    return cell;
  }
}

const exactArrays: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "Float64Array",
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "BigInt64Array",
  "BigUint64Array",
]);

/** Also of another realm. A `DataView` is no array, and has none of these names. */
function isExact(view: ArrayBufferView): boolean {
  return exactArrays.has(Object.prototype.toString.call(view).slice("[object ".length, -1));
}
