import { commonDenominator, type Fraction, fraction, magnitude } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import type { Relation } from "../figures/relation.ts";
import type { Budget } from "./budget.ts";
import { type Constraint, type Element, type Limit, programOf, tightest } from "./linearProgram.ts";
import type { Statement } from "./relations.ts";
import type { Place, Variable } from "./simplex.ts";
import { Solver, site } from "./solver.ts";

/**
 * One line of the proof that figures and relations contradict each other: multiplier × (Σ terms) on the left,
 * multiplier × bound on the right.
 *
 * @category Published figures
 */
export interface CertificateLine {
  /** Above 0; of an equation, of either sign. */
  readonly multiplier: Ratio;
  /** Coefficients by name. */
  readonly terms: Readonly<Record<string, Ratio>>;
  /** How the terms compare with the bound. */
  readonly comparison: ">=" | ">" | "=";
  /** The constant that the terms are compared with. */
  readonly bound: Ratio;
  /** The figures that the line follows from. */
  readonly figures: readonly string[];
  /** The relations that the line follows from. */
  readonly relations: readonly Relation[];
  /** The name that is assumed not to be negative, where the line is that assumption. */
  readonly assumption?: string;
}

/** A part of a statement that contradicts itself, none of whose elements can be left out, and the proof. */
export interface Core {
  readonly statement: Statement;
  readonly certificate: readonly CertificateLine[];
}

/**
 * The conflicts of a contradictory statement, each an irreducible infeasible subset of what those before it leave over.
 * Of each the last stated are given up first, so that what remains is what was stated first; relations are given up
 * before figures, and assumptions last, because a figure taken away leaves one behind.
 */
export function coresOf(statement: Statement, budget: Budget): readonly Core[] {
  const cores: Core[] = [];
  for (let rest = statement; ; ) {
    const search = new ConflictSearch(rest, budget);
    const proof = search.contradiction();
    if (proof === undefined) return cores;
    const { elements, certificate } = search.irreducible(proof);
    cores.push({ statement: partOf(rest, [...elements]), certificate: certificate.flatMap(linesOf) });
    const isLeft = (element: Element) => element.assumption !== undefined || !elements.has(element);
    rest = partOf(rest, search.elements.filter(isLeft));
  }
}

/** A limit that takes part in a contradiction, and its multiplier in the Farkas certificate. */
interface UsedLimit {
  readonly constraint: Constraint;
  readonly limit: Limit;
  readonly isUpper: boolean;
  readonly multiplier: bigint;
  /** The equation without which the limit would bear on nothing. */
  readonly tie: Tie | undefined;
}

/** The only equation that a level stands in, once, and the relation that it is. */
interface Tie {
  readonly equation: Constraint;
  readonly relation: Element;
  readonly coefficient: bigint;
}

/** Looks for contradictions in a program that loses elements; each search goes on where the last ended. */
class ConflictSearch {
  readonly elements: readonly Element[];
  private readonly budget: Budget;
  private readonly solver: Solver;
  private readonly absent = new Set<Element>();
  /** The variables whose limits follow from an element. */
  private readonly uses: ReadonlyMap<Element, Set<number>>;
  /** Of levels that are what one equation says, and nothing else: such an equation needs no column. */
  private readonly ties = new Map<number, Tie>();

  constructor(statement: Statement, budget: Budget) {
    this.budget = budget;
    this.solver = new Solver(programOf(statement), budget);
    const { elements, constraints, levels } = this.solver.program;
    this.elements = elements;
    this.uses = new Map(elements.map((element) => [element, new Set()]));
    constraints.forEach(({ lower, upper }, index) => {
      for (const element of [...lower, ...upper].flatMap(({ from }) => from)) this.uses.get(element)?.add(index);
    });
    const uses = timesByName(constraints.slice(levels.length));
    constraints.forEach((equation, index) => {
      const relation = relationOf(equation);
      const tied = [...equation.terms].find(
        ([name, { numerator }]) => uses.get(name) === 1 && magnitude(numerator) === 1n,
      );
      if (relation === undefined || tied === undefined) return;
      const level = levels.indexOf(tied[0]);
      this.ties.set(level, { equation, relation, coefficient: tied[1].numerator });
      this.uses.get(relation)?.add(level);
      const { simplex } = this.solver;
      simplex.eliminate(simplex.variables[index] as Variable, simplex.columns.indexOf(level));
    });
  }

  contradiction(): readonly UsedLimit[] | undefined {
    const { simplex, program } = this.solver;
    return simplex.feasible()?.map(({ variable, side, multiplier }) => {
      const constraint = program.constraints[variable] as Constraint;
      const limit = this.limitsOf(variable)[side] as Limit;
      return { constraint, limit, isUpper: side === "upper", multiplier, tie: this.ties.get(variable) };
    });
  }

  /** Gives up whatever a contradiction does without: a deletion filter. */
  irreducible(found: readonly UsedLimit[]): {
    readonly elements: ReadonlySet<Element>;
    readonly certificate: readonly UsedLimit[];
  } {
    const { simplex } = this.solver;
    const needed = new Set<Element>();
    const points: (readonly Place[])[] = [];
    let certificate = found;
    for (const element of this.elements) {
      this.absent.add(element);
      this.limit(element);
      this.budget.spend(certificate.length + points.length);
      // What the contradiction does not use can go without a second look.
      const isUsed = certificate.some(({ limit, tie }) => [...limit.from, tie?.relation].includes(element));
      // A point that was found without another element may do without this one, too.
      const isNeeded = isUsed && points.some((point) => point.every((place) => simplex.allows(place)));
      const other = isUsed && !isNeeded ? this.contradiction() : certificate;
      if (isNeeded || other === undefined) {
        needed.add(element);
        this.absent.delete(element);
        this.limit(element);
        if (!isNeeded) points.push(simplex.beyond(this.usesOf(element)));
      } else {
        certificate = other;
        simplex.forget();
      }
    }
    return { elements: needed, certificate };
  }

  private limit(element: Element): void {
    for (const index of this.usesOf(element)) {
      const { lower, upper } = this.limitsOf(index);
      this.solver.simplex.limit(index, this.solver.wholeLimits(lower, upper));
    }
  }

  private usesOf(element: Element): readonly number[] {
    return [...(this.uses.get(element) as Set<number>)];
  }

  private limitsOf(index: number): {
    readonly lower: Limit | undefined;
    readonly upper: Limit | undefined;
  } {
    const { lower, upper } = this.solver.program.constraints[index] as Constraint;
    const relation = this.ties.get(index)?.relation;
    if (relation !== undefined && this.absent.has(relation)) return { lower: undefined, upper: undefined };
    const isPresent = ({ from }: Limit) => !from.some((element) => this.absent.has(element));
    return { lower: tightest(lower.filter(isPresent)), upper: upper.find(isPresent) };
  }
}

function partOf(statement: Statement, elements: readonly Element[]): Statement {
  const kept = new Set<unknown>(elements.map(({ relation, figure }) => relation ?? figure));
  const assumptions = new Set(elements.map(({ assumption }) => assumption));
  return {
    ...statement,
    relations: statement.relations.filter((relation) => kept.has(statement.origins.get(relation))),
    figures: new Map([...statement.figures].filter(([name]) => kept.has(name))),
    assumed: statement.assumed.filter((name) => assumptions.has(name)),
  };
}

/** In how many sums each name stands. */
function timesByName(constraints: readonly Constraint[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { terms } of constraints) for (const name of terms.keys()) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** The relation that an equation of levels is, if it is one and follows from nothing else. */
function relationOf({ lower: [lower], upper: [upper] }: Constraint): Element | undefined {
  return lower === upper && lower?.from.length === 1 ? lower.from[0] : undefined;
}

/** A level that one equation ties to others is limited by itself, and by the equation as far as that undoes it. */
function linesOf({ constraint, limit, isUpper, multiplier, tie }: UsedLimit): readonly CertificateLine[] {
  const line = lineOf(constraint, limit, isUpper, multiplier);
  if (tie === undefined) return [line];
  const { equation, coefficient } = tie;
  return [line, lineOf(equation, equation.lower[0] as Limit, false, -multiplier * coefficient)];
}

function lineOf(
  { terms, lower, upper }: Constraint,
  limit: Limit,
  isUpper: boolean,
  multiplier: bigint,
): CertificateLine {
  const isEquation = lower.includes(limit) && upper.includes(limit);
  const sign = isUpper && !isEquation ? -1n : 1n;
  const signed = ({ numerator, denominator }: Fraction) => toRatio(fraction(sign * numerator, denominator), site);
  // The solver has made the coefficients whole.
  const multiple = commonDenominator([...terms.values()], site);
  const [assumption] = limit.from.flatMap((element) => element.assumption ?? []);
  return {
    multiplier: signed(fraction(multiplier * multiple)),
    terms: Object.fromEntries([...terms].map(([name, coefficient]) => [name, signed(coefficient)])),
    comparison: isEquation ? "=" : limit.open ? ">" : ">=",
    bound: signed(limit.at),
    figures: limit.from.flatMap(({ figure }) => figure ?? []),
    relations: limit.from.flatMap(({ relation }) => relation ?? []),
    ...(assumption !== undefined && { assumption }),
  };
}
