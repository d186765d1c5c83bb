import type { KnownFiscalYear } from "../calendar/fiscalYear.ts";
import type { Frequency } from "../calendar/period.ts";
import type { Dialect, PeriodType } from "./dialects/dialect.ts";
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
    `${dialect.identifier(period.column)} AS p`,
    `${dialect.identifier(value.column)} AS x`,
  ];
  const here = columns.flatMap((column, at) => [dialect.literal(`; ${keys[at]} `), dialect.text(column)]);
  const row = [dialect.literal(" (period "), dialect.text("p"), ...here, dialect.literal(")")];
  const wrong = [
    ...columns.map(
      (column, at) => [`${column} IS NULL`, [dialect.literal(`invalid-option: the key ${keys[at]} is NULL`)]] as const,
    ),
    [
      `p IS NULL OR ${dialect.badPeriod("p", period.type, frequency)}`,
      [dialect.literal(`invalid-period: no ${frequency} period of type ${period.type}`)],
    ] as const,
    ...dialect.badValue("x", value.scale).map(({ when, says }) => [when, says] as const),
  ].map(([when, says]) => `WHEN ${when} THEN ${says.length === 1 ? says[0] : `concat(${says.join(", ")})`}`);
  const checks = `CASE ${wrong.join(" ")} END AS wrong`;
  const filter = guarded([...dialect.settings, { when: "wrong IS NOT NULL", says: ["wrong", ...row] }], dialect);
  const made = [
    ...(period.type === "text" ? ["p"] : []),
    `${dialect.ordinal("p", period.type, frequency)} AS o`,
    `${dialect.coefficient("x", value.scale)} AS v`,
    `${reasonOf(["x IS NULL", "'missing'"])} AS r`,
  ];
  return `SELECT ${listed(columns, made)} FROM (SELECT *, ${checks} FROM (SELECT ${listed(named)} FROM ${table}) AS x) AS x${filter}`;
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
