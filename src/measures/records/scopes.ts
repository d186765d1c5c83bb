import { type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { oneOf } from "../../base/options.ts";
import { anySeries, comparable, summable } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { type CoarserPeriods, type FiscalYearOptions, yearsOf } from "../../series/years.ts";
import { annualTotals, totalsSinceStart } from "../cumulative/inner.ts";

/**
 * What a figure is compared with.
 *
 * | scope | compared with |
 * | --- | --- |
 * | `"all-time"` | every earlier period in the data |
 * | `"same-period"` | the same period of earlier years: Novembers with Novembers |
 * | `"year-to-date"` | the sums since the start of the year, up to the same period of earlier years |
 * | `"annual"` | the totals of earlier complete years |
 *
 * The last two sum up figures of single, whole periods. Sums since the start of a year are compared with the same sums of
 * earlier years by `"same-period"`, and by no other scope: June's is always above May's.
 *
 * @category Record
 */
export type RecordScope = "all-time" | "same-period" | "year-to-date" | "annual";

/**
 * What a figure is compared with, and which years sums go by.
 *
 * @category Record
 */
export interface ScopeOptions extends FiscalYearOptions {
  /** What a figure is compared with; `"all-time"` where it is not named. */
  readonly scope?: RecordScope | undefined;
}

/** Rows that are compared: those `stride` apart, from row `start` on, where the data begin. */
export interface Scope {
  readonly data: AnyData;
  readonly stride: number;
  readonly start: number;
}

/** Reads a series and its scope. */
export function scopeArgument(series: unknown, { scope, fiscalYear }: ScopeOptions, site: Site): Scope {
  const data = anySeries(series, "series", site);
  const name = oneOf(scope, ["all-time", "same-period", "year-to-date", "annual"], "scope", site);
  // Checked for every scope, used by two of them.
  const years = yearsOf(data.grid, fiscalYear, site);
  if (name === "all-time") return ownScope(comparable(data, 1, "series", site), 1);
  if (name === "same-period") return ownScope(data, data.grid.perYear);
  const figures = summable(data, "series", site);
  return name === "annual"
    ? annualScope(annualTotals(figures, years, site), data, years)
    : yearToDateScope(totalsSinceStart(figures, years, site), years);
}

/** The rows of a series itself. */
export function ownScope(data: AnyData, stride: number): Scope {
  return { data, stride, start: firstKnown(data) };
}

/** Sums since the start of the year. A year that began before the data is no hole: the data begin with the next one. */
export function yearToDateScope(sums: AnyData, years: CoarserPeriods): Scope {
  const position = years.positionOf(0);
  return { data: sums, stride: years.rows, start: position === 0 ? 0 : years.rows - position };
}

/** The totals of the years of a series, in the same manner. */
export function annualScope(totals: AnyData, data: AnyData, years: CoarserPeriods): Scope {
  const isCut = years.positionOf(0) !== 0 && years.numberOf(0) >= data.grid.perYear / years.rows;
  return { data: totals, stride: 1, start: isCut ? 1 : 0 };
}

/**
 * The row with which the data of a series begin. A rate or a sum is absent at first because its base or its window begins
 * before the data: that is no hole. A leading hole is one, `missing`, in a series as in the averages and shares made of it.
 */
export function firstKnown({ reasons, grid }: AnyData): number {
  const first = reasons?.findIndex((reason) => !lateReasons.includes(reason)) ?? 0;
  return first < 0 ? grid.length - 1 : first;
}

const late: ReasonCode[] = ["missing-current", "missing-base", "incomplete-window", "incomplete-year"];
const lateReasons = /* @__PURE__ */ late.map(reasonByte);
