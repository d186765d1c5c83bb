import { type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { oneOf } from "../../base/options.ts";
import { inside } from "../../exact/brand.ts";
import { anySeries, type Held, summableSeries } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { yearsOf } from "../../series/years.ts";
import { annualTotals, yearToDate } from "../cumulative/cumulativeSum.ts";

/**
 * What a figure is compared with.
 *
 * | scope | compared with |
 * | --- | --- |
 * | `allTime` | every earlier period in the data |
 * | `samePeriod` | the same period of earlier years: Novembers with Novembers |
 * | `yearToDate` | the sums since the start of the year, up to the same period of earlier years |
 * | `annual` | the totals of earlier complete years |
 *
 * @category Record
 */
export type RecordScope = "allTime" | "samePeriod" | "yearToDate" | "annual";

/** Where records are looked for: rows `stride` apart are comparable, and the data begin with row `start`. */
export interface Scope {
  readonly held: Held;
  readonly stride: number;
  readonly start: number;
}

/** The rows that a scope compares: those of the series itself, or of the sums that the scope names. */
export function scopeOf(
  series: Series | RatioSeries,
  scope: RecordScope | undefined,
  yearStart: number | undefined,
  site: Site,
): Scope {
  const held = anySeries(series, "series", site);
  const name = oneOf(scope, ["allTime", "samePeriod", "yearToDate", "annual"], "scope", site);
  const { perYear } = held.grid;
  // Checked for every scope, used by two of them.
  const { positionOf, yearOf } = yearsOf(held.grid, yearStart ?? 1, site);
  const position = positionOf(0);
  if (name === "allTime") return { held, stride: 1, start: firstKnown(held) };
  if (name === "samePeriod") return { held, stride: perYear, start: firstKnown(held) };
  summableSeries(series, "series", site);
  // A year that began before the data is no hole: the data of the scope begin with the first year that starts in them.
  const sums = (name === "annual" ? annualTotals : yearToDate)(series as Series, { yearStart })[inside];
  if (name === "annual") return { held: sums, stride: 1, start: position === 0 || yearOf(0) < 1 ? 0 : 1 };
  return { held: sums, stride: perYear, start: position === 0 ? 0 : perYear - position };
}

/**
 * The row with which the data of a series begin. A rate, an average or a share is absent at first because one of its
 * inputs begins too late: that is no hole. A leading hole of a plain series is one, `missing`.
 */
export function firstKnown({ reasons, grid, type }: Held): number {
  const late = type === "Series" ? lateReasons : [...lateReasons, missing];
  const first = reasons?.findIndex((reason) => !late.includes(reason)) ?? 0;
  return first < 0 ? grid.length - 1 : first;
}

const late: ReasonCode[] = ["missing-current", "missing-base", "incomplete-window", "incomplete-year"];
const lateReasons = /* @__PURE__ */ late.map(reasonByte);
const missing = /* @__PURE__ */ reasonByte("missing");
