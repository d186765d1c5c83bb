import { weekdays } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../helpers.ts";

const count = (...call: Parameters<typeof weekdays>) => weekdays(...call).toNumber();

describe("weekdays", () => {
  test("the counts of the customs office: half a day for a Saturday, New Year off", () => {
    const holidays = ["2024-01-01", "2025-01-01"];
    expect(count("2025-01", { saturday: 0.5, holidays, span: "1-20" })).toBe(14.5);
    expect(count("2024-01", { saturday: "0.5", holidays, span: "1-20" })).toBe(15.5);
    expect(count("2025-11", { saturday: "0.5" })).toBe(22.5);
    expect(count("2024-11", { saturday: "0.5" })).toBe(23.5);
  });

  test("a Saturday counts nothing where it is not named, and everything at 1", () => {
    expect([count("2025-11"), count("2025-11", { saturday: 1 })]).toEqual([20, 25]);
    expect(count("2025-11", { saturday: undefined, holidays: undefined, span: undefined })).toBe(20);
  });

  test("a holiday on a Saturday counts 0, on a Sunday nothing changes, named twice it counts once", () => {
    const of = (...holidays: string[]) => count("2025-11", { saturday: "0.5", holidays });
    expect(of("2025-11-01")).toBe(22);
    expect(of("2025-11-02")).toBe(22.5);
    expect(of("2025-11-03", "2025-11-03")).toBe(21.5);
    expect(of("2025-10-31", "2025-12-01")).toBe(22.5);
  });

  test("leap days, longer periods and spans at the end of a month", () => {
    expect(count("2024-02", { saturday: 1, span: "21-31" })).toBe(8);
    expect([count("2024-02"), count("2023-02")]).toEqual([21, 20]);
    expect([count("2025-Q4"), count("2025-S2"), count("2025")]).toEqual([66, 132, 261]);
    expect(count("2025-Q4", { span: "1-3" })).toBe(3);
    expect(count("2023-02", { span: "29-31" })).toBe(0);
    expect([count("0001-01"), count("9999-12"), count("1900-02"), count("2000-02")]).toEqual([23, 23, 20, 21]);
  });

  test.each([
    ["2025-13", {}, "invalid-period", "period"],
    ["2025-11", { saturday: "1.01" }, "invalid-option", "saturday"],
    ["2025-11", { saturday: -1 }, "invalid-option", "saturday"],
    ["2025-11", { saturday: "half" }, "invalid-number", "saturday"],
    ["2025-11", { holidays: ["2025-02-29"] }, "invalid-option", "holidays"],
    ["2025-11", { holidays: ["2025-04-31"] }, "invalid-option", "holidays"],
    ["2025-11", { holidays: ["2025-04-00"] }, "invalid-option", "holidays"],
    ["2025-11", { holidays: ["0000-04-01"] }, "invalid-option", "holidays"],
    ["2025-11", { holidays: ["1 May"] }, "invalid-option", "holidays"],
    ["2025-11", { holidays: [new Date()] }, "invalid-option", "holidays"],
    ["2025-11", { holidays: "2025-11-03" }, "invalid-option", "holidays"],
    ["2025-11", { span: "20-1" }, "invalid-option", "span"],
    ["2025-11", { span: 20 }, "invalid-option", "span"],
    ["2025-11", { sunday: 1 }, "invalid-option", "sunday"],
  ])("%s with %o: %s of %s", (period, options, code, argument) => {
    expect(errorOf(() => weekdays(period, options as never))).toMatchObject({ function: "weekdays", code, argument });
  });

  test("the weekdays of JavaScript's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        let expected = 0;
        for (const day = new Date(Date.UTC(year, month - 1, 1)); day.getUTCMonth() === month - 1; ) {
          if (day.getUTCDay() % 6 !== 0) expected += 1;
          day.setUTCDate(day.getUTCDate() + 1);
        }
        expect(count({ year, month })).toBe(expected);
      }),
    );
  });
});
