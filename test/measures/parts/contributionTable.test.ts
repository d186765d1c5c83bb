import { Decimal } from "decimal.js";
import { contributionTable, onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports, twentyItems } from "../../data.ts";
import { adjustedOf, codeOf, errorOf } from "../../helpers.ts";

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
    expect(sumOf([...rows, residual].map(({ rounded }) => rounded ?? ""))).toBe("8");
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
  expect(sumOf(adjustedOf([...rows, residual]))).toBe(sumOf([total.rounded]));
  expect(total.rounded).toBe(onYearChange(exports).at("2025-05")?.toFixedPercent(2));
});

describe("of components", () => {
  const total = Series.of("2023", [10, 20, 30, 40]);
  const parts = { a: Series.of("2023", [0, 5, null, 8]), b: Series.of("2024", [5, 10, 10]) };

  test("printed, an absent part is a row with its reason, and nothing is adjusted", () => {
    const table = contributionTable(parts, total, { period: "2025" });
    expect(table.rows).toMatchObject([
      { key: "a", reason: "missing-current" },
      { key: "b", rounded: "25.0", adjusted: "25.0", moved: false },
    ]);
    expect(Object.keys(table.rows[0] as object)).toEqual(["key", "reason"]);
    expect(table.residual).toEqual({ reason: "missing-current" });
    expect([table.total.rounded, String(table.total.exact)]).toEqual(["50.0", "1/2"]);
  });

  test("a total that is absent has no table", () => {
    const at = (period: string) => errorOf(() => contributionTable(parts, total, { period }));
    expect(at("2023")).toMatchObject({ code: "missing-base", argument: "total", period: "2023" });
    const cover = { a: Series.of("2024", [5, 6]) };
    expect(errorOf(() => contributionTable(cover, Series.of("2024", [9]), { period: "2025" }))).toMatchObject({
      code: "outside-range",
      argument: "total",
    });
  });

  test("a period back instead of a year, and not both", () => {
    const months = Series.of("2025-01", [100, 110], { unit: "USD" });
    const part = { a: Series.of("2025-01", [50, 57], { unit: "USD" }) };
    const table = contributionTable(part, months, { period: "2025-02", periods: 1 });
    expect([table.rows[0]?.rounded, table.residual.rounded, table.total.rounded]).toEqual(["7.0", "3.0", "10.0"]);
    expect(codeOf(() => contributionTable(part, months, { period: "2025-02", periods: 1, years: 1 } as never))).toBe(
      "invalid-option",
    );
  });
});

describe("parts that exceed their total", () => {
  const world = Series.of("2024", [100, 130], { unit: "USD" });
  const partners = {
    WORLD: world,
    CN: Series.of("2024", [60, 80], { unit: "USD" }),
    OTHER: Series.of("2024", [40, 50], { unit: "USD" }),
  };

  test("a world row beside its partners is refused with both sums", () => {
    const error = errorOf(() => contributionTable(partners, world, { period: "2025" }));
    expect(error).toMatchObject({ code: "part-exceeds-total", argument: "parts", period: "2025", value: "260" });
    expect(error.message).toBe(
      'contributionTable: the parts for 2025 add up to 260, more than their total of 130: take out what holds others, such as a total, or say { totals: "overlapping" } (part-exceeds-total)',
    );
    const then = { WORLD: world, CN: Series.of("2024", [60, -1], { unit: "USD" }) };
    expect(errorOf(() => contributionTable(then, world, { period: "2025" }))).toMatchObject({ period: "2024" });
  });

  test("goes on where that is meant", () => {
    const table = contributionTable(partners, world, { period: "2025", totals: "overlapping" });
    expect([...table.rows, table.residual].map(({ rounded }) => rounded)).toEqual(["30.0", "20.0", "10.0", "-30.0"]);
    expect(table.total.rounded).toBe("30.0");
  });
});

test("a total that turns negative has no printed rate; a base below 0 has one where it is asked for", () => {
  const table = (values: number[], part: number[], options: object = {}) =>
    contributionTable({ a: Series.of("2024", part) }, Series.of("2024", values), { period: "2025", ...options });
  expect(errorOf(() => table([100, -50], [1, 1]))).toMatchObject({ code: "sign-change", argument: "total" });
  expect(codeOf(() => table([-100, -150], [-60, -70]))).toBe("negative-base");
  const deficit = table([-100, -150], [-60, -70], { negativeBase: "deficits" });
  expect([deficit.rows[0]?.rounded, deficit.residual.rounded, deficit.total.rounded]).toEqual(["10.0", "40.0", "50.0"]);
  const absolute = table([-100, 50], [-60, 20], { negativeBase: "absolute-base" });
  expect([absolute.rows[0]?.rounded, absolute.residual.rounded, absolute.total.rounded]).toEqual([
    "80.0",
    "70.0",
    "150.0",
  ]);
  expect(codeOf(() => table([-100, 50], [-60, 20], { negativeBase: "deficits" }))).toBe("sign-change");
});
