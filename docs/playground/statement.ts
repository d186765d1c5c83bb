import { GrowthError, type Ratio, type RoundingMode } from "export-growth";
import {
  type Bounds,
  type Check,
  checkChange,
  checkConsistency,
  checkDifference,
  checkQuotient,
  checkRecord,
  checkShare,
  checkSum,
  exactly,
  type Figure,
  type Published,
  published,
  type Relation,
  type Suspect,
} from "export-growth/published";
import type { FiguresForm } from "./link.ts";
import { relationNames, relationOf, relationSentence, relationSlots } from "./relations.ts";
import { errorInWords, grouped, quoted } from "./words.ts";

/** A mistake, with the row and the field that it belongs to. */
export interface Problem {
  readonly list: "figures" | "relations";
  readonly row: number;
  /** Of a figure 0 for the name and 1 for the text; of a relation the slot. */
  readonly field: number;
  readonly message: string;
}

/** One relation whose figures are all printed, judged by itself. */
export interface CheckLine {
  readonly relation: string;
  readonly printed: string;
  readonly recomputed: string;
  readonly within: string;
  readonly verdict: Check["verdict"] | "certain" | "possible" | "unchecked";
  /** What would explain an impossible figure, or why nothing was checked. */
  readonly notes: readonly string[];
}

/** What is known of one name, all relations taken together. */
export interface BoundsLine {
  readonly name: string;
  /** As typed; nothing for what was not printed. */
  readonly printed: string | undefined;
  readonly within: string;
}

/** What the figures and relations give. */
export type Outcome =
  | { readonly problems: readonly Problem[] }
  | { readonly checks: readonly CheckLine[]; readonly bounds: readonly BoundsLine[] }
  | {
      readonly checks: readonly CheckLine[];
      readonly conflicts: readonly ConflictText[];
    };

/** What cannot hold together. */
export interface ConflictText {
  readonly explanation: string;
  readonly figures: readonly string[];
  readonly relations: readonly string[];
}

/** Judges everything that the form states. */
export function outcomeOf(form: FiguresForm): Outcome {
  const problems: Problem[] = [];
  const figures = readFigures(form, problems);
  const stated = readRelations(form, problems);
  if (figures.size === 0 && problems.length === 0) {
    problems.push({ list: "figures", row: 0, field: 0, message: "Name a figure, and type it as it was printed." });
  }
  if (problems.length > 0) return { problems };
  const named = new Map([...figures].map(([name, { figure }]) => [name, figure]));
  const relations = stated.map(({ relation }) => relation);
  try {
    // What nobody typed as a figure is an unknown here: the table of bounds shows it, and so a misspelt name too.
    const unknowns = [...new Set(relations.flatMap(relationNames))].filter((name) => !named.has(name));
    const answer = checkConsistency(named, relations, { unknowns });
    const checks = relations.flatMap((relation) => checkOf(relation, named) ?? []);
    if (!answer.consistent) {
      const conflicts = answer.conflicts.map(({ explanation, figures: atFault, relations: broken }) => ({
        explanation,
        figures: atFault,
        relations: broken.map(relationSentence),
      }));
      return { checks, conflicts };
    }
    const rates = ratesOf(named, relations);
    const bounds = Object.entries(answer.bounds).map(([name, within]) => ({
      name,
      printed: figures.get(name)?.text,
      within: boundsText(within, rates.has(name)),
    }));
    return { checks, bounds };
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    return { problems: [placed(error, form, stated)] };
  }
}

interface ReadFigure {
  readonly figure: Figure;
  readonly text: string;
}

interface ReadRelation {
  readonly relation: Relation;
  readonly row: number;
}

function readFigures({ figures, mode }: FiguresForm, problems: Problem[]): Map<string, ReadFigure> {
  const read = new Map<string, ReadFigure>();
  figures.forEach(({ name, text, exact }, row) => {
    const key = name.trim();
    const problem = (field: number, message: string) => problems.push({ list: "figures", row, field, message });
    if (key === "" && text.trim() === "") return;
    if (key === "") problem(0, "Give this figure a name.");
    else if (key.includes("+")) problem(0, "A name cannot hold a +, which parts the names of a sum.");
    else if (read.has(key)) problem(0, `There is another figure named ${quoted(key)}.`);
    if (text.trim() === "") {
      problem(1, "Type the figure as it was printed; leave the row away for a figure that was not.");
      return;
    }
    try {
      read.set(key, { figure: figureOf(text.trim(), exact, mode), text: text.trim() });
    } catch (error) {
      if (!(error instanceof GrowthError)) throw error;
      problem(1, errorInWords(error));
    }
  });
  return read;
}

function figureOf(text: string, exact: boolean, mode: RoundingMode): Figure {
  const figure = published(text, { mode });
  return exact ? exactly(figure.value, { unit: figure.unit }) : figure;
}

function readRelations({ relations }: FiguresForm, problems: Problem[]): ReadRelation[] {
  return relations.flatMap((stated, row) => {
    if (stated.names.every((name) => name.trim() === "")) return [];
    const isEmpty = (name: string) => name.split("+").some((part) => part.trim() === "");
    stated.names.forEach((name, field) => {
      const label = relationSlots[stated.kind][field];
      if (isEmpty(name)) problems.push({ list: "relations", row, field, message: `A name is missing: ${label}.` });
      else if (name.includes("+") && !(stated.kind === "sum" && field === 1)) {
        problems.push({
          list: "relations",
          row,
          field,
          message: "One name stands here; only the parts of a sum have a +.",
        });
      }
    });
    return [{ relation: relationOf(stated), row }];
  });
}

/** Finds the row that an error of the whole is about: the library names a relation by its place, or a figure by its name. */
function placed(error: GrowthError, { figures, relations }: FiguresForm, stated: readonly ReadRelation[]): Problem {
  const message = errorInWords(error);
  const place = /relations\[(\d+)\](?:\.(\w+))?/.exec(`${error.argument ?? ""} ${error.message}`);
  const at = place === null ? undefined : stated[Number(place[1])];
  if (at !== undefined) {
    const slots = relationSlots[at.relation.kind];
    const names = relations[at.row]?.names ?? [];
    const field = Math.max(slots.indexOf(place?.[2] ?? ""), names.indexOf(String(error.value)), 0);
    return { list: "relations", row: at.row, field, message: withRowNumbers(message, stated) };
  }
  const about = [error.argument, error.value].map(String);
  const row = figures.findIndex(({ name }) => about.includes(name.trim()));
  if (row >= 0) return { list: "figures", row, field: error.code === "unit-mismatch" ? 1 : 0, message };
  const naming = stated.find(({ row: own }) => relations[own]?.names.some((name) => about.includes(name.trim())));
  return { list: "relations", row: naming?.row ?? 0, field: 0, message };
}

/** The library counts the relations from 0, the page from 1. */
function withRowNumbers(message: string, stated: readonly ReadRelation[]): string {
  const numbered = message.replace(
    /relations\[(\d+)\](?:\.\w+)?/g,
    (_, index) => `relation ${(stated[Number(index)]?.row ?? 0) + 1}`,
  );
  return numbered.replace(/^relation /, "Relation ");
}

/** The verdict on one relation; nothing where one of its figures was not printed. */
function checkOf(relation: Relation, figures: ReadonlyMap<string, Figure>): CheckLine | undefined {
  const sentence = relationSentence(relation);
  if (relation.kind === "greater-than") {
    const [greater, smaller] = [figures.get(relation.greater), figures.get(relation.smaller)];
    if (greater === undefined || smaller === undefined) return undefined;
    const { verdict } = checkRecord(greater, smaller);
    return { relation: sentence, printed: "", recomputed: "", within: "", verdict, notes: [] };
  }
  const form = formOf(relation);
  const printed = form && figures.get(form.result);
  const inputs = form?.inputs.map((name) => figures.get(name));
  if (form === undefined || !isPublished(printed) || inputs?.some((figure) => figure === undefined)) return undefined;
  let check: Check;
  try {
    check = form.check(inputs as Figure[], printed);
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    // A base that may be 0, or a share in points, which is a contribution: taken together with the rest it is sound.
    const notes = [errorInWords(error)];
    return { relation: sentence, printed: printed.text, recomputed: "", within: "", verdict: "unchecked", notes };
  }
  const isRate = printed.kind === "percent" || printed.kind === "points";
  return {
    relation: sentence,
    printed: printed.text,
    recomputed: valueText(check.recomputed, isRate, check.bounds.unit),
    within: boundsText(check.bounds, isRate),
    verdict: check.verdict,
    notes: (check.suspects ?? []).map((suspect) => suspectText(suspect, form)),
  };
}

interface CheckForm {
  readonly result: string;
  readonly inputs: readonly string[];
  /** The names by which the library calls the inputs in a suspect. */
  readonly called: readonly string[];
  readonly check: (inputs: Figure[], printed: Published) => Check;
}

function formOf(relation: Relation): CheckForm | undefined {
  type Two = [Figure, Figure];
  switch (relation.kind) {
    case "sum": {
      const { total, parts } = relation;
      return { result: total, inputs: parts, called: parts.map((_, index) => `parts[${index}]`), check: checkSum };
    }
    case "difference": {
      const { result, minuend, subtrahend } = relation;
      const check: CheckForm["check"] = (inputs, printed) => checkDifference(...(inputs as Two), printed);
      return { result, inputs: [minuend, subtrahend], called: ["a", "b"], check };
    }
    case "change": {
      const { rate, current, base } = relation;
      if (base === undefined) return undefined;
      const check: CheckForm["check"] = (inputs, printed) => checkChange(...(inputs as Two), printed);
      return { result: rate, inputs: [current, base], called: ["current", "base"], check };
    }
    case "share": {
      const { rate, part, total } = relation;
      const check: CheckForm["check"] = (inputs, printed) => checkShare(...(inputs as Two), printed);
      return { result: rate, inputs: [part, total], called: ["part", "total"], check };
    }
    case "quotient": {
      const { quotient, dividend, divisor } = relation;
      const check: CheckForm["check"] = (inputs, printed) => checkQuotient(...(inputs as Two), printed);
      return { result: quotient, inputs: [dividend, divisor], called: ["dividend", "divisor"], check };
    }
    default:
      return undefined;
  }
}

function isPublished(figure: Figure | undefined): figure is Published {
  return figure !== undefined && "kind" in figure;
}

const slips: Readonly<Record<Suspect["slip"], string>> = {
  coarser: "rounded to its zeros",
  truncated: "cut off instead of rounded",
  "power-of-ten": "wrong by a power of ten",
  sign: "printed with the wrong sign",
  "swapped-digits": "printed with two digits swapped",
  "same-power": "wrong by a power of ten, like another one",
};

function suspectText({ figure, slip, reading }: Suspect, { result, inputs, called }: CheckForm): string {
  const name = figure === "printed" ? result : (inputs[called.indexOf(figure)] ?? figure);
  return `${name}, if it was ${slips[slip]}${slip === "truncated" || slip === "coarser" ? "" : `: ${reading.text}`}`;
}

/** Names that are rates: results of a change or share, and what was printed in percent. */
function ratesOf(figures: ReadonlyMap<string, Figure>, relations: readonly Relation[]): ReadonlySet<string> {
  const printed = [...figures].flatMap(([name, figure]) =>
    isPublished(figure) && (figure.kind === "percent" || figure.kind === "points") ? [name] : [],
  );
  return new Set([...printed, ...relations.flatMap((relation) => ("rate" in relation ? [relation.rate] : []))]);
}

const scales = [
  ["trillion", "1e12"],
  ["billion", "1e9"],
  ["million", "1e6"],
] as const;

/** "56.2793 … 56.3406 billion USD", rounded outwards. */
export function boundsText(bounds: Bounds, isRate: boolean): string {
  const { lower, upper } = bounds;
  const ends = [lower, upper].filter((end) => end !== undefined);
  if (ends.length === 0) return "no limits";
  const scale = isRate ? percentScale : scaleOf(ends, bounds.unit);
  const below = lower && scale.text(lower, "floor");
  const above = upper && scale.text(upper, "ceil");
  if (lower !== undefined && upper?.equals(lower)) return `exactly ${scale.text(lower, "halfExpand")}${scale.unit}`;
  if (below === undefined) return `${bounds.upperOpen ? "below" : "at most"} ${above}${scale.unit}`;
  if (above === undefined) return `${bounds.lowerOpen ? "above" : "at least"} ${below}${scale.unit}`;
  return `${below} … ${above}${scale.unit}`;
}

function valueText(value: Ratio, isRate: boolean, unit: string | undefined): string {
  const scale = isRate ? percentScale : scaleOf([value], unit);
  return `${scale.text(value, "halfExpand")}${scale.unit}`;
}

interface Scale {
  readonly unit: string;
  text(value: Ratio, mode: RoundingMode): string;
}

const percentScale: Scale = { unit: " %", text: (value, mode) => plain(value.toFixedPercent(4, mode)) };

/** Without the zeros at the end of the places, which say nothing where the value is exact and the rest is rounded. */
function plain(text: string): string {
  return grouped(text.replace(/\.?0+$/, ""));
}

/** The greatest scale that an end fills, so that both ends are in one. */
function scaleOf(ends: readonly Ratio[], unit: string | undefined): Scale {
  const isReached = (size: string) => ends.some((end) => end.times(end.sign).compare(size) >= 0);
  const [word, size] = scales.find(([, least]) => isReached(least)) ?? ["", "1"];
  return {
    unit: [word, unit]
      .filter(Boolean)
      .map((part) => ` ${part}`)
      .join(""),
    text: (value, mode) => plain(value.dividedBy(size).toFixed(4, mode)),
  };
}
