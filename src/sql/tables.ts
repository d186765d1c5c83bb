import { refuse, type Site } from "../base/errors.ts";
import { knownOptions, oneOf, wholeNumber } from "../base/options.ts";
import { brand, branded } from "../exact/brand.ts";
import { type ChangeOptions, negativeBaseArgument } from "../exact/rates.ts";
import {
  aimArgument,
  backArgument,
  baseArgument,
  checkYears,
  coarserArgument,
  comparable,
  type EngineChange,
  type EngineRounding,
  type EngineTarget,
  keptArgument,
  mostPeriods,
  type Rounding,
  roundingArgument,
  unsummed,
} from "./arguments.ts";
import { changeRows } from "./change.ts";
import { contributionRows } from "./contributionTo.ts";
import { type Frame, keyColumns, type Level, listed, periodOfRow, type Rates } from "./level.ts";
import { periodTotalsRows } from "./periodTotals.ts";
import { ranksRows } from "./ranks.ts";
import { recordsRows, scopes } from "./records.ts";
import { type Query, type Relation, render } from "./relation.ts";
import { rollingSumRows } from "./rollingSum.ts";
import { quotientColumns, roundedOnce } from "./rounding.ts";
import { shareRows } from "./shareOf.ts";
import { targetRows, targetTable } from "./targetGap.ts";
import { totalsByRows } from "./totalsBy.ts";
import { yearToDateRows } from "./yearToDate.ts";

/** What a query gives: rows of keys, periods and these further columns, each an expression by its name. */
interface Table extends Frame {
  readonly relation: Relation;
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * A query as text, its parameters, and what the columns of its result are called.
 *
 * Rows have the key columns, `period` as canonical text, the columns of the measure, and `reason`: why the row has no answer,
 * NULL where it has one. They come in no order: `SELECT * FROM (…) ORDER BY …` around the text gives them one.
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
 * trade.ranks().columns;
 * // => ["partner", "period", "value", "rank", "ties", "rank_year_earlier", "rank_change", "reason"]
 * ```
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

  /** The text of the query. It ends without a semicolon, so that it may stand inside another one. */
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
  return render({ inputs: [relation], select: ([rows]) => `SELECT ${all} FROM ${rows}` }, given);
}

/**
 * Rates, which are no levels: no measure goes on from them.
 *
 * A rate is `numerator` / `denominator`, two whole numbers that are not reduced; or, where `places` says to how many, a
 * `percent` that the engine rounds once.
 *
 * @example
 * ```ts
 * import { panel } from "export-growth/sql";
 *
 * const trade = panel({
 *   dialect: "postgres",
 *   from: { table: ["customs", "trade"] },
 *   key: ["partner", "item"],
 *   period: { column: "month", type: "date" },
 *   value: { column: "usd", scale: 2 },
 *   frequency: "monthly",
 * });
 * trade.onYearChange().columns; // => ["partner", "item", "period", "numerator", "denominator", "reason"]
 * trade.onYearChange({ places: 1 }).columns; // => ["partner", "item", "period", "percent", "reason"]
 * ```
 *
 * @category SQL
 */
export class RatePanel extends PanelTable {
  /** @internal Told from other tables by type. */
  declare readonly rates: true;
}

/**
 * Levels: what every measure starts from. Each measure gives a new query, as of the rows that its panel gives.
 *
 * A row is compared with the period that the calendar names, not with the row before. Semantics and reasons are those of the
 * functions of the same names, row by row: `ranks` is `rankItems`, `shareOf` is `shareOfTotal`, `contributionTo` is
 * `contributionToChange`, `records` is `detectRecords`. A period that has no row has none in a result, unless the panel is
 * `dense`.
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
 * trade.columns; // => ["partner", "period", "value", "reason"]
 * trade.yearToDate().onYearChange({ places: 1 }).columns; // => ["partner", "period", "percent", "reason"]
 * ```
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

  /**
   * The change of every row on its base.
   *
   * Formula: (current − base) / base.
   *
   * @param options What a row is compared with; `negativeBase`, what figures below 0 give; `places` for a percent that is rounded once, and `mode` for how.
   * @throws GrowthError `invalid-option`, `invalid-period`, `mixed-frequency`; `not-additive`, `year-mismatch` of sums since the start of
   * a year.
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
   * trade.change({ periods: 3, window: 3, places: 1 }).columns; // => ["partner", "period", "percent", "reason"]
   * ```
   */
  change(options: EngineChange): RatePanel {
    const site = { function: "change" };
    const known = ["periods", "years", "since", "window", "negativeBase", "places", "mode"] as const;
    const given = knownOptions(options, known, site);
    const { level } = this[brand];
    const base = baseArgument(level, given, site);
    return ratePanel(
      changeRows(level, base, negativeBaseArgument(given.negativeBase, site)),
      roundingArgument(given, site),
    );
  }

  /**
   * The change of every row on the same period of the year before.
   *
   * Formula: (current − base) / base.
   *
   * @param options How many `years` the base lies back, 1 unless said; `negativeBase`, what figures below 0 give; `places` for a percent that is rounded once, and `mode` for how.
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
   * trade.onYearChange({ places: 1, mode: "halfEven" }).columns; // => ["partner", "period", "percent", "reason"]
   * ```
   */
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

  /**
   * The change of every row on the period just before.
   *
   * Formula: (current − base) / base.
   *
   * @param options `negativeBase`, what figures below 0 give; `places` for a percent that is rounded once, and `mode` for how.
   * @throws GrowthError `invalid-option`; `year-mismatch` of sums since the start of a year.
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
   * trade.onPeriodChange().columns; // => ["partner", "period", "numerator", "denominator", "reason"]
   * ```
   */
  onPeriodChange(options?: ChangeOptions & EngineRounding): RatePanel {
    const site = { function: "onPeriodChange" };
    const given = knownOptions(options, ["negativeBase", "places", "mode"], site);
    const negativeBase = negativeBaseArgument(given.negativeBase, site);
    const level = comparable(this[brand].level, 1, site);
    return ratePanel(changeRows(level, { back: 1, window: 1 }, negativeBase), roundingArgument(given, site));
  }

  /**
   * The sum since the start of the (fiscal) year; `incomplete-year` where a period of it has no value. Such sums are compared with
   * other years; they are not summed again, nor compared with another part of a year.
   *
   * @throws GrowthError `invalid-option`; `not-additive` of such sums.
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
   * trade.yearToDate().onYearChange({ places: 1 }).columns; // => ["partner", "period", "percent", "reason"]
   * trade.yearToDate().periodTotals("annual"); // throws not-additive
   * ```
   */
  yearToDate(): Panel {
    const site = { function: "yearToDate" };
    const level = unsummed(this[brand].level, site);
    checkYears(level, site);
    return new Panel(yearToDateRows(level));
  }

  /**
   * The sum of every period and the n − 1 before it; absent where one of them is.
   *
   * @param n How many periods are summed up: 12 for a year of months.
   * @throws GrowthError `invalid-option`; `not-additive` of sums since the start of a year.
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
   * trade.rollingSum(12).onYearChange().columns; // => ["partner", "period", "numerator", "denominator", "reason"]
   * ```
   */
  rollingSum(n: number): Panel {
    const site = { function: "rollingSum" };
    const level = unsummed(this[brand].level, site);
    return new Panel(rollingSumRows(level, wholeNumber(n, 1, mostPeriods, "n", site)));
  }

  /**
   * The totals of complete quarters, half-years or years: those of the calendar, or the fiscal years of the panel.
   *
   * @param frequency Coarser than that of the panel.
   * @throws GrowthError `invalid-option`; `not-additive` of sums since the start of a year.
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
   * trade.periodTotals("quarterly").columns; // => ["partner", "period", "value", "reason"]
   * ```
   */
  periodTotals(frequency: "quarterly" | "half-yearly" | "annual"): Panel {
    const site = { function: "periodTotals" };
    const level = unsummed(this[brand].level, site);
    return new Panel(periodTotalsRows(level, coarserArgument(frequency, level, site)));
  }

  /**
   * The totals of all rows that share these keys; absent in a period in which one of the members has no value.
   *
   * @param key The key columns that are kept: some of those of the panel, or none (`[]`) for the total of all.
   * @throws GrowthError `invalid-option`.
   *
   * @example
   * ```ts
   * import { panel } from "export-growth/sql";
   *
   * const trade = panel({
   *   dialect: "duckdb",
   *   from: { table: "trade" },
   *   key: ["partner", "item"],
   *   period: { column: "month", type: "text" },
   *   value: { column: "usd", scale: 0 },
   *   frequency: "monthly",
   * });
   * trade.totalsBy("partner").columns; // => ["partner", "period", "value", "reason"]
   * ```
   */
  totalsBy(key: string | readonly string[]): Panel {
    const { level } = this[brand];
    return new Panel(totalsByRows(level, keptArgument(key, level, { function: "totalsBy" })));
  }

  /**
   * The share of every row in the total of its period.
   *
   * Formula: part / total. A part may exceed its total by half a unit of each, which rounding explains; the unit of a panel is
   * 10^-scale, as it was said.
   *
   * @param total The totals: a panel whose keys are some of those of this one, such as `totalsBy` gives.
   * @param options `places` for a percent that is rounded once, and `mode` for how.
   * @throws GrowthError `invalid-option`, `mixed-frequency`, `year-mismatch`.
   *
   * @example
   * ```ts
   * import { panel } from "export-growth/sql";
   *
   * const trade = panel({
   *   dialect: "duckdb",
   *   from: { table: "trade" },
   *   key: ["partner", "item"],
   *   period: { column: "month", type: "text" },
   *   value: { column: "usd", scale: 0 },
   *   frequency: "monthly",
   * });
   * trade.shareOf(trade.totalsBy("partner"), { places: 1 }).columns;
   * // => ["partner", "item", "period", "percent", "reason"]
   * ```
   */
  shareOf(total: Panel, options?: EngineRounding): RatePanel {
    const site = { function: "shareOf" };
    const given = knownOptions(options, ["places", "mode"], site);
    const { level } = this[brand];
    const rounding = roundingArgument(given, site);
    const whole = totalArgument(level, total, site);
    return ratePanel({ ...shareRows(level, whole), given: givenOf(level, whole, site) }, rounding);
  }

  /**
   * What every row contributes to the change of the total: in percentage points, where it is given as a percent.
   *
   * Formula: (part − part of the base period) / total of the base period.
   *
   * @param total The totals: a panel whose keys are some of those of this one, such as `totalsBy` gives.
   * @param options How many `years` the base lies back, 1 unless said, or how many `periods`; `negativeBase`, what a total below
   * 0 gives; `places` for a percent that is rounded once, and `mode` for how.
   * @throws GrowthError `invalid-option`, `mixed-frequency`, `year-mismatch`.
   *
   * @example
   * ```ts
   * import { panel } from "export-growth/sql";
   *
   * const trade = panel({
   *   dialect: "duckdb",
   *   from: { table: "trade" },
   *   key: ["partner", "item"],
   *   period: { column: "month", type: "text" },
   *   value: { column: "usd", scale: 0 },
   *   frequency: "monthly",
   * });
   * trade.contributionTo(trade.totalsBy("partner"), { years: 1, places: 2 }).columns;
   * // => ["partner", "item", "period", "percent", "reason"]
   * ```
   */
  contributionTo(
    total: Panel,
    options?: { readonly years?: number | undefined; readonly periods?: number | undefined } & ChangeOptions &
      EngineRounding,
  ): RatePanel {
    const site = { function: "contributionTo" };
    const given = knownOptions(options, ["years", "periods", "negativeBase", "places", "mode"], site);
    const { level } = this[brand];
    const back = backArgument(level.frequency, given.periods, given.years, site);
    comparable(level, back, site);
    const rounding = roundingArgument(given, site);
    const whole = totalArgument(level, total, site);
    const rates = contributionRows(level, whole, back, negativeBaseArgument(given.negativeBase, site));
    return ratePanel({ ...rates, given: givenOf(level, whole, site) }, rounding);
  }

  /**
   * The rank of every key among all keys of the period, and a number of years before.
   *
   * @param options How many `years` the earlier ranking lies back: 1 unless said.
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
   * trade.ranks({ years: 1 }).columns;
   * // => ["partner", "period", "value", "rank", "ties", "rank_year_earlier", "rank_change", "reason"]
   * ```
   */
  ranks(options?: { readonly years?: number | undefined }): PanelTable {
    const site = { function: "ranks" };
    const { years } = knownOptions(options, ["years"], site);
    const { level } = this[brand];
    const columns = {
      value: level.dialect.decimal("v", level.scale),
      ...asNamed("rank", "ties", "rank_year_earlier", "rank_change"),
    };
    return new PanelTable({ ...ranksRows(level, backArgument(level.frequency, undefined, years, site)), columns });
  }

  /**
   * Every period in which a key was beyond all its earlier figures of the scope: only rows that are records.
   *
   * @param options The `scope` that is compared, `"all-time"` unless said; the `direction`, `"high"` unless said; whether `ties`
   * are listed, `"exclude"` unless said.
   * @throws GrowthError `invalid-option`; of sums since the start of a year `year-mismatch` for all time, `not-additive` in scopes
   * that sum up.
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
   * trade.records({ scope: "year-to-date" }).columns.slice(0, 6);
   * // => ["partner", "period", "value", "previous_period", "previous_value", "margin"]
   * ```
   */
  records(options?: {
    readonly scope?: "all-time" | "same-period" | "year-to-date" | "annual" | undefined;
    readonly direction?: "high" | "low" | undefined;
    readonly ties?: "exclude" | "include" | undefined;
  }): PanelTable {
    const site = { function: "records" };
    const given = knownOptions(options, ["scope", "direction", "ties"], site);
    const scope = oneOf(given.scope, scopes, "scope", site);
    const sign = oneOf(given.direction, ["high", "low"], "direction", site) === "high" ? 1 : -1;
    const ties = oneOf(given.ties, ["exclude", "include"], "ties", site) === "include";
    const { level } = this[brand];
    if (scope === "year-to-date" || scope === "annual") unsummed(level, site);
    if (scope === "all-time") comparable(level, 1, site);
    checkYears(level, site);
    const records = recordsRows(level, scope, sign, ties);
    const decimal = (column: string) => records.dialect.decimal(column, records.scale);
    const columns = {
      value: decimal("v"),
      previous_period: "previous_period",
      previous_value: decimal("m"),
      margin: decimal("margin"),
      ...asNamed("periods_since", "tie", "data_from", "holes_before"),
    };
    return new PanelTable({ ...records, columns });
  }

  /**
   * How far the year of every key is from a target, and what is required of the rest of it: one row a key, its `period` the last
   * one that counts as achieved.
   *
   * Formula: gap = target − achieved; attainment = achieved / target; required average = gap / periods left; required change =
   * gap / the same periods of the year before − 1.
   *
   * @param options The `target`, for which `year`, `through` which period; `places` for a percent that is rounded once, and `mode` for how.
   * @throws GrowthError `zero-total`, `negative-total`, `invalid-number`, `invalid-option`, `invalid-period`, `mixed-frequency`,
   * `not-additive`.
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
   * trade.targetGap({ target: 700, year: 2025, places: 1 }).columns.slice(1, 7);
   * // => ["period", "target", "achieved", "gap", "attainment_percent", "status"]
   * ```
   */
  targetGap(options: EngineTarget): PanelTable {
    const site = { function: "targetGap" };
    const given = knownOptions(options, ["target", "year", "through", "places", "mode"], site);
    const level = unsummed(this[brand].level, site);
    const rounding = roundingArgument(given, site);
    return new PanelTable(targetTable(targetRows(level, aimArgument(level, given, site)), rounding));
  }
}

/** Columns that are called as they are. */
function asNamed(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

const rate = { numerator: "n", denominator: "d", absent: "r" };

/** Rates as the caller wants them: a numerator and a denominator, or percents that were rounded once. */
function ratePanel(rates: Rates, rounding: Rounding): RatePanel {
  if (rounding === undefined) return new RatePanel({ ...rates, columns: quotientColumns("", rate, rates.dialect) });
  const { dialect } = rates;
  const { places, mode } = rounding;
  const relation = roundedOnce(rates.relation, rate, "q", places + 2, mode, dialect);
  return new RatePanel({ ...rates, relation, columns: { percent: dialect.decimal("q", places) } });
}

/** Reads the panel that a part is measured against: fewer keys, or the same, of the same engine and frequency. */
function totalArgument(part: Level, total: unknown, site: Site): Level {
  const where = { ...site, argument: "total" };
  const level = branded<{ readonly type: "Panel"; readonly level: Level }>(total, "Panel")?.level;
  if (level === undefined) return refuse("invalid-option", "must be a panel of levels", where, total);
  if (level.dialect.name !== part.dialect.name) {
    refuse("invalid-option", `must be for ${part.dialect.name}, not for ${level.dialect.name}`, where);
  }
  if (level.frequency !== part.frequency) {
    refuse("mixed-frequency", `must be ${part.frequency} as the part is, not ${level.frequency}`, where);
  }
  if (level.summed !== part.summed) {
    const rule = level.summed ? "of single periods" : "sums since the start of a year";
    refuse("year-mismatch", `must be ${rule} as the part is`, where);
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
