import { parse } from "papaparse";
import { say } from "./language.ts";
import { FieldError } from "./words.ts";

/** A line that was pasted. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of every line that has any. A quote that opens a cell is closed, and then comes the next cell. */
export function readCells(text: string, delimiter: string): SheetRow[] {
  // Blanks in front of the quote that opens a cell, and behind the last one, are none of the cell's.
  const read = text.replace(new RegExp(`(^|${delimiter}) +(?=")`, "gm"), "$1").replace(/ +$/, "");
  const rows: SheetRow[] = [];
  let [line, start] = [1, 0];
  parse<string[]>(read, {
    delimiter,
    step({ data, errors, meta }) {
      if (errors.length > 0) throw new FieldError("data", say().atLine(line, say().openQuote));
      const cells = withoutEmptyEnd(data.map((cell) => cell.trim()));
      if (cells.some(Boolean)) rows.push({ line, cells });
      line += read.slice(start, meta.cursor).match(lineBreak)?.length ?? 0;
      start = meta.cursor;
    },
  });
  return rows;
}

const lineBreak = /\r?\n|\r/g;

/** Empty cells behind the second one hold nothing that anybody could miss. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, Math.max(last + 1, Math.min(cells.length, 2)));
}

/** Tabs between cells that stand between bars, or between blanks where nothing else parts them: 2024-11 56.31. */
export function withTabs(text: string): string {
  const lines = text.split(lineBreak);
  if (lines.every((line) => /^\s*(?:\||$)/.test(line))) {
    const isRule = (line: string) => /^[\s|:-]*$/.test(line);
    return lines
      .map((line) => (isRule(line) ? "" : line.trim().slice(1).replace(/\|$/, "").replaceAll("|", "\t")))
      .join("\n");
  }
  if (/[\t;,]/.test(text)) return text;
  return lines
    .map((line) => line.trim().replace(/ {2,}(?=\S)/.test(line.trim()) ? / {2,}/g : / (?=\S+$)/, "\t"))
    .join("\n");
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
