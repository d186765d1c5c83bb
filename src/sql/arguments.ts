import { absent, refuse, type Site } from "../base/errors.ts";
import { denseArray, isPlainObject, knownOptions, oneOf, wholeNumber } from "../base/options.ts";
import { findFiscalYear, type KnownFiscalYear, readFiscalYear } from "../calendar/fiscalYear.ts";
import { type Frequency, type PeriodInput, periodsPerYear, readPeriod } from "../calendar/period.ts";
import { decimalArgument, type Numeric } from "../exact/decimals.ts";
import type { ChangeOptions } from "../exact/rates.ts";
import { type RoundingMode, roundingMode } from "../exact/rounding.ts";
import type { Base } from "./change.ts";
import { type Frame, type Level, startOfYear, yearStartOf } from "./level.ts";
import type { SourceRows } from "./source.ts";

/**
 * How a rate is given: as whole numbers, or rounded once, by the engine.
 *
 * @category SQL
 */
export interface EngineRounding {
  /** How many places of the percent are given; where it is not named, a rate is a numerator and a denominator. */
  readonly places?: number | undefined;
  /** How it is rounded, `"halfExpand"` where it is not named. */
  readonly mode?: RoundingMode | undefined;
}

/** Reads how a rate is given. */
export function roundingArgument({ places, mode }: EngineRounding, site: Site): Rounding {
  const read = roundingMode(mode, site);
  if (places !== undefined) return { places: wholeNumber(places, 0, mostPlaces, "places", site), mode: read };
  if (mode === undefined) return undefined;
  return refuse("invalid-option", "goes with places", { ...site, argument: "mode" }, mode);
}

/** To how many places a rate is rounded, and how; `undefined` where it is given as a numerator and a denominator. */
export type Rounding = { readonly places: number; readonly mode: RoundingMode } | undefined;

const mostPlaces = 8;

/** Reads the name of a column or a table. It is quoted wherever it stands; a NUL or half a character no engine can hold. */
export function nameArgument(value: unknown, argument: string, site: Site): string {
  const isName = typeof value === "string" && value !== "" && !/\0|\p{Surrogate}/u.test(value);
  if (isName && new TextEncoder().encode(value).length <= mostNameBytes) return value;
  const rule = `must be a name of at most ${mostNameBytes} bytes, without a NUL; { query } can rename it`;
  return refuse("invalid-option", rule, { ...site, argument }, value);
}

/** What PostgreSQL keeps of a name: it cuts a longer one in silence. */
const mostNameBytes = 63;

/** Reads the names of the key columns, which are those of no other column of a result. */
export function keysArgument(value: unknown, site: Site): string[] {
  const names = Array.isArray(value) ? denseArray(value, "the name of a column", "key", site) : [value];
  const keys = names.map((name) => nameArgument(name, "key", site));
  if (keys.length === 0) refuse("invalid-option", "must name at least one column", { ...site, argument: "key" });
  const refused = keys.find((name, at) => keys.indexOf(name) !== at || resultColumns.has(name.toLowerCase()));
  if (refused === undefined) return keys;
  const rule = `must name each column once, and none as results name theirs, as ${refused} is; { query } can rename it`;
  return refuse("invalid-option", rule, { ...site, argument: "key" }, value);
}

const resultColumns = new Set([
  "period",
  "value",
  "reason",
  "numerator",
  "denominator",
  "percent",
  "rank",
  "ties",
  "rank_year_earlier",
  "rank_change",
  "previous_period",
  "previous_value",
  "margin",
  "periods_since",
  "tie",
  "data_from",
  "holes_before",
  "target",
  "achieved",
  "gap",
  "status",
  "remaining",
  "attainment_numerator",
  "attainment_denominator",
  "attainment_percent",
  "required_average_numerator",
  "required_average_denominator",
  "required_average_reason",
  "required_change_numerator",
  "required_change_denominator",
  "required_change_percent",
  "required_change_reason",
  "passed_last_year",
  "passed_last_year_reason",
]);

/** Reads where the rows stand: a table by its name, or a query. */
export function fromArgument(value: unknown, site: Site): SourceRows {
  const where = { ...site, argument: "from" };
  if (isPlainObject(value)) {
    const { table, query, parameters } = knownOptions<GivenRows>(value, ["table", "query", "parameters"], where);
    if (table !== undefined && query === undefined && parameters === undefined) {
      const names = Array.isArray(table) ? denseArray(table, "a name", "from.table", site) : [table];
      if (names.length > 0) return { table: names.map((name) => nameArgument(name, "from.table", site)) };
    }
    if (table === undefined && typeof query === "string" && query.trim() !== "") {
      return {
        query,
        given: parameters === undefined ? [] : denseArray(parameters, "a value", "from.parameters", site),
      };
    }
  }
  return refuse("invalid-option", "must be { table } or { query, parameters }", where, value);
}

interface GivenRows {
  readonly table?: unknown;
  readonly query?: unknown;
  readonly parameters?: unknown;
}

/** Reads how far back a base lies, or the period that is the base of all. */
export function baseArgument(level: Level, { periods, years, since, window }: Partial<EngineChange>, site: Site): Base {
  if ([periods, years, since].filter((one) => one !== undefined).length !== 1) {
    refuse("invalid-option", "must say exactly one of periods, years and since", { ...site, argument: "options" });
  }
  if (since !== undefined) {
    if (window !== undefined)
      refuse("invalid-option", "does not go with since", { ...site, argument: "window" }, window);
    // Of the rows that are compared with it, neighbours are.
    return { since: ordinalArgument(since, comparable(level, 1, site).frequency, "since", site) };
  }
  const back = backArgument(level.frequency, periods, years, site);
  const length = wholeNumber(window ?? 1, 1, mostPeriods, "window", site);
  if (length > 1) unsummed(level, site);
  comparable(level, back, site);
  return { back, window: length };
}

/**
 * What every row is compared with: exactly one of `periods`, `years` and `since` says it.
 *
 * @category SQL
 */
export interface EngineChange extends ChangeOptions, EngineRounding {
  /** How many periods back the base lies. */
  readonly periods?: number | undefined;
  /** How many years back the base lies. */
  readonly years?: number | undefined;
  /** The one period that all others are compared with. */
  readonly since?: PeriodInput | undefined;
  /** The sums of so many periods are compared, up to the row and up to its base: 1 where it is not named. Not beside `since`. */
  readonly window?: number | undefined;
}

/** Reads how many periods back a base lies: a year, where neither is said. */
export function backArgument(
  frequency: Frequency,
  periods: number | undefined,
  years: number | undefined,
  site: Site,
): number {
  if (periods === undefined) return wholeNumber(years ?? 1, 1, 9998, "years", site) * periodsPerYear[frequency];
  if (years === undefined) return wholeNumber(periods, 1, mostPeriods, "periods", site);
  return refuse("invalid-option", "does not go with periods", { ...site, argument: "years" }, years);
}

/** How many periods a distance or a window has at most. */
export const mostPeriods = 50_000;

/** Reads a period of that frequency, as a whole number. */
export function ordinalArgument(value: unknown, frequency: Frequency, argument: string, site: Site): number {
  const where = { ...site, argument };
  const place = readPeriod(value, where);
  if (place.frequency === frequency) return place.ordinal;
  return refuse("mixed-frequency", `must be ${frequency} as the panel is, not ${place.frequency}`, where, value);
}

/** Reads a fiscal year that starts with a period of the rows. */
export function fiscalYearArgument(value: unknown, frequency: Frequency, site: Site): KnownFiscalYear | undefined {
  const read = readFiscalYear(value, site);
  checkYears({ fiscalYear: read, frequency }, site);
  return read;
}

/** Refuses years that begin within a period: half-years are those of the calendar, a fiscal year may be no two of them. */
export function checkYears({ fiscalYear, frequency }: Pick<Frame, "fiscalYear" | "frequency">, site: Site): void {
  if (Number.isInteger(yearStartOf({ fiscalYear, frequency }))) return;
  const rule = `must be a month with which a ${frequency} period starts`;
  refuse("invalid-option", rule, { ...site, argument: "fiscalYear.start" }, fiscalYear?.start);
}

/** A level of single periods; refused where values are sums since the start of a year. */
export function unsummed(level: Level, site: Site): Level {
  if (!level.summed) return level;
  const rule = "must hold figures of single periods: sums since the start of a year are not summed again";
  return refuse("not-additive", rule, { ...site, argument: "the panel" });
}

/** A level to be compared so many periods back; refused where values are sums since the start of a year, and these of another part of it. */
export function comparable(level: Level, back: number, site: Site): Level {
  if (!level.summed || back % periodsPerYear[level.frequency] === 0) return level;
  const rule =
    "must hold figures of single periods: sums since the start of a year compare with the same part of other years only";
  return refuse("year-mismatch", rule, { ...site, argument: "the panel" });
}

/** Reads a frequency that is coarser than that of the rows. */
export function coarserArgument(value: unknown, frame: Frame, site: Site): Frequency {
  const read = said(value, ["quarterly", "half-yearly", "annual"], "frequency", site);
  if (periodsPerYear[read] >= periodsPerYear[frame.frequency]) {
    const rule = `must be a frequency coarser than ${frame.frequency}`;
    refuse("invalid-option", rule, { ...site, argument: "frequency" }, value);
  }
  if (read === "annual") checkYears(frame, site);
  return read;
}

/** Reads a value of a closed list, which must be said. */
export function said<T extends string>(value: unknown, allowed: readonly [T, ...T[]], argument: string, site: Site): T {
  return oneOf((value ?? null) as T, allowed, argument, site);
}

/**
 * Which year a target is for.
 *
 * @category SQL
 */
export interface EngineTarget extends EngineRounding {
  /** The target of every key for the whole year, above 0. */
  readonly target: Numeric;
  /** The year, such as `"2025"` or 2025, named as the panel names its years. */
  readonly year: string | number;
  /** The last period that counts as achieved; where it is not named, the last one of the year in which a key has a value. */
  readonly through?: PeriodInput | undefined;
}

/** A target, and the year that it is for. */
export interface Aim {
  /** The target × 10^scale. */
  readonly coefficient: bigint;
  readonly scale: number;
  /** The first period of the year. */
  readonly start: number;
  readonly through: number | undefined;
}

/** Reads a target, above 0, and its year. */
export function aimArgument(level: Level, { target, year, through }: Partial<EngineTarget>, site: Site): Aim {
  checkYears(level, site);
  const where = { ...site, argument: "target", total: "the target" };
  const { coefficient, scale } = decimalArgument(target, where);
  if (coefficient <= 0n) absent(coefficient === 0n ? "zero-total" : "negative-total", where, target);
  if (scale > mostScale) refuse("invalid-option", `must have at most ${mostScale} places`, where, target);
  const start = startOfYear(level, yearArgument(level, year, site));
  if (through === undefined) return { coefficient, scale, start, through };
  const last = ordinalArgument(through, level.frequency, "through", site);
  if (last < start || last >= start + periodsPerYear[level.frequency]) {
    refuse("invalid-option", `must be a period of the year ${year}`, { ...site, argument: "through" }, through);
  }
  return { coefficient, scale, start, through: last };
}

/** Reads a year, `"2025"` or 2025; of fiscal years `2024-25`, `2024/25` and `FY2024` too. */
function yearArgument({ fiscalYear }: Frame, year: unknown, site: Site): number {
  const named = fiscalYear && findFiscalYear(year, fiscalYear);
  const number = typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : year;
  return wholeNumber(named?.ordinal ?? number, 1, 9999, "year", site);
}

/** How many decimal places values, and targets, have at most. */
export const mostScale = 18;

/** Reads which of the keys are kept. */
export function keptArgument(value: unknown, { keys }: Frame, site: Site): string[] {
  const where = { ...site, argument: "key" };
  const names = Array.isArray(value) ? denseArray(value, "the name of a key column", "key", site) : [value];
  // Not `find`: a name that is undefined is no key either.
  const areKeys = names.every((name, at) => keys.includes(name as string) && names.indexOf(name) === at);
  if (areKeys && names.length < keys.length) return names as string[];
  return refuse("invalid-option", `must name some of the keys, each once, not all: ${keys.join(", ")}`, where, value);
}
