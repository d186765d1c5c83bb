import { isCurrencyCode } from "./units.ts";
import { familyTable, scaleTable, signTable } from "./words/scales.ts";
import { type FoundWord, readTable, wordAt, wordOf } from "./wordTable.ts";

/** A scale word at a place of a text. */
export interface Scale {
  readonly exponent: number;
  readonly length: number;
  /** Written with an East Asian sign, after which the last digits may follow without a word: 1万2345. */
  readonly isSign: boolean;
  /** Counts within the group of the next scale word: 6천318억, 57 mil 671 millones. */
  readonly isInner: boolean;
  /** Its language writes the comma as decimal mark. */
  readonly writesComma: boolean;
  /** The currency that the word holds too. */
  readonly unit: string | undefined;
}

// Marked pure, so that bundles without published figures can drop them.
const words = /* @__PURE__ */ readTable(scaleTable);
const signs = /* @__PURE__ */ readTable(signTable);
const families = /* @__PURE__ */ readFamilies(familyTable);

/** 만, 억 and 조 count groups of four digits; 천, 백 and 십 count within a group. */
export const leastGroup = 4;

/** The scale word that stands at that place of a text; some count beside a currency only. */
export function scaleAt(text: string, at: number, hasCurrency: boolean): Scale | undefined {
  const sign = wordAt(signs, text, at);
  if (sign !== undefined) {
    const exponent = Number(sign.meaning);
    const { length, writesComma } = sign;
    return { exponent, length, isSign: true, isInner: exponent < leastGroup, writesComma, unit: undefined };
  }
  const word = wordAt(words, text, at, (end) => isCurrencyCode(text, end));
  return word && scaleOf(word, hasCurrency);
}

function scaleOf({ meaning, length, writesComma }: FoundWord, hasCurrency: boolean): Scale | undefined {
  const [power, holds] = meaning.split(" ");
  if (holds === "money" && !hasCurrency) return undefined;
  const isInner = holds === "inner";
  const unit = isInner || holds === "money" ? undefined : holds;
  return { exponent: Number(power), length, isSign: false, isInner, writesComma, unit };
}

/** Whether a text is a scale word and nothing else. */
export function isScaleWord(text: string): boolean {
  const word = wordOf(words, text) ?? wordOf(signs, text);
  return word !== undefined && !word.meaning.endsWith("money");
}

/** Scale words multiply while they grow: lakh crore, thousand million, 万亿. "Crore lakh" and "million billion" are no numbers. */
export function multiplies(first: Scale, second: Scale): boolean {
  const isGrowing = second.exponent > first.exponent && second.isSign === first.isSign;
  return isGrowing && (first.isSign || first.exponent < 6);
}

/** The English word for a power of ten, nothing for 0. */
export function scaleWord(exponent: number): string | undefined {
  const word = families[0]?.get(exponent);
  return exponent === 0 ? "" : word && ` ${word}`;
}

/** How a figure with that scale word, or with none, would show another scale: " million" for " billion" and 6. */
export function scaleWordLike(word: string, exponent: number): string | undefined {
  if (word === "" || exponent === 0) return scaleWord(exponent);
  const name = word.trimStart();
  const family = families.find((names) => [...names.values()].some((other) => isAlike(other, name)));
  const other = family?.get(exponent);
  return other && word.slice(0, -name.length) + other;
}

function isAlike(word: string, name: string): boolean {
  return word === name || word === name.toLowerCase();
}

function readFamilies(table: string): readonly ReadonlyMap<number, string>[] {
  const pair = (text: string): [number, string] => {
    const [exponent, word = ""] = text.split(": ");
    return [Number(exponent), word];
  };
  return table
    .trim()
    .split("\n")
    .map((line) => new Map(line.split(", ").map(pair)));
}
