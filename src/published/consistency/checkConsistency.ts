import { knownOptions, wholeNumber } from "../../base/options.ts";
import { type Fraction, minus, over } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import { Bounds } from "../figures/bounds.ts";
import type { Figure, FigureData } from "../figures/figure.ts";
import { type ImpliedBase, impliedBaseOf } from "../figures/impliedBase.ts";
import type { Interval } from "../figures/interval.ts";
import { namesOf, type Relation } from "../figures/relation.ts";
import { type Suspect, suspectsOf } from "../figures/suspects.ts";
import { Budget } from "./budget.ts";
import { type CertificateLine, type Core, coresOf } from "./conflict.ts";
import { explanationOf } from "./explanation.ts";
import { programOf } from "./linearProgram.ts";
import { judgesOf } from "./mended.ts";
import { neededOf } from "./needed.ts";
import {
  connectedParts,
  kindOfName,
  levelsOf,
  offsetOf,
  ownRelations,
  type RateRelation,
  readStatement,
  type Statement,
  statedRelations,
  unitOfName,
  unusedNames,
} from "./relations.ts";
import { ringBounds } from "./ringBounds.ts";
import { Solver, site as solverSite } from "./solver.ts";
import { tightBounds } from "./treePropagation.ts";

/**
 * What `checkConsistency` may be told besides. `F` are the names of the figures, `U` those of the unknowns.
 *
 * @category Published figures
 */
export interface ConsistencyOptions<F extends string = string, U extends string = string> {
  /** Names that relations may name although nobody printed them. */
  readonly unknowns?: readonly U[] | undefined;
  /** Names of levels that may be negative although no relation says so. */
  readonly signed?: readonly NoInfer<F | U>[] | undefined;
  /**
   * The work that the call may cost, a whole number of pivots, each of which changes 10,000 numbers of twenty digits;
   * beyond it the call is refused. 1000 where it is not said: some 3 seconds.
   */
  readonly budget?: number | undefined;
}

const defaultBudget = 1000;

/**
 * What cannot hold together, and nothing besides: without any one of these the others can, and so can the article without
 * all that its conflicts hold. Who asks so names what is left out in `unknowns`, and in `signed` what `signed` says here.
 *
 * @category Published figures
 */
export interface Conflict<N extends string = string> {
  /** Names of the figures at fault, in the order of the input. */
  readonly figures: readonly N[];
  /** The relations at fault, in the order of the input. */
  readonly relations: readonly Relation<N>[];
  /** Names of levels whose not being negative is at fault. */
  readonly assumptions: readonly N[];
  /**
   * Names of levels of the conflict that may be below 0 for all that it says. Whoever asks again without some of it puts
   * them into `signed`, save those that a rate which is still stated is based on: an unknown would be taken not to be
   * negative, and the result of a difference too once the difference is left out.
   */
  readonly signed: readonly N[];
  /** The conflict in words fit to show a reader. */
  readonly explanation: string;
  /**
   * What each figure at fault would have to be, all else in the conflict standing. Not there for a constant that makes a
   * rate in a second relation linear.
   */
  readonly needed: Readonly<Partial<Record<N, Bounds>>>;
  /**
   * Of changes, the base that each rests on, by the name of the printed one, and how far from that it lies: a base that has
   * been revised since is the commonest cause, before any slip.
   */
  readonly impliedBases: Readonly<Partial<Record<N, ImpliedBase>>>;
  /** Slips that would explain it: those first that mend most other relations, then the likeliest. */
  readonly suspects: readonly Suspect<N>[];
  /** The lines whose weighted sum is a contradiction: a Farkas certificate. */
  readonly certificate: readonly CertificateLine[];
}

/**
 * The answer of `checkConsistency`.
 *
 * `witness` holds one value for every name that satisfies everything. The `certificate` of a conflict holds
 * inequalities, each of which follows from one part of it: times their multipliers they add up to 0 on the left, and on
 * the right to a number above 0, or to 0 where one of them is strict.
 *
 * @category Published figures
 */
export type Consistency<N extends string = string> =
  | {
      /** All of it can hold at once. */
      readonly consistent: true;
      /** The tight bounds of every figure and every unknown. */
      readonly bounds: Readonly<Record<N, Bounds>>;
      /** Values at which all of it holds. */
      readonly witness: Readonly<Record<N, Ratio>>;
      /** Names that no relation names: was one forgotten? */
      readonly unused: readonly N[];
      /** Only where not all of it can hold. */
      readonly conflicts?: undefined;
    }
  | {
      /** Not all of it can hold. */
      readonly consistent: false;
      /** The few statements that contradict each other, those of what was stated first in front. */
      readonly conflicts: readonly Conflict<N>[];
      /** Names that no relation names: was one forgotten? */
      readonly unused: readonly N[];
      /** Only where all of it can hold. */
      readonly bounds?: undefined;
      /** Only where all of it can hold. */
      readonly witness?: undefined;
    };

/**
 * Whether figures as printed and the relations between them can all hold at once, and what then follows.
 *
 * Formula: lower · base ≤ current − base ≤ upper · base, with lower and upper the ends of a printed rate: constants, so that
 * every relation is linear in the levels, and all of them are one linear program. It is solved in exact rational numbers; the bounds of a rate are those of a quotient over it.
 *
 * | case | result |
 * | --- | --- |
 * | a name in `unknowns` | nobody printed it: it gets bounds, too |
 * | any other name that `figures` does not hold | `unknown-name`, with the nearest one where a slip could lead to it |
 * | an unknown level | not negative, unless it is the result of a `difference` or in `signed` |
 * | a printed level | whatever its own bounds allow |
 * | what a rate is based on | above 0; a figure below, or a name in `signed`, is refused |
 * | an end that no point reaches | open |
 * | a rate in a second relation | `not-linear`, unless the rate or its base is a constant: give the figure a second name |
 * | a `change` with `difference` in place of `base` | on current − difference, which must lie above 0 |
 * | a name in no relation | stands in `unused` |
 * | no point at all | conflicts from none of which anything can be left out, each with a proof |
 * | several conflicts | what one names no other names again; without what all of them name, the rest can hold, their `signed` below 0 if need be |
 * | more work than `budget` | `too-large`, however much time that took |
 *
 * Units: those of the figures; related levels have one unit, save those of a quotient, of which currencies and known
 * measures are compared. Rates are fractions.
 *
 * @param figures The printed figures, each by a name.
 * @param relations What the article says of them, and of what it does not print.
 * @param options Names of `unknowns` and of those that are `signed`, and a `budget` of work.
 * @throws GrowthError `invalid-figure`, `invalid-option`, `unknown-name`, `unit-mismatch`, `not-linear`, `zero-denominator`,
 * `negative-base`, `negative-total`, `too-large`.
 *
 * @example
 * ```ts
 * import { checkConsistency, published } from "export-growth/published";
 *
 * const figures = { exports: published("61.04"), imports: published("51.3"), growth: published("8.4%") };
 * const answer = checkConsistency(
 *   figures,
 *   [
 *     { kind: "difference", result: "balance", minuend: "exports", subtrahend: "imports" },
 *     { kind: "change", current: "exports", base: "exportsBefore", rate: "growth" },
 *   ],
 *   { unknowns: ["balance", "exportsBefore"] },
 * );
 * answer.bounds?.balance.toFixed(3); // => "9.685 … 9.795"
 * answer.bounds?.exportsBefore.toFixed(4); // => "56.2793 … 56.3406"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkConsistency<F extends string, const U extends string = never>(
  figures: Readonly<Record<F, Figure>>,
  relations: readonly Relation<NoInfer<F | U>>[],
  options?: ConsistencyOptions<F, U>,
): Consistency<F | U>;
/** Of a `Map`, whose names no type knows: a misspelt one is refused at run time only. */
export function checkConsistency(
  figures: ReadonlyMap<string, Figure>,
  relations: readonly Relation[],
  options?: ConsistencyOptions,
): Consistency;
export function checkConsistency(
  figures: Readonly<Record<string, Figure>> | ReadonlyMap<string, Figure>,
  relations: readonly Relation[],
  options?: ConsistencyOptions,
): Consistency {
  const site = { function: "checkConsistency" };
  const given = knownOptions(options, ["unknowns", "signed", "budget"], site);
  const { budget: pivots = defaultBudget } = given;
  const statement = readStatement(figures, relations, given, site);
  const size = `${statement.figures.size} figures and ${relations.length} relations`;
  const budget = new Budget(wholeNumber(pivots, 1, Number.MAX_SAFE_INTEGER, "budget", site), size, site);
  const unused = unusedNames(statement);
  const parts = connectedParts(statement).map((part) => ({ part, solver: solverOf(part, budget) }));
  const contradictory = parts.filter(({ solver }) => solver.simplex.feasible() !== undefined);
  if (contradictory.length > 0) {
    const conflicts = contradictory.flatMap(({ part }) =>
      coresOf(part, budget).map((core) => conflictOf(core, part, budget)),
    );
    return { consistent: false, conflicts, unused };
  }
  const owners = ownRelations(statement);
  const levels = new Map(parts.flatMap(({ solver }) => [...solver.witness()]));
  const bounds = new Map(
    parts.flatMap(({ part, solver }) => [...tightBounds(part, budget, (...rings) => ringBounds(solver, ...rings))]),
  );
  const shown = statement.names.filter((name) => !statement.hidden.has(name));
  return {
    consistent: true,
    bounds: record(shown, (name) => boundsOfName(statement, name, bounds.get(name) as Interval)),
    witness: record(shown, (name) =>
      toRatio(levels.get(name) ?? rateAt(owners.get(name) as RateRelation, levels), site),
    ),
    unused,
  };
}

function boundsOfName(statement: Statement, name: string, within: Interval): Bounds {
  return Bounds.of(within, unitOfName(statement, name), kindOfName(statement, name));
}

function rateAt(relation: RateRelation, values: ReadonlyMap<string, Fraction>): Fraction {
  const [above, below] = levelsOf(relation).map((level) => values.get(level)) as [Fraction, Fraction];
  return minus(over(above, below), offsetOf(relation));
}

function conflictOf({ statement: conflict, certificate }: Core, part: Statement, budget: Budget): Conflict {
  const needed = neededOf(conflict, budget);
  const figures = [...conflict.figures.keys()];
  const bases = basesOf(conflict).filter((name) => needed.has(name));
  // Two figures may share a slip of which the conflict needs one only.
  const inRelations = new Set(conflict.relations.flatMap(namesOf));
  const questioned = [...part.figures].flatMap(([name, { printed: figure }]) =>
    figure === undefined || !inRelations.has(name)
      ? []
      : [{ name, figure, needed: needed.get(name), isQuotient: part.quotients.has(name) }],
  );
  return {
    figures,
    relations: statedRelations(conflict),
    assumptions: conflict.assumed,
    signed: freeNames(conflict),
    explanation: explanationOf(conflict, needed, bases),
    needed: record([...needed.keys()], (name) => boundsOfName(part, name, needed.get(name) as Interval)),
    impliedBases: record(bases, (name) => {
      const base = part.figures.get(name) as FigureData;
      return impliedBaseOf(needed.get(name) as Interval, base, unitOfName(part, name), solverSite);
    }),
    suspects: suspectsOf(questioned, judgesOf(part, conflict, budget)),
    certificate,
  };
}

/** Names of the levels that changes are based on. */
function basesOf({ relations }: Statement): readonly string[] {
  return [...new Set(relations.flatMap((relation) => (relation.kind === "change" ? relation.base : [])))];
}

/** Names of levels in a conflict that it does not need to be at least 0. */
function freeNames({ names, figures, relations, assumed, hidden, rates }: Statement): readonly string[] {
  const inConflict = new Set([...figures.keys(), ...relations.flatMap(namesOf)]);
  const others = new Set([...assumed, ...hidden, ...rates]);
  return names.filter((name) => inConflict.has(name) && !others.has(name));
}

function solverOf(statement: Statement, budget: Budget): Solver {
  return new Solver(programOf(statement), budget).withoutEquations();
}

function record<T>(names: readonly string[], value: (name: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}
