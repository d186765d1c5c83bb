import { addPeriods, type FiscalYear, type Frequency, frequencyOf, type Period } from "export-growth";
import { say } from "./language.ts";
import { fiscalWord, type PeriodWriting } from "./periods.ts";
import { periodName } from "./words.ts";

/** What somebody has said about the years of a paste: a month, 1 to 12, and `"start"` or `"end"`; empty where nobody has. */
export interface YearChoices {
  readonly firstMonth: string;
  readonly yearName: string;
}

/** The years of a paste, as far as they are known. */
export interface Years {
  /** The months with which they can start. */
  readonly months: readonly number[];
  /** The one with which they do; empty where it must be asked. */
  readonly firstMonth: string;
  /** Which of its two calendar years names a year; empty where it must be asked, nothing where there is only one. */
  readonly yearName: string | undefined;
  /** What the two say; nothing where that is the calendar's year, or where something must be asked. */
  readonly fiscalYear: FiscalYear | undefined;
}

/** The years of a paste; nothing where its periods are parts of calendar years. Names and titles may tell the first month. */
export function yearsOf(
  { isFiscal, id, read }: PeriodWriting,
  cells: readonly string[],
  words: string,
  said: YearChoices,
): Years | undefined {
  const period = cells.map(read).find((one) => one !== undefined);
  const frequency = period === undefined ? "monthly" : frequencyOf(period);
  if (!isFiscal && frequency !== "annual") return undefined;
  const isBoth = id === "year-and-next";
  const months = startsOf(frequency).filter((month) => month > 1 || !isBoth);
  const usual = isFiscal || fiscalWord.test(words) ? "" : "1";
  const firstMonth =
    [said.firstMonth, firstMonthIn(words), usual].find((month) => months.includes(Number(month))) ?? "";
  if (firstMonth === "" || firstMonth === "1")
    return { months, firstMonth, yearName: undefined, fiscalYear: undefined };
  // 2024-25 says which it is.
  const yearName = /^(?:start|end)$/.test(said.yearName) ? (said.yearName as "start" | "end") : isBoth ? "start" : "";
  const fiscalYear = yearName === "" ? undefined : { start: Number(firstMonth), label: yearName };
  return { months, firstMonth, yearName, fiscalYear };
}

const monthsIn: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, "half-yearly": 6, annual: 12 };

/** The months with which a year can start, so that its parts are periods of the calendar. */
function startsOf(frequency: Frequency): number[] {
  const step = frequency === "annual" ? 1 : monthsIn[frequency];
  return Array.from({ length: 12 / step }, (_, place) => place * step + 1);
}

const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const name = `(${english.join("|")})[a-z]*\\.?`;
const dash = "\\s*(?:[-–—~～〜]|to|から|부터)\\s*";
/** "April–March", "4月～翌年3月", "year ended 31 March". */
const spans = new RegExp(`\\b${name}${dash}${name}|(\\d+)[月월]${dash}(?:翌年|다음 ?해 ?)?(\\d+)[月월]`, "gi");
const ends = new RegExp(`years? (?:ended|ending|ends|to)(?: in| on)?(?: \\d+)? ${name}`, "gi");

/** The month with which years start, where a text tells one. */
function firstMonthIn(text: string): string {
  const number = (month = "") => Number(month) || english.indexOf(month.toLowerCase()) + 1;
  const found = [
    ...Array.from(text.matchAll(spans), ([, first, last, one = first, other = last]) =>
      number(one) === (number(other) % 12) + 1 ? number(one) : 0,
    ),
    ...Array.from(text.matchAll(ends), ([, last]) => (number(last) % 12) + 1),
  ].filter(Boolean);
  return new Set(found).size === 1 ? String(found[0]) : "";
}

/** A writing whose periods are those of the calendar, and whose years are named as their label says. */
export function inYears(writing: PeriodWriting, fiscalYear: FiscalYear | undefined): PeriodWriting {
  const { isFiscal, id, read } = writing;
  if (fiscalYear === undefined || !isFiscal) return writing;
  const { start, label } = fiscalYear;
  const moved = (period: Period) => {
    const length = monthsIn[frequencyOf(period)];
    const early = label === "end" ? 12 / length : 0;
    if (length === 12) return id === "year-and-next" ? addPeriods(period, early) : period;
    // A month is called by its name, a quarter counted from the start of the year.
    const late = length > 1 ? (start - 1) / length : Number(period.slice(5)) < start ? 12 : 0;
    return addPeriods(period, late - early);
  };
  const readYear = (cell: string) => {
    const period = read(cell);
    return period === undefined ? undefined : moved(period);
  };
  return { ...writing, reader: undefined, read: readYear };
}

/** "Apr 2024 to Mar 2025"; nothing where a period is no fiscal year. */
export function monthsOf(period: Period, fiscalYear: FiscalYear | undefined): string | undefined {
  if (fiscalYear === undefined || frequencyOf(period) !== "annual") return undefined;
  const { start, label } = fiscalYear;
  const first = addPeriods(`${period}-${String(start).padStart(2, "0")}`, label === "end" ? -12 : 0);
  return say().fromTo(periodName(first), periodName(addPeriods(first, 11)));
}

/** "Nov 2024"; of a fiscal year its months too: "FY2024-25, Apr 2024 to Mar 2025". */
export function fullName(period: Period, fiscalYear: FiscalYear | undefined): string {
  return [periodName(period, fiscalYear), monthsOf(period, fiscalYear)].filter(Boolean).join(", ");
}
