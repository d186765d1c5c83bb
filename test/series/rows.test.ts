import { Decimal } from "decimal.js";
import { onYearChange, Ratio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import {
  compareAcross,
  compareRows,
  fractionOfRow,
  isAbsent,
  isThere,
  plainAt,
  signOfRow,
  valueAt,
} from "../../src/series/rows.ts";
import { dataOf, errorOf, site } from "../helpers.ts";

// 2022 is on 0; then -50 and 300 percent.
const rates = onYearChange(Series.of("2021", [0, 8, 4, 16]))[brand];
const figures = dataOf("2025-01", ["1.50", null, "-3", 0]);

describe("a row of a series", () => {
  test("is there inside the series, and where it is no hole", () => {
    expect([-1, 0, 1, 2, 4].map((row) => isThere(figures, row))).toEqual([false, true, false, true, false]);
    expect([-1, 0, 1, 2].map((row) => isThere(dataOf("2025", [1, 2]), row))).toEqual([false, true, true, false]);
    expect([0, 1].map((row) => isAbsent(figures, row))).toEqual([false, true]);
    expect(isAbsent({ reasons: undefined }, 0)).toBe(false);
    expect([0, 1, 2, 3].map((row) => isThere(rates, row))).toEqual([false, false, true, true]);
  });

  test("of figures gives a Decimal, of rates a Ratio", () => {
    expect(valueAt(figures, 0, site)).toBeInstanceOf(Decimal);
    expect(valueAt(figures, 0, site).toString()).toBe("1.5");
    expect(valueAt(rates, 2, site)).toBeInstanceOf(Ratio);
    expect(valueAt(rates, 2, site).toString()).toBe("-1/2");
  });

  test("as exact text has no exponent and no zeros at the end", () => {
    expect([plainAt(figures, 0, site), plainAt(dataOf("2025", ["1e21"]), 0, site), plainAt(rates, 3, site)]).toEqual([
      "1.5",
      "1000000000000000000000",
      "3/1",
    ]);
  });

  test("as a fraction has a denominator above 0", () => {
    expect(fractionOfRow(figures, 2)).toEqual({ numerator: -300n, denominator: 100n });
    expect(fractionOfRow(rates, 2)).toEqual({ numerator: -4n, denominator: 8n });
    const deficits = onYearChange(Series.of("2024", [-4, -6]), { negativeBase: "deficits" })[brand];
    expect(fractionOfRow(deficits, 1)).toEqual({ numerator: 2n, denominator: 4n });
  });

  test("has an order and a sign", () => {
    expect([compareRows(figures, 0, 2), compareRows(figures, 2, 3), compareRows(figures, 3, 3)]).toEqual([1, -1, 0]);
    expect([compareRows(rates, 2, 3), compareRows(rates, 3, 2), compareRows(rates, 3, 3)]).toEqual([-1, 1, 0]);
    expect([0, 2, 3].map((row) => signOfRow(figures, row))).toEqual([1, -1, 0]);
    expect([compareAcross(figures, 0, figures, 2), compareAcross(figures, 0, rates, 2)]).toEqual([1, 1]);
    expect([2, 3].map((row) => signOfRow(rates, row))).toEqual([-1, 1]);
  });

  test("that a Decimal cannot hold names the call that was made", () => {
    const great = dataOf("2025", ["1e500"]);
    const before = Decimal.maxE;
    Decimal.set({ maxE: 100 });
    try {
      expect(errorOf(() => valueAt(great, 0, { ...site, period: "2025" }))).toMatchObject({
        code: "decimal-range",
        function: "test",
        period: "2025",
      });
    } finally {
      Decimal.set({ maxE: before });
    }
  });
});
