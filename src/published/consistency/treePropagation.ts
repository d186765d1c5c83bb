import { one } from "../../exact/fractions.ts";
import { type Interval, intersection } from "../figures/interval.ts";
import { namesOf } from "../figures/relation.ts";
import { type Budget, costOf } from "./budget.ts";
import { implied, type Known } from "./implied.ts";
import { intervalsByName } from "./linearProgram.ts";
import type { PlainRelation, Statement } from "./relations.ts";

/** A relation that hangs on the others by one name at most: its joint. */
interface Branch {
  readonly relation: PlainRelation;
  readonly joint: string | undefined;
}

/** What the bounds of a name by one relation cost, in numbers that a pivot changes. */
const numbersOfBounds = 16;

/**
 * The tight bounds of all names, or of `only` one, given that some point satisfies all that is said.
 *
 * Where relations hang together like a tree, the bounds of each name follow from those of the others in its relation,
 * and are tight, because every value within them goes with some values of the others. Only relations that close a ring
 * need the linear program: a chain of 80 monthly changes needs none.
 */
export function tightBounds(
  statement: Statement,
  budget: Budget,
  boundsInRings: (rings: readonly PlainRelation[], names: readonly string[], known: Known) => Known,
  only?: string,
): Known {
  const known = intervalsByName(statement);
  const narrow = (name: string, relation: PlainRelation) => {
    const within = intersection(known.get(name) as Interval, implied(relation, name, known) as Interval);
    // Along a chain of rates ends grow by some digits a rate.
    budget.spend(numbersOfBounds * costOf((within.lower ?? within.upper ?? { at: one }).at.denominator));
    known.set(name, within);
  };
  const { branches, rings } = pruned(statement, only);
  for (const { relation, joint } of branches) if (joint !== undefined) narrow(joint, relation);
  const inRings = [...new Set(rings.flatMap(namesOf))];
  const names = only === undefined ? inRings : inRings.filter((name) => name === only);
  if (names.length > 0) for (const [name, bounds] of boundsInRings(rings, names, known)) known.set(name, bounds);
  if (only !== undefined) return known;
  for (const { relation, joint } of [...branches].reverse()) {
    for (const name of namesOf(relation)) if (name !== joint) narrow(name, relation);
  }
  return known;
}

/** Takes away relations that hang on one name, those farthest out first and none behind `only`, until rings are left. */
function pruned(
  { relations }: Statement,
  only: string | undefined,
): {
  readonly branches: readonly Branch[];
  readonly rings: readonly PlainRelation[];
} {
  const uses = new Map<string, number>();
  if (only !== undefined) uses.set(only, 1);
  const count = (relation: PlainRelation, by: number) => {
    for (const name of namesOf(relation)) uses.set(name, (uses.get(name) ?? 0) + by);
  };
  const branches: Branch[] = [];
  let rings = relations;
  for (const relation of rings) count(relation, 1);
  for (let before = -1; before !== branches.length; ) {
    before = branches.length;
    rings = rings.filter((relation) => {
      const joints = namesOf(relation).filter((name) => uses.get(name) !== 1);
      if (joints.length > 1) return true;
      branches.push({ relation, joint: joints[0] });
      count(relation, -1);
      return false;
    });
  }
  return { branches, rings };
}
