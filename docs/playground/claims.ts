import { sayFigures } from "./language-figures.ts";
import type { FigureRow } from "./link.ts";
import { isPrinted, type PrintStyle } from "./printed.ts";
import { type RelationRow, relationOf } from "./relations.ts";
import { quoted } from "./words.ts";

/** A line of the text that cannot be read. */
export interface ClaimProblem {
  readonly line: number;
  readonly message: string;
}

/** What a text states: the same lists that the fields hold, each with the line that it came from. */
export interface Claims {
  readonly figures: readonly FigureRow[];
  readonly figureLines: readonly number[];
  readonly relations: readonly RelationRow[];
  readonly relationLines: readonly number[];
  readonly unknowns: readonly string[];
  readonly problems: readonly ClaimProblem[];
}

/**
 * Reads a text of claims, one a line:
 *
 *     surplus $9.73 billion = exports $61.04 billion - imports $51.3 billion
 *     exports $61.04 billion +8.4% on $56.31 billion
 *     chips $17.26 billion 28.3% of exports
 *     exports = chips + others ?
 *     Jan–Nov $640.2 billion > record $628.7 billion
 *     target exactly $700 billion
 *     growth 2.9% = change of Jan–Nov on last year ?
 *     growth 8.4% = rise of exports by $4.73 billion
 *     a day $2.6 billion = exports / working days exactly 23.5
 */
export function readClaims(text: string, style: PrintStyle): Claims {
  const reader = new ClaimReader(style);
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() !== "" && !line.trim().startsWith("#")) reader.readLine(line.trim(), index + 1);
  });
  return reader.claims();
}

/** The text that states what the fields hold. */
export function claimsText(
  figures: readonly FigureRow[],
  relations: readonly RelationRow[],
  unknowns: readonly string[],
  style: PrintStyle,
): string {
  const name = (text: string) => nameText(text.trim(), style);
  const lines = figures
    .filter((row) => row.name.trim() !== "" || row.text.trim() !== "")
    .map((row) => `${name(row.name)} ${row.exact ? "exactly " : ""}${row.text.trim()}`);
  const stated = relations.filter(({ names }) => names.some((text) => text.trim() !== ""));
  return [...lines, ...stated.map((row) => sentenceOf(row, name)), ...unknowns.map((text) => `${name(text)} ?`)].join(
    "\n",
  );
}

function sentenceOf(row: RelationRow, name: (text: string) => string): string {
  const relation = relationOf(row);
  switch (relation.kind) {
    case "sum":
      return `${name(relation.total)} = ${relation.parts.map(name).join(" + ")}`;
    case "difference":
      return `${name(relation.result)} = ${name(relation.minuend)} - ${name(relation.subtrahend)}`;
    case "change":
      return relation.base === undefined
        ? `${name(relation.rate)} = rise of ${name(relation.current)} by ${name(relation.difference)}`
        : `${name(relation.rate)} = change of ${name(relation.current)} on ${name(relation.base)}`;
    case "share":
      return `${name(relation.rate)} = share of ${name(relation.part)} in ${name(relation.total)}`;
    case "quotient":
      return `${name(relation.quotient)} = ${name(relation.dividend)} / ${name(relation.divisor)}`;
    case "greater-than":
      return `${name(relation.greater)} > ${name(relation.smaller)}`;
    default:
      return `${name(relation.left)} = ${name(relation.right)}`;
  }
}

/** A name that could be taken for something else stands in quotes. */
function nameText(name: string, style: PrintStyle): string {
  const isPlain =
    !/ [-−–+/÷] | on | of | in | by |[=<>?"]|^exactly |^#/.test(name) && splitTerm(name, style).text === undefined;
  return isPlain ? name : `"${name.replaceAll('"', "'")}"`;
}

/** A name with the figure that stands behind it. */
interface Term {
  readonly name: string;
  readonly text: string | undefined;
  readonly isExact: boolean;
  readonly isUnknown: boolean;
}

/** A mistake in one line. */
class ClaimError extends Error {}

class ClaimReader {
  readonly style: PrintStyle;
  readonly figures = new Map<string, FigureRow & { readonly line: number }>();
  readonly relations: { readonly row: RelationRow; readonly line: number }[] = [];
  readonly unknowns = new Set<string>();
  readonly problems: ClaimProblem[] = [];
  line = 0;

  constructor(style: PrintStyle) {
    this.style = style;
  }

  claims(): Claims {
    const figures = [...this.figures.values()];
    return {
      figures: figures.map(({ name, text, exact }) => ({ name, text, exact })),
      figureLines: figures.map(({ line }) => line),
      relations: this.relations.map(({ row }) => row),
      relationLines: this.relations.map(({ line }) => line),
      unknowns: [...this.unknowns].filter((name) => !this.figures.has(name)),
      problems: this.problems,
    };
  }

  readLine(text: string, line: number): void {
    this.line = line;
    try {
      this.state(text);
    } catch (error) {
      if (!(error instanceof ClaimError)) throw error;
      this.problems.push({ line, message: error.message });
    }
  }

  state(text: string): void {
    const [left = "", right, ...more] = splitOutside(text, /\s*=\s*/);
    const [greater = "", smaller] = splitOutside(text, /\s+>\s+/);
    const [less = "", than] = splitOutside(text, /\s+<\s+/);
    if (more.length > 0) throw new ClaimError(sayFigures().oneEquals);
    if (right !== undefined) this.equation(left, right);
    else if (smaller !== undefined) this.relate("greater-than", [greater, smaller]);
    else if (than !== undefined) this.relate("greater-than", [than, less]);
    else if (!this.rateLine(text, "change", / on /g) && !this.rateLine(text, "share", / of /g)) this.alone(text);
  }

  /** A name with its figure, or a name that is unknown, and no relation. */
  alone(text: string): void {
    const term = splitTerm(text, this.style);
    if (term.text === undefined && !term.isUnknown) throw new ClaimError(sayFigures().noFigureInLine(quoted(text)));
    if (term.name === "") throw new ClaimError(sayFigures().noNameInLine(quoted(text)));
    // "exports $61.04 billion +8.4%": two figures, and nothing that says what the second is of.
    if (!text.startsWith('"') && splitTerm(term.name, this.style).text !== undefined)
      throw new ClaimError(sayFigures().onWhat);
    this.keep(term);
  }

  equation(left: string, right: string): void {
    const [, current, base] = /^change of (.+) on (.+)$/i.exec(right) ?? [];
    const [, risen, amount] = /^rise of (.+) by (.+)$/i.exec(right) ?? [];
    const [, part, whole] = /^share of (.+) in (.+)$/i.exec(right) ?? [];
    const parts = splitOutside(right, /\s+\+\s+/);
    const [dividend = "", divisor, ...divisors] = splitOutside(right, /\s+[/÷]\s+/);
    const [minuend = "", subtrahend, ...others] = splitOutside(right, /\s+[-−–]\s+/);
    if (current !== undefined && base !== undefined) this.relate("change", [left, current, base]);
    else if (risen !== undefined && amount !== undefined) this.relate("rise", [left, risen, amount]);
    else if (part !== undefined && whole !== undefined) this.relate("share", [left, part, whole]);
    else if (divisor !== undefined) {
      if (parts.length > 1 || subtrahend !== undefined || divisors.length > 0)
        throw new ClaimError(sayFigures().onlySumsOrOneMinus);
      this.relate("quotient", [left, dividend, divisor]);
    } else if (subtrahend !== undefined) {
      if (parts.length > 1 || others.length > 0) throw new ClaimError(sayFigures().onlySumsOrOneMinus);
      this.relate("difference", [left, minuend, subtrahend]);
    } else if (parts.length === 1) this.relate("equal", [left, right]);
    else this.keepRelation("sum", [this.term(left), parts.map((one) => this.term(one)).join(" + ")]);
  }

  /** "exports $61.04 billion +8.4% on $56.31 billion", "chips 28.3% of exports": a rate stands before the word. */
  rateLine(text: string, kind: "change" | "share", word: RegExp): boolean {
    for (const {
      index,
      0: { length },
    } of text.matchAll(word)) {
      const rate = this.rateBehind(text.slice(0, index));
      if (rate === undefined || rate.before === "") continue;
      const current = this.term(rate.before.replace(/\s+(?:is|are|was|were|rose|grew|up)$/i, ""));
      const other = this.term(text.slice(index + length));
      const name = this.freeName(kind === "change" ? `growth of ${current}` : `share of ${current}`);
      this.keep({ name, text: rate.text, isExact: false, isUnknown: false });
      this.keepRelation(kind, [name, current, other]);
      return true;
    }
    return false;
  }

  /** The longest end of a text that is a figure in percent or points, with what stands before it. */
  rateBehind(text: string): { readonly before: string; readonly text: string } | undefined {
    const words = text.trim().split(/\s+/);
    for (let at = Math.max(0, words.length - 6); at < words.length; at += 1) {
      const end = words.slice(at).join(" ");
      if (/%|％|percent|퍼센트|パーセント|points|p\.p\.|포인트|ポイント/i.test(end) && isPrinted(end, this.style)) {
        return { before: words.slice(0, at).join(" "), text: end };
      }
    }
    return undefined;
  }

  freeName(name: string): string {
    if (!this.figures.has(name)) return name;
    return `${name} (${sayFigures().lineNumber(this.line)})`;
  }

  /** A relation between terms: each gives its figure, if it has one, and its name. */
  relate(kind: RelationRow["kind"], terms: readonly string[]): void {
    this.keepRelation(
      kind,
      terms.map((text) => this.term(text)),
    );
  }

  keepRelation(kind: RelationRow["kind"], names: readonly string[]): void {
    this.relations.push({ row: { kind, names }, line: this.line });
  }

  /** Keeps the figure of a term, and gives its name. A figure without a name is called as it is printed. */
  term(text: string): string {
    const term = splitTerm(text.trim(), this.style);
    if (term.name === "" && term.text === undefined) {
      if (!term.isUnknown) throw new ClaimError(sayFigures().nameMissing);
      return this.keep({ ...term, name: this.freeName(sayFigures().lineNumber(this.line)) });
    }
    return this.keep(term.name === "" ? { ...term, name: this.freeName(term.text ?? "") } : term);
  }

  keep({ name, text, isExact, isUnknown }: Term): string {
    if (name.includes(" + ")) throw new ClaimError(sayFigures().plusInName);
    if (isUnknown) this.unknowns.add(name);
    if (text === undefined) return name;
    const known = this.figures.get(name);
    if (known !== undefined && known.text !== text) {
      throw new ClaimError(sayFigures().figureTwice(quoted(name), known.text, known.line, text));
    }
    if (known === undefined) this.figures.set(name, { name, text, exact: isExact, line: this.line });
    return name;
  }
}

/** A name and the figure behind it: the longest end of the text that is one figure. A year alone belongs to the name. */
function splitTerm(text: string, style: PrintStyle): Term {
  const { name: quotedName, rest } = /^"(?<name>[^"]+)"\s*(?<rest>.*)$/.exec(text)?.groups ?? {};
  const body = (rest ?? text).trim();
  if (/\?$/.test(body)) {
    return { name: quotedName ?? body.slice(0, -1).trim(), text: undefined, isExact: false, isUnknown: true };
  }
  const words = body === "" ? [] : body.split(/\s+/);
  const at = quotedName === undefined ? figureStart(words, style) : words.length === 0 ? undefined : 0;
  const before = words.slice(0, at ?? words.length);
  const isExact = at !== undefined && /^(?:exactly|정확히)$/i.test(before.at(-1) ?? "");
  const exact = /^(?:exactly|정확히)\s+/i;
  const named = (isExact ? before.slice(0, -1) : before).join(" ");
  const figure = at === undefined ? undefined : words.slice(at).join(" ");
  return {
    name: quotedName ?? named,
    text: figure?.replace(exact, ""),
    isExact: isExact || (figure !== undefined && exact.test(figure)),
    isUnknown: false,
  };
}

function figureStart(words: readonly string[], style: PrintStyle): number | undefined {
  const ends = words.map((_, at) => words.slice(at).join(" "));
  const isYear = (end: string) => /^(?:1[789]|20|21)\d\d$/.test(end);
  const read = ends.findIndex((end) => /\d/.test(end) && !isYear(end) && isPrinted(end, style));
  if (read >= 0) return read;
  // What looks like a figure and cannot be read is no part of the name: its error must be seen.
  const like = ends.findIndex(
    (end) => /^[-+−(△▲▼]?[A-Z]{0,3}[$€£¥￥₩]?[-−]?\d/.test(end) && !/^\d{4}$/.test(end.split(" ")[0] ?? ""),
  );
  return like < 0 || /^[A-Z]+\d+$/.test(words[like] ?? "") ? undefined : like;
}

/** Splits where no quotes are open. */
function splitOutside(text: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(mark, "g"))) {
    const isInside = (text.slice(0, index).split('"').length - 1) % 2 === 1;
    if (isInside) continue;
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}
