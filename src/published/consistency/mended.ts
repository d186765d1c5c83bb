import { type Interval, overlaps, positivePart } from "../figures/interval.ts";
import { namesOf, type Relation } from "../figures/relation.ts";
import type { Judges, Readings } from "../figures/suspects.ts";
import type { Budget } from "./budget.ts";
import { implied } from "./implied.ts";
import { intervalsByName, programOf } from "./linearProgram.ts";
import { baseOf, isRateRelation, type PlainRelation, type Statement, statedRelations } from "./relations.ts";
import { Solver } from "./solver.ts";

/** What one name of a relation costs, in numbers that a pivot changes. */
const numbersOfName = 10;

/**
 * What the relations of an article say about figures of a conflict that are read otherwise, each relation taken by
 * itself: those of the conflict must hold then, and so must all that held before.
 */
export function judgesOf(statement: Statement, conflict: Statement, budget: Budget): Judges {
  const known = intervalsByName(statement);
  const parts = new Map<Relation, PlainRelation[]>();
  for (const relation of statement.relations) {
    const origin = statement.origins.get(relation) as Relation;
    parts.set(origin, [...(parts.get(origin) ?? []), relation]);
  }
  const ofConflict = statedRelations(conflict);
  const own = new Set(ofConflict);
  const holds = (relation: Relation, readings: Readings) => {
    const [first, ...others] = parts.get(relation) as [PlainRelation, ...PlainRelation[]];
    budget.spend(known.size + numbersOfName * namesOf(first).length);
    if (others.length > 0 || hasRepeated(first)) return canHold(statement, [first, ...others], readings, budget);
    return holdsAlone(
      first,
      new Map([...known, ...[...readings].map(([name, { interval }]) => [name, interval] as const)]),
    );
  };
  const before = new Map<Relation, boolean>();
  const heldBefore = (relation: Relation) => {
    const found = before.get(relation) ?? holds(relation, new Map());
    before.set(relation, found);
    return found;
  };
  return {
    // Two figures that share a slip are looked for in one relation only.
    holds: (readings) => ofConflict.length === 1 && ofConflict.every((relation) => holds(relation, readings)),
    mended: (readings) => {
      let mended = 0;
      for (const relation of parts.keys()) {
        if (!namesOf(relation).some((name) => readings.has(name))) continue;
        const isOwn = own.has(relation);
        if (!holds(relation, readings)) {
          if (isOwn || heldBefore(relation)) return undefined;
        } else if (!isOwn && !heldBefore(relation)) mended += 1;
      }
      return mended;
    },
  };
}

function hasRepeated(relation: PlainRelation): boolean {
  const names = namesOf(relation);
  return new Set(names).size < names.length;
}

/** Whether some values satisfy a relation in which no name stands twice. */
function holdsAlone(relation: PlainRelation, intervals: ReadonlyMap<string, Interval>): boolean {
  const known = new Map(intervals);
  if (isRateRelation(relation)) {
    const base = positivePart(known.get(baseOf(relation)) as Interval);
    if (base === undefined) return false;
    known.set(baseOf(relation), base);
  }
  const [name] = namesOf(relation) as [string];
  const within = implied(relation, name, known);
  return within !== undefined && overlaps(within, known.get(name) as Interval);
}

/** Whether some values satisfy relations that share names. */
function canHold(
  statement: Statement,
  relations: readonly PlainRelation[],
  readings: Readings,
  budget: Budget,
): boolean {
  const names = [...new Set(relations.flatMap(namesOf))];
  const figures = new Map(
    names.flatMap((name) => {
      const figure = readings.get(name) ?? statement.figures.get(name);
      return figure === undefined ? [] : [[name, { ...figure, printed: undefined }] as const];
    }),
  );
  const assumed = statement.assumed.filter((name) => names.includes(name) && !readings.has(name));
  return (
    new Solver(programOf({ ...statement, names, figures, relations, assumed }), budget).simplex.feasible() === undefined
  );
}
