import { refuse, type Site } from "../../base/errors.ts";
import type { Exact } from "../../exact/decimals.ts";
import { compare, type Fraction, fraction, minus, ofExact, plus, shifted, times, zero } from "../../exact/fractions.ts";
import { type Interval, minusInterval } from "./interval.ts";
import type { Digits, Print } from "./print.ts";
import type { Qualifier } from "./qualifiers.ts";

/** What a qualifier says of the magnitude, with the sign put back. */
export function qualified(print: Print, magnitude: Exact, quantum: Exact, qualifier: Qualifier, site: Site): Interval {
  const v = ofExact(magnitude);
  mustSayOneThing(print, v, qualifier, site);
  const q = spread(print.digits, v, ofExact(quantum));
  const end = (at: Fraction, open = false) => ({ at, open });
  const above = { lower: end(v, true), upper: undefined };
  const from = { lower: end(minus(v, q)), upper: end(v, true) };
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
  return print.digits.isNegative ? minusInterval(magnitudes[qualifier]) : magnitudes[qualifier];
}

const twoSided: readonly Qualifier[] = ["about", "nearly", "almost"];

/** Whether a figure with that qualifier says one thing with a minus, too. */
export function takesMinus(qualifier: Qualifier | undefined): boolean {
  return qualifier === undefined || twoSided.includes(qualifier);
}

/** "More than −3 percent" may be −2 or −4, and "nearly 0" lies on either side. */
function mustSayOneThing({ digits, text }: Print, v: Fraction, qualifier: Qualifier, site: Site): void {
  if (qualifier === "about" || (v.numerator > 0n && !digits.isNegative)) return;
  if (v.numerator > 0n && takesMinus(qualifier)) return;
  const rule =
    v.numerator === 0n
      ? `must not be 0 beside "${qualifier}", which may lie on either side of it: say between(lower, upper)`
      : `must not have a minus beside "${qualifier}", which may mean its magnitude or its value: say between(lower, upper)`;
  refuse("ambiguous-figure", rule, site, text);
}

/** How far from its face value a hedged figure may lie. */
function spread(digits: Digits, v: Fraction, quantum: Fraction): Fraction {
  // A cap of a quarter would leave nothing around 0.
  if (v.numerator === 0n) return quantum;
  const least = greater(quantum, smaller(ofExact(lastPlace(digits)), times(v, fraction(1n, 20n))));
  return smaller(least, greater(times(quantum, fraction(1n, 2n)), times(v, fraction(1n, 4n))));
}

/** The place of the last digit that is not 0. */
function lastPlace({ coefficient, places, exponent }: Digits): Exact {
  let place = exponent - places;
  for (let rest = coefficient; rest % 10n === 0n; rest /= 10n) place += 1;
  return shifted(1n, place);
}

function greater(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? b : a;
}

function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? a : b;
}
