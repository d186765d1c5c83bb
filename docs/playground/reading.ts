import { type FiscalYear, type Frequency, figureReader, frequencyOf, Series, type SeriesOptions } from "export-growth";
import type { SheetRow } from "./cells.ts";
import { type FigureChoices, type FigureReading, figureReadings, lonelyDash, preparedCell } from "./figures.ts";
import { say } from "./language.ts";
import { type PeriodWriting, periodMark, withoutMark } from "./periods.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { atField, errorInWords, FieldError, periodName, quoted } from "./words.ts";
import { fullName, inYears, monthsOf, type YearChoices, type Years, yearsOf } from "./years.ts";

/** What somebody has said about a paste; each is empty where nobody has. */
export interface Choices extends FigureChoices, YearChoices {
  readonly periods: string;
  /** `"turned"` where figures below zero are imports kept with a minus. */
  readonly sign: string;
}

export const nothingChosen: Choices = {
  periods: "",
  firstMonth: "",
  yearName: "",
  written: "",
  dash: "",
  triangle: "",
  sign: "",
};
export type Question = keyof Choices;

/** What can be said to a question, and what is said; nothing where the text leaves it open. */
export interface Chooser {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A paste as it was understood. */
export interface Reading {
  readonly sheet: Sheet;
  /** The columns that were read: one that was chosen and is not there has given way. */
  readonly valueColumn: number;
  readonly totalColumn: number;
  readonly choosers: Readonly<Partial<Record<Question, Chooser>>>;
  /** How it was read, in words. */
  readonly notices: readonly string[];
  /** The questions that must be answered first, in words, each with its field. */
  readonly open: readonly FieldError<Question>[];
  readonly series: Series | undefined;
  readonly total: Series | undefined;
  /** The years that the text has, where it says so: nobody is asked for those of sums. */
  readonly years: FiscalYear | undefined;
  readonly code: SeriesCode | undefined;
}

/** What somebody needs who reads the same cells in a program. */
export interface SeriesCode {
  readonly rows: readonly (readonly [period: string, figure: string])[];
  readonly totals: readonly (readonly [period: string, figure: string])[] | undefined;
  readonly period: PeriodWriting["reader"];
  readonly frequency: Frequency;
  readonly fiscalYear: FiscalYear | undefined;
  readonly figures: FigureReading;
  readonly isTurned: boolean;
}

/** Reads a paste as the choices say; what they leave open and the text decides is filled in. */
export function readPaste(
  text: string,
  columns: { readonly valueColumn: number; readonly totalColumn: number },
  unit: string,
  choices: Choices,
): Reading {
  const sheet = readSheet(text);
  const { figureColumns, writings } = sheet;
  const valueColumn = figureColumns.includes(columns.valueColumn) ? columns.valueColumn : (figureColumns[0] ?? 1);
  const totalColumn = figureColumns.includes(columns.totalColumn) ? columns.totalColumn : -1;
  const used = totalColumn < 0 ? [valueColumn] : [valueColumn, totalColumn];
  const cells = used.flatMap((column) => sheet.rows.map((row) => row.cells[column] ?? ""));

  const writing = chosenOf(writings, choices.periods, ({ id }) => id);
  const periodCells = sheet.rows.map((row) => row.cells[sheet.periodColumn] ?? "");
  const years = writing && yearsOf(writing, periodCells, sheet.around, choices);
  const periods = writing && inYears(writing, years?.fiscalYear);
  const dash = cells.some((cell) => lonelyDash.test(cell)) ? dashChooser(choices.dash) : undefined;
  const triangle = cells.some((cell) => /^[△▲]/.test(cell)) ? triangleChooser(choices.triangle) : undefined;
  const said = { ...choices, dash: dash?.value ?? "", triangle: triangle?.value ?? "" };
  const readings = figureReadings(cells, said);
  const figures = chosenOf(readings, choices.written, ({ written }) => written);

  const open: FieldError<Question>[] = [
    ...(writing === undefined ? [new FieldError<Question>("periods", say().askPeriods)] : []),
    ...(years?.firstMonth === "" ? [new FieldError<Question>("firstMonth", say().askFirstMonth(years.months))] : []),
    ...(years?.yearName === "" ? [new FieldError<Question>("yearName", say().askYearName)] : []),
    ...(dash?.value === "" ? [new FieldError<Question>("dash", say().askDash)] : []),
    ...(triangle?.value === "" ? [new FieldError<Question>("triangle", say().askTriangle)] : []),
    ...(figures === undefined
      ? [new FieldError<Question>("written", say().askWritten(examplesOf(readings, cells)))]
      : []),
  ];
  const first = periodCells.find((cell) => periods?.read(cell) !== undefined) ?? "";
  const frequency = frequencyOf(periods?.read(first) ?? "0001");
  const fiscalYear = frequency === "annual" ? years?.fiscalYear : undefined;
  const labels = { unit: unit || undefined, frequency, fiscalYear };
  const isReady = open.length === 0 && periods !== undefined && figures !== undefined;
  const read = (column: number) => (isReady ? seriesOf(sheet, column, labels, periods, figures, said) : undefined);
  const plain = read(valueColumn);
  const sign = plain && isBelowZero(plain) ? signChooser(choices.sign) : undefined;
  const isTurned = sign?.value === "turned";
  return {
    sheet,
    valueColumn,
    totalColumn,
    choosers: {
      periods: periodChooser(writings, writing, periodCells),
      ...(writing && years && yearChoosers(writing, years, first)),
      written: writtenChooser(readings, figures, cells),
      ...(dash && { dash }),
      ...(triangle && { triangle }),
      ...(sign && { sign }),
    },
    notices: [...sheet.notices, ...(isReady ? noticesOf(periodCells, periods, fiscalYear, figures, cells) : [])],
    open,
    series: plain && isTurned ? plain.times(-1, { unit: plain.unit ?? null }) : plain,
    total: totalColumn < 0 ? undefined : read(totalColumn),
    years: years && (years.fiscalYear ?? { start: 1 }),
    code: isReady
      ? {
          rows: pairsOf(sheet, valueColumn, said, periods),
          totals: totalColumn < 0 ? undefined : pairsOf(sheet, totalColumn, said, periods),
          period: periods.reader,
          frequency,
          fiscalYear,
          figures,
          isTurned,
        }
      : undefined,
  };
}

/** What was chosen where it still can be, else the only one that there is. */
function chosenOf<T>(found: readonly T[], choice: string, id: (one: T) => string): T | undefined {
  return found.find((one) => id(one) === choice) ?? (found.length === 1 ? found[0] : undefined);
}

function pairsOf(
  { rows, periodColumn }: Sheet,
  column: number,
  said: FigureChoices,
  { id, reader, read }: PeriodWriting,
): (readonly [string, string])[] {
  const isOwn = id !== "plain" && reader === undefined;
  return rows.map(({ cells }) => {
    const period = cells[periodColumn] ?? "";
    return [isOwn ? (read(period) ?? period) : withoutMark(period), preparedCell(cells[column] ?? "", said)];
  });
}

/** One column of a sheet as a series. */
function seriesOf(
  sheet: Sheet,
  column: number,
  labels: Pick<SeriesOptions, "unit" | "frequency" | "fiscalYear">,
  periods: PeriodWriting,
  { options }: FigureReading,
  said: FigureChoices,
): Series {
  const pairs = pairsOf(sheet, column, said, periods);
  const period = periods.reader?.call;
  return atField(
    "data",
    () =>
      Series.fromRows(pairs, {
        period: period === undefined ? ([cell]) => cell : [([cell]) => cell, period],
        value: [([, cell]) => cell, figureReader(options)],
        ...labels,
      }),
    (error) => {
      // Of several faults the first: the page has room for one sentence.
      const { code, value, message, row } = error.issues?.[0] ?? error;
      const { line } = sheet.rows[(row ?? sheet.rows.length) - 1] as SheetRow;
      return say().atLine(line, errorInWords({ code, value, message, function: error.function }));
    },
  );
}

function isBelowZero(series: Series): boolean {
  const signs = [...series].flatMap(([, value]) => (value === undefined || value.isZero() ? [] : [value.isNegative()]));
  return signs.length > 0 && signs.every(Boolean);
}

function dashChooser(choice: string): Chooser {
  return {
    value: ["missing", "zero"].includes(choice) ? choice : "",
    options: [
      { value: "missing", label: say().dashMissing },
      { value: "zero", label: say().dashZero },
    ],
  };
}

function triangleChooser(choice: string): Chooser {
  return {
    value: ["minus", "plus"].includes(choice) ? choice : "",
    options: [
      { value: "minus", label: say().triangleMinus },
      { value: "plus", label: say().trianglePlus },
    ],
  };
}

function signChooser(choice: string): Chooser {
  return {
    value: choice === "turned" ? choice : "kept",
    options: [
      { value: "kept", label: say().signKept },
      { value: "turned", label: say().signTurned },
    ],
  };
}

function periodChooser(
  writings: readonly PeriodWriting[],
  chosen: PeriodWriting | undefined,
  cells: readonly string[],
): Chooser {
  const cell = cells.find((text) => writings[0]?.read(text)) ?? "";
  return {
    value: chosen?.id ?? "",
    options: writings.map((writing) => ({ value: writing.id, label: periodLabel(writing, cell) })),
  };
}

/** "yyyy년 M월: 2024년 11월 is Nov 2024". */
function periodLabel({ id, isFiscal, reader, read }: PeriodWriting, cell: string): string {
  const period = read(cell) ?? "";
  const plain = periodName(period);
  const name = id === "year-and-next" ? say().yearAndNext(period) : isFiscal ? say().fiscal(plain) : plain;
  return [reader?.format, say().isRead(cell, name)].filter(Boolean).join(": ");
}

function yearChoosers(
  writing: PeriodWriting,
  { months, firstMonth, yearName }: Years,
  cell: string,
): Pick<Reading["choosers"], "firstMonth" | "yearName"> {
  const named = (label: "start" | "end") => {
    const fiscalYear = { start: Number(firstMonth), label };
    const period = inYears(writing, fiscalYear).read(cell) ?? "";
    // A year and the next says its months already: what is asked is its short name.
    return say().isRead(
      cell,
      writing.id === "year-and-next" ? period : (monthsOf(period, fiscalYear) ?? periodName(period)),
    );
  };
  return {
    firstMonth: {
      value: firstMonth,
      options: months.map((month) => ({ value: String(month), label: say().months[month - 1] ?? "" })),
    },
    ...(yearName !== undefined && {
      yearName: {
        value: yearName,
        options: [
          { value: "start", label: named("start") },
          { value: "end", label: named("end") },
        ],
      },
    }),
  };
}

function writtenChooser(
  readings: readonly FigureReading[],
  chosen: FigureReading | undefined,
  cells: readonly string[],
): Chooser {
  return {
    value: chosen?.written ?? "",
    options: readings.map((reading) => ({ value: reading.written, label: writtenLabel(reading, readings, cells) })),
  };
}

/** The first cell that tells the ways apart, or the first with a separator. */
function tellingCell(readings: readonly FigureReading[], cells: readonly string[]): number {
  const differs = cells.findIndex((_, place) => new Set(readings.map(({ values }) => values[place])).size > 1);
  const separated = cells.findIndex((cell) => /\d\D\d/.test(cell));
  return differs >= 0 && readings.length > 1 ? differs : separated;
}

function writtenLabel(
  { written, values }: FigureReading,
  all: readonly FigureReading[],
  cells: readonly string[],
): string {
  const place = tellingCell(all, cells);
  const [cell, value] = [cells[place], values[place]];
  const name = written === "plain" ? say().withoutSeparators : written;
  return cell === undefined || value === undefined ? name : `${name}: ${say().isRead(cell, value)}`;
}

function examplesOf(readings: readonly FigureReading[], cells: readonly string[]): string {
  const place = tellingCell(readings, cells);
  return say().eitherOr(
    quoted(cells[place] ?? ""),
    readings.map(({ values }) => values[place] ?? "–"),
  );
}

function noticesOf(
  periodCells: readonly string[],
  { id, read }: PeriodWriting,
  fiscalYear: FiscalYear | undefined,
  { written, options }: FigureReading,
  cells: readonly string[],
): string[] {
  const find = (pattern: RegExp) => cells.find((cell) => pattern.test(cell)) ?? "";
  const said: string[] = [];
  const first = periodCells.find((cell) => read(cell) !== undefined) ?? "";
  if (id !== "plain" || fiscalYear !== undefined) {
    said.push(say().periodsRead(quoted(first), fullName(read(first) ?? "", fiscalYear)));
  }
  const marks = periodCells.flatMap((cell) => periodMark.exec(cell)?.[0].trim() ?? []);
  if (marks.length > 0) said.push(say().periodMarks([...new Set(marks)].map(quoted).join(", ")));
  if (written !== "plain") {
    const place = cells.findIndex((cell) => /\d[.,'’\s]\d/.test(cell));
    const readFigure = figureReader(options);
    if (place >= 0) said.push(say().figuresRead(quoted(cells[place] ?? ""), String(readFigure(cells[place]).value)));
  }
  if (options.negative?.includes("brackets")) said.push(say().bracketsRead(quoted(find(/^\(/))));
  if (options.flags !== undefined) said.push(say().flagsKept(options.flags.map(quoted).join(", ")));
  return said;
}
