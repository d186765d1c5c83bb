import { addPeriods, firstDay, lastDay, periodOf, periodRange } from "export-growth";
import { describe, expect, test } from "vitest";
import { readDay } from "../../src/calendar/days.ts";
import { codeOf } from "../helpers.ts";

describe("firstDay and lastDay", () => {
  test.each([
    ["2025-11", "2025-11-01", "2025-11-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2025-Q3", "2025-07-01", "2025-09-30"],
    ["2025-S2", "2025-07-01", "2025-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["0001", "0001-01-01", "0001-12-31"],
    ["9999-12", "9999-12-01", "9999-12-31"],
  ])("%s is from %s to %s", (period, first, last) => {
    expect(firstDay(period)).toBe(first);
    expect(lastDay(period)).toBe(last);
  });

  test("days lie in their period, and periods follow one another", () => {
    const site = { function: "test" };
    for (const period of periodRange("1999-11", "2004-03")) {
      expect(periodOf(firstDay(period), { frequency: "monthly" })).toBe(period);
      expect(periodOf(lastDay(period), { frequency: "monthly" })).toBe(period);
      expect(readDay(firstDay(addPeriods(period, 1)), site) - readDay(lastDay(period), site)).toBe(1);
    }
  });

  test("what is no period is refused", () => {
    expect(codeOf(() => firstDay("2025-13"))).toBe("invalid-period");
    expect(codeOf(() => lastDay("202511"))).toBe("invalid-period");
  });
});
