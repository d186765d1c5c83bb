import { continuesWord, isCodeAt } from "./units.ts";

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
  bln: 9,
  mln: 6,
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

/** Scale words that stand beside each other in one release: a figure under one may have been meant under another. */
const families: readonly Readonly<Record<number, string>>[] = [
  { 3: "thousand", 6: "million", 9: "billion", 12: "trillion" },
  { 6: "mn", 9: "bn", 12: "tn" },
  { 4: "만", 8: "억", 12: "조" },
  { 4: "万", 8: "億", 12: "兆" },
  { 4: "万", 8: "亿", 12: "万亿" },
];

/** A scale word at a place of a text. */
export interface Scale {
  readonly exponent: number;
  readonly length: number;
  /** Written with an East Asian sign, after which the last digits may follow without a word: 1万2345. */
  readonly isSign: boolean;
}

/** Longest first: "mn" is not "m". Marked pure, so that bundles without published figures can drop it. */
const wordPattern = /* @__PURE__ */ patternOf(words);

function patternOf(names: Readonly<Record<string, number>>): RegExp {
  return new RegExp(
    Object.keys(names)
      .sort((first, second) => second.length - first.length)
      .join("|"),
    "iy",
  );
}

/** The scale word that stands at that place of a text. */
export function scaleAt(text: string, at: number): Scale | undefined {
  const sign = signs[text.charAt(at)];
  if (sign !== undefined) return { exponent: sign, length: 1, isSign: true };
  wordPattern.lastIndex = at;
  const word = wordPattern.exec(text)?.[0] ?? "";
  const end = at + word.length;
  if (word === "" || (continuesWord(text, end) && !isCodeAt(text, end))) return undefined;
  return { exponent: words[word.toLowerCase()] as number, length: word.length, isSign: false };
}

/** Scale words multiply while they grow: lakh crore, thousand million, 万亿. "Crore lakh" and "million billion" are no numbers. */
export function multiplies(first: Scale, second: Scale): boolean {
  const isGrowing = second.exponent > first.exponent && second.isSign === first.isSign;
  return isGrowing && (first.isSign || first.exponent < 6);
}

/** The English word for a power of ten, nothing for 0. */
export function scaleWord(exponent: number): string | undefined {
  const word = families[0]?.[exponent];
  return exponent === 0 ? "" : word && ` ${word}`;
}

/** How a figure with that scale word, or with none, would show another scale: " million" for " billion" and 6. */
export function scaleWordLike(word: string, exponent: number): string | undefined {
  if (word === "" || exponent === 0) return scaleWord(exponent);
  const name = word.trimStart();
  const family = families.find((names) => Object.values(names).includes(name.toLowerCase()));
  const other = family?.[exponent];
  return other && word.slice(0, -name.length) + other;
}
