import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import {
  contains,
  divisor,
  higher,
  holdsWhole,
  type Interval,
  intersection,
  isBelow,
  isEmpty,
  isNegative,
  isPoint,
  isPositive,
  minus,
  minusInterval,
  notNegative,
  overlaps,
  plus,
  point,
  positive,
  product,
  quotient,
  width,
} from "../../../src/published/figures/interval.ts";

/** "[1, 2)" as an interval; "(" and ")" without a number have no end. */
function interval(text: string): Interval {
  const [, from, low, high, to] = /^([[(])(-?\d*), (-?\d*)([\])])$/.exec(text) as unknown as string[];
  const end = (digits = "", open = false) => (digits === "" ? undefined : { at: fraction(BigInt(digits)), open });
  return { lower: end(low, from === "("), upper: end(high, to === ")") };
}

function text({ lower, upper }: Interval): string {
  const digits = (end: typeof lower) =>
    end === undefined ? "" : `${end.at.numerator}${end.at.denominator === 1n ? "" : `/${end.at.denominator}`}`;
  return `${lower?.open === false ? "[" : "("}${digits(lower)}, ${digits(upper)}${upper?.open === false ? "]" : ")"}`;
}

describe("arithmetic of intervals", () => {
  it.each([
    [plus(interval("[1, 2)"), interval("(3, 4]")), "(4, 6)"],
    [minus(interval("[1, 2)"), interval("[0, 1]")), "[0, 2)"],
    [minusInterval(interval("[1, )")), "(, -1]"],
    [quotient(interval("[1, 2)"), interval("(2, 4]")), "[1/4, 1)"],
    [quotient(interval("[-1, 2]"), interval("(0, )")), "(, )"],
    [quotient(interval("[0, 2]"), interval("[1, )")), "[0, 2]"],
    [product(interval("[-1, 2)"), interval("[2, 3)")), "(-3, 6)"],
    [product(interval("[1, )"), interval("[2, )")), "[2, )"],
    [divisor(interval("[2, 4]"), interval("[1, 2)")), "(1, 4]"],
    [divisor(interval("[-4, -2]"), interval("[-2, -1]")), "[1, 4]"],
    [divisor(interval("[-4, -2]"), interval("[1, 2]")), undefined],
    [divisor(interval("[-1, 1]"), interval("[-1, 1]")), "(0, )"],
    [intersection(interval("[1, 3)"), interval("(1, 5]")), "(1, 3)"],
    [notNegative(interval("[-3, 2)")), "[0, 2)"],
    [notNegative(interval("[-3, -2)")), "[0, 0]"],
  ])("%#: %o", (result, expected) => {
    expect(result && text(result)).toBe(expected);
  });

  it("holdsWhole finds whole numbers from 0 on", () => {
    const between = (low: bigint, high: bigint) =>
      holdsWhole({ lower: { at: fraction(low, 5n), open: false }, upper: { at: fraction(high, 5n), open: false } });
    expect([between(6n, 9n), between(6n, 10n), between(-9n, -1n), between(-9n, 0n)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(["(2, 3)", "[2, 3)", "(, )"].map((one) => holdsWhole(interval(one)))).toEqual([false, true, true]);
  });

  it("the same interval twice is the same figure", () => {
    const one = interval("[1, 2]");
    expect([text(minus(one, one)), text(quotient(one, one))]).toEqual(["[0, 0]", "[1, 1]"]);
  });
});

describe("what lies where", () => {
  it("open ends do not belong", () => {
    expect(["[1, 2)", "(0, 1)"].map((side) => contains(interval(side), fraction(1n)))).toEqual([true, false]);
    expect(["[1, 1]", "[1, 1)", "[2, 1]", "(, 1]"].map((side) => isEmpty(interval(side)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isBelow(interval("[0, 1)"), interval("[1, 2]"))).toBe(true);
    expect(overlaps(interval("[0, 1]"), interval("[1, 2]"))).toBe(true);
    expect([isPoint(point(fraction(1n))), isPoint(interval("[1, 2]")), isPoint(interval("[1, )"))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(["(0, 1]", "[0, 1]", "(, 1]"].map((side) => isPositive(interval(side)))).toEqual([true, false, false]);
    expect([isNegative(interval("[-1, 0)")), isNegative(positive)]).toEqual([true, false]);
    expect(width(interval("[1, 4)"))).toEqual(fraction(3n));
    expect(width(interval("[1, )"))).toBe(undefined);
  });

  it("of two lower ends the one that leaves less", () => {
    const end = (at: bigint, open: boolean) => ({ at: fraction(at), open });
    expect(higher(end(1n, true), end(1n, false))?.open).toBe(true);
    expect(higher(end(1n, false), end(1n, true))?.open).toBe(true);
    expect(higher(end(1n, false), end(2n, false))?.at).toEqual(fraction(2n));
    expect(higher(undefined, end(2n, false))?.at).toEqual(fraction(2n));
  });
});
