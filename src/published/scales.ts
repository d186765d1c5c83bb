import { continuesWord } from "./units.ts";

/** Powers of ten that scale words stand for. */
const words: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  lakh: 5,
  lakhs: 5,
  crore: 7,
  crores: 7,
  bn: 9,
  mn: 6,
  tn: 12,
  m: 6,
  b: 9,
  k: 3,
};

const signs: Readonly<Record<string, number>> = {
  십: 1,
  十: 1,
  백: 2,
  百: 2,
  천: 3,
  千: 3,
  만: 4,
  万: 4,
  萬: 4,
  억: 8,
  億: 8,
  亿: 8,
  조: 12,
  兆: 12,
};

/** A scale word at a place of a text. */
export interface Scale {
  readonly exponent: number;
  readonly length: number;
  /** Written with an East Asian sign, after which the last digits may follow without a word: 1万2345. */
  readonly isSign: boolean;
}

/** The scale word that stands at that place of a text. */
export function scaleAt(text: string, at: number): Scale | undefined {
  const sign = signs[text.charAt(at)];
  if (sign !== undefined) return { exponent: sign, length: 1, isSign: true };
  const word = /^[A-Za-z]{1,8}/.exec(text.slice(at, at + 8))?.[0] ?? "";
  const lower = word.toLowerCase();
  if (!Object.hasOwn(words, lower) || continuesWord(text, at + word.length)) return undefined;
  return { exponent: words[lower] as number, length: word.length, isSign: false };
}

/** The English word for a power of ten, nothing for 0. */
export function scaleWord(exponent: number): string | undefined {
  return { 0: "", 3: " thousand", 6: " million", 9: " billion", 12: " trillion" }[exponent];
}
