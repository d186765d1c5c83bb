import { Decimal } from "decimal.js";
import { contributionTable, onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports, twentyItems } from "../../data.ts";
import { errorOf } from "../../helpers.ts";

const exports = totalExports();
/** The sum of printed figures, as decimal.js adds them. */
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
const items = sixItems();

describe("November 2025", () => {
  test("printed to one place the column adds to 8.0, not to the rate of 7.9: one cell moves", () => {
    const { rows, residual, total } = contributionTable(items, exports, { period: "2025-11" });
    const lines = rows.map(({ key, rounded, adjusted, moved }) => [key, rounded, adjusted, moved]);
    expect(lines).toEqual([
      ["AUTO", "1.4", "1.4", false],
      ["AUTO_PARTS", "-0.3", "-0.4", true],
      ["PETROCHEM", "-0.7", "-0.7", false],
      ["PETRO_PRODUCT", "-0.7", "-0.7", false],
      ["SEMICON", "8.5", "8.5", false],
      ["STEEL", "-0.6", "-0.6", false],
    ]);
    expect([residual.rounded, residual.adjusted, residual.moved]).toEqual(["0.4", "0.4", false]);
    expect(total.rounded).toBe("7.9");
    expect(total.exact.toString()).toBe(onYearChange(exports).at("2025-11")?.toString());
    expect(sumOf([...rows, residual].map(({ rounded }) => rounded))).toBe("8");
  });

  test("shuffled items print the same", () => {
    const byKey = (parts: ReadonlyMap<string, Series>) =>
      contributionTable(parts, exports, { period: "2025-11", places: 1 })
        .rows.map(({ key, adjusted }) => `${key} ${adjusted}`)
        .sort();
    expect(byKey(new Map([...items].reverse()))).toEqual(byKey(items));
  });
});

test("a month of twenty items adds up to the printed rate", () => {
  const { rows, residual, total } = contributionTable(twentyItems(), exports, { period: "2025-05", places: 2 });
  expect(sumOf([...rows, residual].map(({ adjusted }) => adjusted))).toBe(sumOf([total.rounded]));
  expect(total.rounded).toBe(onYearChange(exports).at("2025-05")?.toFixedPercent(2));
});

describe("of components", () => {
  const total = Series.of("2023", [10, 20, 30, 40]);
  const parts = { a: Series.of("2023", [0, 5, null, 8]), b: Series.of("2024", [5, 10, 10]) };

  test("printed, an absent part throws its reason and is named", () => {
    const at = (period: string) => errorOf(() => contributionTable(parts, total, { period }));
    expect(at("2025")).toMatchObject({ code: "missing-current", argument: "the part a", period: "2025" });
    expect(at("2023")).toMatchObject({ code: "missing-base", argument: "the part a" });
    const cover = { a: Series.of("2024", [5, 6]) };
    expect(errorOf(() => contributionTable(cover, Series.of("2024", [9]), { period: "2025" }))).toMatchObject({
      code: "outside-range",
      argument: "the residual",
    });
  });
});
