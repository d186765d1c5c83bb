import { refuse, type Site } from "../base/errors.ts";
import { denseArray, isPlainObject, knownOptions, oneOf, wholeNumber } from "../base/options.ts";
import { type Frequency, frequencies, periodsPerYear } from "../calendar/period.ts";
import { type RoundingMode, roundingMode } from "../exact/rounding.ts";
import { changeRows } from "./change.ts";
import type { Dialect, PeriodType } from "./dialects/dialect.ts";
import { duckdb } from "./dialects/duckdb.ts";
import { postgres } from "./dialects/postgres.ts";
import { keyColumns, type Level, listed, periodOfRow, type Rates } from "./level.ts";
import { type Query, type Relation, render } from "./relation.ts";
import { roundedRows } from "./rounding.ts";
import { periodTotalsRows } from "./periodTotals.ts";
import { ranksRows, recordsRows } from "./ranks.ts";
import { rollingSumRows } from "./rollingSum.ts";
import { contributionRows, shareRows } from "./shareOf.ts";
import { sourceLevel } from "./source.ts";
import { totalsByRows } from "./totalsBy.ts";
import { yearToDateRows } from "./yearToDate.ts";


export interface PanelOptions {
  readonly dialect: "duckdb" | "postgres" | "spark";
  readonly from:
    | { readonly table: string | readonly string[] }
    | { readonly query: string; readonly parameters?: readonly unknown[] };
  readonly key: string | readonly string[];
  readonly period: { readonly column: string; readonly type: PeriodType };
  readonly value: { readonly column: string; readonly scale: number };
  readonly frequency: Frequency;
  readonly dense?: boolean | undefined;
}

export interface RoundOptions {
  readonly places?: number | undefined;
  readonly mode?: RoundingMode | undefined;
}

export function panel(options: PanelOptions): Panel {
  const site = { function: "panel" };
  const read = knownOptions(options, ["dialect", "from", "key", "period", "value", "frequency", "dense"], site);
  return new Panel(
    sourceLevel({
      dialect: dialects[oneOf(read.dialect, ["duckdb", "postgres"], "dialect", site)],
      from: fromArgument(read.from),
      keys: [read.key].flat() as string[],
      period: read.period as any,
      value: read.value as any,
      frequency: oneOf(read.frequency, frequencies as any, "frequency", site) as Frequency,
      yearStart: 0,
      dense: read.dense ?? false,
    }),
  );
}

function fromArgument(from: any) {
  return "table" in from
    ? { table: [from.table].flat() }
    : { query: from.query, parameters: from.parameters ?? [] };
}

const dialects: Record<string, Dialect> = { duckdb, postgres };

class Result {
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly columns: readonly string[];
  constructor(query: Query, columns: readonly string[]) {
    this.text = query.text;
    this.parameters = query.parameters;
    this.columns = columns;
  }
}

export class RatePanel extends Result {}

export class Panel extends Result {
  readonly #level: Level;
  constructor(level: Level) {
    const { dialect, scale } = level;
    super(render(lastStep(level, [`${dialect.decimal("v", scale)} AS value`]), level.given, dialect.placeholder), [
      ...level.keys,
      "period",
      "value",
      "reason",
    ]);
    this.#level = level;
  }

  onYearChange(options?: { years?: number; negativeBase?: "refuse" | "deficits" } & RoundOptions): RatePanel {
    const { years = 1, negativeBase = "refuse", places, mode } = options ?? {};
    const rates = changeRows(this.#level, years * periodsPerYear[this.#level.frequency], negativeBase);
    return rateResult(rates, places, roundingMode(mode, { function: "onYearChange" }));
  }

  onPeriodChange(options?: { negativeBase?: "refuse" | "deficits" } & RoundOptions): RatePanel {
    const { negativeBase = "refuse", places, mode } = options ?? {};
    return rateResult(changeRows(this.#level, 1, negativeBase), places, roundingMode(mode, { function: "onPeriodChange" }));
  }

  yearToDate(): Panel {
    return new Panel(yearToDateRows(this.#level, periodsPerYear[this.#level.frequency]));
  }

  rollingSum(n: number): Panel {
    return new Panel(rollingSumRows(this.#level, n));
  }

  periodTotals(frequency: Frequency): Panel {
    return new Panel(periodTotalsRows(this.#level, frequency, 0, 0));
  }

  totalsBy(key: string | readonly string[]): Panel {
    return new Panel(totalsByRows(this.#level, [key].flat()));
  }

  shareOf(total: Panel, { places, mode }: RoundOptions = {}): RatePanel {
    return rateResult(shareRows(this.#level, total.#level), places, roundingMode(mode, { function: "shareOf" }));
  }

  contributionTo(total: Panel, { places, mode }: RoundOptions = {}): RatePanel {
    const back = periodsPerYear[this.#level.frequency];
    return rateResult(contributionRows(this.#level, total.#level, back), places, roundingMode(mode, { function: "contributionTo" }));
  }

  ranks(): Result {
    const rows = ranksRows(this.#level, periodsPerYear[this.#level.frequency]);
    const further = ["rank", "ties", "rank_year_earlier", "rank_change"];
    const values = [`${rows.dialect.decimal("v", this.#level.scale)} AS value`, ...further];
    return new Result(render(lastStep(rows, values), rows.given, rows.dialect.placeholder), [...rows.keys, "period", "value", ...further, "reason"]);
  }

  records(): Result {
    const rows = recordsRows(this.#level, 1, 1, false);
    const { dialect } = rows;
    const { scale } = this.#level;
    const values = [
      `${dialect.decimal("v", scale)} AS value`,
      "previous_period",
      `${dialect.decimal("m", scale)} AS previous_value`,
      `${dialect.decimal("margin", scale)} AS margin`,
      "periods_since",
      "tie",
      "data_from",
      "holes_before",
    ];
    return new Result(render(lastStep(rows, values), rows.given, dialect.placeholder), []);
  }
}

function rateResult(rates: Rates, places: number | undefined, mode: RoundingMode): RatePanel {
  const { dialect, relation, keys } = rates;
  if (places === undefined) {
    const exact = ["CASE WHEN r IS NULL THEN n END AS numerator", "CASE WHEN r IS NULL THEN d END AS denominator"];
    const query = render(lastStep(rates, exact), rates.given, dialect.placeholder);
    return new RatePanel(query, [...keys, "period", "numerator", "denominator", "reason"]);
  }
  const rounded: Relation = {
    inputs: [relation],
    select: ([from]) => roundedRows(from as string, places + 2, mode, dialect),
  };
  const query = render(
    lastStep({ ...rates, relation: rounded }, [`${dialect.decimal("q", places)} AS percent`]),
    rates.given,
    dialect.placeholder,
  );
  return new RatePanel(query, [...keys, "period", "percent", "reason"]);
}

function lastStep(rows: Rates | Level, values: readonly string[]): Relation {
  const { dialect, keys, relation } = rows;
  const named = keyColumns(keys).map((column, at) => `${column} AS ${dialect.identifier(keys[at] as string)}`);
  return {
    inputs: [relation],
    select: ([from]) =>
      `SELECT ${listed(named, `${periodOfRow(rows)} AS period`, values, "r AS reason")} FROM ${from}`,
  };
}
