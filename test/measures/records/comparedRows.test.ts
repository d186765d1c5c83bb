import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { comparedArgument, comparedWith } from "../../../src/measures/records/comparedRows.ts";
import { ownScope } from "../../../src/measures/records/scopes.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

describe("rows that a row is compared with", () => {
  const quarters = dataOf("2023-Q3", [1, null, 3, 4, 5, 6, null, 8, 9]);

  test("are all earlier ones that are there, oldest first", () => {
    expect(comparedWith(ownScope(quarters, 1), 5)).toEqual({ data: quarters, row: 5, earlier: [0, 2, 3, 4] });
    expect(comparedWith(ownScope(quarters, 1), 0).earlier).toEqual([]);
  });

  test("or those of the same quarter of earlier years", () => {
    expect(comparedWith(ownScope(quarters, 4), 8).earlier).toEqual([0, 4]);
    expect(comparedWith(ownScope(quarters, 4), 5).earlier).toEqual([]);
    expect(comparedWith(ownScope(quarters, 4), 7).earlier).toEqual([3]);
  });
});

describe("a series, a period and a scope", () => {
  const months = Series.of("2023-11", [1, 2, ...Array(12).fill(3), 4]);

  test("say which figures are compared: themselves, or sums of them", () => {
    expect(comparedArgument(months, "2024-12", { scope: "same-period" }, site)).toMatchObject({
      row: 13,
      earlier: [1],
    });
    const years = comparedArgument(months, "2024", { scope: "annual" }, site);
    expect(outcomes(years.data)).toEqual(["incomplete-year", "36", "incomplete-year"]);
    expect([years.row, years.earlier]).toEqual([1, []]);
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
