import { absent, type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import {
  compare,
  type Fraction,
  fraction,
  minus as less,
  negative,
  one,
  over,
  plus as sum,
  times,
  zero,
} from "../../exact/fractions.ts";
import type { NegativeBase } from "../../exact/rates.ts";
import {
  contains,
  divisor,
  type End,
  type Interval,
  intersection,
  isBelow,
  isEmpty,
  isNegative,
  minus,
  minusInterval,
  mirrored,
  notNegative,
  plus,
  point,
  positive,
  positivePart,
  product,
  quotient,
} from "./interval.ts";
import { type FigureKind, kindOfDifference, kindOfSum } from "./kinds.ts";

/** What a quantity is divided by, or what stands for it: of its values only those above 0 count. */
interface Divisor {
  readonly interval: Interval;
  readonly argument: string;
  /** Where there is no reason of its own, it is `zero-denominator` too. */
  readonly ifNegative?: ReasonCode;
  /** What is wrong with the argument where none lies above 0, though not all below. */
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
   * What each figure would have to be, the others and the result standing; `undefined` where no value would do. Of a
   * figure that stands in two places both are meant.
   */
  readonly needed: (intervals: readonly Interval[], result: Interval) => readonly (Interval | undefined)[];
  /** The figures may be in two units; the result is in one over the other. */
  readonly isQuotient?: true;
  /** The second figure is a base that may have been revised. */
  readonly isChange?: true;
  /** What it divides by is no figure, but what two of them leave. */
  readonly isRise?: true;
  /** Of whole things the first figure is a whole number of them. */
  readonly isShare?: true;
  /** The result is in the unit of the figures, not a quotient of them. */
  readonly isLevel?: true;
  /** The kind of the result, of figures of these kinds. */
  readonly kind: (kinds: readonly (FigureKind | undefined)[]) => FigureKind | undefined;
}

type Three = [Interval, Interval, Interval];

export const changeFormula: Formula = {
  arguments: ["current", "base"],
  isChange: true,
  kind: () => "percent",
  divisor: baseOfChange,
  bounds: (intervals) => {
    const [current, base] = intervals as Three;
    return plus(quotient(current, base), point(fraction(-1n)));
  },
  needed: (intervals, result) => neededOfQuotient(intervals, plus(result, point(one))),
};

/** A change told by its amount: difference / (current − difference). */
export const riseFormula: Formula = {
  arguments: ["current", "difference"],
  isRise: true,
  kind: () => "percent",
  divisor: ([current, difference]) => {
    return {
      interval: minus(current as Interval, difference as Interval),
      argument: "difference",
      ifNegative: "negative-base",
    };
  },
  bounds: (intervals) => riseBounds(...(intervals as [Interval, Interval])),
  needed: (intervals, result) => {
    const [current, difference] = intervals as Three;
    return [currentOfRise(difference, result), differenceOfRise(current, result)];
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
      const [, base] = intervals as Three;
      if (positivePart(base) !== undefined && positivePart(minusInterval(base)) !== undefined) {
        return { interval: point(zero), argument: "base", ifZero: "may lie on either side of 0" };
      }
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
    needed: (intervals, result) => {
      const magnitudes = onSideOfBase(intervals);
      const isMirrored = magnitudes !== intervals;
      const needed = changeFormula.needed(magnitudes, isReversed && isMirrored ? minusInterval(result) : result);
      return isMirrored ? needed.map((one) => one && minusInterval(one)) : needed;
    },
  };
}

/** Current and base, both with the opposite sign where nothing of the base lies above 0. */
function onSideOfBase(intervals: readonly Interval[]): readonly Interval[] {
  const [current, base] = intervals as Three;
  if (positivePart(base) !== undefined) return intervals;
  const magnitude = minusInterval(base);
  // A figure on itself stays one and the same interval.
  return [current === base ? magnitude : minusInterval(current), magnitude];
}

export const shareFormula: Formula = {
  arguments: ["part", "total"],
  isShare: true,
  kind: () => "percent",
  divisor: ([, total]) => ({ interval: total as Interval, argument: "total", ifNegative: "negative-total" }),
  bounds: (intervals) => {
    const [part, total] = intervals as Three;
    return quotient(part, total);
  },
  needed: neededOfQuotient,
};

/** A quotient of figures in any two units. */
export const quotientFormula: Formula = {
  arguments: ["dividend", "divisor"],
  isQuotient: true,
  kind: ([dividend]) => dividend,
  divisor: ([, divisor]) => ({ interval: divisor as Interval, argument: "divisor" }),
  bounds: (intervals) => {
    const [dividend, divisor] = intervals as Three;
    return quotient(dividend, divisor);
  },
  needed: neededOfQuotient,
};

/** dividend = result × divisor, the divisor above 0; the quotient of a figure by itself is 1, whatever it is. */
function neededOfQuotient(intervals: readonly Interval[], result: Interval): readonly (Interval | undefined)[] {
  const [dividend, by] = intervals as Three;
  return dividend === by ? [undefined, undefined] : [product(result, by), divisor(dividend, result)];
}

/** The share of a part in itself and the others: part / (part + others), where neither lies below 0. */
export function shareInsideFormula(count: number): Formula {
  return {
    arguments: ["part", ...Array.from({ length: count }, (_, index) => `others[${index}]`)],
    isShare: true,
    kind: () => "percent",
    divisor: (intervals) => insideDivisor(...partAndOthers(intervals)),
    bounds: (intervals) => insideShare(...partAndOthers(intervals), timesAgain(intervals)),
    needed: (intervals, result) => {
      const [part] = intervals as Three;
      const [, others] = partAndOthers(intervals);
      const again = timesAgain(intervals);
      const share = onceOnly(result, again);
      if (share === undefined) return intervals.map(() => undefined);
      const [ownNeeded, othersNeeded] = [
        partOfShare(notNegative(others), share),
        othersOfShare(notNegative(part), share),
      ];
      const rest = missingPart(intervals.filter((interval) => interval !== part));
      return intervals.map((interval) =>
        interval === part ? ownNeeded : othersNeeded && rest(interval, othersNeeded),
      );
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

/** What one of some figures would have to be, so that they add up to a total: the total less all the others. */
function missingPart(intervals: readonly Interval[]): (interval: Interval, total: Interval) => Interval {
  const counts = new Map<Interval, bigint>();
  for (const interval of intervals) counts.set(interval, (counts.get(interval) ?? 0n) + 1n);
  const distinct = [...counts];
  const before = runningTotals(distinct);
  const after = runningTotals([...distinct].reverse()).reverse();
  const places = new Map(distinct.map(([interval], place) => [interval, place]));
  return (interval, total) => {
    const place = places.get(interval) as number;
    const others = plus(before[place] as Interval, after[place + 1] as Interval);
    return scaled(plus(total, minusInterval(others)), fraction(1n, counts.get(interval)));
  };
}

/** The sums of no interval, of the first, of the first two, and so on. */
function runningTotals(counted: readonly (readonly [Interval, bigint])[]): Interval[] {
  const totals = [point(zero)];
  for (const [interval, count] of counted)
    totals.push(plus(totals.at(-1) as Interval, scaled(interval, fraction(count))));
  return totals;
}

function scaled({ lower, upper }: Interval, factor: Fraction): Interval {
  const by = (end: End | undefined) => end && { at: times(end.at, factor), open: end.open };
  return { lower: by(lower), upper: by(upper) };
}

export const baseFormula: Formula = {
  arguments: ["current", "change"],
  kind: ([current]) => current,
  isLevel: true,
  divisor: (intervals) => {
    const [, change] = intervals as Three;
    const ifZero = "is not above -100 percent, so that no base exists";
    return { interval: plus(point(one), change), argument: "change", ifNegative: "negative-base", ifZero };
  },
  bounds: (intervals) => {
    const [current, change] = intervals as Three;
    return quotient(current, plus(point(one), change));
  },
  needed: ([current, change], result) => {
    const factor = plus(point(one), change as Interval);
    const needed = divisor(current as Interval, result);
    return [product(result, factor), needed && plus(needed, point(fraction(-1n)))];
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
  needed: (intervals, result) => {
    const [current, base, total] = intervals as Three;
    if (current === base) return [undefined, undefined, undefined];
    if (current === total) {
      const share = plus(point(one), minusInterval(result));
      const needed = divisor(base, share);
      return [needed, product(share, total), needed];
    }
    if (base === total) {
      const share = plus(point(one), result);
      const needed = divisor(current, share);
      return [product(share, total), needed, needed];
    }
    const rise = product(result, total);
    return [plus(base, rise), plus(current, minusInterval(rise)), divisor(minus(current, base), result)];
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
  needed: (intervals, result) => {
    const [a, b] = intervals as Three;
    return a === b ? [undefined, undefined] : [plus(result, b), plus(a, minusInterval(result))];
  },
};

export function sumFormula(count: number): Formula {
  return {
    arguments: Array.from({ length: count }, (_, index) => `parts[${index}]`),
    isLevel: true,
    kind: kindOfSum,
    bounds: (intervals) => intervals.reduce(plus),
    needed: (intervals, result) => {
      const needed = missingPart(intervals);
      return intervals.map((interval) => needed(interval, result));
    },
  };
}

/** The tight interval of the result, or a refusal where nothing of what it is divided by lies above 0. */
export function boundsOf(
  formula: Formula,
  intervals: readonly Interval[],
  site: Site,
  nameOf: (role: string) => string = (role) => role,
): Interval {
  const divisor = formula.divisor?.(intervals);
  if (divisor !== undefined && positivePart(divisor.interval) === undefined) {
    const at = { ...site, argument: nameOf(divisor.argument) };
    const { ifNegative, ifZero = "must lie above 0" } = divisor;
    if (ifNegative !== undefined && isNegative(divisor.interval)) absent(ifNegative, at);
    refuse("zero-denominator", ifZero, at);
  }
  return formula.bounds(intervals);
}

/** The one result of exact figures; none where they divide by 0, as "more than 0" does at face value. */
export function resultOf(formula: Formula, figures: readonly Fraction[]): Fraction | undefined {
  const points = figures.map((figure) => point(figure));
  return isDefined(formula, points) ? (formula.bounds(points).lower as End).at : undefined;
}

/** Whether the result exists: what it is divided by can lie above 0. */
export function isDefined(formula: Formula, intervals: readonly Interval[]): boolean {
  const divisor = formula.divisor?.(intervals);
  return divisor === undefined || positivePart(divisor.interval) !== undefined;
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

/**
 * The ends of difference / (current − difference), which stand at ends of both where these leave a base above 0; far away
 * it comes near to 0 or to −1. Where both can be nearly one amount, the base is nearly 0: on the side of that amount the
 * rate has no end.
 */
function riseBounds(current: Interval, difference: Interval): Interval {
  const nows = current.lower === undefined ? [current.upper] : [current.lower, current.upper];
  const bys = difference.upper === undefined ? [difference.lower] : [difference.lower, difference.upper];
  const ends = nows.flatMap((now) => bys.flatMap((by) => riseEnd(now, by)));
  const least = (given: readonly End[]) => given.reduce((a, b) => (isLower(b, a) ? b : a));
  const shared = intersection(closed(current), closed(difference));
  const isShared = !isEmpty(shared);
  const isEndless = { lower: isShared && reachesBelow(shared), upper: isShared && reachesBelow(minusInterval(shared)) };
  return {
    lower: isEndless.lower ? undefined : least(ends),
    upper: isEndless.upper ? undefined : mirrored(least(ends.map((end) => mirrored(end) as End))),
  };
}

/** The rate at two ends; none where they leave no base. */
function riseEnd(now: End | undefined, by: End | undefined): End[] {
  const isNothingLeft = now?.at.numerator === 0n;
  // A base without end: of a difference without one, or of one that counts for nothing beside it.
  if (by === undefined) return [{ at: negative(one), open: now === undefined || !isNothingLeft || now.open }];
  const isNoChange = by.at.numerator === 0n;
  if (now === undefined) return [{ at: zero, open: !isNoChange || by.open }];
  if (compare(now.at, by.at) <= 0) return [];
  const at = over(by.at, less(now.at, by.at));
  // No difference is 0 percent of anything, and what is lost to nothing is lost by all of it.
  if (isNoChange) return [{ at, open: by.open }];
  return [{ at, open: isNothingLeft ? now.open : now.open || by.open }];
}

function closed({ lower, upper }: Interval): Interval {
  return { lower: lower && { ...lower, open: false }, upper: upper && { ...upper, open: false } };
}

/** Whether something of an interval lies below 0. */
function reachesBelow({ lower }: Interval): boolean {
  return lower === undefined || lower.at.numerator < 0n;
}

function isLower(first: End, second: End): boolean {
  const order = compare(first.at, second.at);
  return order < 0 || (order === 0 && second.open && !first.open);
}

/** current = difference × (1 + 1/rate), where both have one sign. */
function currentOfRise(difference: Interval, rate: Interval): Interval | undefined {
  if (contains(difference, zero) && contains(rate, zero)) return positive;
  const [rise, by] = [positivePart(difference), positivePart(rate)];
  if (rise !== undefined && by !== undefined) return product(plus(quotient(point(one), by), point(one)), rise);
  const [fall, lost] = [positivePart(minusInterval(difference)), positivePart(minusInterval(rate))];
  if (fall === undefined || lost === undefined) return undefined;
  return product(plus(quotient(point(one), lost), point(negative(one))), fall);
}

/** difference = current × (1 − 1/(1 + rate)), where current and 1 + rate have one sign. */
function differenceOfRise(current: Interval, rate: Interval): Interval | undefined {
  const factor = plus(rate, point(one));
  const [now, by] = [positivePart(current), positivePart(factor)];
  if (now !== undefined && by !== undefined) {
    return product(plus(point(one), minusInterval(quotient(point(one), by))), now);
  }
  const [below, under] = [positivePart(minusInterval(current)), positivePart(minusInterval(factor))];
  if (below !== undefined && under !== undefined) {
    return minusInterval(product(plus(point(one), quotient(point(one), under)), below));
  }
  return contains(current, zero) && contains(factor, zero) ? minusInterval(positive) : undefined;
}

/** What a part's share in itself and the others is, where the printed share counts it again among them. */
function onceOnly(share: Interval, again: Fraction): Interval | undefined {
  const most = over(one, sum(one, again));
  const within = intersection(share, { lower: { at: zero, open: false }, upper: { at: most, open: false } });
  if (isEmpty(within)) return undefined;
  const once = (end: End | undefined) => end && { ...end, at: over(end.at, less(one, times(again, end.at))) };
  return { lower: once(within.lower), upper: once(within.upper) };
}

/** part = others × share / (1 − share); without others the share is 1, whatever the part. */
function partOfShare(others: Interval, share: Interval): Interval | undefined {
  const [rest, outside] = [positivePart(others), positivePart(plus(point(one), minusInterval(share)))];
  if (rest === undefined || outside === undefined)
    return contains(others, zero) && contains(share, one) ? positive : undefined;
  return product(plus(quotient(point(one), outside), point(negative(one))), rest);
}

/** others = part × (1 − share) / share; without a part the share is 0, whatever the others. */
function othersOfShare(part: Interval, share: Interval): Interval | undefined {
  const [own, inside] = [positivePart(part), positivePart(share)];
  if (own === undefined || inside === undefined)
    return contains(part, zero) && contains(share, zero) ? positive : undefined;
  return product(plus(quotient(point(one), inside), point(negative(one))), own);
}
