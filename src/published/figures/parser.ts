import { refuse, type Site } from "../../base/errors.ts";
import { powerOfTen } from "../../exact/decimals.ts";
import type { Digits, Frame } from "./figure.ts";
import type { Qualifier } from "./hedges.ts";
import type { FigureKind } from "./kinds.ts";
import { multiplies, type Scale, scaleAt } from "./scaleWords.ts";
import { continuesWord, countUnit, unitAt, unitNamed, yenSigns } from "./units.ts";

/** What the text of a figure says, before any option is applied. */
export interface Reading {
  readonly digits: Digits;
  readonly kind: Exclude<FigureKind, "count">;
  /** The unit in the text; the yen sign stands for itself. */
  readonly unit: string | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly hasScale: boolean;
  readonly frame: Frame;
}

/** What the options say about how to read. */
export interface ReadingOptions {
  readonly isTriangleMinus: boolean;
  /** The unit as the caller wrote it, which may then stand in the text too. */
  readonly unit: string | undefined;
}

export const yenSign = "¥";

export const qualifiers: readonly Qualifier[] = [
  "about",
  "more than",
  "over",
  "at least",
  "nearly",
  "almost",
  "less than",
  "up to",
];

const longestText = 2000;
const mostDigits = 1000;
const spaces = /[ \u00a0\u2009\u202f]*/y;
const qualifierWords = /(about|more than|over|at least|nearly|almost|less than|up to) +/iy;
const number = /(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.(\d+))?/y;
const pointsWords = /percentage[ -]points?|%[ -]?points?|%p|pp|points?|%포인트|%?ポイント/iy;
const percentWords = /%|％|percent|per cent|퍼센트|パーセント/iy;
const countWords = /units?/iy;

/** 만, 억 and 조 count groups of four digits; 천, 백 and 십 count within a group. */
const leastGroup = 4;

/** Reads the text of one figure from its first to its last character, or refuses it and shows where reading stopped. */
export function readFigure(text: string, options: ReadingOptions, site: Site): Reading {
  if (text.length > longestText)
    refuse("invalid-figure", `must not be longer than ${longestText} characters`, site, text);
  return new Reader(text, options, site).figure();
}

/** A number with the scale words after it. */
interface Segment {
  readonly whole: bigint;
  readonly fraction: string;
  readonly exponent: number;
  readonly isSign: boolean;
  /** The power of ten of 천, 백 or 십, which the next 만, 억 or 조 multiplies too: 6천318억. */
  readonly small: number;
  readonly scale: string;
}

class Reader {
  at = 0;
  unit: string | undefined;
  readonly text: string;
  readonly options: ReadingOptions;
  readonly site: Site;

  constructor(text: string, options: ReadingOptions, site: Site) {
    this.text = text;
    this.options = options;
    this.site = site;
  }

  figure(): Reading {
    const qualifier = this.take(qualifierWords)?.[1]?.toLowerCase() as Qualifier | undefined;
    const start = this.at;
    const { isNegative, mark } = this.signAndMark();
    const segments = this.segments();
    const end = this.at;
    const kind = this.ending(segments);
    if (this.at < this.text.length) this.stop();
    const digits = this.digits(segments, isNegative, kind);
    const { scale } = segments[segments.length - 1] as Segment;
    const frame = { start: this.text.slice(0, start), mark, scale, end: this.text.slice(end) };
    return { digits, kind, unit: this.unit, qualifier, hasScale: segments.some(({ exponent }) => exponent > 0), frame };
  }

  /** A sign and a currency mark, in either order, at most one of each. */
  signAndMark(): { readonly isNegative: boolean; readonly mark: string } {
    const before = this.sign();
    const start = this.at;
    if (this.takeUnit()) {
      this.take(spaces);
      // CNY ¥5, JPY ¥5
      if (yenSigns.includes(this.unit as string) && this.takeUnit()) this.take(spaces);
    }
    const mark = this.text.slice(start, this.at);
    return { isNegative: (before ?? this.sign()) === true, mark };
  }

  sign(): boolean | undefined {
    const mark = this.text.charAt(this.at);
    const isTriangle = mark === "△" || mark === "▲";
    if (isTriangle && !this.options.isTriangleMinus) {
      this.stop('a triangle means minus in some releases and "up" in others, so say { negative: ["triangle"] }');
    }
    if (mark === "" || !"+-−△▲".includes(mark)) return undefined;
    this.at += 1;
    this.take(spaces);
    return mark !== "+";
  }

  segments(): readonly Segment[] {
    const found = [this.segment()];
    for (;;) {
      const start = this.at;
      this.take(spaces);
      if (!/[0-9]/.test(this.text.charAt(this.at))) {
        this.at = start;
        return found;
      }
      let next = this.segment();
      for (let before = found.at(-1); before !== undefined && isInside(before, next); before = found.at(-1)) {
        next = joined(before, next);
        found.pop();
      }
      const before = found.at(-1);
      if (before !== undefined && !isSmaller(next, before)) {
        this.at = start;
        this.stop("a second number is not a smaller part of the same figure");
      }
      found.push(next);
    }
  }

  segment(): Segment {
    const start = this.at;
    const match = this.take(number) ?? this.stop();
    const [, whole = "", fraction = ""] = match;
    if (whole.startsWith("0") && whole.includes(",")) {
      this.at = start + whole.indexOf(",");
      this.stop();
    }
    const end = this.at;
    let scale: Scale | undefined;
    let [exponent, small] = [0, 0];
    for (;;) {
      const here = this.at;
      this.take(spaces);
      const next = scaleAt(this.text, this.at);
      if (next === undefined || (scale !== undefined && !multiplies(scale, next))) {
        this.at = here;
        const isSign = scale?.isSign === true;
        const digits = BigInt(whole.replaceAll(",", ""));
        return { whole: digits, fraction, exponent, isSign, small, scale: this.text.slice(end, here) };
      }
      scale = next;
      exponent += next.exponent;
      if (next.isSign && next.exponent < leastGroup) small += next.exponent;
      this.at += next.length;
    }
  }

  /** What follows the number: percent, points, or a unit. */
  ending(segments: readonly Segment[]): Reading["kind"] {
    const start = this.at;
    this.take(spaces);
    const isPlain = segments.length === 1 && segments[0]?.exponent === 0 && this.unit === undefined;
    if (isPlain && this.takeWord(pointsWords)) return "points";
    if (isPlain && this.takeWord(percentWords)) return "percent";
    if (this.takeWord(countWords)) {
      this.unitIs(countUnit, start);
    } else if (!this.takeUnit()) this.at = start;
    return "level";
  }

  takeUnit(): boolean {
    const start = this.at;
    const own = this.options.unit;
    if (own !== undefined && this.text.startsWith(own, start) && !continuesWord(this.text, start + own.length)) {
      this.at += own.length;
      this.unitIs(unitNamed(own), start);
      return true;
    }
    const isYen = /[¥￥]/.test(this.text.charAt(start));
    const found = isYen ? { unit: yenSign, length: 1 } : unitAt(this.text, start);
    if (found === undefined) return false;
    this.at += found.length;
    this.unitIs(found.unit, start);
    return true;
  }

  unitIs(unit: string, start: number): void {
    // The sign of both yen and yuan may stand beside the word for either.
    const isOneOfBoth = this.unit === yenSign && yenSigns.includes(unit);
    const isOneAlready = unit === yenSign && yenSigns.includes(this.unit as string);
    if (this.unit !== undefined && this.unit !== unit && !isOneOfBoth && !isOneAlready) {
      this.at = start;
      this.stop(`the figure is already in ${this.unit}`);
    }
    if (!isOneAlready) this.unit = unit;
  }

  digits(segments: readonly Segment[], isNegative: boolean, kind: Reading["kind"]): Digits {
    const { exponent, fraction } = segments[segments.length - 1] as Segment;
    let whole = 0n;
    for (const segment of segments) whole += segment.whole * powerOfTen(segment.exponent - exponent);
    const digits = String(whole) + fraction;
    if (digits.length > mostDigits) refuse("invalid-figure", `must not have more than ${mostDigits} digits`, this.site);
    return {
      isNegative,
      coefficient: BigInt(digits),
      places: fraction.length,
      exponent: kind === "level" ? exponent : -2,
    };
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  takeWord(pattern: RegExp): boolean {
    const start = this.at;
    if (this.take(pattern) === undefined) return false;
    if (!/[a-z]$/i.test(this.text.slice(start, this.at)) || !continuesWord(this.text, this.at)) return true;
    this.at = start;
    return false;
  }

  stop(because?: string): never {
    const rest = this.text.slice(this.at, this.at + 20);
    const place = rest === "" ? "at its end" : `at character ${this.at + 1}, before ${JSON.stringify(rest)}`;
    const rule = `must be one figure such as "$61.04 billion" or "-8.4%"; reading stopped ${place}`;
    return refuse("invalid-figure", because === undefined ? rule : `${rule}: ${because}`, this.site, this.text);
  }
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
  if (before.fraction !== "" || (next.exponent === 0 && !before.isSign)) return false;
  return next.exponent < before.exponent && next.whole < powerOfTen(before.exponent - next.exponent);
}

/** The kind of rate that a table's head says its figures are. */
export function rateNamed(unit: string | undefined): "percent" | "points" | undefined {
  const isWhole = (pattern: RegExp) => {
    pattern.lastIndex = 0;
    return unit !== undefined && pattern.exec(unit)?.[0] === unit;
  };
  return isWhole(pointsWords) ? "points" : isWhole(percentWords) ? "percent" : undefined;
}
