import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnOf, isPacked, textAt as textIn } from "../../../src/exact/columns/column.ts";
import {
  compareQuotients,
  divideColumns,
  fractionAt,
  packedQuotients,
  quotientsOfFractions,
  ratioAt,
  roundQuotients,
  signOfQuotient,
  sliceQuotients,
} from "../../../src/exact/columns/quotients.ts";
import { roundQuotient } from "../../../src/exact/rounding.ts";
import { modes } from "../../helpers.ts";

const textAt = (column: Parameters<typeof textIn>[0], row: number) => textIn(column, row, { function: "f" });

const edge = 2n ** 53n;
const integer = fc.oneof(
  fc.bigInt({ min: -2000n, max: 2000n }),
  fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }),
  fc.bigInt({ min: edge - 4n, max: edge + 4n }),
  fc.bigInt({ min: -edge - 4n, max: -edge + 4n }),
  fc.bigInt({ min: edge / 1000n - 4n, max: edge / 1000n + 4n }),
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
);
const divisor = integer.filter((one) => one !== 0n);

describe("many quotients rounded in one go", () => {
  test("each equals the quotient of bigints, at and around 2^53", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(integer, divisor), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...modes),
        fc.constantFrom(0 as const, 1 as const),
        (pairs, places, mode, less) => {
          const quotients = divideColumns(
            columnOf(
              0,
              pairs.map(([above]) => above),
            ),
            columnOf(
              0,
              pairs.map(([, below]) => below),
            ),
            0,
            less,
          );
          const rounded = roundQuotients(quotients, pairs.length, undefined, places, 2, mode);
          pairs.forEach(([above, below], row) => {
            const dividend = (above - BigInt(less) * below) * 10n ** BigInt(places + 2);
            const expected = below < 0n ? roundQuotient(-dividend, -below, mode) : roundQuotient(dividend, below, mode);
            expect(textAt({ ...rounded, scale: 0 }, row)).toBe(String(expected));
          });
          expect(rounded.scale).toBe(places);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("a float division that is just below a whole number stays below it", () => {
    const quotients = divideColumns(columnOf(0, [4503599627370495n]), columnOf(0, [4503599627370496n]), 0, 0);
    const rounded = roundQuotients(quotients, 1, undefined, 0, 0, "trunc");
    expect(textAt(rounded, 0)).toBe("0");
  });

  test("no float quotient is rounded up to the next whole number, up to the limit of the integer path", () => {
    for (let below = 3n; below < 2000n; below += 2n) {
      const above = ((edge - below) / below) * below - 1n;
      const quotients = divideColumns(columnOf(0, [above]), columnOf(0, [below]), 0, 0);
      expect(textAt(roundQuotients(quotients, 1, undefined, 0, 0, "floor"), 0)).toBe(String(above / below));
    }
  });

  test("ties, whole quotients and what lies right beside them, up to 2^52", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 26 }),
        fc.nat(2 ** 26),
        fc.constantFrom(...modes),
        fc.boolean(),
        (half, count, mode, negative) => {
          const below = BigInt(2 * half);
          for (const place of [0n, below / 2n]) {
            for (const beside of [-1n, 0n, 1n]) {
              const above = (negative ? -1n : 1n) * (BigInt(count) * below + place + beside);
              const quotients = divideColumns(columnOf(0, [above]), columnOf(0, [below]), 0, 0);
              const rounded = roundQuotients(quotients, 1, undefined, 0, 0, mode);
              expect(textAt(rounded, 0)).toBe(String(roundQuotient(above, below, mode)));
              expect(Object.is(rounded.coefficients[0], -0)).toBe(false);
            }
          }
        },
      ),
      {
        numRuns: 3000,
      },
    );
  });

  test("absent rows stay absent, packed or not", () => {
    const small = divideColumns(columnOf(0, [1n, 2n]), columnOf(0, [3n, 3n]), 0, 0);
    expect(roundQuotients(small, 2, Uint8Array.of(1, 0), 1, 2, "halfExpand").coefficients).toEqual(
      Float64Array.of(Number.NaN, 667),
    );
    const great = divideColumns(columnOf(0, [1n, 10n ** 30n]), columnOf(0, [3n, 3n]), 0, 0);
    const { coefficients } = roundQuotients(great, 2, Uint8Array.of(1, 0), 0, 0, "halfExpand");
    expect(coefficients).toEqual([undefined, 333333333333333333333333333333n]);
  });

  test("safe columns may have a rounded value that is not safe", () => {
    const quotients = divideColumns(columnOf(0, [1n, edge - 1n]), columnOf(0, [1n, 1n]), 0, 0);
    const rounded = roundQuotients(quotients, 2, undefined, 3, 0, "halfExpand");
    expect(isPacked(rounded.coefficients)).toBe(false);
    expect([textAt(rounded, 0), textAt(rounded, 1)]).toEqual(["1", "9007199254740991"]);
  });
});

describe("single quotients", () => {
  const changes = divideColumns(columnOf(1, [100n, 108n, 54n]), columnOf(1, [100n, 108n, 54n]), 1, 1);

  test("are read with the denominator some rows back, less 1", () => {
    expect(ratioAt(changes, 1, { function: "f" }).toString()).toBe("2/25");
    expect(ratioAt(changes, 2, { function: "f" }).toString()).toBe("-1/2");
    expect(ratioAt(sliceQuotients(changes, 1, 3), 1, { function: "f" }).toString()).toBe("-1/2");
    expect(compareQuotients(changes, 1, 2)).toBe(1);
    expect([signOfQuotient(changes, 1), signOfQuotient(changes, 2)]).toEqual([1, -1]);
  });

  test("have a positive denominator, whatever the signs", () => {
    const quotients = divideColumns(columnOf(0, [3n, -3n]), columnOf(0, [-6n, -6n]), 0, 0);
    expect(fractionAt(quotients, 0)).toEqual({ numerator: -3n, denominator: 6n });
    expect([signOfQuotient(quotients, 0), signOfQuotient(quotients, 1)]).toEqual([-1, 1]);
  });

  test("come from fractions, with holes", () => {
    const quotients = quotientsOfFractions([undefined, { numerator: 2n, denominator: 6n }]);
    expect(ratioAt(quotients, 1, { function: "f" }).toString()).toBe("1/3");
  });
});

describe("order of two quotients", () => {
  /** The order of above/below, less or not: whole numbers crosswise, each denominator made positive. */
  const crosswise = ([a, b]: readonly [bigint, bigint], [c, d]: readonly [bigint, bigint]) => {
    const difference = a * d - c * b;
    const sign = b < 0n === d < 0n ? 1n : -1n;
    return Math.sign(Number(sign * difference));
  };
  const both = (pairs: readonly (readonly [bigint, bigint])[], less: 0 | 1) => {
    const above = pairs.map(([one]) => one);
    const below = pairs.map(([, one]) => one);
    return divideColumns(columnOf(0, above), columnOf(0, below), 0, less);
  };
  const check = (left: readonly [bigint, bigint], right: readonly [bigint, bigint]) => {
    for (const less of [0, 1] as const) {
      const quotients = both([left, right], less);
      expect(compareQuotients(quotients, 0, 1)).toBe(crosswise(left, right));
      expect(compareQuotients(quotients, 1, 0)).toBe(crosswise(right, left));
      expect(compareQuotients(quotients, 1, 1)).toBe(0);
    }
  };

  test.each([
    // Equal, with other terms; floats of both are the same.
    [1n, 3n, 2n, 6n, 0],
    [-1n, 3n, 1n, -3n, 0],
    [edge - 1n, edge - 1n, 1n, 1n, 0],
    [0n, 5n, 0n, -7n, 0],
    // Neighbours at 2^53, whose floats are the same too: 1 - 2^-53 and 1 - 2^-53 less a little.
    [edge - 2n, edge - 1n, edge - 3n, edge - 2n, 1],
    [edge - 1n, edge - 2n, edge - 2n, edge - 3n, -1],
    [-(edge - 2n), edge - 1n, edge - 3n, -(edge - 2n), -1],
    // Apart by one unit of the last place, and by much.
    [edge - 1n, 1n, edge - 2n, 1n, 1],
    [1n, edge - 1n, 1n, edge - 2n, -1],
    [-1n, edge - 1n, 1n, edge - 1n, -1],
    [-5n, -1n, 4n, 1n, 1],
  ])("%s/%s and %s/%s: %s", (a, b, c, d, order) => {
    expect(crosswise([a, b], [c, d])).toBe(order);
    check([a, b], [c, d]);
  });

  const safe = fc.oneof(
    fc.bigInt({ min: -9n, max: 9n }),
    fc.bigInt({ min: edge - 9n, max: edge - 1n }),
    fc.bigInt({ min: -edge + 1n, max: -edge + 9n }),
    fc.bigInt({ min: -edge + 1n, max: edge - 1n }),
  );
  const below = safe.filter((one) => one !== 0n);

  test("is that of whole numbers multiplied crosswise, whatever the signs and the size", () => {
    fc.assert(
      fc.property(fc.oneof(safe, integer), below, fc.oneof(safe, integer), below, (a, b, c, d) =>
        check([a, b], [c, d]),
      ),
      { numRuns: 1000 },
    );
  });

  test("of equal ratios with other terms is none, and of those one unit beside them is that of the unit", () => {
    const small = fc.bigInt({ min: -(2n ** 26n), max: 2n ** 26n });
    const positive = fc.bigInt({ min: 1n, max: 2n ** 26n });
    fc.assert(
      fc.property(small, positive, positive, positive, (a, b, m, n) => {
        check([a * m, b * m], [a * n, b * n]);
        check([a * m, b * m], [-a * n, -b * n]);
        for (const unit of [1n, -1n]) {
          const beside = [a * n + unit, b * n] as const;
          check([a * m, b * m], beside);
          expect(compareQuotients(both([beside, [a * m, b * m]], 0), 0, 1)).toBe(Number(unit));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("quotients are read as floats only where the dividend is exact", () => {
  const most = 2n ** 53n - 1n;
  const rates = divideColumns(columnOf(0, [most]), columnOf(0, [-most]), 0, 1);
  expect(packedQuotients(rates, 1, undefined)).toBeUndefined();
  const halves = divideColumns(columnOf(0, [3n]), columnOf(0, [2n]), 0, 1);
  expect(packedQuotients(halves, 1, undefined)).toEqual(Float64Array.of(0.5));
});

test("floats of rows with holes, divisors of 0, and divisors that begin later or end earlier", () => {
  const above = columnOf(0, [6n, 5n, undefined, 0n]);
  const below = columnOf(0, [4n, 0n, 2n, -2n]);
  const holes = Uint8Array.of(0, 1, 1, 0);
  const [, , , last] = packedQuotients(divideColumns(above, below, 0, 0), 4, holes) as Float64Array;
  expect(packedQuotients(divideColumns(above, below, 0, 0), 4, holes)).toEqual(Float64Array.of(1.5, NaN, NaN, 0));
  expect(Object.is(last, 0)).toBe(true);
  const late = divideColumns(columnOf(0, [1n, 3n]), columnOf(0, [2n, 9n]), 1, 0);
  expect(packedQuotients(late, 2, Uint8Array.of(1, 0))).toEqual(Float64Array.of(NaN, 1.5));
  const short = divideColumns(columnOf(0, [1n, 3n]), columnOf(0, [2n]), 0, 0);
  expect(packedQuotients(short, 2, Uint8Array.of(0, 1))).toEqual(Float64Array.of(0.5, NaN));
});
