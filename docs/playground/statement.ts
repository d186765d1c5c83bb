import { GrowthError, type Ratio, type RoundingMode } from "export-growth";
import {
  type Bounds,
  type Check,
  type Conflict,
  type Consistency,
  checkChange,
  checkConsistency,
  checkDifference,
  checkQuotient,
  checkRecord,
  checkShare,
  checkSum,
  type Figure,
  type ImpliedBase,
  type Published,
  type Relation,
  type Suspect,
} from "export-growth/published";
import { readClaims } from "./claims.ts";
import { say } from "./language.ts";
import { sayFigures } from "./language-figures.ts";
import type { FiguresForm } from "./link.ts";
import { printedErrorInWords, readPrinted } from "./printed.ts";
import { relationOf, relationSentence, relationSlots, rowOf } from "./relations.ts";
import { errorInWords, grouped, quoted } from "./words.ts";

/** A mistake, with the row and the field that it belongs to. */
export interface Problem {
  /** Of `claims` the row is the line, counted from 1. */
  readonly list: "figures" | "relations" | "claims";
  readonly row: number;
  /** Of a figure 0 for the name and 1 for the text; of a relation the slot. */
  readonly field: number;
  readonly message: string;
  /** A name that nobody knows, and the names that it may stand for. */
  readonly name?: string;
  readonly near?: readonly string[];
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
  | { readonly empty: true }
  | { readonly problems: readonly Problem[] }
  | (Judged & { readonly bounds: readonly BoundsLine[] })
  | (Judged & { readonly conflicts: readonly ConflictText[] });

interface Judged {
  readonly checks: readonly CheckLine[];
  /** Figures that stand in no relation: nothing judges them. */
  readonly unused: readonly string[];
}

/** What cannot hold together. */
export interface ConflictText {
  readonly explanation: string;
  readonly figures: readonly string[];
  readonly relations: readonly string[];
  /** What would mend it: where a figure would have to lie, and slips that would explain it. */
  readonly notes: readonly string[];
}

/** Judges everything that the form states. */
export function outcomeOf(form: FiguresForm): Outcome {
  return form.view === "text" ? ofText(form) : ofFields(form);
}

/** A text is read into the lists that the fields hold; what is wrong with a row is wrong with its line. */
function ofText(form: FiguresForm): Outcome {
  const claims = readClaims(form.claims, form);
  const own: Problem[] = claims.problems.map(({ line, message }) => ({ list: "claims", row: line, field: 0, message }));
  const isSilent = claims.figures.length === 0 && own.length > 0;
  const outcome = isSilent ? { problems: [] } : ofFields({ ...form, ...claims });
  if (!("problems" in outcome)) return own.length > 0 ? { problems: own } : outcome;
  const lineOf = ({ list, row }: Problem) => (list === "figures" ? claims.figureLines : claims.relationLines)[row] ?? 1;
  const placed = outcome.problems.map((problem): Problem => ({ ...problem, list: "claims", row: lineOf(problem) }));
  return { problems: [...own, ...placed].sort((a, b) => a.row - b.row) };
}

function ofFields(form: FiguresForm): Outcome {
  const problems: Problem[] = [];
  const figures = readFigures(form, problems);
  const stated = readRelations(form, problems);
  if (figures.size === 0 && problems.length === 0) return { empty: true };
  const relations = stated.map(({ relation }) => relation);
  const printed = form.figures.map(({ name }) => name.trim()).filter(Boolean);
  checkNames(stated, printed, form.unknowns, problems);
  if (problems.length > 0) return { problems };
  const named = new Map([...figures].map(([name, { figure }]) => [name, figure]));
  try {
    const answer = consistencyOf(named, relations, form.unknowns);
    const checks = relations.flatMap((relation) => checkOf(relation, named) ?? []);
    const { unused } = answer;
    if (!answer.consistent) return { checks, conflicts: answer.conflicts.map(conflictText), unused };
    const rates = ratesOf(named, relations);
    const bounds = Object.entries(answer.bounds).map(([name, within]) => ({
      name,
      printed: figures.get(name)?.text,
      within: boundsText(within, rates.has(name)),
    }));
    return { checks, bounds, unused };
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    return { problems: [placed(error, form, stated)] };
  }
}

/** Names of relations that are neither printed nor said to be unknown: a misspelt one must not become an unknown. */
function checkNames(
  stated: readonly ReadRelation[],
  printed: readonly string[],
  unknowns: readonly string[],
  problems: Problem[],
): void {
  const known = new Set([...printed, ...unknowns]);
  for (const { relation, row } of stated) {
    slotNames(relation).forEach((names, field) => {
      for (const name of names) {
        if (name === "" || known.has(name)) continue;
        const near = nearest(name, [...known]);
        problems.push({ list: "relations", row, field, message: sayFigures().unknownName(quoted(name)), name, near });
      }
    });
  }
}

/** The names of a relation, slot by slot. */
function slotNames(relation: Relation): readonly (readonly string[])[] {
  const { kind, names } = rowOf(relation);
  return relationSlots[kind].map((slot, at) => (slot === "parts" ? (names[at] ?? "").split(" + ") : [names[at] ?? ""]));
}

/** The names that are most alike, the likest first: few letters apart, or one within the other. */
function nearest(name: string, known: readonly string[]): readonly string[] {
  const like = (other: string) => distance(name.toLowerCase(), other.toLowerCase());
  return known
    .map((other) => ({ other, apart: like(other) }))
    .filter(({ other, apart }) => apart <= Math.max(2, name.length / 3) || other.includes(name) || name.includes(other))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** How many letters must be put in, taken out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let index = 0; index < other.length; index += 1) {
      const change = (row[index] as number) + (letter === other[index] ? 0 : 1);
      next.push(Math.min(change, (row[index + 1] as number) + 1, (next[index] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}

type Named = ReadonlyMap<string, Figure>;

function consistencyOf(figures: Named, relations: readonly Relation[], unknowns: readonly string[]): Consistency {
  const known = new Set(relations.flatMap((relation) => slotNames(relation).flat()));
  const open = unknowns.filter((name) => known.has(name) && !figures.has(name));
  return checkConsistency(figures, relations, { unknowns: open });
}

function conflictText(conflict: Conflict): ConflictText {
  return {
    explanation: conflict.explanation,
    figures: conflict.figures,
    relations: (conflict.relations as readonly Relation[]).map(relationSentence),
    notes: hintTexts(conflict, (name) => name),
  };
}

interface ReadFigure {
  readonly figure: Figure;
  readonly text: string;
}

interface ReadRelation {
  readonly relation: Relation;
  readonly row: number;
}

function readFigures(form: FiguresForm, problems: Problem[]): Map<string, ReadFigure> {
  const read = new Map<string, ReadFigure>();
  form.figures.forEach(({ name, text, exact }, row) => {
    const key = name.trim();
    const problem = (field: number, message: string) => problems.push({ list: "figures", row, field, message });
    if (key === "" && text.trim() === "") return;
    if (key === "") problem(0, sayFigures().nameThisFigure);
    else if (key.includes("+")) problem(0, sayFigures().plusInName);
    else if (read.has(key)) problem(0, sayFigures().anotherFigure(quoted(key)));
    if (text.trim() === "") {
      problem(1, sayFigures().typeAsPrinted);
      return;
    }
    try {
      read.set(key, { figure: readPrinted(text.trim(), exact, form), text: text.trim() });
    } catch (error) {
      if (!(error instanceof GrowthError)) throw error;
      problem(1, printedErrorInWords(error, text.trim(), form));
    }
  });
  return read;
}

function readRelations({ relations }: FiguresForm, problems: Problem[]): ReadRelation[] {
  return relations.flatMap((stated, row) => {
    if (stated.names.every((name) => name.trim() === "")) return [];
    const isEmpty = (name: string) => name.split("+").some((part) => part.trim() === "");
    stated.names.forEach((name, field) => {
      const label =
        sayFigures().slots[relationSlots[stated.kind][field] as keyof ReturnType<typeof sayFigures>["slots"]];
      if (isEmpty(name)) problems.push({ list: "relations", row, field, message: sayFigures().nameIsMissing(label) });
      else if (name.includes("+") && !(stated.kind === "sum" && field === 1)) {
        problems.push({ list: "relations", row, field, message: sayFigures().oneNameHere });
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
    const slots: readonly string[] = relationSlots[rowOf(at.relation).kind];
    const names = relations[at.row]?.names ?? [];
    const field = Math.max(slots.indexOf(place?.[2] ?? ""), names.indexOf(String(error.value)), 0);
    return { list: "relations", row: at.row, field, message: withRowNumbers(message, stated) };
  }
  const about = [error.argument, error.value].map(String);
  const row = figures.findIndex(({ name }) => name.trim() !== "" && about.includes(name.trim()));
  if (row >= 0) return { list: "figures", row, field: error.code === "unit-mismatch" ? 1 : 0, message };
  const naming = stated.find(({ row: own }) => relations[own]?.names.some((name) => about.includes(name.trim())));
  return { list: "relations", row: naming?.row ?? 0, field: 0, message };
}

/** The library counts the relations from 0, the page from 1. */
function withRowNumbers(message: string, stated: readonly ReadRelation[]): string {
  const numbered = message.replace(/relations\[(\d+)\](?:\.\w+)?/g, (_, index) =>
    sayFigures().relationNumber((stated[Number(index)]?.row ?? 0) + 1),
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
    notes: hintTexts(check, (role) =>
      role === "printed" ? form.result : (form.inputs[form.called.indexOf(role)] ?? role),
    ),
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
      // An amount and a rate together say nothing without the rest.
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

/** What would mend a contradiction; a relation that holds has none of it. */
interface Hints {
  readonly needed?: Readonly<Partial<Record<string, Bounds>>> | undefined;
  readonly suspects?: readonly Suspect[] | undefined;
  readonly impliedBase?: ImpliedBase | undefined;
}

/** Where figures would have to lie, and which slips would explain them; `nameOf` says whose role it is. */
function hintTexts({ needed = {}, suspects = [], impliedBase }: Hints, nameOf: (role: string) => string): string[] {
  const slips = suspects.map(({ figure, slip, reading, other }) => {
    const both = other === undefined ? reading.text : `${reading.text}; ${nameOf(other.figure)}: ${other.reading.text}`;
    const text = slip === "truncated" || slip === "coarser" ? "" : `: ${both}`;
    return sayFigures().wouldFit(nameOf(figure), sayFigures().slips[slip]) + text;
  });
  const ranges = Object.entries(needed).flatMap(([role, bounds]) => {
    if (bounds === undefined) return [];
    const isRate = bounds.kind === "percent" || bounds.kind === "points";
    return [sayFigures().wouldNeed(nameOf(role), boundsText(bounds, isRate))];
  });
  const revised =
    impliedBase === undefined || impliedBase.distance.sign === 0
      ? []
      : [sayFigures().baseOff(nameOf("base"), distanceText(impliedBase), impliedBase.distance.sign > 0)];
  return [...slips, ...ranges, ...revised];
}

function distanceText({ bounds, distance }: ImpliedBase): string {
  return valueText(distance.abs(), bounds.kind === "percent" || bounds.kind === "points", bounds.unit);
}

/** Names that are rates: results of a change or share, and what was printed in percent. */
function ratesOf(figures: ReadonlyMap<string, Figure>, relations: readonly Relation[]): ReadonlySet<string> {
  const printed = [...figures].flatMap(([name, figure]) =>
    isPublished(figure) && (figure.kind === "percent" || figure.kind === "points") ? [name] : [],
  );
  return new Set([...printed, ...relations.flatMap((relation) => ("rate" in relation ? [relation.rate] : []))]);
}

/** "56.2793 … 56.3406 billion USD", rounded outwards. */
export function boundsText(bounds: Bounds, isRate: boolean): string {
  const { lower, upper } = bounds;
  const ends = [lower, upper].filter((end) => end !== undefined);
  if (ends.length === 0) return sayFigures().noLimits;
  const scale = isRate ? percentScale : scaleOf(ends, bounds.unit);
  const below = lower && scale.text(lower, "floor");
  const above = upper && scale.text(upper, "ceil");
  if (lower !== undefined && upper?.equals(lower))
    return sayFigures().exactlyAt(scale.said(scale.text(lower, "halfExpand")));
  if (below === undefined && above !== undefined)
    return (bounds.upperOpen ? sayFigures().below : sayFigures().atMost)(scale.said(above));
  if (above === undefined && below !== undefined)
    return (bounds.lowerOpen ? sayFigures().above : sayFigures().atLeast)(scale.said(below));
  return scale.said(`${below} … ${above}`);
}

function valueText(value: Ratio, isRate: boolean, unit: string | undefined): string {
  const scale = isRate ? percentScale : scaleOf([value], unit);
  return scale.said(scale.text(value, "halfExpand"));
}

interface Scale {
  text(value: Ratio, mode: RoundingMode): string;
  /** A text with the scale's word and the unit. */
  said(text: string): string;
}

const percentScale: Scale = {
  text: (value, mode) => plain(value.toFixedPercent(4, mode)),
  said: (text) => `${text}%`,
};

/** Without the zeros at the end of the places, which say nothing where the value is exact and the rest is rounded. */
function plain(text: string): string {
  return grouped(text.replace(/\.?0+$/, ""));
}

/** The greatest scale that an end fills, so that both ends are in one. */
function scaleOf(ends: readonly Ratio[], unit: string | undefined): Scale {
  const isReached = (size: string) => ends.some((end) => end.times(end.sign).compare(size) >= 0);
  const [word, size] = say().scales.find(([, least]) => isReached(least)) ?? ["", "1"];
  return {
    text: (value, mode) => plain(value.dividedBy(size).toFixed(4, mode)),
    said: (text) => say().amount(text, word, unit ?? ""),
  };
}
