import { coverageRatio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports, imports } = koreaTotals();

describe("coverageRatio", () => {
  test("the customs data: 118.4617 percent, a year before 110.9814", () => {
    const coverage = coverageRatio(exports, imports);
    expect([coverage.at("2025-11")?.toFixedPercent(4), coverage.at("2024-11")?.toFixedPercent(4)]).toEqual([
      "118.4617",
      "110.9814",
    ]);
    expect(coverage.unit).toBeUndefined();
  });

  test("awkward cases", () => {
    expect(coverageRatio("61.04", "51.3").toFixedPercent()).toBe("119.0");
    expect(errorOf(() => coverageRatio(5, 0))).toMatchObject({ code: "zero-base", argument: "imports" });
    expect(codeOf(() => coverageRatio(5, -1, { negativeFlows: "allow" }))).toBe("negative-base");
    expect(codeOf(() => coverageRatio("x", 1))).toBe("invalid-number");
    const coverage = coverageRatio(Series.of("2025-Q1", [1, 1, 1, null]), Series.of("2025-Q1", [0, -1, 4, 1]), {
      negativeFlows: "allow",
    });
    expect([...coverage].map(([period, value]) => value?.toString() ?? coverage.reasonAt(period))).toEqual([
      "zero-base",
      "negative-base",
      "1/4",
      "missing",
    ]);
  });
});
