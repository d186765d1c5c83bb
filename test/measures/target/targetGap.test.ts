import { ratio, Series, targetGap } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();
const target = "700000000000";

describe("targetGap of two figures", () => {
  test("the article: 59.8 missing", () => {
    const { gap, attainment, status } = targetGap("640.2", "700");
    expect([gap.toFixed(), attainment.toFixedPercent(2), status]).toEqual(["59.8", "91.46", "short"]);
  });

  test("met means at least, judged exactly", () => {
    expect(targetGap("700", "700.00").status).toBe("met");
    expect(targetGap("699.999999999999999999999", "700").status).toBe("short");
    expect(targetGap(710, 700).gap.toFixed()).toBe("-10");
    expect(targetGap("-5", 10).gap.toFixed()).toBe("15");
  });

  test.each([
    ["1", "0", "zero-total", "target"],
    ["1", "-700", "negative-total", "target"],
    ["1", "x", "invalid-number", "target"],
    [null, "5", "invalid-number", "achieved"],
  ])("%s of %s is %s", (achieved, aim, code, argument) => {
    expect(errorOf(() => targetGap(achieved as string, aim))).toMatchObject({ code, argument, function: "targetGap" });
  });

  test("gap and achieved add to the target", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (achieved, aim) => {
        const result = targetGap(achieved, aim);
        expect(result.gap.plus(result.achieved).toFixed()).toBe(String(aim));
        expect(result.attainment.times(aim).equals(achieved)).toBe(true);
        expect(result.status === "met").toBe(result.gap.lte(0));
      }),
    );
  });
});

describe("targetGap of a year", () => {
  test("the customs data through November 2025", () => {
    const result = targetGap(exports, { target, year: 2025, through: "2025-11" });
    expect(result.gap.toFixed()).toBe("60183579690");
    expect(result.achieved.toFixed()).toBe("639816420310");
    expect(result.requiredChange?.toFixedPercent(4)).toBe("-1.9160");
    expect(result.requiredAverage?.toString()).toBe("60183579690/1");
    expect(result).toMatchObject({ status: "short", remaining: 1, through: "2025-11", reasons: {} });
    expect(result.passedLastYear).toBeUndefined();
  });

  test("through September: a rise of 3.0 percent would fail, 3.1 meets it", () => {
    const result = targetGap(exports, { target, year: 2025, through: "2025-09" });
    expect(result.gap.toFixed()).toBe("180447775970");
    expect(result.remaining).toBe(3);
    expect(result.requiredChange?.toFixedPercent(4)).toBe("3.0258");
    expect(result.requiredChange?.toFixedPercent(1, "ceil")).toBe("3.1");
    expect(result.requiredChange?.plus(1).times("175148071380").equals("180447775970")).toBe(true);
  });

  test("the whole year: met, and passed in December", () => {
    const result = targetGap(exports, { target, year: 2025 });
    expect(result.gap.toFixed()).toBe("-9330044802");
    expect(result).toMatchObject({
      status: "met",
      remaining: 0,
      through: "2025-12",
      passedLastYear: "2025-12",
      requiredAverage: undefined,
      requiredChange: undefined,
      reasons: { requiredAverage: "target-met", requiredChange: "target-met" },
    });
  });

  test("semiconductors passed their last year's total in November", () => {
    expect(targetGap(koreaItem("SEMICON"), { target, year: 2025 }).passedLastYear).toBe("2025-11");
  });

  test("passed is strictly above", () => {
    expect(targetGap(Series.of("2024-S1", [1, 2, 1, 2]), { target: 9, year: 2025 }).passedLastYear).toBeUndefined();
    expect(targetGap(Series.of("2024-S1", [1, 2, 4, 2]), { target: 9, year: 2025 }).passedLastYear).toBe("2025-S1");
  });

  test("every absent answer has its reason", () => {
    const reasonsOf = (values: (number | null)[], first = "2024-S1") =>
      targetGap(Series.of(first, values), { target: 9, year: 2025 }).reasons;
    expect(reasonsOf([1, 2, 3, 4])).toEqual({
      requiredAverage: "no-remaining-periods",
      requiredChange: "no-remaining-periods",
    });
    expect(reasonsOf([1, null, 3])).toEqual({ requiredChange: "missing-base", passedLastYear: "incomplete-year" });
    expect(reasonsOf([3], "2025-S1")).toEqual({ requiredChange: "missing-base", passedLastYear: "incomplete-year" });
    expect(reasonsOf([1, 0, 3])).toEqual({ requiredChange: "zero-base" });
    expect(reasonsOf([1, -2, 3])).toEqual({ requiredChange: "negative-base" });
    expect(reasonsOf([1, 2, 9])).toEqual({ requiredAverage: "target-met", requiredChange: "target-met" });
  });

  test("trailing holes are not achieved yet; a hole before the last value is an error", () => {
    const series = Series.of("2025-Q1", [1, 2, null, null]);
    expect(targetGap(series, { target: 9, year: 2025 })).toMatchObject({ through: "2025-Q2", remaining: 2 });
    const holed = Series.of("2025-Q1", [1, null, 3]);
    expect(errorOf(() => targetGap(holed, { target: 9, year: 2025 }))).toMatchObject({
      code: "incomplete-year",
      period: "2025-Q3",
      function: "targetGap",
    });
    expect(codeOf(() => targetGap(series, { target: 9, year: 2025, through: "2025-Q3" }))).toBe("incomplete-year");
  });

  test("a year of the series without any value is not complete; a year outside lies outside", () => {
    const series = Series.of("2024-S1", [1, 1, null, null]);
    expect(errorOf(() => targetGap(series, { target: 5, year: 2025 }))).toMatchObject({
      code: "incomplete-year",
      period: "2025",
    });
    expect(codeOf(() => targetGap(series, { target: 5, year: 2023 }))).toBe("outside-range");
    expect(codeOf(() => targetGap(series, { target: 5, year: 2026 }))).toBe("outside-range");
  });

  test("fiscal years", () => {
    const quarters = Series.of("2024-Q2", [1, 2, 3, 4, 5]);
    const result = targetGap(quarters, { target: 20, year: 2025, fiscalYear: { start: 4 } });
    expect(result).toMatchObject({ through: "2025-Q2", remaining: 3, reasons: {} });
    expect(result.requiredChange?.toString()).toBe("2/3");
    expect(result.requiredAverage?.toString()).toBe("5/1");
  });

  test("decimals keep their places", () => {
    const result = targetGap(Series.of("2024-S1", ["1.5", "2.5", "2.25"]), { target: "5", year: 2025 });
    expect([result.gap.toFixed(), result.requiredChange?.toString()]).toEqual(["2.75", "1/10"]);
  });

  test.each([
    [{ target, year: 2030 }, "outside-range"],
    [{ target, year: 2025, through: "2024-12" }, "invalid-option"],
    [{ target, year: 2026, through: "2026-09" }, "outside-range"],
    [{ target, year: 2025, through: "2025" }, "mixed-frequency"],
    [{ target, year: 2025, through: "x" }, "invalid-period"],
    [{ target, year: "25" }, "invalid-option"],
    [{ target, year: "2025-Q1" }, "invalid-option"],
    [{ target, year: 2021 }, "incomplete-year"],
    [{ target: "0", year: 2025 }, "zero-total"],
    [{ year: 2025 }, "invalid-number"],
    [{ target, year: 2025, until: "2025-11" }, "invalid-option"],
    [target, "invalid-option"],
    [undefined, "invalid-option"],
  ])("%j: %s", (options, code) => {
    expect(codeOf(() => targetGap(exports, options as never))).toBe(code);
  });

  test("figures of a span do not add up to a year", () => {
    expect(codeOf(() => targetGap(Series.of("2025-01", [1], { span: "1-20" }), { target, year: 2025 }))).toBe(
      "span-mismatch",
    );
  });
});

test("of quotients the figures are quotients", () => {
  const deflated = Series.of("2024-Q1", [3, 3, 3, 3, 3, 3, 3]).dividedBy(7);
  const { gap, achieved, requiredChange } = targetGap(deflated, { target: ratio(2, 1), year: 2025 });
  expect([gap.toString(), achieved.toString(), requiredChange?.toString()]).toEqual(["5/7", "9/7", "2/3"]);
});
