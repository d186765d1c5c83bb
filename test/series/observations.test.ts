import { cumulativeSum, onYearChange, RatioSeries, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { clippedRows } from "../../src/series/observations.ts";
import { codeOf, errorOf } from "../helpers.ts";

describe("reading a series", () => {
  const series = Series.of("2025-01", ["1.5", null, "-3"], { unit: "USD", span: "1-20" });

  test("by period", () => {
    expect(series.at("2025M01")?.toFixed()).toBe("1.5");
    expect(series.at({ year: 2025, month: 3 })?.toFixed()).toBe("-3");
    expect([series.at("2025-02"), series.at("2024-12"), series.at("2025-04")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(["2024-12", "2025-01", "2025-02", "2025-04"].map((period) => series.has(period))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(["2024-12", "2025-01", "2025-02", "2025-04"].map((period) => series.reasonAt(period))).toEqual([
      "outside-range",
      undefined,
      "missing",
      "outside-range",
    ]);
  });

  test("a period of another frequency, or none, is an error", () => {
    for (const method of ["at", "has", "reasonAt"] as const) {
      expect(errorOf(() => series[method]("2025-Q1"))).toMatchObject({
        code: "mixed-frequency",
        function: `Series.${method}`,
        value: "2025-Q1",
      });
      expect(codeOf(() => series[method]("x"))).toBe("invalid-period");
    }
  });

  test("as rows and as floats", () => {
    expect(series.toRows().map(({ period, value, reason }) => [period, value?.toFixed(), reason])).toEqual([
      ["2025-01", "1.5", undefined],
      ["2025-02", undefined, "missing"],
      ["2025-03", "-3", undefined],
    ]);
    expect("reason" in (series.toRows()[0] as object)).toBe(false);
    expect(series.toNumbers()).toEqual(Float64Array.of(1.5, Number.NaN, -3));
    expect(Series.of("2025", ["1e-30", "1e30"]).toNumbers()).toEqual(Float64Array.of(1e-30, 1e30));
    expect(onYearChange(Series.of("2024", [3, 4])).toNumbers()).toEqual(Float64Array.of(Number.NaN, 1 / 3));
  });

  test("rows read back", () => {
    const again = Series.fromRows(series.toRows(), { period: "period", value: "value", unit: "USD", span: "1-20" });
    expect(again.toJSON()).toEqual(series.toJSON());
  });

  test("a figure too small for a float is 0 without a sign", () => {
    expect(Object.is(Series.of("2025", ["-1e-400"]).toNumbers()[0], 0)).toBe(true);
    const tiny = {
      type: "RatioSeries",
      frequency: "annual",
      first: "2025",
      values: [`-1/1${"0".repeat(400)}`],
    } as const;
    expect(Object.is(RatioSeries.fromJSON(tiny).toNumbers()[0], 0)).toBe(true);
  });

  test("a value that no float can hold is an error, not Infinity", () => {
    expect(errorOf(() => Series.of("2025", ["1e400"]).toNumbers())).toMatchObject({
      code: "too-large",
      function: "Series.toNumbers",
      period: "2025",
    });
  });
});

describe("what both classes of series tell of themselves", () => {
  const rates = onYearChange(Series.of("2023-Q4", [1, 2, 3, 4, 2, null], { unit: "USD", span: "1-20" }));

  test("frequency, ends, length and labels", () => {
    expect([rates.frequency, rates.first, rates.last, rates.length]).toEqual(["quarterly", "2023-Q4", "2025-Q1", 6]);
    expect([rates.unit, rates.span]).toEqual([undefined, "1-20"]);
    expect(Series.of("2025", [1], { unit: "USD" }).unit).toBe("USD");
  });

  test("every period in order, each with its value or none, and the holes among them", () => {
    expect([...rates].map(([period, value]) => [period, value?.toString()])).toEqual([
      ["2023-Q4", undefined],
      ["2024-Q1", undefined],
      ["2024-Q2", undefined],
      ["2024-Q3", undefined],
      ["2024-Q4", "1/1"],
      ["2025-Q1", undefined],
    ]);
    expect(rates.holes()).toEqual(["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2025-Q1"]);
    expect(Series.of("2025", [0]).holes()).toEqual([]);
  });

  test("the rows between two periods, clipped to the series", () => {
    expect(clippedRows(rates[brand], "2024-Q1", "2024-Q3")).toEqual([1, 4]);
    expect(clippedRows(rates[brand], "2000-Q1", "2099-Q1")).toEqual([0, 6]);
    expect(clippedRows(rates[brand], "2025-Q1", "2025-Q1")).toEqual([5, 6]);
    expect(errorOf(() => clippedRows(rates[brand], "2024-Q2", "2024-Q1"))).toMatchObject({
      code: "empty-series",
      function: "RatioSeries.slice",
    });
    expect(errorOf(() => clippedRows(rates[brand], "2024", "2024-Q1"))).toMatchObject({
      code: "mixed-frequency",
      argument: "from",
    });
    expect(errorOf(() => clippedRows(rates[brand], "2024-Q1", "x"))).toMatchObject({
      code: "invalid-period",
      argument: "to",
    });
  });
});

test("a series behind a proxy, as reactive state makes one, is told to stay out of it, wherever it is read", () => {
  for (const series of [Series.of("2025", [1]), onYearChange(Series.of("2024", [1, 2]))]) {
    const proxy = new Proxy(series, {});
    const calls = [
      () => onYearChange(proxy as Series),
      () => cumulativeSum(proxy as Series),
      () => Series.from(proxy as never),
      () => series.equals(proxy),
      () => proxy.at("2025"),
      () => proxy.length,
      () => [...proxy],
      () => JSON.stringify(proxy),
      () => `${proxy}`,
    ];
    for (const call of calls) {
      expect(call).toThrow(
        "Series: a series behind a proxy cannot be read: keep it out of reactive state (Vue: markRaw) (invalid-option)",
      );
    }
  }
});

test("what only inherits from a series holds nothing", () => {
  const series = Series.of("2025", [1]);
  expect(codeOf(() => onYearChange(Object.create(series)))).toBe("invalid-option");
  expect((Series.prototype as unknown as { [brand]?: unknown })[brand]).toBeUndefined();
});

test("floats of quotients are the nearest ones, also where their difference is no safe integer", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const turned = onYearChange(Series.of("2024", [most, -most]), { negativeBase: "absolute-base" });
  expect([...turned.toNumbers()]).toEqual([Number.NaN, -2]);
  expect([...Series.of("2024", [1, null, -7, 0]).dividedBy(3).toNumbers()]).toEqual([1 / 3, Number.NaN, -7 / 3, 0]);
});
