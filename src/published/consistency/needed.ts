import type { Interval } from "../figures/interval.ts";
import { namesOf } from "../figures/relation.ts";
import type { Budget } from "./budget.ts";
import { programOf } from "./linearProgram.ts";
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
  for (const name of conflict.figures.keys()) {
    if (makesLinear(conflict, name)) continue;
    // Limits and intervals of every name are made anew: dearer than a number of a pivot.
    budget.spend(numbersOfName * names.length);
    const rest = { ...conflict, names, figures: new Map([...conflict.figures].filter(([other]) => other !== name)) };
    needed.set(name, tightBounds(rest, () => solved(rest, budget), name).get(name) as Interval);
  }
  return needed;
}

function solved(statement: Statement, budget: Budget): Solver {
  const solver = new Solver(programOf(statement), budget).withoutEquations();
  solver.simplex.feasible();
  return solver;
}

function makesLinear({ relations, constants, linearRates }: Statement, name: string): boolean {
  const owners = relations.filter(isRateRelation).filter((relation) => linearRates.has(rateOf(relation)));
  return constants.has(name) && owners.some((relation) => [rateOf(relation), baseOf(relation)].includes(name));
}
