import { refuse, type Site } from "../base/errors.ts";
import { callable, iterable } from "../base/options.ts";
import type { Numeric } from "../exact/decimals.ts";

/**
 * Where a row of data has its period and its value: the name of a column, or a function of the row.
 *
 * @category Series
 */
export interface RowColumns<Row> {
  /** The period: the name of its column, or a function of the row. */
  readonly period: (keyof Row & string) | ((row: Row) => unknown);
  /** The value: the name of its column, or a function of the row. */
  readonly value: (keyof Row & string) | ((row: Row) => Numeric | null | undefined);
}

/** Turns rows of data into periods with their values. */
export function* entriesOfRows(
  rows: unknown,
  columns: { readonly period: unknown; readonly value: unknown },
  site: Site,
): Generator<[unknown, unknown], void> {
  const reader = readerOfRows(columns, site);
  for (const row of iterable(rows, "rows", site)) yield [reader.period(row), reader.value(row)];
  reader.end();
}

/** Reads the columns of rows one by one. */
export interface RowReader {
  period(row: unknown): unknown;
  value(row: unknown): unknown;
  /** To be called after the last row: one row without the value is a hole; a column that no row has is a misspelt name. */
  end(): void;
}

/** A reader of the period and the value of rows. */
export function readerOfRows(columns: { readonly period: unknown; readonly value: unknown }, site: Site): RowReader {
  const readValue = columnReader(columns.value, "value", site);
  let count = 0;
  let withValue = 0;
  return {
    period: requiredColumn(columns.period, "period", site),
    value(row) {
      const value = readValue(row);
      count += 1;
      if (value === noColumn) return undefined;
      withValue += 1;
      return value;
    },
    end() {
      if (count > 0 && withValue === 0) {
        refuse("invalid-option", "is a column that no row has", { ...site, argument: "value" }, columns.value);
      }
    },
  };
}

/** A reader of a column that every row must have. */
export function requiredColumn(column: unknown, argument: string, site: Site): (row: unknown) => unknown {
  const read = columnReader(column, argument, site);
  return (row) => {
    const value = read(row);
    if (value === noColumn) {
      refuse("invalid-option", "is a column that a row does not have", { ...site, argument }, column);
    }
    return value;
  };
}

const noColumn = Symbol("no column of that name");

function columnReader(column: unknown, argument: string, site: Site): (row: unknown) => unknown {
  if (callable(column)) return (row) => column(row);
  if (typeof column !== "string") {
    const rule = "must be the name of a column or a function of the row";
    refuse("invalid-option", rule, { ...site, argument }, column);
  }
  return (row) => {
    if (typeof row !== "object" || row === null) return noColumn;
    const value = (row as Record<string, unknown>)[column];
    // Asked of few rows only: it takes longer than the reading.
    return value === undefined && !(column in row) ? noColumn : value;
  };
}
