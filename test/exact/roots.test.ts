import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction } from "../../src/exact/fractions.ts";
import { compareRoots, integerRoot, type RootData, roundRoot, signOfRoot } from "../../src/exact/roots.ts";
import { roundQuotient } from "../../src/exact/rounding.ts";
import { errorOf, modes, site } from "../helpers.ts";

const root = (numerator: bigint, denominator: bigint, degree: number, offset: 0 | -1 = 0): RootData => ({
  radicand: { numerator, denominator },
  degree,
  offset,
});

describe("the whole root of a whole number", () => {
  test.each([
    [0n, 2, 0n],
    [1n, 600, 1n],
    [8n, 3, 2n],
    [26n, 3, 2n],
    [27n, 3, 3n],
    [2n ** 600n - 1n, 600, 1n],
    [2n ** 600n, 600, 2n],
    [10n ** 100n - 1n, 2, 10n ** 50n - 1n],
    [-7n, 1, -7n],
  ])("of %s, of degree %s, is %s", (value, degree, expected) => {
    expect(integerRoot(value, degree)).toEqual({ root: expected, power: expected ** BigInt(degree) });
  });

  test("is the greatest whose power does not exceed it, however long it is", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 400n), fc.integer({ min: 2, max: 40 }), (value, degree) => {
        const found = integerRoot(value, degree).root;
        expect(found ** BigInt(degree) <= value && value < (found + 1n) ** BigInt(degree)).toBe(true);
      }),
    );
  });

  test("just below, at and just above a whole power", () => {
    fc.assert(
      fc.property(fc.bigInt(2n, 2n ** 90n), fc.integer({ min: 2, max: 30 }), (base, degree) => {
        const power = base ** BigInt(degree);
        const around = [power - 1n, power, power + 1n].map((value) => integerRoot(value, degree).root);
        expect(around).toEqual([base - 1n, base, base]);
      }),
    );
  });
});

describe("rounding", () => {
  // The root of 1.5^2 and 2.5^2, with and without 1 taken off: ties at no place.
  test.each([
    ["ceil", 2n, 3n, 1n, 0n],
    ["floor", 1n, 2n, 0n, -1n],
    ["expand", 2n, 3n, 1n, -1n],
    ["trunc", 1n, 2n, 0n, 0n],
    ["halfCeil", 2n, 3n, 1n, 0n],
    ["halfFloor", 1n, 2n, 0n, -1n],
    ["halfExpand", 2n, 3n, 1n, -1n],
    ["halfTrunc", 1n, 2n, 0n, 0n],
    ["halfEven", 2n, 2n, 0n, 0n],
  ] as const)("ties, %s: 1.5 is %s, 2.5 %s, 0.5 %s, −0.5 %s", (mode, ...expected) => {
    const ties = [root(9n, 4n, 2), root(25n, 4n, 2), root(9n, 4n, 2, -1), root(1n, 4n, 2, -1)];
    expect(ties.map((tie) => roundRoot(tie, 0, mode, site))).toEqual(expected);
  });

  test("a root that is a fraction rounds as the fraction does, in every mode", () => {
    const part = fc.bigInt(0n, 10n ** 12n);
    const places = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(part, fc.bigInt(1n, 999n), fc.integer({ min: 1, max: 12 }), places, (above, below, degree, to) => {
        const power = BigInt(degree);
        for (const offset of [0, -1] as const) {
          const radical = root(above ** power, below ** power, degree, offset);
          const dividend = (above + BigInt(offset) * below) * 10n ** BigInt(to);
          for (const mode of modes) {
            expect(roundRoot(radical, to, mode, site)).toBe(roundQuotient(dividend, below, mode));
          }
        }
      }),
    );
  });

  test("an irrational root lies between the two figures that floor and ceil print, and nearest where half modes say", () => {
    const places = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.bigInt(2n, 10n ** 9n),
        fc.bigInt(1n, 10n ** 9n),
        fc.integer({ min: 2, max: 24 }),
        places,
        (n, d, k, to) => {
          const radical = root(n, d, k);
          const [power, scale] = [BigInt(k), 10n ** BigInt(to)];
          // Compares figure / scale with the root by whole powers.
          const isAtMost = (figure: bigint, per: bigint) => figure ** power * d <= per ** power * n;
          const down = roundRoot(radical, to, "floor", site);
          const up = roundRoot(radical, to, "ceil", site);
          expect(isAtMost(down, scale) && !isAtMost(down + 1n, scale)).toBe(true);
          expect(up === down ? down ** power * d === scale ** power * n : up === down + 1n).toBe(true);
          const isAboveHalf = isAtMost(2n * down + 1n, 2n * scale);
          if (up > down) expect(roundRoot(radical, to, "halfExpand", site)).toBe(isAboveHalf ? up : down);
        },
      ),
    );
  });

  // 1.0525 less and more than any float can tell: 1 in 10^30.
  test.each([2, 12, 120])("a tie of degree %s is told from its neighbours, however near they are", (degree) => {
    const [above, below] = [10525n ** BigInt(degree) * 10n ** 30n, 10000n ** BigInt(degree) * 10n ** 30n];
    const printed = [above - 1n, above, above + 1n].map((numerator) =>
      ["halfTrunc", "halfEven", "halfExpand"].map((mode) =>
        roundRoot(root(numerator, below, degree), 3, mode as "halfEven", site),
      ),
    );
    expect(printed).toEqual([
      [1052n, 1052n, 1052n],
      [1052n, 1052n, 1053n],
      [1053n, 1053n, 1053n],
    ]);
  });

  test("a whole power of more than a million digits is refused, and one just below is not", () => {
    expect(roundRoot(root(2n, 1n, 600), 1000, "floor", site) > 10n ** 1000n).toBe(true);
    const long = 10n ** 1700n;
    expect(errorOf(() => roundRoot(root(long, 1n, 600), 0, "floor", site))).toMatchObject({
      code: "too-large",
      message: "test: the result needs a whole power of more than 1000000 digits: name fewer places (too-large)",
    });
  });
});

describe("comparing", () => {
  test.each([
    ["√2 and 1.5", root(2n, 1n, 2), root(3n, 2n, 1), -1],
    ["√2 and −3", root(2n, 1n, 2), root(-3n, 1n, 1), 1],
    ["√2 and ∛2", root(2n, 1n, 2), root(2n, 1n, 3), 1],
    ["√2 and the fourth root of 4", root(2n, 1n, 2), root(4n, 1n, 4), 0],
    ["√(1/9) and 1/3", root(1n, 9n, 2), root(1n, 3n, 1), 0],
    ["√(16/9) − 1 and √(1/9)", root(16n, 9n, 2, -1), root(1n, 9n, 2), 0],
    ["√2 − 1 and √2", root(2n, 1n, 2, -1), root(2n, 1n, 2), -1],
    ["0 and −1", root(0n, 1n, 5), root(0n, 1n, 5, -1), 1],
  ] as const)("%s", (_, first, second, expected) => {
    expect(compareRoots(first, second, site)).toBe(expected);
    expect(compareRoots(second, first, site)).toBe(0 - expected);
  });

  test("a fraction in 30 digits is told from the root, 1001 places agree too long", () => {
    const digits = roundRoot(root(2n, 1n, 2), 30, "floor", site);
    expect(compareRoots(root(2n, 1n, 2), root(digits, 10n ** 30n, 1), site)).toBe(1);
    const all = roundRoot(root(2n, 1n, 2), 1100, "floor", site);
    expect(errorOf(() => compareRoots(root(2n, 1n, 2), root(all, 10n ** 1100n, 1), site))).toMatchObject({
      code: "too-large",
      argument: "other",
    });
    // √(2 + 10^-1200) is another one, and no digit of a thousand tells.
    const near = root(2n * 10n ** 1200n + 1n, 10n ** 1200n, 2);
    expect(errorOf(() => compareRoots(root(2n, 1n, 2), near, site)).code).toBe("too-large");
  });

  test("equal digits of roots with long radicands: the proof is refused where it would be too long", () => {
    const long = { numerator: 10n ** 1600n + 1n, denominator: 10n ** 1600n };
    const first = { radicand: long, degree: 599, offset: 0 } as const;
    expect(errorOf(() => compareRoots(first, { ...first, degree: 600 }, site)).code).toBe("too-large");
  });

  test("is the order of the values, and its own mirror", () => {
    const roots = fc.record({
      radicand: fc.tuple(fc.bigInt(0n, 99n), fc.bigInt(1n, 99n)).map(([above, below]) => fraction(above, below)),
      degree: fc.integer({ min: 1, max: 6 }),
      offset: fc.constantFrom(0 as const, -1 as const),
    });
    const float = ({ radicand, degree, offset }: RootData) =>
      (Number(radicand.numerator) / Number(radicand.denominator)) ** (1 / degree) + offset;
    fc.assert(
      fc.property(roots, roots, (first, second) => {
        const order = compareRoots(first, second, site);
        const difference = float(first) - float(second);
        if (Math.abs(difference) > 1e-9) expect(order).toBe(Math.sign(difference));
        else expect(order).toBe(0);
      }),
    );
  });
});

test("the sign is told by the radicand", () => {
  const signs = [root(2n, 1n, 2, -1), root(1n, 1n, 2, -1), root(1n, 2n, 2, -1), root(1n, 2n, 2), root(0n, 1n, 2)];
  expect(signs.map((data) => signOfRoot(data))).toEqual([1, 0, -1, 1, 0]);
});
