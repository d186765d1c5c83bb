import { Decimal } from "decimal.js";
import { type PrintedLine, type PrintedTable, percent, ratio, Series, shareTable } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports, twentyItems } from "../../data.ts";
import { adjustedOf, codeOf, errorOf } from "../../helpers.ts";

const column = ({ rows }: PrintedTable, name: "rounded" | "adjusted") => rows.map((line) => Number(line[name]));
const printed = (parts: Record<string, number>, places: number) => shareTable(parts, undefined, { places });
const sumOf = (lines: readonly PrintedLine[]) =>
  adjustedOf(lines).reduce((sum, adjusted) => sum.plus(adjusted), new Decimal(0));

describe("the printed column adds to 100", () => {
  test("six equal parts at 0 places: the first four keys get the units", () => {
    const table = printed({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, 0);
    expect(column(table, "rounded")).toEqual([17, 17, 17, 17, 17, 17]);
    expect(column(table, "adjusted")).toEqual([17, 17, 17, 17, 16, 16]);
    expect(table.rows.map(({ moved }) => moved)).toEqual([false, false, false, false, true, true]);
  });

  test("four parts of 48 and one of 1: the floors are 24 and 0, and four units are short", () => {
    const table = printed({ a: 48, b: 48, c: 48, d: 48, e: 1 }, 0);
    expect(column(table, "rounded")).toEqual([25, 25, 25, 25, 1]);
    expect(column(table, "adjusted")).toEqual([25, 25, 25, 25, 0]);
  });

  test("thirds", () => {
    const table = printed({ a: 1, b: 1, c: 1 }, 2);
    expect(column(table, "adjusted")).toEqual([33.34, 33.33, 33.33]);
    expect(table.rows.map(({ exact }) => String(exact))).toEqual(["1/3", "1/3", "1/3"]);
    expect([String(table.residual.exact), table.residual.moved]).toEqual(["0/1", false]);
  });

  test("a month of twenty items with its residual", () => {
    const { rows, residual } = shareTable(twentyItems(), totalExports(), { period: "2025-05" });
    expect(rows).toHaveLength(20);
    expect(sumOf([...rows, residual]).toFixed(1)).toBe("100.0");
    for (const { rounded = "", adjusted = "", moved } of [...rows, residual]) {
      expect(new Decimal(adjusted).minus(rounded).abs().lte("0.1")).toBe(true);
      expect(moved).toBe(adjusted !== rounded);
    }
    expect(residual.exact?.sign).toBe(1);
  });

  test("the residual is its own line, behind a part with the same claim", () => {
    const { rows, residual } = shareTable(new Map([["z", percent("0.5")]]), percent(1), { places: 0 });
    expect([rows[0]?.adjusted, residual.adjusted]).toEqual(["50", "50"]);
    const halves = shareTable({ z: 1 }, 8, { places: 0 });
    expect([halves.rows[0]?.rounded, halves.residual.rounded]).toEqual(["13", "88"]);
    expect([halves.rows[0]?.adjusted, halves.residual.adjusted]).toEqual(["12", "88"]);
  });

  test("to the last digit, no cell moves more than one unit, and shuffled keys change nothing", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.nat(10 ** 6), { minKeys: 1, maxKeys: 10 }),
        fc.nat(3),
        fc.nat(10 ** 6),
        (record, places, rest) => {
          const parts = new Map(Object.entries(record));
          const total = [...parts.values()].reduce((sum, part) => sum + part, rest + 1);
          const { rows, residual } = shareTable(parts, total, { places });
          const unit = ratio(1, 10 ** places);
          expect(sumOf([...rows, residual]).eq(100)).toBe(true);
          for (const { exact, adjusted = "", rounded = "" } of [...rows, residual]) {
            expect(ratio(new Decimal(adjusted).minus(rounded).abs(), 1).compare(unit)).toBeLessThanOrEqual(0);
            expect(exact?.toFixedPercent(places)).toBe(rounded);
          }
          const byKey = (lines: typeof rows) => new Map(lines.map(({ key, adjusted }) => [key, adjusted] as const));
          const reversed = shareTable(new Map([...parts].reverse()), total, { places });
          expect(byKey(reversed.rows)).toEqual(byKey(rows));
          expect(reversed.residual.adjusted).toBe(residual.adjusted);
        },
      ),
    );
  });
});

describe("what is no share", () => {
  test.each([
    [{ a: 0 }, undefined, {}, "zero-total", "total"],
    [{}, undefined, {}, "zero-total", "total"],
    [{ a: -1 }, undefined, {}, "negative-total", "total"],
    [{ a: 1 }, 0, {}, "zero-total", "total"],
    [{ a: 1 }, -1, {}, "negative-total", "total"],
    [{ a: 1, b: 2 }, "2.99", {}, "part-exceeds-total", "parts"],
    [{ a: "x" }, undefined, {}, "invalid-number", "parts.a"],
    [{ a: 1 }, null, {}, "invalid-number", "total"],
    [{ a: 1 }, undefined, { places: -1 }, "invalid-option", "places"],
    [{ a: 1 }, undefined, { period: "2025" }, "invalid-option", "period"],
    [{ a: 1 }, undefined, { digits: 1 }, "invalid-option", "digits"],
    [[1, 2], undefined, {}, "invalid-option", "parts"],
    [new Map([[1, 1]]), undefined, {}, "invalid-option", "parts"],
  ])("%o of %o with %o: %s of %s", (parts, total, options, code, argument) => {
    const error = errorOf(() => shareTable(parts as never, total as never, options as never));
    expect(error).toMatchObject({ function: "shareTable", code, argument });
  });

  test("a part below 0 has a share below 0, and the sum alone is held against the total", () => {
    const { rows } = shareTable({ sales: 3, returns: -1 }, undefined, { places: 0 });
    expect(rows.map(({ adjusted }) => adjusted)).toEqual(["150", "-50"]);
  });

  test("a total below 0 is named, also where it is the sum of the parts: 68 and -73793", () => {
    const error = errorOf(() => shareTable({ sales: 68, corrections: -73793 }));
    expect(error).toMatchObject({ code: "negative-total", argument: "total", value: "-73725" });
    expect(error.message).toContain("-73725");
    expect(errorOf(() => shareTable({ a: ratio(-1, 3) })).value).toBe("-1/3");
  });

  test("nothing at all leaves everything to the residual", () => {
    expect(shareTable({}, 5).residual.adjusted).toBe("100.0");
  });
});

describe("figures that exceed their total", () => {
  const table = (parts: Record<string, string | number>, total: string | number, options = {}) =>
    shareTable(parts, total, options);

  test("are refused with both sums", () => {
    const error = errorOf(() => table({ a: "60.2", b: "40.06" }, 100));
    expect(error).toMatchObject({ code: "part-exceeds-total", argument: "parts", value: "100.26" });
    expect(error.message).toContain("the parts add up to 100.26, more than their total of 100:");
    expect(errorOf(() => shareTable({ a: ratio(2, 3), b: ratio(2, 3) }, 1)).message).toContain("add up to 4/3, more");
  });

  test("pass as far as their decimal places explain; whole numbers are exact", () => {
    expect(table({ a: "403.99", b: "349.48" }, "753.46").residual.adjusted).toBe("0.0");
    expect(table({ a: "42.6", b: "4.69" }, "47.2").residual.rounded).toBe("-0.2");
    expect(codeOf(() => table({ a: 60, b: 41 }, 100))).toBe("part-exceeds-total");
  });

  test("pass where that is meant, and where one of them is below 0", () => {
    expect(table({ a: 60, b: 41 }, 100, { totals: "overlapping" }).residual.rounded).toBe("-1.0");
    expect(table({ a: 120, b: -10 }, 100).residual.rounded).toBe("-10.0");
  });
});

test("the regional sums of a table with a world row, where that is meant", () => {
  const world = Series.of("2025", [100]);
  const { rows, residual } = shareTable({ world, asia: Series.of("2025", [60]) }, world, {
    period: "2025",
    totals: "overlapping",
  });
  expect([...rows, residual].map(({ rounded }) => rounded)).toEqual(["100.0", "60.0", "-60.0"]);
});

test("index numbers have no shares", () => {
  const index = Series.of("2025", [100], { unit: "2020=100" });
  expect(errorOf(() => shareTable({ index }, undefined, { period: "2025" }))).toMatchObject({
    code: "not-additive",
    argument: "the part index",
  });
});

describe("along the calendar", () => {
  const parts = { a: Series.of("2023", [1, null, 4, 5]), b: Series.of("2024", [1, 4, 0]) };
  const total = Series.of("2023", [4, 4, 6, 0]);

  test("an absent part is a row with its reason, and nothing is adjusted", () => {
    const { rows, residual, total: all } = shareTable(parts, total, { period: "2024" });
    expect(rows).toEqual([
      { key: "a", reason: "missing" },
      { key: "b", exact: ratio(1, 4), rounded: "25.0", adjusted: "25.0", moved: false },
    ]);
    expect(residual).toEqual({ reason: "missing" });
    expect(all.rounded).toBe("100.0");
    expect(shareTable(parts, total, { period: "2023" }).rows[1]).toEqual({ key: "b", reason: "outside-range" });
  });

  test("printed for one period, what has no table throws its reason", () => {
    const at = (period: string) => errorOf(() => shareTable(parts, total, { period }));
    expect(at("2025")).toMatchObject({ code: "part-exceeds-total", argument: "parts", period: "2025", value: "8" });
    expect(at("2026")).toMatchObject({ code: "zero-total", argument: "total", period: "2026" });
    expect(at("2027")).toMatchObject({ code: "outside-range" });
    expect(at("2025-01")).toMatchObject({ code: "mixed-frequency" });
    const two = { a: Series.of("2025", [1]), b: Series.of("2025", [2]) };
    const { rows } = shareTable(two, undefined, { period: "2025" });
    expect(rows.map(({ adjusted }) => adjusted)).toEqual(["33.3", "66.7"]);
  });

  test("parts of another unit, span or frequency, and no period", () => {
    const whole = Series.of("2025", [1], { unit: "USD" });
    const of = (part: Series) => codeOf(() => shareTable({ part }, whole, { period: "2025" }));
    expect(of(Series.of("2025", [1]))).toBe("unit-mismatch");
    expect(of(Series.of("2025", [1], { unit: "USD", span: "1-10" }))).toBe("span-mismatch");
    expect(of(Series.of("2025-01", [1], { unit: "USD" }))).toBe("mixed-frequency");
    expect(errorOf(() => shareTable({ whole }, undefined, { places: 1 } as never))).toMatchObject({
      argument: "period",
    });
    expect(errorOf(() => shareTable({ whole, b: 1 } as never, whole, { period: "2025" }))).toMatchObject({
      argument: "the part b",
    });
    expect(codeOf(() => shareTable({ whole }, 5 as never, { period: "2025" }))).toBe("invalid-option");
  });
});
