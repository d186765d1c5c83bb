import { multipleTable, rateTable } from "./words/rates.ts";
import { readTable, wordAt, wordOf } from "./wordTable.ts";

/** What a word after a figure makes of it; points alone are unclear: of a percentage, or of an index. */
export type RateWord = "percent" | "tenths" | "points" | "basis" | "unclear" | "times";

// Marked pure, so that bundles without published figures can drop them.
const rates = /* @__PURE__ */ readTable(rateTable);
const multiples = /* @__PURE__ */ readTable(multipleTable);

/** The power of ten of one unit of what such a word stands behind. */
export const rateExponents: Readonly<Record<RateWord, number>> = {
  percent: -2,
  tenths: -1,
  points: -2,
  basis: -4,
  unclear: 0,
  times: 0,
};

/** A word for a rate at a place of a text. */
export interface FoundRate {
  readonly word: RateWord;
  readonly length: number;
  /** Its language writes the comma as decimal mark. */
  readonly writesComma: boolean;
}

/** The word for a rate that stands at that place of a text. */
export function rateAt(text: string, at: number): FoundRate | undefined {
  const found = wordAt(rates, text, at);
  // "0x10" and "2 x 3" are no multiples.
  if (found === undefined || /\d/.test(text.charAt(at + found.length))) return undefined;
  if (/[x×]/i.test(text.charAt(at)) && text.charAt(at - 1) === " ") return undefined;
  return { word: found.meaning as RateWord, length: found.length, writesComma: found.writesComma };
}

/** The multiple that stands there as a word alone: 2 for "doubled". */
export function multipleAt(text: string, at: number): { readonly digits: string; readonly length: number } | undefined {
  const found = wordAt(multiples, text, at);
  return found && { digits: found.meaning, length: found.length };
}

/** The kind that a text names, where it is a word for a rate and nothing else. */
export function kindNamed(text: string): "percent" | "points" | undefined {
  const word = (wordOf(rates, text)?.meaning ?? "times") as RateWord;
  if (word === "times") return undefined;
  return word === "percent" || word === "tenths" ? "percent" : "points";
}
