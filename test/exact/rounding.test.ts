import { type RoundingMode, ratio } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { floatRounding, goesAway, roundingMode, roundQuotient } from "../../src/exact/rounding.ts";
import { codeOf, errorOf, modes, site } from "../helpers.ts";

/** Tenths, rounded to whole numbers in the order of `modes`. */
const ledger: Record<number, readonly number[]> = {
  "-25": [-2, -3, -3, -2, -2, -3, -3, -2, -2],
  "-24": [-2, -3, -3, -2, -2, -2, -2, -2, -2],
  "-20": [-2, -2, -2, -2, -2, -2, -2, -2, -2],
  "-16": [-1, -2, -2, -1, -2, -2, -2, -2, -2],
  "-15": [-1, -2, -2, -1, -1, -2, -2, -1, -2],
  "-5": [0, -1, -1, 0, 0, -1, -1, 0, 0],
  "-4": [0, -1, -1, 0, 0, 0, 0, 0, 0],
  0: [0, 0, 0, 0, 0, 0, 0, 0, 0],
  4: [1, 0, 1, 0, 0, 0, 0, 0, 0],
  5: [1, 0, 1, 0, 1, 0, 1, 0, 0],
  15: [2, 1, 2, 1, 2, 1, 2, 1, 2],
  16: [2, 1, 2, 1, 2, 2, 2, 2, 2],
  20: [2, 2, 2, 2, 2, 2, 2, 2, 2],
  24: [3, 2, 3, 2, 2, 2, 2, 2, 2],
  25: [3, 2, 3, 2, 3, 2, 3, 2, 2],
};

describe("the nine modes", () => {
  for (const [tenths, expected] of Object.entries(ledger)) {
    test(`${Number(tenths) / 10} rounds to ${expected.join(" ")}`, () => {
      expect(modes.map((mode) => Number(roundQuotient(BigInt(tenths), 10n, mode)))).toEqual(expected);
    });
  }

  test("the default is halfExpand", () => {
    expect(ratio(-5, 10).toFixed(0)).toBe("-1");
    expect(ratio(25, 10).toFixed(0)).toBe("3");
  });

  test("an unknown mode is refused, also a name that every object has", () => {
    expect(codeOf(() => ratio(1, 3).toFixed(1, "halfUp" as RoundingMode))).toBe("invalid-option");
    const error = errorOf(() => ratio(1, 3).toFixed(1, "toString" as RoundingMode));
    for (const mode of modes) expect(error.message).toContain(mode);
    expect(error).toMatchObject({ code: "invalid-option", argument: "mode", function: "Ratio.toFixed" });
  });

  test("no mode leaves the two neighbours, and each direction holds", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 30n }), (dividend, divisor) => {
        const below = roundQuotient(dividend, divisor, "floor");
        const above = roundQuotient(dividend, divisor, "ceil");
        expect(below * divisor <= dividend && dividend <= above * divisor).toBe(true);
        expect(above - below).toBe(dividend % divisor === 0n ? 0n : 1n);
        for (const mode of modes) expect([below, above]).toContain(roundQuotient(dividend, divisor, mode));
        for (const mode of ["halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven"] as const) {
          const error = roundQuotient(dividend, divisor, mode) * divisor - dividend;
          expect(2n * (error < 0n ? -error : error) <= divisor).toBe(true);
        }
      }),
    );
  });
});

describe("rounded once", () => {
  test("0.249999999999999999999 is 0.2 at one place", () => {
    expect(ratio("0.249999999999999999999", 1).toFixed(1)).toBe("0.2");
    expect(ratio("0.2500000000000000000000000001", 1).toFixed(1)).toBe("0.3");
  });

  test("a value just below a tie of many digits is not rounded twice", () => {
    expect(ratio(`0.${"4".repeat(500)}`, 1).toFixed(0)).toBe("0");
    expect(ratio(`0.4${"9".repeat(900)}`, 1).toFixed(0)).toBe("0");
  });

  test("a fall of 0.04 percent prints 0.0, and sign keeps the truth", () => {
    const fall = ratio("-0.0004", 1);
    expect(fall.toFixedPercent(1)).toBe("0.0");
    expect(fall.toPercent(1).toFixed(1)).toBe("0.0");
    expect(fall.toPercent(1).isNegative()).toBe(false);
    expect(fall.sign).toBe(-1);
  });
});

describe("what rounding is made of", () => {
  test("a mode is read, halfExpand where none is said", () => {
    expect([roundingMode(undefined, site), roundingMode("ceil", site)]).toEqual(["halfExpand", "ceil"]);
    expect(errorOf(() => roundingMode("halfUp" as never, site))).toMatchObject({ argument: "mode", value: "halfUp" });
  });

  test("what is nearer to one figure goes there in every half mode, whatever the sign", () => {
    for (const mode of modes.filter((name) => name.startsWith("half"))) {
      for (const negative of [false, true]) {
        expect([goesAway(mode, negative, -1, true), goesAway(mode, negative, 1, false)]).toEqual([false, true]);
      }
    }
    expect([goesAway("halfEven", false, 0, true), goesAway("halfEven", false, 0, false)]).toEqual([true, false]);
  });

  test("the float of a quotient is rounded as the quotient is, in all nine modes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
        fc.integer({ min: 1, max: 9 }),
        (dividend, divisor) => {
          for (const mode of modes) {
            const expected = Number(roundQuotient(BigInt(dividend), BigInt(divisor), mode));
            // Adding 0 makes 0 of -0.
            expect(floatRounding(mode)(dividend / divisor) + 0).toBe(expected);
          }
        },
      ),
    );
  });
});
