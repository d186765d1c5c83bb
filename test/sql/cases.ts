import {
  addPeriods,
  change,
  contributionToChange,
  detectRecords,
  type FiscalYear,
  type Frequency,
  GrowthError,
  groupSeries,
  onPeriodChange,
  onYearChange,
  type Period,
  periodTotals,
  type Ratio,
  type RatioSeries,
  rankItems,
  rollingSum,
  Series,
  shareOfTotal,
  targetGap,
  totalAcross,
  yearToDate,
} from "export-growth";
import { type Panel, type PanelTable, panel } from "export-growth/sql";
import { modes } from "../modes.ts";
import { type Cell, cellOf, type Engine } from "./engines.ts";

/** One row of a table: two keys, a period as canonical text, and a value as text, or none. */
export interface Row {
  readonly region: string;
  readonly item: string;
  readonly period: Period;
  readonly value: string | null;
}

/** A table, and how a panel reads it. */
export interface Table {
  readonly name: string;
  readonly frequency: Frequency;
  readonly type: "text" | "date" | "integer";
  readonly scale: number;
  readonly fiscalYear?: FiscalYear;
  readonly dense?: boolean;
  readonly rows: readonly Row[];
}

const perYear = { monthly: 12, quarterly: 4, "half-yearly": 2, annual: 1 } as const;
const firstPeriod = { monthly: "2021-02", quarterly: "2018-Q2", "half-yearly": "2015-S2", annual: "2005" } as const;

/** Numbers between 0 and 1 from a seed (mulberry32), so that a case can be made again. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Rows of a random panel: small numbers (ties, quotients that end in 5), large ones, one item of 20 digits; holes without a
 * row, NULLs, zeros, figures below 0; items that begin later and end earlier.
 */
export function randomRows(seed: number, frequency: Frequency, scale: number, items: number, years = 3): Row[] {
  const random = randomNumbers(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const rows: Row[] = [];
  for (let item = 0; item < items; item += 1) {
    const late = whole(4);
    const length = years * perYear[frequency] + 3 + whole(4);
    const spread = [12, 41, 1000, 1_000_000][item % 4] as number;
    for (let place = late; place < length; place += 1) {
      const isEnd = place === late || place === length - 1;
      if (!isEnd && random() < 0.02 * (item % 4)) continue;
      const least = item % 5 === 2 ? -spread / 2 : 0;
      const figure = Math.floor(least + random() * spread);
      const digits =
        item % 7 === 6 ? `${figure}${String(whole(1e9)).padStart(14, "7")}` : `${random() < 0.06 ? 0 : figure}`;
      rows.push({
        region: `R${item % 3}`,
        item: `it'em "${item}"`,
        period: addPeriods(firstPeriod[frequency], place),
        value: random() < 0.02 * (item % 4) ? null : withPlaces(digits, scale),
      });
    }
  }
  return rows;
}

function withPlaces(digits: string, scale: number): string {
  if (scale === 0) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const padded = digits.replace("-", "").padStart(scale + 1, "0");
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** What texts are called. */
export const textTypes = { duckdb: "text", postgres: "text", spark: "string" } as const;

/** Makes the table in an engine. */
export async function load(engine: Engine, table: Table): Promise<void> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const [text, type] = [textTypes[engine.dialect], table.type];
  const columns = `region ${text}, item ${text}, p ${type === "text" ? text : type}, x decimal(38,${table.scale})`;
  const values = table.rows.map(
    ({ region, item, period, value }) =>
      `(${quoted(region)}, ${quoted(item)}, ${writtenPeriod(period, table.type)}, ${value ?? "NULL"})`,
  );
  await engine.run(`CREATE TABLE ${table.name} (${columns})`);
  await engine.run(`INSERT INTO ${table.name} VALUES ${values.join(", ")}`);
}

/** A period as its column holds it: of days any one within it, the last but two of its months' first 28. */
function writtenPeriod(period: Period, type: Table["type"]): string {
  if (type === "text") return `'${period}'`;
  if (type === "integer") return period.replace("-", "");
  const year = period.slice(0, 4);
  const part = Number(period.slice(6));
  const month = { "": 7, Q: part * 3 - 1, S: part * 6 - 2 }[period.charAt(5).replace(/\d/, "")] as number;
  return period.length === 7 && /\d$/.test(period) && !/[QS]/.test(period)
    ? `date '${period}-26'`
    : `date '${year}-${String(month).padStart(2, "0")}-26'`;
}

/** The panel of a table. */
export function panelOf(table: Table, dialect: Engine["dialect"]): Panel {
  const { name, type, scale, frequency, fiscalYear, dense } = table;
  return panel({
    dialect,
    from: { table: name },
    key: ["region", "item"],
    period: { column: "p", type },
    value: { column: "x", scale },
    frequency,
    ...(fiscalYear && { fiscalYear }),
    ...(dense && { dense }),
  });
}

/** What the library makes of a table. */
export interface Known {
  readonly table: Table;
  /** By region and item, which are told apart by a tab. */
  readonly items: ReadonlyMap<string, Series>;
  /** By region. */
  readonly totals: ReadonlyMap<string, Series>;
  /** Rows that a result has: keys and period. */
  has(key: string, period: Period): boolean;
}

export function knownOf(table: Table): Known {
  const { rows, dense } = table;
  const keyed = rows.map((row) => ({ ...row, key: `${row.region}\t${row.item}` }));
  const items = groupSeries(keyed, { key: "key", period: "period", value: "value" });
  const present = new Set(keyed.map(({ key, period }) => `${key}\t${period}`));
  const spans = new Set([...items].flatMap(([key, series]) => [...series].map(([period]) => `${key}\t${period}`)));
  return {
    table,
    items,
    totals: totalsBy(items),
    has: (key, period) => (dense === true ? spans : present).has(`${key}\t${period}`),
  };
}

function totalsBy(items: ReadonlyMap<string, Series>): Map<string, Series> {
  const groups = new Map<string, Map<string, Series>>();
  for (const [key, series] of items) {
    const region = key.split("\t")[0] as string;
    groups.set(region, (groups.get(region) ?? new Map()).set(key, series));
  }
  return new Map([...groups].map(([region, members]) => [region, totalAcross(members)]));
}

/** A measure in both: the query, and the rows that the library gives. */
export interface Measure {
  readonly name: string;
  readonly sql: (trade: Panel) => PanelTable;
  readonly rows: (known: Known) => Record<string, Cell>[];
}

/** The fiscal year of a panel, as the library takes it. */
function yearsOf({ table: { fiscalYear } }: Known): { readonly fiscalYear?: FiscalYear } {
  return fiscalYear === undefined ? {} : { fiscalYear };
}

type Rates = (known: Known, key: string, series: Series) => RatioSeries;

/** How rates are asked for. */
export interface Asking {
  readonly places?: number;
  readonly mode?:
    | "ceil"
    | "floor"
    | "expand"
    | "trunc"
    | "halfCeil"
    | "halfFloor"
    | "halfExpand"
    | "halfTrunc"
    | "halfEven";
}

function keysOf(key: string): Record<string, Cell> {
  const [region, item] = key.split("\t");
  return { region: region as string, ...(item !== undefined && { item }) };
}

function reasonAt(series: Series | RatioSeries, period: Period): Cell {
  return series.reasonAt(period) ?? null;
}

/** Rows of levels, one a row of the table. */
function levelRows(of: (known: Known, series: Series) => Series, everyRow = false) {
  return (known: Known): Record<string, Cell>[] =>
    [...known.items].flatMap(([key, series]) => {
      const level = of(known, series);
      return [...level]
        .map(([period]) => period)
        .filter((period) => everyRow || known.has(key, period))
        .map((period) => ({
          ...keysOf(key),
          period,
          value: cellOf(level.at(period)?.toFixed()),
          reason: reasonAt(level, period),
        }));
    });
}

/** Totals of regions, where any of their items has a row. */
function totalRows(known: Known, of: (total: Series) => Series): Record<string, Cell>[] {
  return [...known.totals].flatMap(([region, total]) => {
    const level = of(total);
    const members = [...known.items.keys()].filter((key) => key.startsWith(`${region}\t`));
    return [...level]
      .map(([period]) => period)
      .filter((period) => members.some((key) => known.has(key, period)))
      .map((period) => ({
        region,
        period,
        value: cellOf(level.at(period)?.toFixed()),
        reason: reasonAt(level, period),
      }));
  });
}

/** A ratio as results have it: rounded where places are named, else as a reduced fraction. */
function rateCells(rate: Ratio | undefined, { places, mode }: Asking): Record<string, Cell> {
  if (places === undefined) return { fraction: rate === undefined ? null : `${rate.numerator}/${rate.denominator}` };
  return { percent: cellOf(rate?.toFixedPercent(places, mode)) };
}

function rateRows(of: Rates, asking: Asking) {
  return (known: Known): Record<string, Cell>[] =>
    [...known.items].flatMap(([key, series]) => {
      const rates = of(known, key, series);
      return [...series]
        .map(([period]) => period)
        .filter((period) => known.has(key, period))
        .map((period) => ({
          ...keysOf(key),
          period,
          ...rateCells(rates.at(period), asking),
          reason: reasonAt(rates, period),
        }));
    });
}

const totalOf = ({ totals }: Known, key: string) => totals.get(key.split("\t")[0] as string) as Series;

/** Rates, as asked for. */
export function rateMeasures(asking: Asking): Measure[] {
  const name = (measure: string) => `${measure} ${JSON.stringify(asking)}`;
  const rate = (measure: string, sql: (trade: Panel) => PanelTable, of: Rates): Measure => ({
    name: name(measure),
    sql,
    rows: rateRows(of, asking),
  });
  const toTotal = (
    lag: { years: number } | { periods: number },
    negativeBase: "refuse" | "deficits" | "absolute-base",
  ) =>
    rate(
      `contributionTo ${JSON.stringify(lag)} ${negativeBase}`,
      (trade) => trade.contributionTo(trade.totalsBy("region"), { ...lag, negativeBase, ...asking }),
      (known, key, series) => contributionToChange(series, totalOf(known, key), { ...lag, negativeBase }),
    );
  return [
    rate(
      "onYearChange",
      (trade) => trade.onYearChange(asking),
      (_, __, series) => onYearChange(series),
    ),
    rate(
      "onYearChange 2",
      (trade) => trade.onYearChange({ years: 2, negativeBase: "absolute-base", ...asking }),
      (_, __, series) => onYearChange(series, { years: 2, negativeBase: "absolute-base" }),
    ),
    ...(["refuse", "deficits", "absolute-base"] as const).map((negativeBase) =>
      rate(
        `onPeriodChange ${negativeBase}`,
        (trade) => trade.onPeriodChange({ negativeBase, ...asking }),
        (_, __, series) => onPeriodChange(series, { negativeBase }),
      ),
    ),
    rate(
      "change window",
      (trade) => trade.change({ periods: 2, window: 3, negativeBase: "deficits", ...asking }),
      (_, __, series) => change(series, { periods: 2, window: 3, negativeBase: "deficits" }),
    ),
    rate(
      "change years",
      (trade) => trade.change({ years: 1, ...asking }),
      (_, __, series) => change(series, { years: 1 }),
    ),
    rate(
      "shareOf",
      (trade) => trade.shareOf(trade.totalsBy("region"), asking),
      (known, key, series) => shareOfTotal(series, totalOf(known, key)),
    ),
    toTotal({ years: 1 }, "refuse"),
    toTotal({ years: 2 }, "absolute-base"),
    toTotal({ periods: 1 }, "deficits"),
    rate(
      "rollingSum onYearChange",
      (trade) => trade.rollingSum(2).onYearChange(asking),
      (_, __, series) => onYearChange(rollingSum(series, 2)),
    ),
    rate(
      "yearToDate onYearChange",
      (trade) => trade.yearToDate().onYearChange(asking),
      (known, _, series) => onYearChange(yearToDate(series, yearsOf(known))),
    ),
  ];
}

/** The change on one period. */
export function sinceMeasure(since: Period, asking: Asking): Measure {
  return {
    name: `change since ${since}`,
    sql: (trade) => trade.change({ since, ...asking }),
    rows: rateRows((_, __, series) => change(series, { since }), asking),
  };
}

/** Levels, ranks, records. */
export function levelMeasures(frequency: Frequency): Measure[] {
  const coarser = (["quarterly", "half-yearly", "annual"] as const).filter(
    (each) => perYear[each] < perYear[frequency],
  );
  return [
    { name: "levels", sql: (trade) => trade, rows: levelRows((_, series) => series) },
    {
      name: "yearToDate",
      sql: (trade) => trade.yearToDate(),
      rows: levelRows((known, series) => yearToDate(series, yearsOf(known))),
    },
    { name: "rollingSum", sql: (trade) => trade.rollingSum(3), rows: levelRows((_, series) => rollingSum(series, 3)) },
    {
      name: "rollingSum of rollingSum",
      sql: (trade) => trade.rollingSum(3).rollingSum(2),
      rows: levelRows((_, series) => rollingSum(rollingSum(series, 3), 2)),
    },
    {
      name: "yearToDate of rollingSum",
      sql: (trade) => trade.rollingSum(2).yearToDate(),
      rows: levelRows((known, series) => yearToDate(rollingSum(series, 2), yearsOf(known))),
    },
    { name: "totalsBy", sql: (trade) => trade.totalsBy("region"), rows: (known) => totalRows(known, (total) => total) },
    {
      name: "totalsBy yearToDate",
      sql: (trade) => trade.totalsBy("region").yearToDate(),
      rows: (known) => totalRows(known, (total) => yearToDate(total, yearsOf(known))),
    },
    ...coarser.map(
      (each): Measure => ({
        name: `periodTotals ${each}`,
        sql: (trade) => trade.periodTotals(each),
        rows: (known) => {
          // A coarser period has a row where any of its periods has one.
          const all = levelRows(
            (_, series) => periodTotals(series, each, each === "annual" ? yearsOf(known) : {}),
            true,
          )(known);
          return all.filter(({ region, item, period }) =>
            coarserPeriods(known, each).has(`${region}\t${item}\t${period}`),
          );
        },
      }),
    ),
    ranksMeasure,
    ...(["all-time", "same-period", "year-to-date", "annual"] as const).flatMap((scope) => [
      recordsMeasure(scope, "high", "include"),
      recordsMeasure(scope, "low", "exclude"),
    ]),
  ];
}

const coarserKnown = new WeakMap<Known, Map<string, Set<string>>>();

/** Which coarser periods any row of an item lies in. */
function coarserPeriods(known: Known, frequency: "quarterly" | "half-yearly" | "annual"): Set<string> {
  const made = coarserKnown.get(known) ?? new Map<string, Set<string>>();
  coarserKnown.set(known, made);
  let found = made.get(frequency);
  if (found === undefined) {
    found = new Set();
    for (const [key, series] of known.items) {
      for (const [period] of series) {
        if (!known.has(key, period)) continue;
        // A series of this one period has one coarser period.
        const years = frequency === "annual" ? yearsOf(known) : {};
        for (const [one] of periodTotals(Series.of(period, ["1"]), frequency, years)) found.add(`${key}\t${one}`);
      }
    }
    made.set(frequency, found);
  }
  return found;
}

const ranksMeasure: Measure = {
  name: "ranks",
  sql: (trade) => trade.ranks(),
  rows: ({ items, has }) => {
    const rankings = new Map<Period, ReturnType<typeof ranksAt>>();
    const ranksAt = (period: Period) => new Map(rankItems(items, period).items.map((item) => [item.key, item]));
    return [...items].flatMap(([key, series]) =>
      [...series]
        .filter(([period]) => has(key, period))
        .map(([period]) => {
          const ranking = rankings.get(period) ?? ranksAt(period);
          rankings.set(period, ranking);
          const found = ranking.get(key);
          return {
            ...keysOf(key),
            period,
            value: cellOf(found?.value.toFixed()),
            rank: cellOf(found?.rank),
            ties: cellOf(found?.ties),
            rank_year_earlier: cellOf(found?.rankYearEarlier),
            rank_change: cellOf(found?.rankChange),
            reason: reasonAt(series, period),
          };
        }),
    );
  },
};

type Scope = "all-time" | "same-period" | "year-to-date" | "annual";

function recordsMeasure(scope: Scope, direction: "high" | "low", ties: "include" | "exclude"): Measure {
  return {
    name: `records ${scope} ${direction} ${ties}`,
    sql: (trade) => trade.records({ scope, direction, ties }),
    rows: (known) =>
      [...known.items].flatMap(([key, series]) =>
        detectRecords(series, { scope, direction, ties, ...yearsOf(known) }).map((record) => ({
          ...keysOf(key),
          period: record.period,
          value: cellOf(record.value.toFixed()),
          previous_period: record.previous.period,
          previous_value: cellOf(record.previous.value.toFixed()),
          margin: cellOf(record.margin.toFixed()),
          periods_since: cellOf(record.periodsSince),
          tie: cellOf(record.tie),
          data_from: record.dataFrom,
          holes_before: cellOf(record.holesBefore),
          reason: null,
        })),
      ),
  };
}

/** The gap of every item to one target. */
export function targetMeasure(target: string, year: string, through: Period | undefined, asking: Asking): Measure {
  const options = { target, year, ...(through !== undefined && { through }) };
  return {
    name: `targetGap ${target} ${year} ${through ?? ""} ${JSON.stringify(asking)}`,
    sql: (trade) => trade.targetGap({ ...options, ...asking }),
    rows: (known) =>
      [...known.items].map(([key, series]) => ({
        ...keysOf(key),
        ...targetCells(series, { ...options, ...yearsOf(known) }, asking),
      })),
  };
}

function targetCells(series: Series, options: Parameters<typeof targetGap>[1] & object, asking: Asking) {
  const found = (() => {
    try {
      return targetGap(series, options as never) as ReturnType<typeof targetGap<Series>>;
    } catch (error) {
      if (error instanceof GrowthError) return error.code;
      throw error;
    }
  })();
  const named = (name: string, rate: Ratio | undefined, given: Asking) =>
    Object.fromEntries(Object.entries(rateCells(rate, given)).map(([part, cell]) => [`${name}_${part}`, cell]));
  if (typeof found === "string") {
    return {
      target: cellOf((options as unknown as { target: string }).target),
      achieved: null,
      gap: null,
      ...named("attainment", undefined, asking),
      status: null,
      remaining: null,
      ...named("required_average", undefined, {}),
      required_average_reason: found,
      ...named("required_change", undefined, asking),
      required_change_reason: found,
      passed_last_year: null,
      passed_last_year_reason: found,
      reason: found,
    };
  }
  return {
    period: found.through,
    target: cellOf(found.target.toFixed()),
    achieved: cellOf(found.achieved.toFixed()),
    gap: cellOf(found.gap.toFixed()),
    ...named("attainment", found.attainment, asking),
    status: found.status,
    remaining: cellOf(found.remaining),
    ...named("required_average", found.requiredAverage, {}),
    required_average_reason: cellOf(found.reasons.requiredAverage),
    ...named("required_change", found.requiredChange, asking),
    required_change_reason: cellOf(found.reasons.requiredChange),
    passed_last_year: cellOf(found.passedLastYear),
    passed_last_year_reason: cellOf(found.reasons.passedLastYear),
    reason: null,
  };
}

/** Small numbers in each frequency, each way of writing periods, with and without rows for holes, in fiscal years. */
export const tables: readonly Table[] = [
  { name: "months", frequency: "monthly", type: "text", scale: 1, rows: randomRows(1, "monthly", 1, 7) },
  {
    name: "quarters",
    frequency: "quarterly",
    type: "date",
    scale: 0,
    fiscalYear: { start: 4 },
    rows: randomRows(2, "quarterly", 0, 7, 6),
  },
  {
    name: "halves",
    frequency: "half-yearly",
    type: "text",
    scale: 2,
    dense: true,
    rows: randomRows(3, "half-yearly", 2, 7, 8),
  },
  { name: "years", frequency: "annual", type: "integer", scale: 0, rows: randomRows(4, "annual", 0, 7, 14) },
  {
    name: "fiscal_months",
    frequency: "monthly",
    type: "integer",
    scale: 3,
    dense: true,
    fiscalYear: { start: 10, label: "end" },
    rows: randomRows(5, "monthly", 3, 7),
  },
];

const targetYears = { monthly: "2023", quarterly: "2023", "half-yearly": "2020", annual: "2010" } as const;
const someMonth = { monthly: "2023-05", quarterly: "2023-Q3", "half-yearly": "2020-S1", annual: "2010" } as const;

/** Every measure that a table is asked for. */
export function measuresOf({ frequency }: Table): Measure[] {
  const year = targetYears[frequency];
  return [
    ...levelMeasures(frequency),
    ...rateMeasures({}),
    ...rateMeasures({ places: 1 }),
    sinceMeasure(someMonth[frequency], { places: 0, mode: "halfEven" }),
    targetMeasure("300.5", year, undefined, {}),
    targetMeasure("41", year, someMonth[frequency], { places: 1, mode: "ceil" }),
  ];
}

/** Every measure in every mode, for a panel as `randomRows` makes it. */
export const panelMeasures: readonly Measure[] = [
  ...levelMeasures("monthly"),
  ...rateMeasures({}),
  ...modes.flatMap((mode) => rateMeasures({ places: 1, mode })),
  sinceMeasure("2022-05", { places: 1 }),
  targetMeasure("300.5", "2023", undefined, {}),
  ...modes.map((mode) => targetMeasure("41", "2023", "2023-05", { places: 0, mode })),
];

/** What differs between an engine and the library; and how many rows were compared. */
export async function compare(
  engine: Engine,
  known: Known,
  measure: Measure,
): Promise<{ rows: number; faults: string[] }> {
  const query = measure.sql(panelOf(known.table, engine.dialect));
  const got = (await engine.rows(query)).map(withFractions).map(lineOf);
  const wanted = measure.rows(known).map(lineOf);
  const [inGot, inWanted] = [new Set(got), new Set(wanted)];
  const faults = [
    ...got.filter((line) => !inWanted.has(line)).map((line) => `${engine.dialect} has ${line}`),
    ...wanted.filter((line) => !inGot.has(line)).map((line) => `the library has ${line}`),
    ...(got.length === wanted.length ? [] : [`${got.length} rows, not ${wanted.length}`]),
  ];
  return { rows: got.length, faults };
}

function lineOf(row: Readonly<Record<string, Cell>>): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Numerators over denominators in lowest terms; a target's row of which nothing is known has no period to compare. */
function withFractions(row: Readonly<Record<string, Cell>>): Record<string, Cell> {
  const made: Record<string, Cell> = {};
  for (const [name, cell] of Object.entries(row)) {
    if (name.endsWith("denominator")) continue;
    if (!name.endsWith("numerator")) made[name] = cell;
    else
      made[name.replace("numerator", "fraction")] = fraction(
        cell,
        row[name.replace("numerator", "denominator")] ?? null,
      );
  }
  if ("status" in row && row["reason"] !== null) delete made["period"];
  if ("rank" in row && row["rank"] === null) made["rank_year_earlier"] = null;
  return made;
}

function fraction(numerator: Cell, denominator: Cell): Cell {
  if (numerator === null || denominator === null) return null;
  let [a, b] = [BigInt(numerator), BigInt(denominator)];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n ? -a : a;
  return `${BigInt(numerator) / divisor}/${BigInt(denominator) / divisor}`;
}

/** A panel of some so many rows: an item has some 36; of one row an item, and of records, there are fewer. */
export function gridTable(seed: number, rows: number): Table {
  const items = Math.ceil(rows / 34);
  return {
    name: `grid_${seed}`,
    frequency: "monthly",
    type: "text",
    scale: 1,
    rows: randomRows(seed, "monthly", 1, items),
  };
}
