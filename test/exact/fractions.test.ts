import { ratio } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commonDenominator,
  compare,
  type Fraction,
  fraction,
  magnitude,
  minus,
  nearestFloat,
  negative,
  ofExact,
  one,
  over,
  plus,
  shifted,
  signOf,
  times,
  zero,
} from "../../src/exact/fractions.ts";
import { fractionOf, toRatio } from "../../src/exact/ratio.ts";
import { site } from "../helpers.ts";

const written = (value: { numerator: bigint; denominator: bigint }) => `${value.numerator}/${value.denominator}`;
const half = fraction(1n, 2n);
const third = fraction(1n, 3n);

describe("fractions in lowest terms", () => {
  test.each([
    [6n, 4n, "3/2"],
    [-6n, 4n, "-3/2"],
    [0n, 5n, "0/1"],
    [7n, undefined, "7/1"],
    [10n ** 40n, 10n ** 41n, "1/10"],
  ])("%s over %s is %s", (numerator, denominator, text) => {
    expect(written(fraction(numerator, denominator))).toBe(text);
  });

  test("reckoned by hand", () => {
    expect(written(plus(half, third))).toBe("5/6");
    expect(written(minus(third, half))).toBe("-1/6");
    expect(written(times(fraction(2n, 3n), fraction(-3n, 4n)))).toBe("-1/2");
    expect(written(over(half, fraction(3n, 4n)))).toBe("2/3");
    expect(written(negative(half))).toBe("-1/2");
    expect(written(negative(zero))).toBe("0/1");
  });

  test("order, sign and magnitude", () => {
    expect([compare(third, half), compare(half, fraction(2n, 4n)), compare(half, third)]).toEqual([-1, 0, 1]);
    expect([-5n, 0n, 5n].map(signOf)).toEqual([-1, 0, 1]);
    expect([-5n, 0n, 5n].map(magnitude)).toEqual([5n, 0n, 5n]);
  });

  test("of a decimal number, and as the ratio that people get", () => {
    expect(written(ofExact({ coefficient: 6104n, scale: 2 }))).toBe("1526/25");
    expect(toRatio(fraction(473n, 5631n), { function: "f" }).toString()).toBe("473/5631");
  });

  test("a coefficient times ten to a power of either sign", () => {
    expect(shifted(61n, 9)).toEqual({ coefficient: 61_000_000_000n, scale: 0 });
    expect(shifted(61n, 0)).toEqual({ coefficient: 61n, scale: 0 });
    expect(shifted(61n, -3)).toEqual({ coefficient: 61n, scale: 3 });
  });

  const anyFraction = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
    .map(([numerator, denominator]) => fraction(numerator, denominator));

  test("what is added is taken away again, what is multiplied divided again, and order is that of the difference", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(plus(a, zero)).toEqual(a);
        expect(times(a, one)).toEqual(a);
        expect(compare(a, b)).toBe(signOf(minus(a, b).numerator));
        if (b.numerator > 0n) expect(over(times(a, b), b)).toEqual(a);
      }),
    );
  });
});

describe("commonDenominator", () => {
  test("is the least of which all denominators are divisors", () => {
    expect(commonDenominator([fraction(1n, 4n), fraction(5n, 6n)], site)).toBe(12n);
    expect(commonDenominator([fraction(3n)], site)).toBe(1n);
    expect(commonDenominator([], site)).toBe(1n);
  });
});

describe("the nearest float", () => {
  test.each([
    [1n, 3n, 1 / 3],
    [-1n, 3n, -1 / 3],
    [0n, 5n, 0],
    [10n ** 40n, 1n, 1e40],
    [-(10n ** 40n), 3n, Number(`-3.${"3".repeat(40)}e39`)],
    [1n, 10n ** 40n, 1e-40],
    [10n ** 400n, 10n ** 400n + 1n, 1],
    [10n ** 400n, 10n ** 100n, 1e300],
    [10n ** 100n, 10n ** 400n, 1e-300],
    [10n ** 900n, 1n, Number.POSITIVE_INFINITY],
    [1n, 10n ** 900n, 0],
  ])("%s / %s", (numerator, denominator, float) => {
    expect(nearestFloat({ numerator, denominator })).toBe(float);
  });

  test("of a fraction that is a float is that float", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-290 }), (float) => {
        // Every float is a whole number times a power of two.
        let [value, shift] = [float, 0n];
        while (!Number.isInteger(value)) {
          value *= 2;
          shift += 1n;
        }
        expect(nearestFloat({ numerator: BigInt(value) * 3n ** 40n, denominator: (3n ** 40n) << shift })).toBe(float);
      }),
    );
  });

  test("the smallest floats are rounded once", () => {
    for (const text of [
      "2.4703282292062328e-324",
      "2.2250738585072011e-308",
      "2.2250738585072009e-308",
      "4.9e-324",
      "2e-324",
    ]) {
      const { numerator, denominator } = fractionOf(ratio(text, 1)) as Fraction;
      expect(nearestFloat({ numerator, denominator })).toBe(Number(text));
      expect(nearestFloat({ numerator: -numerator, denominator })).toBe(0 - Number(text));
    }
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: 320, max: 360 }), (digits, places) => {
        expect(nearestFloat({ numerator: digits, denominator: 10n ** BigInt(places) })).toBe(
          Number(`${digits}e-${places}`),
        );
      }),
    );
  });

  test("a quotient just above the middle of two floats is rounded up", () => {
    // 2^53 + 1 is the middle of 2^53 and 2^53 + 2.
    const middle = 2n ** 53n + 1n;
    expect(nearestFloat({ numerator: middle * 10n ** 40n + 1n, denominator: 10n ** 40n })).toBe(2 ** 53 + 2);
    expect(nearestFloat({ numerator: middle * 10n ** 40n, denominator: 10n ** 40n })).toBe(2 ** 53);
    // However little above it.
    expect(nearestFloat({ numerator: middle * 10n ** 2000n + 1n, denominator: 10n ** 2000n })).toBe(2 ** 53 + 2);
    expect(nearestFloat({ numerator: -middle * 10n ** 2000n - 1n, denominator: 10n ** 2000n })).toBe(-(2 ** 53) - 2);
  });
});
