import { refuse, type Site } from "../base/errors.ts";
import { callable, knownOptions } from "../base/options.ts";
import type { Numeric } from "../exact/decimals.ts";
import type { FigureReader } from "../readers/figureReader.ts";
import type { PeriodReader } from "../readers/periodReader.ts";
import type { RowSite } from "./faults.ts";
import { type SeriesOptions, seriesOptions } from "./seriesOptions.ts";

/**
 * Where a row of data has something: the name of a column, of rows of several types one that any of them has; or a function
 * of the row.
 *
 * @category Series
 */
export type RowColumn<Row, Cell = unknown> = (Row extends unknown ? keyof Row & string : never) | ((row: Row) => Cell);

/**
 * Where a row of data has its period and its value, each with a reader where its cells are not plain.
 *
 * @category Series
 */
export interface RowColumns<Row> {
  /** The period: its column, or `[column, periodReader(…)]`. */
  readonly period: RowColumn<Row> | readonly [column: RowColumn<Row>, reader: PeriodReader];
  /** The value: its column, or `[column, figureReader(…)]`. */
  readonly value: RowColumn<Row, Numeric | null | undefined> | readonly [column: RowColumn<Row>, reader: FigureReader];
}

/** Columns as they are handed in. */
export interface GivenColumns {
  readonly period: unknown;
  readonly value: unknown;
}

/** The columns without their readers, and the options with them. */
export function splitReaders(
  { period, value }: GivenColumns,
  options: SeriesOptions,
  site: Site,
): { readonly columns: GivenColumns; readonly options: SeriesOptions } {
  if (!isPair(period) && !isPair(value)) return { columns: { period, value }, options };
  const given = knownOptions(options, seriesOptions, site);
  if (given.readers !== undefined) {
    const rule = "must not stand beside [column, reader]";
    refuse("invalid-option", rule, { ...site, argument: "readers" }, given.readers);
  }
  const readers = { period: readerOf(period), value: readerOf(value) };
  return {
    columns: { period: isPair(period) ? period[0] : period, value: isPair(value) ? value[0] : value },
    options: { ...options, readers: readers as SeriesOptions["readers"] },
  };
}

function isPair(column: unknown): column is readonly [unknown, unknown] {
  return Array.isArray(column) && column.length === 2;
}

function readerOf(column: unknown): unknown {
  return isPair(column) ? column[1] : undefined;
}

/** Reads the period and the value of rows, one by one. */
export class RowReader {
  protected readonly site: RowSite;
  readonly #period: Column;
  readonly #value: Column;
  /** Whether a row had the value. */
  #isValueThere = false;
  // What the last row without the value has: of no use as soon as one has it.
  #others: string | undefined;

  constructor({ period, value }: GivenColumns, site: RowSite) {
    this.site = site;
    this.#period = columnArgument(period, "period", site);
    this.#value = columnArgument(value, "value", site);
  }

  // Period, value and key each have a place in the code where they are read: one place for columns of three names would
  // take twice as long as the rest of the reading.

  period(row: unknown): unknown {
    const column = this.#period;
    const cell = typeof column === "string" ? recordOf(row)[column] : column(row);
    if (cell === undefined) checkColumn(row, column, "period", this.site);
    return cell;
  }

  value(row: unknown): unknown {
    const column = this.#value;
    const cell = typeof column === "string" ? recordOf(row)[column] : column(row);
    if (cell !== undefined || hasColumn(row, column)) this.#isValueThere = true;
    else if (!this.#isValueThere) this.#others ??= columnsThere(row, column as string);
    return cell;
  }

  /** To be called after the last row: one row without the value is a hole; a column that no row has is a misspelt name. */
  end(): void {
    if (this.#isValueThere || this.#others === undefined) return;
    const where = { function: this.site.function, argument: "value" };
    refuse("invalid-option", `is a column that no row has; ${this.#others}`, where, this.#value);
  }
}

/** The same for rows with a key. */
export class KeyedRowReader extends RowReader {
  readonly #key: Column;

  constructor({ key, ...columns }: GivenColumns & { readonly key: unknown }, site: RowSite) {
    const read = columnArgument(key, "key", site);
    super(columns, site);
    this.#key = read;
  }

  key(row: unknown): unknown {
    const column = this.#key;
    const cell = typeof column === "string" ? recordOf(row)[column] : column(row);
    if (cell === undefined) checkColumn(row, column, "key", this.site);
    return cell;
  }
}

type Column = string | ((row: unknown) => unknown);

function columnArgument(column: unknown, argument: string, site: Site): Column {
  if (typeof column === "string" || callable(column)) return column;
  const rule = "must be the name of a column or a function of the row, alone or with a reader";
  return refuse("invalid-option", rule, { function: site.function, argument }, column);
}

const nothing: Readonly<Record<string, unknown>> = /* @__PURE__ */ Object.create(null);

function recordOf(row: unknown): Readonly<Record<string, unknown>> {
  return typeof row === "object" && row !== null ? (row as Record<string, unknown>) : nothing;
}

/** Whether a row has a column: a function always gives something. */
function hasColumn(row: unknown, column: Column): boolean {
  return typeof column !== "string" || column in recordOf(row);
}

/** Refuses a row without a column that every row must have. */
function checkColumn(row: unknown, column: Column, argument: string, site: Site): void {
  if (hasColumn(row, column)) return;
  const rule = `is a column that a row does not have; ${columnsThere(row, column as string)}`;
  refuse("invalid-option", rule, { ...site, argument }, column);
}

const mostNamed = 20;

/** The columns that a row or a batch has, and the one that may be meant. */
export function columnsThere(row: unknown, column: string): string {
  if (typeof row !== "object" || row === null) return "the row is no object";
  const names = Object.keys(row);
  if (names.length === 0)
    return `there is none${Symbol.iterator in row ? ": Object.fromEntries makes an object of a Map" : ""}`;
  const marked = names.find((name) => name.replace(/^\ufeff"?/, "").replace(/"$/, "") === column && name !== column);
  if (marked !== undefined) return `a byte order mark stands before ${column}: read the file without it`;
  const labelled = names.find((name) => name.startsWith(`${column}:`));
  if (labelled !== undefined) return `there is ${JSON.stringify(labelled)}: name it so, or ask for labels=id`;
  const shown = names.slice(0, mostNamed).map((name) => JSON.stringify(name));
  return `there are ${shown.join(", ")}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ""}`;
}
