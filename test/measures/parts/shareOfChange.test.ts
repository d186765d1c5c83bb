import { type RatioSeries, ratio, Series, shareOfChange } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../../helpers.ts";

const outcomes = (series: RatioSeries) =>
  [...series].map(([period, value]) => value?.toString() ?? series.reasonAt(period));

describe("of figures", () => {
  test("the change of the part over that of the total, which may have fallen", () => {
    expect(shareOfChange(6, 4, 12, 20).toString()).toBe("-1/4");
    expect(shareOfChange(6, 8, 12, 20).toString()).toBe("1/4");
  });

  test("the share of a change needs both totals, and a change", () => {
    expect(errorOf(() => shareOfChange(5, 4, 9, 9))).toMatchObject({ function: "shareOfChange", code: "zero-divisor" });
    expect(errorOf(() => shareOfChange(5, 4, "a", 9))).toMatchObject({ argument: "currentTotal" });
    const three = () => (shareOfChange as (...figures: number[]) => unknown)(5, 4, 9);
    expect(errorOf(three)).toMatchObject({ code: "invalid-number", argument: "baseTotal" });
  });
});

describe("of a series, every awkward case has its reason", () => {
  test("share of the change: both totals are needed, and a change", () => {
    const part = Series.of("2020", [0, 2, null, 3, 4, 5, 6, 7]);
    const total = Series.of("2020", [8, 16, 0, -4, -6, -6, null]);
    expect(outcomes(shareOfChange(part, total))).toEqual([
      "missing-base",
      "1/4",
      "missing-current",
      "missing-base",
      "-1/2",
      "zero-divisor",
      "missing-current",
      "missing-current",
    ]);
    const late = Series.of("2019", [1, 2]);
    expect(shareOfChange(late, Series.of("2020", [5])).reasonAt("2020")).toBe("missing-base");
  });

  test("an older base", () => {
    const part = Series.of("2023", [1, 5, 3]);
    const total = Series.of("2022", [9, 10, 11, 30]);
    expect(shareOfChange(part, total, { years: 2 }).at("2025")?.toString()).toBe("1/10");
    for (const years of [0, null as never]) {
      expect(codeOf(() => shareOfChange({ part }, total, { years }))).toBe("invalid-option");
    }
  });
});

describe("of components", () => {
  test("no part leaves everything to the residual", () => {
    const total = Series.of("2023", [10, 20, 30, 40]);
    expect(shareOfChange(new Map<string, Series>(), total).residual.at("2024")?.toString()).toBe("1/1");
  });

  test("each has its share, and the residual is absent where one of them is", () => {
    const total = Series.of("2023", [10, 20, 30]);
    const { shares, residual } = shareOfChange(
      { a: Series.of("2023", [1, 5, 7]), b: Series.of("2024", [3, 1]) },
      total,
    );
    expect(outcomes(shares.get("a") as RatioSeries)).toEqual(["missing-base", "2/5", "1/5"]);
    expect(outcomes(shares.get("b") as RatioSeries)).toEqual(["missing-base", "-1/5"]);
    // 12 and 22 are left: all of the change.
    expect(outcomes(residual)).toEqual(["missing-current", "missing-base", "1/1"]);
  });
});

const series = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 2 });
test("shares of the change add to 1", () => {
  fc.assert(
    fc.property(fc.array(series, { minLength: 1, maxLength: 6 }), series, (lists, whole) => {
      fc.pre(whole[0] !== whole[1]);
      const parts = new Map(lists.map((values, key) => [`${key}`, Series.of("2024", values)]));
      const { shares, residual } = shareOfChange(parts, Series.of("2024", whole), { totals: "overlapping" });
      const all = [...shares.values(), residual].map((share) => share.at("2025") ?? ratio(0, 1));
      expect(all.reduce((sum, share) => sum.plus(share)).toString()).toBe("1/1");
    }),
  );
});

test("parts that exceed their total have no share of its change", () => {
  const total = Series.of("2024", [100, 130]);
  const parts = { WORLD: total, CN: Series.of("2024", [60, 80]) };
  expect(shareOfChange(parts, total).residual.reasonAt("2025")).toBe("part-exceeds-total");
  expect(shareOfChange(parts, total, { totals: "overlapping" }).residual.at("2025")?.toString()).toBe("-2/3");
  expect(errorOf(() => shareOfChange(140, 60, 130, 100))).toMatchObject({ argument: "currentPart", value: 140 });
  expect(errorOf(() => shareOfChange(120, 101, 130, 100))).toMatchObject({ argument: "basePart", value: 101 });
  expect(shareOfChange(140, 60, 130, 100, { totals: "overlapping" }).toString()).toBe("8/3");
});

test("over periods", () => {
  const [part, total] = [Series.of("2025-01", [1, 3]), Series.of("2025-01", [10, 14])];
  expect(shareOfChange(part, total, { periods: 1 }).at("2025-02")?.toString()).toBe("1/2");
  expect(codeOf(() => shareOfChange(part, total, { negativeBase: "deficits" } as never))).toBe("invalid-option");
});
