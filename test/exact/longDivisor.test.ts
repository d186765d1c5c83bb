import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longDivisor } from "../../src/exact/longDivisor.ts";

describe("the greatest common divisor", () => {
  const longest = 2n ** 62n - 1n;
  test.each([
    [0n, 0n, 0n],
    [0n, 10n ** 30n, 10n ** 30n],
    [10n ** 30n, 0n, 10n ** 30n],
    [12n, 18n, 6n],
    [18n, 12n, 6n],
    [longest, longest, longest],
    [longest + 1n, 2n * (longest + 1n), longest + 1n],
    [10n ** 60n, 10n ** 40n, 10n ** 40n],
  ])("of %s and %s", (a, b, divisor) => {
    expect(longDivisor(a, b)).toBe(divisor);
  });

  test("of numbers longer than a float can be", () => {
    expect(longDivisor(3n * 10n ** 400n, 7n * 10n ** 390n)).toBe(10n ** 390n);
    expect(longDivisor(3n * 7n ** 500n, 5n * 7n ** 400n)).toBe(7n ** 400n);
  });

  test("of two neighbours in Fibonacci's series is 1, and what both are multiplied by stays", () => {
    let [a, b] = [1n, 1n];
    for (let steps = 0; steps < 2000; steps += 1) {
      [a, b] = [b, a + b];
      expect([longDivisor(a, b), longDivisor(b, a)]).toEqual([1n, 1n]);
      expect(longDivisor(a * longest, b * longest)).toBe(longest);
    }
  });

  test("is the one that Euclid finds step by step, however the digits lie", () => {
    const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? a : euclid(b, a % b));
    const long = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 70n }), fc.bigInt({ min: 0n, max: 2n ** 1100n }));
    fc.assert(
      fc.property(long, long, long, fc.nat(3), (a, b, factor, near) => {
        const pairs: [bigint, bigint][] = [
          [a, b],
          [a * factor, b * factor],
          [a * factor + BigInt(near), a * b],
          [a * b + BigInt(near), a],
        ];
        for (const [one, other] of pairs) expect(longDivisor(one, other)).toBe(euclid(one, other));
      }),
      { numRuns: 300 },
    );
  });
});
