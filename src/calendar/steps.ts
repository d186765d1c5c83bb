import { refuse } from "../base/errors.ts";
import { type Frequency, type Period, type PeriodInput, periodsPerYear, periodText, readPeriod } from "./period.ts";

/**
 * The canonical text of a period, however it is written.
 *
 * | written | gives |
 * | --- | --- |
 * | `2025-11`, `2025-M11`, `2025M11`, `{ year: 2025, month: 11 }` | `2025-11` |
 * | `2025M1`, `2025-M1` | `2025-01` |
 * | `2025-Q3`, `2025Q3` | `2025-Q3` |
 * | `2025-S2`, `2025S2`, `2025-H2`, `2025H2` | `2025-S2` |
 * | `2025`, `2025-A1`, `2025A1`, `2025A` | `2025` |
 * | `2025-13`, `2025-Q5`, `2020-Q01`, `25-11`, an object with a `day` | `invalid-period` |
 * | `202511`, `2025/11`, `Nov 2025`, `4Q25`, `2025년 11월` and other known formats | `invalid-period`, which names the `periodReader` to write |
 * | a `Date`, a day of a spreadsheet such as 45962 | `invalid-period`, which names `periodOf` |
 *
 * @param period A period in any of the spellings of the table.
 * @throws GrowthError `invalid-period`, which says what is read.
 *
 * @example
 * ```ts
 * import { parsePeriod } from "export-growth";
 *
 * parsePeriod("2025M11"); // => "2025-11"
 * parsePeriod({ year: 2025, month: 11 }); // => "2025-11"
 * parsePeriod("2025-H2"); // => "2025-S2"
 * parsePeriod("2025-13"); // throws invalid-period
 * ```
 *
 * @see [SDMX, technical notes](https://sdmx.org/wp-content/uploads/SDMX_3-0-0_SECTION_6_FINAL-1_0.pdf) of 2.1 and 3.0: time period formats; {@link periodReader}
 * @category Calendar
 */
export function parsePeriod(period: PeriodInput): Period {
  const site = { function: "parsePeriod", argument: "period" };
  return periodText(readPeriod(period, site), site);
}

/**
 * The frequency that a period belongs to.
 *
 * | written | gives |
 * | --- | --- |
 * | `2025-11` and its other spellings | `"monthly"` |
 * | `2025-Q3` | `"quarterly"` |
 * | `2025-S2` | `"half-yearly"` |
 * | `2025` | `"annual"` |
 *
 * @param period The period whose frequency is asked.
 * @throws GrowthError `invalid-period`.
 *
 * @example
 * ```ts
 * import { frequencyOf } from "export-growth";
 *
 * frequencyOf("2025-Q3"); // => "quarterly"
 * ```
 *
 * @see [SDMX code list](https://sdmx.org/?page_id=3215) CL_FREQ
 * @category Calendar
 */
export function frequencyOf(period: PeriodInput): Frequency {
  return readPeriod(period, { function: "frequencyOf", argument: "period" }).frequency;
}

/**
 * The period that lies `n` periods later, or earlier where `n` is below 0.
 *
 * | case | gives |
 * | --- | --- |
 * | `n` is 0 | the period in its canonical text |
 * | the result lies before 0001 or after 9999 | `invalid-period` |
 * | `n` is 1.5, NaN, a text | `invalid-option` |
 *
 * Units: `n` counts periods of the same frequency: months for a month, quarters for a quarter.
 *
 * @param period The period to start from.
 * @param n How many periods to step: whole, below 0 to step back.
 * @throws GrowthError `invalid-period`, also where the result leaves the years 0001 to 9999; `invalid-option` where
 * `n` is not a whole number.
 *
 * @example
 * ```ts
 * import { addPeriods } from "export-growth";
 *
 * addPeriods("2025-11", 2); // => "2026-01"
 * addPeriods("2025-Q1", -1); // => "2024-Q4"
 * ```
 *
 * @see {@link periodRange}
 * @category Calendar
 */
export function addPeriods(period: PeriodInput, n: number): Period {
  const site = { function: "addPeriods" };
  const { frequency, ordinal } = readPeriod(period, { ...site, argument: "period" });
  if (!Number.isSafeInteger(n)) refuse("invalid-option", "must be a whole number", { ...site, argument: "n" }, n);
  return periodText({ frequency, ordinal: ordinal + n }, site);
}

/**
 * How many periods lie between two: the n with which `addPeriods(from, n)` is `to`.
 *
 * | case | gives |
 * | --- | --- |
 * | both are the same | 0 |
 * | `to` lies before `from` | a number below 0 |
 * | a month and a quarter | `mixed-frequency` |
 *
 * Units: periods of the frequency that both have.
 *
 * @param from The period to start from.
 * @param to The period to arrive at, of the same frequency.
 * @throws GrowthError `invalid-period`; `mixed-frequency` where the two are of different frequencies.
 *
 * @example
 * ```ts
 * import { periodDistance } from "export-growth";
 *
 * periodDistance("2025-11", "2026-01"); // => 2
 * periodDistance("2025-Q1", "2024-Q4"); // => -1
 * ```
 *
 * @see {@link addPeriods}
 * @category Calendar
 */
export function periodDistance(from: PeriodInput, to: PeriodInput): number {
  const [start, end] = bothOfOneFrequency(from, to, "periodDistance", "from", "to");
  return end.ordinal - start.ordinal;
}

/**
 * The same period of the year before: what an on-year change compares with.
 *
 * | case | gives |
 * | --- | --- |
 * | a year | the year before |
 * | the year 0001 | `invalid-period` |
 *
 * @param period The period to step back from.
 * @throws GrowthError `invalid-period`.
 *
 * @example
 * ```ts
 * import { yearEarlier } from "export-growth";
 *
 * yearEarlier("2025-11"); // => "2024-11"
 * yearEarlier("2025-Q1"); // => "2024-Q1"
 * ```
 *
 * @see {@link onYearChange}
 * @category Calendar
 */
export function yearEarlier(period: PeriodInput): Period {
  const site = { function: "yearEarlier" };
  const { frequency, ordinal } = readPeriod(period, { ...site, argument: "period" });
  return periodText({ frequency, ordinal: ordinal - periodsPerYear[frequency] }, site);
}

/**
 * Every period from the first to the last, both included.
 *
 * | case | gives |
 * | --- | --- |
 * | first and last are the same | that one |
 * | the last lies before the first | none: an empty array |
 * | a month and a quarter | `mixed-frequency` |
 *
 * @param first The first period, included.
 * @param last The last period, included, of the same frequency.
 * @throws GrowthError `invalid-period`; `mixed-frequency` where the two are of different frequencies.
 *
 * @example
 * ```ts
 * import { periodRange } from "export-growth";
 *
 * periodRange("2025-11", "2026-01"); // => ["2025-11", "2025-12", "2026-01"]
 * ```
 *
 * @see {@link addPeriods}
 * @category Calendar
 */
export function periodRange(first: PeriodInput, last: PeriodInput): Period[] {
  const site = { function: "periodRange" };
  const [from, to] = bothOfOneFrequency(first, last, "periodRange", "first", "last");
  const length = Math.max(0, to.ordinal - from.ordinal + 1);
  return Array.from({ length }, (_, step) => periodText({ ...from, ordinal: from.ordinal + step }, site));
}

/**
 * -1, 0 or 1: whether a period lies before, at or after another. Fit for `Array.prototype.sort`.
 *
 * | case | gives |
 * | --- | --- |
 * | two spellings of one period | 0 |
 * | a month and the quarter that it lies in | `mixed-frequency`: neither is before the other |
 *
 * @param a The period on the left.
 * @param b The period on the right, of the same frequency.
 * @throws GrowthError `invalid-period`; `mixed-frequency` where the two are of different frequencies.
 *
 * @example
 * ```ts
 * import { comparePeriods } from "export-growth";
 *
 * comparePeriods("2025-11", "2026-01"); // => -1
 * comparePeriods("2025-11", "2025-Q4"); // throws mixed-frequency
 * ```
 *
 * @see {@link parsePeriod}
 * @category Calendar
 */
export function comparePeriods(a: PeriodInput, b: PeriodInput): -1 | 0 | 1 {
  const [left, right] = bothOfOneFrequency(a, b, "comparePeriods", "a", "b");
  return left.ordinal < right.ordinal ? -1 : left.ordinal > right.ordinal ? 1 : 0;
}

function bothOfOneFrequency(left: PeriodInput, right: PeriodInput, name: string, first: string, second: string) {
  const a = readPeriod(left, { function: name, argument: first });
  const b = readPeriod(right, { function: name, argument: second });
  if (a.frequency !== b.frequency) {
    const rule = `must be ${a.frequency} as ${first} is, not ${b.frequency}`;
    refuse("mixed-frequency", rule, { function: name, argument: second }, right);
  }
  return [a, b] as const;
}
