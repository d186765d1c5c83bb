import { cumulativeSum, highestSince, lowestSince, onYearChange, rankAt, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("rankAt", () => {
  test("the customs data, November 2025", () => {
    expect(rankAt(exports, "2025-11")).toEqual({ rank: 5, of: 52, ties: 0 });
    expect(rankAt(exports, "2025-11", { scope: "same-period" })).toEqual({ rank: 1, of: 5, ties: 0 });
    expect(rankAt(exports, "2025", { scope: "annual" })).toEqual({ rank: 1, of: 4, ties: 0 });
    expect(highestSince(exports, "2025-11")?.period).toBe("2025-09");
    expect(highestSince(exports, "2025-11")?.value.toFixed()).toBe("65904118036");
    expect(highestSince(exports, "2025-11", { scope: "same-period" })).toBeUndefined();
  });

  test("ties share a rank; holes and later periods are not looked at", () => {
    const series = Series.of("2019", [7, null, 9, 7, 7, 99]);
    expect(rankAt(series, "2023")).toEqual({ rank: 2, of: 4, ties: 2 });
    expect(rankAt(series, "2019")).toEqual({ rank: 1, of: 1, ties: 0 });
    expect(highestSince(series, "2023")?.period).toBe("2022");
    expect(lowestSince(series, "2023")?.period).toBe("2022");
    expect(lowestSince(series, "2021")?.period).toBe("2019");
    expect(lowestSince(series, "2019")).toBeUndefined();
  });

  test("of rates", () => {
    const rates = onYearChange(Series.of("2020", [100, 130, 143, 171]));
    expect(rankAt(rates, "2023")).toEqual({ rank: 2, of: 3, ties: 0 });
    expect(highestSince(rates, "2023")?.value.toString()).toBe("3/10");
    expect(lowestSince(rates, "2023")?.period).toBe("2022");
  });

  test("at a hole or outside: an error", () => {
    for (const call of [rankAt, highestSince, lowestSince]) {
      expect(errorOf(() => call(Series.of("2024", [1, null]), "2025"))).toMatchObject({
        code: "missing",
        function: call.name,
        period: "2025",
      });
      expect(codeOf(() => call(exports, "2030-01"))).toBe("outside-range");
      expect(codeOf(() => call(onYearChange(Series.of("2024", [1, 2])) as never, "2024"))).toBe("missing-base");
    }
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
