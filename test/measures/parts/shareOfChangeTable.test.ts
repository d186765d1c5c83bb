import { Decimal } from "decimal.js";
import { shareOfChange, shareOfChangeTable } from "export-growth";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports } from "../../data.ts";

const exports = totalExports();
/** The sum of printed figures, as decimal.js adds them. */
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
const items = sixItems();

describe("November 2025", () => {
  test("of the change, semiconductors are 107.6 percent", () => {
    expect(shareOfChange(items, exports).shares.get("SEMICON")?.at("2025-11")?.toFixedPercent()).toBe("107.6");
    const { rows, residual, total } = shareOfChangeTable(items, exports, { period: "2025-11" });
    expect(sumOf([...rows, residual].map(({ adjusted }) => adjusted))).toBe("100");
    expect([rows[4]?.rounded, total.rounded]).toEqual(["107.6", "100.0"]);
  });
});
