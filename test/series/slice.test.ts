import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

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
