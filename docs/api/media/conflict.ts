import { type Fraction, fraction } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import type { Budget } from "./budget.ts";
import { type Constraint, type Element, type Limit, programOf, tightest } from "./linearProgram.ts";
import type { Relation, Statement } from "./relations.ts";
import { commonDenominator, Solver } from "./solver.ts";

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
  const search = new ConflictSearch(statement, budget);
  const cores: Core[] = [];
  for (let proof = search.contradiction(); proof !== undefined; proof = search.contradiction()) {
    const { elements, certificate } = search.irreducible(proof);
    cores.push({ statement: partOf(statement, elements), certificate: certificate.map(lineOf) });
    search.leaveOut(elements.filter(({ assumption }) => assumption === undefined));
  }
  return cores;
}

/** A limit that takes part in a contradiction, and its multiplier in the Farkas certificate. */
interface UsedLimit {
  readonly constraint: Constraint;
  readonly limit: Limit;
  readonly isUpper: boolean;
  readonly multiplier: bigint;
}

/** Looks for contradictions in a program some of whose elements are left out; each search goes on where the last ended. */
class ConflictSearch {
  private readonly solver: Solver;
  private readonly absent = new Set<Element>();
  /** The constraints whose limits follow from an element. */
  private readonly uses: ReadonlyMap<Element, Set<number>>;

  constructor(statement: Statement, budget: Budget) {
    this.solver = new Solver(programOf(statement), budget);
    const { elements, constraints } = this.solver.program;
    this.uses = new Map(elements.map((element) => [element, new Set()]));
    constraints.forEach(({ lower, upper }, index) => {
      for (const element of [...lower, ...upper].flatMap(({ from }) => from)) this.uses.get(element)?.add(index);
    });
  }

  contradiction(): readonly UsedLimit[] | undefined {
    const { simplex, program } = this.solver;
    return simplex.feasible()?.map(({ variable, side, multiplier }) => {
      const constraint = program.constraints[variable] as Constraint;
      return { constraint, limit: this.limitsOf(constraint)[side] as Limit, isUpper: side === "upper", multiplier };
    });
  }

  /** Gives up whatever a contradiction does without: a deletion filter. What was left out before stays out. */
  irreducible(found: readonly UsedLimit[]): {
    readonly elements: readonly Element[];
    readonly certificate: readonly UsedLimit[];
  } {
    let certificate = found;
    const present = this.solver.program.elements.filter((element) => !this.absent.has(element));
    const elements = new Set(present);
    for (const element of present) {
      this.leaveOut([element]);
      // What the contradiction does not use can go without a second look.
      const isUsed = certificate.some(({ limit }) => limit.from.includes(element));
      const other = isUsed ? this.contradiction() : certificate;
      if (other === undefined) this.bringBack([element]);
      else {
        certificate = other;
        elements.delete(element);
      }
    }
    this.bringBack(present);
    return { elements: [...elements], certificate };
  }

  leaveOut(elements: readonly Element[]): void {
    for (const element of elements) this.absent.add(element);
    this.limit(elements);
  }

  private bringBack(elements: readonly Element[]): void {
    for (const element of elements) this.absent.delete(element);
    this.limit(elements);
  }

  private limit(elements: readonly Element[]): void {
    const { simplex, program } = this.solver;
    for (const index of new Set(elements.flatMap((element) => [...(this.uses.get(element) as Set<number>)]))) {
      const { lower, upper } = this.limitsOf(program.constraints[index] as Constraint);
      simplex.limit(index, this.solver.wholeLimits(lower, upper));
    }
  }

  private limitsOf({ lower, upper }: Constraint): {
    readonly lower: Limit | undefined;
    readonly upper: Limit | undefined;
  } {
    const isPresent = ({ from }: Limit) => !from.some((element) => this.absent.has(element));
    return { lower: tightest(lower.filter(isPresent)), upper: upper.find(isPresent) };
  }
}

function partOf(statement: Statement, elements: readonly Element[]): Statement {
  const kept = new Set<unknown>(elements.map(({ relation, figure }) => relation ?? figure));
  const assumptions = new Set(elements.map(({ assumption }) => assumption));
  return {
    ...statement,
    relations: statement.relations.filter((relation) => kept.has(relation)),
    figures: new Map([...statement.figures].filter(([name]) => kept.has(name))),
    assumed: statement.assumed.filter((name) => assumptions.has(name)),
  };
}

function lineOf({ constraint: { terms, lower, upper }, limit, isUpper, multiplier }: UsedLimit): CertificateLine {
  const isEquation = lower.includes(limit) && upper.includes(limit);
  const sign = isUpper && !isEquation ? -1n : 1n;
  const signed = ({ numerator, denominator }: Fraction) =>
    toRatio(fraction(sign * numerator, denominator), { function: "checkConsistency" });
  // The solver has made the coefficients whole.
  const multiple = commonDenominator([...terms.values()]);
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
