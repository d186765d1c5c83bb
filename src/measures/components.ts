import type { PeriodInput } from "../calendar/period.ts";
import { absent, type ReasonCode, reasonOfByte, refuse, type Site } from "../errors.ts";
import { inside } from "../exact/inside.ts";
import { type Fraction, placesArgument } from "../exact/ratio.ts";
import { keyedArgument } from "../options.ts";
import { fractionOfRow, isThere, plainSeries, sharedShift } from "../series/held.ts";
import type { RatioSeries, Series } from "../series/series.ts";
import { type PrintedSet, printedSet } from "./printedSet.ts";

/**
 * Components of a total by key, such as `groupSeries` gives them: a `Map`, or a plain object.
 *
 * @category Share
 */
export type Components<Value> = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

/**
 * One period of a measure of components, as a table that adds up.
 *
 * @category Share
 */
export interface PrintedOptions {
  /** The period that is printed. */
  readonly period: PeriodInput;
  /** Decimal places of the percent, or points, that are printed: 1 where they are not named. */
  readonly places?: number | undefined;
}

/** A measure of every component, and of what they leave of the total. */
export interface Measured {
  readonly parts: ReadonlyMap<string, RatioSeries>;
  readonly residual: RatioSeries;
}

/** The components of an argument, each of which must be a series that goes with the total. */
export function componentsOf(parts: unknown, total: Series, site: Site): readonly (readonly [string, Series])[] {
  const entries = keyedArgument(parts, "parts", site);
  const held = plainSeries(total, "total", site);
  for (const [key, part] of entries) {
    const argument = partNamed(key);
    sharedShift(held, plainSeries(part, argument, site), argument, site);
  }
  return entries as readonly (readonly [string, Series])[];
}

/** Measures every component, and what all of them leave of the total: absent where one of them is. */
export function measureComponents(
  components: readonly (readonly [string, Series])[],
  total: Series,
  measure: (part: Series) => RatioSeries,
  measureRest: (rest: Series) => RatioSeries = measure,
): Measured {
  const rest = components.reduce((left, [, part]) => left.minus(part), total);
  return { parts: new Map(components.map(([key, part]) => [key, measure(part)])), residual: measureRest(rest) };
}

/** One period of a measure of components as a table; a component that is absent there is an error that names it. */
export function printedAt(
  { parts, residual }: Measured,
  period: PeriodInput,
  places: number | undefined,
  site: Site,
): PrintedSet {
  const printedPlaces = placesArgument(places ?? 1, site);
  const fractions = Array.from(
    parts,
    ([key, part]) => [key, fractionAtPeriod(part, period, partNamed(key), site)] as const,
  );
  const rest = fractionAtPeriod(residual, period, "the residual", site);
  return printedSet(fractions, rest, printedPlaces, site);
}

/** Places are for a printed period: alone they would be ignored. */
export function refusePlaces(places: number | undefined, site: Site): void {
  if (places === undefined) return;
  refuse("invalid-option", "needs a period: series are exact", { ...site, argument: "places" }, places);
}

function fractionAtPeriod(series: RatioSeries, period: PeriodInput, argument: string, site: Site): Fraction {
  const held = series[inside];
  const row = held.grid.rowOf(period, { ...site, argument: "period" });
  if (isThere(held, row)) return fractionOfRow(held, row);
  const outside = row < 0 || row >= held.grid.length;
  const code: ReasonCode = outside ? "outside-range" : reasonOfByte(held.reasons?.[row] as number);
  return absent(code, { ...site, argument, period: held.grid.periodAt(row) });
}

/** How an error names a component. */
export function partNamed(key: string): string {
  return `the part ${key}`;
}
