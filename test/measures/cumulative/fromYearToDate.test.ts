import { fromYearToDate, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

describe("fromYearToDate", () => {
  test("100, 110 | 9, 20: January 9, February 11", () => {
    const months = fromYearToDate(Series.of("2024-11", [100, 110, 9, 20], { unit: "USD bn" }));
    expect(outcomes(months[brand])).toEqual(["missing-base", "10", "9", "11"]);
    expect(months.unit).toBe("USD bn");
  });

  test("China prints January and February as one sum: February has no base, March a value", () => {
    expect(outcomes(fromYearToDate(Series.of("2025-01", [null, 20, 33, 30]))[brand])).toEqual([
      "missing-current",
      "missing-base",
      "13",
      "-3",
    ]);
  });

  test("the fiscal year is that of the sums, or the one that is named", () => {
    const months = Series.of("2024-03", [9, 1, 2, 3]);
    const sums = yearToDate(months, { fiscalYear: { start: 4 } });
    expect(outcomes(fromYearToDate(sums)[brand])).toEqual(["missing-current", "1", "2", "3"]);
    expect(errorOf(() => fromYearToDate(sums, { fiscalYear: { start: 7 } }))).toMatchObject({
      code: "year-mismatch",
      function: "fromYearToDate",
    });
    expect(outcomes(fromYearToDate(months, { fiscalYear: { start: 4 } })[brand])).toEqual([
      "missing-base",
      "1",
      "1",
      "1",
    ]);
    expect(codeOf(() => fromYearToDate(Series.of("2024-Q1", [1]), { fiscalYear: { start: 5 } }))).toBe(
      "invalid-option",
    );
    expect(codeOf(() => fromYearToDate(Series.of("2025-01", [1], { span: "1-20" })))).toBe("span-mismatch");
  });

  test("never reads sums since January as sums since July", () => {
    const months = Series.of("2024-01", Array(24).fill(60));
    expect(errorOf(() => fromYearToDate(yearToDate(months), { fiscalYear: { start: 7 } }))).toMatchObject({
      code: "year-mismatch",
      function: "fromYearToDate",
      argument: "fiscalYear",
    });
    expect(fromYearToDate(yearToDate(months), { fiscalYear: { start: 1 } }).equals(months)).toBe(true);
    // Sums of a file, of which it is said.
    const file = { frequency: "monthly", fiscalYear: { start: 4 } } as const;
    expect(outcomes(fromYearToDate(Series.of("2025-03", [12, 1, 3], file))[brand])).toEqual(["missing-base", "1", "2"]);
  });

  test("gives the months as they were, without the label of the sums", () => {
    for (const first of ["2024-07", "2024-Q3"] as const) {
      const months = Series.of(first, [5, 6, 7, 8, 9], { unit: "USD", adjustment: "seasonal" });
      const sums = yearToDate(months, { fiscalYear: { start: 7 } });
      expect(sums.fiscalYear).toEqual({ start: 7, label: "start" });
      expect(fromYearToDate(sums).equals(months)).toBe(true);
      expect(fromYearToDate(sums.dividedBy(3, { unit: "USD" })).fiscalYear).toBeUndefined();
    }
    const years = Series.of("2024", [1, 2], { fiscalYear: { start: 7 } });
    expect(fromYearToDate(yearToDate(years)).equals(years)).toBe(true);
  });

  test("is what the sums were made of, where they are", () => {
    const figures = fc.array(fc.option(fc.integer({ min: -9, max: 99 }), { freq: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(figures, fc.constantFrom(1, 4, 10), fc.boolean(), (values, start, asRatios) => {
        const plain = Series.of("2020-02", values);
        const series = asRatios ? plain.dividedBy(7) : plain;
        const sums = yearToDate(series, { fiscalYear: { start } });
        for (const [period, value] of fromYearToDate(sums)) {
          expect(value === undefined).toBe(!sums.has(period));
          if (value !== undefined) expect(String(value)).toBe(String(series.at(period)));
        }
      }),
    );
  });
});
