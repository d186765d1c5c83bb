/** The decimal and fraction libraries, each with its own way to write what a release needs. */
import { Big } from "big.js";
import { BigNumber } from "bignumber.js";
import { Decimal } from "decimal.js";
import { Fraction } from "fraction.js";

export interface Arithmetic<Value> {
  readonly name: string;
  read(figure: number | string): Value;
  plus(left: Value, right: Value): Value;
  minus(left: Value, right: Value): Value;
  isAbove(left: Value, right: Value): boolean;
  /** In percent, to one place. */
  change(current: Value, base: Value): Value;
  /** In percent, to one place. */
  share(part: Value, total: Value): Value;
  average(amount: Value, days: Value, places: number): Value;
}

const decimal: Arithmetic<Decimal> = {
  name: "decimal.js",
  read: (figure) => new Decimal(figure),
  plus: (left, right) => left.plus(right),
  minus: (left, right) => left.minus(right),
  isAbove: (left, right) => left.gt(right),
  change: (current, base) => current.div(base).minus(1).times(100).toDecimalPlaces(1),
  share: (part, total) => part.div(total).times(100).toDecimalPlaces(1),
  average: (amount, days, places) => amount.div(days).toDecimalPlaces(places),
};

const big: Arithmetic<Big> = {
  name: "big.js",
  read: (figure) => new Big(figure),
  plus: (left, right) => left.plus(right),
  minus: (left, right) => left.minus(right),
  isAbove: (left, right) => left.gt(right),
  change: (current, base) => current.div(base).minus(1).times(100).round(1),
  share: (part, total) => part.div(total).times(100).round(1),
  average: (amount, days, places) => amount.div(days).round(places),
};

const bigNumber: Arithmetic<BigNumber> = {
  name: "bignumber.js",
  read: (figure) => new BigNumber(figure),
  plus: (left, right) => left.plus(right),
  minus: (left, right) => left.minus(right),
  isAbove: (left, right) => left.gt(right),
  change: (current, base) => current.div(base).minus(1).times(100).decimalPlaces(1),
  share: (part, total) => part.div(total).times(100).decimalPlaces(1),
  average: (amount, days, places) => amount.div(days).decimalPlaces(places),
};

/** Its `round` takes halves towards +∞, so that -0.25 gives -0.2: such results differ by its rule, not by an error. */
const fraction: Arithmetic<Fraction> = {
  name: "fraction.js",
  read: (figure) => new Fraction(figure),
  plus: (left, right) => left.add(right),
  minus: (left, right) => left.sub(right),
  isAbove: (left, right) => left.compare(right) > 0,
  change: (current, base) => current.div(base).sub(1).mul(100).round(1),
  share: (part, total) => part.div(total).mul(100).round(1),
  average: (amount, days, places) => amount.div(days).round(places),
};

export const libraries: readonly Arithmetic<unknown>[] = [decimal, big, bigNumber, fraction];
