import { describe, expect, test } from "vitest";
import { CoarserPeriods, yearArgument, yearsOf } from "../../src/series/years.ts";
import { dataOf, errorOf, site } from "../helpers.ts";

const grid = (first: string) => dataOf(first, [1]).grid;

describe("the years of a series", () => {
  test("start with a month that begins a period", () => {
    expect(errorOf(() => yearsOf(grid("2025-Q1"), { start: 5 }, site)).message).toContain(
      "must be a month with which a period of the quarterly series starts, got 5",
    );
    expect(errorOf(() => yearsOf(grid("2025-S1"), { start: 4 }, site)).argument).toBe("fiscalYear.start");
    expect(yearsOf(grid("2025-S1"), { start: 7 }, site).rows).toBe(2);
  });

  test("are its own where it has some, and no others", () => {
    const own = dataOf("2025", [1], { fiscalYear: { start: 7 } }).grid;
    expect(yearsOf(own, undefined, site).fiscalYear).toEqual({ start: 7, label: "start" });
    expect(yearsOf(own, { start: 7 }, site).rows).toBe(1);
    const other = errorOf(() => yearsOf(own, { start: 7, label: "end" }, site));
    expect(other).toMatchObject({ code: "year-mismatch", argument: "fiscalYear" });
    expect(other.message).toContain('has { start: 7, label: "start" }, not { start: 7, label: "end" }');
    expect(errorOf(() => yearsOf(own, { start: 1 }, site)).message).toContain("not calendar years");
    expect(errorOf(() => yearsOf(grid("2025"), { start: 4 }, site)).code).toBe("year-mismatch");
    expect(yearsOf(grid("2025"), { start: 1 }, site).fiscalYear).toBeUndefined();
  });

  test("are named by their end where that is said", () => {
    const years = yearsOf(grid("2025-02"), { start: 4, label: "end" }, site);
    expect([0, 1, 2, 13, 14].map((row) => years.numberOf(row))).toEqual([2025, 2025, 2026, 2026, 2027]);
    expect(years.startOf(2026)).toBe(2);
    const annual = dataOf("2025", [1, 2], { fiscalYear: { start: 4, label: "end" } }).grid;
    expect(yearsOf(annual, undefined, site).numberOf(1)).toBe(2026);
  });
});

describe("a year", () => {
  test("is a number or four digits", () => {
    expect([2025, "2025", "0001", 9999].map((year) => yearArgument(year, site))).toEqual([2025, 2025, 1, 9999]);
  });

  test("of fiscal years is that year and the next too", () => {
    const years = (year: unknown, label: "start" | "end") => yearArgument(year, site, { start: 7, label });
    expect([years("2024-25", "start"), years("2024/25", "end"), years("2024", "end")]).toEqual([2024, 2025, 2024]);
    expect(errorOf(() => years("2024-26", "start")).argument).toBe("year");
    expect(errorOf(() => yearArgument("2024-25", site)).argument).toBe("year");
  });

  test.each([["25"], ["2025-01"], [" 2025"], ["0000"], [0], [10_000], [2025.5], [null], [undefined]])(
    "%o is none",
    (year) => {
      expect(errorOf(() => yearArgument(year, site))).toMatchObject({ code: "invalid-option", argument: "year" });
    },
  );
});

describe("rows in years", () => {
  test("months from November 2024, in calendar years", () => {
    const years = yearsOf(grid("2024-11"), undefined, site);
    expect(years.rows).toBe(12);
    expect([0, 1, 2, 13, 14].map((row) => years.positionOf(row))).toEqual([10, 11, 0, 11, 0]);
    expect([0, 1, 2, 13, 14].map((row) => years.numberOf(row))).toEqual([2024, 2024, 2025, 2025, 2026]);
    expect([2024, 2025, 2026].map((number) => years.startOf(number))).toEqual([-10, 2, 14]);
  });

  test("months from February 2025, in years from April: a year is named by the calendar year in which it starts", () => {
    const years = yearsOf(grid("2025-02"), { start: 4 }, site);
    expect([0, 1, 2, 13, 14].map((row) => years.positionOf(row))).toEqual([10, 11, 0, 11, 0]);
    expect([0, 1, 2, 13, 14].map((row) => years.numberOf(row))).toEqual([2024, 2024, 2025, 2025, 2026]);
    expect(years.startOf(2025)).toBe(2);
  });

  test("quarters of months, and quarters in years from July", () => {
    const quarters = new CoarserPeriods(3, grid("2025-02").first);
    expect([0, 1, 2].map((row) => quarters.positionOf(row))).toEqual([1, 2, 0]);
    // Counted from the first quarter of the year 0: 2025-Q1 is 2025 × 4.
    expect([0, 2].map((row) => quarters.numberOf(row))).toEqual([8100, 8101]);
    expect(quarters.startOf(8101)).toBe(2);
    const years = yearsOf(grid("2025-Q1"), { start: 7 }, site);
    expect([0, 1, 2].map((row) => years.positionOf(row))).toEqual([2, 3, 0]);
    expect([0, 1, 2].map((row) => years.numberOf(row))).toEqual([2024, 2024, 2025]);
  });
});
