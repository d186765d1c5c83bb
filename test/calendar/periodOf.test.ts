import { type Frequency, type PeriodOfOptions, periodOf, type YearMonthDay } from "export-growth";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

const monthly = { frequency: "monthly" } as const;

describe("periodOf", () => {
  test.each<[string | YearMonthDay, Frequency, string]>([
    ["2025-11-30", "monthly", "2025-11"],
    ["2025-11-15", "quarterly", "2025-Q4"],
    ["2025-06-30", "half-yearly", "2025-S1"],
    ["2025-07-01", "half-yearly", "2025-S2"],
    ["2025-12-31", "annual", "2025"],
    ["2024-02-29", "monthly", "2024-02"],
    ["0001-01-01", "annual", "0001"],
    [{ year: 2025, month: 11, day: 30 }, "monthly", "2025-11"],
    [{ year: 2025, month: 1, day: 1, calendarId: "iso8601" }, "monthly", "2025-01"],
  ])("%j, %s, is %s", (date, frequency, period) => {
    expect(periodOf(date, { frequency })).toBe(period);
  });

  test("a Date is another day in another zone", () => {
    const date = new Date("2025-11-30T15:00:00Z");
    expect(periodOf(date, { ...monthly, timeZone: "UTC" })).toBe("2025-11");
    expect(periodOf(date, { ...monthly, timeZone: "Asia/Seoul" })).toBe("2025-12");
    expect(periodOf(date, { frequency: "annual", timeZone: "America/New_York" })).toBe("2025");
    expect(periodOf(new Date("0099-06-15T00:00:00Z"), { ...monthly, timeZone: "UTC" })).toBe("0099-06");
  });

  test("another zone after the first, and back", () => {
    const dates = ["2025-11-30T23:00:00Z", "2025-12-01T01:00:00Z"].map((text) => new Date(text));
    const zones = ["UTC", "Asia/Tokyo", "America/Lima", "UTC"];
    expect(zones.map((timeZone) => dates.map((date) => periodOf(date, { ...monthly, timeZone })))).toEqual([
      ["2025-11", "2025-12"],
      ["2025-12", "2025-12"],
      ["2025-11", "2025-11"],
      ["2025-11", "2025-12"],
    ]);
  });

  test.each([
    ["2025-02-29"],
    ["2025-13-01"],
    ["2025-11"],
    ["2025-11-01T00:00:00Z"],
    ["0000-01-01"],
    [" 2025-11-01"],
    [{ year: 2025, month: 11, day: 31 }],
    [{ year: 2025, month: 11, day: 0 }],
    [{ year: 2025, month: 0, day: 1 }],
    [{ year: 2025, month: 11.5, day: 1 }],
    [{ year: 10_000, month: 1, day: 1 }],
    [{ year: "2025", month: 11, day: 1 }],
    [{ year: 2025, month: 11 }],
    [{ year: 2025, month: 11, day: 1, calendarId: "japanese" }],
    [20251101],
    [null],
    [undefined],
  ])("%j is no day", (date) => {
    const error = errorOf(() => periodOf(date as string, monthly));
    expect(error).toMatchObject({ code: "invalid-period", function: "periodOf", argument: "date", value: date });
    expect(error.message).toContain('a text such as "2025-11-30", { year, month, day }, or a Date with a timeZone');
  });

  test.each([["nonsense"], ["-000001-06-01T00:00:00Z"], ["+010000-06-01T00:00:00Z"]])(
    "new Date(%j) is no day",
    (text) => {
      expect(errorOf(() => periodOf(new Date(text), { ...monthly, timeZone: "UTC" })).code).toBe("invalid-period");
    },
  );

  test.each<[unknown, unknown, string]>([
    [new Date(), monthly, "timeZone"],
    [new Date(), { ...monthly, timeZone: "Seoul" }, "timeZone"],
    [new Date(), { ...monthly, timeZone: 9 }, "timeZone"],
    ["2025-11-30", { ...monthly, timeZone: "UTC" }, "timeZone"],
    ["2025-11-30", {}, "frequency"],
    ["2025-11-30", { frequency: "weekly" }, "frequency"],
    ["2025-11-30", undefined, "frequency"],
    ["2025-11-30", { ...monthly, zone: "UTC" }, "zone"],
  ])("%s with %j is refused for its %s", (date, options, argument) => {
    const error = errorOf(() => periodOf(date as string, options as PeriodOfOptions));
    expect(error).toMatchObject({ code: "invalid-option", function: "periodOf", argument });
  });
});
