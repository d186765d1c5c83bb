import { GrowthError } from "export-growth";
import { exactly, type Figure, type PublishedOptions, published } from "export-growth/published";
import { sayFigures } from "./language-figures.ts";
import type { Mode } from "./relations.ts";
import { errorInWords } from "./words.ts";

/** How the figures of a page are printed, as far as they do not say so themselves. */
export interface PrintStyle {
  readonly mode: Mode;
  /** By example; empty as English writes, save where that could be a thousand times wrong. */
  readonly written: string;
  /** What ¥ stands for; empty where nobody has said. */
  readonly yen: string;
  /** `"minus"` where △ and ▲ mean minus; empty where nobody has said. */
  readonly triangle: string;
  /** The kind of what is printed in points: `"points"` of a percentage, `"level"` of an index; empty where nobody has said. */
  readonly points: string;
}

export const writtenForms = ["1,234.5", "1.234,5", "1 234,5", "1 234.5", "1'234.5"] as const;

/** The options with which a text is read, as `published` takes them: nothing that it does not need. */
export function optionsFor(text: string, { mode, written, yen, triangle, points }: PrintStyle): PublishedOptions {
  return {
    ...(mode !== "halfExpand" && { mode }),
    ...(written !== "" && { written: written as (typeof writtenForms)[number] }),
    ...(yen !== "" && /[¥￥]/.test(text) && { unit: yen }),
    ...(triangle === "minus" && /[△▲]/.test(text) && { negative: ["triangle"] as const }),
    ...(points !== "" && isInPoints(text) && { kind: points as "points" | "level" }),
  };
}

/** Whether a text says points, and not of what. */
function isInPoints(text: string): boolean {
  return /\d\s*(?:points?|pts?\.?|포인트|ポイント)$/i.test(text.trim());
}

/** A figure as it was printed, or an exact one. */
export function readPrinted(text: string, isExact: boolean, style: PrintStyle): Figure {
  const figure = published(text, optionsFor(text, style));
  return isExact ? exactly(figure.value, { unit: figure.unit, kind: figure.kind }) : figure;
}

/** Whether a text is one figure in this style. */
export function isPrinted(text: string, style: PrintStyle): boolean {
  try {
    return published(text, optionsFor(text, style)) !== undefined;
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    return false;
  }
}

/** What to do about a figure that cannot be read: what the library asks for is a choice on this page. */
export function printedErrorInWords(error: GrowthError, text: string, style: PrintStyle): string {
  if (style.yen === "" && /[¥￥]/.test(text)) return sayFigures().askYen;
  if (style.triangle === "" && /[△▲]/.test(text)) return sayFigures().askPrintedTriangle;
  if (error.code === "ambiguous-figure" && /decimals|thousands/.test(error.message))
    return sayFigures().askPrintedWritten(text);
  if (error.code === "ambiguous-figure" && /points/.test(error.message)) return sayFigures().askPoints;
  return errorInWords(error);
}
