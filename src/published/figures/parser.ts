import { refuse, type Site } from "../../base/errors.ts";
import { powerOfTen } from "../../exact/decimals.ts";
import { type FoundHedge, hedgeAt, spacesAt, suffixAt } from "./hedgeWords.ts";
import { normalized } from "./normalized.ts";
import { decimalMark, numberAt, type PrintedNumber, type Written, writtenForms } from "./numbers.ts";
import type { Digits, Frame } from "./print.ts";
import type { Qualifier } from "./qualifiers.ts";
import { type FoundRate, multipleAt, type RateWord, rateAt, rateExponents } from "./rateWords.ts";
import { leastGroup, multiplies, type Scale, scaleAt } from "./scaleWords.ts";
import { minusWordAt } from "./signWords.ts";
import { codesOf, currencyAt, type FoundUnit, isCounted, perAt, unitAt, unitNamed } from "./units.ts";
import { continuesWord } from "./wordTable.ts";

/** What the text of a figure says, before any option is applied. */
export interface Reading {
  readonly digits: Digits;
  /** What the word behind the figure says, nothing where it is an amount. */
  readonly rate: RateWord | undefined;
  /** The unit in the text; a name that currencies share stands for itself. */
  readonly unit: string | undefined;
  /** What the amount is divided by: "kg" for $4.3 a kilogram. */
  readonly per: string | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly hasScale: boolean;
  readonly frame: Frame;
  /** How the number may be read otherwise, where the text does not tell. */
  readonly otherwise: string | undefined;
  /** Where the figure ends in the text. */
  readonly end: number;
}

/** What the options say about how to read. */
export interface ReadingOptions {
  readonly written: Written | undefined;
  /** What else means minus: "triangle", "brackets". */
  readonly negative: readonly string[];
  /** The unit as the caller wrote it, which may then stand in the text too. */
  readonly unit: string | undefined;
}

const longestText = 2000;
const mostDigits = 1000;
const triangles = "△▲▼▽";
const minuses = "-–";

/** Reads the text of one figure from its first to its last character, or refuses it and shows where reading stopped. */
export function readFigure(text: string, options: ReadingOptions, site: Site): Reading {
  if (text.length > longestText)
    refuse("invalid-figure", `must not be longer than ${longestText} characters`, site, text);
  const reader = new Reader(text, { ...options, isPart: false }, site);
  const reading = reader.figure();
  if (reading.end < text.length) reader.stop();
  return reading;
}

/** Reads the figure that a text begins with, as far as it goes. */
export function readFirstFigure(text: string, options: ReadingOptions, site: Site): Reading {
  return new Reader(text, { ...options, isPart: true }, site).figure();
}

/** A number with the scale words after it. */
interface Segment {
  readonly number: PrintedNumber;
  readonly whole: bigint;
  readonly fraction: string;
  readonly exponent: number;
  readonly isSign: boolean;
  /** Smaller figures may follow without a word of their own. */
  readonly isInner: boolean;
  /** The power of ten of 천, 백, 십 or mil, which the next 만, 억, 조 or millones multiplies too: 6천318억. */
  readonly small: number;
  readonly scale: string;
}

class Reader {
  at = 0;
  unit: string | undefined;
  per: string | undefined;
  hedge: FoundHedge | undefined;
  isBracketed = false;
  /** How many words stand there whose language writes the comma as decimal mark, and whether a scale word of the others does. */
  commaWords = 0;
  hasPointWord = false;
  /** "Billion" and "trillion" are 10^12 and 10^18 in most languages that write the comma. */
  hasLongScale = false;
  readonly text: string;
  readonly original: string;
  readonly options: ReadingOptions & { readonly isPart: boolean };
  readonly written: Written;
  readonly site: Site;

  constructor(text: string, options: ReadingOptions & { readonly isPart: boolean }, site: Site) {
    this.text = normalized(text);
    this.original = text;
    this.options = options;
    this.written = options.written ?? "1,234.5";
    this.site = site;
  }

  figure(): Reading {
    const first = this.at;
    this.hedge = this.takeWord(hedgeAt(this.text, this.at));
    const start = this.at;
    const multiple = multipleAt(this.text, start);
    if (multiple !== undefined) return this.multiple(first, multiple);
    const { isNegative, mark } = this.signAndMark();
    const segments = this.segments();
    const end = this.at;
    const rate = this.ending(segments);
    this.suffix(false);
    if (this.isBracketed) this.closing() || this.stop();
    const { scale } = segments[segments.length - 1] as Segment;
    return {
      digits: this.digits(segments, isNegative, rate),
      rate,
      unit: this.unit,
      per: this.per,
      qualifier: this.hedge?.qualifier,
      hasScale: segments.some(({ exponent }) => exponent > 0),
      frame: this.frame(this.slice(first, start), mark, scale, this.slice(end, this.at)),
      otherwise: this.otherwise(segments, rate),
      end: this.at,
    };
  }

  /** "Doubled" is 2 and no more of it. */
  multiple(first: number, { digits, length }: { readonly digits: string; readonly length: number }): Reading {
    const start = this.slice(first, this.at);
    this.at += length;
    return {
      digits: { isNegative: false, coefficient: BigInt(digits), places: 0, exponent: 0 },
      rate: "times",
      unit: undefined,
      per: undefined,
      qualifier: this.hedge?.qualifier,
      hasScale: false,
      frame: this.frame(start, "", "", " times"),
      otherwise: undefined,
      end: this.at,
    };
  }

  frame(start: string, mark: string, scale: string, end: string): Frame {
    return { start, mark, scale, end, decimal: decimalMark(this.written), isHedged: this.hedge !== undefined };
  }

  /** A sign and a currency mark, in either order, at most one of each. */
  signAndMark(): { readonly isNegative: boolean; readonly mark: string } {
    const before = this.sign();
    const start = this.at;
    if (this.takeCurrency()) {
      this.spaces();
      // CNY ¥5, JPY ¥5
      if (codesOf("¥").includes(this.unit as string) && this.takeCurrency()) this.spaces();
    }
    const mark = this.slice(start, this.at);
    return { isNegative: (before ?? this.sign()) === true, mark };
  }

  sign(): boolean | undefined {
    const word = minusWordAt(this.text, this.at);
    this.at += word;
    if (word > 0) return true;
    const written = /^\(([-–+])\)/.exec(this.text.slice(this.at, this.at + 3))?.[1];
    const mark = written ?? this.text.charAt(this.at);
    if (mark === "" || !`+${minuses}${triangles}(`.includes(mark)) return undefined;
    this.mustMeanMinus(mark);
    this.isBracketed = mark === "(";
    this.at += written === undefined ? 1 : 3;
    this.spaces();
    return mark !== "+";
  }

  mustMeanMinus(mark: string): void {
    const { negative } = this.options;
    if (triangles.includes(mark) && !negative.includes("triangle")) {
      this.stop('a triangle means minus in some releases and "up" in others, so say { negative: ["triangle"] }');
    }
    if (mark === "(" && !negative.includes("brackets")) {
      this.stop('brackets mean minus in some tables, so say { negative: ["brackets"] }');
    }
  }

  /** Takes the bracket that closes a figure below 0. */
  closing(): boolean {
    if (!this.isBracketed || this.text.charAt(this.at) !== ")") return false;
    this.at += 1;
    this.isBracketed = false;
    return true;
  }

  segments(): readonly Segment[] {
    const found = [this.segment()];
    for (;;) {
      const start = this.at;
      this.spaces();
      if (this.isBracketed || !/[0-9]/.test(this.text.charAt(this.at))) {
        this.at = start;
        return found;
      }
      const unit = this.unit;
      let next = this.segment();
      for (let before = found.at(-1); before !== undefined && isInside(before, next); before = found.at(-1)) {
        next = joined(before, next);
        found.pop();
      }
      const before = found.at(-1);
      if (before !== undefined && !isSmaller(next, before)) {
        this.at = start;
        this.unit = unit;
        // In a text the next figure may follow; thousands with a space between them are one.
        const because = whyStopped(this.text, start);
        if (this.options.isPart && because === undefined) return found;
        this.stop(because ?? "a second number is not a smaller part of the same figure");
      }
      found.push(next);
    }
  }

  segment(): Segment {
    const start = this.at;
    const number = numberAt(this.text, start, this.written) ?? this.stop();
    // Nobody groups thousands after a zero.
    if (number.isGrouped && number.whole.startsWith("0")) {
      this.at = start + number.text.search(/[,. ']/);
      this.stop();
    }
    this.at += number.text.length;
    this.closing();
    const end = this.at;
    const { exponent, small, last } = this.scales();
    return {
      number,
      whole: BigInt(number.whole),
      fraction: number.fraction,
      exponent,
      isSign: last?.isSign === true,
      isInner: last?.isInner === true,
      small,
      scale: this.slice(end, this.at),
    };
  }

  /** The scale words behind a number, and what they multiply it by. */
  scales(): { readonly exponent: number; readonly small: number; readonly last: Scale | undefined } {
    let last: Scale | undefined;
    let [exponent, small] = [0, 0];
    for (;;) {
      const here = this.at;
      this.suffix(true);
      const joint = last === undefined && this.text.charAt(this.at) === "-" ? 1 : spacesAt(this.text, this.at);
      const next = scaleAt(this.text, this.at + joint, this.unit !== undefined);
      if (next === undefined || (last !== undefined && !multiplies(last, next))) return { exponent, small, last };
      last = next;
      exponent += next.exponent;
      if (next.isInner) small += next.exponent;
      this.at += joint + next.length;
      this.scaleWord(next, here);
    }
  }

  scaleWord({ writesComma, unit, isSign }: Scale, start: number): void {
    const word = this.text.slice(start, this.at).toLowerCase();
    if (writesComma) this.commaWords += 1;
    else this.hasPointWord = true;
    if (!isSign && /[bt]r?illion$/.test(word)) this.hasLongScale = true;
    if (unit !== undefined) this.unitIs(unit, start);
  }

  /** What follows the number: percent, points, times, or a unit. */
  ending(segments: readonly Segment[]): RateWord | undefined {
    const start = this.at;
    this.spaces();
    const isPlain = segments.length === 1 && segments[0]?.exponent === 0 && this.unit === undefined;
    const rate = isPlain ? this.takeWord(this.rateHere()) : undefined;
    if (rate !== undefined) return rate.word;
    const connector = /^(?:de |di |of |d')/.exec(this.text.slice(this.at, this.at + 3))?.[0] ?? "";
    this.at += connector.length;
    if (!this.takeUnit()) this.at = start;
    else if (connector !== "" && connector !== "of ") this.commaWords += 1;
    if (this.unit !== undefined) this.takePer();
    return undefined;
  }

  /** What an amount is divided by. In a text "a day" may begin what is said next: "$2 billion a day earlier". */
  takePer(): void {
    const start = this.at;
    const commaWords = this.commaWords;
    this.spaces();
    if (this.takeWord(perAt(this.text, this.at)) !== undefined) {
      this.spaces();
      const found = this.takeWord(unitAt(this.text, this.at));
      const isElsewhere = this.options.isPart && isCounted(found?.unit);
      if (found !== undefined && found.unit !== this.unit && !isElsewhere) {
        this.per = found.unit;
        return;
      }
    }
    this.at = start;
    this.commaWords = commaWords;
  }

  /** A unit of the caller's own, such as "x", goes before the word for times. */
  rateHere(): FoundRate | undefined {
    const own = this.options.unit;
    return own !== undefined && this.text.startsWith(own, this.at) ? undefined : rateAt(this.text, this.at);
  }

  /** A hedge behind the figure, or between its digits and its scale word. */
  suffix(isInner: boolean): void {
    const spaces = isInner ? 0 : spacesAt(this.text, this.at);
    const found = suffixAt(this.text, this.at + spaces, isInner);
    if (found === undefined) return;
    const before = this.hedge?.qualifier;
    // 약 100여 is about 100; any other two hedges must say the same.
    if (before !== undefined && before !== found.qualifier && before !== "about") {
      this.stop(`the figure is already hedged by ${before}`);
    }
    this.at += spaces;
    this.takeWord(found);
    this.hedge ??= found;
  }

  takeCurrency(): boolean {
    return this.takeOwnUnit() || this.takeFound(currencyAt(this.text, this.at, true));
  }

  takeUnit(): boolean {
    return this.takeOwnUnit() || this.takeFound(unitAt(this.text, this.at));
  }

  takeOwnUnit(): boolean {
    const { unit } = this.options;
    const start = this.at;
    if (unit === undefined || !this.text.startsWith(unit, start)) return false;
    if (continuesWord(this.text, start + unit.length)) return false;
    this.at += unit.length;
    this.unitIs(unitNamed(unit), start);
    return true;
  }

  takeFound(found: FoundUnit | undefined): boolean {
    const start = this.at;
    if (this.takeWord(found) === undefined) return false;
    this.unitIs((found as FoundUnit).unit, start);
    return true;
  }

  takeWord<W extends { readonly length: number; readonly writesComma: boolean }>(found: W | undefined): W | undefined {
    if (found?.writesComma === true) this.commaWords += 1;
    this.at += found?.length ?? 0;
    return found;
  }

  unitIs(unit: string, start: number): void {
    const before = this.unit;
    // A name that currencies share may stand beside the code of one.
    const isOneOfBefore = before !== undefined && codesOf(before).includes(unit);
    const holdsBefore = before !== undefined && codesOf(unit).includes(before);
    if (before !== undefined && before !== unit && !isOneOfBefore && !holdsBefore) {
      this.at = start;
      this.stop(`the figure is already in ${before}`);
    }
    if (!holdsBefore) this.unit = unit;
  }

  digits(segments: readonly Segment[], isNegative: boolean, rate: RateWord | undefined): Digits {
    const { exponent, fraction } = segments[segments.length - 1] as Segment;
    let whole = 0n;
    for (const segment of segments) whole += segment.whole * powerOfTen(segment.exponent - exponent);
    const digits = String(whole) + fraction;
    if (digits.length > mostDigits) refuse("invalid-figure", `must not have more than ${mostDigits} digits`, this.site);
    return {
      isNegative,
      coefficient: BigInt(digits),
      places: fraction.length,
      exponent: rate === undefined ? exponent : rateExponents[rate],
    };
  }

  /** How the number may be read otherwise: thousands for decimals, or a word of another language. */
  otherwise(segments: readonly Segment[], rate: RateWord | undefined): string | undefined {
    const { written } = this.options;
    const isRate = rate !== undefined && rate !== "times" && rate !== "unclear";
    if (written !== undefined) {
      const isLong = this.hasLongScale && decimalMark(written) === ",";
      return isLong ? "billion may be 10^12, and trillion 10^18, where the comma is the decimal mark" : undefined;
    }
    const [{ number, isInner, isSign }] = segments as readonly [Segment];
    if (segments.length === 1 && isInner && !isSign && this.unit !== undefined && this.commaWords === 1) {
      return "mil is thousand in Spanish and Portuguese, and short for million elsewhere";
    }
    const isEither = segments.some((segment) => /^[1-9]\d{0,2}[.,]\d{3}$/.test(segment.number.text));
    const isPoint = isEither && number.text.includes(".") && !isRate && !this.hasPointWord;
    if (!(isEither && this.commaWords > 0) && !isPoint) return undefined;
    const [tenth, thousand] = ["1,234.5", "1.234,5"];
    const [first, second] = number.text.includes(".") ? [tenth, thousand] : [thousand, tenth];
    return `${number.text} has decimals if written as ${first}, thousands if as ${second}`;
  }

  spaces(): void {
    this.at += spacesAt(this.text, this.at);
  }

  slice(start: number, end: number): string {
    return this.original.slice(start, end);
  }

  stop(because = whyStopped(this.text, this.at)): never {
    const rest = this.original.slice(this.at, this.at + 20);
    const place = rest === "" ? "at its end" : `at character ${this.at + 1}, before ${JSON.stringify(rest)}`;
    const rule = `must be one figure such as "$61.04 billion" or "-8.4%"; reading stopped ${place}`;
    return refuse("invalid-figure", because === undefined ? rule : `${rule}: ${because}`, this.site, this.original);
  }
}

/** What the place where reading stopped tells about the figure. */
function whyStopped(text: string, at: number): string | undefined {
  const rest = text.slice(at, at + 30);
  const hasDigitBefore = /\d$/.test(text.slice(Math.max(at - 1, 0), at));
  if (hasDigitBefore && (/^[,.']\d/.test(rest) || /^ \d{3}(?!\d)/.test(rest))) {
    return `numbers in other ways of writing need { written }: ${writtenForms.map((form) => `"${form}"`).join(", ")}`;
  }
  if (/^(?:between|zwischen|entre)\b/i.test(rest) || /^ ?(?:[-–~]|to|bis|à|a|e|y|und|and) ?\d/.test(rest)) {
    return "a range is two limits: say between(lower, upper)";
  }
  if (/^(?:an? |one[ -]|two[ -]|three[ -])?(?:half|third|quarter|fifth)|^[½⅓⅔¼¾]|^(?:분의|分の|分之)/i.test(rest)) {
    return "a fraction in words has no last digit: say between(lower, upper)";
  }
  return undefined;
}

/** Whether a number of 천, 백 or 십 stands within the group of the next one: 6천 in 6천318억. */
function isInside(before: Segment, next: Segment): boolean {
  const isWithin = before.small > 0 && before.small === before.exponent && next.exponent - next.small >= leastGroup;
  const room = before.small - next.small;
  return isWithin && before.fraction === "" && room >= 0 && next.whole < powerOfTen(room);
}

function joined(before: Segment, next: Segment): Segment {
  return { ...next, whole: before.whole * powerOfTen(before.small - next.small) + next.whole };
}

/** Whether a number counts smaller units than the one before it, and fewer than make one of those. */
function isSmaller(next: Segment, before: Segment): boolean {
  if (before.fraction !== "" || (next.exponent === 0 && !before.isSign && !before.isInner)) return false;
  return next.exponent < before.exponent && next.whole < powerOfTen(before.exponent - next.exponent);
}
