import { describe, expect, test } from "vitest";
import { daysOf, daysWithin, readDay, readSpan, weekdayOf } from "../../src/calendar/days.ts";
import { readPeriod } from "../../src/calendar/period.ts";
import { codeOf } from "../helpers.ts";

const site = { function: "test" };

describe("days", () => {
  test.each([
    ["0001-01-01", 1],
    ["1900-02-28", 3],
    ["2000-02-29", 2],
    ["2025-11-01", 6],
    ["2025-11-02", 0],
    ["9999-12-31", 5],
  ])("%s is day %i of its week", (date, weekday) => {
    expect(weekdayOf(readDay(date, site))).toBe(weekday);
  });

  test.each(["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-01-00", "0000-01-01", "20250101", 5, null])(
    "%s is no date",
    (date) => expect(codeOf(() => readDay(date, site))).toBe("invalid-option"),
  );

  test("periods follow one another without a gap", () => {
    const lengthOf = (period: string) => {
      const { start, end } = daysOf(readPeriod(period, site));
      return end - start;
    };
    expect(["2024-02", "2025-02", "1900-02", "2000-02"].map(lengthOf)).toEqual([29, 28, 28, 29]);
    expect(["2025-Q1", "2025-S2", "2024", "9999"].map(lengthOf)).toEqual([90, 184, 366, 365]);
    expect(daysOf(readPeriod("2025-12", site)).end).toBe(daysOf(readPeriod("2026-01", site)).start);
  });

  test("the days of a period that lie in a span", () => {
    const count = (period: string, span?: string) => {
      const { start, end } = daysWithin(
        readPeriod(period, site),
        span === undefined ? undefined : readSpan(span, site),
      );
      return end - start;
    };
    expect([count("2025-02"), count("2025-02", "1-20"), count("2025-02", "21-31")]).toEqual([28, 20, 8]);
    expect(count("2025-02", "29-31")).toBe(0);
  });

  test("spans", () => {
    expect(readSpan("1-20", site)).toEqual({ from: 1, to: 20 });
    expect(readSpan("31-31", site)).toEqual({ from: 31, to: 31 });
    for (const span of ["20-1", "0-5", "1-32", "01-20", "1–20", "", 20, null]) {
      expect(codeOf(() => readSpan(span, site))).toBe("invalid-option");
    }
  });
});
