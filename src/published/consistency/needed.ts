import type { Interval } from "../figures/interval.ts";
import { namesOf } from "../figures/relation.ts";
import type { Budget } from "./budget.ts";
import type { Known } from "./implied.ts";
import { type Constraint, programOf } from "./linearProgram.ts";
import { baseOf, isRateRelation, type PlainRelation, rateOf, type Statement } from "./relations.ts";
import { quantitiesIn } from "./ringBounds.ts";
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
  let failure: Failure | undefined;
  for (const name of conflict.figures.keys()) {
    if (makesLinear(conflict, name)) continue;
    // Limits and intervals of every name are made anew: dearer than a number of a pivot.
    budget.spend(numbersOfName * names.length);
    const rest = { ...conflict, names, figures: new Map([...conflict.figures].filter(([other]) => other !== name)) };
    const inRings = (rings: readonly PlainRelation[]): Known => {
      failure ??= new Failure({ ...conflict, names }, budget);
      return new Map([[name, failure.boundsWithout(name, rings)]]);
    };
    needed.set(name, tightBounds(rest, budget, inRings, name).get(name) as Interval);
  }
  return needed;
}

/** Where a figure's far end was found. */
interface FarEnd {
  readonly figure: string;
  readonly goBack: () => void;
}

/**
 * Where a whole conflict fails. From there every figure is one step from the near end of what the others leave it. Its far
 * end is mostly one step from that of another: at both, all the rest has gone over to its other side.
 */
class Failure {
  private readonly solver: Solver;
  private readonly goBack: () => void;
  private lastFar: FarEnd | undefined;

  constructor(conflict: Statement, budget: Budget) {
    this.solver = new Solver(programOf(conflict), budget).withoutEquations(isOfRelations);
    this.solver.simplex.feasible();
    this.goBack = this.solver.simplex.bookmark();
  }

  /** What a figure that closes rings can be without what is printed. */
  boundsWithout(figure: string, rings: readonly PlainRelation[]): Interval {
    const { solver } = this;
    const quantity = quantitiesIn(solver, rings)(figure);
    this.release(figure);
    const isLow = solver.isAtEnd(quantity, "lower");
    const near = solver.tightEnd(quantity, isLow ? "lower" : "upper");
    if (this.lastFar !== undefined && !this.leadsTo(figure, this.lastFar)) this.release(figure);
    const far = solver.tightEnd(quantity, isLow ? "upper" : "lower");
    if (far !== undefined) this.lastFar = { figure, goBack: solver.simplex.bookmark() };
    return isLow ? { lower: near, upper: far } : { lower: far, upper: near };
  }

  private release(figure: string): void {
    this.goBack();
    this.solver.release(figure);
    this.solver.simplex.feasible();
  }

  /** Goes on from the far end of another figure, and says whether all but this one holds where that leads. */
  private leadsTo(figure: string, other: FarEnd): boolean {
    other.goBack();
    const entering = this.solver.restore(other.figure);
    return this.solver.simplex.replace(this.solver.release(figure), entering);
  }
}

/** Whether an equation holds whatever the figures are. */
function isOfRelations({ lower, upper }: Constraint): boolean {
  return [...lower, ...upper].every(({ from }) => from.every(({ figure }) => figure === undefined));
}

function makesLinear({ relations, constants, linearRates }: Statement, name: string): boolean {
  const owners = relations.filter(isRateRelation).filter((relation) => linearRates.has(rateOf(relation)));
  return constants.has(name) && owners.some((relation) => [rateOf(relation), baseOf(relation)].includes(name));
}
