import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { parsePeriod, Series } from "export-growth";
import { atField, errorInWords, FieldError, quoted } from "./words.ts";

/** Cells that stand for no figure. A lone hyphen is not among them: in tables of trade it often means zero. */
export const missingMarks: readonly string[] = ["", "NA", "N/A", "n/a", "..", ":"];

/** More than a series can hold is not worth reading. */
export const longestPaste = 2_000_000;

/** A table as it was pasted. */
export interface Sheet {
  /** The names of the columns, where the first line holds names. */
  readonly header: readonly string[] | undefined;
  readonly rows: readonly SheetRow[];
  readonly columns: number;
}

interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads what was pasted: cells between tabs, semicolons or commas, the first of them a period. */
export function readSheet(text: string): Sheet {
  checkLength(text);
  const lines = readCells(text);
  const [first] = lines;
  if (first === undefined) throw new FieldError("data", "Paste two columns: periods and figures.");
  const header = isHeader(first.cells) ? first.cells : undefined;
  const rows = header === undefined ? lines : lines.slice(1);
  if (rows.length === 0) throw new FieldError("data", "There is a line of names, but no figures below it.");
  const columns = first.cells.length;
  for (const { line, cells } of rows) {
    if (cells.length < 2) {
      throw new FieldError(
        "data",
        `Line ${line}: ${quoted(cells[0] ?? "")} stands alone; a period and a figure are needed.`,
      );
    }
    if (cells.length !== columns) {
      const hint = cells.length > columns ? " A figure with commas in it needs quotes, or no commas." : "";
      throw new FieldError("data", `Line ${line}: ${cells.length} cells, where the first line has ${columns}.${hint}`);
    }
  }
  const [{ line, cells }] = rows as [SheetRow];
  if (header === undefined && delimiterOf(text) === "," && rows.every(isSplitFigure)) {
    const figure = quoted(cells.slice(1).join(","));
    const advice = "Take the commas out, or put a line of names above.";
    throw new FieldError("data", `Line ${line}: ${figure} may be one figure with a comma or two columns. ${advice}`);
  }
  return { header, rows, columns };
}

/** Refuses what is too long, before a field has to hold it. */
export function checkLength(text: string): void {
  if (text.length <= longestPaste) return;
  const length = `${Math.ceil(text.length / 1_000_000)} million characters`;
  throw new FieldError("data", `This is too much to read here (${length}; at most 2 million).`);
}

/** The name of a column: that of the header, or its number. */
export function columnName(sheet: Sheet, column: number): string {
  return sheet.header?.[column] || `column ${column + 1}`;
}

/** One column of a sheet as a series. */
export function seriesOfColumn(sheet: Sheet, column: number, unit: string): Series {
  return atField(
    "data",
    () =>
      Series.fromRows(sheet.rows, {
        period: ({ cells }) => cells[0],
        value: ({ cells }) => cells[column],
        unit: unit || undefined,
        missing: missingMarks,
      }),
    (error) => {
      // Of several faults the first: the page has room for one sentence.
      const { code, value, message, row } = error.issues?.[0] ?? error;
      const { line } = sheet.rows[(row ?? sheet.rows.length) - 1] as SheetRow;
      return `Line ${line}: ${errorInWords({ code, value, message, function: error.function })}`;
    },
  );
}

function readCells(text: string): SheetRow[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      // A quote inside a cell of a spreadsheet is a character like others.
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FieldError("data", `This cannot be read as a table: a quote may be open (${error.code}).`);
  }
}

/** Spreadsheets copy cells with tabs between them; a semicolon parts cells where the comma is the decimal mark. */
function delimiterOf(text: string): string {
  const [line = ""] = text.trimStart().split(/\r?\n/, 1);
  return ["\t", ";"].find((mark) => line.includes(mark)) ?? ",";
}

/** Names, not a period and a figure. A line with something like a figure is never taken for names: it would be lost. */
function isHeader([first = "", ...others]: readonly string[]): boolean {
  return !isPeriod(first) && others.every((cell) => !/^\W*\d/.test(cell));
}

/** "2025-11,1,234": read as columns, 1,234 would silently become 1. */
function isSplitFigure({ cells: [, first = "", ...others] }: SheetRow): boolean {
  return others.length > 0 && /^[+-]?\d{1,3}$/.test(first) && others.every((cell) => /^\d{3}(?:\.\d+)?$/.test(cell));
}

function isPeriod(text: string): boolean {
  try {
    return parsePeriod(text) !== "";
  } catch {
    return false;
  }
}
