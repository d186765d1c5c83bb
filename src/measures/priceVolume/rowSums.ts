import type { ReasonCode, Site } from "../../base/errors.ts";
import { type Fraction, fraction, zero } from "../../exact/fractions.ts";
import { overOneDenominator } from "../../exact/largestRemainder.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { Good, Goods } from "./goods.ts";

/** What a good that is new or gone is. */
export type NewGoods = "refuse" | "volume";

/**
 * The sums of goods in two periods, 0 and 1, that every split and every index is made of: values over one denominator,
 * quantities over another one, which cancels.
 */
export interface RowSums {
  /** The sum of p0·q0, the value then, over `denominator`. */
  readonly before: bigint;
  /** The sum of p1·q1, the value now. */
  readonly now: bigint;
  /** The sum of p1·q0: what was bought then, at the prices of now. */
  readonly beforeAtNew: bigint;
  /** The sum of p0·q1: what is bought now, at the prices of then. */
  readonly nowAtOld: bigint;
  readonly denominator: bigint;
  /** The quantities of the whole, then and now: meant only where all are in one unit. */
  readonly quantities: readonly [bigint, bigint];
}

/** A good in two periods. */
interface Pair {
  readonly v0: Fraction;
  readonly v1: Fraction;
  readonly q0: Fraction;
  readonly q1: Fraction;
}

/** The sums at a row of the whole and the row `back` earlier, or why there are none. */
export function sumsAt(
  { goods, whole }: Goods,
  row: number,
  back: number,
  newGoods: NewGoods,
  site: Site,
): RowSums | ReasonCode {
  const period = whole.grid.first + row;
  if (!goods.every((good) => isKnown(good, period))) return "missing-current";
  if (!goods.every((good) => isKnown(good, period - back))) return "missing-base";
  const pairs = goods.map((good) => pairIn(good, period, period - back));
  const atOther = pairs.map((pair) => atOtherPrices(pair, newGoods));
  if (atOther.some((found) => found === undefined)) return "zero-divisor";
  const values = pairs.flatMap(({ v0, v1 }, good) => [v0, v1, ...(atOther[good] as [Fraction, Fraction])]);
  const { numerators, denominator } = overOneDenominator(values, site);
  const quantities = overOneDenominator(
    pairs.flatMap(({ q0, q1 }) => [q0, q1]),
    site,
  ).numerators;
  return {
    before: everyFrom(numerators, 0, 4),
    now: everyFrom(numerators, 1, 4),
    beforeAtNew: everyFrom(numerators, 2, 4),
    nowAtOld: everyFrom(numerators, 3, 4),
    denominator,
    quantities: [everyFrom(quantities, 0, 2), everyFrom(quantities, 1, 2)],
  };
}

function isKnown({ values, quantities }: Good, period: number): boolean {
  return isThere(values, period - values.grid.first) && isThere(quantities, period - quantities.grid.first);
}

function pairIn({ values, quantities }: Good, now: number, then: number): Pair {
  return {
    v0: fractionOfRow(values, then - values.grid.first),
    v1: fractionOfRow(values, now - values.grid.first),
    q0: fractionOfRow(quantities, then - quantities.grid.first),
    q1: fractionOfRow(quantities, now - quantities.grid.first),
  };
}

/**
 * A good at the prices of the other period: p1·q0 and p0·q1. One without a quantity has no price; one that is new, or gone,
 * is taken at the price of the period in which it was traded, where that is asked for.
 */
function atOtherPrices({ v0, v1, q0, q1 }: Pair, newGoods: NewGoods): [Fraction, Fraction] | undefined {
  const [traded0, traded1] = [q0.numerator > 0n, q1.numerator > 0n];
  if (traded0 && traded1) return [priced(v1, q1, q0), priced(v0, q0, q1)];
  if ((!traded0 && v0.numerator > 0n) || (!traded1 && v1.numerator > 0n)) return undefined;
  if (!traded0 && !traded1) return [zero, zero];
  return newGoods === "refuse" ? undefined : [v0, v1];
}

/** A value at its price, for another quantity. */
function priced(value: Fraction, quantity: Fraction, other: Fraction): Fraction {
  return fraction(
    value.numerator * other.numerator * quantity.denominator,
    value.denominator * other.denominator * quantity.numerator,
  );
}

function everyFrom(numbers: readonly bigint[], first: number, step: number): bigint {
  let sum = 0n;
  for (let at = first; at < numbers.length; at += step) sum += numbers[at] as bigint;
  return sum;
}
