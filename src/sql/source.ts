import type { KnownFiscalYear } from "../calendar/fiscalYear.ts";
import type { Frequency } from "../calendar/period.ts";
import type { Dialect, Guard, PeriodType } from "./dialects/dialect.ts";
import { guarded, keyColumns, type Level, listed, periodAfter, reasonOf } from "./level.ts";
import type { Relation } from "./relation.ts";

/** A table by the parts of its name, or a query with its parameters. */
export type SourceRows =
  | { readonly table: readonly string[] }
  | { readonly query: string; readonly given: readonly unknown[] };

/** Where the rows of a panel stand, already read: names are texts that may be anything. */
export interface Source {
  readonly dialect: Dialect;
  readonly from: SourceRows;
  readonly keys: readonly string[];
  readonly period: { readonly column: string; readonly type: PeriodType };
  readonly value: { readonly column: string; readonly scale: number };
  readonly frequency: Frequency;
  readonly fiscalYear: KnownFiscalYear | undefined;
  readonly dense: boolean;
}

/** The rows of a table as a level: every key, period and value checked, by the engine, where it stands. */
export function sourceLevel(source: Source): Level {
  const { dialect, from, keys, frequency, fiscalYear, period, value, dense } = source;
  const rows: Relation = { inputs: [], select: () => rowsOf(source) };
  const level: Level = {
    dialect,
    keys,
    frequency,
    fiscalYear,
    given: "query" in from ? from.given : [],
    relation: rows,
    scale: value.scale,
    digits: dialect.valueDigits,
    unique: false,
    summed: false,
    late: 0,
    labelled: period.type === "text" && !dense,
  };
  return dense ? { ...level, relation: everyPeriodOf(level) } : level;
}

function rowsOf({ dialect, from, keys, period, value, frequency }: Source): string {
  const table = "table" in from ? from.table.map(dialect.identifier).join(".") : `(${from.query}\n) AS q`;
  const columns = keyColumns(keys);
  const named = [
    ...columns.map((column, at) => `${dialect.identifier(keys[at] as string)} AS ${column}`),
    `${period.type === "text" ? dialect.text(dialect.identifier(period.column)) : dialect.identifier(period.column)} AS p`,
    `${dialect.identifier(value.column)} AS x`,
  ];
  const here = columns.flatMap((column, at) => [dialect.literal(`; ${keys[at]} `), dialect.text(column)]);
  const row = [dialect.literal(" (period "), dialect.text("p"), ...here, dialect.literal(")")];
  const ofRow = ({ when, says }: Guard): Guard => ({ when, says: says.length === 0 ? [] : [...says, ...row] });
  const wrong: readonly Guard[] = [
    ...columns.map((column, at) => ({
      when: `${column} IS NULL`,
      says: [dialect.literal(`invalid-option: the key ${keys[at]} is NULL`)],
    })),
    {
      when: `p IS NULL OR ${dialect.badPeriod("p", period.type, frequency)}`,
      says: [dialect.literal(`invalid-period: no ${frequency} period of type ${period.type}`)],
    },
    ...dialect.badValue("x", value.scale),
  ];
  const filter = guarded([...dialect.settings, ...wrong.map(ofRow)], dialect);
  const made = [
    ...(period.type === "text" ? ["p"] : []),
    `${dialect.ordinal("p", period.type, frequency)} AS o`,
    `${dialect.coefficient("x", value.scale)} AS v`,
    `${reasonOf(["x IS NULL", "'missing'"])} AS r`,
  ];
  return `SELECT ${listed(columns, made)} FROM (SELECT ${listed(named)} FROM ${table}) AS x${filter}`;
}

/**
 * Every period of a key from its first to its last, holes too: each row makes those up to the next one, so that no row is looked for.
 * Where a key has two rows of one period, both stay, for the step that refuses them.
 */
function everyPeriodOf(level: Level): Relation {
  const { dialect, keys, relation } = level;
  const [next, window] = periodAfter(level);
  const isThere = "days.o = rows.o";
  const made = [
    "days.o",
    `CASE WHEN ${isThere} THEN rows.v END AS v`,
    `CASE WHEN ${isThere} THEN rows.r ELSE 'missing' END AS r`,
  ];
  const days = dialect.everyPeriod("rows.o", "greatest(rows.o, rows.l)", "days");
  return {
    inputs: [relation],
    select: ([from]) =>
      `SELECT ${listed(keyColumns(keys), made)} FROM (SELECT *, coalesce(${next} OVER (${window}) - 1, o) AS l FROM ${from}) AS rows CROSS JOIN LATERAL ${days}`,
  };
}
