import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { comparedArgument, comparedWith } from "../../../src/measures/records/comparedRows.ts";
import { ownScope } from "../../../src/measures/records/scopes.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

test("rows that a row is compared with lie as far apart as those of its scope", () => {
  const quarters = dataOf("2023-Q3", [1, null, 3, 4, 5, 6, null, 8, 9]);
  expect(comparedWith(ownScope(quarters, 1), 5)).toEqual({ data: quarters, row: 5, stride: 1 });
  expect(comparedWith(ownScope(quarters, 4), 8)).toEqual({ data: quarters, row: 8, stride: 4 });
});

describe("a series, a period and a scope", () => {
  const months = Series.of("2023-11", [1, 2, ...Array(12).fill(3), 4]);

  test("say which figures are compared: themselves, or sums of them", () => {
    expect(comparedArgument(months, "2024-12", { scope: "same-period" }, site)).toMatchObject({
      row: 13,
      stride: 12,
    });
    const years = comparedArgument(months, "2024", { scope: "annual" }, site);
    expect(outcomes(years.data)).toEqual(["incomplete-year", "36", "incomplete-year"]);
    expect([years.row, years.stride]).toEqual([1, 1]);
  });

  test("a period without a figure, and what is misspelt, are refused", () => {
    expect(errorOf(() => comparedArgument(months, "2023", { scope: "annual" }, site))).toMatchObject({
      code: "incomplete-year",
      function: "test",
      argument: "period",
      period: "2023",
    });
    expect(errorOf(() => comparedArgument(months, "2022-01", undefined, site)).code).toBe("outside-range");
    expect(errorOf(() => comparedArgument(months, "2024-01", { scopes: "annual" } as never, site))).toMatchObject({
      code: "invalid-option",
      argument: "scopes",
    });
  });
});
