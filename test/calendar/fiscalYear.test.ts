import { describe, expect, test } from "vitest";
import { areSameYears, findFiscalYear, labelShift, readFiscalYear, yearText } from "../../src/calendar/fiscalYear.ts";
import { errorOf, site } from "../helpers.ts";

const july = { start: 7, label: "start" } as const;
const october = { start: 10, label: "end" } as const;

describe("a fiscal year", () => {
  test("is read with the label of its start where none is said; one from January is that of the calendar", () => {
    expect(readFiscalYear({ start: 7 }, site)).toEqual(july);
    expect(readFiscalYear(october, site)).toEqual(october);
    expect(readFiscalYear({ start: 1, label: "end" }, site)).toBeUndefined();
    expect(readFiscalYear(undefined, site)).toBeUndefined();
    expect(Object.isFrozen(readFiscalYear(october, site))).toBe(true);
  });

  test.each([[{ start: 0 }], [{ start: 13 }], [{ start: 1.5 }], [{ start: "4" }], [{}]])("%o is none", (year) => {
    expect(errorOf(() => readFiscalYear(year, site))).toMatchObject({
      code: "invalid-option",
      argument: "fiscalYear.start",
    });
  });

  test.each([[4], ["April"], [null], [[4]]])("%o is no fiscal year", (year) => {
    expect(errorOf(() => readFiscalYear(year, site))).toMatchObject({ code: "invalid-option", argument: "fiscalYear" });
  });

  test("has one of two labels", () => {
    expect(errorOf(() => readFiscalYear({ start: 4, label: "last" }, site)).argument).toBe("fiscalYear.label");
  });

  test("is another one with another start or label", () => {
    expect(areSameYears(july, { ...july })).toBe(true);
    expect(areSameYears(undefined, undefined)).toBe(true);
    expect([areSameYears(july, undefined), areSameYears(july, { start: 7, label: "end" })]).toEqual([false, false]);
    expect([yearText(july), yearText(undefined)]).toEqual(['{ start: 7, label: "start" }', "calendar years"]);
    expect([labelShift(july), labelShift(october), labelShift(undefined)]).toEqual([0, 1, 0]);
  });

  test("is named by a year and the next, of which its label names one", () => {
    expect(findFiscalYear("2009-10", july)).toEqual({ frequency: "annual", ordinal: 2009 });
    expect(findFiscalYear("1999/00", october)).toEqual({ frequency: "annual", ordinal: 2000 });
    expect(findFiscalYear("FY2009-10", july)).toEqual({ frequency: "annual", ordinal: 2009 });
    expect(findFiscalYear("FY 2009/10", october)).toEqual({ frequency: "annual", ordinal: 2010 });
    expect(findFiscalYear("FYFY2009-10", july)).toBeUndefined();
  });

  test("is named by FY and one year, which is the one that its label names", () => {
    expect(findFiscalYear("FY2009", july)).toEqual({ frequency: "annual", ordinal: 2009 });
    expect(findFiscalYear("FY 2009", october)).toEqual({ frequency: "annual", ordinal: 2009 });
    // Which century FY09 is of is not said.
    expect([findFiscalYear("FY09", july), findFiscalYear("FY", july), findFiscalYear("FY20091", july)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("is named by no other text", () => {
    expect([findFiscalYear("2009-11", july), findFiscalYear("2009", july), findFiscalYear(2009, july)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
