import type { Interval } from "../figures/interval.ts";
import { namesOf } from "../figures/relation.ts";
import type { Budget } from "./budget.ts";
import { type Constraint, programOf } from "./linearProgram.ts";
import { baseOf, isRateRelation, rateOf, type Statement } from "./relations.ts";
import { Solver } from "./solver.ts";
import { tightBounds } from "./treePropagation.ts";

/** What one name costs, in numbers that a pivot changes. */
const numbersOfName = 16;

/**
 * What the rest of a conflict says about each of its figures: without it, the rest can hold. Not of a figure that makes
 * a rate in a second relation linear, because without it nothing is known of that rate.
 */
export function neededOf(conflict: Statement, budget: Budget): ReadonlyMap<string, Interval> {
  const names = [...new Set([...conflict.figures.keys(), ...conflict.relations.flatMap(namesOf)])];
  const needed = new Map<string, Interval>();
  // Where the whole conflict fails, every figure is one step from what the others leave it.
  let failed: { readonly solver: Solver; readonly goBack: () => void } | undefined;
  const solver = () => {
    failed ??= failedSolver({ ...conflict, names }, budget);
    return failed.solver;
  };
  for (const name of conflict.figures.keys()) {
    if (makesLinear(conflict, name)) continue;
    // Limits and intervals of every name are made anew: dearer than a number of a pivot.
    budget.spend(numbersOfName * names.length);
    const rest = { ...conflict, names, figures: new Map([...conflict.figures].filter(([other]) => other !== name)) };
    needed.set(name, tightBounds(rest, () => solver().releasing(name), name).get(name) as Interval);
    failed?.goBack();
  }
  return needed;
}

function failedSolver(conflict: Statement, budget: Budget) {
  const solver = new Solver(programOf(conflict), budget).withoutEquations(isOfRelations);
  solver.simplex.feasible();
  return { solver, goBack: solver.simplex.bookmark() };
}

/** Whether an equation holds whatever the figures are. */
function isOfRelations({ lower, upper }: Constraint): boolean {
  return [...lower, ...upper].every(({ from }) => from.every(({ figure }) => figure === undefined));
}

function makesLinear({ relations, constants, linearRates }: Statement, name: string): boolean {
  const owners = relations.filter(isRateRelation).filter((relation) => linearRates.has(rateOf(relation)));
  return constants.has(name) && owners.some((relation) => [rateOf(relation), baseOf(relation)].includes(name));
}
