import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Budget } from "../../../src/published/consistency/budget.ts";
import { type Definition, type Place, Simplex, type WholeLimit } from "../../../src/published/consistency/simplex.ts";

const limit = (a: number, b = 0): WholeLimit => ({ a: BigInt(a), b: BigInt(b), denominator: 1n });
const unlimited = { lower: undefined, upper: undefined };

/** Variables that move by themselves, then sums of them. */
function simplex(columns: readonly Omit<Definition, "coefficients">[], rows: readonly Definition[]): Simplex {
  const units = columns.map((limits, place) => ({
    coefficients: columns.map((_, at) => (at === place ? 1n : 0n)),
    ...limits,
  }));
  const budget = new Budget(1000, "these", { function: "test" });
  return new Simplex(columns.length, [...units, ...rows.map((row) => ({ ...row }))], budget);
}

const side = fc.option(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.boolean()), { nil: undefined });
const limits = fc.tuple(side, side).map(([lower, upper]) => ({
  lower: lower && limit(lower[0], lower[1] ? 1 : 0),
  upper: upper && limit(upper[0], upper[1] ? -1 : 0),
}));
const row = fc
  .tuple(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }), limits)
  .map(([coefficients, own]) => ({ coefficients: coefficients.map(BigInt), ...own }));

describe("a point within all limits", () => {
  test("is found, or refuted, by Bland's rule alone as by the quick one", () => {
    fc.assert(
      fc.property(fc.tuple(limits, limits, limits), fc.array(row, { maxLength: 6 }), (columns, rows) => {
        const copies = () => rows.map((one) => ({ ...one, coefficients: [...one.coefficients] }));
        const [quick, slow] = [simplex(columns, copies()), simplex(columns, copies())];
        const [found, other] = [quick.feasible(), slow.feasible(0)];
        expect(found === undefined).toBe(other === undefined);
        for (const one of found === undefined ? [quick, slow] : []) {
          for (const { lower, upper, a, b, denominator } of one.variables) {
            if (lower) expect(a > lower.a * denominator || (a === lower.a * denominator && b >= lower.b)).toBe(true);
            if (upper) expect(a < upper.a * denominator || (a === upper.a * denominator && b <= upper.b)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is found again after limits came and went", () => {
    const sum = { coefficients: [1n, 1n], lower: limit(5), upper: undefined };
    const one = simplex([{ lower: limit(0), upper: limit(2) }, unlimited], [sum]);
    expect(one.feasible()).toBe(undefined);
    one.limit(1, { lower: undefined, upper: limit(2) });
    expect(one.feasible()?.map(({ variable, side: own }) => [variable, own])).toEqual(
      expect.arrayContaining([
        [0, "upper"],
        [1, "upper"],
        [2, "lower"],
      ]),
    );
    one.limit(0, unlimited);
    expect(one.feasible()).toBe(undefined);
    one.limit(0, { lower: limit(4), upper: limit(4) });
    expect(one.feasible()).toBe(undefined);
    expect(one.variables.map(({ a, denominator }) => [a, denominator])[0]).toEqual([4n, 1n]);
  });
});

describe("a point that was found", () => {
  it("tells which variables lie beyond limits that came back, and whether others would allow it", () => {
    const sum = { coefficients: [1n, 1n], lower: limit(5), upper: undefined };
    const one = simplex(
      [
        { lower: limit(0), upper: limit(2) },
        { lower: limit(0), upper: limit(2) },
      ],
      [sum],
    );
    one.limit(2, unlimited);
    expect(one.feasible()).toBe(undefined);
    one.limit(2, { lower: limit(5), upper: undefined });
    const [place, ...others] = one.beyond([0, 1, 2]);
    expect([place?.index, others.length]).toEqual([2, 0]);
    expect(one.allows(place as Place)).toBe(false);
    one.limit(2, { lower: limit(0), upper: undefined });
    expect(one.allows(place as Place)).toBe(true);
  });

  it("is found without variables that nothing limits, once they are given up", () => {
    const sums = [
      { coefficients: [1n, 1n], lower: limit(5), upper: undefined },
      { coefficients: [1n, -1n], ...unlimited },
    ];
    const one = simplex([{ lower: limit(0), upper: limit(2) }, unlimited], sums);
    one.forget();
    expect(one.feasible()).toBe(undefined);
    expect(one.variables.map(({ a }) => a).slice(0, 3)).toEqual([2n, 3n, 5n]);
    // Forgotten, it is where it was.
    expect(one.variables[3]?.a).toBe(0n);
  });

  it("is left and found again, with its limits, however far the search went on", () => {
    fc.assert(
      fc.property(fc.tuple(limits, limits, limits), fc.array(row, { minLength: 1, maxLength: 6 }), (columns, rows) => {
        const one = simplex(columns, rows);
        const found = one.feasible();
        const state = () => structuredClone([one.columns, one.variables]);
        const before = state();
        const goBack = one.bookmark();
        for (let round = 0; round < 2; round += 1) {
          for (const index of one.variables.keys()) one.limit(index, unlimited);
          one.limit(round, { lower: limit(7), upper: limit(7) });
          expect(one.feasible()).toBe(undefined);
          expect(state()).not.toEqual(before);
          goBack();
          expect(state()).toEqual(before);
          expect(one.feasible()).toEqual(found);
        }
      }),
    );
  });

  it("is where a sum is greatest when no column can make it grow", () => {
    const one = simplex([{ lower: limit(0), upper: limit(2) }, unlimited], []);
    expect([one.canGrow([[0, 1n]]), one.canGrow([[0, -1n]]), one.canGrow([[1, 1n]])]).toEqual([true, false, true]);
    one.maximise([[0, 1n]]);
    expect([one.canGrow([[0, 1n]]), one.canGrow([[0, -1n]])]).toEqual([false, true]);
  });

  it("is left for another where a variable takes the place of a column, at the limit that it does not pass", () => {
    const upTo = (most: number) => ({ lower: limit(0), upper: limit(most) });
    const replaced = (sum: Omit<Definition, "coefficients">, leaving = [0], entering = [2]) => {
      const one = simplex([upTo(2), upTo(2)], [{ coefficients: [1n, 1n], ...sum }]);
      for (const index of [0, 1]) expect(one.columns[index]).toBe(index);
      const holds = one.replace(leaving, entering);
      return [holds, one.columns[0], one.variables[0]?.a];
    };
    expect(replaced({ lower: limit(0), upper: limit(1) })).toEqual([true, 2, 0n]);
    // 0 lies below: over to the other side, which is too far for the column.
    expect(replaced({ lower: limit(1), upper: limit(2) })).toEqual([true, 2, 2n]);
    expect(replaced({ lower: limit(1), upper: limit(3) })).toEqual([false, 2, 3n]);
    expect(replaced({ lower: undefined, upper: limit(1) })).toEqual([true, 2, 1n]);
    // Nowhere to go, no column to give up, none that the variable depends on.
    expect(replaced({ lower: limit(1), upper: undefined })).toEqual([false, 0, 0n]);
    expect(replaced(upTo(1), [2])).toEqual([false, 0, 0n]);
    expect(replaced(upTo(1), [0], [1])).toEqual([false, 0, 0n]);
  });
});
