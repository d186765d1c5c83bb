import { type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { oneOf } from "../../base/options.ts";
import { type Frequency, periodsPerYear } from "../../calendar/period.ts";
import type { Grid } from "../../series/grid.ts";
import { CoarserPeriods, yearsOf } from "../../series/years.ts";

/**
 * A frequency into which months, quarters or half-years can be put together.
 *
 * @category Cumulative
 */
export type CoarserFrequency = Exclude<Frequency, "monthly">;

/** Into which periods the rows of a series are put together. */
export interface Coarser {
  readonly periods: CoarserPeriods;
  readonly frequency: CoarserFrequency;
  /** Why a period that is not complete has no value. */
  readonly reason: ReasonCode;
}

/** Rows put together into years. */
export function yearly(periods: CoarserPeriods): Coarser {
  return { periods, frequency: "annual", reason: "incomplete-year" };
}

/** Reads a frequency coarser than that of a series, and the fiscal year that goes with `"annual"`. */
export function coarserArgument(grid: Grid, frequency: unknown, fiscalYear: unknown, site: Site): Coarser {
  const wanted = required(frequency, site);
  if (wanted === "annual") return yearly(yearsOf(grid, fiscalYear, site));
  if (fiscalYear !== undefined) {
    refuse("invalid-option", "goes with annual periods only", { ...site, argument: "fiscalYear" }, fiscalYear);
  }
  const rows = grid.perYear / periodsPerYear[wanted];
  if (rows <= 1) {
    const rule = `must be coarser than the ${grid.frequency} series`;
    refuse("invalid-option", rule, { ...site, argument: "frequency" }, frequency);
  }
  return { periods: new CoarserPeriods(rows, grid.first), frequency: wanted, reason: "incomplete-period" };
}

function required(frequency: unknown, site: Site): CoarserFrequency {
  const known = ["quarterly", "half-yearly", "annual"] as const;
  // A frequency left out is no wish for the first of them.
  return oneOf((frequency ?? null) as (typeof known)[number], known, "frequency", site);
}
