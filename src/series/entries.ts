import { reasonByte, refuse, type Site } from "../base/errors.ts";
import { iterable, knownOptions } from "../base/options.ts";
import { readSpan } from "../calendar/days.ts";
import { type Frequency, type Place, periodText, readPeriod } from "../calendar/period.ts";
import { type Column, ColumnBuilder, columnOfList } from "../exact/columns/column.ts";
import { type Numeric, refuseNumber } from "../exact/decimals.ts";
import { type Labels, type Reasons, reasonWhereAbsent } from "./data.ts";
import { checkLength, Grid, mostPeriods } from "./grid.ts";

/**
 * What the figures of a series are.
 *
 * @category Series
 */
export interface SeriesOptions {
  /** The unit, such as `"USD"`. Figures of two units never mix. */
  readonly unit?: string | undefined;
  /** The days of each period that the figures cover, such as `"1-20"`, where they are not whole periods. */
  readonly span?: string | undefined;
  /** Texts that stand for no value, such as `["", "NA"]`. `null` and `undefined` always do. */
  readonly missing?: readonly string[] | undefined;
}

/** The parts that a series is made from. */
export interface Parts {
  readonly grid: Grid;
  readonly values: Column;
  readonly reasons: Reasons;
  readonly labels: Labels;
}

/** Reads values that follow one another from a first period on. */
export function readValues(first: unknown, values: unknown, options: SeriesOptions | undefined, site: Site): Parts {
  const reading = readOptions(options, site);
  const { frequency, ordinal } = readPeriod(first, { ...site, argument: "first" });
  const isList = (Array.isArray(values) || values instanceof Float64Array) && values.length > 0;
  const column = isList && values.length <= mostPeriods ? columnOfList(values, reading.isHole) : undefined;
  if (column !== undefined) return partsOf({ frequency, ordinal }, column, reading, site);
  const collector = new EntryCollector(reading);
  let next = ordinal;
  for (const value of iterable(values, "values", site)) {
    collector.add({ frequency, ordinal: next }, value, site);
    next += 1;
  }
  return collector.build("values", site);
}

function partsOf(place: Place, values: Column, { labels }: Reading, site: Site): Parts {
  const grid = Grid.from(place, values.coefficients.length, site);
  return { grid, values, reasons: reasonWhereAbsent(values, missing), labels };
}

/** Reads periods with their values, in any order; `argument` is what they come from. */
export function readEntries(entries: unknown, options: SeriesOptions | undefined, argument: string, site: Site): Parts {
  const collector = new EntryCollector(readOptions(options, site));
  for (const entry of iterable(entries, argument, site)) {
    const [period, value] = pair(entry, site);
    collector.add(readPeriod(period, { ...site, argument: "period" }), value, site);
  }
  return collector.build(argument, site);
}

/** Takes the places and values of one series one by one, in any order, and keeps no object for any of them. */
export class EntryCollector {
  readonly #reading: Reading;
  readonly #name: string | undefined;
  /** By the numbers of the periods. */
  readonly #builder = new ColumnBuilder();
  #frequency: Frequency | undefined;

  /** Where many series are read at once, errors say the name of this one. */
  constructor(reading: Reading, name?: string) {
    this.#reading = reading;
    this.#name = name;
  }

  add(place: Place, value: unknown, site: Site): void {
    const { frequency, ordinal } = place;
    const builder = this.#builder;
    this.#frequency ??= frequency;
    if (frequency !== this.#frequency) {
      const rule = `is ${frequency}, while the periods before it are ${this.#frequency}`;
      refuse("mixed-frequency", rule, this.#where("period", place, site), value);
    }
    if (builder.isRead(ordinal)) {
      refuse("duplicate-period", "is given twice", this.#where("the period", place, site), value);
    }
    checkLength(builder.lengthWith(ordinal), site);
    if (this.#reading.isHole(value)) builder.addHole(ordinal);
    else if (!builder.add(ordinal, value)) refuseNumber(value, this.#where("the value", place, site));
  }

  /** What was read; `argument` is what is empty if nothing was. */
  build(argument: string, site: Site): Parts {
    if (this.#frequency === undefined) {
      refuse("empty-series", "must hold at least one period", { ...site, argument });
    }
    const place = { frequency: this.#frequency, ordinal: this.#builder.first };
    return partsOf(place, this.#builder.build(), this.#reading, site);
  }

  #where(argument: string, place: Place, site: Site): Site {
    const of = this.#name === undefined ? "" : ` of ${this.#name}`;
    return { ...site, argument: `${argument}${of}`, period: periodText(place, site) };
  }
}

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

/** The labels of a series, checked. */
export function readLabels(unit: unknown, span: unknown, site: Site): Labels {
  if (unit !== undefined && (typeof unit !== "string" || unit === "")) {
    refuse("invalid-option", "must be a text that is not empty", { ...site, argument: "unit" }, unit);
  }
  if (span !== undefined) readSpan(span, site);
  return { unit: unit as string | undefined, span: span as string | undefined };
}

/** The options of a series, read. */
export interface Reading {
  readonly labels: Labels;
  readonly isHole: (value: unknown) => boolean;
}

/** Reads and checks the options of a series. */
export function readOptions(options: SeriesOptions | undefined, site: Site): Reading {
  if (options === undefined) return plainReading;
  const { unit, span, missing = [] } = knownOptions(options, ["unit", "span", "missing"], site);
  if (!Array.isArray(missing) || missing.some((text) => typeof text !== "string")) {
    refuse("invalid-option", 'must be a list of texts such as ["", "NA"]', { ...site, argument: "missing" }, missing);
  }
  const texts = new Set<unknown>(missing);
  const isHole = (value: unknown) => isNothing(value) || (typeof value === "string" && texts.has(value));
  return { labels: readLabels(unit, span, site), isHole };
}

const isNothing = (value: unknown) => value === undefined || value === null;
const plainReading: Reading = { labels: { unit: undefined, span: undefined }, isHole: isNothing };

const missing = /* @__PURE__ */ reasonByte("missing");

function pair(entry: unknown, site: Site): readonly [unknown, unknown] {
  if (Array.isArray(entry) && entry.length === 2) return entry as unknown as [unknown, unknown];
  return refuse("invalid-option", "must yield pairs of a period and a value", { ...site, argument: "entries" }, entry);
}

const noColumn = Symbol("no column of that name");

function columnReader(column: unknown, argument: string, site: Site): (row: unknown) => unknown {
  if (typeof column === "function") return (row) => column(row);
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
