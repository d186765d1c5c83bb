import { type Fraction, fraction, toRatio } from "../../exact/fractions.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { type Constraint, type Limit, programOf, type Source } from "./linearProgram.ts";
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

/**
 * The part of a contradictory statement without any one element of which the rest holds together. The last stated are
 * given up first, so that what remains is what was stated first; assumptions are given up last, because a figure taken
 * away leaves one behind.
 */
export function irreducible(statement: Statement): Statement {
  let core = statement;
  let sources = sourcesOf(core) as readonly Source[];
  const giveUp = (isElement: (source: Source) => boolean, without: Statement) => {
    // What the contradiction does not use can go without a second look.
    const found = sources.some(isElement) ? sourcesOf(without) : sources;
    if (found !== undefined) [core, sources] = [without, found];
  };
  for (let before: Statement | undefined; before !== core; ) {
    before = core;
    for (const relation of [...core.relations].reverse()) {
      const relations = core.relations.filter((other) => other !== relation);
      giveUp((source) => source.relations.includes(relation), { ...core, relations });
    }
    for (const name of [...core.figures.keys()].reverse()) {
      const figures = new Map([...core.figures].filter(([other]) => other !== name));
      giveUp((source) => source.figures.includes(name), { ...core, figures });
    }
    for (const name of [...core.assumed].reverse()) {
      giveUp(({ assumption }) => assumption === name, {
        ...core,
        assumed: core.assumed.filter((other) => other !== name),
      });
    }
  }
  return core;
}

/** The proof that a statement contradicts itself. */
export function certificateOf(statement: Statement): readonly CertificateLine[] {
  return (contradictionOf(statement) as Contradiction).map(({ constraint, side, limit, multiplier }) => {
    const isEquation = constraint.lower === constraint.upper;
    const sign = side === "upper" && !isEquation ? -1n : 1n;
    const signed = ({ numerator, denominator }: Fraction) =>
      toRatio(fraction(sign * numerator, denominator), { function: "checkConsistency" });
    // The solver has made the coefficients whole.
    const multiple = commonDenominator([...constraint.terms.values()]);
    return {
      multiplier: signed(fraction(multiplier * multiple)),
      terms: Object.fromEntries([...constraint.terms].map(([name, coefficient]) => [name, signed(coefficient)])),
      comparison: isEquation ? "=" : limit.open ? ">" : ">=",
      bound: signed(limit.at),
      ...limit.from,
    };
  });
}

/** The limits that contradict each other, each times a multiplier. */
type Contradiction = readonly {
  readonly constraint: Constraint;
  readonly side: "lower" | "upper";
  readonly limit: Limit;
  readonly multiplier: bigint;
}[];

function contradictionOf(statement: Statement): Contradiction | undefined {
  const program = programOf(statement);
  return new Solver(program, true).simplex.feasible()?.map((line) => {
    const constraint = program.constraints[line.variable] as Constraint;
    return { ...line, constraint, limit: constraint[line.side] as Limit };
  });
}

/** What a contradiction follows from; `undefined` where there is none. */
function sourcesOf(statement: Statement): readonly Source[] | undefined {
  return contradictionOf(statement)?.map(({ limit }) => limit.from);
}
