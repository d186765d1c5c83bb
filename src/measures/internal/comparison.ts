import { type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { wholeNumber } from "../../base/options.ts";
import { comparable } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { mostPeriods } from "../../series/grid.ts";
import { isThere } from "../../series/rows.ts";

/**
 * How far back a base lies.
 *
 * @category Change
 */
export interface YearsOptions {
  /** How many years the base lies back: 1 where it is not named. */
  readonly years?: number | undefined;
}

/**
 * How far back a base lies, in years or in periods: one year where neither is named, and only one of them is said.
 *
 * @category Change
 */
export type LagOptions =
  | {
      /** How many years the base lies back: 1 where nothing is named. */
      readonly years?: number | undefined;
      /** Not said beside years. */
      readonly periods?: undefined;
    }
  | {
      /** How many periods the base lies back, such as 1 for the month before. */
      readonly periods: number;
      /** Not said beside periods. */
      readonly years?: undefined;
    };

/** A number of years back. */
export function yearsArgument(years = 1, site: Site): number {
  return wholeNumber(years, 1, 9998, "years", site);
}

/** How many rows back a base lies, for a number of years. */
export function rowsOfYears({ grid }: AnyData, years: number | undefined, site: Site): number {
  return yearsArgument(years, site) * grid.perYear;
}

/** How many rows back a base lies, for years or periods. */
export function rowsOfLag(data: AnyData, { years, periods }: LagOptions, site: Site): number {
  if (periods === undefined) return rowsOfYears(data, years, site);
  if (years === undefined) {
    const back = wholeNumber(periods, 1, mostPeriods, "periods", site);
    comparable(data, back, "total", site);
    return back;
  }
  return refuse("invalid-option", "must not be said beside years", { ...site, argument: "periods" }, periods);
}

/** What a period is compared with: the same period of the year before, or the one just before. */
export type Comparison = "year" | "period";

/** How many rows back stands what a row is compared with. */
export function comparedRows({ grid }: AnyData, comparison: Comparison): number {
  return comparison === "year" ? grid.perYear : 1;
}

/** Why a row cannot be compared with the row `back` earlier; `undefined` where both are there. */
export function pairReason(data: AnyData, row: number, back: number): ReasonCode | undefined {
  if (!isThere(data, row)) return "missing-current";
  return isThere(data, row - back) ? undefined : "missing-base";
}

/** Why nothing can be divided by a figure, the base of a rate or the total of shares; `undefined` where it is above 0. */
export function divisorReason<Role extends "base" | "total">(
  figure: number | bigint,
  role: Role,
): `zero-${Role}` | `negative-${Role}` | undefined {
  if (figure > 0) return undefined;
  return figure < 0 ? `negative-${role}` : `zero-${role}`;
}
