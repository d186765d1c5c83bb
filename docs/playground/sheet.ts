import { frequencyOf } from "export-growth";
import { delimiterOf, readCells, type SheetRow, withTabs } from "./cells.ts";
import { isFigureLike, lonelyDash } from "./figures.ts";
import { say } from "./language.ts";
import { joinedMonths, type Matrix, matrixOf } from "./matrix.ts";
import { type PeriodWriting, periodWritings } from "./periods.ts";
import { FieldError, periodName, quoted } from "./words.ts";

/** More than a series can hold is not worth reading. */
export const longestPaste = 2_000_000;

/** A table as it was pasted: one row a period, whatever stood around it. */
export interface Sheet {
  /** The names of the columns, where a line holds names. */
  readonly header: readonly string[] | undefined;
  readonly rows: readonly SheetRow[];
  readonly columns: number;
  readonly periodColumn: number;
  /** The columns that hold figures. */
  readonly figureColumns: readonly number[];
  /** Every way in which the periods may be written; more than one where it must be said. */
  readonly writings: readonly PeriodWriting[];
  /** The texts around the figures: names of columns, titles, notes. */
  readonly around: string;
  /** What was set aside or turned, in words. */
  readonly notices: readonly string[];
}

/** Reads what was pasted: cells between tabs, semicolons or commas; one column holds periods, or one line. */
export function readSheet(text: string): Sheet {
  checkLength(text);
  // An editor leaves a mark of byte order before the first character.
  const parted = withTabs(text.replace(/^\uFEFF/, ""));
  const delimiter = delimiterOf(parted);
  const lines = readCells(parted, delimiter);
  if (lines.length === 0) throw new FieldError("data", say().pasteSomething);
  const joined = joinedMonths(lines);
  if (joined !== undefined) {
    const sheet = sheetDown(joined.rows, delimiter);
    return { ...sheet, notices: [crossedNotice(joined.example), ...sheet.notices] };
  }
  return sheetCrossed(lines) ?? sheetAcross(lines) ?? sheetDown(lines, delimiter);
}

/** Refuses what is too long, before a field has to hold it. */
export function checkLength(text: string): void {
  if (text.length > longestPaste) throw new FieldError("data", say().tooMuch(Math.ceil(text.length / 1_000_000)));
}

/** The name of a column: that of the header, or its number. */
export function columnName(sheet: Sheet, column: number): string {
  return sheet.header?.[column] || say().columnNumber(column + 1);
}

function crossedNotice({ month, year, period }: Matrix["example"]): string {
  return say().crossed(quoted(month), quoted(year), periodName(period));
}

/** Periods down one column. Above the first and below the last one there may be titles and notes. */
function sheetDown(lines: readonly SheetRow[], delimiter: string): Sheet {
  const { column, writings } = periodColumnOf(lines);
  const isData = ({ cells }: SheetRow) => writings.some(({ read }) => read(cells[column] ?? "") !== undefined);
  const first = lines.findIndex(isData);
  if (first < 0) throw noPeriods(lines);
  const isAnnualSum = annualSums(lines, column, writings);
  const above = lines.slice(0, first);
  const header = above.findLast(({ cells }) => cells.length > 1 && cells.some((cell) => cell !== ""));
  const aside: SheetRow[] = [];
  const rows: SheetRow[] = [];
  for (const row of lines) {
    if (row === header && isNames(row, column)) continue;
    if (isData(row) && !isAnnualSum(row)) rows.push(row);
    else if (isAnnualSum(row) || isTotal(row, column) || !holdsFigures(row, column)) aside.push(row);
    else throw new FieldError("data", say().atLine(row.line, say().notAPeriod(quoted(row.cells[column] ?? ""))));
  }
  const names = header !== undefined && isNames(header, column) ? header.cells : undefined;
  const columns =
    names === undefined ? (rows[0]?.cells.length ?? 0) : Math.max(names.length, rows[0]?.cells.length ?? 0);
  checkWidths(rows, columns, names !== undefined);
  if (names === undefined && delimiter === "," && rows.every((row) => isSplitFigure(row, column))) {
    const [{ line, cells }] = rows as [SheetRow];
    throw new FieldError("data", say().atLine(line, say().splitFigure(quoted(cells.slice(column + 1).join(",")))));
  }
  return {
    header: names,
    rows,
    columns,
    periodColumn: column,
    figureColumns: figureColumnsOf(rows, columns, column),
    writings,
    around: textOf([...aside, ...(header === undefined ? [] : [header])]),
    notices: [
      ...(column === 0 ? [] : [say().periodsIn(names?.[column] || say().columnNumber(column + 1))]),
      ...asideNotice(aside),
    ],
  };
}

/** Months on one side and years on the other. */
function sheetCrossed(lines: readonly SheetRow[]): Sheet | undefined {
  const matrix = matrixOf(lines);
  if (matrix === undefined) return undefined;
  const { rows, others, otherColumns, example } = matrix;
  return {
    header: undefined,
    rows,
    columns: 2,
    periodColumn: 0,
    figureColumns: [1],
    writings: periodWritings(rows.map(({ cells }) => cells[0] ?? "")),
    around: textOf(others),
    notices: [
      crossedNotice(example),
      ...(otherColumns.length === 0 ? [] : [say().columnsAside(otherColumns.map(quoted).join(", "))]),
      ...asideNotice(others),
    ],
  };
}

/** A line of periods, with a line of figures for each name below it: turned, so that periods run down. */
function sheetAcross(lines: readonly SheetRow[]): Sheet | undefined {
  // Where a line starts with a period, periods run down.
  const place = lines.findIndex(({ cells }) => cells.length > 2 && (isPeriod(cells[0] ?? "") || isAcross(cells)));
  const head = lines[place];
  if (head === undefined || isPeriod(head.cells[0] ?? "")) return undefined;
  const start = head.cells.findIndex((_, index) => index > 0 && isAcross(["", ...head.cells.slice(index)]));
  const periods = head.cells.slice(start);
  const below = lines.slice(place + 1);
  const series = below.filter(({ cells }) => cells.slice(start).some((cell) => isFigureLike(cell)));
  if (series.length === 0) return undefined;
  const kept = periods.map((cell, index) => [cell, index + start] as const).filter(([cell]) => isPeriod(cell));
  const dropped = periods.filter((cell) => cell !== "" && !isPeriod(cell));
  const rows = kept.map(([period, index]) => ({
    line: head.line,
    cells: [period, ...series.map(({ cells }) => cells[index] ?? "")],
  }));
  const others = [...lines.slice(0, place), ...below.filter((line) => !series.includes(line))];
  return {
    header: [head.cells[0] ?? "", ...series.map(({ cells }) => cells.slice(0, start).filter(Boolean).join(" "))],
    rows,
    columns: series.length + 1,
    periodColumn: 0,
    figureColumns: series.map((_, index) => index + 1),
    writings: periodWritings(kept.map(([cell]) => cell)),
    around: textOf([...others, { line: head.line, cells: head.cells.slice(0, start) }]),
    notices: [
      say().turned,
      ...(dropped.length === 0 ? [] : [say().columnsAside(dropped.map(quoted).join(", "))]),
      ...asideNotice(others),
    ],
  };
}

/** A first cell that is no period, and then at least two that are; a column of totals may end the line. */
function isAcross([first = "", ...others]: readonly string[]): boolean {
  if (isPeriod(first)) return false;
  const filled = others.filter(Boolean);
  const count = periodWritings(filled)[0]?.count ?? 0;
  return count >= 2 && count >= filled.length - 1;
}

function periodColumnOf(lines: readonly SheetRow[]): { column: number; writings: readonly PeriodWriting[] } {
  const wide = lines.filter(({ cells }) => cells.length > 1);
  const width = Math.min(4, Math.max(1, ...wide.map(({ cells }) => cells.length - 1)));
  let best = { column: 0, writings: [] as readonly PeriodWriting[] };
  for (let column = 0; column < width; column += 1) {
    const cells = (wide.length > 0 ? wide : lines).map((line) => line.cells[column] ?? "");
    const most = best.writings[0]?.count ?? 0;
    // A column with fewer digits than another has periods needs no look.
    if (cells.filter((cell) => /\d/.test(cell)).length <= most) continue;
    const writings = periodWritings(cells);
    if ((writings[0]?.count ?? 0) > most) best = { column, writings };
  }
  return best;
}

function isPeriod(cell: string): boolean {
  return /\d/.test(cell) && periodWritings([cell]).length > 0;
}

/** Names: nothing in it is a figure. A line with something like a figure is never taken for names: it would be lost. */
function isNames({ cells }: SheetRow, column: number): boolean {
  return cells.every((cell, index) => index === column || !isFigureLike(cell));
}

function holdsFigures({ cells }: SheetRow, column: number): boolean {
  return (
    cells.some((cell, index) => index !== column && (isFigureLike(cell) || lonelyDash.test(cell))) ||
    (cells.length === 1 && isFigureLike(cells[0] ?? ""))
  );
}

const totalWords =
  /^(?:grand |sub)?(?:total|sum|average|mean|insgesamt|gesamt|summe|ensemble|totale?|합계|총계|소계|누계|평균|계|合計|総計|小計|累計|平均|計|合计|总计|小计|累计)(?:$|[\s:(（.,/]|\s*\d{4})/iu;

function isTotal({ cells }: SheetRow, column: number): boolean {
  return cells.slice(0, column + 1).some((cell) => totalWords.test(cell.replace(/^\d{4}(?:년|年)?\s*/, "")));
}

/** Sums of years among months or quarters. */
function annualSums(
  lines: readonly SheetRow[],
  column: number,
  writings: readonly PeriodWriting[],
): (row: SheetRow) => boolean {
  const frequencies = lines.flatMap(({ cells }) => {
    const period = writings[0]?.read(cells[column] ?? "");
    return period === undefined ? [] : [frequencyOf(period)];
  });
  const annual = frequencies.filter((frequency) => frequency === "annual").length;
  if (annual * 2 >= frequencies.length) return () => false;
  return ({ cells }) => /^\d{4}\s*(?:년|年)?$/.test(cells[column] ?? "");
}

function noPeriods(lines: readonly SheetRow[]): FieldError<"data"> {
  const line = lines.find((row) => holdsFigures(row, 0));
  if (line === undefined)
    return new FieldError(
      "data",
      lines.some(({ cells }) => cells.length > 1) ? say().noFiguresBelow : say().pasteSomething,
    );
  const [cell = ""] = line.cells;
  if (line.cells.length === 1) return new FieldError("data", say().atLine(line.line, say().standsAlone(quoted(cell))));
  const hint = /^[2-6]\d{4}$/.test(cell) ? say().daySerial(quoted(cell)) : say().notAPeriod(quoted(cell));
  return new FieldError("data", say().atLine(line.line, hint));
}

function checkWidths(rows: readonly SheetRow[], columns: number, hasHeader: boolean): void {
  for (const { line, cells } of rows) {
    if (cells.length < 2 && columns < 3) {
      throw new FieldError("data", say().atLine(line, say().standsAlone(quoted(cells[0] ?? ""))));
    }
    // A spreadsheet leaves the last cells of a line away where they are empty.
    if (cells.length > columns || (cells.length < columns && !hasHeader)) {
      throw new FieldError("data", say().atLine(line, say().otherWidth(cells.length, columns)));
    }
  }
}

function figureColumnsOf(rows: readonly SheetRow[], columns: number, periodColumn: number): readonly number[] {
  const others = Array.from({ length: columns }, (_, column) => column).filter((column) => column !== periodColumn);
  const holding = others.filter((column) => rows.some(({ cells }) => isFigureLike(cells[column] ?? "")));
  return holding.length > 0 ? holding : others;
}

function textOf(rows: readonly SheetRow[]): string {
  return rows.flatMap(({ cells }) => cells).join("\n");
}

function asideNotice(rows: readonly SheetRow[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, 4)
    .map(({ line, cells }) => say().setAsideLine(line, quoted(cells.filter(Boolean).join(" "))));
  return [say().setAside(shown.join(", "), rows.length - shown.length)];
}

/** "2025-11,1,234": read as columns, 1,234 would silently become 1. */
function isSplitFigure({ cells }: SheetRow, column: number): boolean {
  const [first = "", ...others] = cells.slice(column + 1);
  return others.length > 0 && /^[+-]?\d{1,3}$/.test(first) && others.every((cell) => /^\d{3}(?:\.\d+)?$/.test(cell));
}
