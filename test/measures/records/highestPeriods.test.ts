import { highestPeriods, onYearChange, rankAt, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const exports = totalExports();
const ranked = (found: { rank: number; period: string }[]) => found.map(({ rank, period }) => [rank, period]);

describe("highestPeriods", () => {
  test("exports as of November 2025: the record, the second and the third month", () => {
    const found = highestPeriods(exports, "2025-11");
    expect(ranked(found)).toEqual([
      [1, "2025-09"],
      [2, "2022-03"],
      [3, "2022-05"],
    ]);
    expect(found[0]?.value.minus(found[1]?.value ?? 0).toFixed()).toBe("2117283246");
    expect(ranked(highestPeriods(exports, "2025-11", { ranks: 5 })).at(-1)).toEqual([5, "2025-11"]);
  });

  test("in the other scopes", () => {
    const same = highestPeriods(exports, "2025-11", { scope: "same-period", ranks: 2 });
    expect(same.map(({ period, value }) => [period, value.toFixed()])).toEqual([
      ["2025-11", "60752618324"],
      ["2021-11", "60330542263"],
    ]);
    const sums = highestPeriods(exports, "2025-11", { scope: "year-to-date" });
    expect(sums.map(({ period, value }) => [period, value.toFixed()])).toEqual([
      ["2025-11", "639816420310"],
      ["2022-11", "628736093897"],
      ["2024-11", "622250238308"],
    ]);
    const years = highestPeriods(exports, "2025", { scope: "annual" });
    expect(ranked(years)).toEqual([
      [1, "2025"],
      [2, "2024"],
      [3, "2022"],
    ]);
    expect(years[1]?.value.minus(years[2]?.value ?? 0).toFixed()).toBe("24728311");
    const fiscal = highestPeriods(exports, "2024", { scope: "annual", fiscalYear: { start: 4 } });
    expect(fiscal[0]?.value.toFixed()).toBe("679838813790");
    expect(ranked(fiscal).at(-1)).toEqual([3, "2023"]);
  });

  test("equal figures share a rank, oldest first; a tie for the last rank makes the list longer", () => {
    const series = Series.of("2021", [8, 9, 8, null, 8]);
    expect(ranked(highestPeriods(series, "2025", { ranks: 2 }))).toEqual([
      [1, "2022"],
      [2, "2021"],
      [2, "2023"],
      [2, "2025"],
    ]);
  });

  test("of rates, and never later than the period", () => {
    const rates = onYearChange(Series.of("2021", [100, 110, 130, 200]));
    expect(ranked(highestPeriods(rates, "2023"))).toEqual([
      [1, "2023"],
      [2, "2022"],
    ]);
  });

  test("refuses", () => {
    const series = Series.of("2021", [1, null]);
    expect(codeOf(() => highestPeriods(series, "2022"))).toBe("missing");
    expect(codeOf(() => highestPeriods(series, "2023"))).toBe("outside-range");
    expect(codeOf(() => highestPeriods(series, "2021", { ranks: 0 }))).toBe("invalid-option");
    expect(codeOf(() => highestPeriods(series, "2021", { count: 3 } as never))).toBe("invalid-option");
  });

  test("every listed rank is the one that rankAt gives, and the list of all ranks holds every period once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }), (values) => {
        const series = Series.of("2000", values);
        const found = highestPeriods(series, series.last, { ranks: values.length });
        expect(found.map(({ period }) => period).sort()).toEqual([...series].map(([period]) => period));
        expect(found.find(({ period }) => period === series.last)?.rank).toBe(rankAt(series, series.last).rank);
        for (const [place, { value, rank }] of found.entries()) {
          const before = found[place - 1];
          if (before !== undefined) expect(value.lessThanOrEqualTo(before.value)).toBe(true);
          expect(rank).toBe(1 + values.filter((other) => value.lessThan(other)).length);
        }
      }),
    );
  });
});
