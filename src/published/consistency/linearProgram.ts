import { type Fraction, negative, one, plus, zero } from "../../exact/fractions.ts";
import { type End, higher, isPoint } from "../figures/interval.ts";
import {
  baseOf,
  isRateRelation,
  levelsOf,
  offsetOf,
  type RateRelation,
  type Relation,
  type Statement,
  termsOf,
} from "./relations.ts";

/** What something follows from: what was stated, or that a level nobody printed is not negative. */
export interface Source {
  readonly figures: readonly string[];
  readonly relations: readonly Relation[];
  readonly assumption?: string;
}

/** A limit, and what it follows from. */
export interface Limit extends End {
  readonly from: Source;
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

/** What a statement says about its levels. */
export function programOf(statement: Statement): Program {
  const { names, relations, rates, linearRates } = statement;
  const levels = names.filter((name) => !rates.has(name) || linearRates.has(name));
  return {
    levels,
    constraints: [
      ...levels.map((name) => ({ terms: sumOf([[name, one]]), ...limitsOf(statement, name) })),
      ...relations.flatMap((relation) => constraintsOf(statement, relation)),
    ],
  };
}

/** What is said of one name alone. */
export function limitsOf(
  { figures, relations, assumed }: Statement,
  name: string,
): Pick<Constraint, "lower" | "upper"> {
  const { lower, upper } = figures.get(name)?.interval ?? {};
  const from = { figures: [name], relations: [] };
  const lowers: (Limit | undefined)[] = [lower && { ...lower, from }];
  for (const relation of relations) {
    if (isRateRelation(relation) && baseOf(relation) === name) {
      lowers.push({ at: zero, open: true, from: { figures: [], relations: [relation] } });
    }
  }
  const isResult = relations.some((relation) => relation.kind === "difference" && relation.result === name);
  if (!figures.has(name) && !isResult && assumed.includes(name)) {
    lowers.push({ at: zero, open: false, from: { figures: [], relations: [], assumption: name } });
  }
  return { lower: lowers.reduce(higher, undefined), upper: upper && { ...upper, from } };
}

function constraintsOf(statement: Statement, relation: Relation): readonly Constraint[] {
  if (isRateRelation(relation)) return rateConstraints(statement, relation);
  const lower: Limit = {
    at: zero,
    open: relation.kind === "greater-than",
    from: { figures: [], relations: [relation] },
  };
  return [{ terms: sumOf(termsOf(relation)), lower, upper: lower.open ? undefined : lower }];
}

/** above = below × (rate + 1), or below × rate: linear because the rate is a constant, or a pair of them, or the base is one. */
function rateConstraints(
  { figures, linearRates, constants }: Statement,
  relation: RateRelation,
): readonly Constraint[] {
  const [above, below] = levelsOf(relation);
  const { rate } = relation;
  const offset = offsetOf(relation);
  const limit = (open: boolean, figure: string): Limit => ({
    at: zero,
    open,
    from: { figures: [figure], relations: [relation] },
  });
  if (linearRates.has(rate) && !constants.has(rate)) {
    const base = figures.get(below)?.interval;
    if (base?.lower === undefined || !isPoint(base)) return [];
    const terms = sumOf([
      [above, one],
      [below, negative(offset)],
      [rate, negative(base.lower.at)],
    ]);
    const equal = limit(false, below);
    return [{ terms, lower: equal, upper: equal }];
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
    lower: limit(interval.lower.open, rate),
    upper: undefined,
  };
  const upper = interval.upper && {
    terms: at(interval.upper),
    lower: undefined,
    upper: limit(interval.upper.open, rate),
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
