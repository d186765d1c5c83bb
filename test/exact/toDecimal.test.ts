import { Decimal } from "decimal.js";
import { percent } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeToDecimal, toDecimal } from "../../src/exact/toDecimal.ts";
import { codeOf, errorOf } from "../helpers.ts";

describe("handing a number out", () => {
  test("as a plain Decimal of the default constructor", () => {
    const decimal = toDecimal(123456n, 3, { function: "f" });
    expect(decimal.constructor).toBe(Decimal);
    expect(decimal.toFixed()).toBe("123.456");
  });

  test("a safe integer gives the very Decimal that its text gives", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -2000, max: 2000 })),
        fc.nat(18),
        (coefficient, scale) => {
          const decimal = safeToDecimal(coefficient, scale, { function: "test" });
          const fromText = new Decimal(`${coefficient}e-${scale}`);
          expect(decimal).toStrictEqual(fromText);
          expect(Object.keys(decimal)).toEqual(Object.keys(fromText));
          expect(decimal instanceof Decimal && Decimal.isDecimal(decimal)).toBe(true);
          expect(decimal.times(3).plus(decimal).toFixed()).toBe(fromText.times(3).plus(fromText).toFixed());
        },
      ),
      {
        numRuns: 3000,
      },
    );
  });

  test("a safe integer beyond the caller's minE and maxE is refused as its text is", () => {
    const { maxE, minE } = Decimal;
    try {
      Decimal.set({ maxE: 5, minE: -5 });
      expect(codeOf(() => safeToDecimal(10_000_000, 0, { function: "test" }))).toBe("decimal-range");
      expect(codeOf(() => safeToDecimal(-1, 6, { function: "test" }))).toBe("decimal-range");
      expect(safeToDecimal(999_999, 0, { function: "test" }).toFixed()).toBe("999999");
    } finally {
      Decimal.set({ maxE, minE });
    }
  });

  test("powers of ten and groups of zeros", () => {
    for (let digits = 0; digits < 16; digits += 1) {
      for (let scale = 0; scale < 10; scale += 1) {
        for (const coefficient of [10 ** digits, -(10 ** digits), 10 ** digits - 1, 10 ** digits + 1]) {
          const decimal = safeToDecimal(coefficient, scale, { function: "test" });
          expect(decimal).toStrictEqual(new Decimal(`${coefficient}e-${scale}`));
        }
      }
    }
  });

  test("what the caller's minE and maxE cannot hold is an error, never 0 or Infinity", () => {
    try {
      Decimal.set({ maxE: 5, minE: -5 });
      expect(percent("100000").toDecimal(0).toFixed()).toBe("1000");
      const great = errorOf(() => percent("1e9").toDecimal(0));
      expect(great).toMatchObject({ code: "decimal-range", function: "Ratio.toDecimal", value: "10000000" });
      expect(codeOf(() => percent("1e-9").toDecimal(11))).toBe("decimal-range");
      expect(percent(0).toDecimal(11).isZero()).toBe(true);
    } finally {
      Decimal.set({ defaults: true });
    }
  });
});
