import { refuse, type Site } from "../base/errors.ts";
import { denseArray, isPlainObject, knownOptions, oneOf, wholeNumber } from "../base/options.ts";
import { type Frequency, type PeriodInput, periodsPerYear, readPeriod } from "../calendar/period.ts";
import { type RoundingMode, roundingMode } from "../exact/rounding.ts";
import type { Base } from "./change.ts";
import type { Frame } from "./level.ts";
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
  if (typeof value === "string" && value !== "" && !/\0|\p{Surrogate}/u.test(value)) return value;
  return refuse("invalid-option", "must be a name", { ...site, argument }, value);
}

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
export function baseArgument({ frequency }: Frame, { periods, years, since, window }: GivenBase, site: Site): Base {
  if ([periods, years, since].filter((one) => one !== undefined).length !== 1) {
    refuse("invalid-option", "must say exactly one of periods, years and since", { ...site, argument: "options" });
  }
  if (since !== undefined) {
    if (window !== undefined)
      refuse("invalid-option", "does not go with since", { ...site, argument: "window" }, window);
    return { since: ordinalArgument(since, frequency, "since", site) };
  }
  return {
    back: backArgument(frequency, periods, years, site),
    window: wholeNumber(window ?? 1, 1, mostPeriods, "window", site),
  };
}

export interface GivenBase {
  readonly periods?: number | undefined;
  readonly years?: number | undefined;
  readonly since?: PeriodInput | undefined;
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

const mostPeriods = 50_000;

/** Reads a period of that frequency, as a whole number. */
export function ordinalArgument(value: unknown, frequency: Frequency, argument: string, site: Site): number {
  const where = { ...site, argument };
  const place = readPeriod(value, where);
  if (place.frequency === frequency) return place.ordinal;
  return refuse("mixed-frequency", `must be ${frequency} as the panel is, not ${place.frequency}`, where, value);
}

/** Reads a frequency that is coarser than that of the rows. */
export function coarserArgument(value: Frequency, { frequency }: Frame, site: Site): Frequency {
  const read = oneOf(value, ["annual", "quarterly", "half-yearly"], "frequency", site);
  if (value !== undefined && periodsPerYear[read] < periodsPerYear[frequency]) return read;
  const rule = `must be a frequency coarser than ${frequency}`;
  return refuse("invalid-option", rule, { ...site, argument: "frequency" }, value);
}

/** Reads which of the keys are kept. */
export function keptArgument(value: unknown, { keys }: Frame, site: Site): string[] {
  const where = { ...site, argument: "key" };
  const names = Array.isArray(value) ? denseArray(value, "the name of a key column", "key", site) : [value];
  const unknown = names.find((name, at) => !keys.includes(name as string) || names.indexOf(name) !== at);
  if (unknown === undefined && names.length < keys.length) return names as string[];
  return refuse("invalid-option", `must name some of the keys, each once, not all: ${keys.join(", ")}`, where, value);
}
