import { refuse } from "../base/errors.ts";
import { iterable } from "../base/options.ts";
import type { FigureReader } from "../readers/figureReader.ts";
import type { PeriodReader } from "../readers/periodReader.ts";
import type { RowSite } from "./faults.ts";
import type { CellSource } from "./panel.ts";
import { columnsThere, type GivenColumns } from "./rowColumns.ts";

/**
 * Where a batch has its keys, periods and values: the names of its columns, with a reader where cells are not plain.
 *
 * @category Series
 */
export interface BatchColumns<Batch> {
  /** The column of keys, which are texts. */
  readonly key: keyof Batch & string;
  /** The column of periods: its name, or `[name, periodReader(…)]`. */
  readonly period: (keyof Batch & string) | readonly [column: keyof Batch & string, reader: PeriodReader];
  /** The column of values: its name, or `[name, figureReader(…)]`. */
  readonly value: (keyof Batch & string) | readonly [column: keyof Batch & string, reader: FigureReader];
}

/** Names of columns as they are handed in. */
interface GivenNames extends GivenColumns {
  readonly key: unknown;
}

type Cells = ArrayLike<unknown>;

/** Reads the columns of batches. A row is its place in the batch that is open. */
export class BatchReader implements CellSource<number> {
  readonly #names: GivenNames;
  readonly #site: RowSite;
  #keys: Cells = [];
  #periods: Cells = [];
  #values: Cells = [];

  constructor(names: GivenNames, site: RowSite) {
    for (const argument of ["key", "period", "value"] as const) {
      if (typeof names[argument] === "string") continue;
      const rule = "must be the name of a column, alone or with a reader";
      refuse("invalid-option", rule, { function: site.function, argument }, names[argument]);
    }
    this.#names = names;
    this.#site = site;
  }

  /** Opens a batch, and gives the number of its rows. */
  open(batch: unknown): number {
    this.#keys = this.#column(batch, "key");
    this.#periods = this.#column(batch, "period");
    this.#values = this.#column(batch, "value");
    const { length } = this.#keys;
    this.#checkLength(length, this.#periods, "period");
    this.#checkLength(length, this.#values, "value");
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

  #column(batch: unknown, argument: "key" | "period" | "value"): Cells {
    const name = this.#names[argument] as string;
    const where = { function: this.#site.function, argument };
    if (typeof batch !== "object" || batch === null || !(name in batch)) {
      const rule = `is a column that a batch does not have; ${columnsThere(batch, name, "the batch")}`;
      refuse("invalid-option", rule, where, name);
    }
    const column = iterable((batch as Record<string, unknown>)[name], `the column ${name}`, where);
    if (Array.isArray(column) || (ArrayBuffer.isView(column) && isExact(column))) return column as unknown as Cells;
    const rule =
      "must be an array, or a typed array of whole numbers or of floats of 64 bits: shorter floats have lost digits";
    return refuse("invalid-option", rule, { ...where, argument: `the column ${name}` }, column);
  }

  #checkLength(length: number, column: Cells, argument: "period" | "value"): void {
    if (column.length === length) return;
    const [name, key] = [this.#names[argument], this.#names.key];
    const rule = `must have as many cells as the column ${key}, ${length}`;
    refuse("invalid-option", rule, { function: this.#site.function, argument: `the column ${name}` }, column.length);
  }

  /** What stands in a cell with nothing in it; a cell that is not there is refused. */
  #absent(column: Cells, row: number, argument: "key" | "period" | "value"): unknown {
    const cell = column[row];
    if (cell === undefined && !Object.hasOwn(column, row)) {
      const place = `${this.#names[argument]}[${row}]`;
      refuse("invalid-option", "is an empty place of the column", { ...this.#site, argument: place });
    }
    return cell;
  }
}

const exactArrays: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "Float64Array",
  "Int8Array",
  "Uint8Array",
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
