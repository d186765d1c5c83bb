import { onPeriodChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf } from "../../helpers.ts";

describe("onPeriodChange", () => {
  test("compares with the period just before", () => {
    const series = Series.of("2025-11", [100, 110, null, 99]);
    const rates = onPeriodChange(series);
    expect([...rates].map(([period, value]) => value?.toString() ?? rates.reasonAt(period))).toEqual([
      "missing-base",
      "1/10",
      "missing-current",
      "missing-base",
    ]);
    expect(
      onPeriodChange(Series.of("2025", [-2, -3]), { negativeBase: "deficits" })
        .at("2026")
        ?.toString(),
    ).toBe("1/2");
    expect(codeOf(() => onPeriodChange(5 as never))).toBe("invalid-option");
  });
});
