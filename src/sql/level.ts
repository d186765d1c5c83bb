import { type KnownFiscalYear, labelShift } from "../calendar/fiscalYear.ts";
import { type Frequency, periodsPerYear } from "../calendar/period.ts";
import type { Dialect, Guard } from "./dialects/dialect.ts";
import type { Relation } from "./relation.ts";

/** What all rows of a result have in common. */
export interface Frame {
  readonly dialect: Dialect;
  /** The names of the key columns; inside a query they are k1, k2 and so on. */
  readonly keys: readonly string[];
  readonly frequency: Frequency;
  /** The fiscal year; `undefined` where years are those of the calendar. */
  readonly fiscalYear: KnownFiscalYear | undefined;
  /** Whether rows carry the text of their period, `p`: it need not be made anew. */
  readonly labelled: boolean;
  /** Parameters of the query that the rows come from. */
  readonly given: readonly unknown[];
}

/** Rows of levels: keys, the period `o`, the value `v` as a whole number or NULL, and the reason `r` of what is absent. */
export interface Level extends Frame {
  readonly relation: Relation;
  /** Decimal places of the values: `v` is the value × 10^scale. */
  readonly scale: number;
  /** How many digits a value has at most. */
  readonly digits: number;
  /** Whether every key has one row a period, as far as is known before the query runs. */
  readonly unique: boolean;
  /** Whether the values are sums since the start of a year. */
  readonly summed: boolean;
  /** How many periods after its first one a key has values at the earliest; absent where its reasons say so. */
  readonly late: number | undefined;
}

/** Rows of rates: `n` / `d` with `d` above 0, or a reason `r`; further columns by name. */
export interface Rates extends Frame {
  readonly relation: Relation;
}

/** The names of the key columns inside a query. */
export function keyColumns(keys: readonly string[]): string[] {
  return keys.map((_, at) => `k${at + 1}`);
}

/** A list of columns to select, without empty ones. */
export function listed(...columns: readonly (string | readonly string[])[]): string {
  return columns.flat().join(", ");
}

/** What says which row it is: its keys, its period, and the text of that where it is carried along. */
export function rowColumns({ keys, labelled }: Frame): string[] {
  return [...keyColumns(keys), "o", ...(labelled ? ["p"] : [])];
}

/** The text of a row's period. */
export function periodOfRow({ dialect, frequency, labelled }: Frame): string {
  return labelled ? "p" : dialect.period("o", frequency);
}

/** A window of the rows of one key: `frame` is what stands behind ORDER BY, if anything, `within` what else they have in common. */
export function over({ keys }: Frame, frame: string, ...within: readonly string[]): string {
  // ASC, as DuckDB lets its users say in a setting how rows are ordered where nothing is said.
  return [...partition([...keyColumns(keys), ...within]), "ORDER BY o ASC", ...(frame === "" ? [] : [frame])].join(" ");
}

function partition(columns: readonly string[]): string[] {
  return columns.length === 0 ? [] : [`PARTITION BY ${columns.join(", ")}`];
}

/** The window of all rows of a key. */
export function overAll(frame: Frame): string {
  return over(frame, "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING");
}

/** A column of the row so many periods earlier, by the calendar. */
export function at(frame: Frame, column: string, back: number): Window {
  return [frame.dialect.ofOneRow(column), over(frame, `RANGE BETWEEN ${back} PRECEDING AND ${back} PRECEDING`)];
}

/** The first period of the row's key. */
export function first(frame: Frame): Window {
  if (frame.dialect.findsFirstOnce) return ["min(o)", partition(keyColumns(frame.keys)).join("")];
  return ["first_value(o)", over(frame, "ROWS UNBOUNDED PRECEDING")];
}

/** The window of the rows before a row. */
export function overBefore(frame: Frame, ...within: readonly string[]): string {
  return over(frame, "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING", ...within);
}

/**
 * A filter that raises where a guard holds, whether or not its columns are read, and else lets the rows pass for which `kept`
 * holds. One expression: of two, an engine may begin with either.
 */
export function guarded(guards: readonly Guard[], dialect: Dialect, kept = "true"): string {
  if (guards.length === 0) return kept === "true" ? "" : ` WHERE ${kept}`;
  const cases = guards.map(({ when, says }) => `WHEN ${when} THEN ${says.length === 0 ? kept : dialect.raise(says)}`);
  return ` WHERE CASE ${cases.join(" ")} ELSE ${kept} END`;
}

/** What a message says of the row: its keys and its period. */
export function rowText(frame: Frame): string[] {
  const { dialect, keys } = frame;
  const named = keyColumns(keys).flatMap((column, at) => [
    dialect.literal(`${at === 0 ? "" : ", "}${keys[at]} `),
    dialect.text(column),
  ]);
  return [...named, dialect.literal(" in "), periodOfRow(frame)];
}

/** A step over the rows of a level: windows first, then columns made of them, one row for each row of the level that is kept. */
export function stepOver(
  level: Level,
  windows: Readonly<Record<string, Window>>,
  within: readonly string[],
  columns: readonly string[],
  guards: readonly Guard[] = [],
  kept = "true",
): Relation {
  const { dialect, relation, unique } = level;
  const [lag, order] = periodBefore(level, ...within);
  const looked = Object.values(windows).map(([, window]) => window);
  const framed = dialect.lagsInFrames ? looked.find((window) => window.startsWith(order)) : undefined;
  const all = Object.entries(unique ? windows : { ...windows, prior: [lag, framed ?? order] as const });
  const twice = {
    when: "prior = o",
    says: [dialect.literal("duplicate-period: several rows for "), ...rowText(level)],
  };
  const refused = unique ? guards : [twice, ...guards];
  const filter = `${guarded(refused, dialect, kept)}${refused.length === 0 ? "" : dialect.raisedFirst}`;
  // Each is written once, however many columns look through it.
  const used = all.map(([, [, window]]) => window);
  const shared = [...new Set(used)].filter((window) => used.indexOf(window) < used.lastIndexOf(window));
  const names = new Map(shared.map((window, at) => [window, `w${at + 1}`]));
  const made = all.map(
    ([name, [expression, window]]) => `${expression} OVER ${names.get(window) ?? `(${window})`} AS ${name}`,
  );
  const looks =
    shared.length === 0 ? "" : ` WINDOW ${listed([...names].map(([window, name]) => `${name} AS (${window})`))}`;
  return {
    inputs: [relation],
    select: ([rows]) => {
      const gathered = within.length === 0 ? undefined : dialect.gathered?.(rows as string, keyColumns(level.keys));
      const from = gathered ?? rows;
      const inner = made.length === 0 ? from : `(SELECT *, ${listed(made)} FROM ${from}${looks}) AS x`;
      return `SELECT ${listed(rowColumns(level), columns)} FROM ${inner}${filter}`;
    },
  };
}

/** An expression over a window of rows. */
export type Window = readonly [expression: string, window: string];

/** The period of the row before: the same one, where there are two of it. A window without a frame costs next to nothing. */
export function periodBefore(frame: Frame, ...within: readonly string[]): Window {
  return ["lag(o)", over(frame, "", ...within)];
}

/** The period of the row after. */
export function periodAfter(frame: Frame): Window {
  return ["lead(o)", over(frame, "")];
}

/** The first of several reasons whose case holds, and NULL where none does. */
export function reasonOf(...cases: readonly (readonly [when: string, reason: string])[]): string {
  const arms = cases.map(([when, reason]) => (when === "true" ? `ELSE ${reason}` : `WHEN ${when} THEN ${reason}`));
  return `CASE ${arms.join(" ")} END`;
}

/** How many periods after January the years begin. Annual figures are the years themselves. */
export function yearStartOf({ fiscalYear, frequency }: Pick<Frame, "fiscalYear" | "frequency">): number {
  const perYear = periodsPerYear[frequency];
  return perYear === 1 ? 0 : ((fiscalYear?.start ?? 1) - 1) / (12 / perYear);
}

/** The period with which the year begins that is called so. */
export function startOfYear(frame: Frame, year: number): number {
  const { fiscalYear, frequency } = frame;
  const perYear = periodsPerYear[frequency];
  return (year - (perYear === 1 ? 0 : labelShift(fiscalYear))) * perYear + yearStartOf(frame);
}

/** The number of the (fiscal) year of a row, by the calendar year in which it starts. */
export function yearOfRow(frame: Frame): string {
  const start = yearStartOf(frame);
  return frame.dialect.wholeQuotient(start === 0 ? "o" : `(o - ${start})`, periodsPerYear[frame.frequency]);
}
