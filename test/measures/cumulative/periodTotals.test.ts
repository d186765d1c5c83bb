import { detectRecords, periodTotals, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { errorOf } from "../../helpers.ts";

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
