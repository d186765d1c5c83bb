import { countMovements, onYearChange, percent, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const items = sixItems();

describe("countMovements", () => {
  test("two of the six items rose on year in November 2025, three on the month before", () => {
    expect(countMovements(items, "2025-11")).toMatchObject({ rose: 2, fell: 4, unchanged: 0, withoutRate: 0 });
    expect(countMovements(items, "2025-11", { comparison: "period" })).toMatchObject({ rose: 3, fell: 3 });
  });

  test("one of each, with its reason", () => {
    const map = new Map<string, Series>([
      ["1", Series.of("2024", [5, "5.0000001"])],
      ["2", Series.of("2024", [5, 4])],
      ["3", Series.of("2024", [5, 5])],
      ["4", Series.of("2024", [0, 5])],
      ["5", Series.of("2024", [5])],
      ["6", Series.of("2024", [5, null])],
      ["7", Series.of("2026", [5])],
    ]);
    expect(countMovements(map, "2025")).toEqual({
      rose: 1,
      fell: 1,
      unchanged: 1,
      withoutRate: 4,
      items: [
        { key: "1", movement: "rose" },
        { key: "2", movement: "fell" },
        { key: "3", movement: "unchanged" },
        { key: "4", movement: "without-rate", reason: "zero-base" },
        { key: "5", movement: "without-rate", reason: "outside-range" },
        { key: "6", movement: "without-rate", reason: "missing-current" },
        { key: "7", movement: "without-rate", reason: "outside-range" },
      ],
    });
  });

  test("nothing to count, and mistakes", () => {
    expect(countMovements(new Map(), "2025")).toEqual({ rose: 0, fell: 0, unchanged: 0, withoutRate: 0, items: [] });
    expect(codeOf(() => countMovements(items, "2025-11", { comparison: "month" as never }))).toBe("invalid-option");
    expect(codeOf(() => countMovements([] as never, "2025-11"))).toBe("invalid-option");
    expect(codeOf(() => countMovements(items, "2025-13"))).toBe("invalid-period");
  });

  test("figures below 0 move as their rates do", () => {
    const balances = { a: Series.of("2024", [-4, -6]), b: Series.of("2024", [-4, -3]), c: Series.of("2024", [-1, 1]) };
    const movements = (negativeBase: "deficits" | "absolute-base") =>
      countMovements(balances, "2025", { negativeBase }).items.map(({ movement, reason }) => reason ?? movement);
    expect(movements("deficits")).toEqual(["rose", "fell", "sign-change"]);
    expect(movements("absolute-base")).toEqual(["fell", "rose", "rose"]);
    expect(codeOf(() => countMovements(balances, "2025", { negativeBase: "no" as never }))).toBe("invalid-option");
  });

  test("the counts add to the number of items", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -2, max: 5 }), fc.integer({ min: -2, max: 5 }))), (pairs) => {
        const map = new Map(pairs.map((pair, key) => [String(key), Series.of("2024", pair)]));
        const { rose, fell, unchanged, withoutRate: without } = countMovements(map, "2025");
        expect(rose + fell + unchanged + without).toBe(pairs.length);
        expect(without).toBe(pairs.filter(([base, current]) => base <= 0 || current < 0).length);
        expect(rose).toBe(pairs.filter(([base, current]) => base > 0 && current > base).length);
      }),
    );
  });

  test("rates are counted like figures", () => {
    const rates = new Map([["a", onYearChange(Series.of("2023", [100, 110, 132]))]]);
    expect(rates.get("a")?.at("2025")?.equals(percent("20"))).toBe(true);
    expect(countMovements(rates, "2025").rose).toBe(1);
  });
});
