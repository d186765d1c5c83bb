import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import {
  boundsOf,
  changeFormula,
  contributionFormula,
  isDefined,
  resultOf,
  shareInsideFormula,
  sumFormula,
} from "../../../src/published/figures/formulas.ts";
import { point } from "../../../src/published/figures/interval.ts";
import { refusal } from "../helpers.ts";

const site = { function: "test" };
const of = (...values: bigint[]) => values.map((value) => point(fraction(value)));

describe("formulas", () => {
  it("give one result of exact figures", () => {
    expect(resultOf(changeFormula, [fraction(3n), fraction(2n)], site)).toEqual(fraction(1n, 2n));
    expect(resultOf(contributionFormula, [fraction(3n), fraction(2n), fraction(4n)], site)).toEqual(fraction(1n, 4n));
    expect(resultOf(shareInsideFormula(2), [fraction(1n), fraction(1n), fraction(2n)], site)).toEqual(fraction(1n, 4n));
    expect(resultOf(sumFormula(3), [fraction(1n), fraction(1n), fraction(2n)], site)).toEqual(fraction(4n));
  });

  it("are undefined where what they divide by may be 0 or below", () => {
    expect([isDefined(changeFormula, of(1n, 2n)), isDefined(changeFormula, of(1n, 0n))]).toEqual([true, false]);
    expect(refusal(() => boundsOf(changeFormula, of(1n, -2n), site)).code).toBe("negative-base");
    expect(refusal(() => boundsOf(changeFormula, of(1n, 0n), site)).code).toBe("zero-denominator");
    expect(refusal(() => resultOf(changeFormula, [fraction(1n), fraction(0n)], site)).argument).toBe("base");
  });
});
