import type { Site } from "../base/errors.ts";
import { oneOf } from "../base/options.ts";

/**
 * How a value between two printable figures is rounded, under the names of ECMA-402 and Temporal.
 *
 * | mode | 2.5 | -2.5 | 2.4 | -2.4 | direction |
 * | --- | --- | --- | --- | --- | --- |
 * | `halfExpand` | 3 | -3 | 2 | -2 | to the nearest, a tie away from zero: as releases print, the default |
 * | `halfEven` | 2 | -2 | 2 | -2 | to the nearest, a tie to the even digit |
 * | `halfTrunc` | 2 | -2 | 2 | -2 | to the nearest, a tie towards zero |
 * | `halfCeil` | 3 | -2 | 2 | -2 | to the nearest, a tie up |
 * | `halfFloor` | 2 | -3 | 2 | -2 | to the nearest, a tie down |
 * | `ceil` | 3 | -2 | 3 | -2 | up |
 * | `floor` | 2 | -3 | 2 | -3 | down |
 * | `expand` | 3 | -3 | 3 | -3 | away from zero |
 * | `trunc` | 2 | -2 | 2 | -2 | towards zero |
 *
 * @see [ECMA-402](https://tc39.es/ecma402/#numberformat-objects), `Intl.NumberFormat`, option `roundingMode`
 * @category Exact numbers
 */
export type RoundingMode =
  | "ceil"
  | "floor"
  | "expand"
  | "trunc"
  | "halfCeil"
  | "halfFloor"
  | "halfExpand"
  | "halfTrunc"
  | "halfEven";

const modes = [
  "halfExpand",
  "halfEven",
  "halfTrunc",
  "halfCeil",
  "halfFloor",
  "ceil",
  "floor",
  "expand",
  "trunc",
] as const satisfies RoundingMode[];

/** The mode asked for, `halfExpand` where none is. */
export function roundingMode(mode: RoundingMode | undefined, site: Site): RoundingMode {
  return oneOf(mode, modes, "mode", site);
}

/**
 * Whether the magnitude of a quotient that is not whole goes up to the next figure.
 *
 * `twice` compares twice the remainder with the divisor (below, equal to or above 0), so that the decision is exact: no
 * digit is ever guessed.
 */
export function goesAway(mode: RoundingMode, negative: boolean, twice: number, odd: boolean): boolean {
  if (twice !== 0 && mode.startsWith("half")) return twice > 0;
  switch (mode) {
    case "expand":
    case "halfExpand":
      return true;
    case "ceil":
    case "halfCeil":
      return !negative;
    case "floor":
    case "halfFloor":
      return negative;
    case "halfEven":
      return odd;
    default:
      return false;
  }
}

/** The quotient of two integers, rounded once to an integer. The divisor is positive. */
export function roundQuotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const negative = dividend < 0n;
  const doubled = 2n * (negative ? -remainder : remainder);
  const twice = doubled < divisor ? -1 : doubled > divisor ? 1 : 0;
  if (!goesAway(mode, negative, twice, quotient % 2n !== 0n)) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}

/** The same for the float of a quotient, below 2^52: it is exact whether it is whole, or a tie. */
export function floatRounding(mode: RoundingMode): (value: number) => number {
  if (mode === "halfExpand") return awayFromTie;
  return (value) => {
    const whole = Math.trunc(value);
    const rest = Math.abs(value - whole);
    return rest > 0 && goesAway(mode, value < 0, rest - 0.5, whole % 2 !== 0) ? whole + Math.sign(value) : whole;
  };
}

/** Without a branch: `Math.round` has one that goes either way for every other value, and takes longer than a division. */
function awayFromTie(value: number): number {
  const whole = Math.trunc(value);
  // Exact, and at least 1/2 from 0 just where the value goes away.
  const rest = value - whole;
  return whole + Math.trunc(rest + rest);
}
