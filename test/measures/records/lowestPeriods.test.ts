import { highestPeriods, lowestPeriods, onYearChange, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const ranked = (found: { rank: number; period: string }[]) => found.map(({ rank, period }) => [rank, period]);

describe("lowestPeriods", () => {
  test("exports as of November 2025: the lowest month is January 2023", () => {
    expect(ranked(lowestPeriods(totalExports(), "2025-11", { ranks: 1 }))).toEqual([[1, "2023-01"]]);
  });

  test("equal figures share a rank, oldest first; a tie for the last rank makes the list longer", () => {
    const series = Series.of("2021", [8, 9, 8, null, 8]);
    expect(ranked(lowestPeriods(series, "2025", { ranks: 3 }))).toEqual([
      [1, "2021"],
      [1, "2023"],
      [1, "2025"],
    ]);
    expect(ranked(lowestPeriods(series, "2025", { ranks: 4 }))).toHaveLength(4);
  });

  test("of rates, and never later than the period", () => {
    const rates = onYearChange(Series.of("2021", [100, 110, 130, 200]));
    expect(lowestPeriods(rates, "2023", { ranks: 1 })[0]?.value.toFixedPercent()).toBe("10.0");
  });

  test("refuses", () => {
    const series = Series.of("2021", [1, null]);
    expect(codeOf(() => lowestPeriods(onYearChange(series), "2021", { scope: "annual" }))).toBe("incomplete-year");
    expect(codeOf(() => lowestPeriods(series, "2022"))).toBe("missing");
    expect(codeOf(() => lowestPeriods(series, "2021", { ranks: 0 }))).toBe("invalid-option");
  });

  test("the lowest are the highest of the figures turned round", () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 12 }), (figures, ranks) => {
        const series = Series.of("2000", figures);
        const turned = Series.of(
          "2000",
          figures.map((figure) => 0 - figure),
        );
        expect(ranked(lowestPeriods(series, series.last, { ranks }))).toEqual(
          ranked(highestPeriods(turned, turned.last, { ranks })),
        );
      }),
    );
  });
});
