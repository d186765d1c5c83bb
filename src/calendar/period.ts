import { refuse, type Site, safely } from "../base/errors.ts";
import { periodAdvice } from "./advice.ts";

/**
 * A period in its canonical text: a month `2025-11`, a quarter `2025-Q3`, a half-year `2025-S2`, a year `2025`.
 * Years run from 0001 to 9999.
 *
 * @see [SDMX, technical notes](https://sdmx.org/wp-content/uploads/SDMX_3-0-0_SECTION_6_FINAL-1_0.pdf) of 2.1 and 3.0: time period formats (Gregorian and reporting periods)
 * @category Calendar
 */
export type Period = string;

/**
 * A month as an object, such as a `Temporal.PlainYearMonth` of the ISO calendar. An object with a `day` is no month
 * and is refused, and so is one of another calendar.
 *
 * @category Calendar
 */
export interface YearMonth {
  /** 1 to 9999. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** `"iso8601"`, where there is one. */
  readonly calendarId?: string;
}

/**
 * Every way of writing a period that is read: the canonical texts of {@link Period}, and `2025-M11`, `2025M11`,
 * `2025M1`, `2025Q3`, `2025-H2`, `2025-A1`, `2025A` and the like, and `{ year, month }`.
 *
 * @category Calendar
 */
export type PeriodInput = Period | YearMonth;

/**
 * How often a series has a figure.
 *
 * @see [SDMX code list](https://sdmx.org/?page_id=3215) CL_FREQ: M monthly, Q quarterly, S half-yearly (semester), A annual
 * @category Calendar
 */
export type Frequency = "monthly" | "quarterly" | "half-yearly" | "annual";

/** A period as a number: years × periods in a year + periods since January, so that a step is 1. */
export interface Place {
  readonly frequency: Frequency;
  readonly ordinal: number;
}

/** How many periods of a frequency a year has. */
export const periodsPerYear: Readonly<Record<Frequency, number>> = {
  monthly: 12,
  quarterly: 4,
  "half-yearly": 2,
  annual: 1,
};

/** Every frequency. */
export const frequencies = ["monthly", "quarterly", "half-yearly", "annual"] as const;

const spelling = /^(\d{4})(?:-(0[1-9]|1[0-2])|-?M(0?[1-9]|1[0-2])|-?Q([1-4])|-?[SH]([12])|-?A1?)?$/;
const rule =
  "must be a period: a month 2025-11, a quarter 2025-Q3, a half-year 2025-S2, a year 2025 (0001 to 9999; also 2025M11, 2025M1, 2025Q3, 2025H2, 2025A) or { year, month }";

/** Reads a period, or refuses it. */
export function readPeriod(input: unknown, site: Site): Place {
  return findPeriod(input) ?? refusePeriod(input, site);
}

/** Reads a period, or gives `undefined` where it is none. */
export function findPeriod(input: unknown): Place | undefined {
  return typeof input === "string" ? readText(input) : safely(() => readYearMonth(input));
}

/** Refuses what is no period, and says what to write instead where that is known. */
export function refusePeriod(input: unknown, site: Site): never {
  return refuse("invalid-period", rule + (safely(() => periodAdvice(input)) ?? ""), site, input);
}

/** The canonical text of a period; refused where its year is not 0001 to 9999. */
export function periodText(place: Place, site: Site): Period {
  const { frequency, ordinal } = place;
  const year = yearOf(place, site);
  // Not padded where it need not be: that takes longer than the rest.
  const yearText = year > 999 ? `${year}` : `${year}`.padStart(4, "0");
  const within = ordinal - year * periodsPerYear[frequency] + 1;
  if (frequency === "monthly") return `${yearText}-${within > 9 ? "" : "0"}${within}`;
  if (frequency === "quarterly") return `${yearText}-Q${within}`;
  return frequency === "half-yearly" ? `${yearText}-S${within}` : yearText;
}

/** The year of a period; refused where it is not 0001 to 9999. */
export function yearOf({ frequency, ordinal }: Place, site: Site): number {
  const year = Math.floor(ordinal / periodsPerYear[frequency]);
  if (year < 1 || year > 9999) {
    refuse("invalid-period", "leaves the years 0001 to 9999", { argument: "the result", ...site });
  }
  return year;
}

function readText(text: string): Place | undefined {
  const match = spelling.exec(text);
  if (match === null) return undefined;
  const [, yearText, isoMonth, month = isoMonth, quarter, half] = match;
  const year = Number(yearText);
  if (year === 0) return undefined;
  if (month !== undefined) return placeOf("monthly", year, Number(month));
  if (quarter !== undefined) return placeOf("quarterly", year, Number(quarter));
  return half === undefined ? placeOf("annual", year, 1) : placeOf("half-yearly", year, Number(half));
}

function readYearMonth(input: unknown): Place | undefined {
  if (typeof input !== "object" || input === null || !("year" in input) || !("month" in input)) return undefined;
  const { year, month } = input;
  if ("day" in input || !isWhole(year, 9999) || !isWhole(month, 12)) return undefined;
  const calendar = "calendarId" in input ? input.calendarId : "calendar" in input ? input.calendar : undefined;
  if (calendar !== undefined && calendar !== "iso8601") return undefined;
  return placeOf("monthly", year, month);
}

function isWhole(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}

function placeOf(frequency: Frequency, year: number, within: number): Place {
  return { frequency, ordinal: year * periodsPerYear[frequency] + within - 1 };
}
