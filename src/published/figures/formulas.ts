import { absent, type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { type Fraction, fraction, one, over, plus as sum, times, zero } from "../../exact/fractions.ts";
import type { NegativeBase } from "../../exact/rates.ts";
import {
  type End,
  type Interval,
  isBelow,
  isNegative,
  isPositive,
  minus,
  minusInterval,
  mirrored,
  notNegative,
  plus,
  point,
  quotient,
} from "./interval.ts";
import { type FigureKind, kindOfDifference, kindOfSum } from "./kinds.ts";

/** What a quantity is divided by, or what stands for it: it must lie above 0. */
interface Divisor {
  readonly interval: Interval;
  readonly argument: string;
  readonly ifNegative: ReasonCode;
  /** What is wrong with the argument where that may be 0. */
  readonly ifZero?: string;
}

/**
 * One relation between figures. A figure that stands in two places is one and the same interval object in both, so
 * that nothing is called uncertain that cancels.
 */
export interface Formula {
  readonly arguments: readonly string[];
  readonly divisor?: (intervals: readonly Interval[]) => Divisor;
  /** The tight interval of the result. */
  readonly bounds: (intervals: readonly Interval[]) => Interval;
  /**
   * The bounds with one interval read otherwise wherever it stands, `undefined` where there are none: for formulas of
   * many figures, which would take long to go through for each of them.
   */
  readonly replacing?: (intervals: readonly Interval[]) => Replacing;
  /** The result is in the unit of the figures, not a quotient of them. */
  readonly isLevel?: true;
  /** The kind of the result, of figures of these kinds. */
  readonly kind: (kinds: readonly (FigureKind | undefined)[]) => FigureKind | undefined;
}

/** What the bounds are with another interval in place of the first one. */
export type Replacing = (interval: Interval, other: Interval) => Interval | undefined;

type Three = [Interval, Interval, Interval];

export const changeFormula: Formula = {
  arguments: ["current", "base"],
  kind: () => "percent",
  divisor: baseOfChange,
  bounds: (intervals) => {
    const [current, base] = intervals as Three;
    return plus(quotient(current, base), point(fraction(-1n)));
  },
};

function baseOfChange([, base]: readonly Interval[]): Divisor {
  return { interval: base as Interval, argument: "base", ifNegative: "negative-base" };
}

/**
 * The change with what figures below 0 give: of a base below 0 it is that of the magnitudes, or, over the magnitude of the
 * base alone, its reverse. Of deficits, a figure on the other side of 0 than its base is no growth of anything.
 */
export function changeFormulaOf(negativeBase: NegativeBase): Formula {
  if (negativeBase === "refuse") return changeFormula;
  const isReversed = negativeBase === "absolute-base";
  return {
    ...changeFormula,
    divisor: (intervals) => {
      const magnitudes = onSideOfBase(intervals);
      const [current] = magnitudes as Three;
      if (isReversed || !isNegative(current)) return baseOfChange(magnitudes);
      return { interval: current, argument: "current", ifNegative: "sign-change" };
    },
    bounds: (intervals) => {
      const magnitudes = onSideOfBase(intervals);
      const bounds = changeFormula.bounds(magnitudes);
      return isReversed && magnitudes !== intervals ? minusInterval(bounds) : bounds;
    },
  };
}

/** Current and base, both with the opposite sign where the base lies below 0. */
function onSideOfBase(intervals: readonly Interval[]): readonly Interval[] {
  const [current, base] = intervals as Three;
  if (!isNegative(base)) return intervals;
  const magnitude = minusInterval(base);
  // A figure on itself stays one and the same interval.
  return [current === base ? magnitude : minusInterval(current), magnitude];
}

export const shareFormula: Formula = {
  arguments: ["part", "total"],
  kind: () => "percent",
  divisor: ([, total]) => ({ interval: total as Interval, argument: "total", ifNegative: "negative-total" }),
  bounds: (intervals) => {
    const [part, total] = intervals as Three;
    return quotient(part, total);
  },
};

/** The share of a part in itself and the others: part / (part + others), where neither lies below 0. */
export function shareInsideFormula(count: number): Formula {
  return {
    arguments: ["part", ...Array.from({ length: count }, (_, index) => `others[${index}]`)],
    kind: () => "percent",
    divisor: (intervals) => insideDivisor(...partAndOthers(intervals)),
    bounds: (intervals) => insideShare(...partAndOthers(intervals), timesAgain(intervals)),
    replacing: (intervals) => {
      const [part, others] = partAndOthers(intervals);
      const again = timesAgain(intervals);
      const othersWith = sumReplacing(intervals.filter((interval) => interval !== part));
      return (interval, other) => {
        const [own, rest] = interval === part ? [other, others] : [part, othersWith(interval, other)];
        return isPositive(insideDivisor(own, rest).interval) ? insideShare(own, rest, again) : undefined;
      };
    },
  };
}

function insideDivisor(part: Interval, others: Interval): Divisor {
  const [isPartBelow, areOthersBelow] = [isBelow(part, point(zero)), isBelow(others, point(zero))];
  const isImpossible = isPartBelow || areOthersBelow;
  const interval = isImpossible ? point(fraction(-1n)) : plus(notNegative(part), notNegative(others));
  return { interval, argument: "total", ifNegative: areOthersBelow ? "part-exceeds-total" : "negative-total" };
}

/** The part may stand among the others too; the share s of it once is then s / (1 + s × times again). */
function insideShare(part: Interval, others: Interval, again: Fraction): Interval {
  const lower = leastShare(notNegative(part), notNegative(others));
  const upper = mirrored(leastShare(notNegative(others), notNegative(part)));
  const repeated = (end: End | undefined): End | undefined =>
    end && { at: over(end.at, sum(one, times(again, end.at))), open: end.open };
  return { lower: repeated(lower), upper: repeated(upper && { ...upper, at: sum(one, upper.at) }) };
}

/** How often the part stands among the others. */
function timesAgain([part, ...others]: readonly Interval[]): Fraction {
  return fraction(BigInt(others.filter((other) => other === part).length));
}

/** The sum with one interval read otherwise: what comes before it, what comes after it, and the other one. */
function sumReplacing(intervals: readonly Interval[]): (interval: Interval, other: Interval) => Interval {
  const counts = new Map<Interval, bigint>();
  for (const interval of intervals) counts.set(interval, (counts.get(interval) ?? 0n) + 1n);
  const distinct = [...counts];
  const before = runningTotals(distinct);
  const after = runningTotals([...distinct].reverse()).reverse();
  const places = new Map(distinct.map(([interval], place) => [interval, place]));
  return (interval, other) => {
    const place = places.get(interval) ?? distinct.length;
    const count = counts.get(interval);
    const rest = plus(before[place] as Interval, after[place + 1] ?? point(zero));
    return count === undefined ? rest : plus(rest, repeated(other, count));
  };
}

/** The sums of no interval, of the first, of the first two, and so on. */
function runningTotals(counted: readonly (readonly [Interval, bigint])[]): Interval[] {
  const totals = [point(zero)];
  for (const [interval, count] of counted) totals.push(plus(totals.at(-1) as Interval, repeated(interval, count)));
  return totals;
}

function repeated({ lower, upper }: Interval, count: bigint): Interval {
  const by = (end: End | undefined) => end && { at: times(end.at, fraction(count)), open: end.open };
  return { lower: by(lower), upper: by(upper) };
}

export const baseFormula: Formula = {
  arguments: ["current", "change"],
  kind: ([current]) => current,
  isLevel: true,
  divisor: (intervals) => {
    const [, change] = intervals as Three;
    const ifZero = "may be -100 percent, so that no base exists";
    return { interval: plus(point(one), change), argument: "change", ifNegative: "negative-base", ifZero };
  },
  bounds: (intervals) => {
    const [current, change] = intervals as Three;
    return quotient(current, plus(point(one), change));
  },
};

export const contributionFormula: Formula = {
  arguments: ["currentPart", "basePart", "baseTotal"],
  kind: () => "points",
  divisor: ([, , total]) => ({ interval: total as Interval, argument: "baseTotal", ifNegative: "negative-total" }),
  bounds: (intervals) => {
    const [current, base, total] = intervals as Three;
    // A part that is itself the base total cancels: its contribution is the change, or 1 less the share.
    if (current === total || base === total) return minus(quotient(current, total), quotient(base, total));
    return quotient(minus(current, base), total);
  },
};

export const differenceFormula: Formula = {
  arguments: ["a", "b"],
  kind: kindOfDifference,
  isLevel: true,
  bounds: (intervals) => {
    const [a, b] = intervals as Three;
    return minus(a, b);
  },
};

export function sumFormula(count: number): Formula {
  return {
    arguments: Array.from({ length: count }, (_, index) => `parts[${index}]`),
    isLevel: true,
    kind: kindOfSum,
    bounds: (intervals) => intervals.reduce(plus),
    replacing: sumReplacing,
  };
}

/** The tight interval of the result, or a refusal where what it is divided by may be 0. */
export function boundsOf(formula: Formula, intervals: readonly Interval[], site: Site): Interval {
  const divisor = formula.divisor?.(intervals);
  if (divisor !== undefined && !isPositive(divisor.interval)) {
    const at = { ...site, argument: divisor.argument };
    if (isNegative(divisor.interval)) absent(divisor.ifNegative, at);
    refuse("zero-denominator", divisor.ifZero ?? "may be 0, so that no bounds exist", at);
  }
  return formula.bounds(intervals);
}

/** The one result of exact figures, or a refusal where they divide by 0, as "more than 0" does at face value. */
export function resultOf(formula: Formula, figures: readonly Fraction[], site: Site): Fraction {
  const points = figures.map((figure) => point(figure));
  const divisor = formula.divisor?.(points);
  if (divisor?.interval.lower?.at.numerator === 0n) {
    refuse("zero-denominator", "is 0 at face value, so that nothing can be recomputed", {
      ...site,
      argument: divisor.argument,
    });
  }
  return (formula.bounds(points).lower as End).at;
}

/** Whether the result exists: what it is divided by lies above 0. */
export function isDefined(formula: Formula, intervals: readonly Interval[]): boolean {
  const divisor = formula.divisor?.(intervals);
  return divisor === undefined || isPositive(divisor.interval);
}

/** The part, and what remains of the others once the part itself is taken out of them. */
function partAndOthers([part, ...others]: readonly Interval[]): [Interval, Interval] {
  const rest = others.filter((other) => other !== part);
  return [part as Interval, rest.reduce(plus, point(zero))];
}

function leastShare(part: Interval, others: Interval): End | undefined {
  const [least, most] = [part.lower as End, others.upper];
  // Without others the share is 1, whatever the part.
  if (most?.at.numerator === 0n) return { at: one, open: false };
  if (least.at.numerator === 0n) return least;
  if (most === undefined) return { at: zero, open: true };
  return { at: over(least.at, sum(least.at, most.at)), open: least.open || most.open };
}
