import { absent, refuse, type Site } from "../../base/errors.ts";
import { keyedArgument } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { inside } from "../../exact/brand.ts";
import { type Fraction, placesArgument } from "../../exact/ratio.ts";
import { fractionOfRow, plainSeries, sharedShift } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { reasonOfRow } from "../internal/comparison.ts";
import { type PrintedSet, printedSet } from "./printedTable.ts";

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

/** A measure of components, or one period of it as a table; a component that is absent there is an error that names it. */
export function measuredOrPrinted(
  measured: Measured,
  { period, places }: Partial<PrintedOptions>,
  site: Site,
): Measured | PrintedSet {
  if (period === undefined) {
    if (places === undefined) return measured;
    refuse("invalid-option", "needs a period: series are exact", { ...site, argument: "places" }, places);
  }
  const printedPlaces = placesArgument(places ?? 1, site);
  const fractionOf = (series: RatioSeries, argument: string): Fraction => {
    const held = series[inside];
    const row = held.grid.rowOf(period, { ...site, argument: "period" });
    const reason = reasonOfRow(held, row);
    if (reason !== undefined) absent(reason, { ...site, argument, period: held.grid.periodAt(row) });
    return fractionOfRow(held, row);
  };
  const parts = Array.from(measured.parts, ([key, part]) => [key, fractionOf(part, partNamed(key))] as const);
  return printedSet(parts, fractionOf(measured.residual, "the residual"), printedPlaces, site);
}

/** How an error names a component. */
export function partNamed(key: string): string {
  return `the part ${key}`;
}
