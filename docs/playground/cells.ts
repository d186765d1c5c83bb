import { say } from "./language.ts";
import { FieldError } from "./words.ts";

/** A line that was pasted. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The cells of every line that has any. A quote that opens a cell and closes it holds separators and line breaks
 * together; any other is a character. Readers of CSV made for browsers weigh as much as all else that a first paste
 * needs, and a phone waits for them.
 */
export function readCells(text: string, delimiter: string): SheetRow[] {
  const blank = `[^\\S\\r\\n${delimiter}]*`;
  const quoted = `${blank}"([^"]*(?:""[^"]*)*)"${blank}`;
  const one = new RegExp(`(?:${quoted}|([^\\r\\n${delimiter}]*))(?:${delimiter}|\\r?\\n|\\r|$)`, "y");
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let [start, line] = [1, 1];
  for (let isLast = false; !isLast; ) {
    const [whole, held, bare = ""] = one.exec(text) as unknown as [string, string?, string?];
    if (isOpenQuote(bare)) throw new FieldError("data", say().atLine(line, say().openQuote));
    cells.push((held?.replaceAll('""', '"') ?? bare).trim());
    line += whole.match(lineBreak)?.length ?? 0;
    if (whole.endsWith(delimiter)) continue;
    isLast = one.lastIndex === text.length;
    if (cells.some(Boolean)) rows.push({ line: start, cells: withoutEmptyEnd(cells) });
    [cells, start] = [[], line];
  }
  return rows;
}

const lineBreak = /\r?\n|\r/g;

/** Whether a quote opens a cell, and none closes it. */
function isOpenQuote(cell: string): boolean {
  return /^\s*"/.test(cell) && cell.split('"').length % 2 === 0;
}

/** Empty cells behind the second one hold nothing that anybody could miss. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, Math.max(last + 1, Math.min(cells.length, 2)));
}

/** Spreadsheets copy cells with tabs between them; a semicolon parts cells where the comma is the decimal mark. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const isIn = (mark: string) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length;
  return ["\t", ";"].find(isIn) ?? ["\t", ";", ","].find((mark) => lines.some((line) => line.includes(mark))) ?? ",";
}
