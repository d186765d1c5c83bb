import { Series, yearToDate } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";

const { exports } = koreaTotals();
const texts = (series: Series) => [...series].map(([period, value]) => value?.toFixed() ?? series.reasonAt(period));

describe("yearToDate", () => {
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
