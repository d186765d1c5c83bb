import { type Fraction, negative, one, plus, zero } from "../../exact/fractions.ts";
import { type End, higher, type Interval, isPoint } from "../figures/interval.ts";
import type { Relation } from "../figures/relation.ts";
import {
  baseOf,
  isRateRelation,
  levelsOf,
  offsetOf,
  type PlainRelation,
  type RateRelation,
  rateOf,
  type Statement,
  statedRelations,
  termsOf,
} from "./relations.ts";

/** One thing that is to hold: a relation or a figure that was stated, or that a level nobody printed is not negative. */
export interface Element {
  readonly relation?: Relation;
  readonly figure?: string;
  readonly assumption?: string;
}

/** A limit, and what it follows from. */
export interface Limit extends End {
  readonly from: readonly Element[];
}

/** Σ coefficient × level, which no lower limit and no upper one lets pass. */
export interface Constraint {
  readonly terms: ReadonlyMap<string, Fraction>;
  readonly lower: readonly Limit[];
  readonly upper: readonly Limit[];
}

/** A linear program in the levels; every printed rate is a pair of constants in it. */
export interface Program {
  readonly levels: readonly string[];
  /** Those of each level itself, then those that relations are. */
  readonly constraints: readonly Constraint[];
  /** What the limits follow from, as a conflict gives it up: relations, figures, assumptions, the last stated first. */
  readonly elements: readonly Element[];
}

/** What a statement says about its levels. */
export function programOf(statement: Statement): Program {
  const { names, relations, rates, linearRates } = statement;
  const levels = names.filter((name) => !rates.has(name) || linearRates.has(name));
  const elements = elementsOf(statement);
  const limits = limitsByName(statement, elements);
  return {
    levels,
    constraints: [
      ...levels.map((name) => ({ terms: sumOf([[name, one]]), ...(limits.get(name) as NameLimits) })),
      ...relations.flatMap((relation) => constraintsOf(statement, elements, relation)),
    ],
    elements: [elements.relations, elements.figures, elements.assumptions].flatMap((kind) =>
      [...new Set(kind.values())].reverse(),
    ),
  };
}

/** What is said of each name alone. */
export function intervalsByName(statement: Statement): Map<string, Interval> {
  const limits = limitsByName(statement, elementsOf(statement));
  return new Map([...limits].map(([name, { lower, upper }]) => [name, { lower: tightest(lower), upper: upper[0] }]));
}

/** Of lower limits the one that leaves least, the first of equal ones. */
export function tightest(lower: readonly Limit[]): Limit | undefined {
  return lower.reduce<Limit | undefined>(higher, undefined);
}

type NameLimits = Pick<Constraint, "lower" | "upper">;

interface Elements {
  readonly relations: ReadonlyMap<PlainRelation, Element>;
  readonly figures: ReadonlyMap<string, Element>;
  readonly assumptions: ReadonlyMap<string, Element>;
}

function elementsOf(statement: Statement): Elements {
  const { relations, origins, figures, assumed } = statement;
  const stated = new Map(statedRelations(statement).map((relation) => [relation, { relation }]));
  return {
    relations: new Map(
      relations.map((relation) => [relation, stated.get(origins.get(relation) as Relation) as Element]),
    ),
    figures: new Map([...figures.keys()].map((figure) => [figure, { figure }])),
    assumptions: new Map(assumed.map((assumption) => [assumption, { assumption }])),
  };
}

function limitsByName({ names, figures }: Statement, elements: Elements): Map<string, NameLimits> {
  const found = new Map(names.map((name) => [name, { lower: [] as Limit[], upper: [] as Limit[] }]));
  for (const [name, element] of elements.figures) {
    const { lower, upper } = (figures.get(name) as { readonly interval: Interval }).interval;
    const from = [element];
    if (lower !== undefined) found.get(name)?.lower.push({ ...lower, from });
    if (upper !== undefined) found.get(name)?.upper.push({ ...upper, from });
  }
  for (const [relation, element] of elements.relations) {
    if (isRateRelation(relation)) found.get(baseOf(relation))?.lower.push({ at: zero, open: true, from: [element] });
  }
  for (const [name, element] of elements.assumptions) {
    found.get(name)?.lower.push({ at: zero, open: false, from: [element] });
  }
  return found;
}

function constraintsOf(statement: Statement, elements: Elements, relation: PlainRelation): readonly Constraint[] {
  if (isRateRelation(relation)) return rateConstraints(statement, elements, relation);
  const isOrder = relation.kind === "greater-than";
  const limit = { at: zero, open: isOrder, from: [elements.relations.get(relation) as Element] };
  return [{ terms: sumOf(termsOf(relation)), lower: [limit], upper: isOrder ? [] : [limit] }];
}

/** above = below × (rate + 1), or below × rate: linear because the rate is a constant, or a pair of them, or the base is one. */
function rateConstraints(
  { figures, linearRates, constants }: Statement,
  elements: Elements,
  relation: RateRelation,
): readonly Constraint[] {
  const [above, below] = levelsOf(relation);
  const rate = rateOf(relation);
  const offset = offsetOf(relation);
  const limit = (open: boolean, figure: string): Limit => ({
    at: zero,
    open,
    from: [elements.figures.get(figure) as Element, elements.relations.get(relation) as Element],
  });
  if (linearRates.has(rate) && !constants.has(rate)) {
    const base = figures.get(below)?.interval;
    // What a conflict says about a base without its figure leaves the rate out.
    if (base === undefined) return [];
    const terms = sumOf([
      [above, one],
      [below, negative(offset)],
      [rate, negative((base.lower as End).at)],
    ]);
    const equal = limit(false, below);
    return [{ terms, lower: [equal], upper: [equal] }];
  }
  const interval = figures.get(rate)?.interval;
  if (interval === undefined) return [];
  const at = (end: End) =>
    sumOf([
      [above, one],
      [below, negative(plus(end.at, offset))],
    ]);
  const lower = interval.lower && {
    terms: at(interval.lower),
    lower: [limit(interval.lower.open, rate)],
    upper: [],
  };
  const upper = interval.upper && {
    terms: at(interval.upper),
    lower: [],
    upper: [limit(interval.upper.open, rate)],
  };
  if (lower && upper && isPoint(interval)) return [{ ...lower, upper: upper.upper }];
  return [lower, upper].filter((constraint) => constraint !== undefined);
}

/** Terms by name; a name that stands on both sides cancels. */
function sumOf(terms: readonly (readonly [string, Fraction])[]): ReadonlyMap<string, Fraction> {
  const found = new Map<string, Fraction>();
  for (const [name, coefficient] of terms) found.set(name, plus(found.get(name) ?? zero, coefficient));
  for (const [name, { numerator }] of found) if (numerator === 0n) found.delete(name);
  return found;
}
