import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overOneDenominator, roundToSum } from "../../src/exact/largestRemainder.ts";

const adjusted = (lines: readonly (readonly [string | undefined, number])[], denominator: number, places = 0) =>
  roundToSum(
    lines.map(([key, numerator]) => ({ key, numerator: BigInt(numerator) })),
    BigInt(denominator),
    places,
    "halfExpand",
  ).map((line) => Number(line.adjusted));

describe("units short of the total go to", () => {
  test("the larger remainder", () =>
    expect(
      adjusted(
        [
          ["a", 12],
          ["b", 18],
        ],
        10,
      ),
    ).toEqual([1, 2]));
  test("on a tie, the larger value", () =>
    expect(
      adjusted(
        [
          ["a", 15],
          ["b", 25],
        ],
        10,
      ),
    ).toEqual([1, 3]));
  test("then the first key in code-unit order, not in a locale", () => {
    expect(
      adjusted(
        [
          ["a", 5],
          ["B", 5],
        ],
        10,
      ),
    ).toEqual([0, 1]);
    expect(
      adjusted(
        [
          ["B", 5],
          ["a", 5],
        ],
        10,
      ),
    ).toEqual([1, 0]);
  });
  test("then the residual, wherever it stands", () => {
    expect(
      adjusted(
        [
          [undefined, 5],
          ["z", 5],
        ],
        10,
      ),
    ).toEqual([0, 1]);
    expect(
      adjusted(
        [
          ["z", 5],
          [undefined, 5],
        ],
        10,
      ),
    ).toEqual([1, 0]);
  });
  test("a line below 0 goes down to the unit below it first", () => {
    expect(
      adjusted(
        [
          ["a", -6],
          ["b", 15],
        ],
        10,
      ),
    ).toEqual([-1, 2]);
  });
});

test("no line, and one line", () => {
  expect(adjusted([], 1)).toEqual([]);
  expect(adjusted([["a", -5]], 10)).toEqual([-1]);
});

test("fractions over one denominator", () => {
  const third = { numerator: 1n, denominator: 3n };
  const sixth = { numerator: -1n, denominator: 6n };
  const { numerators, denominator } = overOneDenominator([sixth, third, third], { function: "f" });
  expect([numerators, denominator]).toEqual([[-1n, 2n, 2n], 6n]);
});

const lines = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { minLength: 1, maxLength: 12 });
test("the table adds to its rounded sum, and every line lies less than one unit from its value", () => {
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.integer({ min: 0, max: 4 }),
      (numerators, denominator, places) => {
        const rows = numerators.map((numerator, line) => ({ key: String(line), numerator: BigInt(numerator) }));
        const rounded = roundToSum(rows, BigInt(denominator), places, "halfExpand");
        const factor = 10n ** BigInt(places);
        const exact = BigInt(numerators.reduce((sum, numerator) => sum + numerator, 0)) * factor;
        const printed = rounded.reduce((sum, line) => sum + line.adjusted, 0n);
        const twice = 2n * (printed * BigInt(denominator) - exact);
        expect(twice <= BigInt(denominator) && twice >= -BigInt(denominator)).toBe(true);
        for (const [index, line] of rounded.entries()) {
          const off = line.adjusted * BigInt(denominator) - BigInt(numerators[index] as number) * factor;
          expect(off < BigInt(denominator) && off > -BigInt(denominator)).toBe(true);
          expect([-1n, 0n, 1n]).toContain(line.adjusted - line.rounded);
        }
      },
    ),
  );
});
