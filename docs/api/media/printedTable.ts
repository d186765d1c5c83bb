import type { Site } from "../../base/errors.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { fixedText } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { overOneDenominator, type RoundedLine, roundToSum } from "../../exact/largestRemainder.ts";
import { placesArgument, type Ratio, toRatio } from "../../exact/ratio.ts";
import { type RoundingMode, roundingMode } from "../../exact/rounding.ts";

/**
 * How a table is printed.
 *
 * @category Share
 */
export interface PrintOptions {
  /** Decimal places of the percent, or points, that are printed: 1 where they are not named. */
  readonly places?: number | undefined;
  /** How single figures and the total are rounded: `halfExpand` where it is not named. */
  readonly mode?: RoundingMode | undefined;
}

/**
 * One period of a measure of components, as a table that adds up.
 *
 * @category Share
 */
export interface TableOptions extends PrintOptions {
  /** The period that is printed. */
  readonly period: PeriodInput;
}

/**
 * One line of a printed table: exact, rounded by itself, and adjusted so that the table adds up.
 *
 * @category Share
 */
export interface PrintedLine {
  /** The exact share or contribution, a fraction. */
  readonly exact: Ratio;
  /** In percent, or in points, rounded by itself: text with its zeros. */
  readonly rounded: string;
  /** In percent, or in points, as the table prints it so that its lines add to the printed total: text with its zeros. */
  readonly adjusted: string;
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
  readonly rounded: string;
}

/**
 * A table that adds up: plain data without a `Map` or a `Decimal`.
 *
 * @category Share
 */
export interface PrintedTable {
  /** One line a component, in the order in which they came. */
  readonly rows: readonly PrintedPart[];
  /** What the components leave of the total. */
  readonly residual: PrintedLine;
  /** What all lines add to. */
  readonly total: PrintedTotal;
}

/** How a table is printed, read. */
export interface Print {
  readonly places: number;
  readonly mode: RoundingMode;
}

/** Reads how a table is printed. */
export function printArgument({ places = 1, mode }: PrintOptions, site: Site): Print {
  return { places: placesArgument(places, site), mode: roundingMode(mode, site) };
}

/** Percent have two places less than the fraction they are printed from. */
const percentShift = 2;

/** The table of parts and residual, printed in percent and adjusted by largest remainder. */
export function printedTable(
  parts: readonly (readonly [string, Fraction])[],
  residual: Fraction,
  { places, mode }: Print,
  site: Site,
): PrintedTable {
  const fractions = [...parts.map(([, fraction]) => fraction), residual];
  const { numerators, denominator } = overOneDenominator(fractions, site);
  const lines = numerators.map((numerator, line) => ({ key: parts[line]?.[0], numerator }));
  const rounded = roundToSum(lines, denominator, places + percentShift, mode);
  const printed = (line: number): PrintedLine => {
    const { rounded: plain, adjusted } = rounded[line] as RoundedLine;
    return {
      exact: toRatio(fractions[line] as Fraction, site),
      rounded: fixedText(plain, places),
      adjusted: fixedText(adjusted, places),
      moved: plain !== adjusted,
    };
  };
  const sum = numerators.reduce((all, numerator) => all + numerator, 0n);
  const units = rounded.reduce((all, { adjusted }) => all + adjusted, 0n);
  return {
    rows: parts.map(([key], line) => ({ key, ...printed(line) })),
    residual: printed(parts.length),
    total: { exact: toRatio({ numerator: sum, denominator }, site), rounded: fixedText(units, places) },
  };
}
