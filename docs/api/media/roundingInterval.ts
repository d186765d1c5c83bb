import { type Exact, powerOfTen } from "../../exact/decimals.ts";
import { type Fraction, fraction, negative, ofExact, plus, times, zero } from "../../exact/fractions.ts";
import { goesAway, type RoundingMode } from "../../exact/rounding.ts";
import { type End, type Interval, minusInterval } from "./interval.ts";

/**
 * The values that a mode rounds to a multiple of the quantum. Derived from the rounding itself, so that the two cannot
 * drift apart. `negative` keeps the sign of a printed "-0.0": values below 0 only.
 */
export function roundingInterval(multiple: bigint, isNegative: boolean, quantum: Exact, mode: RoundingMode): Interval {
  const q = ofExact(quantum);
  if (multiple === 0n) {
    const upper = isNegative ? { at: zero, open: true } : outerEnd(0n, q, mode, false);
    const below = outerEnd(0n, q, mode, true);
    return { lower: { at: negative(below.at), open: below.open }, upper };
  }
  const ends = { lower: innerEnd(multiple, q, mode, isNegative), upper: outerEnd(multiple, q, mode, isNegative) };
  return isNegative ? minusInterval(ends) : ends;
}

/** How far the magnitudes go up that print as the multiple. */
function outerEnd(multiple: bigint, q: Fraction, mode: RoundingMode, isNegative: boolean): End {
  const at = times(fraction(multiple), q);
  if (goesAway(mode, isNegative, -1, false)) return { at, open: false };
  if (!goesAway(mode, isNegative, 1, false)) return { at: plus(at, q), open: true };
  return { at: plus(at, halved(q)), open: goesAway(mode, isNegative, 0, isOdd(multiple)) };
}

/** How far the magnitudes go down that print as the multiple. */
function innerEnd(multiple: bigint, q: Fraction, mode: RoundingMode, isNegative: boolean): End {
  const at = times(fraction(multiple), q);
  if (goesAway(mode, isNegative, -1, false)) return { at: plus(at, negative(q)), open: true };
  if (!goesAway(mode, isNegative, 1, false)) return { at, open: false };
  return { at: plus(at, negative(halved(q))), open: !goesAway(mode, isNegative, 0, isOdd(multiple - 1n)) };
}

function halved(q: Fraction): Fraction {
  return times(q, fraction(1n, 2n));
}

function isOdd(value: bigint): boolean {
  return value % 2n === 1n;
}

/** How many quanta a magnitude is, or `undefined` where it is no whole number of them. */
export function multipleOf(value: Exact, quantum: Exact): bigint | undefined {
  const dividend = value.coefficient * powerOfTen(quantum.scale);
  const divisor = quantum.coefficient * powerOfTen(value.scale);
  return dividend % divisor === 0n ? dividend / divisor : undefined;
}
