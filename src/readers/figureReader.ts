import { refuse, type Site } from "../base/errors.ts";
import { knownOptions, oneOf } from "../base/options.ts";
import { brand } from "../exact/brand.ts";
import { type Numeric, readDecimal } from "../exact/decimals.ts";
import { decimalText, digitsPattern, type FigureWriting, figureAdvice, writings } from "../exact/writings.ts";

/**
 * What a cell holds: a figure, or none, and the mark that stands beside it.
 *
 * @category Readers
 */
export interface FigureCell {
  /** The figure: decimal text, or the number that the cell is; `undefined` where there is none. */
  readonly value: Numeric | undefined;
  /** The mark, such as `"p"` for provisional; several as they stand, `"bp"`. It is kept and not judged. */
  readonly flag: string | undefined;
}

/**
 * How the figures of a file are written. What is not said is refused.
 *
 * @category Readers
 */
export interface FigureReaderOptions {
  /** The separators, by example. Without it, figures have none: `"1234.5"`. */
  readonly written?: FigureWriting | undefined;
  /** Texts that stand for no figure, such as `["", "-", "n/a"]`. `null` and `undefined` always do. */
  readonly missing?: readonly string[] | undefined;
  /** Marks that may follow a figure or stand in its place, such as `["p", "r", "c"]`. */
  readonly flags?: readonly string[] | undefined;
  /** What means minus beside the minus sign: brackets, `(5,288)`, or a triangle, `△5,288`. */
  readonly negative?: readonly ("brackets" | "triangle")[] | undefined;
}

/**
 * A function from a cell to its figure, as `figureReader` makes it.
 *
 * @category Readers
 */
export interface FigureReader {
  /**
   * Reads a cell, or throws `invalid-number`.
   *
   * @param cell The cell as the file has it.
   */
  (cell: unknown): FigureCell;
  /** @internal */
  readonly [brand]: FigureReading;
}

/** Reads a cell, or gives the rule that it breaks: the caller knows what to blame. */
export type ReadFigure = (cell: unknown) => FigureCell | string;

/** What series call: a reader that knows more texts that are holes. */
export interface FigureReading {
  readonly type: "FigureReader";
  readonly with: (missing: readonly string[], site: Site) => ReadFigure;
}

/**
 * A reader of figures that are not plain decimal text: separators, marks, brackets.
 *
 * Definition: what `written`, `missing`, `flags` and `negative` say is read, to the digit and never through a float; all
 * else is refused. Spaces around a figure are ignored, and `−` (U+2212) is a minus.
 *
 * | cell | with | gives |
 * | --- | --- | --- |
 * | `"1,234.5"` | `written: "1,234.5"` | 1234.5 |
 * | `"1.056"` | `written: "1.234,5"` | 1056 |
 * | `"1.056"` | nothing | 1.056 |
 * | `"1 234,5"`, the space also one that does not break | `written: "1 234,5"` | 1234.5 |
 * | `"1234.5"` | `written: "1,234.5"` | 1234.5: groups may be left out |
 * | `"12,34"`, `"1,234"` | nothing, or another writing | `invalid-number`, which says what could read it |
 * | `"(5,288)"`, `"△5,288"` | `negative: ["brackets", "triangle"]` | -5288 |
 * | `"60752p"`, `"60752 p"` | `flags: ["p"]` | 60752 and the flag `p` |
 * | `": c"` | `missing: [":"]`, `flags: ["c"]` | no figure, and the flag `c` |
 * | `"c"` | `flags: ["c"]` | no figure, and the flag `c` |
 * | a number, a bigint, a `Decimal` | | itself |
 * | `null`, `undefined`, a text of `missing` | | no figure |
 *
 * Units: those of the file; a percent sign or a scale word beside a figure is refused.
 *
 * @param options How figures are written, which texts are holes, which marks may follow, which signs mean minus.
 * @throws GrowthError `invalid-option` where the options do not say one thing: a mark in both lists, or one that begins
 * with a digit. The reader throws `invalid-number`.
 *
 * @example
 * ```ts
 * import { figureReader, Series } from "export-growth";
 *
 * const read = figureReader({ written: "1.234,5", missing: [":"], flags: ["p", "c"] });
 * read("1.056"); // => { value: "1056", flag: undefined }
 * read("60.752,3 p"); // => { value: "60752.3", flag: "p" }
 * read(": c"); // => { value: undefined, flag: "c" }
 * ```
 *
 * @see Eurostat, observation flags; {@link periodReader}
 * @category Readers
 */
export function figureReader(options?: FigureReaderOptions): FigureReader {
  const site = { function: "figureReader" };
  const known = knownOptions(options, ["written", "missing", "flags", "negative"], site);
  const read = readingOf(known, site);
  const reading: FigureReading = {
    type: "FigureReader",
    with: (missing, site) => readingOf({ ...known, missing: [...(known.missing ?? []), ...missing] }, site),
  };
  const readCell = (cell: unknown): FigureCell => {
    const result = read(cell);
    return typeof result === "string" ? refuse("invalid-number", result, { ...site, argument: "cell" }, cell) : result;
  };
  return Object.assign(readCell, { [brand]: reading });
}

const noFigure: FigureCell = { value: undefined, flag: undefined };

function readingOf(options: FigureReaderOptions, site: Site): ReadFigure {
  const { written } = options;
  if (written !== undefined) oneOf(written, writings as [FigureWriting], "written", site);
  const flags = textsOf(options.flags, "flags", site);
  const missing = textsOf(options.missing, "missing", site);
  checkFlags(flags, missing, site);
  const pattern = patternOf(written, textsOf(options.negative, "negative", site), site);
  return (cell) => {
    if (cell === null || cell === undefined) return noFigure;
    const isText = typeof cell === "string";
    const figure = isText ? readText(cell, pattern, missing, flags) : readNumber(cell);
    return figure ?? `must be a figure written as ${written ?? "1234.5"}${figureAdvice(cell, written)}`;
  };
}

function readNumber(cell: unknown): FigureCell | undefined {
  return readDecimal(cell) === undefined ? undefined : { value: cell as Numeric, flag: undefined };
}

function textsOf(texts: readonly string[] | undefined, argument: string, site: Site): readonly string[] {
  if (texts === undefined) return [];
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === "string")) {
    refuse("invalid-option", "must be an array of texts", { ...site, argument }, texts);
  }
  return [...texts];
}

function checkFlags(flags: readonly string[], missing: readonly string[], site: Site): void {
  for (const flag of flags) {
    if (!/^[^\d\s](.*\S)?$/s.test(flag)) {
      refuse("invalid-option", "must begin with neither digit nor space", { ...site, argument: "flags" }, flag);
    }
    if (missing.includes(flag)) {
      refuse("invalid-option", "must not stand in missing too", { ...site, argument: "flags" }, flag);
    }
  }
}

const minusMarks = { brackets: "\\(\\s*", triangle: "[△▲]\\s?" } as const;

/** A figure at the head of a text: sign, whole part, places, exponent, closing bracket. */
function patternOf(written: FigureWriting | undefined, negative: readonly string[], site: Site): RegExp {
  for (const mark of negative) oneOf(mark, ["brackets", "triangle"], "negative", site);
  const minus = ["[-+\\u2212]", ...negative.map((mark) => minusMarks[mark as keyof typeof minusMarks])].join("|");
  return new RegExp(`^(${minus})?${digitsPattern(written)}([eE][-+]?\\d+)?(\\s*\\))?`);
}

function readText(
  cell: string,
  pattern: RegExp,
  missing: readonly string[],
  flags: readonly string[],
): FigureCell | undefined {
  const text = cell.trim();
  if (missing.includes(cell) || missing.includes(text)) return noFigure;
  const match = pattern.exec(text);
  const figure = match === null ? undefined : figureOf(match);
  // The longest text that stands for no figure: of "-" and "--" the second.
  const head = match?.[0] ?? longestOf(missing.filter((hole) => text.startsWith(hole)));
  const flag = flagOf(text.slice(head.length).trimStart(), flags);
  if (flag === undefined || (match !== null && figure === undefined)) return undefined;
  return match === null && flag === "" ? undefined : { value: figure, flag: flag === "" ? undefined : flag };
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

/** Decimal text; nothing where a bracket stands alone or the number is beyond what is read. */
function figureOf([, sign = "", whole = "", places, exponent = "", close]: RegExpExecArray): string | undefined {
  if (sign.startsWith("(") !== (close !== undefined)) return undefined;
  const text = (sign === "" || sign === "+" ? "" : "-") + decimalText(whole, places) + exponent;
  return readDecimal(text) === undefined ? undefined : text;
}

/** The marks that a text is made of, one after another; nothing where it holds something else. */
function flagOf(text: string, flags: readonly string[]): string | undefined {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const flag = longestOf(flags.filter((flag) => text.startsWith(flag, at)));
    if (flag === "") return undefined;
    found.push(flag);
    at += flag.length;
  }
  // Joined anew, so that no flag keeps the text alive that it was cut from.
  return found.join("");
}
