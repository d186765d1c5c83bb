import { detectRecords, periodTotals, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();
const texts = (series: Series) => [...series].map(([period, value]) => value?.toFixed() ?? series.reasonAt(period));

describe("periodTotals", () => {
  test("the customs data: complete years only", () => {
    expect(texts(periodTotals(exports, "annual"))).toEqual([
      "incomplete-year",
      "683584759826",
      "632225824026",
      "683609488137",
      "709330044802",
      "incomplete-year",
    ]);
    expect(periodTotals(exports, "annual").unit).toBe("USD");
  });

  test("a fiscal year is labelled by the year in which it starts", () => {
    const totals = periodTotals(exports, "annual", { fiscalYear: { start: 4 } });
    expect([totals.first, totals.last]).toEqual(["2021", "2026"]);
    expect(totals.at("2024")?.toFixed()).toBe("679838813790");
    expect(totals.reasonAt("2021")).toBe("incomplete-year");
  });

  test("a hole makes its year incomplete, and no other", () => {
    expect(texts(periodTotals(Series.of("2023-S1", [1, 2, 3, null, 5, 6]), "annual"))).toEqual([
      "3",
      "incomplete-year",
      "11",
    ]);
  });

  test("the months before the first fiscal year of all belong to none", () => {
    const months = Series.of("0001-01", new Array(40).fill(1));
    const totals = periodTotals(months, "annual", { fiscalYear: { start: 4 } });
    expect([totals.first, ...texts(totals)]).toEqual(["0001", "12", "12", "12", "incomplete-year"]);
    expect(
      detectRecords(months, { scope: "annual", fiscalYear: { start: 4 }, ties: "include" }).map((one) => one.dataFrom),
    ).toEqual(["0001", "0001"]);
  });

  test("a fiscal year that would start in the year 0 is refused", () => {
    expect(
      errorOf(() => periodTotals(Series.of("0001-01", [1, 2]), "annual", { fiscalYear: { start: 4 } })),
    ).toMatchObject({
      code: "invalid-period",
      function: "periodTotals",
    });
  });

  test("beyond 2^53", () => {
    expect(texts(periodTotals(Series.of("2024-S1", ["9007199254740991", "2"]), "annual"))).toEqual([
      "9007199254740993",
    ]);
  });

  test("the last year-to-date of a year is its total", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (values, start) => {
          const series = Series.of("2020-01", values);
          const fiscalYear = { start };
          const sums = yearToDate(series, { fiscalYear });
          for (const [year, total] of periodTotals(series, "annual", { fiscalYear })) {
            const end = start === 1 ? `${year}-12` : `${Number(year) + 1}-${String(start - 1).padStart(2, "0")}`;
            expect(sums.at(end)?.toFixed()).toBe(total?.toFixed());
          }
        },
      ),
    );
  });
});

describe("quarters and half-years", () => {
  test("the customs data: Q1 to Q3 2025, and the half-years", () => {
    const quarters = periodTotals(exports, "quarterly");
    expect(["2025-Q1", "2025-Q2", "2025-Q3"].map((quarter) => quarters.at(quarter)?.toFixed())).toEqual([
      "159533847357",
      "175130604504",
      "184887772169",
    ]);
    const halves = periodTotals(exports, "half-yearly");
    expect(["2025-S1", "2025-S2"].map((half) => halves.at(half)?.toFixed())).toEqual(["334664451861", "374665592941"]);
    expect([quarters.unit, quarters.frequency, halves.frequency]).toEqual(["USD", "quarterly", "half-yearly"]);
  });

  test("run over every one that the series touches; those that it cuts are incomplete", () => {
    const months = Series.of("2024-12", [9, 1, 2, 3, 4, 5, 6, 7]);
    const quarters = periodTotals(months, "quarterly");
    expect([quarters.first, quarters.last]).toEqual(["2024-Q4", "2025-Q3"]);
    expect(texts(quarters)).toEqual(["incomplete-period", "6", "15", "incomplete-period"]);
    const halves = periodTotals(months, "half-yearly");
    expect([halves.first, ...texts(halves)]).toEqual(["2024-S2", "incomplete-period", "21", "incomplete-period"]);
  });

  test("a hole makes its quarter and its half-year incomplete, and no other", () => {
    const months = Series.of("2025-01", [1, 2, 3, 4, null, 6, 7, 8, 9, 10, 11, 12]);
    expect(texts(periodTotals(months, "quarterly"))).toEqual(["6", "incomplete-period", "24", "33"]);
    expect(texts(periodTotals(months, "half-yearly"))).toEqual(["incomplete-period", "57"]);
  });

  test("half-years of quarters", () => {
    const quarters = Series.of("2024-Q4", [1, 2, 3, 4, 5, null]);
    expect(texts(periodTotals(quarters, "half-yearly"))).toEqual(["incomplete-period", "5", "9", "incomplete-period"]);
  });

  test.each([
    ["2025-Q1", "quarterly"],
    ["2025-S1", "quarterly"],
    ["2025-S1", "half-yearly"],
    ["2025", "quarterly"],
    ["2025", "half-yearly"],
  ] as const)("of %s, %s totals would not be coarser", (first, frequency) => {
    const error = errorOf(() => periodTotals(Series.of(first, [1, 2]), frequency));
    expect(error).toMatchObject({ code: "invalid-option", argument: "frequency", value: frequency });
    expect(error.message).toContain("must be coarser than the");
  });

  test.each([["monthly"], ["weekly"], [undefined], [null], [4], [{ fiscalYear: { start: 4 } }]])(
    "%o is no frequency of totals",
    (frequency) => {
      expect(errorOf(() => periodTotals(exports, frequency as never))).toMatchObject({
        code: "invalid-option",
        function: "periodTotals",
        argument: "frequency",
      });
    },
  );

  test("fiscal years go with annual totals only, and spans with none", () => {
    const fiscalYear = { start: 4 };
    expect(errorOf(() => periodTotals(exports, "quarterly", { fiscalYear }))).toMatchObject({
      code: "invalid-option",
      argument: "fiscalYear",
    });
    const flash = Series.of("2025-01", [1, 2, 3], { span: "1-20" });
    expect(codeOf(() => periodTotals(flash, "quarterly"))).toBe("span-mismatch");
  });

  test("quarters add to half-years, and half-years to years", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -99, max: 99 }), { freq: 30 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (values, month) => {
          const series = Series.of(`2020-${String(month).padStart(2, "0")}`, values);
          const halves = periodTotals(series, "half-yearly");
          const ofQuarters = periodTotals(periodTotals(series, "quarterly"), "half-yearly");
          expect(ofQuarters.toJSON()).toEqual(halves.toJSON());
          expect(periodTotals(halves, "annual").toJSON()).toEqual(periodTotals(series, "annual").toJSON());
        },
      ),
    );
  });
});
