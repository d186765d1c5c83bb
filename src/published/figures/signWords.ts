import { spacesAt } from "./hedgeWords.ts";
import { minusTable } from "./words/signs.ts";
import { readTable, wordAt, wordBefore } from "./wordTable.ts";

// Marked pure, so that bundles without published figures can drop it.
const minuses = /* @__PURE__ */ readTable(minusTable);

/** How long the word for minus is that stands there, with the spaces after it; 0 where none does. */
export function minusWordAt(text: string, at: number): number {
  const length = wordAt(minuses, text, at)?.length ?? 0;
  return length === 0 ? 0 : length + spacesAt(text, at + length);
}

/** Where the word for minus begins that stands before a place. */
export function minusWordBefore(text: string, at: number): number | undefined {
  const end = text.charAt(at - 1) === " " ? at - 1 : at;
  const found = wordBefore(minuses, text, end);
  return found && end - found.length;
}
