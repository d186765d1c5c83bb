import { zero } from "../../exact/fractions.ts";
import {
  divisor,
  type Interval,
  minusInterval,
  plus,
  point,
  positive,
  product,
  quotient,
} from "../figures/interval.ts";
import { isRateRelation, levelsOf, offsetOf, type PlainRelation, rateOf, termsOf } from "./relations.ts";

/** What is known of each name. */
export type Known = ReadonlyMap<string, Interval>;

/**
 * What a relation says about a name that stands in it once, given the others, which vary independently; `undefined` where
 * no values of them satisfy it.
 */
export function implied(relation: PlainRelation, name: string, known: Known): Interval | undefined {
  const of = (other: string) => known.get(other) as Interval;
  if (!isRateRelation(relation)) {
    const terms = termsOf(relation);
    const isMinus = ([, { numerator }]: (typeof terms)[number]) => numerator < 0n;
    // The name with the opposite sign is what all the others add up to.
    const rest = terms
      .filter(([other]) => other !== name)
      .map((term) => (isMinus(term) ? of(term[0]) : minusInterval(of(term[0]))))
      .reduce(plus, relation.kind === "greater-than" ? positive : point(zero));
    return terms.some((term) => term[0] === name && isMinus(term)) ? minusInterval(rest) : rest;
  }
  const [above, below] = levelsOf(relation);
  const offset = point(offsetOf(relation));
  if (name === rateOf(relation)) return plus(quotient(of(above), of(below)), minusInterval(offset));
  const factor = plus(of(rateOf(relation)), offset);
  return name === above ? product(factor, of(below)) : divisor(of(above), factor);
}
