import { onYearChange, periodEnds, periodTotals, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

describe("periodEnds", () => {
  test("need the last period alone", () => {
    const reserves = Series.of("2024-12", [1, null, 3, 4, 5, 6, null, 8], { unit: "USD bn" });
    const ends = periodEnds(reserves, "quarterly");
    expect(outcomes(ends[brand])).toEqual(["1", "4", "incomplete-period", "incomplete-period"]);
    expect([ends.first, ends.unit]).toEqual(["2024-Q4", "USD bn"]);
    expect(outcomes(periodEnds(reserves, "annual")[brand])).toEqual(["1", "incomplete-year"]);
    expect(outcomes(periodEnds(reserves, "annual", { fiscalYear: { start: 4 } })[brand])).toEqual([
      "4",
      "incomplete-year",
    ]);
  });

  test("the March figure of sums since January is the first quarter", () => {
    const exports = totalExports();
    const ends = periodEnds(yearToDate(exports), "quarterly");
    expect(ends.at("2025-Q1")?.toFixed()).toBe("159533847357");
    expect(ends.at("2025-Q1")?.toFixed()).toBe(periodTotals(exports, "quarterly").at("2025-Q1")?.toFixed());
  });

  test("of sums since the start of a year are such sums, and refused where it starts within a period", () => {
    const sums = yearToDate(Series.of("2024-01", Array(24).fill(60)), { fiscalYear: { start: 4 } });
    expect(periodEnds(sums, "quarterly").fiscalYear).toEqual({ start: 4, label: "start" });
    expect(
      periodEnds(sums, "annual", { fiscalYear: { start: 4 } })
        .at("2024")
        ?.toFixed(),
    ).toBe("720");
    expect(errorOf(() => periodEnds(sums, "half-yearly"))).toMatchObject({
      code: "year-mismatch",
      function: "periodEnds",
      argument: "series",
      message: expect.stringContaining("a half-yearly period starts, not month 4"),
    });
  });

  test("of rates are rates; of spans, none", () => {
    const rates = onYearChange(Series.of("2024-S1", [100, 100, 110, 120]));
    expect(outcomes(periodEnds(rates, "annual")[brand])).toEqual(["incomplete-year", "1/5"]);
    expect(codeOf(() => periodEnds(Series.of("2025-01", [1], { span: "1-20" }), "quarterly"))).toBe("span-mismatch");
    expect(codeOf(() => periodEnds(rates, "half-yearly"))).toBe("invalid-option");
  });

  test("the end of a year of sums since its start is its total, where there is one", () => {
    const figures = fc.array(fc.option(fc.integer({ min: -9, max: 99 }), { freq: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(figures, fc.constantFrom(1, 4, 7), (values, start) => {
        const series = Series.of("2020-Q2", values);
        const ends = periodEnds(yearToDate(series, { fiscalYear: { start } }), "annual");
        const totals = periodTotals(series, "annual", { fiscalYear: { start } });
        expect(outcomes(ends[brand])).toEqual(outcomes(totals[brand]));
      }),
    );
  });
});
