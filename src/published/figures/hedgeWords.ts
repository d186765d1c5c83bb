import type { Qualifier } from "./qualifiers.ts";
import { hedgeTable, suffixTable } from "./words/hedges.ts";
import { type FoundWord, readTable, wordAt, wordBefore } from "./wordTable.ts";

// Marked pure, so that bundles without published figures can drop them.
const hedges = /* @__PURE__ */ readTable(hedgeTable);
const suffixes = /* @__PURE__ */ readTable(suffixTable);

/** A word that hedges a figure, at a place of a text, with the spaces after it. */
export interface FoundHedge {
  readonly qualifier: Qualifier;
  readonly length: number;
  /** Its language writes the comma as decimal mark. */
  readonly writesComma: boolean;
}

/** The hedge that stands before a figure. A word of an alphabet stands apart from it. */
export function hedgeAt(text: string, at: number): FoundHedge | undefined {
  const found = wordAt(hedges, text, at);
  if (found === undefined) return undefined;
  const spaces = spacesAt(text, at + found.length);
  const isApart = spaces > 0 || !/[a-zà-ÿ]/i.test(text.charAt(at + found.length - 1));
  return isApart ? hedgeOf(found, found.length + spaces) : undefined;
}

/** Where the hedge begins that stands before a place. */
export function hedgeBefore(text: string, at: number): number | undefined {
  const end = text.charAt(at - 1) === " " ? at - 1 : at;
  const found = wordBefore(hedges, text, end);
  const start = end - (found?.length ?? 0);
  return found !== undefined && hedgeAt(text, start)?.length === at - start ? start : undefined;
}

/** The hedge that stands after a figure, or between its digits and its scale word. */
export function suffixAt(text: string, at: number, isInner: boolean): FoundHedge | undefined {
  const found = wordAt(suffixes, text, at);
  return found?.meaning.startsWith("inner ") === isInner ? hedgeOf(found as FoundWord, found.length) : undefined;
}

function hedgeOf({ meaning, writesComma }: FoundWord, length: number): FoundHedge {
  return { qualifier: meaning.replace("inner ", "") as Qualifier, length, writesComma };
}

/** How many spaces stand there. */
export function spacesAt(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === " ") end += 1;
  return end - at;
}
