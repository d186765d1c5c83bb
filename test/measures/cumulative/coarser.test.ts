import { describe, expect, test } from "vitest";
import { coarserArgument, yearly } from "../../../src/measures/cumulative/coarser.ts";
import { yearsOf } from "../../../src/series/years.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

const months = dataOf("2024-12", [1, 2, 3]).grid;
const quarters = dataOf("2024-Q4", [1, 2, 3]).grid;
const years = dataOf("2024", [1, 2, 3]).grid;

describe("a coarser frequency", () => {
  test("says how many rows make one period, and why one is not complete", () => {
    expect(coarserArgument(months, "quarterly", undefined, site)).toMatchObject({
      frequency: "quarterly",
      reason: "incomplete-period",
      periods: { rows: 3 },
    });
    expect(coarserArgument(quarters, "half-yearly", undefined, site)).toMatchObject({ periods: { rows: 2 } });
    expect(coarserArgument(quarters, "annual", { start: 4 }, site)).toMatchObject({
      frequency: "annual",
      reason: "incomplete-year",
      periods: { rows: 4, fiscalYear: { start: 4, label: "start" } },
    });
    expect(coarserArgument(years, "annual", undefined, site).periods.rows).toBe(1);
    expect(yearly(yearsOf(months, undefined, site))).toMatchObject({ frequency: "annual", reason: "incomplete-year" });
  });

  test.each([
    [months, undefined, undefined, "frequency"],
    [months, "monthly", undefined, "frequency"],
    [quarters, "quarterly", undefined, "frequency"],
    [years, "half-yearly", undefined, "frequency"],
    [months, "quarterly", { start: 4 }, "fiscalYear"],
    [quarters, "annual", { start: 5 }, "fiscalYear.start"],
  ] as const)("%j %s %j is refused", (grid, frequency, fiscalYear, argument) => {
    expect(errorOf(() => coarserArgument(grid, frequency, fiscalYear, site))).toMatchObject({
      code: "invalid-option",
      argument,
    });
  });
});
