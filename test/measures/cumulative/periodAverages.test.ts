import { onYearChange, periodAverages, periodTotals, ratio, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

describe("periodAverages", () => {
  test("exports, third quarter of 2025: a third of 184887772169", () => {
    const averages = periodAverages(totalExports(), "quarterly");
    expect(averages.at("2025-Q3")?.equals(ratio("184887772169", 3))).toBe(true);
    expect(averages.unit).toBe("USD");
  });

  test("of complete periods only, of years of any kind, of rates", () => {
    const halves = Series.of("2024-S2", [1, 2, 4, 5]);
    expect(outcomes(periodAverages(halves, "annual")[brand])).toEqual(["incomplete-year", "3/1", "incomplete-year"]);
    const fiscal = periodAverages(halves, "annual", { fiscalYear: { start: 7, label: "end" } });
    expect([fiscal.first, ...outcomes(fiscal[brand])]).toEqual(["2025", "3/2", "9/2"]);
    expect(fiscal.fiscalYear).toEqual({ start: 7, label: "end" });
    const rates = onYearChange(Series.of("2024-S1", [100, 100, 110, 120]));
    expect(outcomes(periodAverages(rates, "annual")[brand])).toEqual(["incomplete-year", "3/20"]);
  });

  test("mistakes", () => {
    const flash = Series.of("2025-01", [1, 2, 3], { span: "1-20" });
    expect(codeOf(() => periodAverages(flash, "quarterly"))).toBe("span-mismatch");
    expect(errorOf(() => periodAverages(totalExports(), "quarterly", { fiscalYear: { start: 4 } }))).toMatchObject({
      code: "invalid-option",
      function: "periodAverages",
      argument: "fiscalYear",
    });
    expect(codeOf(() => periodAverages([1] as never, "annual"))).toBe("invalid-option");
  });

  test("an average times its number of periods is the total, with the same reasons", () => {
    const figures = fc.array(fc.option(fc.integer({ min: -9, max: 99 }), { freq: 8 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(figures, fc.constantFrom("quarterly" as const, "annual" as const), (values, frequency) => {
        const series = Series.of("2020-03", values);
        const totals = periodTotals(series, frequency);
        const averages = periodAverages(series, frequency);
        for (const [period, total] of totals) {
          expect(
            averages
              .at(period)
              ?.times(frequency === "annual" ? 12 : 3)
              .toString(),
          ).toBe(total && `${total}/1`);
          expect(averages.reasonAt(period)).toBe(totals.reasonAt(period));
        }
      }),
    );
  });
});
