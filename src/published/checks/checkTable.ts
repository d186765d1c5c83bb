import { type ErrorCode, GrowthError, refuse, type Site } from "../../base/errors.ts";
import { denseArray, isPlainObject, keyedEntries } from "../../base/options.ts";
import { branded } from "../../exact/brand.ts";
import { checkKind, figureArgument, rateArgument } from "../figures/arguments.ts";
import { Bounds, type BoundsData, type BoundsJSON } from "../figures/bounds.ts";
import type { Figure, FigureData } from "../figures/figure.ts";
import {
  changeFormula,
  differenceFormula,
  type Formula,
  quotientFormula,
  riseFormula,
  shareFormula,
  sumFormula,
} from "../figures/formulas.ts";
import type { ImpliedBase } from "../figures/impliedBase.ts";
import type { Interval } from "../figures/interval.ts";
import { distanceText, intervalText } from "../figures/intervalText.ts";
import { type FigureKind, figureKinds, quotientKinds } from "../figures/kinds.ts";
import { commonUnit } from "../figures/mixing.ts";
import { checkKnown } from "../figures/names.ts";
import { isRise, namedFields, namesOf, type Relation, relationArgument, relationText } from "../figures/relation.ts";
import { type Slip, type Suspect, suspectsOf } from "../figures/suspects.ts";
import { type Certainty, equality, order } from "./certainty.ts";
import { type Judgement, judgementOf, type Verdict } from "./verdict.ts";

/**
 * One claim of a table: figures by their names, and the relation that is to hold between them.
 *
 * @category Published figures
 */
export interface TableRow {
  /** What the row is called where it comes from; its line has the same. */
  readonly id?: string | number | undefined;
  /** What must hold; every name in it is that of a figure. */
  readonly relation: Relation;
  /** The figures as printed, by their names. */
  readonly figures: Readonly<Record<string, Figure>> | ReadonlyMap<string, Figure>;
}

/**
 * What became of one row: plain data, ready for JSON. Names are those of the row's relation.
 *
 * @category Published figures
 */
export interface TableLine {
  /** The row, counted from 1. */
  readonly row: number;
  /** Its own name, where it has one. */
  readonly id?: string | number;
  /** The verdict; `refused` where the row cannot be checked. */
  readonly verdict: Verdict | Certainty["verdict"] | "refused";
  /** The answer in a sentence. */
  readonly summary: string;
  /** Why the row was refused. */
  readonly code?: ErrorCode;
  /** The recomputed value as it would have been printed, as decimal text; not there for limits. */
  readonly nearest?: string;
  /** The result at face value, an exact fraction that `Ratio.fromJSON` reads; not there where that divides by 0. */
  readonly recomputed?: string;
  /** How many places the figures justify; not there where not even a whole number. */
  readonly justifiedPlaces?: number;
  /** Between which limits the true result lies: exact fractions that `Bounds.fromJSON` reads; `summary` has them in words. */
  readonly bounds?: BoundsJSON;
  /** For a share of counts: whether any whole number gives it. */
  readonly whole?: boolean;
  /** Of an impossible row, what each figure would have to be; one that is not there could be nothing. */
  readonly needed?: Readonly<Record<string, BoundsJSON>>;
  /** Of an impossible change, the base that it rests on, and how far from the printed one. */
  readonly impliedBase?: TableImpliedBase;
  /** Of an impossible row, slips that would explain it, the likeliest first. */
  readonly suspects?: readonly TableSuspect[];
}

/**
 * A slip that would explain an impossible row, in text.
 *
 * @category Published figures
 */
export interface TableSuspect {
  /** The name of the figure. */
  readonly figure: string;
  /** What may have gone wrong with it. */
  readonly slip: Slip;
  /** The figure as it should have been read. */
  readonly reading: string;
  /** For `same-power`, the second figure. */
  readonly other?: TableSecondSuspect;
}

/**
 * The second figure of a slip that two figures share, in text.
 *
 * @category Published figures
 */
export interface TableSecondSuspect {
  /** The name of the figure. */
  readonly figure: string;
  /** The figure as it should have been read. */
  readonly reading: string;
}

/**
 * The base that a printed change rests on, in text.
 *
 * @category Published figures
 */
export interface TableImpliedBase {
  /** Between which limits it lies. */
  readonly bounds: BoundsJSON;
  /** How far its nearest value lies from the base at face value, an exact fraction; `summary` has it in decimals. */
  readonly distance: string;
}

/**
 * What `checkTable` gives.
 *
 * @category Published figures
 */
export interface CheckedTable {
  /** A line for each row, in its order. */
  readonly lines: readonly TableLine[];
  /** How many rows there are, and how many have each verdict. */
  readonly total: Readonly<Record<"rows" | TableLine["verdict"], number>>;
}

/**
 * Checks many claims at once: one line each, and a total.
 *
 * Formula: that of each row's relation, as the check of one relation has it; rows know nothing of each other.
 *
 * | relation | verdicts |
 * | --- | --- |
 * | `sum`, `difference`, `change`, `share`, `quotient` | `exact`, `within-rounding`, `impossible` |
 * | `greater-than`, `equal` | `certain`, `possible`, `impossible` |
 * | a result of which limits are known only: "between 5 and 6 percent" | judged, without `nearest` and `justifiedPlaces` |
 * | a base that prints as 0, and so may lie above it | judged, without `nearest` and `recomputed` |
 * | a rise by more than it rose to, as far as the prints say | `impossible`, without `bounds`: there is no base |
 * | any, in a row that cannot be read, says more than is read, or divides by 0 | `refused`, with its code and its message |
 *
 * Units: those of the figures. The answer is plain JSON. For people are `summary`, in the scale of the print, and `nearest`,
 * decimal text; all other values are exact fractions such as `"259/1058"`, which `Ratio.fromJSON` and `Bounds.fromJSON` read.
 *
 * @param rows The claims, each with its own figures.
 * @throws GrowthError `invalid-option` where `rows` is no array, or has an empty place.
 *
 * @example
 * ```ts
 * import { checkTable, published } from "export-growth/published";
 *
 * const { lines, total } = checkTable([
 *   {
 *     id: "surplus",
 *     relation: { kind: "difference", result: "surplus", minuend: "exports", subtrahend: "imports" },
 *     figures: { exports: published("61.04"), imports: published("51.3"), surplus: published("9.63") },
 *   },
 * ]);
 * total.impossible; // => 1
 * lines[0].nearest; // => "9.74"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkTable(rows: readonly TableRow[]): CheckedTable {
  const lines = denseArray(rows, "a row", "rows", { function: "checkTable" }).map((row, index) =>
    lineOf(row, index + 1),
  );
  const count = (verdict: TableLine["verdict"]) => lines.filter((line) => line.verdict === verdict).length;
  return {
    lines,
    total: {
      rows: lines.length,
      exact: count("exact"),
      "within-rounding": count("within-rounding"),
      certain: count("certain"),
      possible: count("possible"),
      impossible: count("impossible"),
      refused: count("refused"),
    },
  };
}

type Answer = Omit<TableLine, "row" | "id">;

function lineOf(row: unknown, number: number): TableLine {
  const site = { function: "checkTable", row: number };
  const held = new Map(isPlainObject(row) ? Object.entries(row) : []);
  const id = held.get("id");
  const isId = typeof id === "string" || (typeof id === "number" && Number.isFinite(id));
  return { row: number, ...(isId && { id }), ...answerOf(held, site) };
}

function answerOf(row: ReadonlyMap<string, unknown>, site: Site): Answer {
  try {
    checkFields(row, site);
    idArgument(row.get("id"), { ...site, argument: "id" });
    const relation = relationArgument(row.get("relation"), { ...site, argument: "relation" });
    const figures = figuresOf(row.get("figures"), relation, site);
    return relation.kind === "greater-than" || relation.kind === "equal"
      ? orderAnswer(relation, figures, site)
      : formulaAnswer(relation, figures, site);
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    // The sentence of a reason names neither the figure nor the row; that of a mistake begins with the figure.
    const { message, argument } = error;
    const isSaid = argument === undefined || message.startsWith(`${site.function}: ${argument} `);
    return {
      verdict: "refused",
      summary: isSaid ? message : `${message}: ${argument}, in row ${site.row}`,
      code: error.code,
    };
  }
}

/** What a row does not have would be lost in silence. */
function checkFields(row: ReadonlyMap<string, unknown>, site: Site): void {
  const fields = ["id", "relation", "figures"];
  const extra = [...row].find(([field, held]) => held !== undefined && !fields.includes(field))?.[0];
  if (extra === undefined) return;
  const advice = extra === "negativeBase" ? ": check figures below 0 with checkChange, which takes it" : "";
  refuse("invalid-option", `must have ${fields.join(", ")}, but no ${extra}${advice}`, { ...site, argument: "a row" });
}

/** What JSON would lose is no name of a row. */
function idArgument(id: unknown, site: Site): void {
  if (id === undefined || typeof id === "string" || (typeof id === "number" && Number.isFinite(id))) return;
  refuse("invalid-option", "must be a text or a finite number", site, id);
}

/** The figures that a relation names. */
function figuresOf(value: unknown, relation: Relation, site: Site): ReadonlyMap<string, unknown> {
  const entries = keyedEntries(value);
  if (entries === undefined) {
    refuse(
      "invalid-option",
      "must be a Map or a plain object of figures by name",
      { ...site, argument: "figures" },
      value,
    );
  }
  const figures = new Map(entries as readonly (readonly [string, unknown])[]);
  const known = new Set(figures.keys());
  for (const [field, name] of namedFields(relation)) {
    checkKnown(name, known, "must be the name of a figure of the row", { ...site, argument: `relation.${field}` });
  }
  return figures;
}

type OrderRelation = Extract<Relation, { readonly kind: "greater-than" | "equal" }>;

function orderAnswer(relation: OrderRelation, figures: ReadonlyMap<string, unknown>, site: Site): Answer {
  const names = namesOf(relation);
  const [first, second] = names.map((name) => {
    return figureArgument(figures.get(name), { ...site, argument: `figures[${JSON.stringify(name)}]` });
  }) as [FigureData, FigureData];
  commonUnit([first, second], names, site);
  const compared = relation.kind === "equal" ? equality : order;
  const { verdict } = compared(first.interval, second.interval);
  const both = [first, second].map(({ interval, unit, kind, printed }, index) => {
    const text = printed === undefined ? "" : `printed as "${printed.text}", so it is `;
    return `${names[index]} is ${text}${intervalText(interval, printed, unit, kind)}`;
  });
  const words = verdict === "certain" ? [verdict] : [verdict, ...both];
  const summary = `${relationText(relation)}: ${words.join("; ")}`;
  if (verdict !== "impossible") return { verdict, summary };
  // Of a figure and itself nothing that it could be would do.
  if (first.interval === second.interval) return { verdict, summary, needed: {}, suspects: [] };
  const within = neededOfOrder(relation, first.interval, second.interval);
  const questioned = [first, second].flatMap(({ printed }, index) =>
    printed === undefined ? [] : [{ name: names[index] as string, figure: printed, needed: within[index] }],
  );
  const suspects = suspectsOf(questioned, {
    // Only what two figures have in common is asked about, and there are no more than two.
    holds: (readings) => {
      const [a, b] = names.map((name) => readings.get(name)?.interval) as [Interval, Interval];
      return compared(a, b).verdict !== "impossible";
    },
  });
  return {
    verdict,
    summary,
    needed: Object.fromEntries(
      within.map((one, index) => {
        const { unit, kind } = [first, second][index] as FigureData;
        return [names[index] as string, Bounds.of(one, unit, kind).toJSON()];
      }),
    ),
    suspects: suspects.map((suspect) => inText(suspect, (name) => name)),
  };
}

/** What each of two figures would have to be, the other standing. */
function neededOfOrder({ kind }: OrderRelation, first: Interval, second: Interval): readonly Interval[] {
  if (kind === "equal") return [second, first];
  return [
    { lower: second.lower && { at: second.lower.at, open: true }, upper: undefined },
    { lower: undefined, upper: first.upper && { at: first.upper.at, open: true } },
  ];
}

type FormulaRelation = Exclude<Relation, OrderRelation>;

/** The formula of a relation, the names of what goes in and of what comes out, and what that may be printed in. */
interface Form {
  readonly formula: Formula;
  readonly given: readonly string[];
  readonly result: string;
  readonly kinds: readonly FigureKind[];
}

function formOf(relation: FormulaRelation): Form {
  const names = namesOf(relation);
  const last = { given: names.slice(0, -1), result: names[names.length - 1] as string };
  switch (relation.kind) {
    case "sum":
      return {
        formula: sumFormula(names.length - 1),
        given: relation.parts,
        result: relation.total,
        kinds: figureKinds,
      };
    case "difference":
      return { formula: differenceFormula, given: names.slice(1), result: relation.result, kinds: figureKinds };
    case "change":
      return { formula: isRise(relation) ? riseFormula : changeFormula, ...last, kinds: ["percent"] };
    case "share":
      return { formula: shareFormula, ...last, kinds: ["percent", "points"] };
    case "quotient":
      return { formula: quotientFormula, ...last, kinds: quotientKinds };
  }
}

function formulaAnswer(relation: FormulaRelation, figures: ReadonlyMap<string, unknown>, site: Site): Answer {
  const { formula, given, result, kinds } = formOf(relation);
  const stated = resultArgument(figures.get(result), kinds, {
    ...site,
    argument: `figures[${JSON.stringify(result)}]`,
  });
  const nameOf = (role: string) => (role === "printed" ? result : (given[formula.arguments.indexOf(role)] as string));
  const check = judgementOf(
    formula,
    given.map((name) => figures.get(name)),
    stated,
    site,
    nameOf,
  );
  return {
    verdict: check.verdict,
    summary: `${relationText(relation)}: ${sentence(check, result, figures, nameOf)}`,
    ...(check.nearest && { nearest: check.nearest.toFixed() }),
    ...(check.recomputed && { recomputed: check.recomputed.toJSON() }),
    ...(check.justifiedPlaces !== undefined && { justifiedPlaces: check.justifiedPlaces }),
    ...(check.bounds && { bounds: check.bounds.toJSON() }),
    ...(check.whole !== undefined && { whole: check.whole }),
    ...(check.verdict === "impossible" && {
      needed: Object.fromEntries(
        Object.entries(check.needed).flatMap(([role, bounds]) => (bounds ? [[nameOf(role), bounds.toJSON()]] : [])),
      ),
      ...(check.impliedBase && {
        impliedBase: { bounds: check.impliedBase.bounds.toJSON(), distance: check.impliedBase.distance.toJSON() },
      }),
      suspects: check.suspects.map((suspect) => inText(suspect, nameOf)),
    }),
  };
}

/** The result as printed, in one of some kinds, or limits of it. */
function resultArgument(value: unknown, kinds: readonly FigureKind[], site: Site): FigureData {
  const figure = figureArgument(value, site);
  checkKind(figure, kinds, site);
  if (!kinds.includes("level")) rateArgument(figure, site);
  return figure;
}

function inText({ figure, slip, reading, other }: Suspect, nameOf: (role: string) => string): TableSuspect {
  return {
    figure: nameOf(figure),
    slip,
    reading: reading.text,
    ...(other && { other: { figure: nameOf(other.figure), reading: other.reading.text } }),
  };
}

function sentence(
  check: Judgement,
  result: string,
  figures: ReadonlyMap<string, unknown>,
  nameOf: (role: string) => string,
): string {
  if (check.verdict === "exact") return "exact";
  const read = (name: string) => figureArgument(figures.get(name), { function: "checkTable" });
  const words = (name: string, bounds: Bounds) => {
    const { interval, unit, kind } = branded<BoundsData>(bounds, "Bounds") as BoundsData;
    return intervalText(interval, read(name).printed, unit, kind);
  };
  const revised = ({ bounds, distance }: ImpliedBase, name: string) => {
    const far = distanceText(distance, read(name).printed, bounds.kind);
    return `${name} would have to be ${words(name, bounds)} (${far} from the figure given)`;
  };
  const likeliest = check.suspects?.[0];
  const slip = likeliest ? `; or ${nameOf(likeliest.figure)} ${slips[likeliest.slip]}: ${likeliest.reading.text}` : "";
  if (check.bounds === undefined) {
    return `impossible; ${nameOf("current")} less ${nameOf("difference")} is not above 0, so that there is no base${slip}`;
  }
  const { interval, unit, kind = check.bounds.kind, printed } = read(result);
  const said = printed === undefined ? intervalText(interval, printed, unit, kind) : `printed as "${printed.text}"`;
  const stated = `${result} is ${said}`;
  const within = words(result, check.needed?.["printed"] ?? check.bounds);
  if (check.verdict === "within-rounding") return `within rounding; ${stated}, and truly ${within}`;
  const base = check.impliedBase ? `; ${revised(check.impliedBase, nameOf("base"))}` : "";
  return `impossible; ${stated}, but must be ${within}${base}${slip}`;
}

/** What may have happened to a figure, in words. */
const slips: Readonly<Record<Slip, string>> = {
  coarser: "was rounded to its zeros",
  truncated: "was cut off instead of rounded",
  sign: "has the wrong sign",
  "power-of-ten": "is wrong by a power of ten",
  "swapped-digits": "has two digits swapped",
  "same-power": "is wrong by a power of ten, like another figure",
};
