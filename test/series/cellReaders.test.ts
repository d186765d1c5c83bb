import { figureReader, groupSeries, periodReader, Series, type SeriesOptions } from "export-growth";
import { describe, expect, test } from "vitest";
import { cellReaders } from "../../src/series/cellReaders.ts";
import { errorOf } from "../helpers.ts";

const site = { function: "test" };

const period = periodReader("yyyyMM");
const value = figureReader({ written: "1,234.5", missing: ["-"], flags: ["p"] });

describe("readers", () => {
  test("read what Series.of and Series.from are given", () => {
    const readers = { period, value };
    expect(Series.of("202511", ["1,234", "-", 5], { readers }).toJSON()).toEqual({
      type: "Series",
      frequency: "monthly",
      first: "2025-11",
      values: ["1234", null, "5"],
    });
    const entries = [
      ["202512", "(none)"],
      [202511, "1,234p"],
    ] as const;
    const series = Series.from(entries as never, { readers, missing: ["(none)"] });
    expect([series.first, series.at("2025-11")?.toFixed(), series.flagAt("2025-11")]).toEqual(["2025-11", "1234", "p"]);
    expect(series.holes()).toEqual(["2025-12"]);
  });

  test("missing of both is united, also with a flag beside it", () => {
    const readers = { value: figureReader({ missing: ["-"], flags: ["c"] }) };
    const series = Series.of("2025-01", ["-", ":", ": c", "-c", null], { readers, missing: [":"] });
    expect(series.holes()).toHaveLength(5);
    expect(series.toJSON().flags).toEqual({ "2025-03": "c", "2025-04": "c" });
  });

  test("without one of them, the other is plain", () => {
    expect(Series.of("202511", ["5"], { readers: { period } }).first).toBe("2025-11");
    expect(Series.of("2025-11", ["1,234"], { readers: { value } }).at("2025-11")?.toFixed()).toBe("1234");
  });

  test("errors blame the call that was made", () => {
    const readers = { period, value };
    expect(errorOf(() => Series.of("2025-11", [1], { readers }))).toMatchObject({
      code: "invalid-period",
      function: "Series.of",
      argument: "first",
      value: "2025-11",
    });
    const error = errorOf(() => Series.of("202511", ["1.234,5"], { readers }));
    expect(error).toMatchObject({ code: "invalid-number", function: "Series.of", period: "2025-11", value: "1.234,5" });
    expect(error.message).toBe(
      'Series.of: the value for 2025-11 must be a figure written as 1,234.5, got "1.234,5" (invalid-number)',
    );
  });

  test.each<[unknown, string]>([
    [{ period: value }, "period"],
    [{ value: period }, "value"],
    [{ value: (cell: unknown) => cell }, "value"],
    [{ period: {} }, "period"],
    [{ values: value }, "values"],
    [5, "options"],
  ])("%o are none", (readers, argument) => {
    const error = errorOf(() => Series.of("2025", [1], { readers } as SeriesOptions));
    expect(error).toMatchObject({ code: "invalid-option", function: "Series.of", argument });
  });

  test("a flag that is a hole in the other list is refused", () => {
    const readers = { value: figureReader({ flags: ["c"] }) };
    expect(errorOf(() => Series.of("2025", ["c"], { readers, missing: ["c"] }))).toMatchObject({
      code: "invalid-option",
      function: "Series.of",
      argument: "flags",
    });
  });
});

describe("months that read as years and the next", () => {
  const years = ["2009-10", "2010-11", "2011-12"].map((period, index): [string, number] => [period, index]);

  test("are refused, in whatever order, and the message says both readings", () => {
    expect(errorOf(() => Series.from(years)).message).toBe(
      'Series.from: periods for 2009-10 and 2011-12 are months and, just as well, years and the next: say frequency: "monthly", or fiscalYear for years (invalid-period)',
    );
    const rows = years.toReversed().map(([year, usd]) => ({ year, usd, item: "A" }));
    const columns = { period: "year", value: "usd" } as const;
    expect(errorOf(() => Series.fromRows(rows, columns))).toMatchObject({ code: "invalid-period", period: "2009-10" });
    expect(errorOf(() => groupSeries(rows, { ...columns, key: "item" }))).toMatchObject({ key: "A" });
  });

  test("are months where the frequency says so, or one of them can only be a month", () => {
    expect(Series.from(years, { frequency: "monthly" }).length).toBe(27);
    expect(Series.from([...years, ["2012-12", 5]]).length).toBe(39);
    expect(Series.from([["2012-12", 5], ...years]).length).toBe(39);
    expect(Series.from(years.slice(0, 1)).length).toBe(1);
    expect(Series.of("2009-10", [1, 2, 3]).length).toBe(3);
    const spelt = years.map(([period, value]): [string, number] => [period.replace("-", "-M"), value]);
    expect(Series.from(spelt).length).toBe(27);
    const readers = { period: periodReader("yyyy-MM") };
    expect(Series.from(years, { readers }).length).toBe(27);
  });

  test("the frequency is what every period must be", () => {
    expect(errorOf(() => Series.from([["2025", 1]], { frequency: "monthly" })).message).toBe(
      "Series.from: period for 2025 is annual, while frequency says monthly, got 1 (mixed-frequency)",
    );
    expect(errorOf(() => Series.of("2025", [1], { frequency: "quarterly" })).code).toBe("mixed-frequency");
    expect(errorOf(() => Series.of("2025", [1], { frequency: "weekly" as never })).argument).toBe("frequency");
    expect(Series.of("2025-Q1", [1], { frequency: "quarterly" }).frequency).toBe("quarterly");
  });

  test("what reads plainly says so", () => {
    const { findPlace, readFigure } = cellReaders(undefined, [], undefined, undefined, site);
    expect(readFigure).toBeUndefined();
    expect(findPlace("2009-10")).toMatchObject({ isYearAndNext: true });
    expect(findPlace("2009-11")).not.toHaveProperty("isYearAndNext");
    expect(cellReaders(undefined, [], "monthly", undefined, site).findPlace("2009-10")).not.toHaveProperty(
      "isYearAndNext",
    );
  });
});
