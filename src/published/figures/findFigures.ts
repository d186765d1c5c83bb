import { type GrowthError, own, refuse, type Site, safely } from "../../base/errors.ts";
import { knownOptions, languageTag } from "../../base/options.ts";
import { compare, ofExact, shifted } from "../../exact/fractions.ts";
import { Bounds } from "./bounds.ts";
import { Published } from "./figure.ts";
import { figureOf } from "./figureOf.ts";
import { hedgeBefore } from "./hedgeWords.ts";
import { normalized } from "./normalized.ts";
import { isLabelled, isNamed, notFigures } from "./notFigures.ts";
import { decimalMark, type Written, writtenForms } from "./numbers.ts";
import { type Reading, type ReadingOptions, readFigure, readFirstFigure } from "./parser.ts";
import type { PublishedData } from "./print.ts";
import { writtenArgument } from "./published.ts";
import { minusWordBefore } from "./signWords.ts";
import { currencyBefore } from "./units.ts";
import { continuesWord } from "./wordTable.ts";

/**
 * How a text writes its numbers.
 *
 * @category Published figures
 */
export interface FindFiguresOptions {
  /** By example; unless said, as the locale does, else as English does. */
  readonly written?: Written | undefined;
  /** The language of the text, such as `"de"` or `"es-MX"`. */
  readonly locale?: string | Intl.Locale | undefined;
}

/**
 * A figure of a text, or why it cannot be read; `start` and `end` count UTF-16 units, as `slice` does.
 *
 * @category Published figures
 */
export type FoundFigure = {
  /** Where its first character stands. */
  readonly start: number;
  /** Where the character after its last one stands. */
  readonly end: number;
  /** The text between the two. */
  readonly text: string;
} & (
  | {
      /** The figure; of a range, its limits. */
      readonly figure: Published | Bounds;
      /** Not there beside a figure. */
      readonly error?: undefined;
    }
  | {
      /** What must be said before it can be read. */
      readonly error: GrowthError;
      /** Not there beside an error. */
      readonly figure?: undefined;
    }
);

/**
 * Every figure of a text, in its order.
 *
 * Formula: none; each is read as {@link published} reads it, with its hedge, sign, currency, scale word and unit.
 *
 * | in the text | found |
 * | --- | --- |
 * | dates, years, times, durations, ordinals, pages, telephone numbers | nothing |
 * | names: `DDR5`, `G20`, `COVID-19`, `Boeing 737` | nothing |
 * | `"2-3%"`, `"2 to 3 percent"` | the limits, as `between(0.02, 0.03)` |
 * | `"33.420 Einheiten"`, `"154.0 points"`, `"▲5.2%"`, `"from 2 to 3 percent"` | an error that says what decides |
 * | a whole number alone, such as the 3 of "3 of them" | nothing, unless it is grouped, or long and no year |
 *
 * Units: positions in UTF-16 units; figures as `published` gives them.
 *
 * @param text The text that is searched, an article say.
 * @param options How figures are written in it, and in which language.
 * @throws GrowthError `invalid-option`, `invalid-figure` where what is handed in is no text.
 *
 * @example
 * ```ts
 * import { findFigures } from "export-growth/published";
 *
 * const found = findFigures("In May 2025, exports of DDR5 chips rose 8.4% to about $61.04 billion.");
 * found.map(({ text }) => text).join(" | "); // => "8.4% | about $61.04 billion"
 * findFigures("Ein Plus von 3,4 Prozent auf 33.420 Einheiten", { locale: "de" }).length; // => 2
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function findFigures(text: string, options?: FindFiguresOptions): readonly FoundFigure[] {
  const site = { function: "findFigures", argument: "text" };
  if (typeof text !== "string") refuse("invalid-figure", "must be a text", site, text);
  const { written, locale } = knownOptions(options, ["written", "locale"], site);
  return new Finder(text, writtenArgument(written, site) ?? writtenIn(languageTag(locale), site), site).figures();
}

/** How numbers are written in a language. */
function writtenIn(locale: unknown, site: Site): Written | undefined {
  if (locale === undefined) return undefined;
  const at = { ...site, argument: "locale" };
  const example = typeof locale === "string" ? safely(() => formatted(locale)) : undefined;
  if (example === undefined) refuse("invalid-option", 'must be a language tag such as "de"', at, locale);
  // Spanish and Polish group from five digits on: 11.234,5 tells how 1.234,5 is written.
  const found = writtenForms.find((written) => written === normalized(example).slice(1));
  return found ?? refuse("invalid-option", `writes numbers in another way, ${example}: say written`, at, locale);
}

function formatted(locale: string): string {
  return new Intl.NumberFormat(locale, own({ numberingSystem: "latn" })).format(11234.5);
}

/** How far behind its digits the words of a figure can reach. */
const reach = 120;
const mostDigits = 1000;
/** The digits of one number, and of a date, a score or a code. */
const cluster = /\d(?:[\d.,:'/]*\d)?/y;
const nothingStated = {
  mode: "halfExpand",
  unit: undefined,
  kind: undefined,
  qualifier: undefined,
  places: undefined,
  quantum: undefined,
} as const;

/** A figure that stands somewhere, as it was read. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  /** Its digits, with all that holds them together. */
  readonly digits: string;
}

class Finder {
  readonly text: string;
  readonly plain: string;
  readonly options: ReadingOptions;
  readonly site: Site;
  readonly found: FoundFigure[] = [];

  constructor(text: string, written: Written | undefined, site: Site) {
    this.text = text;
    this.plain = normalized(text);
    this.options = { written, negative: [], unit: undefined };
    this.site = site;
  }

  figures(): readonly FoundFigure[] {
    const skipped = notFigures(this.plain);
    const digits = /\d/g;
    let next = 0;
    for (let match = digits.exec(this.plain); match !== null; match = digits.exec(this.plain)) {
      while ((skipped[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
      const not = skipped[next];
      digits.lastIndex = not !== undefined && not.start <= match.index ? not.end : this.goOn(match.index);
    }
    return Object.freeze(this.found);
  }

  /** Adds the figure whose first digit stands there, if it is one, and tells where to go on. */
  goOn(at: number): number {
    const first = this.candidate(at);
    if (typeof first === "number") return first;
    const second = this.secondOf(first);
    if (second !== undefined) return this.addRange(first, second);
    if (isFigure(this.plain, first)) this.add(first.start, first.end, () => this.figure(first));
    return Math.max(first.end, at + first.digits.length);
  }

  /** What may be a figure with its first digit there, or where to go on. */
  candidate(at: number): Candidate | number {
    const start = this.startOf(at);
    return isAttached(this.plain, start) ? at + this.digitsAt(at).length : this.candidateFrom(start, at);
  }

  candidateFrom(start: number, at: number): Candidate | number {
    const digits = this.digitsAt(at);
    const behind = at + digits.length;
    if (/[:/]/.test(digits) || digits.length > mostDigits) return behind;
    const reading = this.read(start, behind, this.options) ?? this.readOtherwise(start, behind);
    return reading === undefined ? behind : { start, end: start + reading.end, reading, digits };
  }

  digitsAt(at: number): string {
    cluster.lastIndex = at;
    return cluster.exec(this.plain)?.[0] as string;
  }

  /** Where the hedge, the sign and the currency of a figure begin. */
  startOf(at: number): number {
    const digits = this.signBefore(at);
    const currency = currencyBefore(this.plain, digits);
    const start = currency === undefined ? digits : this.signBefore(currency);
    return hedgeBefore(this.plain, start) ?? start;
  }

  /** Where the sign before a place begins. A dash between words or numbers is none. */
  signBefore(at: number): number {
    const before = ` ${this.text.slice(Math.max(at - 4, 0), at)}`;
    // Only U+2212 is a minus with a space behind it; a hyphen there begins a line of a list.
    const sign = /[\s(>:=，、。]([-–+−－＋])$|(−\s|\([-–−+]\) ?|[△▲▼▽] ?)$/.exec(before);
    return sign === null ? (minusWordBefore(this.plain, at) ?? at) : at - (sign[1] ?? (sign[2] as string)).length;
  }

  /** The figure that begins there, if it takes all the digits that hold together. */
  read(start: number, behind: number, options: ReadingOptions): Reading | undefined {
    const reading = safely(() => readFirstFigure(this.text.slice(start, behind + reach), options, this.site));
    return reading !== undefined && start + reading.end >= behind ? reading : undefined;
  }

  /** The same with what nobody said: what a triangle means, or another way of writing. */
  readOtherwise(start: number, behind: number): Reading | undefined {
    const marks = this.plain.slice(start, behind) + (/^ \d{3}/.exec(this.plain.slice(behind, behind + 4))?.[0] ?? "");
    const ways = writtenForms.filter(
      (written) => marks.includes(written.charAt(1)) || marks.includes(decimalMark(written)),
    );
    if (/[△▲▼▽]/.test(marks)) ways.unshift(this.options.written ?? "1,234.5");
    for (const written of ways) {
      const reading = this.read(start, behind, { ...this.options, negative: ["triangle"], written });
      if (reading !== undefined) return reading;
    }
    return undefined;
  }

  figure({ start, end }: Candidate): PublishedData {
    const text = this.text.slice(start, end);
    return figureOf(text, readFigure(text, this.options, this.site), nothingStated, this.site);
  }

  /** The second number of a range: 2-3%, 2 to 3 percent, $2 billion–$3 billion. */
  secondOf(first: Candidate): Candidate | undefined {
    const joint = jointAt(this.plain, first.end);
    if (joint === undefined || (!joint.isDash && !isBare(first))) return undefined;
    const second = this.candidateFrom(joint.end, joint.digits);
    const isRange = typeof second !== "number" && (isBare(first) || isAlike(first, second));
    return isRange && (isMeasured(second) || isMeasured(first)) ? second : undefined;
  }

  addRange(first: Candidate, second: Candidate): number {
    this.add(first.start, second.end, () => this.limits(first, second));
    return second.end;
  }

  limits(first: Candidate, second: Candidate): Bounds {
    const { kind, unit, value, digits } = this.figure(second);
    const { coefficient, places } = first.reading.digits;
    const least = isBare(first) ? shifted(coefficient, digits.exponent - places) : this.figure(first).value;
    const [lower, upper] = [ofExact(least), ofExact(value)];
    const range = this.text.slice(first.start, second.end);
    if (mayBeTwo(this.plain, first, second)) {
      refuse("ambiguous-figure", "may be a range or a change from one figure to another", this.site, range);
    }
    if (first.reading.qualifier !== undefined || compare(lower, upper) >= 0) {
      refuse("invalid-figure", "must be a range that rises, without a hedge", this.site, range);
    }
    const closed = { lower: { at: lower, open: false }, upper: { at: upper, open: false } };
    return Bounds.of(closed, unit ?? first.reading.unit, kind);
  }

  add(start: number, end: number, make: () => PublishedData | Bounds): void {
    const text = this.text.slice(start, end);
    this.found.push(Object.freeze({ start, end, text, ...outcomeOf(make) }));
  }
}

function outcomeOf(make: () => PublishedData | Bounds): { figure: Published | Bounds } | { error: GrowthError } {
  try {
    const made = make();
    return { figure: made instanceof Bounds ? made : Published.of(made) };
  } catch (error) {
    return { error: error as GrowthError };
  }
}

/** What joins the two numbers of a range, where the second begins, and where its digits do. */
interface Joint {
  readonly isDash: boolean;
  readonly end: number;
  readonly digits: number;
}

function jointAt(plain: string, at: number): Joint | undefined {
  const match = /^( ?[-–~] ?| (?:to|bis|à|a|até|and|und|et|y|e) |から)(\D{0,4})\d/.exec(plain.slice(at, at + 14));
  if (match === null) return undefined;
  const [, joint = "", mark = ""] = match;
  const isTwo =
    /and|und|et|y|e/.test(joint) &&
    !/(?:between|zwischen|entre) \S{1,20}$/i.test(plain.slice(Math.max(at - 30, 0), at));
  const end = at + joint.length;
  return isTwo ? undefined : { isDash: /[-–~]/.test(joint), end, digits: end + mark.length };
}

/** "From 2 to 3 percent" is no range in most texts, and one in some. */
function mayBeTwo(plain: string, first: Candidate, second: Candidate): boolean {
  const isJoinedByWord = /^ ?[^\d\s~–-]/.test(plain.slice(first.end, second.start));
  const before = plain.slice(Math.max(first.start - 8, 0), first.start);
  return (
    isJoinedByWord &&
    (/(?:^|[^\p{L}])(?:from|von|vom|de|du|desde) $/iu.test(before) || /^から/.test(plain.slice(first.end)))
  );
}

/** A number with at most a currency before it. */
function isBare({ reading }: Candidate): boolean {
  return reading.rate === undefined && !reading.hasScale && (reading.unit === undefined || reading.frame.mark !== "");
}

/** A number with something that says what it counts. */
function isMeasured({ reading }: Candidate): boolean {
  return reading.rate !== undefined || reading.unit !== undefined || reading.hasScale;
}

function isAlike({ reading: first }: Candidate, { reading: second }: Candidate): boolean {
  return first.rate === second.rate && first.unit === second.unit;
}

/** Whether the digits belong to a word, a code or a date before them: DDR5, COVID-19, #5, '24. */
function isAttached(plain: string, start: number): boolean {
  return /[A-Za-zÀ-ɏ\d_#@/\\.,':]$|[\p{L}\d)][-–]$/u.test(plain.slice(Math.max(start - 2, 0), start));
}

/** Whether it is a figure, and no name, label or year. */
function isFigure(plain: string, candidate: Candidate): boolean {
  const { start, end, reading, digits } = candidate;
  if (continuesWord(plain, end) && isCutBehind(plain, end)) return false;
  // "8, 446" may be one number that a printer's space has cut.
  if (/^\d{3}(?!\d)/.test(digits) && /(?<![\d.,])\d{1,3}, $/.test(plain.slice(Math.max(start - 6, 0), start)))
    return false;
  if (isMeasured(candidate)) return !isShort(reading);
  if (isLabelled(plain, start) || /^[-–]?[A-Za-z\d]/.test(plain.slice(end, end + 2))) return false;
  return isNumberAlone(plain, candidate);
}

/** 5G, 64GB: a letter of another word stands right behind. */
function isCutBehind(plain: string, end: number): boolean {
  return /[A-Za-zÀ-ɏ\d]/.test(plain.charAt(end - 1));
}

/** 4K, N95, TOP 10: a letter or a code that is a word too says what it means only beside more than a short number. */
function isShort({ digits, frame, unit }: Reading): boolean {
  if (digits.places > 0 || digits.coefficient > 999n) return false;
  const isLetter = unit === undefined && /^ ?[a-z]$/i.test(frame.scale);
  const isName = /^(?:[A-Z]|ALL|COP|CUP|GEL|MAD|PEN|TOP|TRY) ?$/.test(frame.mark) && frame.scale === "";
  return isLetter || isName;
}

/** A number without anything that says what it counts: grouped, with decimals, or long and no year. */
function isNumberAlone(plain: string, { start, end, reading, digits }: Candidate): boolean {
  const text = plain.slice(start, end);
  if (/\d[,.' ]\d{3}(?!\d)/.test(text)) return true;
  if (reading.digits.places > 0) return !isNamed(plain, start);
  const isYear = /^(?:1[5-9]|2[01])\d\d$/.test(digits);
  const isLong = digits.length > 3 && digits.length < 7 && !digits.startsWith("0");
  return isLong && !isYear && !isNamed(plain, start) && !/\p{Lo}/u.test(plain.charAt(start - 1));
}
