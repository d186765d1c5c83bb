import { labels, neverFigures } from "./words/notFigures.ts";

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// Marked pure, so that bundles that find no figures can drop them.
const patterns = /* @__PURE__ */ patternsOf(neverFigures);
const labelWords = /* @__PURE__ */ new Set(labels.trim().split(/\s+/));

function patternsOf(lines: string): readonly RegExp[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => new RegExp(line, "gi"));
}

/** Where times, durations, ordinals and telephone numbers stand in a text, in their order. */
export function notFigures(text: string): readonly Stretch[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  );
  return found.sort((first, second) => first.start - second.start);
}

/** Whether the word before a number makes it a label: chapter 84, No. 7, Table 3. */
export function isLabelled(text: string, at: number): boolean {
  return labelWords.has(previousWord(text, at).replace(/[.:]$/, "").toLowerCase());
}

/** Whether the word before a number is a name that it may belong to: Boeing 737, Python 3.12. */
export function isNamed(text: string, at: number): boolean {
  return /^["'“„«]?\p{Lu}[^.:;!?]*$/u.test(previousWord(text, at));
}

const longestWord = 20;

function previousWord(text: string, at: number): string {
  return /([^\s(]*) ?$/.exec(text.slice(Math.max(at - longestWord - 1, 0), at))?.[1] as string;
}
