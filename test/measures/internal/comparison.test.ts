import { describe, expect, test } from "vitest";
import {
  comparedRows,
  divisorReason,
  pairReason,
  rowsOfLag,
  rowsOfYears,
  yearsArgument,
} from "../../../src/measures/internal/comparison.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

describe("how far back a base lies", () => {
  const months = dataOf("2025-01", [1]);
  const quarters = dataOf("2025-Q1", [1]);

  test("one year where none is said, in rows of the frequency", () => {
    expect(yearsArgument(undefined, site)).toBe(1);
    expect([rowsOfYears(months, undefined, site), rowsOfYears(quarters, undefined, site)]).toEqual([12, 4]);
    expect([rowsOfYears(months, 2, site), rowsOfYears(quarters, 2, site)]).toEqual([24, 8]);
    expect(yearsArgument(9998, site)).toBe(9998);
  });

  test.each([[0], [-1], [1.5], [Number.NaN], ["1"], [null], [9999]])("%s years are refused", (years) => {
    expect(errorOf(() => yearsArgument(years as never, site))).toMatchObject({
      code: "invalid-option",
      argument: "years",
    });
  });

  test("so many years, or so many periods, and not both", () => {
    expect([rowsOfLag(months, {}, site), rowsOfLag(months, { years: 2 }, site)]).toEqual([12, 24]);
    expect([rowsOfLag(months, { periods: 3 }, site), rowsOfLag(quarters, { periods: 50_000 }, site)]).toEqual([
      3, 50_000,
    ]);
    expect(errorOf(() => rowsOfLag(months, { years: 1, periods: 1 } as never, site))).toMatchObject({
      code: "invalid-option",
      argument: "periods",
      value: 1,
    });
    expect(errorOf(() => rowsOfLag(months, { periods: 0 }, site)).argument).toBe("periods");
    expect(errorOf(() => rowsOfLag(months, { years: 0 }, site)).argument).toBe("years");
  });

  test("the same period of the year before, or the one just before", () => {
    expect([comparedRows(months, "year"), comparedRows(quarters, "year")]).toEqual([12, 4]);
    expect([comparedRows(months, "period"), comparedRows(quarters, "period")]).toEqual([1, 1]);
  });
});

test("a pair lacks its current figure first, then its base, also where either lies outside the series", () => {
  const data = dataOf("2021", [1, null, 3, 4]);
  expect([-1, 0, 1, 2, 3, 4].map((row) => pairReason(data, row, 1))).toEqual([
    "missing-current",
    "missing-base",
    "missing-current",
    "missing-base",
    undefined,
    "missing-current",
  ]);
});

test("nothing is divided by 0 or by a figure below it, whether it is a base or a total", () => {
  expect([1, 0, -1].map((figure) => divisorReason(figure, "base"))).toEqual([undefined, "zero-base", "negative-base"]);
  expect([1n, 0n, -1n].map((figure) => divisorReason(figure, "total"))).toEqual([
    undefined,
    "zero-total",
    "negative-total",
  ]);
});
