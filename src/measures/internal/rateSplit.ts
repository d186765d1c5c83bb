import type { Site } from "../../base/errors.ts";
import { commonDenominator, type Fraction } from "../../exact/fractions.ts";

/**
 * The change of a rate, from C0/B0 to C1/B1: integers of one scale, the bases above 0. It is that of two vintages of one
 * period, or of two periods of one vintage.
 */
export interface RatePair {
  readonly c0: bigint;
  readonly b0: bigint;
  readonly c1: bigint;
  readonly b1: bigint;
}

/** C1 / B1 − C0 / B0. */
export function changeOfRate({ c0, b0, c1, b1 }: RatePair): Fraction {
  return { numerator: c1 * b0 - c0 * b1, denominator: b0 * b1 };
}

/** What came from the current figure, on either base by half (Shapley): (C1 − C0) (1 / B0 + 1 / B1) / 2. */
export function effectOfCurrent({ c0, b0, c1, b1 }: RatePair): Fraction {
  return { numerator: (c1 - c0) * (b0 + b1), denominator: 2n * b0 * b1 };
}

/** What came from the base, of either figure by half (Shapley): (C0 + C1) / 2 · (1 / B1 − 1 / B0). */
export function effectOfBase({ c0, b0, c1, b1 }: RatePair): Fraction {
  return { numerator: (c0 + c1) * (b0 - b1), denominator: 2n * b0 * b1 };
}

/** Four fractions as integers over their common denominator, on which none of the three formulas depends. */
export function ratePair(c0: Fraction, b0: Fraction, c1: Fraction, b1: Fraction, site: Site): RatePair {
  const denominator = commonDenominator([c0, b0, c1, b1], site);
  const at = (figure: Fraction) => figure.numerator * (denominator / figure.denominator);
  return { c0: at(c0), b0: at(b0), c1: at(c1), b1: at(b1) };
}
