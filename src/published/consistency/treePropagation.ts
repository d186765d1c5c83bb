import { type Interval, intersection } from "../figures/interval.ts";
import type { Budget } from "./budget.ts";
import { implied, type Known } from "./implied.ts";
import { intervalsByName } from "./linearProgram.ts";
import { connectedParts, namesOf, type Relation, type Statement } from "./relations.ts";
import { ringBounds } from "./ringBounds.ts";

/** A relation that hangs on the others by one name at most: its joint. */
interface Branch {
  readonly relation: Relation;
  readonly joint: string | undefined;
}

/**
 * The tight bounds of all names, or of one and whatever leads to it, given that some point satisfies all that is said.
 *
 * Where relations hang together like a tree, the bounds of each name follow from those of the others in its relation,
 * and are tight, because every value within them goes with some values of the others. Only relations that close a ring
 * need the linear program: a chain of 80 monthly changes needs none.
 */
export function tightBounds(statement: Statement, budget: Budget, only?: string): Known {
  const known = intervalsByName(statement);
  const narrow = (name: string, relation: Relation) =>
    known.set(name, intersection(known.get(name) as Interval, implied(relation, name, known)));
  const { branches, rings } = pruned(statement);
  for (const { relation, joint } of branches) if (joint !== undefined) narrow(joint, relation);
  const joints = new Set([only, ...branches.map(({ joint }) => joint)]);
  for (const part of connectedParts(ringStatement(statement, rings, known))) {
    const names = only === undefined ? part.names : part.names.filter((name) => joints.has(name));
    for (const [name, bounds] of ringBounds(part, names, budget)) known.set(name, bounds);
  }
  for (const { relation, joint } of [...branches].reverse()) {
    for (const name of namesOf(relation)) if (name !== joint) narrow(name, relation);
  }
  return known;
}

/** Takes away relations that hang on one name, those farthest out first, until only rings are left. */
function pruned({ relations }: Statement): {
  readonly branches: readonly Branch[];
  readonly rings: readonly Relation[];
} {
  const uses = new Map<string, number>();
  const count = (relation: Relation, by: number) => {
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

/** The relations that close rings, and what is known of their names so far. */
function ringStatement(statement: Statement, relations: readonly Relation[], known: Known): Statement {
  const names = [...new Set(relations.flatMap(namesOf))];
  const figures = new Map(
    names.map((name) => [
      name,
      { interval: known.get(name) as Interval, unit: undefined, kind: undefined, printed: undefined },
    ]),
  );
  return { ...statement, names, relations, figures };
}
