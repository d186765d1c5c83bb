import { own, refuse, type Site, safely } from "../base/errors.ts";
import { knownOptions } from "../base/options.ts";
import { isDay } from "./days.ts";
import { type Frequency, frequencies, type Period, periodsPerYear, periodText } from "./period.ts";

/**
 * A day as an object, such as a `Temporal.PlainDate` of the ISO calendar.
 *
 * @category Calendar
 */
export interface YearMonthDay {
  /** 1 to 9999. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to the last day of the month. */
  readonly day: number;
  /** `"iso8601"`, where there is one. */
  readonly calendarId?: string;
}

/**
 * Of which periods one is looked for, and where on earth a `Date` is read.
 *
 * @category Calendar
 */
export interface PeriodOfOptions {
  /** How long the period is. */
  readonly frequency: Frequency;
  /** The time zone of a `Date`, such as `"UTC"` or `"Asia/Seoul"`; nothing else takes one. */
  readonly timeZone?: string | undefined;
}

/**
 * The period that a day lies in.
 *
 * | date | gives |
 * | --- | --- |
 * | `"2025-11-30"`, `{ year: 2025, month: 11, day: 30 }`, a `Temporal.PlainDate` | its period |
 * | a `Date` with `timeZone` | the period of its day in that zone |
 * | a `Date` without `timeZone` | `invalid-option`: at one instant it is December in Seoul and November in London |
 * | another date with `timeZone` | `invalid-option`: a day has no zone |
 * | `"2025-02-29"`, `"2025-11-01T00:00Z"`, an invalid `Date`, a year outside 0001 to 9999 | `invalid-period` |
 *
 * @param date A day: ISO text such as `"2025-11-30"`, `{ year, month, day }`, or a `Date`.
 * @param options `frequency` of the period; `timeZone`, which a `Date` needs and nothing else takes.
 * @throws GrowthError `invalid-period` where the date is none; `invalid-option` without a `frequency`, for a time zone
 * that does not exist, is missing or is not needed.
 *
 * @example
 * ```ts
 * import { periodOf } from "export-growth";
 *
 * periodOf("2025-11-30", { frequency: "quarterly" }); // => "2025-Q4"
 * const midnight = new Date("2025-11-30T15:00:00Z");
 * periodOf(midnight, { frequency: "monthly", timeZone: "Asia/Seoul" }); // => "2025-12"
 * periodOf(midnight, { frequency: "monthly", timeZone: "UTC" }); // => "2025-11"
 * ```
 *
 * @see {@link periodReader}, {@link parsePeriod}
 * @category Calendar
 */
export function periodOf(date: string | YearMonthDay | Date, options: PeriodOfOptions): Period {
  const site = { function: "periodOf" };
  const { frequency, timeZone } = knownOptions(options, ["frequency", "timeZone"], site);
  if (!frequencies.includes(frequency as Frequency)) {
    const rule = `must be one of ${frequencies.join(", ")}`;
    refuse("invalid-option", rule, { ...site, argument: "frequency" }, frequency);
  }
  const place = { ...site, argument: "date" };
  const { year, month, day } = dayOf(date, timeZone, place);
  if (!isDay(year, month, day)) refuse("invalid-period", rule, place, date);
  const perYear = periodsPerYear[frequency as Frequency];
  const ordinal = year * perYear + Math.floor(((month - 1) * perYear) / 12);
  return periodText({ frequency: frequency as Frequency, ordinal }, place);
}

const rule =
  'must be a day of the years 0001 to 9999: a text such as "2025-11-30", { year, month, day }, or a Date with a timeZone';

type Day = Pick<YearMonthDay, "year" | "month" | "day">;
const noDay: Day = { year: 0, month: 0, day: 0 };

function dayOf(date: unknown, timeZone: unknown, site: Site): Day {
  const zoneSite = { ...site, argument: "timeZone" };
  if (Object.prototype.toString.call(date) === "[object Date]") {
    if (timeZone === undefined) refuse("invalid-option", 'must be said for a Date, such as "UTC"', zoneSite);
    return dayInZone(date as Date, timeZone as string, zoneSite);
  }
  if (timeZone !== undefined) refuse("invalid-option", "is for a Date only: a day has no zone", zoneSite, timeZone);
  return (typeof date === "string" ? dayOfText(date) : safely(() => dayOfObject(date))) ?? noDay;
}

function dayOfText(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function dayOfObject(date: unknown): Day | undefined {
  const { year, month, day, calendarId = "iso8601" } = date as YearMonthDay;
  return calendarId === "iso8601" ? { year, month, day } : undefined;
}

/** Made once for the dates of a file: a format takes longer to make than a thousand dates to read. */
let recent: { readonly timeZone: string; readonly format: Intl.DateTimeFormat } | undefined;

function dayInZone(date: Date, timeZone: string, site: Site): Day {
  if (recent?.timeZone !== timeZone) recent = { timeZone, format: formatOf(timeZone, site) };
  const { format } = recent;
  const parts = safely(() => format.formatToParts(date)) ?? [];
  const { year, month, day, era } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return era === "AD" ? { year: Number(year), month: Number(month), day: Number(day) } : noDay;
}

function formatOf(timeZone: string, site: Site): Intl.DateTimeFormat {
  const fields = { year: "numeric", month: "numeric", day: "numeric", era: "short" } as const;
  const format = safely(() => new Intl.DateTimeFormat("en", own({ ...fields, timeZone, calendar: "gregory" })));
  return format ?? refuse("invalid-option", 'must be a time zone such as "UTC" or "Asia/Seoul"', site, timeZone);
}
