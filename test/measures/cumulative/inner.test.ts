import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { coarserArgument } from "../../../src/measures/cumulative/coarser.ts";
import {
  annualTotals,
  averagesOf,
  completeTotals,
  lastOfEach,
  runningTotals,
  stepsSinceStart,
  totalsSinceStart,
  windowTotals,
} from "../../../src/measures/cumulative/inner.ts";
import { yearsOf } from "../../../src/series/years.ts";
import { dataOf, outcomes, site } from "../../helpers.ts";

describe("running sums", () => {
  test("start anew every so many rows; what began before row 0 is absent until the next start", () => {
    const data = dataOf("2025-01", [1, 2, 3, 4, 5]);
    expect(outcomes(runningTotals(data, 3, 0, "incomplete-period", site))).toEqual(["1", "3", "6", "4", "9"]);
    expect(outcomes(runningTotals(data, 3, 2, "incomplete-period", site))).toEqual([
      "incomplete-period",
      "2",
      "5",
      "9",
      "5",
    ]);
  });

  test("a hole ends one, with the reason that was named", () => {
    const data = dataOf("2025-01", [1, null, 3, 4], { unit: "USD" });
    const sums = runningTotals(data, 4, 0, "missing-in-window", site);
    expect(outcomes(sums)).toEqual(["1", "missing-in-window", "missing-in-window", "missing-in-window"]);
    expect(sums.labels.unit).toBe("USD");
  });

  test("since the start of the year", () => {
    const data = dataOf("2024-Q4", [1, 2, 3, 4, 5, 6]);
    const inYears = (month: number) =>
      outcomes(totalsSinceStart(data, yearsOf(data.grid, { start: month }, site), site));
    expect(inYears(1)).toEqual(["incomplete-year", "2", "5", "9", "14", "6"]);
    expect(inYears(4)).toEqual(["incomplete-year", "incomplete-year", "3", "7", "12", "18"]);
    expect(inYears(10)).toEqual(["1", "3", "6", "10", "5", "11"]);
  });
});

describe("sums over windows", () => {
  test("one that begins before the series is told apart from one with a hole", () => {
    const incomplete = "incomplete-window";
    expect(outcomes(windowTotals(dataOf("2025-01", [1, 2, 3, 4]), 3, site))).toEqual([
      incomplete,
      incomplete,
      "6",
      "9",
    ]);
    expect(outcomes(windowTotals(dataOf("2025-01", [null, 2, 3, 4]), 3, site))).toEqual([
      incomplete,
      incomplete,
      "missing-in-window",
      "9",
    ]);
    expect(outcomes(windowTotals(dataOf("2025-01", [1, 2]), 9, site))).toEqual([incomplete, incomplete]);
    expect(outcomes(windowTotals(dataOf("2025-01", [1, 2]), 1, site))).toEqual(["1", "2"]);
  });
});

describe("totals of coarser periods", () => {
  const months = dataOf("2024-12", [9, 1, 2, 3, 4, null, 6, 7, 8, 9, 10]);

  test("complete ones only, on the grid that is asked for", () => {
    const quarters = completeTotals(months, coarserArgument(months.grid, "quarterly", undefined, site), site);
    expect(quarters.grid.periodAt(0)).toBe("2024-Q4");
    expect(outcomes(quarters)).toEqual(["incomplete-period", "6", "incomplete-period", "24", "incomplete-period"]);
  });

  test("years, also those that start in another month", () => {
    const halves = dataOf("2024-S2", [1, 2, 3, 4]);
    const annual = (month: number) => annualTotals(halves, yearsOf(halves.grid, { start: month }, site), site);
    expect(annual(1).grid.periodAt(0)).toBe("2024");
    expect(outcomes(annual(1))).toEqual(["incomplete-year", "5", "incomplete-year"]);
    expect(annual(7).grid.periodAt(0)).toBe("2024");
    expect(outcomes(annual(7))).toEqual(["3", "7"]);
  });

  test("the last row of each, whatever the others are", () => {
    const ends = lastOfEach(months, coarserArgument(months.grid, "quarterly", undefined, site), site);
    expect(outcomes(ends)).toEqual(["9", "3", "6", "9", "incomplete-period"]);
    const rates = onYearChange(Series.of("2024-S1", [100, 100, 110, 120]))[brand];
    expect(outcomes(lastOfEach(rates, coarserArgument(rates.grid, "annual", undefined, site), site))).toEqual([
      "incomplete-year",
      "1/5",
    ]);
  });

  test("averages keep the reasons of the sums, and the unit", () => {
    const sums = dataOf("2025-01", [3, null, "4.5"], { unit: "USD" });
    expect(outcomes(averagesOf(sums, 3))).toEqual(["1/1", "missing", "3/2"]);
    expect(averagesOf(sums, 3).labels.unit).toBe("USD");
    const ratios = onYearChange(Series.of("2024", [2, 3]))[brand];
    expect(outcomes(averagesOf(ratios, 2))).toEqual(["missing-base", "1/4"]);
  });

  test("the steps of sums since a start, of both classes", () => {
    const sums = dataOf("2024-S2", [9, 4, 7, null, 3, 8]);
    expect(outcomes(stepsSinceStart(sums, yearsOf(sums.grid, undefined, site)))).toEqual([
      "missing-base",
      "4",
      "3",
      "missing-current",
      "missing-base",
      "8",
    ]);
    const ratios = Series.of("2024-S1", [3, 5, 1]).dividedBy(2)[brand];
    expect(outcomes(stepsSinceStart(ratios, yearsOf(ratios.grid, undefined, site)))).toEqual(["3/2", "1/1", "1/2"]);
    expect(outcomes(stepsSinceStart(ratios, yearsOf(ratios.grid, { start: 7 }, site)))).toEqual([
      "missing-base",
      "5/2",
      "-2/1",
    ]);
  });

  test("sums that are no safe integers", () => {
    const great = dataOf("2025-S1", ["9007199254740991", "2"]);
    expect(outcomes(annualTotals(great, yearsOf(great.grid, undefined, site), site))).toEqual(["9007199254740993"]);
  });
});
