import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { toDecimal } from "../../exact/decimals.ts";
import { overOneDenominator, type RoundedLine, roundToSum } from "../../exact/largestRemainder.ts";
import { type Fraction, Ratio } from "../../exact/ratio.ts";

/**
 * One line of a printed table: exact, rounded by itself, and adjusted so that the table adds up.
 *
 * @category Share
 */
export interface PrintedLine {
  /** The exact share or contribution, a fraction. */
  readonly exact: Ratio;
  /** In percent, or in points, rounded by itself (half away from zero). */
  readonly rounded: Decimal;
  /** In percent, or in points, as the table prints it so that its lines add to the printed total. */
  readonly adjusted: Decimal;
  /** Whether the adjusted figure is not the rounded one: a cell to mark. */
  readonly moved: boolean;
}

/**
 * The line of one component.
 *
 * @category Share
 */
export interface PrintedPart extends PrintedLine {
  /** The key of the component. */
  readonly key: string;
}

/**
 * The total that the lines of a printed table add to.
 *
 * @category Share
 */
export interface PrintedTotal {
  /** The exact total, a fraction. */
  readonly exact: Ratio;
  /** In percent, or in points, rounded once: what the adjusted lines add to, to the last digit. */
  readonly rounded: Decimal;
}

/** A table of components, in the order they came in, and its residual. */
export interface PrintedSet {
  readonly parts: readonly PrintedPart[];
  readonly residual: PrintedLine;
  readonly total: PrintedTotal;
}

/** Percent have two places less than the fraction they are printed from. */
const percentShift = 2;

/** The table of parts and residual, printed in percent to `places` places and adjusted by largest remainder. */
export function printedSet(
  parts: readonly (readonly [string, Fraction])[],
  residual: Fraction,
  places: number,
  site: Site,
): PrintedSet {
  const { numerators, denominator } = overOneDenominator([...parts.map(([, fraction]) => fraction), residual]);
  const lines = numerators.map((numerator, line) => ({ key: parts[line]?.[0], numerator }));
  const rounded = roundToSum(lines, denominator, places + percentShift);
  const printed = (line: number): PrintedLine => {
    const { rounded: plain, adjusted } = rounded[line] as RoundedLine;
    return {
      exact: Ratio.fromFraction(numerators[line] as bigint, denominator),
      rounded: toDecimal(plain, places, site),
      adjusted: toDecimal(adjusted, places, site),
      moved: plain !== adjusted,
    };
  };
  const sum = numerators.reduce((all, numerator) => all + numerator, 0n);
  const units = rounded.reduce((all, { adjusted }) => all + adjusted, 0n);
  return {
    parts: parts.map(([key], line) => ({ key, ...printed(line) })),
    residual: printed(parts.length),
    total: { exact: Ratio.fromFraction(sum, denominator), rounded: toDecimal(units, places, site) },
  };
}
