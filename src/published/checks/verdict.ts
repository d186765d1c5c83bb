import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { powerOfTen } from "../../exact/decimals.ts";
import { compare, type Fraction, fraction, ofExact, shifted, times } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import { roundQuotient } from "../../exact/rounding.ts";
import { toDecimal } from "../../exact/toDecimal.ts";
import { figureArguments } from "../figures/arguments.ts";
import type { Bounds } from "../figures/bounds.ts";
import { type FigureData, faceValue, hasFaceValue, type PublishedData } from "../figures/figure.ts";
import { boundsOf, type Formula, resultOf } from "../figures/formulas.ts";
import { contains, type Interval, overlaps, width } from "../figures/interval.ts";
import { commonUnit } from "../figures/mixing.ts";
import { intervalsOf, labelled } from "../figures/resultBounds.ts";
import { type Suspect, suspectsOf } from "./suspects.ts";

/**
 * What printed figures say about one relation between them.
 *
 * | verdict | meaning |
 * | --- | --- |
 * | `exact` | the figures at face value round to the printed result |
 * | `within-rounding` | they do not, but true values behind them do |
 * | `impossible` | no true values behind the figures give the printed result |
 *
 * @category Published figures
 */
export type Verdict = "exact" | "within-rounding" | "impossible";

/**
 * The answer of the checks on one relation.
 *
 * @category Published figures
 */
export interface Check {
  /** Whether the printed result follows exactly, within the rounding of what is printed, or not at all. */
  readonly verdict: Verdict;
  /** The result at face value; of limits, at their middle. */
  readonly recomputed: Ratio;
  /** Between which limits the true result lies. */
  readonly bounds: Bounds;
  /** The recomputed value as it would have been printed, on the scale of `value`. */
  readonly nearest: Decimal;
  /**
   * How many places, in the unit printed, the figures justify; `undefined` where not even a whole number, 1000 (the
   * most that any call prints) where the result is one value.
   */
  readonly justifiedPlaces: number | undefined;
  /** For an impossible result only. */
  readonly suspects: readonly Suspect[];
}

const mostPlaces = 1000;

/** Judges one printed result against the figures that it is computed from. */
export function judged(formula: Formula, values: readonly unknown[], printed: PublishedData, site: Site): Check {
  const figures = figureArguments(formula, values, site);
  const related = formula.isLevel ? [...figures, asFigure(printed)] : figures;
  const unit = commonUnit(related, [...formula.arguments, "printed"], site);
  const interval = boundsOf(formula, intervalsOf(figures), site);
  const recomputed = resultOf(formula, figures.map(faceValue), site);
  const verdict = verdictOf(interval, recomputed, figures, printed);
  return Object.freeze<Check>({
    verdict,
    recomputed: toRatio(recomputed, site),
    bounds: labelled(interval, formula, figures, unit),
    nearest: nearestPrintable(recomputed, printed, site),
    justifiedPlaces: justifiedPlaces(interval, printed),
    suspects: Object.freeze(verdict === "impossible" ? suspectsOf(formula, figures, printed) : []),
  });
}

function asFigure(printed: PublishedData): FigureData {
  return { interval: printed.interval, unit: printed.unit, kind: printed.kind, printed };
}

function verdictOf(
  interval: Interval,
  recomputed: Fraction,
  figures: readonly FigureData[],
  printed: PublishedData,
): Verdict {
  if (!overlaps(interval, printed.interval)) return "impossible";
  const isFace = [...figures, asFigure(printed)].every(hasFaceValue);
  return isFace && contains(printed.grid, recomputed) ? "exact" : "within-rounding";
}

function nearestPrintable(value: Fraction, { quantum, mode }: PublishedData, site: Site): Decimal {
  const dividend = value.numerator * powerOfTen(quantum.scale);
  const multiple = roundQuotient(dividend, value.denominator * quantum.coefficient, mode);
  return toDecimal(multiple * quantum.coefficient, quantum.scale, site);
}

/** The greatest number of places at which the bounds are no wider than one unit of the last place. */
function justifiedPlaces(interval: Interval, { digits }: PublishedData): number | undefined {
  const wide = width(interval);
  if (wide === undefined) return undefined;
  if (wide.numerator === 0n) return mostPlaces;
  let printedUnits = times(wide, ofExact(shifted(1n, -digits.exponent)));
  const unit = fraction(1n);
  const ten = fraction(10n);
  let places = -1;
  for (; compare(printedUnits, unit) <= 0 && places < mostPlaces; places += 1) printedUnits = times(printedUnits, ten);
  return places < 0 ? undefined : places;
}
