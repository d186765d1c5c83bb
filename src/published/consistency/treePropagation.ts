import { minus, zero } from "../../exact/fractions.ts";
import {
  divisor,
  type End,
  type Interval,
  intersection,
  minusInterval,
  plus,
  point,
  positive,
  product,
  quotient,
} from "../figures/interval.ts";
import { limitsOf, programOf } from "./linearProgram.ts";
import {
  connectedParts,
  isRateRelation,
  levelsOf,
  namesOf,
  offsetOf,
  ownRelation,
  type Relation,
  type Statement,
  termsOf,
} from "./relations.ts";
import { Solver } from "./solver.ts";

/** A relation that hangs on the others by one name at most: its joint. */
interface Branch {
  readonly relation: Relation;
  readonly joint: string | undefined;
}

/** What is known of each name so far. */
type Known = ReadonlyMap<string, Interval>;

/**
 * The tight bounds of all names, given that some point satisfies all that is said about them.
 *
 * Where relations hang together like a tree, the bounds of each name follow from those of the others in its relation,
 * and are tight, because every value within them goes with some values of the others. Only relations that close a ring
 * need the linear program: a chain of 80 monthly changes needs none.
 */
export function tightBounds(statement: Statement): Known {
  const known = new Map<string, Interval>(statement.names.map((name) => [name, limitsOf(statement, name)]));
  const narrow = (name: string, relation: Relation) =>
    known.set(name, intersection(known.get(name) as Interval, implied(relation, name, known)));
  const { branches, rings } = pruned(statement);
  for (const { relation, joint } of branches) if (joint !== undefined) narrow(joint, relation);
  for (const [name, bounds] of ringBounds(statement, rings, known)) known.set(name, bounds);
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

/** What a relation says about one of its names, given the others, which vary independently. */
function implied(relation: Relation, name: string, known: Known): Interval {
  const of = (other: string) => known.get(other) as Interval;
  if (!isRateRelation(relation)) {
    const terms = termsOf(relation);
    const isMinus = ([, { numerator }]: (typeof terms)[number]) => numerator < 0n;
    // The name with the opposite sign is what all the others add up to.
    const rest = terms
      .filter(([other]) => other !== name)
      .map((term) => (isMinus(term) ? of(term[0]) : minusInterval(of(term[0]))))
      .reduce(plus, relation.kind === "greater-than" ? positive : point(zero));
    return terms.some((term) => term[0] === name && isMinus(term)) ? minusInterval(rest) : rest;
  }
  const [above, below] = levelsOf(relation);
  const offset = point(offsetOf(relation));
  if (name === relation.rate) return plus(quotient(of(above), of(below)), minusInterval(offset));
  const factor = plus(of(relation.rate), offset);
  return name === above ? product(factor, of(below)) : divisor(of(above), factor);
}

/** The bounds of all names in relations that close rings, by the linear program. */
function ringBounds(statement: Statement, relations: readonly Relation[], known: Known): Known {
  const names = [...new Set(relations.flatMap(namesOf))];
  const figures = new Map(
    names.map((name) => [
      name,
      { interval: known.get(name) as Interval, unit: undefined, kind: undefined, printed: undefined },
    ]),
  );
  return new Map(
    connectedParts({ ...statement, names, relations, figures }).flatMap((part) => [...boundsByProgram(part)]),
  );
}

/** All upper ends first, then all lower ones: each starts from the vertex of the last, which then lies near. */
function boundsByProgram(statement: Statement): Known {
  const solver = new Solver(programOf(statement), false);
  solver.simplex.feasible();
  const [uppers, lowers] = (["upper", "lower"] as const).map((side) =>
    statement.names.map((name) => endOfName(statement, solver, name, side)),
  ) as [(End | undefined)[], (End | undefined)[]];
  return new Map(statement.names.map((name, index) => [name, { lower: lowers[index], upper: uppers[index] }]));
}

function endOfName(statement: Statement, solver: Solver, name: string, side: "lower" | "upper"): End | undefined {
  if (solver.levels.includes(name)) return solver.levelEnd(name, side);
  const relation = ownRelation(statement, name);
  const [above, below] = levelsOf(relation);
  const end = solver.quotientEnd(above, below, side);
  return end && { at: minus(end.at, offsetOf(relation)), open: end.open };
}
