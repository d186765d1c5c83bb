import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { sliceData } from "../../src/series/slice.ts";
import { codeOf, dataOf, errorOf, outcomes } from "../helpers.ts";

const texts = (series: Series) => [...series].map(([, value]) => value?.toFixed());

describe("slices", () => {
  const series = Series.of("2025-01", ["1.5", null, "-3"], { unit: "USD", span: "1-20" });

  test("slices include both ends and are clipped", () => {
    expect(texts(series.slice("2025-02", "2025-03"))).toEqual([undefined, "-3"]);
    expect(series.slice("2020-01", "2030-01").toJSON()).toEqual(series.toJSON());
    expect(series.slice("2025-03", "2025-03").holes()).toEqual([]);
    expect(series.slice("2025-03", "2025-03").toJSON()).toMatchObject({ unit: "USD", span: "1-20" });
    expect(errorOf(() => series.slice("2026-01", "2026-02"))).toMatchObject({
      code: "empty-series",
      function: "Series.slice",
    });
    expect(codeOf(() => series.slice("2025-03", "2025-01"))).toBe("empty-series");
    const rates = onYearChange(Series.of("2023", [100, 110, 99]));
    expect(rates.slice("2024", "2025").toPercent().toNumbers()).toEqual(Float64Array.of(10, -10));
    expect(rates.slice("2025", "2025").at("2025")?.toString()).toBe("-1/10");
  });
});

describe("rows cut out", () => {
  test("of figures, with their reasons, and none where no hole is left", () => {
    const data = dataOf("2021", [1, null, 3, 4]);
    expect(outcomes(sliceData(data, 1, 3))).toEqual(["missing", "3"]);
    expect(sliceData(data, 1, 3).grid.periodAt(0)).toBe("2022");
    expect(sliceData(data, 2, 4).reasons).toBeUndefined();
  });

  test("of rates, whose bases may lie before them", () => {
    const rates = onYearChange(Series.of("2021", [100, 110, 99, 0, 5]))[brand];
    expect(outcomes(sliceData(rates, 2, 5))).toEqual(["-1/10", "-1/1", "zero-base"]);
    expect(outcomes(sliceData(sliceData(rates, 1, 4), 1, 2))).toEqual(["-1/10"]);
  });
});
