import { createRequire } from "node:module";
import { Decimal } from "decimal.js";
import { percent } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atOneScale,
  decimalArgument,
  fixedText,
  plainText,
  powerOfTen,
  readDecimal,
} from "../../src/exact/decimals.ts";
import { errorOf, site } from "../helpers.ts";

const read = (value: unknown) => {
  const exact = readDecimal(value);
  return exact === undefined ? undefined : plainText(exact.coefficient, exact.scale);
};

describe("reading one number", () => {
  test.each([
    ["61.04", "61.04"],
    ["67.40", "67.4"],
    ["+1", "1"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["007", "7"],
    ["1e3", "1000"],
    ["1.25E-2", "0.0125"],
    ["12500e-3", "12.5"],
    [0, "0"],
    [-0, "0"],
    [0.1, "0.1"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1e21, "1000000000000000000000"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [2 ** 53, "9007199254740992"],
    [1e-7, "0.0000001"],
    [123n, "123"],
    [-5n, "-5"],
    [new Decimal("-61.040"), "-61.04"],
    [new Decimal("1e30"), "1000000000000000000000000000000"],
    [`1${"0".repeat(999)}`, `1${"0".repeat(999)}`],
    ["1e1000", `1${"0".repeat(1000)}`],
    ["1e-1000", `0.${"0".repeat(999)}1`],
    [`0.5${"0".repeat(2000)}`, "0.5"],
    ["0e1000", "0"],
    ["9".repeat(1000), "9".repeat(1000)],
    [10n ** 1000n - 1n, "9".repeat(1000)],
    [-(10n ** 1000n), `-1${"0".repeat(1000)}`],
  ])("%s is %s", (value, text) => {
    expect(read(value)).toBe(text);
  });

  test.each([
    [""],
    [" 5"],
    ["5 "],
    ["5\n"],
    ["1,234"],
    ["1_000"],
    ["0x10"],
    [".5"],
    ["5."],
    ["1e"],
    ["1e1.5"],
    ["--1"],
    ["NaN"],
    ["Infinity"],
    ["−5"],
    ["٣"],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    [true],
    [null],
    [undefined],
    [new Date()],
    [{}],
    [[5]],
    [Symbol("5")],
    [new Decimal(Number.NaN)],
    [new Decimal(Number.POSITIVE_INFINITY)],
    [new Decimal("1e1001")],
    [new Decimal("1e9000000000000000")],
    [{ [Symbol.toStringTag]: "[object Decimal]", toStringTag: "[object Decimal]" }],
    ["1e1001"],
    ["1e-1001"],
    ["0e1001"],
    ["1e99999999999999999999"],
    [`1${"0".repeat(1001)}`],
    [`0.${"0".repeat(1000)}1`],
    ["9".repeat(1001)],
    [10n ** 1001n],
    [-(10n ** 1001n)],
  ])("%s is not a number", (value) => {
    expect(readDecimal(value)).toBeUndefined();
  });

  test("a Decimal of another copy of decimal.js is read, whatever that copy is set to", () => {
    const other = createRequire(import.meta.url)("decimal.js").Decimal as typeof Decimal;
    expect(other).not.toBe(Decimal);
    const copy = other.clone({ precision: 2, rounding: 1, toExpPos: 1, toExpNeg: -1 });
    expect(percent(new copy("8.4")).toString()).toBe("21/250");
  });

  test("a finite float is its shortest decimal text", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (float) => {
        expect(Number(read(float))).toBe(float + 0);
      }),
    );
  });

  test("fixed and plain text read back", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.integer({ min: 0, max: 60 }),
        (coefficient, scale) => {
          for (const text of [fixedText(coefficient, scale), plainText(coefficient, scale)]) {
            const exact = readDecimal(text);
            if (exact === undefined) throw new Error(text);
            expect(exact.coefficient * powerOfTen(scale - exact.scale)).toBe(coefficient);
          }
        },
      ),
    );
  });
});

describe("numbers of a call", () => {
  test("are read, or refused with the argument and the value", () => {
    expect(decimalArgument("61.04", site)).toEqual({ coefficient: 6104n, scale: 2 });
    const error = errorOf(() => decimalArgument("1,234", { ...site, argument: "exports", period: "2025-11" }));
    expect(error).toMatchObject({ code: "invalid-number", argument: "exports", period: "2025-11", value: "1,234" });
  });

  test("stand at one scale, the greater of theirs", () => {
    expect(atOneScale({ coefficient: 15n, scale: 1 }, { coefficient: 2n, scale: 0 })).toEqual({
      left: 15n,
      right: 20n,
      scale: 1,
    });
    expect(atOneScale({ coefficient: -3n, scale: 0 }, { coefficient: 125n, scale: 3 })).toEqual({
      left: -3000n,
      right: 125n,
      scale: 3,
    });
  });
});
