import type { Frequency } from "../calendar/period.ts";
import type { Dialect, Guard } from "./dialects/dialect.ts";
import { literal } from "./dialects/dialect.ts";
import type { Relation } from "./relation.ts";

/** What all rows of a result have in common. */
export interface Frame {
  readonly dialect: Dialect;
  /** The names of the key columns; inside a query they are k1, k2 and so on. */
  readonly keys: readonly string[];
  readonly frequency: Frequency;
  /** The month in which the years begin, less 1. */
  readonly yearStart: number;
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
  /** Whether every key has one row a period, as far as is known before the query runs. */
  readonly unique: boolean;
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

/** A window of the rows of one key: `frame` is what stands behind ORDER BY, `within` what else they have in common. */
export function over({ keys }: Frame, frame: string, ...within: readonly string[]): string {
  const parts = [...keyColumns(keys), ...within];
  return `OVER (${parts.length === 0 ? "" : `PARTITION BY ${parts.join(", ")} `}ORDER BY o ${frame})`;
}

/** The window of one row of the calendar. */
export function at(frame: Frame, back: number): string {
  return over(frame, `RANGE BETWEEN ${back} PRECEDING AND ${back} PRECEDING`);
}

/** The first period of the row's key. */
export function first(frame: Frame): string {
  return `min(o) ${over(frame, "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")}`;
}

/** A filter that lets every row pass, and raises where a guard holds: it stands whether or not its columns are read. */
export function guarded(guards: readonly Guard[], dialect: Dialect): string {
  if (guards.length === 0) return "";
  const cases = guards.map(({ when, says }) => `WHEN ${when} THEN ${dialect.raise(says)}`);
  return ` WHERE CASE ${cases.join(" ")} ELSE true END`;
}

/** What a message says of the row: its keys and its period. */
export function rowText(frame: Frame): string[] {
  const { dialect, keys } = frame;
  const named = keyColumns(keys).flatMap((column, at) => [
    literal(`${at === 0 ? "" : ", "}${keys[at]} `),
    dialect.text(column),
  ]);
  return [...named, literal(" in "), periodOfRow(frame)];
}

/** A step over the rows of a level: windows first, then columns made of them, each row of the level giving one row. */
export function stepOver(
  level: Level,
  windows: Readonly<Record<string, string>>,
  within: readonly string[],
  columns: readonly string[],
  guards: readonly Guard[] = [],
): Relation {
  const { dialect, relation, unique } = level;
  const all = unique ? windows : { ...windows, twice: `count(*) ${over(level, "RANGE BETWEEN CURRENT ROW AND CURRENT ROW", ...within)}` };
  const duplicate = { when: "twice > 1", says: [literal("duplicate-period: several rows for "), ...rowText(level)] };
  const made = Object.entries(all).map(([name, expression]) => `${expression} AS ${name}`);
  return {
    inputs: [relation],
    select: ([from]) => {
      const inner = made.length === 0 ? from : `(SELECT *, ${made.join(", ")} FROM ${from}) AS x`;
      const filter = guarded(unique ? guards : [duplicate, ...guards], dialect);
      return `SELECT ${listed(rowColumns(level), columns)} FROM ${inner}${filter}`;
    },
  };
}

/** The rows of a level, refused where a key has several of one period. */
export function checked(level: Level): Relation {
  return level.unique ? level.relation : stepOver(level, {}, [], ["v", "r"]);
}

/** A reason as the first of several that holds, and NULL where none does. */
export function reasonOf(...cases: readonly (readonly [when: string, reason: string])[]): string {
  return `CASE ${cases.map(([when, reason]) => `WHEN ${when} THEN ${["NULL", "r", "tr"].includes(reason) ? reason : literal(reason)}`).join(" ")} END`;
}

/** What a step that adds refuses, where the engine does not: values of which so many might wrap. */
export function sumGuards(level: Level): Guard[] {
  const when = level.dialect.sumsTooLarge?.("v");
  return when === undefined ? [] : [{ when, says: [literal("too-large: too many digits to add up, for "), ...rowText(level)] }];
}
