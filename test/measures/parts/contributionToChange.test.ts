import { Decimal } from "decimal.js";
import { contributionTable, contributionToChange, onYearChange, ratio, Series, shareOfChange } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports } from "../../data.ts";
import { adjustedOf, codeOf, errorOf } from "../../helpers.ts";

const exports = totalExports();
/** The sum of printed figures, as decimal.js adds them. */
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
const items = sixItems();
const outcomesOf = (series: ReturnType<typeof onYearChange>) =>
  [...series].map(([period, value]) => value?.toString() ?? series.reasonAt(period));
const amounts = fc.array(fc.tuple(fc.nat(10 ** 12), fc.nat(10 ** 12)), { minLength: 1, maxLength: 8 });

describe("November 2025", () => {
  test("semiconductors contributed 8.5370 points, more than the whole; the residual 0.3762", () => {
    const { contributions, residual } = contributionToChange(items, exports);
    const chips = contributions.get("SEMICON")?.at("2025-11");
    expect(chips?.toString()).toBe("4805349191/56288629120");
    expect(chips?.toFixedPercent(4)).toBe("8.5370");
    expect(residual.at("2025-11")?.toFixedPercent(4)).toBe("0.3762");
    expect(chips?.compare(onYearChange(exports).at("2025-11") ?? 0)).toBe(1);
  });

  test("six items and the residual add to the rate, exactly", () => {
    const { contributions, residual } = contributionToChange(items, exports);
    const sum = [...contributions.values()].reduce(
      (all, part) => all.plus(part.at("2025-11") ?? 0),
      residual.at("2025-11") ?? ratio(0, 1),
    );
    expect(sum.toString()).toBe(onYearChange(exports).at("2025-11")?.toString());
  });

  test("exports without semiconductors fell", () => {
    const without = onYearChange(exports.minus(items.get("SEMICON") as Series));
    expect(without.at("2025-11")?.toFixedPercent()).toBe("-0.8");
  });
});

describe("of figures", () => {
  test("a contribution", () => {
    expect(contributionToChange("17.26", "12.45", "56.31").toString()).toBe("481/5631");
    expect(contributionToChange(5, 0, 20).toString()).toBe("1/4");
    expect(contributionToChange(ratio(1, 3), ratio(1, 6), ratio(1, 2)).toString()).toBe("1/3");
  });

  test.each([
    [1, 1, 0, "zero-base", "baseTotal"],
    [1, 1, -5, "negative-base", "baseTotal"],
    ["x", 1, 5, "invalid-number", "currentPart"],
    [1, null, 5, "invalid-number", "basePart"],
    [1, 1, undefined, "invalid-number", "baseTotal"],
  ])("contribution of %s, %s in %s: %s of %s", (current, base, total, code, argument) => {
    const call = () => contributionToChange(current as never, base as never, total as never);
    expect(errorOf(call)).toMatchObject({ function: "contributionToChange", code, argument });
  });
});

describe("of a series, every awkward case has its reason", () => {
  test("contribution: the current total is not needed", () => {
    const part = Series.of("2020", [0, 2, null, 3, 4, 5, 6, 7]);
    const total = Series.of("2020", [8, null, 0, -4, 8, null]);
    // 2021 on a part of 0; 2022 has no part; 2023 no base part; 2024 on a total below 0; 2027 beyond the total.
    expect(outcomesOf(contributionToChange(part, total))).toEqual([
      "missing-base",
      "1/4",
      "missing-current",
      "missing-base",
      "negative-base",
      "1/8",
      "missing-base",
      "missing-base",
    ]);
    expect(contributionToChange(Series.of("2022", [1, 1]), total).reasonAt("2023")).toBe("zero-base");
  });

  test("an older base", () => {
    const part = Series.of("2023", [1, 5, 3]);
    const total = Series.of("2022", [9, 10, 11, 30]);
    expect(contributionToChange(part, total, { years: 2 }).at("2025")?.toString()).toBe("1/5");
    expect(contributionToChange({ part }, total, { years: 2 }).residual.at("2025")?.toString()).toBe("9/5");
    for (const years of [0, null as never]) {
      expect(codeOf(() => contributionToChange(part, total, { years }))).toBe("invalid-option");
    }
    expect(codeOf(() => contributionToChange(part, total, { places: 1 } as never))).toBe("invalid-option");
  });

  test("months are compared with the month of the year before, whatever the scale", () => {
    const part = Series.of("2024-11", ["1e20", ...Array(11).fill(null), "100000000000000000000.5"]);
    const total = Series.of("2024-01", [...Array(10).fill(1), "2e20"]);
    expect(contributionToChange(part, total).at("2025-11")?.toString()).toBe(`1/4${"0".repeat(20)}`);
  });
});

describe("of components", () => {
  const total = Series.of("2023", [10, 20, 30, 40]);
  const parts = { a: Series.of("2023", [0, 5, null, 8]), b: Series.of("2024", [5, 10, 10]) };

  test("any part missing makes the residual absent, now or in the base, and is never absorbed", () => {
    const { contributions, residual } = contributionToChange(parts, total);
    expect(contributions.b.at("2025")?.toString()).toBe("1/4");
    expect(["2023", "2024", "2025", "2026", "2027"].map((period) => residual.reasonAt(period))).toEqual([
      "missing-current",
      "missing-base",
      "missing-current",
      "missing-base",
      "outside-range",
    ]);
    expect(contributions.a.at("2024")?.toString()).toBe("1/2");
  });

  test("no part leaves everything to the residual", () => {
    expect(contributionToChange({}, total).residual.at("2024")?.toString()).toBe("1/1");
  });

  test("other units, spans, frequencies and kinds are refused with the part's name", () => {
    const refusal = (part: unknown) => errorOf(() => contributionToChange({ part } as never, total));
    expect(refusal(Series.of("2023", [1], { unit: "USD" }))).toMatchObject({ code: "unit-mismatch" });
    expect(refusal(Series.of("2023", [1], { span: "1-20" }))).toMatchObject({ code: "span-mismatch" });
    expect(refusal(Series.of("2023-01", [1]))).toMatchObject({ code: "mixed-frequency", argument: "the part part" });
    expect(refusal(5)).toMatchObject({ code: "invalid-option", function: "contributionToChange" });
    expect(codeOf(() => contributionToChange(parts, 5 as never))).toBe("invalid-option");
    expect(codeOf(() => contributionToChange(parts.a, 5 as never))).toBe("invalid-option");
    expect(codeOf(() => contributionToChange(parts.a, Series.of("2023", [1], { unit: "USD" })))).toBe("unit-mismatch");
    expect(codeOf(() => contributionToChange(parts, total, { places: 1 } as never))).toBe("invalid-option");
  });
});

describe("over any lag", () => {
  test("periods back", () => {
    const part = Series.of("2025-01", [10, 12, 15]);
    const total = Series.of("2025-01", [50, 40, 45]);
    expect(contributionToChange(part, total, { periods: 1 }).at("2025-03")?.toString()).toBe("3/40");
    expect(contributionToChange({ part }, total, { periods: 2 }).residual.at("2025-03")?.toString()).toBe("-1/5");
    for (const periods of [0, 1.5, 50_001, null as never]) {
      expect(errorOf(() => contributionToChange(part, total, { periods }))).toMatchObject({ argument: "periods" });
    }
    expect(errorOf(() => contributionToChange(part, total, { periods: 1, years: 1 } as never))).toMatchObject({
      code: "invalid-option",
      argument: "periods",
    });
  });
});

describe("parts that exceed their total", () => {
  const total = Series.of("2024", [100, 130]);
  const parts = { WORLD: total, CN: Series.of("2024", [60, 80]), OTHER: Series.of("2024", [40, 50]) };

  test("leave no residual, and each part that does not stands", () => {
    const { contributions, residual } = contributionToChange(parts, total);
    expect(residual.reasonAt("2025")).toBe("part-exceeds-total");
    expect(Object.values(contributions).map((series) => series.at("2025")?.toFixedPercent())).toEqual([
      "30.0",
      "20.0",
      "10.0",
    ]);
    const overlapping = contributionToChange(parts, total, { totals: "overlapping" });
    expect(overlapping.residual.at("2025")?.toFixedPercent()).toBe("-30.0");
  });

  test("a part alone is held against the total, now and then", () => {
    const small = Series.of("2023", [5, 20, 10]);
    const part = Series.of("2023", [9, 4, 5]);
    expect(outcomesOf(contributionToChange(part, small))).toEqual(["missing-base", "part-exceeds-total", "1/20"]);
    expect(contributionToChange(part, small, { totals: "overlapping" }).at("2024")?.toString()).toBe("-1/1");
    expect(contributionToChange({ part }, small).contributions.part.reasonAt("2024")).toBe("part-exceeds-total");
    const now = contributionToChange(Series.of("2024", [4, 30]), Series.of("2024", [20, 10]));
    expect(now.reasonAt("2025")).toBe("part-exceeds-total");
  });

  test("of figures the base is known", () => {
    expect(errorOf(() => contributionToChange(130, 100, 60))).toMatchObject({
      code: "part-exceeds-total",
      argument: "basePart",
    });
    expect(contributionToChange(130, 100, 60, { totals: "overlapping" }).toString()).toBe("1/2");
  });
});

test("a base below 0 is asked for by name", () => {
  const deficits = { negativeBase: "deficits" } as const;
  const magnitude = { negativeBase: "absolute-base" } as const;
  expect(contributionToChange(-70, -60, -100, deficits).toFixedPercent()).toBe("10.0");
  expect(contributionToChange(-70, -60, -100, magnitude).toFixedPercent()).toBe("-10.0");
  expect(codeOf(() => contributionToChange(-70, -60, 0, magnitude))).toBe("zero-base");
  const part = Series.of("2024", [-60, -70]);
  const total = Series.of("2024", [-100, -150]);
  expect(contributionToChange(part, total, deficits).at("2025")?.toFixedPercent()).toBe("10.0");
  expect(contributionToChange(part, total, magnitude).at("2025")?.toFixedPercent()).toBe("-10.0");
  expect(contributionToChange(part, total).reasonAt("2025")).toBe("negative-base");
});

test("law: parts and residual add to the rate under every negativeBase", () => {
  const figure = fc.integer({ min: -50, max: 50 });
  const pair = fc.tuple(figure, figure);
  const rule = fc.constantFrom("refuse" as const, "deficits" as const, "absolute-base" as const);
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), pair, rule, (pairs, whole, negativeBase) => {
      const parts = new Map(pairs.map((values, key) => [`${key}`, Series.of("2024", values)]));
      const total = Series.of("2024", whole);
      const rate = onYearChange(total, { negativeBase }).at("2025");
      fc.pre(rate !== undefined);
      const { contributions, residual } = contributionToChange(parts, total, { negativeBase, totals: "overlapping" });
      const all = [...contributions.values(), residual].map((series) => series.at("2025") ?? ratio(1, 0));
      expect(all.reduce((left, right) => left.plus(right)).toString()).toBe(rate.toString());
    }),
  );
});

test("index numbers are no parts, and have none", () => {
  const index = Series.of("2024", [100, 104], { unit: "2020=100" });
  const error = errorOf(() => contributionToChange({ a: index }, index));
  expect(error).toMatchObject({ code: "not-additive", argument: "total", value: "2020=100" });
  expect(codeOf(() => contributionToChange(index, index))).toBe("not-additive");
});

test("parts and residual add to the rate, shares of the change to 1, and the printed column to the printed rate", () => {
  fc.assert(
    fc.property(
      amounts,
      fc.nat(10 ** 12),
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.nat(3),
      (pairs, restNow, restBefore, places) => {
        const parts = new Map(pairs.map(([now, before], key) => [`${key}`, Series.of("2024", [before, now])]));
        const sum = (side: 0 | 1, rest: number) => pairs.reduce((all, pair) => all + pair[side], rest);
        const [now, before] = [sum(0, restNow), sum(1, restBefore)];
        const total = Series.of("2024", [before, now]);
        const { contributions, residual } = contributionToChange(parts, total);
        const all = [...contributions.values(), residual].map((series) => series.at("2025") ?? ratio(0, 1));
        expect(all.at(-1)?.equals(ratio(restNow - restBefore, before))).toBe(true);
        expect(all.reduce((left, right) => left.plus(right)).equals(ratio(now - before, before))).toBe(true);
        const printed = contributionTable(parts, total, { period: "2025", places });
        const lines = [...printed.rows, printed.residual];
        expect(sumOf(adjustedOf(lines))).toBe(sumOf([printed.total.rounded]));
        if (now === before) expect(shareOfChange(parts, total).residual.reasonAt("2025")).toBe("zero-divisor");
        else {
          const split = shareOfChange(parts, total);
          const shares = [...split.shares.values(), split.residual].map((series) => series.at("2025") ?? ratio(0, 1));
          expect(shares.reduce((left, right) => left.plus(right)).toString()).toBe("1/1");
        }
      },
    ),
  );
});
