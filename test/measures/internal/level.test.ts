import {
  dailyAverage,
  describePeriod,
  detectCrossings,
  onYearChange,
  percent,
  ratio,
  Series,
  targetGap,
  thresholdStreak,
} from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { levelArgument } from "../../../src/measures/internal/level.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

describe("a level that figures are held against", () => {
  const rates = onYearChange(Series.of("2024", [100, 112, 120]));
  const averages = dailyAverage(Series.of("2024", [240, 300], { unit: "USD" }), Series.of("2024", [16, 16]));

  test("is a number or a ratio, in the unit of the series; beside rates a ratio, or 0", () => {
    const amounts = dataOf("2024", [1]);
    expect(levelArgument(amounts, "1.5", site)).toEqual({ numerator: 15n, denominator: 10n });
    expect(levelArgument(amounts, ratio(1, 3), site)).toMatchObject({ numerator: 1n, denominator: 3n });
    expect(levelArgument(averages[brand], 10, site)).toEqual({ numerator: 10n, denominator: 1n });
    expect(levelArgument(rates[brand], percent(10), site)).toMatchObject({ numerator: 1n, denominator: 10n });
    expect(levelArgument(rates[brand], 0, site).numerator).toBe(0n);
    const refused = errorOf(() => levelArgument(rates[brand], 10, site));
    expect(refused).toMatchObject({ code: "invalid-number", value: 10 });
    expect(refused.message).toContain('must be a Ratio such as percent("10") or ratio(10, 1)');
    expect(errorOf(() => levelArgument(rates[brand], "x", site)).message).toContain("must be a decimal number");
  });

  test("is read alike by every measure that takes one", () => {
    // Types cannot tell averages in a unit from rates: they ask for ratio(15, 1).
    expect(thresholdStreak(averages, "2025", 15 as never).length).toBe(1);
    expect(detectCrossings(averages, "16" as never).map(({ period }) => period)).toEqual(["2025"]);
    expect(targetGap(averages, { target: 20, year: 2025 }).gap.toString()).toBe("5/4");
    expect(targetGap(averages, { target: ratio(75, 4), year: 2025 }).status).toBe("met");
    // The gap of decimals is a decimal.
    const third = errorOf(() => targetGap(Series.of("2025", [7]), { target: ratio(1, 3), year: 2025 }));
    expect(third).toMatchObject({ code: "invalid-number", argument: "target" });
    const described = describePeriod(averages, "2025", { thresholds: [15, ratio(50, 3)], target: 20 });
    expect(described.total.thresholds.map(({ threshold }) => threshold)).toEqual(["15", "50/3"]);
    expect(described.target?.value?.target).toBe("20/1");
    const ofRates = describePeriod(rates, "2026", { thresholds: [percent(5)] });
    expect(ofRates.total.thresholds[0]?.standing.value?.above?.length).toBe(2);
    const calls: [string, () => unknown][] = [
      ["thresholdStreak", () => thresholdStreak(rates, "2026", 10 as never)],
      ["detectCrossings", () => detectCrossings(rates, 10 as never)],
      ["targetGap", () => targetGap(rates, { target: 10, year: 2026 })],
      ["describePeriod", () => describePeriod(rates, "2026", { thresholds: [10] })],
      ["describePeriod", () => describePeriod(rates, "2026", { target: 10 })],
    ];
    for (const [name, call] of calls) expect(errorOf(call)).toMatchObject({ code: "invalid-number", function: name });
  });
});
