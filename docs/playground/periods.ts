import {
  frequencyOf,
  type Period,
  type PeriodReader,
  type PeriodReaderOptions,
  parsePeriod,
  periodReader,
} from "export-growth";

/** One way in which the cells of a column may be periods. */
export interface PeriodWriting {
  /**
   * The format of `periodReader`; `"plain"` for what the library reads by itself; `"year-and-next"` or `"half-years"` for
   * what the page reads, to hand it on as periods.
   */
  readonly id: string;
  /** Whether the periods are fiscal years or parts of them, whose first month the cells do not tell. */
  readonly isFiscal: boolean;
  /** The reader, and what it was made of; nothing where none is needed. */
  readonly reader:
    | { readonly format: string; readonly options: PeriodReaderOptions; readonly call: PeriodReader }
    | undefined;
  /** The period of a cell, or nothing; of a year and the next the first. */
  readonly read: (cell: string) => Period | undefined;
  /** How many of the cells it reads. */
  readonly count: number;
}

/** Languages whose names of months are tried, the likeliest first. */
const locales = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl"];

/** Every way that reads as many of the cells as any other does; those that give the same periods are one. */
export function periodWritings(cells: readonly string[]): readonly PeriodWriting[] {
  const filled = cells.map(withoutMark).filter((cell) => /\d/.test(cell));
  const seen = new Map<string, PeriodWriting>();
  const add = (id: string, reader: PeriodWriting["reader"], readDigits: PeriodWriting["read"]) => {
    // A title is no period, and a refusal takes a browser long: it reads the whole script anew, to name the line.
    const read = (cell: string) => (/\d/.test(cell) ? readDigits(withoutMark(cell)) : undefined);
    const periods = filled.map(read);
    const count = periods.filter((period) => period !== undefined).length;
    const key = periods.join(" ");
    const isFiscal = id === "year-and-next" || fiscalWord.test(id);
    if (count > 0 && !seen.has(key)) seen.set(key, { id, isFiscal, reader, read, count });
  };
  add("plain", undefined, (cell) => within(quietly(() => parsePeriod(cell))));
  // What the library reads by itself has no second format: a year and the next is asked about below.
  const isPlain = [...seen.values()].some(({ count }) => count === filled.length);
  const formats = new Set(isPlain ? [] : samplesOf(filled).flatMap(formatsOf));
  for (const format of formats) addFormat(format, filled, add);
  // 2009-10 alone is a month.
  if (filled.length > 1 || !isPlain) add("year-and-next", undefined, (cell) => within(yearBeforeNext(cell)));
  add("half-years", undefined, halfYear);
  const most = Math.max(0, ...[...seen.values()].map(({ count }) => count));
  return [...seen.values()].filter(({ count }) => count === most);
}

/** A period without the mark of provisional or revised figures: 2024.12p, 2024-25 (P), 2023*. */
export function withoutMark(cell: string): string {
  return cell.replace(periodMark, "");
}

export const periodMark = /(?<=\d|월|月|분기)\s*(?:\([pr]\)|[pr]\)?|\*+)$/i;

/** "2024년 상반기", "2024년하반기", "2024年上半期": halves named by a word, which no format has. */
function halfYear(cell: string): Period | undefined {
  const [, year, half = ""] = /^(\d{4})\s*[년年]?\s*(상|하|上|下)\s*(?:반기|半期|半年)$/.exec(cell) ?? [];
  return year === undefined ? undefined : (`${year}-S${/상|上/.test(half) ? 1 : 2}` as Period);
}

type Add = (id: string, reader: PeriodWriting["reader"], read: PeriodWriting["read"]) => void;

function addFormat(format: string, cells: readonly string[], add: Add): void {
  for (const locale of format.includes("MMM") ? locales : [undefined]) {
    for (const century of /(?<!y)yy(?!y)/.test(format) ? centuriesOf(cells) : [undefined]) {
      const options = { ...(locale !== undefined && { locale }), ...(century !== undefined && { century }) };
      const reader = quietly(() => periodReader(format, options));
      if (reader === undefined) continue;
      const read = (cell: string) => within(quietly(() => reader(cell)));
      // A language that does not know the first name has no need to be asked for the others.
      if (locale !== undefined && !samplesOf(cells).some((cell) => read(cell) !== undefined)) continue;
      add(
        [format, locale === "en" ? undefined : locale, century].filter(Boolean).join(" "),
        { format, options, call: reader },
        read,
      );
    }
  }
}

/** Years of two digits: those up to 49 are of this century, unless some lie on either side. */
function centuriesOf(cells: readonly string[]): readonly number[] {
  const years = cells.flatMap((cell) => Array.from(cell.matchAll(/(?<!\d)\d\d(?!\d)/g), ([text]) => Number(text)));
  const isOld = years.some((year) => year >= 50);
  return isOld ? [1900, 2000] : [2000];
}

/** 5288 and 1234 are figures, not years. */
function within(period: Period | undefined): Period | undefined {
  const isYearAlone = period !== undefined && frequencyOf(period) === "annual";
  return isYearAlone && /^(?:1[0-6]|2[2-9]|[3-9])/.test(period) ? undefined : period;
}

/** The first of a year and the next: 2009-10, 2009/2010, FY2009–10, FY09-10, 2009/10年度. */
function yearBeforeNext(text: string): Period | undefined {
  const parts = /^(?:(?:FY|fiscal(?: year)?) ?)?(\d\d(?:\d\d)?) ?[-/–—] ?(\d\d(?:\d\d)?) ?(?:FY|年度|회계연도)?$/i.exec(
    text,
  );
  const [, first = "", next = ""] = parts ?? [];
  const year = first.length === 2 ? `${Number(first) >= 50 ? 19 : 20}${first}` : first;
  const isNext = first !== "" && `${Number(year) + 1}`.slice(-next.length) === next;
  return isNext && next.length <= first.length ? year : undefined;
}

/** What people call fiscal years by, in a cell, a name of a column or a title. */
export const fiscalWord = /(?<!\p{L})FY(?!\p{L})|fiscal|financial year|年度|회계\s*연도/iu;

/** The first, the last and some between: a title above or a total below must not hide how the others are written. */
function samplesOf(cells: readonly string[]): readonly string[] {
  const places = [0, 1, 2, Math.floor(cells.length / 2), cells.length - 2, cells.length - 1];
  return [...new Set(places.flatMap((place) => cells[place] ?? []))].filter((cell) => cell.length <= 30);
}

/** Every format that a cell may be written in: its digits and names are tokens, all else is literal. */
function formatsOf(cell: string): readonly string[] {
  const parts =
    cell.match(
      /\/4(?=분기|$)|\d+|\p{Script=Latin}+\.?|[^\d\p{Script=Latin}]+?(?=\/4(?:분기|$)|[\d\p{Script=Latin}]|$)/gu,
    ) ?? [];
  if (parts.length > 7) return [];
  const isQuarter = /(?<!\p{L})[QTK](?!\p{L})|quarter|quartal|trimestre|분기|四半期|季|[1-4]\/4$/iu.test(cell);
  const isHalf = /(?<!\p{L})[HS](?!\p{L})|반기|半期/iu.test(cell);
  const choices = parts.map((part) => tokensOf(part, isQuarter, isHalf));
  const formats = choices.reduce<string[]>(
    (starts, tokens) => starts.flatMap((start) => tokens.map((token) => start + token)),
    [""],
  );
  return formats.filter(isWhole);
}

/** Words that may stand in a period. Any other says something: Jan–Nov 2024 is no month, nor is 2024-W11. */
const latinWords = /^(?:FY|fiscal|year|[QTKHSM]|quarter|quartal|trimestre|del?|of|st|nd|rd|th|er)\.?$/i;
const otherWords = /회계\s*연도|년도?|월분?|일|분기|반기|제|年度?|月[份分]?|日|第|四半期|季度?|半期/g;

function tokensOf(part: string, isQuarter: boolean, isHalf: boolean): readonly string[] {
  if (/^\p{Script=Latin}/u.test(part)) {
    const words = latinWords.test(part) ? [quotedLetters(part)] : [];
    return part.length > 2 ? ["MMM", ...words] : words;
  }
  if (/^\D|^\/4$/.test(part)) return /\p{L}/u.test(part.replace(otherWords, "")) ? [] : [part.replaceAll("'", "''")];
  const short = isQuarter ? ["q"] : isHalf ? ["h"] : ["M", "d"];
  return (
    { 1: short, 2: ["yy", "M", "d"], 4: ["yyyy"], 6: ["yyyyMM", "MMyyyy"], 8: ["yyyyMMdd", "ddMMyyyy", "MMddyyyy"] }[
      part.length
    ] ?? []
  );
}

function quotedLetters(text: string): string {
  return `'${text.replace(/\.$/, "")}'${text.endsWith(".") ? "." : ""}`;
}

/** Signs behind a number that say which it is. */
const misplaced = /[yd]\s*[월月]|[yM]\s*[일日]|[Mdqh]\s*[년年]/;

/** A year, at most one of month, quarter and half-year, a day only with a month. */
function isWhole(format: string): boolean {
  const bare = format.replace(/'[^']*'/g, "");
  const kinds = (bare.match(/y+|M+|d+|q|h/g) ?? []).map((token) => token.charAt(0));
  if (misplaced.test(bare)) return false;
  // The fourth month of a fiscal year is not April.
  if (fiscalWord.test(format) && kinds.includes("M") && !/MMM|M\s*[월月]/.test(format)) return false;
  if (kinds.includes("d") && !isDay(bare)) return false;
  return /^(?:Md?|h|q)?y$/.test(kinds.sort().join(""));
}

/** 2024.1-11 and 1-11월 2024 are months up to November, no days: a day has its sign, or its place between the same marks. */
function isDay(format: string): boolean {
  if (/y[^M]*d/.test(format) || (/[월月]/.test(format) && !/d\s*[일日]/.test(format))) return false;
  const marks = format.split(/[yMd]+/).slice(1, -1);
  return /MMM|[월月]/.test(format) || new Set(marks.map((mark) => mark.trim())).size === 1;
}

function quietly<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
