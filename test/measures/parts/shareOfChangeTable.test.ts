import { Decimal } from "decimal.js";
import { Series, shareOfChange, shareOfChangeTable } from "export-growth";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports } from "../../data.ts";
import { adjustedOf, errorOf } from "../../helpers.ts";

const exports = totalExports();
/** The sum of printed figures, as decimal.js adds them. */
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
const items = sixItems();

describe("November 2025", () => {
  test("of the change, semiconductors are 107.6 percent", () => {
    expect(shareOfChange(items, exports).shares.get("SEMICON")?.at("2025-11")?.toFixedPercent()).toBe("107.6");
    const { rows, residual, total } = shareOfChangeTable(items, exports, { period: "2025-11" });
    expect(sumOf(adjustedOf([...rows, residual]))).toBe("100");
    expect([rows[4]?.rounded, total.rounded]).toEqual(["107.6", "100.0"]);
  });
});

describe("a table of a change", () => {
  const total = Series.of("2023", [10, 20, 20]);
  const parts = { a: Series.of("2023", [1, 4, 5]), b: Series.of("2023", [2, 2, 4]) };

  test("is in percent of the change, whatever the period is compared with", () => {
    const { rows, residual, total: all } = shareOfChangeTable(parts, total, { period: "2024", places: 0 });
    expect(rows.map(({ key, exact, adjusted }) => [key, `${exact}`, adjusted])).toEqual([
      ["a", "3/10", "30"],
      ["b", "0/1", "0"],
    ]);
    expect([residual.adjusted, all.rounded]).toEqual(["70", "100"]);
    expect(shareOfChangeTable(parts, total, { period: "2025", years: 2 }).rows[0]?.rounded).toBe("40.0");
  });

  test("does not exist where the total did not change, and errors name the call", () => {
    expect(errorOf(() => shareOfChangeTable(parts, total, { period: "2025" }))).toMatchObject({
      code: "zero-divisor",
      function: "shareOfChangeTable",
      argument: "total",
      period: "2025",
    });
    expect(errorOf(() => shareOfChangeTable(parts, total, {} as never))).toMatchObject({
      code: "invalid-period",
      function: "shareOfChangeTable",
    });
  });
});
