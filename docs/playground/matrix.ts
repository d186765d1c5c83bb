import type { SheetRow } from "./cells.ts";

/** Months on one side of a table and years on the other, as a list of months. */
export interface Matrix {
  readonly rows: readonly SheetRow[];
  /** A cell's two names and the period that they make. */
  readonly example: { readonly year: string; readonly month: string; readonly period: string };
  /** The lines, and the names of columns, that are no part of it. */
  readonly others: readonly SheetRow[];
  readonly otherColumns: readonly string[];
}

/** Reads a table of months by years, whichever of them run across; nothing where it is none. */
export function matrixOf(lines: readonly SheetRow[]): Matrix | undefined {
  return crossed(lines, monthOf, yearOf, true) ?? crossed(lines, yearOf, monthOf, false);
}

/** A year and a month in two columns, as one: where a year comes twice, and the second column is called or written as months. */
export function joinedMonths(lines: readonly SheetRow[]): Pick<Matrix, "rows" | "example"> | undefined {
  const months = lines.flatMap(({ cells: [year = "", month = "", ...others] }) => {
    const [first, second] = [yearOf(year), monthOf(month)];
    return first === undefined || second === undefined || others.length === 0 ? [] : [{ year, month, first, second }];
  });
  const isNamed = lines.some(({ cells }) => /month|monat|mois|^mes$|월|月/i.test(cells[1] ?? ""));
  const [one] = months;
  if (one === undefined || !isNamed || new Set(months.map(({ first }) => first)).size === months.length)
    return undefined;
  const rows = lines.map(({ line, cells }) => {
    const [first, second, ...others] = cells;
    const [year, month] = [yearOf(first ?? ""), monthOf(second ?? "")];
    if (others.length === 0) return { line, cells };
    return { line, cells: [year && month ? `${year}-${month}` : `${first} ${second}`.trim(), ...others] };
  });
  return { rows, example: { year: one.year, month: one.month, period: `${one.first}-${one.second}` } };
}

type Side = (cell: string) => string | undefined;

function crossed(lines: readonly SheetRow[], across: Side, down: Side, isYearDown: boolean): Matrix | undefined {
  const place = lines.findIndex(({ cells }) => isHead(cells, across));
  const head = lines[place];
  if (head === undefined) return undefined;
  const body = lines.slice(place + 1).filter(({ cells }) => down(cells[0] ?? "") !== undefined);
  const columns = head.cells.map((_, index) => index).filter((index) => index > 0 && across(head.cells[index] ?? ""));
  const rows = body.flatMap(({ line, cells }) =>
    columns.flatMap((index) => {
      const [one, other] = [down(cells[0] ?? ""), across(head.cells[index] ?? "")];
      const cell = cells[index] ?? "";
      // What is still to come is left empty.
      return cell === "" ? [] : [{ line, cells: [isYearDown ? `${one}-${other}` : `${other}-${one}`, cell] }];
    }),
  );
  const [first] = rows;
  const [top, side] = [head.cells[columns[0] ?? 0] ?? "", body[0]?.cells[0] ?? ""];
  if (first === undefined) return undefined;
  return {
    rows,
    example: {
      year: isYearDown ? side : top,
      month: isYearDown ? top : side,
      period: isYearDown ? `${down(side)}-${across(top)}` : `${across(top)}-${down(side)}`,
    },
    others: lines.filter((line) => line !== head && !body.includes(line)),
    otherColumns: head.cells.filter((cell, index) => index > 0 && cell !== "" && across(cell) === undefined),
  };
}

/** Months or years in their order, behind a first cell without digits; one column of totals may stand among them. */
function isHead([first = "", ...others]: readonly string[], side: Side): boolean {
  const filled = others.filter(Boolean);
  const read = filled.flatMap((cell) => side(cell) ?? []);
  const isOrdered = read.every((one, place) => place === 0 || one > (read[place - 1] as string));
  return !/\d/.test(first) && read.length >= 2 && read.length >= filled.length - 1 && isOrdered;
}

function yearOf(cell: string): string | undefined {
  return /^((?:1[7-9]|20|21)\d\d)\s*(?:년|年)?$/.exec(cell)?.[1];
}

/** "01" to "12" of a number, "1월" or a name in English. */
function monthOf(cell: string): string | undefined {
  const number = /^(0?[1-9]|1[0-2])\s*(?:월|月)?$/.exec(cell)?.[1];
  const name = /^[a-z]{3,9}\.?$/i.test(cell) ? cell.slice(0, 3).toLowerCase() : "";
  const named = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(name) + 1;
  const month = number ?? (named > 0 ? String(named) : undefined);
  return month?.padStart(2, "0");
}
