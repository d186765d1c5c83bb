import { onYearChange, rankItems, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const items = sixItems();

describe("rankItems", () => {
  test("the six items in November 2025", () => {
    const { items: ranking, absent } = rankItems(items, "2025-11");
    expect(ranking.map(({ key, rank, rankChange }) => [rank, key, rankChange])).toEqual([
      [1, "SEMICON", 0],
      [2, "AUTO", 0],
      [3, "PETRO_PRODUCT", 0],
      [4, "PETROCHEM", 0],
      [5, "STEEL", 0],
      [6, "AUTO_PARTS", 0],
    ]);
    expect(ranking[0]?.value.toFixed()).toBe("17258185998");
    expect(absent).toEqual([]);
  });

  test("by growth: a Map of rates", () => {
    const rates = new Map([...items].map(([key, series]) => [key, onYearChange(series)]));
    const ranking = rankItems(rates, "2025-11");
    expect(ranking.items.map(({ key, value }) => [key, value.toFixedPercent()])).toEqual([
      ["SEMICON", "38.6"],
      ["AUTO", "13.6"],
      ["PETRO_PRODUCT", "-10.3"],
      ["PETROCHEM", "-11.1"],
      ["AUTO_PARTS", "-11.2"],
      ["STEEL", "-16.6"],
    ]);
    expect(ranking.absentYearEarlier).toHaveLength(6);
  });

  test("a climb is above 0, a fall below; ties share a rank in code-unit order of keys", () => {
    const map = new Map([
      ["b", Series.of("2023", [1, 5, 7])],
      ["a", Series.of("2023", [2, 6, 7])],
      ["c", Series.of("2023", [9, 7, 6])],
    ]);
    expect(rankItems(map, "2025").items.map(({ value: _, ...rest }) => rest)).toEqual([
      { key: "a", rank: 1, ties: 1, rankYearEarlier: 2, rankChange: 1 },
      { key: "b", rank: 1, ties: 1, rankYearEarlier: 3, rankChange: 2 },
      { key: "c", rank: 3, ties: 0, rankYearEarlier: 1, rankChange: -2 },
    ]);
    expect(rankItems(map, "2025", { years: 2 }).items.map(({ rankYearEarlier }) => rankYearEarlier)).toEqual([2, 3, 1]);
  });

  test("items without a figure have no rank, and say why", () => {
    const map = new Map([
      ["old", Series.of("2023", [1, 2])],
      ["new", Series.of("2025", [3])],
      ["hole", Series.of("2024", [1, null])],
    ]);
    expect(rankItems(map, "2025")).toMatchObject({
      items: [{ key: "new", rank: 1, rankYearEarlier: undefined, rankChange: undefined }],
      absent: [
        { key: "old", reason: "outside-range" },
        { key: "hole", reason: "missing" },
      ],
      absentYearEarlier: [{ key: "new", reason: "outside-range" }],
    });
    expect(rankItems(new Map<string, Series>(), "2025")).toEqual({ items: [], absent: [], absentYearEarlier: [] });
  });

  test("items that cannot stand in one list are refused", () => {
    const usd = Series.of("2025", [1], { unit: "USD" });
    const mixed = (other: unknown) =>
      codeOf(() =>
        rankItems(
          new Map([
            ["a", usd],
            ["b", other as Series],
          ]),
          "2025",
        ),
      );
    expect(mixed(Series.of("2025", [1]))).toBe("unit-mismatch");
    expect(mixed(Series.of("2025-01", [1], { unit: "USD" }))).toBe("mixed-frequency");
    expect(mixed(Series.of("2025", [1], { unit: "USD", span: "1-20" }))).toBe("span-mismatch");
    expect(mixed(onYearChange(usd))).toBe("invalid-option");
    expect(mixed(5)).toBe("invalid-option");
    expect(errorOf(() => rankItems([usd] as never, "2025"))).toMatchObject({
      code: "invalid-option",
      argument: "items",
    });
    expect(codeOf(() => rankItems(null as never, "2025"))).toBe("invalid-option");
    expect(codeOf(() => rankItems(5 as never, "2025"))).toBe("invalid-option");
    expect(codeOf(() => rankItems(items, "2025"))).toBe("mixed-frequency");
    expect(codeOf(() => rankItems(items, "2025-11", { years: 0 }))).toBe("invalid-option");
  });

  test("the order of the Map changes nothing", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 0, max: 5 })), { selector: ([key]) => key }),
        (pairs) => {
          const mapOf = (list: typeof pairs) =>
            new Map(list.map(([key, value]) => [key, Series.of("2024", [value, value])]));
          const ranking = rankItems(mapOf(pairs), "2025");
          expect(rankItems(mapOf([...pairs].reverse()), "2025")).toEqual(ranking);
          expect(ranking.items.every(({ rankChange }) => rankChange === 0)).toBe(true);
        },
      ),
    );
  });
});

describe("down to a rank", () => {
  const items = {
    a: Series.of("2024", [1, 9]),
    b: Series.of("2024", [2, 7]),
    c: Series.of("2024", [3, 7]),
    d: Series.of("2024", [4, 5]),
    e: Series.of("2024", [5, null]),
  };
  const keys = (top?: number) => rankItems(items, "2025", { top }).items.map(({ key, rank }) => `${rank} ${key}`);

  test("all that tie at the last one are kept", () => {
    expect(keys(1)).toEqual(["1 a"]);
    expect(keys(2)).toEqual(["1 a", "2 b", "2 c"]);
    expect(keys(3)).toEqual(["1 a", "2 b", "2 c"]);
    expect(keys(4)).toEqual(keys());
  });

  test("ranks a year before are those among all, and the absent are named", () => {
    const { items: listed, absent } = rankItems(items, "2025", { top: 1 });
    expect(listed[0]).toMatchObject({ key: "a", rankYearEarlier: 5, rankChange: 4 });
    expect(absent).toEqual([{ key: "e", reason: "missing" }]);
  });

  test.each([0, 1.5, "1", null])("%s is no rank", (top) => {
    expect(errorOf(() => rankItems(items, "2025", { top: top as never }))).toMatchObject({ argument: "top" });
  });
});
