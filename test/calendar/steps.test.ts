import {
  addPeriods,
  comparePeriods,
  frequencyOf,
  parsePeriod,
  periodDistance,
  periodRange,
  yearEarlier,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

test("a period in its canonical text, and its frequency, however it is written; errors name the call", () => {
  expect([parsePeriod("2025M11"), parsePeriod({ year: 2025, month: 1 })]).toEqual(["2025-11", "2025-01"]);
  expect([frequencyOf("2025-H2"), frequencyOf("2025")]).toEqual(["half-yearly", "annual"]);
  expect(errorOf(() => parsePeriod("2025-13"))).toMatchObject({ code: "invalid-period", function: "parsePeriod" });
  expect(errorOf(() => frequencyOf("2025-13"))).toMatchObject({ function: "frequencyOf", argument: "period" });
});

describe("steps", () => {
  test.each([
    ["2025-11", 2, "2026-01"],
    ["2025-01", -1, "2024-12"],
    ["2025-Q4", 1, "2026-Q1"],
    ["2025-S1", -1, "2024-S2"],
    ["2025", 10, "2035"],
    ["2024-02", 12, "2025-02"],
    ["2025-06", 0, "2025-06"],
  ])("%s and %s periods later is %s", (period, n, later) => {
    expect(addPeriods(period, n)).toBe(later);
  });

  test("a step out of the years 0001 to 9999 is refused", () => {
    expect(errorOf(() => addPeriods("9999-12", 1)).message).toBe(
      "addPeriods: the result leaves the years 0001 to 9999 (invalid-period)",
    );
    expect(codeOf(() => yearEarlier("0001-06"))).toBe("invalid-period");
    expect(codeOf(() => addPeriods("2025", 1e300))).toBe("invalid-option");
    expect(errorOf(() => addPeriods("2025", 0.5))).toMatchObject({ code: "invalid-option", argument: "n", value: 0.5 });
  });

  test("the year before", () => {
    expect(["2025-11", "2025-Q1", "2025-S2", "2025"].map((period) => yearEarlier(period))).toEqual([
      "2024-11",
      "2024-Q1",
      "2024-S2",
      "2024",
    ]);
  });

  test("ranges include both ends, and are empty backwards", () => {
    expect(periodRange("2025-Q3", "2026Q1")).toEqual(["2025-Q3", "2025-Q4", "2026-Q1"]);
    expect(periodRange("2025-11", "2025-11")).toEqual(["2025-11"]);
    expect(periodRange("2025-11", "2025-10")).toEqual([]);
    expect(errorOf(() => periodRange("2025-11", "2025"))).toMatchObject({ code: "mixed-frequency", argument: "last" });
  });

  test("the distance of two periods", () => {
    expect(periodDistance("2025-11", "2026-01")).toBe(2);
    expect(periodDistance("2025-Q1", "2024-Q4")).toBe(-1);
    expect(periodDistance("2025M11", "2025-11")).toBe(0);
    expect(errorOf(() => periodDistance("2025-11", "2025"))).toMatchObject({ code: "mixed-frequency", argument: "to" });
  });

  test("order", () => {
    expect(["2026-01", "2025-11", "2025-12"].sort(comparePeriods)).toEqual(["2025-11", "2025-12", "2026-01"]);
    expect(comparePeriods("2025M11", "2025-11")).toBe(0);
    expect(comparePeriods("2026", "2025")).toBe(1);
    expect(errorOf(() => comparePeriods("2025-11", "2025-Q4")).message).toBe(
      'comparePeriods: b must be monthly as a is, not quarterly, got "2025-Q4" (mixed-frequency)',
    );
  });

  const month = fc
    .tuple(fc.integer({ min: 1000, max: 3000 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, within]) => `${year}-${String(within).padStart(2, "0")}`);

  test("steps add up and order follows them", () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -2000, max: 2000 }), (start, n) => {
        const end = addPeriods(start, n);
        expect(addPeriods(end, -n)).toBe(start);
        expect(comparePeriods(end, start)).toBe(Math.sign(n));
        expect(periodDistance(start, end)).toBe(n);
        expect(yearEarlier(start)).toBe(addPeriods(start, -12));
        expect(periodRange(start, end).length).toBe(Math.max(0, n + 1));
      }),
    );
  });
});
