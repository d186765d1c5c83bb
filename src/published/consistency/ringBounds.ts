import { zero } from "../../exact/fractions.ts";
import { type End, type Interval, intersection } from "../figures/interval.ts";
import { namesOf } from "../figures/relation.ts";
import { implied, type Known } from "./implied.ts";
import { isRateRelation, levelsOf, offsetOf, type PlainRelation, rateOf } from "./relations.ts";
import type { Quantity, Solver } from "./solver.ts";

/** One end of what one name can be. */
interface Question {
  readonly name: string;
  readonly quantity: Quantity;
  readonly side: "lower" | "upper";
}

/**
 * The tight bounds of names in relations that close rings, from a vertex that satisfies all that is said. Each search
 * starts from the vertex of the last, and the nearest end is looked for first. An end that a vertex reaches by the way,
 * and beyond which some relation by itself lets nothing pass, needs no search.
 */
export function ringBounds(
  solver: Solver,
  relations: readonly PlainRelation[],
  names: readonly string[],
  known: Known,
): Known {
  const outer = outerBounds(relations, known);
  const found = new Map<string, Interval>(names.map((name) => [name, { lower: undefined, upper: undefined }]));
  const answer = ({ name, side }: Question, end: End | undefined) =>
    found.set(name, { ...(found.get(name) as Interval), [side]: end });
  const isReached = (question: Question) => {
    const end = outer.get(question.name)?.[question.side];
    if (end === undefined || !solver.reaches(question.quantity, end)) return false;
    answer(question, end);
    return true;
  };
  const distance = ({ quantity, side }: Question, most: number) => solver.distance(quantity, side, most);
  const quantityOf = quantitiesIn(solver, relations);
  let open = (["upper", "lower"] as const).flatMap((side) =>
    names.map((name): Question => ({ name, side, quantity: quantityOf(name) })),
  );
  for (;;) {
    open = open.filter((question) => !isReached(question));
    const next = nearest(open, distance);
    if (next === undefined) return found;
    answer(next, solver.tightEnd(next.quantity, next.side));
    open = open.filter((question) => question !== next);
  }
}

/** The first question of the least distance. */
function nearest(
  questions: readonly Question[],
  distance: (question: Question, most: number) => number,
): Question | undefined {
  let [found, least] = [questions[0], Number.POSITIVE_INFINITY];
  for (const question of questions) {
    const own = distance(question, least);
    if (own < least) [found, least] = [question, own];
  }
  return found;
}

/** Bounds that hold but need not be tight: what each relation of few names says by itself. */
function outerBounds(relations: readonly PlainRelation[], known: Known): Known {
  const outer = new Map(known);
  for (const relation of relations) {
    const names = namesOf(relation);
    if (names.length > 3 || new Set(names).size < names.length) continue;
    for (const name of names) {
      outer.set(name, intersection(outer.get(name) as Interval, implied(relation, name, outer) as Interval));
    }
  }
  return outer;
}

/** What each name in relations is to the program: a level of it, or a rate, which is a quotient of two. */
export function quantitiesIn(solver: Solver, relations: readonly PlainRelation[]): (name: string) => Quantity {
  const rates = relations.filter(isRateRelation).filter((relation) => !solver.has(rateOf(relation)));
  const quotients = new Map(
    rates.map((relation) => {
      const [above, below] = levelsOf(relation);
      return [rateOf(relation), { above, below, offset: offsetOf(relation) }];
    }),
  );
  return (name) => quotients.get(name) ?? { above: name, offset: zero };
}
