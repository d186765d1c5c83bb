import { type onYearChange, Series, shareOfChange } from "export-growth";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../helpers.ts";

describe("of figures", () => {
  test("the share of a change needs both totals, and a change", () => {
    expect(errorOf(() => shareOfChange(5, 4, 9, 9))).toMatchObject({ function: "shareOfChange", code: "zero-total" });
    expect(errorOf(() => shareOfChange(5, 4, "a", 9))).toMatchObject({ argument: "currentTotal" });
    const three = () => (shareOfChange as (...figures: number[]) => unknown)(5, 4, 9);
    expect(errorOf(three)).toMatchObject({ code: "invalid-number", argument: "baseTotal" });
  });
});

describe("of a series, every awkward case has its reason", () => {
  const outcomes = (series: ReturnType<typeof onYearChange>) =>
    [...series].map(([period, value]) => value?.toString() ?? series.reasonAt(period));

  test("share of the change: both totals are needed, and a change", () => {
    const part = Series.of("2020", [0, 2, null, 3, 4, 5, 6, 7]);
    const total = Series.of("2020", [8, 16, 0, -4, -6, -6, null]);
    expect(outcomes(shareOfChange(part, total))).toEqual([
      "missing-base",
      "1/4",
      "missing-current",
      "missing-base",
      "-1/2",
      "zero-total",
      "missing-current",
      "missing-current",
    ]);
    const late = Series.of("2019", [1, 2]);
    expect(shareOfChange(late, Series.of("2020", [5])).reasonAt("2020")).toBe("missing-base");
  });
});
