import { changeStreak, onYearChange, percent, ratio, Series, thresholdStreak } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const exports = totalExports();
const semiconductors = sixItems().get("SEMICON") as Series;

describe("thresholdStreak", () => {
  test("above 60 billion for the first month", () => {
    const streak = { length: 1, from: "2025-11", to: "2025-11", openStart: false, endedBy: "opposite" };
    expect(thresholdStreak(exports, "2025-11", "60e9")).toEqual(streak);
  });

  test("semiconductors above 10 billion: every month from April 2025 on and before", () => {
    expect(thresholdStreak(semiconductors, "2025-11", "10000000000")).toMatchObject({ from: "2025-03", length: 9 });
    expect(thresholdStreak(semiconductors, "2025-11", "9e9")).toMatchObject({ openStart: true, from: "2024-01" });
  });

  test("double-digit growth is at least 10 percent", () => {
    const rates = onYearChange(Series.of("2020", [100, 110, 121, "133.1"]));
    const atLeast = { relation: "at-least" } as const;
    const streak = { length: 3, from: "2021", to: "2023", openStart: true, endedBy: "start" };
    expect(thresholdStreak(rates, "2023", percent("10"), atLeast)).toEqual(streak);
    expect(thresholdStreak(rates, "2023", percent("10"))).toEqual({
      length: 0,
      from: undefined,
      to: undefined,
      openStart: false,
      endedBy: "zero",
    });
    expect(thresholdStreak(onYearChange(semiconductors), "2025-11", percent("10"), atLeast)).toMatchObject({
      from: "2025-03",
      length: 9,
    });
  });

  test("each relation at the threshold and on both sides of it", () => {
    const series = Series.of("2023", [9, 10, 11]);
    const lengths = (relation: "above" | "at-least" | "below" | "at-most") =>
      ["2023", "2024", "2025"].map((year) => thresholdStreak(series, year, 10, { relation }).length);
    expect(lengths("above")).toEqual([0, 0, 1]);
    expect(lengths("at-least")).toEqual([0, 1, 2]);
    expect(lengths("below")).toEqual([1, 0, 0]);
    expect(lengths("at-most")).toEqual([1, 2, 0]);
  });

  test("a threshold of more places than the figures, and a Ratio", () => {
    const series = Series.of("2023", [3, 4]);
    expect(thresholdStreak(series, "2024", "3.00000000000000000001").length).toBe(1);
    expect(thresholdStreak(series, "2024", ratio(8, 3)).length).toBe(2);
  });

  test("a hole ends it, also at the first period of the data", () => {
    expect(thresholdStreak(Series.of("2021", [5, null, 5, 5]), "2024", 1)).toMatchObject({
      length: 2,
      openStart: false,
      endedBy: "missing",
    });
    expect(thresholdStreak(Series.of("2022", [null, 5, 5]), "2024", 1)).toMatchObject({ length: 2, openStart: false });
    expect(thresholdStreak(Series.of("2022", [5, 5]), "2023", 1)).toMatchObject({ length: 2, openStart: true });
  });

  test("a rate that does not exist for another reason than want of data is a break", () => {
    const rates = onYearChange(Series.of("2021", [0, 5, 10, 20]));
    expect(thresholdStreak(rates, "2024", percent("10"))).toMatchObject({ length: 2, openStart: false });
  });

  test("asked at a hole, outside, beside rates with a plain number: refused", () => {
    const series = Series.of("2023", [1, null]);
    expect(codeOf(() => thresholdStreak(series, "2024", 1))).toBe("missing");
    expect(codeOf(() => thresholdStreak(series, "2026", 1))).toBe("outside-range");
    expect(codeOf(() => thresholdStreak(series, "2023", "x"))).toBe("invalid-number");
    expect(errorOf(() => thresholdStreak(onYearChange(exports), "2025-11", 10 as never))).toMatchObject({
      code: "invalid-number",
      function: "thresholdStreak",
      argument: "threshold",
      value: 10,
    });
    expect(codeOf(() => thresholdStreak(series, "2023", 1, { relation: "over" as never }))).toBe("invalid-option");
    expect(codeOf(() => thresholdStreak(series, "2023", 1, { side: 1 } as never))).toBe("invalid-option");
    expect(codeOf(() => thresholdStreak([1] as never, "2023", 1))).toBe("invalid-option");
  });

  test("rates above 0 in a row are rises in a row", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 }), (values) => {
        const series = Series.of("2020-Q1", [7, 7, 7, ...values]);
        if (series.length <= 4) return;
        const { length, from, openStart } = thresholdStreak(onYearChange(series), series.last, percent(0));
        expect(changeStreak(series, series.last)).toMatchObject({ length, from, openStart });
      }),
    );
  });
});
