import { percent, ratio, Series, shareOfTotal, sharesOfTotal, totalAcross } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports, twentyItems } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const column = ({ shares }: ReturnType<typeof printed>, name: "rounded" | "adjusted") =>
  shares.map((line) => Number(line[name]));
const printed = (parts: Record<string, number>, places: number) => sharesOfTotal(parts, { places });

describe("the printed column adds to 100", () => {
  test("six equal parts at 0 places: the first four keys get the units", () => {
    const table = printed({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, 0);
    expect(column(table, "rounded")).toEqual([17, 17, 17, 17, 17, 17]);
    expect(column(table, "adjusted")).toEqual([17, 17, 17, 17, 16, 16]);
    expect(table.shares.map(({ moved }) => moved)).toEqual([false, false, false, false, true, true]);
  });

  test("four parts of 48 and one of 1: the floors are 24 and 0, and four units are short", () => {
    const table = printed({ a: 48, b: 48, c: 48, d: 48, e: 1 }, 0);
    expect(column(table, "rounded")).toEqual([25, 25, 25, 25, 1]);
    expect(column(table, "adjusted")).toEqual([25, 25, 25, 25, 0]);
  });

  test("thirds", () => {
    const table = printed({ a: 1, b: 1, c: 1 }, 2);
    expect(column(table, "adjusted")).toEqual([33.34, 33.33, 33.33]);
    expect(table.shares.map(({ exact }) => exact.toString())).toEqual(["1/3", "1/3", "1/3"]);
    expect([table.residual.exact.toString(), table.residual.moved]).toEqual(["0/1", false]);
  });

  test("a month of twenty items with its residual", () => {
    const { shares, residual } = sharesOfTotal(twentyItems(), { period: "2025-05", total: totalExports() });
    expect(shares).toHaveLength(20);
    const sum = shares.reduce((all, { adjusted }) => all.plus(adjusted), residual.adjusted);
    expect(sum.toFixed(1)).toBe("100.0");
    for (const { rounded, adjusted, moved } of [...shares, residual]) {
      expect(adjusted.minus(rounded).abs().lte("0.1")).toBe(true);
      expect(moved).toBe(!adjusted.eq(rounded));
    }
    expect(residual.exact.sign).toBe(1);
  });

  test("the residual is its own line, behind a part with the same claim", () => {
    const { shares, residual } = sharesOfTotal(new Map([["z", percent("0.5")]]), { total: percent(1), places: 0 });
    expect([shares[0]?.adjusted.toNumber(), residual.adjusted.toNumber()]).toEqual([50, 50]);
    const halves = sharesOfTotal({ z: 1 }, { total: 8, places: 0 });
    expect([halves.shares[0]?.rounded.toNumber(), halves.residual.rounded.toNumber()]).toEqual([13, 88]);
    expect([halves.shares[0]?.adjusted.toNumber(), halves.residual.adjusted.toNumber()]).toEqual([12, 88]);
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
          const { shares, residual } = sharesOfTotal(parts, { places, total });
          const unit = ratio(1, 10 ** places);
          const sum = shares.reduce((all, { adjusted }) => all.plus(adjusted), residual.adjusted);
          expect(sum.eq(100)).toBe(true);
          for (const { exact, adjusted, rounded } of [...shares, residual]) {
            expect(ratio(adjusted.minus(rounded).abs(), 1).compare(unit)).toBeLessThanOrEqual(0);
            expect(ratio(exact.toPercent(places), 1).equals(rounded)).toBe(true);
          }
          const byKey = (table: typeof shares) =>
            new Map(table.map(({ key, adjusted }) => [key, adjusted.toFixed()] as const));
          const reversed = sharesOfTotal(new Map([...parts].reverse()), { places, total });
          expect(byKey(reversed.shares)).toEqual(byKey(shares));
          expect(reversed.residual.adjusted.eq(residual.adjusted)).toBe(true);
        },
      ),
    );
  });
});

describe("what is no share", () => {
  test.each([
    [{ a: 0 }, {}, "zero-total", "total"],
    [{}, {}, "zero-total", "total"],
    [{ a: -1 }, {}, "negative-total", "total"],
    [{ a: 1 }, { total: 0 }, "zero-total", "total"],
    [{ a: 1 }, { total: -1 }, "negative-total", "total"],
    [{ a: 1, b: 2 }, { total: "2.99" }, "part-exceeds-total", "parts"],
    [{ a: "x" }, {}, "invalid-number", "parts.a"],
    [{ a: 1 }, { total: null }, "invalid-number", "total"],
    [{ a: 1 }, { places: -1 }, "invalid-option", "places"],
    [{ a: 1 }, { period: "2025" }, "invalid-option", "period"],
    [{ a: 1 }, { digits: 1 }, "invalid-option", "digits"],
    [[1, 2], {}, "invalid-option", "parts"],
    [new Map([[1, 1]]), {}, "invalid-option", "parts"],
  ])("%o with %o: %s of %s", (parts, options, code, argument) => {
    const error = errorOf(() => sharesOfTotal(parts as never, options as never));
    expect(error).toMatchObject({ function: "sharesOfTotal", code, argument });
  });

  test("a part below 0 has a share below 0, and the sum alone is held against the total", () => {
    const { shares } = sharesOfTotal({ sales: 3, returns: -1 }, { places: 0 });
    expect(shares.map(({ adjusted }) => adjusted.toNumber())).toEqual([150, -50]);
  });

  test("nothing at all leaves everything to the residual", () => {
    expect(sharesOfTotal({}, { total: 5 }).residual.adjusted.toNumber()).toBe(100);
  });
});

describe("along the calendar", () => {
  const parts = { a: Series.of("2023", [1, null, 4, 5]), b: Series.of("2024", [1, 4, 0]) };
  const total = Series.of("2023", [4, 4, 7, 0]);

  test("every share, and a residual that is absent where a part is", () => {
    const { shares, residual } = sharesOfTotal(parts, { total });
    expect(shares.get("a")?.at("2023")?.toString()).toBe("1/4");
    expect(shares.get("a")?.reasonAt("2024")).toBe("missing");
    expect(shares.get("b")?.at("2024")?.toString()).toBe("1/4");
    expect(["2023", "2024", "2025", "2026"].map((period) => residual.reasonAt(period))).toEqual([
      "missing",
      "missing",
      "part-exceeds-total",
      "zero-total",
    ]);
  });

  test("a residual that is there", () => {
    const { residual } = sharesOfTotal({ a: Series.of("2025", [1]) }, { total: Series.of("2025", [4]) });
    expect(residual.at("2025")?.toString()).toBe("3/4");
    expect(sharesOfTotal(new Map<string, Series>(), { total }).residual.at("2023")?.toString()).toBe("1/1");
  });

  test("without a total the sum of all parts is the total", () => {
    const items = sixItems();
    const { shares, residual } = sharesOfTotal(items);
    const of = shareOfTotal(items.get("SEMICON") as Series, totalAcross(items));
    expect(
      shares
        .get("SEMICON")
        ?.at("2025-11")
        ?.equals(of.at("2025-11") ?? 0),
    ).toBe(true);
    expect(residual.at("2025-11")?.toString()).toBe("0/1");
  });

  test("a total below 0 has no shares", () => {
    const { shares } = sharesOfTotal({ a: Series.of("2025", [-1]) });
    expect(shares.get("a")?.reasonAt("2025")).toBe("negative-total");
  });

  test("printed for one period, an absent figure throws its reason and names its part", () => {
    const at = (period: string) => errorOf(() => sharesOfTotal(parts, { total, period }));
    expect(at("2024")).toMatchObject({ code: "missing", argument: "the part a", period: "2024" });
    expect(at("2023")).toMatchObject({ code: "outside-range", argument: "the part b", period: "2023" });
    expect(at("2025")).toMatchObject({ code: "part-exceeds-total", argument: "the residual" });
    expect(at("2027")).toMatchObject({ code: "outside-range" });
    expect(at("2025-01")).toMatchObject({ code: "mixed-frequency" });
    const { shares } = sharesOfTotal({ a: Series.of("2025", [1]), b: Series.of("2025", [2]) }, { period: "2025" });
    expect(shares.map(({ adjusted }) => adjusted.toNumber())).toEqual([33.3, 66.7]);
  });

  test("parts of another unit, span or frequency, and places without a period", () => {
    const whole = Series.of("2025", [1], { unit: "USD" });
    const of = (part: Series) => codeOf(() => sharesOfTotal({ part }, { total: whole }));
    expect(of(Series.of("2025", [1]))).toBe("unit-mismatch");
    expect(of(Series.of("2025", [1], { unit: "USD", span: "1-10" }))).toBe("span-mismatch");
    expect(of(Series.of("2025-01", [1], { unit: "USD" }))).toBe("mixed-frequency");
    expect(errorOf(() => sharesOfTotal({ whole }, { places: 1 } as never))).toMatchObject({ argument: "places" });
    expect(errorOf(() => sharesOfTotal({ whole, b: 1 } as never, { total: whole }))).toMatchObject({
      argument: "the part b",
    });
    expect(codeOf(() => sharesOfTotal({ whole }, { total: 5 } as never))).toBe("invalid-option");
  });
});
