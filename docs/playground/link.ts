import { say } from "./language.ts";
import { type PrintStyle, writtenForms } from "./printed.ts";
import { type Choices, nothingChosen, type Question } from "./reading.ts";
import { isKind, isMode, type RelationRow, relationSlots } from "./relations.ts";

/** What the first form holds. */
export interface SeriesForm {
  /** Which example the text is, or `"own"`. */
  readonly source: string;
  /** What was pasted; empty where the source is an example. */
  readonly text: string;
  /** What was said about how the text is written. */
  readonly choices: Choices;
  readonly title: string;
  readonly credit: string;
  readonly unit: string;
  readonly scale: number;
  readonly valueColumn: number;
  /** -1 for none. */
  readonly totalColumn: number;
  readonly asOf: string;
  readonly yearStart: number;
  readonly places: number;
  readonly target: string;
  readonly targetYear: string;
}

/** A line of the second form: a name, and what was printed. */
export interface FigureRow {
  readonly name: string;
  readonly text: string;
  /** The figure is exact, not rounded: a target, a number set by law. */
  readonly exact: boolean;
}

/** What the second form holds. */
export interface FiguresForm extends PrintStyle {
  readonly view: "fields" | "text";
  /** The claims, one a line; empty where the fields are in use. */
  readonly claims: string;
  readonly figures: readonly FigureRow[];
  readonly relations: readonly RelationRow[];
  /** Names of figures that nobody printed. */
  readonly unknowns: readonly string[];
}

/** The page without anything on it. */
export const emptyFigures: FiguresForm = {
  mode: "halfExpand",
  written: "",
  yen: "",
  triangle: "",
  points: "",
  view: "fields",
  claims: "",
  unknowns: [],
  figures: [{ name: "", text: "", exact: false }],
  relations: [{ kind: "sum", names: ["", ""] }],
};

/** What a link opens. */
export type Link =
  | { readonly tab: "series"; readonly form: SeriesForm }
  | { readonly tab: "figures"; readonly form: FiguresForm };

/** Browsers and mail take links of some length, not of any. */
export const longestLink = 30_000;

/** A link cut short or changed on its way. */
export class BrokenLink extends Error {}

/** The part of the address after the #, or nothing where the form is too long for a link. */
export function hashOf({ tab, form }: Link): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(form));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const hash = `#${tab}=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  return hash.length > longestLink ? undefined : hash;
}

/** What an address opens; nothing where it holds no form. Whatever is not exactly a form is refused. */
export function linkOf(hash: string): Link | undefined {
  const [, tab, code] = /^#(series|figures)=(.*)$/s.exec(hash) ?? [];
  if (tab === undefined || code === undefined) return undefined;
  if (hash.length > longestLink) throw new BrokenLink(say().linkTooLong);
  const form = fieldsOf(decoded(code));
  return tab === "series" ? { tab, form: seriesForm(form) } : { tab: "figures", form: figuresForm(form) };
}

function decoded(code: string): unknown {
  try {
    const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new BrokenLink(say().linkDamaged);
  }
}

function seriesForm(form: Fields): SeriesForm {
  return {
    source: textOf(form["source"]),
    text: textOf(form["text"]),
    choices: choicesOf(form["choices"]),
    title: textOf(form["title"]),
    credit: textOf(form["credit"]),
    unit: textOf(form["unit"]),
    scale: oneOf(form["scale"], [0, 3, 6, 8, 9]),
    valueColumn: wholeOf(form["valueColumn"], 0, 999),
    totalColumn: wholeOf(form["totalColumn"], -1, 999),
    asOf: textOf(form["asOf"]),
    yearStart: wholeOf(form["yearStart"], 1, 12),
    places: wholeOf(form["places"], 0, 4),
    target: textOf(form["target"]),
    targetYear: textOf(form["targetYear"]),
  };
}

function figuresForm(form: Fields): FiguresForm {
  const { mode, view } = form;
  if (!isMode(mode) || (view !== "fields" && view !== "text")) throw unknown();
  return {
    mode,
    written: wordOf(form["written"], ["", ...writtenForms]),
    yen: wordOf(form["yen"], ["", "JPY", "CNY"]),
    triangle: wordOf(form["triangle"], ["", "minus"]),
    points: wordOf(form["points"], ["", "points", "level"]),
    view,
    claims: textOf(form["claims"]),
    unknowns: listOf(form["unknowns"]).map(textOf),
    figures: listOf(form["figures"]).map((row) => {
      const { name, text, exact } = fieldsOf(row);
      if (typeof exact !== "boolean") throw unknown();
      return { name: textOf(name), text: textOf(text), exact };
    }),
    relations: listOf(form["relations"]).map((row) => {
      const { kind, names } = fieldsOf(row);
      if (!isKind(kind)) throw unknown();
      const texts = listOf(names).map(textOf);
      if (texts.length !== relationSlots[kind].length) throw unknown();
      return { kind, names: texts };
    }),
  };
}

function choicesOf(value: unknown): Choices {
  const given = fieldsOf(value);
  const questions = Object.keys(nothingChosen) as Question[];
  return Object.fromEntries(questions.map((question) => [question, textOf(given[question])])) as unknown as Choices;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw unknown();
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  throw unknown();
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw unknown();
}

function wholeOf(value: unknown, least: number, most: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw unknown();
}

function wordOf(value: unknown, allowed: readonly string[]): string {
  if (typeof value === "string" && allowed.includes(value)) return value;
  throw unknown();
}

function oneOf(value: unknown, allowed: readonly number[]): number {
  if (typeof value === "number" && allowed.includes(value)) return value;
  throw unknown();
}

function unknown(): BrokenLink {
  return new BrokenLink(say().linkUnknown);
}
