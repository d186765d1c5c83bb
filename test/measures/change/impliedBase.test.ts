import { impliedBase, onYearChange, percent, ratio, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { errorOf, outcomes } from "../../helpers.ts";

describe("impliedBase", () => {
  test("the article: November 2024 behind 61.04 and +8.4, and 2025 behind 697.1 and -0.5", () => {
    expect(impliedBase("61.04", percent("8.4")).toFixed(4)).toBe("56.3100");
    expect(impliedBase("697.1", percent("-0.5")).toFixed(4)).toBe("700.6030");
    expect(impliedBase(ratio(108, 1), percent(8)).toString()).toBe("100/1");
  });

  test.each([
    [() => impliedBase("61.04", "8.4" as never), "invalid-number", "rate"],
    [() => impliedBase("61.04", 8.4 as never), "invalid-number", "rate"],
    [() => impliedBase("x", percent(8)), "invalid-number", "current"],
    [() => impliedBase("5", percent(-100)), "zero-denominator", "rate"],
    [() => impliedBase("5", percent(-150)), "negative-base", "rate"],
    [() => impliedBase("-5", percent(50)), "negative-base", "current"],
  ])("%s: %s", (call, code, argument) => {
    expect(errorOf(call)).toMatchObject({ code, argument, function: "impliedBase" });
  });

  test("a rate applied to its base gives the level back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 10 ** 9 }), (base, current) => {
        const rate = onYearChange(current, base);
        expect(rate.plus(1).times(base).equals(current)).toBe(true);
        if (current > 0) expect(impliedBase(current, rate).equals(base)).toBe(true);
      }),
    );
  });
});

describe("of a series", () => {
  const levels = Series.of("2024-Q1", [108, null, 50, -5, 0, 3, 7], { unit: "USD bn" });

  test("stands at the period of its rate, in the unit of the levels, with the reason of the side that is absent", () => {
    const rates = Series.of("2024-Q1", [8, 8, null, 8, 8, -100], { unit: "percent" });
    const bases = impliedBase(levels, rates);
    expect(outcomes(bases[brand])).toEqual([
      "100/1",
      "missing",
      "missing",
      "negative-base",
      "0/1",
      "zero-divisor",
      "missing",
    ]);
    expect([bases.unit, bases.first, bases.shift(-4).first]).toEqual(["USD bn", "2024-Q1", "2023-Q1"]);
    expect(impliedBase(levels, Series.of("2024-Q1", [-150], { unit: "percent" })).reasonAt("2024-Q1")).toBe(
      "negative-base",
    );
  });

  test("reads rates as fractions, and percents of either class", () => {
    const ten = Series.of("2024-Q1", [10], { unit: "percent" });
    const answers = [ten, ten.dividedBy(1, { unit: "percent" }), ten.dividedBy(100, { unit: null })].map((rates) =>
      impliedBase(levels, rates).at("2024-Q1")?.toString(),
    );
    expect(answers).toEqual(Array(3).fill("1080/11"));
  });

  test("never takes 8.4 for 840 percent, sums for single periods, or other figures for these", () => {
    const refused = (rates: unknown, own: Series = levels) => {
      const { code, argument, function: name } = errorOf(() => impliedBase(own, rates as Series));
      expect([argument, name]).toEqual(["rates", "impliedBase"]);
      return code;
    };
    expect(refused(Series.of("2024-Q1", [8.4]))).toBe("unit-mismatch");
    expect(refused(levels.dividedBy(2, { unit: "USD" }))).toBe("unit-mismatch");
    expect(refused(percent(8))).toBe("invalid-option");
    expect(refused(Series.of("2024-01", [8], { unit: "percent" }))).toBe("mixed-frequency");
    expect(refused(Series.of("2024-Q1", [8], { unit: "percent", adjustment: "seasonal" }))).toBe("adjustment-mismatch");
    const months = Series.of("2024-01", Array(24).fill(5), { unit: "USD bn" });
    const part = Series.of("2024-01", [8], { unit: "percent", span: "1-20" });
    expect(refused(part, months)).toBe("span-mismatch");
    expect(refused(onYearChange(months), yearToDate(months))).toBe("year-mismatch");
    const behind = impliedBase(yearToDate(months), onYearChange(yearToDate(months)));
    expect(behind.at("2025-03")?.toString()).toBe("15/1");
  });

  test("gives the series back that it was taken from", () => {
    const figures = fc.array(fc.option(fc.integer({ min: 1, max: 10 ** 9 }), { freq: 9 }), {
      minLength: 5,
      maxLength: 12,
    });
    fc.assert(
      fc.property(figures, fc.boolean(), (values, inPercent) => {
        const series = Series.of("2020-Q1", values);
        const rates = onYearChange(series);
        const bases = impliedBase(series, inPercent ? rates.times(100, { unit: "percent" }) : rates).shift(-4);
        for (const [period, base] of bases) {
          if (base !== undefined) expect(base.equals(series.at(period) ?? "-1")).toBe(true);
        }
        const had = [...rates].filter(([, rate]) => rate !== undefined);
        expect([...bases].filter(([, base]) => base !== undefined)).toHaveLength(had.length);
      }),
    );
  });
});
