import { createContext, runInContext } from "node:vm";
import { onYearChange, rollingSum, Series, yearToDate } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

const series = Series.of("2024", [100, 108]);

describe("options", () => {
  test("may hold undefined, and may come from another realm or have no prototype", () => {
    expect(onYearChange(series, { years: undefined, negativeBase: undefined }).at("2025")?.toString()).toBe("2/25");
    const foreign = runInContext("({ years: 1 })", createContext());
    expect(onYearChange(series, foreign).at("2025")?.toString()).toBe("2/25");
    expect(onYearChange(series, Object.create(null)).at("2025")?.toString()).toBe("2/25");
  });

  test("a misspelt name is refused, and the message says which names there are", () => {
    const error = errorOf(() => onYearChange(series, { lags: 2 } as never));
    expect(error).toMatchObject({ code: "invalid-option", argument: "lags" });
    expect(error.message).toContain("there are: years, negativeBase");
  });

  test.each([[null], [5], ["years"], [[]], [series], [new Date()]])("%s is no plain object of options", (options) => {
    expect(codeOf(() => onYearChange(series, options as never))).toBe("invalid-option");
  });

  test.each([[0], [-1], [1.5], [Number.NaN], ["1"], [10_000]])("years of %s are refused", (years) => {
    expect(errorOf(() => onYearChange(series, { years: years as number }))).toMatchObject({
      code: "invalid-option",
      argument: "years",
      value: years,
    });
  });

  test("a value outside a closed list is refused, and the message names the list", () => {
    const error = errorOf(() => onYearChange(1, 2, { negativeBase: "yes" as never }));
    expect(error.message).toBe(
      'onYearChange: negativeBase must be one of refuse, deficits, got "yes" (invalid-option)',
    );
  });

  test("a month with which no period starts is refused", () => {
    expect(codeOf(() => yearToDate(Series.of("2025-Q1", [1]), { fiscalYear: { start: 2 } }))).toBe("invalid-option");
    expect(codeOf(() => yearToDate(series, { fiscalYear: { start: 4 } }))).toBe("invalid-option");
    expect(codeOf(() => yearToDate(series, { fiscalYear: { start: 13 } }))).toBe("invalid-option");
  });

  test("what is no series is refused by name", () => {
    expect(errorOf(() => rollingSum([1, 2] as never, 2))).toMatchObject({ code: "invalid-option", argument: "series" });
    expect(codeOf(() => rollingSum(onYearChange(series) as never, 2))).toBe("invalid-option");
  });
});
