import { refuse, type Site } from "../base/errors.ts";
import { knownOptions, languageTag, wholeNumber } from "../base/options.ts";
import { periodAdvice } from "../calendar/advice.ts";
import { daysOfMonth } from "../calendar/days.ts";
import { type Frequency, type Period, type Place, periodsPerYear, periodText } from "../calendar/period.ts";
import { brand } from "../exact/brand.ts";
import { type MonthNames, monthNames } from "./monthNames.ts";

/**
 * What a format leaves open.
 *
 * @category Readers
 */
export interface PeriodReaderOptions {
  /** The language of months' names, such as `"de"`; `"en"` where it is not said. */
  readonly locale?: string | Intl.Locale | undefined;
  /** The century of years of two digits: with 2000, 00 to 99 are 2000 to 2099. */
  readonly century?: number | undefined;
}

/**
 * A function from a cell to its period, as `periodReader` makes it.
 *
 * @category Readers
 */
export interface PeriodReader {
  /**
   * Reads a cell, or throws `invalid-period`.
   *
   * @param cell The cell as the file has it.
   */
  (cell: unknown): Period;
  /** @internal */
  readonly [brand]: PeriodReading;
}

/** What series call: they know what to blame. */
export interface PeriodReading {
  readonly type: "PeriodReader";
  /** Nothing where the cell is not written so. */
  readonly read: (cell: unknown) => Place | undefined;
  /** The rule that such a cell breaks. */
  readonly ruleOf: (cell: unknown) => string;
}

/**
 * A reader of periods that are not written as `parsePeriod` reads them.
 *
 * Definition: the tokens of Unicode dates, all else literally as it stands.
 *
 * | token | is |
 * | --- | --- |
 * | `yyyy`, `yy` | the year, of four digits or of two; `yy` needs `century` |
 * | `MM`, `M` | the month, of two digits, or of one or two |
 * | `MMMM`, `MMM` | the name of the month in `locale`: in full, or shortened to what no other month has |
 * | `dd`, `d` | the day, which must be the first or the last of the month |
 * | `q`, `h` | the quarter, 1 to 4, or the half-year, 1 or 2 |
 * | no `M`, `q`, `h`, `d` | a year |
 * | `'Q'`, `''` | quoted letters, an apostrophe |
 * | another letter, a token twice, `M` and `d` without anything between | `invalid-option` |
 *
 * | format | reads |
 * | --- | --- |
 * | `"yyyyMM"` | `"202511"`, and the number 202511 |
 * | `"MMM-yy"`, `{ century: 2000 }` | `"Nov-25"`, `"NOV-25"` |
 * | `"M/yyyy"` | `"11/2025"`, `"9/2025"`, `"09/2025"` |
 * | `"yyyy-MM-dd"` | `"2025-11-01"`, `"2025-11-30"`; `"2025-11-15"` is `invalid-period` |
 * | `"q'Q'yy"`, `{ century: 2000 }` | `"4Q25"` |
 * | `"yyyy년 M월"` | `"2025년 11월"` |
 *
 * Units: periods of the frequency that the format names.
 *
 * @param format How periods are written, in the tokens of the table.
 * @param options The language of month names, English unless said; the `century` of a year of two digits.
 * @throws GrowthError `invalid-option` for a format that names no year, or no period, and for a locale that `Intl` does
 * not know. The reader throws `invalid-period`.
 *
 * @example
 * ```ts
 * import { periodReader } from "export-growth";
 *
 * ["202510", "202511"].map(periodReader("yyyyMM")); // => ["2025-10", "2025-11"]
 * periodReader("MMMM yyyy", { locale: "de" })("März 2025"); // => "2025-03"
 * periodReader("q'Q'yy", { century: 2000 })("4Q25"); // => "2025-Q4"
 * periodReader("yyyy-MM-dd")("2025-11-15"); // throws invalid-period
 * ```
 *
 * @see [Unicode technical standard 35, part 4, date format patterns](https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns); {@link periodOf}, {@link figureReader}
 * @category Readers
 */
export function periodReader(format: string, options?: PeriodReaderOptions): PeriodReader {
  const site = { function: "periodReader" };
  const { locale = "en", century } = knownOptions(options, ["locale", "century"], site);
  const layout = layoutOf(format, languageTag(locale) as string, site);
  const reading = readingOf(layout, centuryOf(century, layout, site));
  const readCell = (cell: unknown): Period => {
    const where = { ...site, argument: "cell" };
    const place = reading.read(cell) ?? refuse("invalid-period", reading.ruleOf(cell), where, cell);
    return periodText(place, where);
  };
  return Object.assign(readCell, { [brand]: reading });
}

/** A part of a format: a token, or text that stands for itself. */
interface Piece {
  readonly isToken: boolean;
  readonly text: string;
}

const tokens: Readonly<Record<string, string>> = {
  yyyy: "(?<year>\\d{4})",
  yy: "(?<year>\\d\\d)",
  MM: "(?<month>0[1-9]|1[0-2])",
  M: "(?<month>0?[1-9]|1[0-2])",
  dd: "(?<day>0[1-9]|[12]\\d|3[01])",
  d: "(?<day>0?[1-9]|[12]\\d|3[01])",
  q: "(?<quarter>[1-4])",
  h: "(?<half>[12])",
};
const nameStyles = { MMM: "short", MMMM: "long" } as const;

/** Quoted text, an apostrophe, a run of one letter, any other character. */
const pieceOfFormat = /'((?:[^']|'')+)'|''|([A-Za-z])\2*|[^A-Za-z]/gsu;

function piecesOf(format: string, site: Site): Piece[] {
  if (typeof format !== "string") refuseFormat('must be a text such as "yyyyMM"', format, site);
  const pieces = Array.from(format.normalize().matchAll(pieceOfFormat), ([text, quoted, letter]): Piece => {
    if (text === "'") refuseFormat("has a quote that does not end", format, site);
    if (letter !== undefined && !(text in tokens) && !(text in nameStyles)) {
      const known = [...Object.keys(tokens), ...Object.keys(nameStyles)].join(", ");
      refuseFormat(`has ${text}; there are ${known}, and other letters stand in quotes: "q'Q'yy"`, format, site);
    }
    return { isToken: letter !== undefined, text: text === "''" ? "'" : (quoted?.replaceAll("''", "'") ?? text) };
  });
  checkTokens(pieces, format, site);
  return pieces;
}

function refuseFormat(rule: string, format: unknown, site: Site): never {
  return refuse("invalid-option", rule, { ...site, argument: "format" }, format);
}

/** One year; at most one of month, quarter and half-year; a day only with a month. */
function checkTokens(pieces: readonly Piece[], format: string, site: Site): void {
  const letters = pieces.flatMap(({ isToken, text }) => (isToken ? [text.slice(0, 1)] : []));
  if (!/^(Md?|h|q)?y$/.test(letters.sort().join(""))) {
    const rule = "must have one year and at most one of month, quarter and half-year; a day goes with a month";
    // A year and the next, such as 2024/25.
    const isFiscal = letters.join("") === "yy";
    refuseFormat(
      isFiscal ? `${rule}; without a reader, fiscalYear of a series reads 2024/25 and 2024-25` : rule,
      format,
      site,
    );
  }
}

/** A format as it is read. */
interface Layout {
  readonly format: string;
  readonly pattern: RegExp;
  readonly names: MonthNames;
  readonly frequency: Frequency;
  /** Whether years have two digits. */
  readonly isShort: boolean;
}

function layoutOf(format: string, locale: string, site: Site): Layout {
  const pieces = piecesOf(format, site);
  const style = pieces.map(({ isToken, text }) => isToken && nameStyles[text as keyof typeof nameStyles]).find(Boolean);
  const names = monthNames(locale, style || "long", site);
  checkWidths(pieces, names, format, site);
  const name = `(?<name>${[...names.keys()].map(literally).join("|")})`;
  const pattern = pieces.map(({ isToken, text }) => (isToken ? (tokens[text] ?? name) : literally(text))).join("");
  const has = (letter: string) => pieces.some(({ isToken, text }) => isToken && text.startsWith(letter));
  const frequency = has("M") ? "monthly" : has("q") ? "quarterly" : has("h") ? "half-yearly" : "annual";
  const isShort = pieces.some(({ isToken, text }) => isToken && text === "yy");
  return { format, pattern: new RegExp(`^${pattern}$`, "u"), names, frequency, isShort };
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Of two tokens of one or two digits beside each other nobody knows where the first ends. */
function checkWidths(pieces: readonly Piece[], names: MonthNames, format: string, site: Site): void {
  const nameIsNumbered = [...names.keys()].some((name) => /\d/.test(name));
  let open = 0;
  for (const { isToken, text } of pieces) {
    const isName = isToken && text in nameStyles;
    if (isToken && (/^[Md]$/.test(text) || (isName && nameIsNumbered))) open += 1;
    else if (isName || (!isToken && /\D/.test(text))) open = 0;
    if (open > 1) refuseFormat("must keep its month and its day apart", format, site);
  }
}

/** What is added to a year as it is written. */
function centuryOf(century: unknown, { isShort }: Layout, site: Site): number {
  const argument = "century";
  if (century !== undefined) {
    if (wholeNumber(century, 0, 9900, argument, site) % 100 === 0) return isShort ? (century as number) : 0;
    refuse("invalid-option", "must be a multiple of 100", { ...site, argument }, century);
  }
  return isShort
    ? refuse("invalid-option", "must be said for years of two digits, such as 2000", { ...site, argument })
    : 0;
}

function readingOf(layout: Layout, century: number): PeriodReading {
  const { format, pattern, names, frequency } = layout;
  return {
    type: "PeriodReader",
    read(cell) {
      const found = match(cell, pattern);
      if (found === undefined) return undefined;
      const { name = "", month = names.get(name), day, quarter, half } = found;
      const year = Number(found["year"]) + century;
      if (year === 0 || (day !== undefined && !isEnd(year, Number(month), Number(day)))) return undefined;
      const within = Number(quarter ?? half ?? month ?? 1);
      return { frequency, ordinal: year * periodsPerYear[frequency] + within - 1 };
    },
    ruleOf(cell) {
      if (match(cell, pattern)?.["day"] !== undefined) {
        return "must be the first or the last day of its month; other days are read with periodOf";
      }
      // Month 13 is what UN Comtrade calls a whole year.
      const thirteenth = typeof cell === "string" && /^\d{4}13$/.test(cell) ? "; month 13 is a whole year" : "";
      return `must be written as ${format}${thirteenth}${periodAdvice(cell)}`;
    },
  };
}

function match(cell: unknown, pattern: RegExp): Partial<Record<string, string>> | undefined {
  const text = Number.isSafeInteger(cell) ? `${cell}` : cell;
  return typeof text === "string" ? pattern.exec(text.normalize())?.groups : undefined;
}

/** Only the first and the last day of a month stand for it. */
function isEnd(year: number, month: number, day: number): boolean {
  return day === 1 || day === daysOfMonth(year, month);
}
