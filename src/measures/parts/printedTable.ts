import type { ReasonCode, Site } from "../../base/errors.ts";
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
 * One line of a printed table: exact, rounded by itself, and adjusted so that the table adds up; or why there is none.
 *
 * @category Share
 */
export type PrintedLine =
  | {
      /** The exact share or contribution, a fraction. */
      readonly exact: Ratio;
      /** In percent, or in points, rounded by itself: text with its zeros. What most offices print, with a footnote. */
      readonly rounded: string;
      /**
       * In percent, or in points, so that the lines add to the printed total: text with its zeros. Where a line is absent
       * nothing adds up, and it is the rounded figure.
       */
      readonly adjusted: string;
      /** Whether the adjusted figure is not the rounded one: a cell to mark. */
      readonly moved: boolean;
      /** Not there beside a figure. */
      readonly reason?: undefined;
    }
  | {
      /** Not there beside a reason. */
      readonly exact?: undefined;
      /** Not there beside a reason. */
      readonly rounded?: undefined;
      /** Not there beside a reason. */
      readonly adjusted?: undefined;
      /** Not there beside a reason. */
      readonly moved?: undefined;
      /** Why there is no figure. */
      readonly reason: ReasonCode;
    };

/**
 * The line of one component.
 *
 * @category Share
 */
export type PrintedPart = PrintedLine & {
  /** The key of the component. */
  readonly key: string;
};

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
  /** What the components leave of the total; absent where one of them is. */
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

/** The table of parts and residual, printed in percent and, where all of them are there, adjusted by largest remainder. */
export function printedTable(
  parts: readonly (readonly [string, Fraction | ReasonCode])[],
  residual: Fraction | ReasonCode,
  total: Fraction,
  { places, mode }: Print,
  site: Site,
): PrintedTable {
  const cells = [...parts.map(([, cell]) => cell), residual];
  const keys = parts.map(([key]) => key);
  const present = cells.flatMap((cell, line) => (typeof cell === "string" ? [] : [{ key: keys[line], cell }]));
  const { numerators, denominator } = overOneDenominator(
    present.map(({ cell }) => cell),
    site,
  );
  const lines = present.map(({ key }, line) => ({ key, numerator: numerators[line] as bigint }));
  const isWhole = present.length === cells.length;
  const rounded = roundToSum(lines, denominator, places + percentShift, mode);
  let next = 0;
  const printed = cells.map((cell): PrintedLine => {
    if (typeof cell === "string") return { reason: cell };
    const { rounded: plain, adjusted } = rounded[next] as RoundedLine;
    next += 1;
    const shown = isWhole ? adjusted : plain;
    return {
      exact: toRatio(cell, site),
      rounded: fixedText(plain, places),
      adjusted: fixedText(shown, places),
      moved: plain !== shown,
    };
  });
  const exact = toRatio(total, site);
  return {
    rows: parts.map(([key], line) => ({ key, ...(printed[line] as PrintedLine) })),
    residual: printed[parts.length] as PrintedLine,
    total: { exact, rounded: exact.toFixedPercent(places, mode) },
  };
}
