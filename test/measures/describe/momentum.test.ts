import { describePeriod, Ratio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const exports = totalExports();
const percent = (text: string | undefined) => text && Ratio.fromJSON(text).toFixedPercent(4);

describe("momentum, carry-over and base effects of a description", () => {
  test("exports, November 2025, raw figures meant", () => {
    const { momentum, carryOver, baseEffects } = describePeriod(exports, "2025-11", { unadjusted: true });
    expect(percent(momentum.onPeriod.value)).toBe("2.0854");
    expect(percent(momentum.threeOnThree.value)).toBe("4.1108");
    expect(percent(momentum.annualised.value)).toBe("28.1039");
    expect(percent(carryOver.value)).toBe("2.4809");
    expect(Object.values(baseEffects ?? {}).map(({ value }) => percent(value))).toEqual(["4.4325", "2.1816", "2.2509"]);
  });

  test("not said to be adjusted: what the season would spoil says so", () => {
    const { momentum, carryOver, baseEffects } = describePeriod(exports, "2025-11");
    expect(percent(momentum.onPeriod.value)).toBe("2.0854");
    expect(percent(momentum.threeOnThree.value)).toBe("4.1108");
    const spoilt = { reason: "adjustment-mismatch" };
    expect([momentum.annualised, carryOver]).toEqual([spoilt, spoilt]);
    expect(baseEffects).toEqual({ change: spoilt, momentum: spoilt, base: spoilt });
    const adjusted = Series.of("2024-Q1", [100, 102, 104, 106, 107], { adjustment: "seasonal" });
    expect(percent(describePeriod(adjusted, "2025-Q1").carryOver.value)).toBe("3.8835");
  });

  test("annual figures have no base effects; figures of a span no sums", () => {
    const annual = describePeriod(Series.of("2023", [100, 110, 121]), "2025");
    expect(annual.baseEffects).toBeNull();
    expect(annual.momentum).toEqual({
      onPeriod: { value: "1/10" },
      threeOnThree: { reason: "missing-base" },
      annualised: { value: "1/10" },
    });
    const flash = describePeriod(Series.of("2025-01", [100, 110], { span: "1-20" }), "2025-02", { unadjusted: true });
    expect([flash.momentum.threeOnThree, flash.carryOver]).toEqual([
      { reason: "span-mismatch" },
      { reason: "span-mismatch" },
    ]);
    expect(flash.baseEffects?.change).toEqual({ reason: "missing-base" });
    expect(flash.momentum.annualised.value).toBeDefined();
  });

  test("reasons of rates, and figures below 0 as the caller says", () => {
    const losses = Series.of("2025-Q1", [-10, -20]);
    const momentum = (negativeBase?: "deficits" | "absolute-base") =>
      describePeriod(losses, "2025-Q2", { unadjusted: true, negativeBase }).momentum;
    expect(momentum().onPeriod).toEqual({ reason: "negative-base" });
    expect(momentum("deficits")).toMatchObject({ onPeriod: { value: "1/1" }, annualised: { value: "15/1" } });
    expect(momentum("absolute-base")).toMatchObject({
      onPeriod: { value: "-1/1" },
      annualised: { reason: "negative-base" },
      threeOnThree: { reason: "incomplete-window" },
    });
    expect(codeOf(() => describePeriod(losses, "2025-Q2", { negativeBase: "no" as never }))).toBe("invalid-option");
    expect(codeOf(() => describePeriod(losses, "2025-Q2", { unadjusted: 1 as never }))).toBe("invalid-option");
  });

  test("balances tell the growth of a deficit, where nothing else is said", () => {
    const [sold, bought] = [Series.of("2024", [10, 10]), Series.of("2024", [14, 16])];
    const rate = (negativeBase?: "refuse" | "absolute-base") =>
      describePeriod(sold, "2025", { imports: bought, negativeBase }).balance?.period.onYear.rate;
    expect(rate()).toEqual({ value: "1/2" });
    expect(rate("refuse")).toEqual({ reason: "negative-base" });
    expect(rate("absolute-base")).toEqual({ value: "-1/2" });
  });
});
