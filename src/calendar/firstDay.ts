import { daysOfMonth } from "./days.ts";
import { type PeriodInput, type Place, periodsPerYear, periodText, readPeriod } from "./period.ts";

/**
 * The first day of a period, as ISO text.
 *
 * | case | gives |
 * | --- | --- |
 * | `2025-11` | `2025-11-01` |
 * | `2025-Q3` | `2025-07-01` |
 * | `2025` | `2025-01-01`: the calendar year, whatever fiscal year figures are of |
 *
 * @param period The period whose first day is asked.
 * @throws GrowthError `invalid-period`.
 *
 * @example
 * ```ts
 * import { firstDay } from "export-growth";
 *
 * firstDay("2025-Q3"); // => "2025-07-01"
 * ```
 *
 * @see {@link lastDay}, {@link periodOf}
 * @category Calendar
 */
export function firstDay(period: PeriodInput): string {
  const place = readPeriod(period, { function: "firstDay", argument: "period" });
  return `${monthText(firstMonth(place))}-01`;
}

/**
 * The last day of a period, as ISO text.
 *
 * | case | gives |
 * | --- | --- |
 * | `2024-02` | `2024-02-29` |
 * | `2025-Q3` | `2025-09-30` |
 * | `2025` | `2025-12-31`: the calendar year, whatever fiscal year figures are of |
 *
 * @param period The period whose last day is asked.
 * @throws GrowthError `invalid-period`.
 *
 * @example
 * ```ts
 * import { lastDay } from "export-growth";
 *
 * lastDay("2024-02"); // => "2024-02-29"
 * ```
 *
 * @see {@link firstDay}, {@link periodOf}
 * @category Calendar
 */
export function lastDay(period: PeriodInput): string {
  const place = readPeriod(period, { function: "lastDay", argument: "period" });
  const month = firstMonth({ ...place, ordinal: place.ordinal + 1 }) - 1;
  return `${monthText(month)}-${daysOfMonth(Math.floor(month / 12), (month % 12) + 1)}`;
}

/** The first month of a period, counted from January of the year 0. */
function firstMonth({ frequency, ordinal }: Place): number {
  return (ordinal * 12) / periodsPerYear[frequency];
}

function monthText(ordinal: number): string {
  return periodText({ frequency: "monthly", ordinal }, { function: "firstDay" });
}
