import { refuse, type Site } from "../base/errors.ts";
import { flag, knownOptions, oneOf, wholeNumber } from "../base/options.ts";
import { type Frequency, frequencies, periodsPerYear } from "../calendar/period.ts";
import { brand, branded } from "../exact/brand.ts";
import { type ChangeOptions, negativeBaseArgument } from "../exact/rates.ts";
import {
  backArgument,
  baseArgument,
  coarserArgument,
  type EngineRounding,
  fromArgument,
  type GivenBase,
  keptArgument,
  keysArgument,
  nameArgument,
  type Rounding,
  roundingArgument,
} from "./arguments.ts";
import { changeRows } from "./change.ts";
import { contributionRows } from "./contributionTo.ts";
import type { PeriodType } from "./dialects/dialect.ts";
import { duckdb } from "./dialects/duckdb.ts";
import { postgres } from "./dialects/postgres.ts";
import { spark } from "./dialects/spark.ts";
import { type Frame, keyColumns, type Level, listed, periodOfRow, type Rates } from "./level.ts";
import { periodTotalsRows } from "./periodTotals.ts";
import { ranksRows } from "./ranks.ts";
import { recordsRows } from "./records.ts";
import { type Query, type Relation, render } from "./relation.ts";
import { rollingSumRows } from "./rollingSum.ts";
import { roundedRows } from "./rounding.ts";
import { shareRows } from "./shareOf.ts";
import { sourceLevel } from "./source.ts";
import { totalsByRows } from "./totalsBy.ts";
import { yearToDateRows } from "./yearToDate.ts";

/**
 * A table, and how its rows are read.
 *
 * @category SQL
 */
export interface PanelOptions {
  /** The engine that the text is for. */
  readonly dialect: "duckdb" | "postgres" | "spark";
  /** Where the rows stand: a table, `["schema", "table"]`, or a query with its parameters. */
  readonly from:
    | { readonly table: string | readonly string[]; readonly query?: undefined; readonly parameters?: undefined }
    | { readonly query: string; readonly parameters?: readonly unknown[] | undefined; readonly table?: undefined };
  /** The column, or the columns, that tell one series from another. */
  readonly key: string | readonly string[];
  /** The column of the periods: canonical texts, dates, or numbers such as 202511. */
  readonly period: { readonly column: string; readonly type: PeriodType };
  /** The column of the values, whole or decimal numbers, and how many decimal places they have at most. */
  readonly value: { readonly column: string; readonly scale: number };
  /** What the periods are. */
  readonly frequency: Frequency;
  /** Whether periods without a row, between the first and the last of a key, have one in the results. */
  readonly dense?: boolean | undefined;
}

const dialects = { duckdb, postgres, spark } as const;

export function panel(options: PanelOptions): Panel {
  const site = { function: "panel" };
  const known = ["dialect", "from", "key", "period", "value", "frequency", "dense"] as const;
  const read = knownOptions(options, known, site);
  const { dialect, from, key, period, value, frequency, dense } = read as PanelOptions;
  const column = knownOptions(period, ["column", "type"], { ...site, argument: "period" });
  const figures = knownOptions(value, ["column", "scale"], { ...site, argument: "value" });
  return new Panel(
    sourceLevel({
      dialect: dialects[said(dialect, ["duckdb", "postgres", "spark"], "dialect", site)],
      from: fromArgument(from, site),
      keys: keysArgument(key, site),
      period: {
        column: nameArgument(column.column, "period.column", site),
        type: said(column.type, ["text", "date", "integer"], "period.type", site),
      },
      value: {
        column: nameArgument(figures.column, "value.column", site),
        scale: wholeNumber(figures.scale, 0, 18, "value.scale", site),
      },
      frequency: said(frequency, frequencies, "frequency", site),
      yearStart: 0,
      endsLabel: false,
      dense: flag(dense, "dense", site),
    }),
  );
}

/** A value of a closed list, which must be said. */
function said<T extends string>(value: T | undefined, allowed: readonly [T, ...T[]], argument: string, site: Site): T {
  if (value === undefined) refuse("invalid-option", `must be one of ${allowed.join(", ")}`, { ...site, argument });
  return oneOf(value, allowed, argument, site);
}

/** What a query gives: rows of keys, periods and these further columns, each an expression by its name. */
interface Table extends Frame {
  readonly relation: Relation;
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * A query, and what its columns are called.
 *
 * @category SQL
 */
export class PanelTable {
  readonly #table: Table;
  #query: Query | undefined;

  /** @internal */
  constructor(table: Table) {
    this.#table = table;
  }

  /** The text of the query. */
  get text(): string {
    return this.#rendered().text;
  }

  /** The values of its parameters, in their order. */
  get parameters(): readonly unknown[] {
    return this.#rendered().parameters;
  }

  /** The names of the columns of its result, in their order. */
  get columns(): readonly string[] {
    const { keys, columns } = this.#table;
    return [...keys, "period", ...Object.keys(columns), "reason"];
  }

  #rendered(): Query {
    this.#query ??= queryOf(this.#table);
    return this.#query;
  }
}

function queryOf(table: Table): Query {
  const { dialect, keys, relation, columns, given } = table;
  const named = keyColumns(keys).map((column, at) => `${column} AS ${dialect.identifier(keys[at] as string)}`);
  const further = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
  const all = listed(named, `${periodOfRow(table)} AS period`, further, "r AS reason");
  return render({ inputs: [relation], select: ([rows]) => `SELECT ${all} FROM ${rows}` }, given, dialect.placeholder);
}

/**
 * Rates, which are no levels: no measure goes on from them.
 *
 * @category SQL
 */
export class RatePanel extends PanelTable {
  /** @internal Told from other tables by type. */
  declare readonly rates: true;
}

/**
 * Levels: what every measure starts from.
 *
 * @category SQL
 */
export class Panel extends PanelTable {
  /** @internal */
  readonly [brand]: { readonly type: "Panel"; readonly level: Level };

  /** @internal */
  constructor(level: Level) {
    super({ ...level, columns: { value: level.dialect.decimal("v", level.scale) } });
    this[brand] = { type: "Panel", level };
  }

  change(options: GivenBase & ChangeOptions & EngineRounding): RatePanel {
    const site = { function: "change" };
    const known = ["periods", "years", "since", "window", "negativeBase", "places", "mode"] as const;
    const given = knownOptions(options, known, site);
    const { level } = this[brand];
    const negativeBase = negativeBaseArgument(given.negativeBase, site);
    return ratePanel(changeRows(level, baseArgument(level, given, site), negativeBase), roundingArgument(given, site));
  }

  onYearChange(options?: { readonly years?: number | undefined } & ChangeOptions & EngineRounding): RatePanel {
    const site = { function: "onYearChange" };
    const given = knownOptions(options, ["years", "negativeBase", "places", "mode"], site);
    const { level } = this[brand];
    const base = { back: backArgument(level.frequency, undefined, given.years, site), window: 1 };
    return ratePanel(
      changeRows(level, base, negativeBaseArgument(given.negativeBase, site)),
      roundingArgument(given, site),
    );
  }

  onPeriodChange(options?: ChangeOptions & EngineRounding): RatePanel {
    const site = { function: "onPeriodChange" };
    const given = knownOptions(options, ["negativeBase", "places", "mode"], site);
    const negativeBase = negativeBaseArgument(given.negativeBase, site);
    return ratePanel(
      changeRows(this[brand].level, { back: 1, window: 1 }, negativeBase),
      roundingArgument(given, site),
    );
  }

  yearToDate(): Panel {
    return new Panel(yearToDateRows(this[brand].level));
  }

  rollingSum(n: number): Panel {
    return new Panel(rollingSumRows(this[brand].level, wholeNumber(n, 1, 50_000, "n", { function: "rollingSum" })));
  }

  periodTotals(frequency: "quarterly" | "half-yearly" | "annual"): Panel {
    const { level } = this[brand];
    return new Panel(periodTotalsRows(level, coarserArgument(frequency, level, { function: "periodTotals" })));
  }

  totalsBy(key: string | readonly string[]): Panel {
    const { level } = this[brand];
    return new Panel(totalsByRows(level, keptArgument(key, level, { function: "totalsBy" })));
  }

  shareOf(total: Panel, options?: EngineRounding): RatePanel {
    const site = { function: "shareOf" };
    const given = knownOptions(options, ["places", "mode"], site);
    const { level } = this[brand];
    const rounding = roundingArgument(given, site);
    const whole = totalArgument(level, total, site);
    return ratePanel({ ...shareRows(level, whole), given: givenOf(level, whole, site) }, rounding);
  }

  contributionTo(
    total: Panel,
    options?: { readonly years?: number | undefined; readonly periods?: number | undefined } & ChangeOptions &
      EngineRounding,
  ): RatePanel {
    const site = { function: "contributionTo" };
    const given = knownOptions(options, ["years", "periods", "negativeBase", "places", "mode"], site);
    const { level } = this[brand];
    const back = backArgument(level.frequency, given.periods, given.years, site);
    const rounding = roundingArgument(given, site);
    const whole = totalArgument(level, total, site);
    const rates = contributionRows(level, whole, back, negativeBaseArgument(given.negativeBase, site));
    return ratePanel({ ...rates, given: givenOf(level, whole, site) }, rounding);
  }

  ranks(options?: { readonly years?: number | undefined }): PanelTable {
    const site = { function: "ranks" };
    const { years } = knownOptions(options, ["years"], site);
    const { level } = this[brand];
    const columns = {
      value: level.dialect.decimal("v", level.scale),
      ...named("rank ties rank_year_earlier rank_change"),
    };
    return new PanelTable({ ...ranksRows(level, backArgument(level.frequency, undefined, years, site)), columns });
  }

  records(options?: {
    readonly scope?: "all-time" | "same-period" | "year-to-date" | "annual" | undefined;
    readonly direction?: "high" | "low" | undefined;
    readonly ties?: "exclude" | "include" | undefined;
  }): PanelTable {
    const site = { function: "records" };
    const given = knownOptions(options, ["scope", "direction", "ties"], site);
    const scope = oneOf(given.scope, ["all-time", "same-period", "year-to-date", "annual"], "scope", site);
    const sign = oneOf(given.direction, ["high", "low"], "direction", site) === "high" ? 1 : -1;
    const ties = oneOf(given.ties, ["exclude", "include"], "ties", site) === "include";
    const { level } = this[brand];
    const figures =
      scope === "annual" ? periodTotalsRows(level, "annual") : scope === "year-to-date" ? yearToDateRows(level) : level;
    const stride = scope === "all-time" || scope === "annual" ? 1 : periodsPerYear[level.frequency];
    const decimal = (column: string) => level.dialect.decimal(column, level.scale);
    const columns = {
      value: decimal("v"),
      previous_period: "previous_period",
      previous_value: decimal("m"),
      margin: decimal("margin"),
      ...named("periods_since tie data_from holes_before"),
    };
    return new PanelTable({ ...recordsRows(figures, stride, sign, ties), columns });
  }
}

/** Columns that are called as they are. */
function named(names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, name]));
}

/** Rates as the caller wants them: a numerator and a denominator, or percents that were rounded once. */
function ratePanel(rates: Rates, rounding: Rounding): RatePanel {
  const { dialect, relation } = rates;
  if (rounding === undefined) {
    const there = (column: string) => `CASE WHEN r IS NULL THEN ${column} END`;
    return new RatePanel({ ...rates, columns: { numerator: there("n"), denominator: there("d") } });
  }
  const { places, mode } = rounding;
  const rounded: Relation = {
    inputs: [relation],
    select: ([rows]) =>
      roundedRows(rows as string, { numerator: "n", denominator: "d", absent: "r" }, "q", places + 2, mode, dialect),
  };
  return new RatePanel({ ...rates, relation: rounded, columns: { percent: dialect.decimal("q", places) } });
}

/** Reads the panel that a part is measured against: fewer keys, or the same, of the same engine and frequency. */
function totalArgument(part: Level, total: unknown, site: Site): Level {
  const where = { ...site, argument: "total" };
  const level = branded<{ readonly type: "Panel"; readonly level: Level }>(total, "Panel")?.level;
  if (level === undefined) return refuse("invalid-option", "must be a panel of levels", where, total);
  if (level.dialect !== part.dialect) {
    refuse("invalid-option", `must be for ${part.dialect.name}, not for ${level.dialect.name}`, where);
  }
  if (level.frequency !== part.frequency) {
    refuse("mixed-frequency", `must be ${part.frequency} as the part is, not ${level.frequency}`, where);
  }
  const other = level.keys.find((name) => !part.keys.includes(name));
  if (other === undefined) return level;
  return refuse("invalid-option", `must have no key that the part has not, as ${other} is`, where);
}

/** The parameters of two panels that stand in one query. */
function givenOf(part: Frame, total: Frame, site: Site): readonly unknown[] {
  if (part.given === total.given || total.given.length === 0) return part.given;
  if (part.given.length === 0) return total.given;
  const rule = "must come of the same panel, or of one without parameters: two queries would both call theirs $1";
  return refuse("invalid-option", rule, { ...site, argument: "total" });
}
