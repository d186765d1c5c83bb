import { frequencyOf, type PeriodInput, parsePeriod } from "export-growth";
import { describe, expect, test } from "vitest";
import { periodsPerYear, periodText, readPeriod, yearOf } from "../../src/calendar/period.ts";
import { codeOf, errorOf, site } from "../helpers.ts";

describe("parsePeriod", () => {
  test.each<[PeriodInput, string, string]>([
    ["2025-11", "2025-11", "monthly"],
    ["2025-M11", "2025-11", "monthly"],
    ["2025M11", "2025-11", "monthly"],
    ["2025M1", "2025-01", "monthly"],
    ["2025-M1", "2025-01", "monthly"],
    [{ year: 2025, month: 11 }, "2025-11", "monthly"],
    [{ year: 2025, month: 1, calendarId: "iso8601" }, "2025-01", "monthly"],
    [{ year: 2025, month: 1, calendar: "iso8601" } as PeriodInput, "2025-01", "monthly"],
    ["2025-Q3", "2025-Q3", "quarterly"],
    ["2025Q3", "2025-Q3", "quarterly"],
    ["2025-S2", "2025-S2", "half-yearly"],
    ["2025-H2", "2025-S2", "half-yearly"],
    ["2025H1", "2025-S1", "half-yearly"],
    ["2025", "2025", "annual"],
    ["2025-A1", "2025", "annual"],
    ["2025A", "2025", "annual"],
    ["0001-01", "0001-01", "monthly"],
    ["9999-Q4", "9999-Q4", "quarterly"],
  ])("%s is %s", (written, canonical, frequency) => {
    expect(parsePeriod(written)).toBe(canonical);
    expect(frequencyOf(written)).toBe(frequency);
  });

  test.each([
    ["2025-13"],
    ["2025-00"],
    ["2025-Q5"],
    ["2025-Q0"],
    ["2025-S3"],
    ["2025-A2"],
    ["2020-Q01"],
    ["2025M13"],
    ["2025M0"],
    ["25-11"],
    ["2025-1"],
    ["2025-11-01"],
    ["2025/11"],
    ["2025-q3"],
    [" 2025-11"],
    ["2025-11\n"],
    ["0000"],
    ["0000-05"],
    ["10000"],
    [""],
    [2025],
    [null],
    [undefined],
    [new Date()],
    [{ year: 2025 }],
    [{ month: 11 }],
    [{ year: 2025, month: 11, day: 1 }],
    [{ year: 2025, month: 11, calendarId: "japanese" }],
    [{ year: 2025, month: 11, calendar: "gregory" }],
    [{ year: 2025, month: 13 }],
    [{ year: 2025, month: 0 }],
    [{ year: 0, month: 1 }],
    [{ year: 10_000, month: 1 }],
    [{ year: 2025.5, month: 1 }],
    [{ year: "2025", month: 1 }],
  ])("%s is refused, and the message says what is read", (written) => {
    const error = errorOf(() => parsePeriod(written as PeriodInput));
    expect(error).toMatchObject({ code: "invalid-period", function: "parsePeriod", argument: "period" });
    expect(error.message).toContain("a month 2025-11, a quarter 2025-Q3, a half-year 2025-S2, a year 2025");
    expect(error.value).toBe(written);
  });
});

describe("a period as a number", () => {
  test("counts periods since the year 0, so that a step is 1", () => {
    expect(readPeriod("2025-11", site)).toEqual({ frequency: "monthly", ordinal: 2025 * 12 + 10 });
    expect(readPeriod("2025-Q3", site)).toEqual({ frequency: "quarterly", ordinal: 2025 * 4 + 2 });
    expect(readPeriod("2025-S2", site)).toEqual({ frequency: "half-yearly", ordinal: 2025 * 2 + 1 });
    expect(readPeriod("2025", site)).toEqual({ frequency: "annual", ordinal: 2025 });
  });

  test("has a canonical text and a year, from 0001 to 9999", () => {
    expect(periodText({ frequency: "monthly", ordinal: 12 }, site)).toBe("0001-01");
    expect(periodText({ frequency: "quarterly", ordinal: 999 * 4 + 3 }, site)).toBe("0999-Q4");
    expect(yearOf({ frequency: "half-yearly", ordinal: 9999 * 2 + 1 }, site)).toBe(9999);
    for (const [frequency, perYear] of Object.entries(periodsPerYear)) {
      const of = (ordinal: number) => ({ frequency: frequency as "annual", ordinal });
      expect(codeOf(() => yearOf(of(perYear - 1), site))).toBe("invalid-period");
      expect(codeOf(() => periodText(of(10_000 * perYear), site))).toBe("invalid-period");
    }
  });
});

test("an object that cannot be looked at is refused as no period", () => {
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
    },
  );
  expect(codeOf(() => parsePeriod(hostile as PeriodInput))).toBe("invalid-period");
});
