import { refuse, type Site } from "../base/errors.ts";
import { isPlainObject, knownOptions, oneOf, wholeNumber } from "../base/options.ts";
import { isYearAndNext } from "./advice.ts";
import type { Place } from "./period.ts";

/**
 * A year that does not start in January, and the calendar year that names it.
 *
 * @category Cumulative
 */
export interface FiscalYear {
  /** The month with which it starts: 4 for April. A year that starts with 1 is a calendar year. */
  readonly start: number;
  /** Whether the calendar year in which it starts (where it is not said) or the one in which it ends names it. */
  readonly label?: "start" | "end" | undefined;
}

/** A fiscal year that was read. That of the calendar is none. */
export interface KnownFiscalYear extends FiscalYear {
  readonly label: "start" | "end";
}

/** Reads a fiscal year; `undefined` where it is that of the calendar. */
export function readFiscalYear(fiscalYear: unknown, site: Site): KnownFiscalYear | undefined {
  if (fiscalYear === undefined) return undefined;
  if (!isPlainObject(fiscalYear)) {
    const rule = 'must be an object such as { start: 4 } or { start: 10, label: "end" }';
    refuse("invalid-option", rule, { ...site, argument: "fiscalYear" }, fiscalYear);
  }
  const given = knownOptions<FiscalYear>(fiscalYear as FiscalYear, ["start", "label"], site);
  const start = wholeNumber(given.start, 1, 12, "fiscalYear.start", site);
  const label = oneOf(given.label, ["start", "end"], "fiscalYear.label", site);
  return start === 1 ? undefined : Object.freeze({ start, label });
}

/** The years of the calendar, where sums since their start say so. */
export const calendarYears: KnownFiscalYear = /* @__PURE__ */ Object.freeze({ start: 1, label: "start" });

/** Whether two fiscal years, or calendar years, are of one kind. */
export function areSameYears(left: KnownFiscalYear = calendarYears, right: KnownFiscalYear = calendarYears): boolean {
  return left.start === right.start && left.label === right.label;
}

/** A fiscal year as an error names it. */
export function yearText(fiscalYear: KnownFiscalYear | undefined): string {
  return fiscalYear === undefined || fiscalYear.start === 1
    ? "calendar years"
    : `{ start: ${fiscalYear.start}, label: "${fiscalYear.label}" }`;
}

/** How many years later than the calendar year of its start a fiscal year is named. */
export function labelShift(fiscalYear: KnownFiscalYear | undefined): 0 | 1 {
  return fiscalYear?.label === "end" ? 1 : 0;
}

/** The year that `2009-10`, `2009/10`, `FY2009-10` or `FY2009` names; `undefined` where a text is none of them. */
export function findFiscalYear(text: unknown, fiscalYear: KnownFiscalYear): Place | undefined {
  const [, mark, years = ""] = typeof text === "string" ? (/^(FY ?)?([\d/-]+)$/.exec(text) ?? []) : [];
  const frequency = "annual";
  if (isYearAndNext(years)) return { frequency, ordinal: Number(years.slice(0, 4)) + labelShift(fiscalYear) };
  return mark !== undefined && /^\d{4}$/.test(years) ? { frequency, ordinal: Number(years) } : undefined;
}
