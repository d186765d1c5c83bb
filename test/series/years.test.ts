import { describe, expect, test } from "vitest";
import { coarserPeriods, startMonth, yearArgument, yearsOf } from "../../src/series/years.ts";
import { dataOf, errorOf, site } from "../helpers.ts";

const grid = (first: string) => dataOf(first, [1]).grid;

describe("the month with which years start", () => {
  test("is January where none is said", () => {
    expect(startMonth(undefined, site)).toBe(1);
    expect(startMonth({ start: 4 }, site)).toBe(4);
  });

  test.each([[{ start: 0 }], [{ start: 13 }], [{ start: 1.5 }], [{ start: "4" }], [{}]])("%o is none", (year) => {
    expect(errorOf(() => startMonth(year, site))).toMatchObject({
      code: "invalid-option",
      argument: "fiscalYear.start",
    });
  });

  test.each([[4], ["April"], [null], [[4]]])("%o is no fiscal year", (year) => {
    expect(errorOf(() => startMonth(year, site))).toMatchObject({ code: "invalid-option", argument: "fiscalYear" });
  });

  test("must begin a period of the series", () => {
    expect(errorOf(() => yearsOf(grid("2025-Q1"), 5, site)).message).toContain(
      "must be a month with which a period of the quarterly series starts, got 5",
    );
    expect(errorOf(() => yearsOf(grid("2025"), 4, site)).code).toBe("invalid-option");
    expect(errorOf(() => yearsOf(grid("2025-S1"), 4, site)).code).toBe("invalid-option");
    expect(yearsOf(grid("2025-S1"), 7, site).rows).toBe(2);
  });
});

describe("a year", () => {
  test("is a number or four digits", () => {
    expect([2025, "2025", "0001", 9999].map((year) => yearArgument(year, site))).toEqual([2025, 2025, 1, 9999]);
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
    const years = yearsOf(grid("2024-11"), 1, site);
    expect(years.rows).toBe(12);
    expect([0, 1, 2, 13, 14].map(years.positionOf)).toEqual([10, 11, 0, 11, 0]);
    expect([0, 1, 2, 13, 14].map(years.numberOf)).toEqual([2024, 2024, 2025, 2025, 2026]);
    expect([2024, 2025, 2026].map(years.startOf)).toEqual([-10, 2, 14]);
  });

  test("months from February 2025, in years from April: a year is named by the calendar year in which it starts", () => {
    const years = yearsOf(grid("2025-02"), 4, site);
    expect([0, 1, 2, 13, 14].map(years.positionOf)).toEqual([10, 11, 0, 11, 0]);
    expect([0, 1, 2, 13, 14].map(years.numberOf)).toEqual([2024, 2024, 2025, 2025, 2026]);
    expect(years.startOf(2025)).toBe(2);
  });

  test("quarters of months, and quarters in years from July", () => {
    const quarters = coarserPeriods(grid("2025-02"), 3, 0);
    expect([0, 1, 2].map(quarters.positionOf)).toEqual([1, 2, 0]);
    // Counted from the first quarter of the year 0: 2025-Q1 is 2025 × 4.
    expect([0, 2].map(quarters.numberOf)).toEqual([8100, 8101]);
    expect(quarters.startOf(8101)).toBe(2);
    const years = yearsOf(grid("2025-Q1"), 7, site);
    expect([0, 1, 2].map(years.positionOf)).toEqual([2, 3, 0]);
    expect([0, 1, 2].map(years.numberOf)).toEqual([2024, 2024, 2025]);
  });
});
