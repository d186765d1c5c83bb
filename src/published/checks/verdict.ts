import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { powerOfTen, toDecimal } from "../../exact/decimals.ts";
import { compare, type Fraction, fraction, ofExact, shifted, times, toRatio } from "../../exact/fractions.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { roundQuotient } from "../../exact/rounding.ts";
import { Bounds } from "../figures/bounds.ts";
import {
  commonUnit,
  type FigureInside,
  faceValue,
  hasFaceValue,
  type Published,
  type PublishedInside,
} from "../figures/figure.ts";
import { boundsOf, type Form, resultOf } from "../figures/formulas.ts";
import { contains, type Interval, overlaps, width } from "../figures/interval.ts";
import { figureArguments, intervalsOf } from "../figures/resultBounds.ts";
import { suspectsOf } from "./suspects.ts";

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
 * A slip that would explain an impossible figure.
 *
 * | slip | what happened |
 * | --- | --- |
 * | `truncated` | digits were cut off, not rounded |
 * | `power-of-ten` | million for billion, or a decimal point in the wrong place |
 * | `sign` | a minus too many or too few |
 * | `swapped-digits` | two digits changed places |
 *
 * @category Published figures
 */
export type Slip = "truncated" | "power-of-ten" | "sign" | "swapped-digits";

/**
 * One figure that, read otherwise, would make an impossible relation possible.
 *
 * @category Published figures
 */
export interface Suspect {
  /** The name of the argument: `"printed"`, `"base"`, `"parts[1]"`. */
  readonly figure: string;
  /** What may have gone wrong with it. */
  readonly slip: Slip;
  /** The figure as it should have been read. */
  readonly reading: Published;
}

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
export function judged(form: Form, values: readonly unknown[], printed: PublishedInside, site: Site): Check {
  const figures = figureArguments(form, values, site);
  const related = form.isLevel ? [...figures, asFigure(printed)] : figures;
  const unit = commonUnit(related, [...form.arguments, "printed"], site);
  const interval = boundsOf(form, intervalsOf(figures), site);
  const recomputed = resultOf(form, figures.map(faceValue), site);
  const verdict = verdictOf(interval, recomputed, figures, printed);
  return Object.freeze<Check>({
    verdict,
    recomputed: toRatio(recomputed),
    bounds: Bounds.of(interval, form.isLevel && unit),
    nearest: nearestPrintable(recomputed, printed, site),
    justifiedPlaces: justifiedPlaces(interval, printed),
    suspects: Object.freeze(verdict === "impossible" ? suspectsOf(form, figures, printed) : []),
  });
}

function asFigure(printed: PublishedInside): FigureInside {
  return { interval: printed.interval, unit: printed.unit, printed };
}

function verdictOf(
  interval: Interval,
  recomputed: Fraction,
  figures: readonly FigureInside[],
  printed: PublishedInside,
): Verdict {
  if (!overlaps(interval, printed.interval)) return "impossible";
  const isFace = [...figures, asFigure(printed)].every(hasFaceValue);
  return isFace && contains(printed.grid, recomputed) ? "exact" : "within-rounding";
}

function nearestPrintable(value: Fraction, { quantum, mode }: PublishedInside, site: Site): Decimal {
  const dividend = value.numerator * powerOfTen(quantum.scale);
  const multiple = roundQuotient(dividend, value.denominator * quantum.coefficient, mode);
  return toDecimal(multiple * quantum.coefficient, quantum.scale, site);
}

/** The greatest number of places at which the bounds are no wider than one unit of the last place. */
function justifiedPlaces(interval: Interval, { digits }: PublishedInside): number | undefined {
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
