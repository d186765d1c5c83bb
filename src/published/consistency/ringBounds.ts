import { zero } from "../../exact/fractions.ts";
import { type End, type Interval, intersection } from "../figures/interval.ts";
import type { Budget } from "./budget.ts";
import { implied, type Known } from "./implied.ts";
import { intervalsByName, programOf } from "./linearProgram.ts";
import { levelsOf, namesOf, offsetOf, ownRelation, type Statement } from "./relations.ts";
import { type Quantity, Solver } from "./solver.ts";

/** One end of what one name can be. */
interface Question {
  readonly name: string;
  readonly side: "lower" | "upper";
}

/**
 * The tight bounds of some names, by the linear program, given that some point satisfies all that is said. Each search
 * starts from the vertex of the last, and the nearest end is looked for first. An end that a vertex reaches by the way,
 * and beyond which some relation by itself lets nothing pass, needs no search.
 */
export function ringBounds(statement: Statement, names: readonly string[], budget: Budget): Known {
  const solver = new Solver(programOf(statement), budget).withoutEquations();
  solver.simplex.feasible();
  const outer = outerBounds(statement);
  const found = new Map<string, Interval>(names.map((name) => [name, { lower: undefined, upper: undefined }]));
  const answer = ({ name, side }: Question, end: End | undefined) =>
    found.set(name, { ...(found.get(name) as Interval), [side]: end });
  const isReached = ({ name, side }: Question) => {
    const end = outer.get(name)?.[side];
    if (end === undefined || !solver.reaches(quantityOf(statement, solver, name), end)) return false;
    answer({ name, side }, end);
    return true;
  };
  const distance = ({ name, side }: Question) => solver.distance(quantityOf(statement, solver, name), side);
  let open = (["upper", "lower"] as const).flatMap((side) => names.map((name): Question => ({ name, side })));
  for (;;) {
    open = open.filter((question) => !isReached(question));
    const next = nearest(open, distance);
    if (next === undefined) return found;
    answer(next, solver.tightEnd(quantityOf(statement, solver, next.name), next.side));
    open = open.filter((question) => question !== next);
  }
}

/** The first question of the least distance. */
function nearest(questions: readonly Question[], distance: (question: Question) => number): Question | undefined {
  const distances = questions.map(distance);
  return questions[distances.indexOf(Math.min(...distances))];
}

/** Bounds that hold but need not be tight: what each relation of few names says by itself. */
function outerBounds(statement: Statement): Known {
  const known = intervalsByName(statement);
  for (const relation of statement.relations) {
    const names = namesOf(relation);
    if (names.length > 3 || new Set(names).size < names.length) continue;
    for (const name of names) {
      known.set(name, intersection(known.get(name) as Interval, implied(relation, name, known)));
    }
  }
  return known;
}

function quantityOf(statement: Statement, solver: Solver, name: string): Quantity {
  if (solver.has(name)) return { above: name, offset: zero };
  const relation = ownRelation(statement, name);
  const [above, below] = levelsOf(relation);
  return { above, below, offset: offsetOf(relation) };
}
