import { onYearChange, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { rankedPeriodsArgument, rankedRows } from "../../../src/measures/records/rankedPeriods.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

describe("rows up to a rank", () => {
  const data = dataOf("2020", [4, 9, 4, 7, 9, 1, 4]);
  const all = { data, row: 6, stride: 1 };
  const listed = (sign: 1 | -1, last: number) => rankedRows(all, sign, last).map(({ rank, row }) => [rank, row]);

  test("the highest first, equal ones oldest first, and all that tie at the last rank", () => {
    expect(listed(1, 1)).toEqual([
      [1, 1],
      [1, 4],
    ]);
    expect(listed(1, 2)).toEqual(listed(1, 1));
    expect(listed(1, 3)).toEqual([...listed(1, 1), [3, 3]]);
    expect(listed(1, 4)).toEqual([...listed(1, 3), [4, 0], [4, 2], [4, 6]]);
    expect(listed(1, 7)).toEqual([...listed(1, 4), [7, 5]]);
  });

  test("the lowest first", () => {
    expect(listed(-1, 2)).toEqual([
      [1, 5],
      [2, 0],
      [2, 2],
      [2, 6],
    ]);
  });

  test("a row alone is the first", () => {
    expect(rankedRows({ data, row: 3, stride: 4 }, 1, 3)).toEqual([{ rank: 1, row: 3 }]);
  });

  /** Every row in order, ranked by how many stand strictly before it: no selection, no early end. */
  const plainly = (values: readonly number[], sign: 1 | -1, last: number) =>
    values
      .map((value, row) => ({ rank: 1 + values.filter((other) => sign * (other - value) > 0).length, row }))
      .filter(({ rank }) => rank <= last)
      .sort((a, b) => a.rank - b.rank || a.row - b.row);

  test("few ranks, which are selected, and many, which are sorted, are those of a plain sort", () => {
    const values = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 40 }),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 45 }), fc.constantFrom(1 as const, -1 as const), (...given) => {
        const [figures, last, sign] = given;
        const row = figures.length - 1;
        const compared = { data: dataOf("1900", figures), row, stride: 1 };
        expect(rankedRows(compared, sign, last)).toEqual(plainly(figures, sign, last));
        const few = 1 + (last % 9);
        expect(rankedRows(compared, sign, few)).toEqual(plainly(figures, sign, few));
      }),
      { numRuns: 300 },
    );
  });

  test("of rates are those of their floats", () => {
    const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 12 }), (figures, last) => {
        const rates = onYearChange(Series.of("1900", figures))[brand];
        const row = figures.length - 1;
        // Figures of one digit: equal rates are equal floats.
        const floats = figures.slice(1).map((figure, one) => figure / (figures[one] as number));
        const expected = plainly(floats, 1, last).map(({ rank, row: one }) => ({ rank, row: one + 1 }));
        expect(rankedRows({ data: rates, row, stride: 1 }, 1, last)).toEqual(expected);
      }),
    );
  });
});

describe("what is handed in", () => {
  const series = Series.of("2021", [5, 8, 8, 2]);

  test("three ranks where none are said, each with its period and value", () => {
    const found = rankedPeriodsArgument(series, "2024", undefined, 1, site);
    expect(found.map(({ rank, period, value }) => [rank, period, value.toFixed(0)])).toEqual([
      [1, "2022", "8"],
      [1, "2023", "8"],
      [3, "2021", "5"],
    ]);
    expect(rankedPeriodsArgument(series, "2024", { ranks: 1 }, -1, site).map(({ period }) => period)).toEqual(["2024"]);
  });

  test.each([[0], [-1], [1.5], [Number.NaN], ["3"], [null]])("ranks of %s are refused", (ranks) => {
    const call = () => rankedPeriodsArgument(series, "2024", { ranks: ranks as never }, 1, site);
    expect(errorOf(call)).toMatchObject({ code: "invalid-option", function: "test", argument: "ranks" });
  });
});
