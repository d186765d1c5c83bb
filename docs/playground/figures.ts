import { type FigureReaderOptions, type FigureWriting, figureReader } from "export-growth";

/** Cells that stand for no figure. A dash is not among them: in tables of trade it often means zero. */
export const missingMarks: readonly string[] = ["", "NA", "N/A", "n/a", "n.a.", "..", "...", "…", ":", "#N/A"];

/** A cell that is nothing but a dash: no figure in some tables, zero in others. */
export const lonelyDash = /^[-–—−]{1,3}$/;

/** Marks that statistics offices put after a figure. Not among them: b, k, m, t, which may be scale words too. */
const knownFlag = /^\(?(?:[pcrefsudnz]|pr|[*†‡])\)?$/i;

/** How separators are written: without any, or by example. */
export type Writing = "plain" | FigureWriting;
const writings: readonly Writing[] = ["plain", "1,234.5", "1.234,5", "1 234,5", "1 234.5", "1'234.5"];

/** What somebody has said about figures; empty where nobody has. */
export interface FigureChoices {
  readonly written: string;
  readonly dash: string;
  readonly triangle: string;
}

/** One way in which cells may be figures. */
export interface FigureReading {
  readonly written: Writing;
  /** The options of `figureReader`; nothing where the cells are plain. */
  readonly options: FigureReaderOptions;
  /** The texts that the cells give: those of two ways differ where a choice is needed. */
  readonly values: readonly (string | undefined)[];
  readonly count: number;
}

/** Whether a cell holds digits that may be a figure, whatever the way in which it is written. */
export function isFigureLike(cell: string): boolean {
  return /^[\s(△▲+\-−–]*[$€£¥￥₩]?\s*\d[\d.,'’\s\u00a0\u2009\u202f]*%?\s*\)?\s*(?:\(?[a-z*†‡]{1,2}\)?)?$/iu.test(cell);
}

/** A cell as the reader gets it: what was said of dashes and triangles is done. */
export function preparedCell(cell: string, { dash, triangle }: FigureChoices): string {
  if (lonelyDash.test(cell)) return dash === "zero" ? "0" : dash === "missing" ? "" : cell;
  if (triangle === "plus") return cell.replace(/^[△▲]\s*/, "");
  return cell;
}

/** The marks that follow figures, as `flags` takes them. */
export function flagsOf(cells: readonly string[]): readonly string[] {
  const found = cells.map((cell) => /\d\s*([^\d\s.,'’)%][^\d\s]{0,3}|\([a-z]{1,2}\))$/iu.exec(cell.trim())?.[1] ?? "");
  // A bracket that closes a figure is none of its marks.
  return [...new Set(found)].filter((flag) => knownFlag.test(flag));
}

/** Every way that reads as many of the cells as any other does; those that give the same figures are one. */
export function figureReadings(cells: readonly string[], choices: FigureChoices): readonly FigureReading[] {
  const prepared = cells.map((cell) => preparedCell(cell, choices));
  const flags = flagsOf(prepared);
  const negative = [
    ...(prepared.some((cell) => /^\(.*\d.*\)/.test(cell)) ? (["brackets"] as const) : []),
    ...(choices.triangle === "minus" ? (["triangle"] as const) : []),
  ];
  const seen = new Map<string, FigureReading>();
  for (const written of writings) {
    const options: FigureReaderOptions = {
      ...(written !== "plain" && { written }),
      missing: missingMarks,
      ...(flags.length > 0 && { flags }),
      ...(negative.length > 0 && { negative }),
    };
    const read = figureReader(options);
    const values = prepared.map((cell) =>
      startsWithZero(cell, written) ? undefined : textOrNothing(() => read(cell).value),
    );
    const count = values.filter((value) => value !== undefined).length;
    const key = values.join(" ");
    if (!seen.has(key)) seen.set(key, { written, options, values, count });
  }
  const most = Math.max(...[...seen.values()].map(({ count }) => count));
  return [...seen.values()].filter(({ count }) => count === most);
}

/** Nobody groups 0.944 by thousands. */
function startsWithZero(cell: string, written: Writing): boolean {
  const group = written === "plain" ? "," : written.charAt(1);
  return /^[-+−(]?\s*0\D\d{3}/.test(cell) && cell.replace(/^\D+/, "").charAt(1) === group;
}

function textOrNothing(read: () => unknown): string | undefined {
  try {
    return String(read() ?? "none");
  } catch {
    return undefined;
  }
}
