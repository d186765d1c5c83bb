import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import {
  boundsOf,
  changeFormula,
  changeFormulaOf,
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

  it("of a base below 0 give the change of the magnitudes, or its reverse", () => {
    const [deficits, overMagnitude] = [changeFormulaOf("deficits"), changeFormulaOf("absolute-base")];
    expect(changeFormulaOf("refuse")).toBe(changeFormula);
    for (const [current, base, ofDeficits, overBase] of [
      [3n, 2n, fraction(1n, 2n), fraction(1n, 2n)],
      [-3n, -2n, fraction(1n, 2n), fraction(-1n, 2n)],
      [0n, -2n, fraction(-1n), fraction(1n)],
    ] as const) {
      expect(resultOf(deficits, [fraction(current), fraction(base)], site)).toEqual(ofDeficits);
      expect(resultOf(overMagnitude, [fraction(current), fraction(base)], site)).toEqual(overBase);
    }
    expect(resultOf(overMagnitude, [fraction(10n), fraction(-5n)], site)).toEqual(fraction(3n));
    expect(resultOf(overMagnitude, [fraction(-10n), fraction(5n)], site)).toEqual(fraction(-3n));
    expect(refusal(() => boundsOf(deficits, of(1n, -2n), site))).toMatchObject({
      code: "sign-change",
      argument: "current",
    });
    expect(refusal(() => boundsOf(deficits, of(-1n, 2n), site)).code).toBe("sign-change");
    expect(refusal(() => boundsOf(overMagnitude, of(-1n, 0n), site)).code).toBe("zero-denominator");
    const once = point(fraction(-2n));
    expect(deficits.bounds([once, once])).toEqual(point(fraction(0n)));
  });
});
