import { elementsOf } from "./conflict.ts";
import type { FigureInside } from "./figure.ts";
import { fraction, minus, one } from "./fractions.ts";
import {
  divisor,
  type End,
  type Interval,
  intersection,
  minusInterval,
  plus,
  point,
  product,
  quotient,
  unlimited,
} from "./interval.ts";
import { type Program, programOf } from "./program.ts";
import {
  grouped,
  isRateRelation,
  namesOf,
  type RateRelation,
  type Relation,
  rateParts,
  type Statement,
} from "./relations.ts";
import { Solver } from "./solve.ts";

/** A relation that hangs on the others by one name at most: its joint. */
interface Branch {
  readonly relation: Relation;
  readonly joint: string | undefined;
}

/** What is known of each name so far. */
type Known = ReadonlyMap<string, Interval>;

/**
 * The tight bounds of some names, given that some point satisfies all that is said about them.
 *
 * Where relations hang together like a tree, the bounds of each name follow from those of the others in its relation,
 * and are tight, because every value within them goes with some values of the others. Only relations that close a ring
 * need the linear program: a chain of 80 monthly changes needs none.
 */
export function tightBounds(statement: Statement, { levels, constraints }: Program, names: readonly string[]): Known {
  const known = new Map<string, Interval>(
    names.map((name) => {
      const { lower, upper } = constraints[levels.indexOf(name)] ?? statement.figures.get(name)?.interval ?? unlimited;
      return [name, { lower, upper }];
    }),
  );
  const narrow = (name: string, relation: Relation) =>
    known.set(name, intersection(known.get(name) as Interval, implied(relation, name, known)));
  const { branches, rings } = pruned(statement, names);
  for (const { relation, joint } of branches) if (joint !== undefined) narrow(joint, relation);
  for (const [name, bounds] of ringBounds(statement, rings, known)) known.set(name, bounds);
  for (const { relation, joint } of [...branches].reverse()) {
    for (const name of namesOf(relation)) if (name !== joint) narrow(name, relation);
  }
  return known;
}

/** The change or share that a rate belongs to. */
export function ownRelation({ relations }: Statement, rate: string): RateRelation {
  return relations.filter(isRateRelation).find((relation) => relation.rate === rate) as RateRelation;
}

/** Takes away relations that hang on one name, those farthest out first, until only rings are left. */
function pruned(
  { relations }: Statement,
  names: readonly string[],
): { readonly branches: readonly Branch[]; readonly rings: readonly Relation[] } {
  const within = new Set(names);
  const uses = new Map<string, number>();
  const count = (relation: Relation, by: number) => {
    for (const name of namesOf(relation)) uses.set(name, (uses.get(name) ?? 0) + by);
  };
  const branches: Branch[] = [];
  let rings = relations.filter((relation) => within.has(namesOf(relation)[0] as string));
  for (const relation of rings) count(relation, 1);
  for (let before = -1; before !== branches.length; ) {
    before = branches.length;
    rings = rings.filter((relation) => {
      const own = namesOf(relation);
      const joints = own.filter((name) => uses.get(name) !== 1);
      if (joints.length > 1) return true;
      branches.push({ relation, joint: joints[0] });
      count(relation, -1);
      return false;
    });
  }
  return { branches, rings };
}

/** What a relation says about one of its names, given the others, which vary independently. */
function implied(relation: Relation, name: string, known: Known): Interval {
  const of = (other: string) => known.get(other) as Interval;
  switch (relation.kind) {
    case "sum":
      if (name === relation.total) return sumOf(relation.parts.map(of));
      return less(of(relation.total), sumOf(relation.parts.filter((part) => part !== name).map(of)));
    case "difference":
      if (name === relation.result) return less(of(relation.minuend), of(relation.subtrahend));
      return name === relation.minuend
        ? plus(of(relation.result), of(relation.subtrahend))
        : less(of(relation.minuend), of(relation.result));
    case "greaterThan": {
      if (name === relation.greater) return { lower: strict(of(relation.smaller).lower), upper: undefined };
      return { lower: undefined, upper: strict(of(relation.greater).upper) };
    }
    case "equal":
      return of(name === relation.left ? relation.right : relation.left);
    default: {
      const { above, below } = rateParts(relation);
      const offset = point(fraction(relation.kind === "change" ? 1n : 0n));
      if (name === relation.rate) return less(quotient(of(above), of(below)), offset);
      const factor = plus(of(relation.rate), offset);
      return name === above ? product(factor, of(below)) : divisor(of(above), factor);
    }
  }
}

/** The bounds of all names in relations that close rings, by the linear program. */
function ringBounds(statement: Statement, rings: readonly Relation[], known: Known): Known {
  const names = [...new Set(rings.flatMap(namesOf))];
  const narrowed: Statement = {
    ...statement,
    relations: rings,
    figures: new Map(
      names.map((name): [string, FigureInside] => [
        name,
        { interval: known.get(name) as Interval, unit: undefined, printed: undefined },
      ]),
    ),
  };
  return new Map(grouped(names, rings.map(namesOf)).flatMap((group) => [...boundsByProgram(narrowed, group)]));
}

/** All upper ends first, then all lower ones: each starts from the vertex of the last, which then lies near. */
function boundsByProgram(statement: Statement, names: readonly string[]): Known {
  const solver = new Solver(programOf(statement, names, new Set(elementsOf(statement, names))), false);
  solver.simplex.feasible();
  const [uppers, lowers] = (["upper", "lower"] as const).map((side) =>
    names.map((name) => endOfName(statement, solver, name, side)),
  ) as [(End | undefined)[], (End | undefined)[]];
  return new Map(names.map((name, index) => [name, { lower: lowers[index], upper: uppers[index] }]));
}

function endOfName(statement: Statement, solver: Solver, name: string, side: "lower" | "upper"): End | undefined {
  if (solver.levels.includes(name)) return solver.levelEnd(name, side);
  const relation = ownRelation(statement, name);
  const { above, below } = rateParts(relation);
  const end = solver.quotientEnd(above, below, side);
  return end && relation.kind === "change" ? { at: minus(end.at, one), open: end.open } : end;
}

function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce(plus);
}

/** The difference of two amounts that vary independently, even where both are printed alike. */
function less(first: Interval, second: Interval): Interval {
  return plus(first, minusInterval(second));
}

function strict(end: End | undefined): End | undefined {
  return end && { at: end.at, open: true };
}
