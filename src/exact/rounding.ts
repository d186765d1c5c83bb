import { refuse, type Site } from "../errors.ts";

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
 * @see ECMA-402, `Intl.NumberFormat`, option `roundingMode`
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

/** What a mode does to the magnitude of a value that lies between two figures: to the figure nearer zero, or away. */
type Direction = "towards" | "away" | "half-towards" | "half-away" | "half-even";

const directions: Record<RoundingMode, { readonly positive: Direction; readonly negative: Direction }> = {
  halfExpand: { positive: "half-away", negative: "half-away" },
  halfEven: { positive: "half-even", negative: "half-even" },
  halfTrunc: { positive: "half-towards", negative: "half-towards" },
  halfCeil: { positive: "half-away", negative: "half-towards" },
  halfFloor: { positive: "half-towards", negative: "half-away" },
  ceil: { positive: "away", negative: "towards" },
  floor: { positive: "towards", negative: "away" },
  expand: { positive: "away", negative: "away" },
  trunc: { positive: "towards", negative: "towards" },
};

/** The mode asked for, `halfExpand` where none is. */
export function roundingMode(mode: RoundingMode | undefined, site: Site): RoundingMode {
  if (mode === undefined) return "halfExpand";
  if (!Object.hasOwn(directions, mode)) {
    const rule = `must be one of ${Object.keys(directions).join(", ")}`;
    refuse("invalid-option", rule, { ...site, argument: "mode" }, mode);
  }
  return mode;
}

/**
 * Whether the magnitude of a quotient that is not whole goes up to the next figure.
 *
 * `twice` compares twice the remainder with the divisor, so that the decision is exact: no digit is ever guessed.
 */
export function goesAway(mode: RoundingMode, negative: boolean, twice: number, odd: boolean): boolean {
  const direction = directions[mode][negative ? "negative" : "positive"];
  if (direction === "away") return true;
  if (direction === "towards") return false;
  if (twice !== 0) return twice > 0;
  return direction === "half-away" || (direction === "half-even" && odd);
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

/** Every mode for floats below 2^52: the whole number that one rounds to, exactly. */
export const floatRounding: Readonly<Record<RoundingMode, (value: number) => number>> = {
  halfExpand: awayFromTie,
  halfEven: (value) => (isTie(value) ? 2 * awayFromTie(value / 2) : awayFromTie(value)),
  halfTrunc: (value) => (isTie(value) ? Math.trunc(value) : awayFromTie(value)),
  halfCeil: (value) => (isTie(value) ? Math.ceil(value) : awayFromTie(value)),
  halfFloor: (value) => (isTie(value) ? Math.floor(value) : awayFromTie(value)),
  ceil: Math.ceil,
  floor: Math.floor,
  expand: (value) => (value < 0 ? Math.floor(value) : Math.ceil(value)),
  trunc: Math.trunc,
};

/** Without a branch: `Math.round` has one that goes either way for every other value, and takes longer than a division. */
function awayFromTie(value: number): number {
  const whole = Math.trunc(value);
  // Exact, and at least 1/2 from 0 just where the value goes away.
  const rest = value - whole;
  return whole + Math.trunc(rest + rest);
}

function isTie(value: number): boolean {
  return Math.abs(value - Math.trunc(value)) === 0.5;
}
