import { isRateUnit } from "./figure.ts";
import { type Fraction, negative, one, plus, zero } from "./fractions.ts";
import { type End, higher, isPoint } from "./interval.ts";
import {
  isRateRelation,
  levelsOf,
  namesOf,
  type RateRelation,
  type Relation,
  rateParts,
  type Statement,
} from "./relations.ts";

/** Something that was stated or assumed, and may be at fault: a figure, a relation (by its place), an assumption. */
export type Element = `figure:${string}` | `relation:${number}` | `assumption:${string}`;

export function figureElement(name: string): Element {
  return `figure:${name}`;
}

export function relationElement(index: number): Element {
  return `relation:${index}`;
}

/** That a level nobody printed is not negative. */
export function assumptionElement(name: string): Element {
  return `assumption:${name}`;
}

/** A limit, and what it follows from. */
export interface Limit extends End {
  readonly from: readonly Element[];
}

/** Σ coefficient × level, between two limits. */
export interface Constraint {
  readonly terms: ReadonlyMap<string, Fraction>;
  readonly lower: Limit | undefined;
  readonly upper: Limit | undefined;
}

/** A linear program in the levels; every printed rate is a pair of constants in it. */
export interface Program {
  readonly levels: readonly string[];
  /** Those of each level itself, then those that relations are. */
  readonly constraints: readonly Constraint[];
}

/** What a part of the statement says, with only those elements in force that are in the set. */
export function programOf(statement: Statement, names: readonly string[], inForce: ReadonlySet<Element>): Program {
  const { relations, rates, linearRates } = statement;
  const levels = names.filter((name) => !rates.has(name) || linearRates.has(name));
  const within = new Set(names);
  const places = [...relations.keys()].filter(
    (index) => inForce.has(relationElement(index)) && within.has(namesOf(relations[index] as Relation)[0] as string),
  );
  return {
    levels,
    constraints: [
      ...levels.map((name) => ({ terms: termsOf([name, one]), ...limitsOf(statement, name, places, inForce) })),
      ...places.flatMap((index) => rowsOf(statement, index, inForce)),
    ],
  };
}

/** The names that are assumed not to be negative as long as nobody printed them. */
export function assumedNames(statement: Statement): readonly string[] {
  const { names, figures, rates, signed, units } = statement;
  // A figure that prints below 0 is never assumed to be above: a conflict would then rest on what nobody stated.
  const reachesBelow = (name: string) => {
    const lower = figures.get(name)?.interval.lower;
    return figures.has(name) && (lower === undefined || lower.at.numerator < 0n);
  };
  return names.filter(
    (name) => !rates.has(name) && !signed.has(name) && !reachesBelow(name) && !isRateUnit(units.get(name)),
  );
}

function limitsOf(
  { figures, relations }: Statement,
  name: string,
  places: readonly number[],
  inForce: ReadonlySet<Element>,
): Pick<Constraint, "lower" | "upper"> {
  const from = [figureElement(name)];
  const figure = inForce.has(from[0] as Element) ? figures.get(name)?.interval : undefined;
  const lowers: (Limit | undefined)[] = [figure?.lower && { ...figure.lower, from }];
  for (const index of places) {
    const relation = relations[index] as Relation;
    if (isRateRelation(relation) && rateParts(relation).below === name) {
      lowers.push({ at: zero, open: true, from: [relationElement(index)] });
    }
  }
  const isResult = places.some((index) => {
    const relation = relations[index] as Relation;
    return relation.kind === "difference" && relation.result === name;
  });
  if (figure === undefined && !isResult && inForce.has(assumptionElement(name))) {
    lowers.push({ at: zero, open: false, from: [assumptionElement(name)] });
  }
  return { lower: lowers.reduce(higher, undefined), upper: figure?.upper && { ...figure.upper, from } };
}

function rowsOf(statement: Statement, index: number, inForce: ReadonlySet<Element>): readonly Constraint[] {
  const relation = statement.relations[index] as Relation;
  const own = relationElement(index);
  const equal: Limit = { at: zero, open: false, from: [own] };
  if (isRateRelation(relation)) return rateRows(statement, relation.rate, relation, own, inForce);
  const [first, ...others] = levelsOf(relation) as [string, ...string[]];
  if (relation.kind === "greaterThan") {
    return [
      {
        terms: termsOf([first, one], [others[0] as string, minusOne]),
        lower: { ...equal, open: true },
        upper: undefined,
      },
    ];
  }
  const signs = relation.kind === "difference" ? [minusOne, one] : others.map(() => minusOne);
  const terms = termsOf([first, one], ...others.map((name, at): Term => [name, signs[at] as Fraction]));
  return [{ terms, lower: equal, upper: equal }];
}

/** above = below × (rate + 1), or below × rate: linear because the rate is a constant, or a pair of them, or the base is one. */
function rateRows(
  { figures, linearRates }: Statement,
  rate: string,
  relation: RateRelation,
  own: Element,
  inForce: ReadonlySet<Element>,
): readonly Constraint[] {
  const { above, below } = rateParts(relation);
  const offset = relation.kind === "change" ? one : zero;
  const interval = figures.get(rate)?.interval;
  const base = figures.get(below)?.interval;
  const isConstant = interval !== undefined && isPoint(interval);
  if (linearRates.has(rate) && !isConstant) {
    if (base?.lower === undefined || !isPoint(base) || !inForce.has(figureElement(below))) return [];
    const limit: Limit = { at: zero, open: false, from: [own, figureElement(below)] };
    const terms = termsOf([above, one], [below, negative(offset)], [rate, negative(base.lower.at)]);
    return [{ terms, lower: limit, upper: limit }];
  }
  if (interval === undefined || !inForce.has(figureElement(rate))) return [];
  const from = [own, figureElement(rate)];
  const at = (end: End) => termsOf([above, one], [below, negative(plus(end.at, offset))]);
  const { lower, upper } = interval;
  const least = lower && { at: zero, open: lower.open, from };
  const most = upper && { at: zero, open: upper.open, from };
  if (isConstant) return [{ terms: at(lower as End), lower: least, upper: most }];
  return [
    ...(lower ? [{ terms: at(lower), lower: least, upper: undefined }] : []),
    ...(upper ? [{ terms: at(upper), lower: undefined, upper: most }] : []),
  ];
}

type Term = readonly [string, Fraction];

const minusOne: Fraction = { numerator: -1n, denominator: 1n };

/** Terms by name; a name that stands on both sides cancels. */
function termsOf(...terms: readonly Term[]): ReadonlyMap<string, Fraction> {
  const found = new Map<string, Fraction>();
  for (const [name, coefficient] of terms) found.set(name, plus(found.get(name) ?? zero, coefficient));
  for (const [name, { numerator }] of found) if (numerator === 0n) found.delete(name);
  return found;
}
