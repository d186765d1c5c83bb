import { refuse, type Site } from "../base/errors.ts";
import { callable } from "../base/options.ts";
import type { Numeric } from "../exact/decimals.ts";
import type { FigureReader } from "../readers/figureReader.ts";
import type { PeriodReader } from "../readers/periodReader.ts";
import type { RowSite } from "./faults.ts";
import type { SeriesOptions } from "./seriesOptions.ts";

/**
 * Where a row of data has something: the name of a column, or a function of the row.
 *
 * @category Series
 */
export type RowColumn<Row, Cell = unknown> = (keyof Row & string) | ((row: Row) => Cell);

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
  if (options.readers !== undefined) {
    const rule = "must not stand beside [column, reader]";
    refuse("invalid-option", rule, { ...site, argument: "readers" }, options.readers);
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

/** Reads the columns of rows one by one. */
export interface RowReader {
  period(row: unknown): unknown;
  value(row: unknown): unknown;
  /** To be called after the last row: one row without the value is a hole; a column that no row has is a misspelt name. */
  end(): void;
}

/** A reader of the period and the value of rows. */
export function readerOfRows(columns: GivenColumns, site: RowSite): RowReader {
  const readValue = columnReader(columns.value, "value", site);
  // What the last row without the value has: of no use as soon as one has it.
  let others: string | undefined;
  let isThere = false;
  return {
    period: requiredColumn(columns.period, "period", site),
    value(row) {
      const value = readValue(row);
      if (value !== noColumn) {
        isThere = true;
        return value;
      }
      if (!isThere) others ??= columnsThere(row, columns.value as string);
      return undefined;
    },
    end() {
      if (isThere || others === undefined) return;
      const where = { function: site.function, argument: "value" };
      refuse("invalid-option", `is a column that no row has; ${others}`, where, columns.value);
    },
  };
}

/** A reader of a column that every row must have. */
export function requiredColumn(column: unknown, argument: string, site: RowSite): (row: unknown) => unknown {
  const read = columnReader(column, argument, site);
  return (row) => {
    const value = read(row);
    if (value === noColumn) {
      const rule = `is a column that a row does not have; ${columnsThere(row, column as string)}`;
      refuse("invalid-option", rule, { ...site, argument }, column);
    }
    return value;
  };
}

const noColumn = Symbol("no column of that name");

function columnReader(column: unknown, argument: string, site: RowSite): (row: unknown) => unknown {
  if (callable(column)) return (row) => column(row);
  if (typeof column !== "string") {
    const rule = "must be the name of a column or a function of the row, alone or with a reader";
    refuse("invalid-option", rule, { function: site.function, argument }, column);
  }
  return (row) => {
    if (typeof row !== "object" || row === null) return noColumn;
    const value = (row as Record<string, unknown>)[column];
    // Asked of few rows only: it takes longer than the reading.
    return value === undefined && !(column in row) ? noColumn : value;
  };
}

const mostNamed = 20;

/** The columns that a row has, and the one that may be meant. */
function columnsThere(row: unknown, column: string): string {
  if (typeof row !== "object" || row === null) return "the row is no object";
  const names = Object.keys(row);
  const marked = names.find((name) => name.replace(/^\ufeff"?/, "").replace(/"$/, "") === column && name !== column);
  if (marked !== undefined) return `a byte order mark stands before ${column}: read the file without it`;
  const labelled = names.find((name) => name.startsWith(`${column}:`));
  if (labelled !== undefined) return `there is ${JSON.stringify(labelled)}: name it so, or ask for labels=id`;
  const shown = names.slice(0, mostNamed).map((name) => JSON.stringify(name));
  return `there are ${shown.join(", ")}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ""}`;
}
