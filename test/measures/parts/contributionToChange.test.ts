import { Decimal } from "decimal.js";
import { contributionTable, contributionToChange, onYearChange, ratio, Series, shareOfChange } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const exports = totalExports();
/** The sum of printed figures, as decimal.js adds them. */
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
const items = sixItems();
const amounts = fc.array(fc.tuple(fc.nat(10 ** 12), fc.nat(10 ** 12)), { minLength: 1, maxLength: 8 });

describe("November 2025", () => {
  test("semiconductors contributed 8.5370 points, more than the whole; the residual 0.3762", () => {
    const { contributions, residual } = contributionToChange(items, exports);
    const chips = contributions.get("SEMICON")?.at("2025-11");
    // definitions.md prints 8.5374, which neither data file nor the article's figures give: see the report.
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
  const outcomes = (series: ReturnType<typeof onYearChange>) =>
    [...series].map(([period, value]) => value?.toString() ?? series.reasonAt(period));

  test("contribution: the current total is not needed", () => {
    const part = Series.of("2020", [0, 2, null, 3, 4, 5, 6, 7]);
    const total = Series.of("2020", [8, null, 0, -4, 2, null]);
    // 2021 on a part of 0; 2022 has no part; 2023 no base part; 2024 on a total below 0; 2027 beyond the total.
    expect(outcomes(contributionToChange(part, total))).toEqual([
      "missing-base",
      "1/4",
      "missing-current",
      "missing-base",
      "negative-base",
      "1/2",
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
    expect(contributions.get("b")?.at("2025")?.toString()).toBe("1/4");
    expect(["2023", "2024", "2025", "2026", "2027"].map((period) => residual.reasonAt(period))).toEqual([
      "missing-current",
      "missing-base",
      "missing-current",
      "missing-base",
      "outside-range",
    ]);
    expect(contributions.get("a")?.at("2024")?.toString()).toBe("1/2");
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
        expect(sumOf(lines.map(({ adjusted }) => adjusted))).toBe(sumOf([printed.total.rounded]));
        if (now === before) expect(shareOfChange(parts, total).residual.reasonAt("2025")).toBe("zero-total");
        else {
          const split = shareOfChange(parts, total);
          const shares = [...split.shares.values(), split.residual].map((series) => series.at("2025") ?? ratio(0, 1));
          expect(shares.reduce((left, right) => left.plus(right)).toString()).toBe("1/1");
        }
      },
    ),
  );
});
