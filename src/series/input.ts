import { type Place, periodText, readPeriod } from "../calendar/period.ts";
import { reasonByte, refuse, type Site } from "../errors.ts";
import { type Column, ColumnBuilder } from "../exact/column.ts";
import { type Numeric, refuseNumber } from "../exact/decimals.ts";
import { iterable, knownOptions } from "../options.ts";
import { Grid } from "./grid.ts";
import { anyReason, type Labels, type Reasons } from "./held.ts";

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

const mostPeriods = 50_000;
const spanText = /^([1-9]|[12]\d|3[01])-([1-9]|[12]\d|3[01])$/;

/** Reads values that follow one another from a first period on. */
export function readValues(first: unknown, values: unknown, options: SeriesOptions | undefined, site: Site): Parts {
  const { labels, isHole } = readOptions(options, site);
  const place = readPeriod(first, { ...site, argument: "first" });
  const builder = new ColumnBuilder();
  const holes: number[] = [];
  for (const value of iterable(values, "values", site)) {
    const row = builder.length;
    checkLength(row + 1, site);
    if (isHole(value)) {
      holes.push(row);
      builder.addHole();
    } else if (!builder.add(value)) {
      const period = periodText({ ...place, ordinal: place.ordinal + row }, site);
      refuseNumber(value, { ...site, argument: "the value", period });
    }
  }
  if (builder.length === 0) refuse("empty-series", "must hold at least one value", { ...site, argument: "values" });
  const grid = Grid.from(place, builder.length, site);
  return { grid, values: builder.build(), reasons: missingAt(holes, grid.length), labels };
}

/** Reads periods with their values, in any order. */
export function readEntries(entries: unknown, options: SeriesOptions | undefined, site: Site): Parts {
  const { labels, isHole } = readOptions(options, site);
  const builder = new ColumnBuilder();
  const ordinals: number[] = [];
  const given: unknown[] = [];
  const holes: number[] = [];
  let first: Place | undefined;
  for (const entry of iterable(entries, "entries", site)) {
    const [period, value] = pair(entry, site);
    const place = readPeriod(period, { ...site, argument: "period" });
    first ??= place;
    if (place.frequency !== first.frequency) {
      const rule = `is ${place.frequency}, while the periods before it are ${first.frequency}`;
      refuse("mixed-frequency", rule, { ...site, argument: "period", period: periodText(place, site) }, value);
    }
    if (isHole(value)) {
      holes.push(ordinals.length);
      builder.addHole();
    } else if (!builder.add(value)) {
      refuseNumber(value, { ...site, argument: "the value", period: periodText(place, site) });
    }
    ordinals.push(place.ordinal);
    given.push(value);
    checkLength(Math.abs(place.ordinal - first.ordinal) + 1, site);
  }
  if (first === undefined) refuse("empty-series", "must hold at least one period", { ...site, argument: "entries" });
  const start = ordinals.reduce((least, ordinal) => Math.min(least, ordinal));
  const length = ordinals.reduce((most, ordinal) => Math.max(most, ordinal)) - start + 1;
  checkLength(length, site);
  const grid = Grid.from({ ...first, ordinal: start }, length, site);
  const order = new Int32Array(length).fill(-1);
  for (const [place, ordinal] of ordinals.entries()) {
    const row = ordinal - start;
    if (order[row] !== -1) {
      const period = grid.periodAt(row);
      refuse("duplicate-period", "is given twice", { ...site, argument: "the value", period }, given[place]);
    }
    order[row] = place;
  }
  const holeSet = new Set([-1, ...holes]);
  const missing = reasonByte("missing");
  const reasons = anyReason(length, (row) => (holeSet.has(order[row] as number) ? missing : 0));
  return { grid, values: builder.build(order), reasons, labels };
}

/** Where a row of data has its period and its value: the name of a column, or a function of the row. */
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
  const readPeriodOf = reader(columns.period, "period", site);
  const readValue = reader(columns.value, "value", site);
  let count = 0;
  let withValue = 0;
  for (const row of iterable(rows, "rows", site)) {
    const period = readPeriodOf(row);
    if (period === noColumn) {
      refuse("invalid-option", "is a column that a row does not have", { ...site, argument: "period" }, columns.period);
    }
    const value = readValue(row);
    count += 1;
    if (value !== noColumn) withValue += 1;
    yield [period, value === noColumn ? undefined : value];
  }
  // One row without the column is a hole; a column that no row has is a misspelt name.
  if (count > 0 && withValue === 0) {
    refuse("invalid-option", "is a column that no row has", { ...site, argument: "value" }, columns.value);
  }
}

/** The labels of a series, checked. */
export function readLabels(unit: unknown, span: unknown, site: Site): Labels {
  if (unit !== undefined && (typeof unit !== "string" || unit === "")) {
    refuse("invalid-option", "must be a text that is not empty", { ...site, argument: "unit" }, unit);
  }
  if (span !== undefined) {
    const match = typeof span === "string" ? spanText.exec(span) : null;
    if (match === null || Number(match[1]) > Number(match[2])) {
      refuse("invalid-option", 'must be days of a period such as "1-20"', { ...site, argument: "span" }, span);
    }
  }
  return { unit: unit as string | undefined, span: span as string | undefined };
}

function readOptions(options: SeriesOptions | undefined, site: Site) {
  const { unit, span, missing = [] } = knownOptions(options, ["unit", "span", "missing"], site);
  if (!Array.isArray(missing) || missing.some((text) => typeof text !== "string")) {
    refuse("invalid-option", 'must be a list of texts such as ["", "NA"]', { ...site, argument: "missing" }, missing);
  }
  const texts = new Set<unknown>(missing);
  const isHole = (value: unknown) => value === undefined || value === null || texts.has(value);
  return { labels: readLabels(unit, span, site), isHole };
}

function checkLength(length: number, site: Site): void {
  if (length > mostPeriods) refuse("too-large", `a series holds at most ${mostPeriods} periods`, site, length);
}

function missingAt(holes: readonly number[], length: number): Reasons {
  if (holes.length === 0) return undefined;
  const reasons = new Uint8Array(length);
  for (const row of holes) reasons[row] = reasonByte("missing");
  return reasons;
}

function pair(entry: unknown, site: Site): readonly [unknown, unknown] {
  if (Array.isArray(entry) && entry.length === 2) return entry as unknown as [unknown, unknown];
  return refuse("invalid-option", "must yield pairs of a period and a value", { ...site, argument: "entries" }, entry);
}

const noColumn = Symbol("no column of that name");

function reader(column: unknown, argument: string, site: Site): (row: unknown) => unknown {
  if (typeof column === "function") return (row) => column(row);
  if (typeof column !== "string") {
    const rule = "must be the name of a column or a function of the row";
    refuse("invalid-option", rule, { ...site, argument }, column);
  }
  return (row) =>
    typeof row === "object" && row !== null && column in row ? (row as Record<string, unknown>)[column] : noColumn;
}
