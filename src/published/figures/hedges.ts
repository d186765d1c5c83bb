import type { Exact } from "../../exact/decimals.ts";
import { type Fraction, minus, ofExact, plus, shifted, zero } from "../../exact/fractions.ts";
import type { Digits } from "./figure.ts";
import { type Interval, minusInterval } from "./interval.ts";
import type { Print } from "./printedFigure.ts";

/**
 * A word that changes what a printed figure says; v is its magnitude, q the place of the last digit that is not 0 in
 * an integer, else the quantum.
 *
 * | qualifier | magnitudes |
 * | --- | --- |
 * | `about` | v − q … v + q |
 * | `more than`, `over` | above v |
 * | `at least` | v and above |
 * | `nearly`, `almost` | v − q up to, not including, v |
 * | `less than` | 0 up to, not including, v |
 * | `up to` | 0 … v |
 *
 * @category Published figures
 */
export type Qualifier = "about" | "more than" | "over" | "at least" | "nearly" | "almost" | "less than" | "up to";

/** What a qualifier says of the magnitude, with the sign put back. */
export function qualified({ digits, stated }: Print, magnitude: Exact, qualifier: Qualifier): Interval {
  const v = ofExact(magnitude);
  const q = ofExact(stated ?? lastPlace(digits));
  const end = (at: Fraction, open = false) => ({ at, open });
  const [above, from] = [
    { lower: end(v, true), upper: undefined },
    { lower: end(minus(v, q)), upper: end(v, true) },
  ];
  const magnitudes: Readonly<Record<Qualifier, Interval>> = {
    about: { lower: end(minus(v, q)), upper: end(plus(v, q)) },
    "more than": above,
    over: above,
    "at least": { lower: end(v), upper: undefined },
    nearly: from,
    almost: from,
    "less than": { lower: end(zero), upper: end(v, true) },
    "up to": { lower: end(zero), upper: end(v) },
  };
  return digits.isNegative ? minusInterval(magnitudes[qualifier]) : magnitudes[qualifier];
}

/** The place of the last digit other than 0 of an integer, else one unit of the last place printed. */
function lastPlace({ coefficient, places, exponent }: Digits): Exact {
  let place = exponent - places;
  if (places > 0 || coefficient === 0n) return shifted(1n, place);
  for (let rest = coefficient; rest % 10n === 0n; rest /= 10n) place += 1;
  return shifted(1n, place);
}
