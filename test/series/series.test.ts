import { Decimal } from "decimal.js";
import { onYearChange, RatioSeries, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

const texts = (series: Series) => [...series].map(([, value]) => value?.toFixed());

describe("making a series", () => {
  test("from values that follow one another", () => {
    const series = Series.of("2025-11", ["61.04", 2, 3n, new Decimal("4.5"), null, undefined], { unit: "USD bn" });
    expect([series.first, series.last, series.length, series.frequency]).toEqual(["2025-11", "2026-04", 6, "monthly"]);
    expect(texts(series)).toEqual(["61.04", "2", "3", "4.5", undefined, undefined]);
    expect(series.unit).toBe("USD bn");
    expect(series.span).toBeUndefined();
    expect(texts(Series.of("2025", Float64Array.of(0.1, 2)))).toEqual(["0.1", "2"]);
    expect(texts(Series.of("2025", new Set([1, 2])))).toEqual(["1", "2"]);
  });

  test("from pairs in any order; periods left out are holes", () => {
    const series = Series.from([
      ["2025-Q4", 4],
      ["2025Q1", 1],
      ["2025-Q2", null],
    ]);
    expect(texts(series)).toEqual(["1", undefined, undefined, "4"]);
    expect(series.holes()).toEqual(["2025-Q2", "2025-Q3"]);
    expect(series.reasonAt("2025-Q3")).toBe("missing");
  });

  test("what is handed in is neither kept nor changed", () => {
    const values = Float64Array.of(1, 2);
    const series = Series.of("2025", values);
    values[0] = 99;
    expect(texts(series)).toEqual(["1", "2"]);
    const rows = Object.freeze([Object.freeze(["2025", 1] as const)]);
    expect(texts(Series.from(rows))).toEqual(["1"]);
    series.toNumbers()[0] = 99;
    expect(texts(series)).toEqual(["1", "2"]);
  });
});

describe("the methods of a Series", () => {
  const rows = [
    { month: "2025-02", usd: "2" },
    { month: "2025-01", usd: "1" },
  ];
  const series = Series.fromRows(rows, { period: "month", value: "usd", unit: "USD" });

  test("make it, cut it, add to it and write it", () => {
    expect(texts(series)).toEqual(["1", "2"]);
    expect(texts(series.slice("2025-02", "2025-09"))).toEqual(["2"]);
    expect(texts(series.plus(series))).toEqual(["2", "4"]);
    expect(texts(series.minus(series))).toEqual(["0", "0"]);
    expect(Series.fromJSON(series.toJSON()).toJSON()).toEqual(series.toJSON());
  });

  test("are named in the errors that they throw", () => {
    const other = Series.of("2025-01", [1]);
    const called = [
      () => Series.of("x", [1]),
      () => Series.from([["x", 1]]),
      () => Series.fromRows(rows, { period: "day" as never, value: "usd" }),
      () => Series.fromJSON({} as never),
      () => series.slice("x", "2025-02"),
      () => series.plus(other),
      () => series.minus(other),
    ].map((call) => errorOf(call).function);
    expect(called).toEqual([
      "Series.of",
      "Series.from",
      "Series.fromRows",
      "Series.fromJSON",
      "Series.slice",
      "Series.plus",
      "Series.minus",
    ]);
  });
});

describe("RatioSeries", () => {
  const rates = onYearChange(Series.of("2022", ["100", "108", "54", "81"], { unit: "USD", span: "1-10" }));

  test("rates have no unit, percents have the unit percent, the span is kept", () => {
    expect([rates.unit, rates.span]).toEqual([undefined, "1-10"]);
    const percents = rates.toPercent();
    expect(percents.toJSON()).toEqual({
      type: "Series",
      frequency: "annual",
      first: "2022",
      values: [null, "8", "-50", "50"],
      reasons: { 2022: "missing-base" },
      unit: "percent",
      span: "1-10",
    });
    expect(rates.toDecimal(1, "floor").toJSON().values).toEqual([null, "0", "-0.5", "0.5"]);
    expect(rates.toDecimal(1).unit).toBeUndefined();
  });

  test("places and modes are checked", () => {
    expect(errorOf(() => rates.toPercent(-1))).toMatchObject({
      code: "invalid-option",
      function: "RatioSeries.toPercent",
    });
    expect(codeOf(() => rates.toDecimal(1, "up" as never))).toBe("invalid-option");
  });

  test("are cut, subtracted, written and read", () => {
    expect(rates.slice("2024", "2030").toJSON()).toMatchObject({ first: "2024", values: ["-1/2", "1/2"] });
    expect(rates.minus(rates).toJSON().values).toEqual([null, "0/1", "0/1", "0/1"]);
    const again = RatioSeries.fromJSON(rates.toJSON());
    expect(again).toBeInstanceOf(RatioSeries);
    expect(again.toJSON()).toEqual(rates.toJSON());
  });

  test("are named in the errors that they throw", () => {
    const called = [
      () => RatioSeries.fromJSON({ type: "RatioSeries", first: "2025", values: ["1/0"] } as never),
      () => rates.slice("x", "2025"),
      () => rates.minus(Series.of("2022", [1]) as never),
      () => rates.toDecimal(-1),
    ].map((call) => errorOf(call).function);
    expect(called).toEqual(["RatioSeries.fromJSON", "RatioSeries.slice", "RatioSeries.minus", "RatioSeries.toDecimal"]);
  });
});
