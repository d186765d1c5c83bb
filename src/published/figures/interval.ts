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

/** One end of an interval, and whether the end itself lies outside. */
export interface End {
  readonly at: Fraction;
  readonly open: boolean;
}

/** All values between two ends; a side without an end is `undefined`. */
export interface Interval {
  readonly lower: End | undefined;
  readonly upper: End | undefined;
}

/** All values above 0. */
export const positive: Interval = { lower: { at: zero, open: true }, upper: undefined };

export function point(at: Fraction): Interval {
  return { lower: { at, open: false }, upper: { at, open: false } };
}

/** Whether no value at all lies between the ends. */
export function isEmpty({ lower, upper }: Interval): boolean {
  return lower !== undefined && upper !== undefined && endsBefore(upper, lower);
}

export function isPoint({ lower, upper }: Interval): boolean {
  return lower !== undefined && upper !== undefined && compare(lower.at, upper.at) === 0;
}

export function contains({ lower, upper }: Interval, value: Fraction): boolean {
  const here = { at: value, open: false };
  return !(lower !== undefined && endsBefore(here, lower)) && !(upper !== undefined && endsBefore(upper, here));
}

/** Whether a whole number from 0 on lies between the ends. */
export function holdsWhole(interval: Interval): boolean {
  const { numerator, denominator } = interval.lower?.at ?? zero;
  const least = numerator <= 0n ? 0n : numerator / denominator;
  return [least, least + 1n].some((whole) => contains(interval, fraction(whole)));
}

/** Whether every value of the first lies strictly below every value of the second. */
export function isBelow(first: Interval, second: Interval): boolean {
  return first.upper !== undefined && second.lower !== undefined && endsBefore(first.upper, second.lower);
}

export function overlaps(first: Interval, second: Interval): boolean {
  return !isBelow(first, second) && !isBelow(second, first);
}

export function width({ lower, upper }: Interval): Fraction | undefined {
  return lower === undefined || upper === undefined ? undefined : less(upper.at, lower.at);
}

export function minusInterval({ lower, upper }: Interval): Interval {
  return { lower: mirrored(upper), upper: mirrored(lower) };
}

export function plus(first: Interval, second: Interval): Interval {
  return { lower: endSum(first.lower, second.lower), upper: endSum(first.upper, second.upper) };
}

/** The difference; a figure less itself is 0, which plain interval arithmetic would call uncertain. */
export function minus(first: Interval, second: Interval): Interval {
  return first === second ? point(zero) : plus(first, minusInterval(second));
}

/**
 * The quotient by what of an interval lies above 0, however near to 0 that comes. Numerator and denominator vary
 * independently, so that the ends are tight.
 */
export function quotient(first: Interval, second: Interval): Interval {
  if (first === second) return point(one);
  const by = positivePart(second) as Interval;
  return {
    lower: leastQuotient(first.lower, by),
    upper: mirrored(leastQuotient(mirrored(first.upper), by)),
  };
}

/** The product with what of an interval lies above 0. Both factors vary independently, so that the ends are tight. */
export function product(first: Interval, second: Interval): Interval {
  const by = positivePart(second) as Interval;
  return {
    lower: leastProduct(first.lower, by),
    upper: mirrored(leastProduct(mirrored(first.upper), by)),
  };
}

/** What lies above 0 and, times some value of the factor, gives some value of the product; `undefined` where nothing does. */
export function divisor(result: Interval, factor: Interval): Interval | undefined {
  if (contains(result, zero) && contains(factor, zero)) return positive;
  // Else both lie above 0, or both below, as far as they can belong together.
  for (const [above, by] of [
    [result, factor],
    [minusInterval(result), minusInterval(factor)],
  ] as const) {
    const [dividend, divisor] = [positivePart(above), positivePart(by)];
    if (dividend !== undefined && divisor !== undefined) return quotient(dividend, divisor);
  }
  return undefined;
}

/** What of an interval lies above 0; `undefined` where nothing does. */
export function positivePart(interval: Interval): Interval | undefined {
  const part = intersection(interval, positive);
  return isEmpty(part) ? undefined : part;
}

export function intersection(first: Interval, second: Interval): Interval {
  return {
    lower: higher(first.lower, second.lower),
    upper: mirrored(higher(mirrored(first.upper), mirrored(second.upper))),
  };
}

/** Of two lower ends the one that leaves less. */
export function higher<E extends End>(first: E | undefined, second: E | undefined): E | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const order = compare(second.at, first.at);
  return order > 0 || (order === 0 && second.open && !first.open) ? second : first;
}

/** The interval with all that lies below 0 moved to 0. */
export function notNegative({ lower, upper }: Interval): Interval {
  const least = { at: zero, open: false };
  return {
    lower: lower === undefined || lower.at.numerator < 0n ? least : lower,
    upper: upper !== undefined && upper.at.numerator < 0n ? least : upper,
  };
}

/** Whether all of the interval lies above 0, from which an open end keeps it apart. */
export function isPositive({ lower }: Interval): boolean {
  return lower !== undefined && (lower.at.numerator > 0n || (lower.at.numerator === 0n && lower.open));
}

/** Whether all of the interval lies below 0. */
export function isNegative(interval: Interval): boolean {
  return isPositive(minusInterval(interval));
}

export function mirrored(end: End | undefined): End | undefined {
  return end && { at: negative(end.at), open: end.open };
}

/** Whether nothing can be at or below the first, as an upper end, and at or above the second, as a lower one. */
function endsBefore(upper: End, lower: End): boolean {
  const order = compare(upper.at, lower.at);
  return order < 0 || (order === 0 && (upper.open || lower.open));
}

function endSum(first: End | undefined, second: End | undefined): End | undefined {
  return first && second && { at: sum(first.at, second.at), open: first.open || second.open };
}

function leastQuotient(lower: End | undefined, divisor: Interval): End | undefined {
  // 0 over anything is 0, so that the divisor's ends do not matter.
  if (lower === undefined || lower.at.numerator === 0n) return lower;
  const by = lower.at.numerator > 0n ? divisor.upper : divisor.lower;
  if (by === undefined) return { at: zero, open: true };
  // Over what comes as near to 0 as one likes, a value below 0 falls without end.
  if (by.at.numerator === 0n) return undefined;
  return { at: over(lower.at, by.at), open: lower.open || by.open };
}

function leastProduct(lower: End | undefined, factor: Interval): End | undefined {
  // 0 times anything is 0, so that the factor's ends do not matter.
  if (lower === undefined || lower.at.numerator === 0n) return lower;
  const by = lower.at.numerator > 0n ? factor.lower : factor.upper;
  return by && { at: times(lower.at, by.at), open: lower.open || by.open };
}
