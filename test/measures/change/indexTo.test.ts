import { fromYearToDate, indexTo, onYearChange, periodEnds, ratio, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

const trade = Series.of("2024-S1", [80, 100, 150, null, 0], { unit: "USD bn" });

describe("indexTo", () => {
  test("a period: 80, 100, 150 on the second", () => {
    const index = indexTo(trade, "2024-S2");
    expect(outcomes(index[brand])).toEqual(["80/1", "100/1", "150/1", "missing", "0/1"]);
    expect([index.unit, index.first, index.last]).toEqual(["2024-S2=100", "2024-S1", "2026-S1"]);
  });

  test("the mean of a year, another level, other ways of writing the base", () => {
    expect(indexTo(trade, "2024").at("2025-S1")?.toString()).toBe("500/3");
    expect(indexTo(trade, "2024").unit).toBe("2024=100");
    expect(indexTo(trade, "2024-H2", { level: 1 }).at("2025-S1")?.toString()).toBe("3/2");
    expect(indexTo(trade, "2024-H2", { level: 1000 }).unit).toBe("2024-S2=1000");
    expect(
      indexTo(Series.of("2024", [50, 75]), "2024")
        .at("2025")
        ?.toString(),
    ).toBe("150/1");
  });

  test("of ratios, below 0 too", () => {
    expect(outcomes(indexTo(onYearChange(Series.of("2021", [100, 110, 99, 99])), "2022")[brand])).toEqual([
      "missing-base",
      "100/1",
      "-100/1",
      "0/1",
    ]);
  });

  test.each([
    ["2025-S2", "missing-base"],
    ["2023-S2", "outside-range"],
    ["2026-S1", "zero-base"],
    ["2025", "incomplete-year"],
    ["2026", "incomplete-year"],
    ["2024-Q1", "mixed-frequency"],
    ["spring", "invalid-period"],
  ])("on %s: %s", (base, code) => {
    expect(errorOf(() => indexTo(trade, base))).toMatchObject({ code, function: "indexTo", argument: "base" });
  });

  test("a base below 0, a series in percent, a level that is none", () => {
    expect(codeOf(() => indexTo(Series.of("2024", [-1, 2]), "2024"))).toBe("negative-base");
    expect(errorOf(() => indexTo(onYearChange(Series.of("2024", [1, 2])).toPercent(1), "2025"))).toMatchObject({
      code: "invalid-option",
      argument: "series",
    });
    for (const level of [0, 1.5, "100", 1_000_001]) {
      expect(errorOf(() => indexTo(trade, "2024-S2", { level: level as number }))).toMatchObject({
        code: "invalid-option",
        argument: "level",
      });
    }
    expect(codeOf(() => indexTo({} as never, "2024"))).toBe("invalid-option");
  });

  test("an index times its base over the level is the series", () => {
    const figures = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 9 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 99 }), fc.constantFrom(1, 100, 1000), (others, base, level) => {
        const series = Series.of("2024-Q1", [base, ...others]);
        const index = indexTo(series, "2024-Q1", { level });
        for (const [period, value] of index) {
          const figure = series.at(period);
          expect(value?.times(ratio(base, level)).toString()).toBe(figure && ratio(figure, 1).toString());
          expect(index.reasonAt(period)).toBe(series.reasonAt(period));
        }
      }),
    );
  });
});

test("figures of a span have no mean of a year, and may be based on a period", () => {
  const spans = Series.of("2024-S1", [80, 120, 150], { span: "1-20" });
  expect(errorOf(() => indexTo(spans, "2024"))).toMatchObject({ code: "span-mismatch", function: "indexTo" });
  expect(indexTo(spans, "2024-S1").at("2024-S2")?.toString()).toBe("150/1");
});

test("sums since the start of a year stand in for no single base: March's sum is not compared with January's", () => {
  const months = Series.of("2024-01", Array(24).fill(60));
  const sums = yearToDate(months);
  expect(errorOf(() => indexTo(sums, "2024-01"))).toMatchObject({
    code: "year-mismatch",
    function: "indexTo",
    argument: "series",
  });
  expect(codeOf(() => indexTo(sums, "2024"))).toBe("not-additive");
  expect(indexTo(fromYearToDate(sums), "2024-01").at("2024-12")?.toString()).toBe("100/1");
  // Whole years are like one another.
  expect(indexTo(periodEnds(sums, "annual"), "2024").at("2025")?.toString()).toBe("100/1");
});
