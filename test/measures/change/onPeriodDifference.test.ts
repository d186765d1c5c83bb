import { onPeriodDifference, onYearChange, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../../helpers.ts";

describe("onPeriodDifference", () => {
  test("a rate against the month before, in points", () => {
    const rates = onYearChange(Series.of("2023", [100, 104, "112.32"]));
    expect(onPeriodDifference(rates).at("2025")?.toString()).toBe("1/25");
    expect(onPeriodDifference(rates).reasonAt("2024")).toBe("missing-base");
    expect(onPeriodDifference(rates).reasonAt("2023")).toBe("missing-current");
  });

  test("amounts keep their unit and span, across zero and a sign; a hole has none, nor has what follows it", () => {
    const balance = Series.of("2023-11", [-47, 0, 52, null, 1], { unit: "USD bn", span: "1-20" });
    const change = onPeriodDifference(balance);
    expect(change.at("2023-12")?.toNumber()).toBe(47);
    expect(change.at("2024-01")?.toNumber()).toBe(52);
    expect([change.unit, change.span]).toEqual(["USD bn", "1-20"]);
    expect(["2023-11", "2024-02", "2024-03"].map((period) => change.reasonAt(period))).toEqual([
      "missing-base",
      "missing-current",
      "missing-base",
    ]);
  });

  test("amounts of years", () => {
    const balance = Series.of("2023", [-47, 0, 52, null], { unit: "USD bn", span: "1-20" });
    expect(onPeriodDifference(balance).at("2024")?.toNumber()).toBe(47);
  });

  test("what is no series", () => {
    expect(codeOf(() => onPeriodDifference([1] as never))).toBe("invalid-option");
    expect(errorOf(() => onPeriodDifference(5 as never))).toMatchObject({
      function: "onPeriodDifference",
      argument: "series",
    });
  });

  test("the differences add to the last figure less the first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 20 }), (values) => {
        const steps = [...onPeriodDifference(Series.of("2025-01", values))].slice(1).map(([, step]) => step);
        const sum = steps.reduce((all, step) => all?.plus(step ?? 0));
        expect(sum?.toNumber()).toBe((values.at(-1) as number) - (values[0] as number));
      }),
    );
  });
});
