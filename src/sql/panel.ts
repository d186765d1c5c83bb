import { refuse } from "../base/errors.ts";
import { flag, knownOptions, wholeNumber } from "../base/options.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import { type Frequency, frequencies } from "../calendar/period.ts";
import { fiscalYearArgument, fromArgument, keysArgument, mostScale, nameArgument, said } from "./arguments.ts";
import { duckdb } from "./dialects/duckdb.ts";
import { postgres } from "./dialects/postgres.ts";
import { spark } from "./dialects/spark.ts";
import { sourceLevel } from "./source.ts";
import { Panel } from "./tables.ts";

/**
 * A table of an engine.
 *
 * @category SQL
 */
export interface EngineTable {
  /** Its name, or the parts of it: `["schema", "trade"]`. */
  readonly table: string | readonly string[];
  /** Not beside `table`. */
  readonly query?: undefined;
  /** Not beside `table`. */
  readonly parameters?: undefined;
}

/**
 * A query that gives rows.
 *
 * @category SQL
 */
export interface EngineQuery {
  /** Its text, without a semicolon; it names its parameters as its engine does: `$1`, in Spark `?`. */
  readonly query: string;
  /** The values of its parameters: none, where they are not named. */
  readonly parameters?: readonly unknown[] | undefined;
  /** Not beside `query`. */
  readonly table?: undefined;
}

/**
 * The column of the periods.
 *
 * @category SQL
 */
export interface EnginePeriods {
  /** Its name. */
  readonly column: string;
  /** `"text"` for canonical texts such as `2025-11` or `2025-Q3`, `"date"` for days within them, `"integer"` for months as 202511 and for years. */
  readonly type: "text" | "date" | "integer";
}

/**
 * The column of the values: whole or decimal numbers, never floats.
 *
 * @category SQL
 */
export interface EngineValues {
  /** Its name. */
  readonly column: string;
  /** How many decimal places they have at most: 0 to 18. */
  readonly scale: number;
}

/**
 * A table in an engine, and how its rows are read.
 *
 * @category SQL
 */
export interface PanelOptions {
  /** The engine that the text is for. */
  readonly dialect: "duckdb" | "postgres" | "spark";
  /** Where the rows stand: in a table, or in what a query gives. */
  readonly from: EngineTable | EngineQuery;
  /** The column, or the columns, that tell one series from another. A NULL in one of them is refused. */
  readonly key: string | readonly string[];
  /** The column of the periods, and what stands in it. */
  readonly period: EnginePeriods;
  /** The column of the values, and how many decimal places they have. */
  readonly value: EngineValues;
  /** What the periods are. */
  readonly frequency: Frequency;
  /** The fiscal year, such as `{ start: 4 }`, where years do not start in January. */
  readonly fiscalYear?: FiscalYear | undefined;
  /** Whether periods without a row, between the first and the last of a key, have one in the results; no, where it is not named. */
  readonly dense?: boolean | undefined;
}

const dialects = { duckdb, postgres, spark } as const;

/**
 * A panel in an engine: its measures are methods, and each gives the text of a query.
 *
 * Formula: value = whole number · 10^(−scale), in a relation of keys, periods and values.
 *
 * | case | result |
 * | --- | --- |
 * | a value is NULL | the reason `missing` |
 * | a period has no row | no row, unless `dense`; for other rows it has no value |
 * | two rows of one key and period | the engine raises `duplicate-period` |
 * | a NULL in a key | the engine raises `invalid-option` |
 * | a period that is none, such as month 13, or NULL | the engine raises `invalid-period` |
 * | a column of floats, NaN, more places than `scale` | the engine raises `invalid-number` |
 * | more digits than the engine's whole numbers hold | the engine raises `too-large`, or an error of its own |
 *
 * What the engine raises names the row. It stands in a filter: it is raised whichever columns are read.
 *
 * Units: those of the values; rates are fractions, or percents where `places` are named.
 *
 * @param options The engine, the table, and how its rows are read.
 * @throws GrowthError `invalid-option`.
 *
 * @example
 * ```ts
 * import { panel } from "export-growth/sql";
 *
 * const trade = panel({
 *   dialect: "duckdb",
 *   from: { table: "trade" },
 *   key: "partner",
 *   period: { column: "month", type: "text" },
 *   value: { column: "usd", scale: 0 },
 *   frequency: "monthly",
 * });
 * const { text, parameters, columns } = trade.onYearChange({ places: 1 });
 * text.startsWith("WITH s1 AS (SELECT "); // => true
 * parameters; // => []
 * columns; // => ["partner", "period", "percent", "reason"]
 * ```
 *
 * @see SQL:2011, [window frames of RANGE with an offset](https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS):
 * periods are found by calendar, not by counting rows
 * @category SQL
 */
export function panel(options: PanelOptions): Panel {
  const site = { function: "panel" };
  const known = ["dialect", "from", "key", "period", "value", "frequency", "fiscalYear", "dense"] as const;
  const given = knownOptions(options, known, site);
  const period = knownOptions(given.period, ["column", "type"], { ...site, argument: "period" });
  const value = knownOptions(given.value, ["column", "scale"], { ...site, argument: "value" });
  const frequency = said(given.frequency, frequencies, "frequency", site);
  const type = said(period.type, ["text", "date", "integer"], "period.type", site);
  if (type === "integer" && frequency !== "monthly" && frequency !== "annual") {
    const rule = `goes with months and years, not with ${frequency} periods; { query } can write them as text`;
    refuse("invalid-option", rule, { ...site, argument: "period.type" }, type);
  }
  return new Panel(
    sourceLevel({
      dialect: dialects[said(given.dialect, ["duckdb", "postgres", "spark"], "dialect", site)],
      from: fromArgument(given.from, site),
      keys: keysArgument(given.key, site),
      period: { column: nameArgument(period.column, "period.column", site), type },
      value: {
        column: nameArgument(value.column, "value.column", site),
        scale: wholeNumber(value.scale, 0, mostScale, "value.scale", site),
      },
      frequency,
      fiscalYear: fiscalYearArgument(given.fiscalYear, frequency, site),
      dense: flag(given.dense, "dense", site),
    }),
  );
}
