import { recordStreak, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("recordStreak", () => {
  test("the customs data: six months for the month, from June 2025; one in December 2024", () => {
    expect(recordStreak(exports, "2025-11", { scope: "same-period" })).toEqual({
      length: 6,
      from: "2025-06",
      to: "2025-11",
      openStart: false,
      endedBy: "opposite",
    });
    expect(recordStreak(exports, "2024-12", { scope: "same-period" }).length).toBe(1);
    expect(recordStreak(exports, "2025", { scope: "annual" })).toEqual({
      length: 2,
      from: "2024",
      to: "2025",
      openStart: false,
      endedBy: "opposite",
    });
  });

  test("no record: no ends", () => {
    expect(recordStreak(Series.of("2023", [5, 6, 4]), "2025")).toEqual({
      length: 0,
      from: undefined,
      to: undefined,
      openStart: false,
      endedBy: "opposite",
    });
  });

  test("open where the data begin, not where a hole or a tie breaks it", () => {
    expect(recordStreak(Series.of("2023", [5, 6, 7]), "2025")).toEqual({
      length: 2,
      from: "2024",
      to: "2025",
      openStart: true,
      endedBy: "start",
    });
    expect(recordStreak(Series.of("2023", [5]), "2023")).toEqual({
      length: 0,
      from: undefined,
      to: undefined,
      openStart: true,
      endedBy: "start",
    });
    expect(recordStreak(Series.of("2022", [5, null, 6, 7]), "2025")).toEqual({
      length: 2,
      from: "2024",
      to: "2025",
      openStart: false,
      endedBy: "missing",
    });
    expect(recordStreak(Series.of("2022", [5, 6, 6, 7]), "2025")).toEqual({
      length: 1,
      from: "2025",
      to: "2025",
      openStart: false,
      endedBy: "zero",
    });
    expect(recordStreak(Series.of("2023", [null, 6, 7]), "2025")).toEqual({
      length: 1,
      from: "2025",
      to: "2025",
      openStart: false,
      endedBy: "missing",
    });
    expect(recordStreak(Series.of("2024-S1", [1, 2, 3, 4]), "2025-S2", { scope: "same-period" }).openStart).toBe(true);
  });

  test("at a hole or outside: an error that says why", () => {
    const series = Series.of("2024", [1, null]);
    expect(errorOf(() => recordStreak(series, "2025"))).toMatchObject({
      code: "missing",
      period: "2025",
      function: "recordStreak",
      argument: "period",
    });
    expect(errorOf(() => recordStreak(series, "2026"))).toMatchObject({
      code: "outside-range",
      period: "2026",
      value: "2026",
    });
    const month = Series.of("2024-01", [1]);
    expect(errorOf(() => recordStreak(month, { year: 2023, month: 7 }))).toMatchObject({
      code: "outside-range",
      period: "2023-07",
    });
    expect(codeOf(() => recordStreak(month, "2024"))).toBe("mixed-frequency");
    expect(codeOf(() => recordStreak(exports, "2021", { scope: "annual" }))).toBe("incomplete-year");
    expect(codeOf(() => recordStreak(series, "2024", { ties: "include" } as never))).toBe("invalid-option");
  });
});
