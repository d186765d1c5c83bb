import { knownOptions, wholeNumber } from "../../base/options.ts";
import { type Fraction, minus, over } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import { Bounds } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { Interval } from "../figures/interval.ts";
import { Budget } from "./budget.ts";
import { type CertificateLine, type Core, coresOf } from "./conflict.ts";
import { explanationOf } from "./explanation.ts";
import { programOf } from "./linearProgram.ts";
import {
  connectedParts,
  kindOfName,
  levelsOf,
  namesOf,
  offsetOf,
  ownRelation,
  type Relation,
  readStatement,
  type Statement,
  unitOfName,
} from "./relations.ts";
import { Solver } from "./solver.ts";
import { tightBounds } from "./treePropagation.ts";

/**
 * What `checkConsistency` may be told besides.
 *
 * @category Published figures
 */
export interface ConsistencyOptions {
  /** Names of levels that may be negative although no relation says so. */
  readonly signed?: readonly string[] | undefined;
  /**
   * The work that the call may cost, a whole number of pivots, each of which changes 10,000 numbers of twenty digits;
   * beyond it the call is refused. 1000 where it is not said: some 3 seconds.
   */
  readonly budget?: number | undefined;
}

const defaultBudget = 1000;

/**
 * What cannot hold together, and nothing besides: without any one of these the others can.
 *
 * @category Published figures
 */
export interface Conflict {
  /** Names of the figures at fault, in the order of the input. */
  readonly figures: readonly string[];
  /** The relations at fault, in the order of the input. */
  readonly relations: readonly Relation[];
  /** Names of levels whose not being negative is at fault. */
  readonly assumptions: readonly string[];
  /** The conflict in words fit to show a reader. */
  readonly explanation: string;
  /** The lines whose weighted sum is a contradiction: a Farkas certificate. */
  readonly certificate: readonly CertificateLine[];
}

/**
 * The answer of `checkConsistency`.
 *
 * `witness` holds one value for every name that satisfies everything. The `certificate` of a conflict holds
 * inequalities, each of which follows from one part of it: times their multipliers they add up to 0 on the left, and on
 * the right to a number above 0, or to 0 where one of them is strict.
 *
 * @category Published figures
 */
export type Consistency =
  | {
      /** All of it can hold at once. */
      readonly consistent: true;
      /** The tight bounds of every figure and every unknown. */
      readonly bounds: Readonly<Record<string, Bounds>>;
      /** Values at which all of it holds. */
      readonly witness: Readonly<Record<string, Ratio>>;
    }
  | {
      /** Not all of it can hold. */
      readonly consistent: false;
      /** The few statements that contradict each other, those of what was stated first in front. */
      readonly conflicts: readonly Conflict[];
    };

/**
 * Whether figures as printed and the relations between them can all hold at once, and what then follows.
 *
 * Formula: a printed rate is a pair of constants, so that every relation is linear in the levels and all of them are
 * one linear program. It is solved in exact rational numbers; the bounds of a rate are those of a quotient over it.
 *
 * | case | result |
 * | --- | --- |
 * | a name that `figures` does not hold | an unknown: it gets bounds, too |
 * | an unknown level | not negative, unless it is the result of a `difference` or in `signed` |
 * | a printed level | whatever its own bounds allow |
 * | what a rate is based on | above 0; a figure below, or a name in `signed`, is refused |
 * | an end that no point reaches | open |
 * | a rate in a second relation | `not-linear`, unless the rate or its base is a constant |
 * | no point at all | conflicts from none of which anything can be left out, each with a proof |
 * | several conflicts | what one names no other names again; without what all of them name, the rest can hold |
 * | more work than `budget` | `too-large`, however much time that took |
 *
 * Units: those of the figures; related levels have one unit. Rates are fractions.
 *
 * @param figures The printed figures, each by a name.
 * @param relations What the article says of them, and of what it does not print.
 * @param options Names that are `signed`, and a `budget` of work.
 * @throws GrowthError `invalid-figure`, `invalid-option`, `unit-mismatch`, `not-linear`, `zero-denominator`,
 * `negative-base`, `negative-total`, `too-large`.
 *
 * @example
 * ```ts
 * import { checkConsistency, published } from "export-growth/published";
 *
 * const figures = { exports: published("61.04"), imports: published("51.3"), growth: published("8.4%") };
 * const answer = checkConsistency(figures, [
 *   { kind: "difference", result: "balance", minuend: "exports", subtrahend: "imports" },
 *   { kind: "change", current: "exports", base: "exportsBefore", rate: "growth" },
 * ]);
 * answer.consistent && answer.bounds.balance.toFixed(3); // => "9.685 … 9.795"
 * answer.consistent && answer.bounds.exportsBefore.toFixed(4); // => "56.2793 … 56.3406"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkConsistency(
  figures: Readonly<Record<string, Figure>> | ReadonlyMap<string, Figure>,
  relations: readonly Relation[],
  options?: ConsistencyOptions,
): Consistency {
  const site = { function: "checkConsistency" };
  const { signed, budget: pivots = defaultBudget } = knownOptions(options, ["signed", "budget"], site);
  const statement = readStatement(figures, relations, signed, site);
  const size = `${statement.figures.size} figures and ${relations.length} relations`;
  const budget = new Budget(wholeNumber(pivots, 1, Number.MAX_SAFE_INTEGER, "budget", site), size, site);
  const parts = connectedParts(statement).map((part) => ({ part, solver: solverOf(part, budget) }));
  const contradictory = parts.filter(({ solver }) => solver.simplex.feasible() !== undefined);
  if (contradictory.length > 0) {
    const cores = contradictory.flatMap(({ part }) => coresOf(part, budget));
    return { consistent: false, conflicts: cores.map((core) => conflictOf(core, budget)) };
  }
  const levels = new Map(parts.flatMap(({ solver }) => [...solver.witness()]));
  const bounds = new Map(parts.flatMap(({ part, solver }) => [...tightBounds(part, () => solver)]));
  return {
    consistent: true,
    bounds: record(statement.names, (name) =>
      Bounds.of(bounds.get(name) as Interval, unitOfName(statement, name), kindOfName(statement, name)),
    ),
    witness: record(statement.names, (name) => toRatio(levels.get(name) ?? rateAt(statement, name, levels), site)),
  };
}

function rateAt(statement: Statement, name: string, values: ReadonlyMap<string, Fraction>): Fraction {
  const relation = ownRelation(statement, name);
  const [above, below] = levelsOf(relation).map((level) => values.get(level)) as [Fraction, Fraction];
  return minus(over(above, below), offsetOf(relation));
}

function conflictOf({ statement, certificate }: Core, budget: Budget): Conflict {
  return {
    figures: [...statement.figures.keys()],
    relations: statement.relations,
    assumptions: statement.assumed,
    explanation: explanationOf(statement, impliedBounds(statement, budget)),
    certificate,
  };
}

/** What the rest of a conflict says about its last figure: without it, the rest can hold. */
function impliedBounds(core: Statement, budget: Budget): Interval | undefined {
  const figures = new Map(core.figures);
  const last = [...figures.keys()].pop();
  if (last === undefined) return undefined;
  figures.delete(last);
  const names = [...new Set([last, ...core.relations.flatMap(namesOf)])];
  const rest = { ...core, names, figures };
  const solved = () => {
    const solver = solverOf(rest, budget);
    solver.simplex.feasible();
    return solver;
  };
  return tightBounds(rest, solved, last).get(last);
}

function solverOf(statement: Statement, budget: Budget): Solver {
  return new Solver(programOf(statement), budget).withoutEquations();
}

function record<T>(names: readonly string[], value: (name: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}
