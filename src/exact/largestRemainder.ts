import type { Site } from "../base/errors.ts";
import { powerOfTen } from "./decimals.ts";
import { commonDenominator, type Fraction } from "./fractions.ts";
import { type RoundingMode, roundQuotient } from "./rounding.ts";

/** A line of a table: its exact value over the denominator that all lines share; the residual has no key. */
export interface Line {
  readonly key: string | undefined;
  readonly numerator: bigint;
}

/** A line in units of the last place: rounded by itself, and so that the table adds up. */
export interface RoundedLine {
  readonly rounded: bigint;
  readonly adjusted: bigint;
}

/**
 * Rounds lines to units of 10^-`places` so that they add to the exact sum of all of them, rounded once.
 *
 * Every line goes down to the unit below. The units that are then short of the printed total go one each to the lines
 * with the larger remainder, then the larger value, then the key that comes first in code-unit order, then the
 * residual. No line without a remainder gets a unit: the remainders sum to less than the number of lines that have one.
 */
export function roundToSum(
  lines: readonly Line[],
  denominator: bigint,
  places: number,
  mode: RoundingMode,
): readonly RoundedLine[] {
  const factor = powerOfTen(places);
  const round = (numerator: bigint, how: RoundingMode) => roundQuotient(numerator * factor, denominator, how);
  const floors = lines.map(({ numerator }) => round(numerator, "floor"));
  const remainders = lines.map(({ numerator }, line) => numerator * factor - (floors[line] as bigint) * denominator);
  const total = round(
    lines.reduce((sum, { numerator }) => sum + numerator, 0n),
    mode,
  );
  const short = Number(floors.reduce((rest, floor) => rest - floor, total));
  const byClaim = Array.from(lines, (_, line) => line).sort((a, b) => {
    const [left, right] = [lines[a] as Line, lines[b] as Line];
    return (
      descending(remainders[a] as bigint, remainders[b] as bigint) ||
      descending(left.numerator, right.numerator) ||
      keysInOrder(left.key, right.key)
    );
  });
  const raised = new Set(byClaim.slice(0, short));
  return lines.map(({ numerator }, line) => ({
    rounded: round(numerator, mode),
    adjusted: (floors[line] as bigint) + (raised.has(line) ? 1n : 0n),
  }));
}

/** The numerators of fractions over one denominator. */
export function overOneDenominator(
  fractions: readonly Fraction[],
  site: Site,
): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
  const denominator = commonDenominator(fractions, site);
  const numerators = fractions.map((fraction) => fraction.numerator * (denominator / fraction.denominator));
  return { numerators, denominator };
}

function descending(left: bigint, right: bigint): number {
  return left > right ? -1 : left < right ? 1 : 0;
}

/** Code units, not a locale: the order must be the same on every machine. */
function keysInOrder(left: string | undefined, right: string | undefined): number {
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return left < right ? -1 : 1;
}
