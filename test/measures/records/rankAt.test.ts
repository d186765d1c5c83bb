import { cumulativeSum, highestSince, onYearChange, rankAt, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { rankAmong } from "../../../src/measures/records/rankAt.ts";
import { codeOf, dataOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("rankAt", () => {
  test("the customs data, November 2025", () => {
    expect(rankAt(exports, "2025-11")).toEqual({ rank: 5, of: 52, ties: 0 });
    expect(rankAt(exports, "2025-11", { scope: "same-period" })).toEqual({ rank: 1, of: 5, ties: 0 });
    expect(rankAt(exports, "2025", { scope: "annual" })).toEqual({ rank: 1, of: 4, ties: 0 });
  });

  test("ties share a rank; holes and later periods are not looked at", () => {
    const series = Series.of("2019", [7, null, 9, 7, 7, 99]);
    expect(rankAt(series, "2023")).toEqual({ rank: 2, of: 4, ties: 2 });
    expect(rankAt(series, "2019")).toEqual({ rank: 1, of: 1, ties: 0 });
  });

  test("of rates", () => {
    const rates = onYearChange(Series.of("2020", [100, 130, 143, 171]));
    expect(rankAt(rates, "2023")).toEqual({ rank: 2, of: 3, ties: 0 });
  });

  test("at a hole or outside: an error", () => {
    expect(errorOf(() => rankAt(Series.of("2024", [1, null]), "2025"))).toMatchObject({
      code: "missing",
      function: "rankAt",
      period: "2025",
    });
    expect(codeOf(() => rankAt(exports, "2030-01"))).toBe("outside-range");
    expect(codeOf(() => rankAt(onYearChange(Series.of("2024", [1, 2])), "2024"))).toBe("missing-base");
  });

  test("rank 1 without ties is what a running maximum says", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 24 }), (values) => {
        const series = Series.of("2020-01", values);
        const { rank, of, ties } = rankAt(series, series.last);
        const last = values.at(-1) as number;
        expect(rank).toBe(1 + values.filter((value) => value > last).length);
        expect(of).toBe(values.length);
        expect(ties).toBe(values.filter((value) => value === last).length - 1);
        expect(highestSince(series, series.last) === undefined).toBe(rank === 1 && ties === 0);
        expect(cumulativeSum(series).length).toBe(values.length);
      }),
    );
  });
});

test("a row is ranked among those that it is compared with, and no others", () => {
  const data = dataOf("2021", [9, 5, null, 7, 5, 4]);
  expect(rankAmong({ data, row: 0, stride: 1 })).toEqual({ rank: 1, of: 1, ties: 0 });
  expect(rankAmong({ data, row: 4, stride: 1 })).toEqual({ rank: 3, of: 4, ties: 1 });
  expect(rankAmong({ data, row: 4, stride: 2 })).toEqual({ rank: 2, of: 2, ties: 0 });
  expect(rankAmong({ data, row: 4, stride: 3 })).toEqual({ rank: 1, of: 2, ties: 1 });
  expect(rankAmong({ data, row: 4, stride: 12 })).toEqual({ rank: 1, of: 1, ties: 0 });
});
