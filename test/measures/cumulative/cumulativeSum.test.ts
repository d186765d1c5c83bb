import { cumulativeSum, detectRecords, periodTotals, rollingSum, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();
const texts = (series: Series) => [...series].map(([period, value]) => value?.toFixed() ?? series.reasonAt(period));

describe("cumulativeSum", () => {
  test("of a list", () => {
    expect(cumulativeSum([1, "2.5", 3n]).map((sum) => sum.toFixed())).toEqual(["1", "3.5", "6.5"]);
    expect(cumulativeSum([])).toEqual([]);
    expect(cumulativeSum(["1e19", "0.6", "0.6", "0.6"]).at(-1)?.toFixed()).toBe("10000000000000000001.8");
  });

  test("a hole in a list is an error that names its place", () => {
    expect(errorOf(() => cumulativeSum([1, null as never]))).toMatchObject({
      code: "invalid-number",
      argument: "values[1]",
      value: null,
    });
    expect(codeOf(() => cumulativeSum("12" as never))).toBe("invalid-option");
  });

  test("of a series: absent from a hole on", () => {
    expect(texts(cumulativeSum(Series.of("2025-01", [1, 2, null, 4])))).toEqual([
      "1",
      "3",
      "missing-in-window",
      "missing-in-window",
    ]);
    expect(cumulativeSum(Series.of("2025-01", [1], { unit: "USD" })).unit).toBe("USD");
  });

  test("the last running sum is the sum", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (values) => {
        const sum = values.reduce((total, value) => total + BigInt(value), 0n);
        expect(cumulativeSum(values).at(-1)?.toFixed()).toBe(String(sum));
      }),
    );
  });
});

describe("year-to-date", () => {
  test("the customs data: January to November", () => {
    const sums = yearToDate(exports);
    expect(sums.at("2022-11")?.toFixed()).toBe("628736093897");
    expect(sums.at("2024-11")?.toFixed()).toBe("622250238308");
    expect(sums.at("2025-11")?.toFixed()).toBe("639816420310");
    expect(sums.reasonAt("2021-12")).toBe("incomplete-year");
    expect(sums.has("2022-01")).toBe(true);
    expect(yearToDate(koreaItem("SEMICON")).at("2025-11")?.div(1e9).toFixed(2)).toBe("152.64");
  });

  test("a hole ends the year's sums, and the next year starts anew", () => {
    expect(texts(yearToDate(Series.of("2024-10", [1, 2, 3, 4, null, 6])))).toEqual([
      "incomplete-year",
      "incomplete-year",
      "incomplete-year",
      "4",
      "incomplete-year",
      "incomplete-year",
    ]);
    expect(texts(yearToDate(Series.of("2024-12", [1, 2])))).toEqual(["incomplete-year", "2"]);
  });

  test("fiscal years, of months, quarters and half-years", () => {
    expect(texts(yearToDate(Series.of("2025-03", [9, 1, 2]), { fiscalYear: { start: 4 } }))).toEqual([
      "incomplete-year",
      "1",
      "3",
    ]);
    expect(texts(yearToDate(Series.of("2025-Q1", [9, 1, 2]), { fiscalYear: { start: 4 } }))).toEqual([
      "incomplete-year",
      "1",
      "3",
    ]);
    expect(texts(yearToDate(Series.of("2025-S1", [9, 1, 2]), { fiscalYear: { start: 7 } }))).toEqual([
      "incomplete-year",
      "1",
      "3",
    ]);
    expect(texts(yearToDate(Series.of("2025", [9, 1])))).toEqual(["9", "1"]);
  });
});

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

describe("rollingSum", () => {
  test("a window that begins before the series, and one with a hole", () => {
    expect(texts(rollingSum(Series.of("2025-01", [1, 2, null, 4, 5]), 2))).toEqual([
      "incomplete-window",
      "3",
      "missing-in-window",
      "missing-in-window",
      "9",
    ]);
    expect(texts(rollingSum(Series.of("2025-01", [null, 2]), 3))).toEqual(["incomplete-window", "incomplete-window"]);
  });

  test("twelve months to December are the year", () => {
    expect(rollingSum(exports, 12).at("2024-12")?.toFixed()).toBe("683609488137");
  });

  test.each([[0], [1.5], ["12"]])("a window of %s is refused", (n) => {
    expect(errorOf(() => rollingSum(exports, n as number))).toMatchObject({ code: "invalid-option", argument: "n" });
  });

  test("a window of one is the series itself", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -99, max: 99 })), { minLength: 1, maxLength: 20 }), (values) => {
        const series = Series.of("2025-01", values);
        expect(rollingSum(series, 1).toJSON().values).toEqual(series.toJSON().values);
      }),
    );
  });
});

test("figures of a span do not add up to a year", () => {
  const flash = Series.of("2025-01", [1, 2], { span: "1-20" });
  for (const call of [
    () => cumulativeSum(flash),
    () => yearToDate(flash),
    () => periodTotals(flash, "annual"),
    () => rollingSum(flash, 2),
  ]) {
    expect(errorOf(call)).toMatchObject({ code: "span-mismatch", argument: "series", value: "1-20" });
  }
});
