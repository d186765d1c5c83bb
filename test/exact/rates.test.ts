import { describe, expect, test } from "vitest";
import type { Fraction } from "../../src/exact/fractions.ts";
import { negativeBaseArgument, overBase, rateOfFractions, rateReason } from "../../src/exact/rates.ts";
import { toRatio } from "../../src/exact/ratio.ts";
import { errorOf, site } from "../helpers.ts";

const fraction = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });

describe("why two figures have no rate, told by their signs", () => {
  test.each([
    // current, base, refused, of deficits, over the magnitude of the base
    [1, 1, undefined, undefined, undefined],
    [0, 1, undefined, undefined, undefined],
    [-1, 1, "sign-change", "sign-change", undefined],
    [1, 0, "zero-base", "zero-base", "zero-base"],
    [0, 0, "zero-base", "zero-base", "zero-base"],
    [-1, 0, "zero-base", "zero-base", "zero-base"],
    [1, -1, "negative-base", "sign-change", undefined],
    [0, -1, "negative-base", undefined, undefined],
    [-1, -1, "negative-base", undefined, undefined],
  ])("%s on %s: %s; of deficits %s; over the magnitude %s", (current, base, refused, ofDeficits, overMagnitude) => {
    expect(rateReason(current, base, "refuse")).toBe(refused);
    expect(rateReason(current, base, "deficits")).toBe(ofDeficits);
    expect(rateReason(current, base, "absolute-base")).toBe(overMagnitude);
    expect(rateReason(BigInt(current), BigInt(base), "deficits")).toBe(ofDeficits);
  });

  test("what figures below 0 give is read, and refused where nobody is asked to", () => {
    expect(negativeBaseArgument(undefined, site)).toBe("refuse");
    expect(negativeBaseArgument("deficits", site)).toBe("deficits");
    expect(negativeBaseArgument("absolute-base", site)).toBe("absolute-base");
    expect(errorOf(() => negativeBaseArgument("yes" as never, site))).toMatchObject({
      code: "invalid-option",
      argument: "negativeBase",
    });
  });
});

describe("the rate of one fraction on another", () => {
  test("is a fraction with a denominator above 0", () => {
    // 3/4 on 1/2 is half as much again.
    expect(rateOfFractions(fraction(3n, 4n), fraction(1n, 2n))).toEqual(fraction(4n, 8n));
    expect(rateOfFractions(fraction(-6n), fraction(-4n), "deficits")).toEqual(fraction(2n, 4n));
    expect(rateOfFractions(fraction(0n), fraction(-4n), "deficits")).toEqual(fraction(-4n, 4n));
  });

  test.each([
    // current, base, percent: losses of two releases, and a turn in either direction
    [-4296n, -808n, "-431.7"],
    [-202n, -49n, "-312.2"],
    [10n, -5n, "300.0"],
    [-10n, 5n, "-300.0"],
  ])("%s on the magnitude of %s is %s percent", (current, base, percent) => {
    const rate = rateOfFractions(fraction(current), fraction(base), "absolute-base");
    expect(toRatio(rate as Fraction, site).toFixedPercent()).toBe(percent);
  });

  test("adds up of parts, over the same base", () => {
    // Parts -3 -> -5 and -1 -> 2 of a total -4 -> -3.
    const base = fraction(-4n);
    expect(overBase(fraction(-2n), base, "deficits")).toEqual(fraction(2n, 4n));
    expect(overBase(fraction(3n), base, "deficits")).toEqual(fraction(-3n, 4n));
    expect(rateOfFractions(fraction(-3n), base, "deficits")).toEqual(fraction(-1n, 4n));
    expect(overBase(fraction(-2n), base, "absolute-base")).toEqual(fraction(-2n, 4n));
    expect(rateOfFractions(fraction(-3n), base, "absolute-base")).toEqual(fraction(1n, 4n));
  });

  test("or the reason why there is none", () => {
    expect(rateOfFractions(fraction(5n), fraction(0n))).toBe("zero-base");
    expect(rateOfFractions(fraction(-6n), fraction(-4n))).toBe("negative-base");
    expect(rateOfFractions(fraction(6n), fraction(-4n), "deficits")).toBe("sign-change");
  });
});
