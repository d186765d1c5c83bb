import { deepStrictEqual } from "node:assert";
import { figureReader, onYearChange, RatioSeries, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { appendSeries } from "../../src/series/append.ts";
import { codeOf, dataOf, errorOf, outcomes, site } from "../helpers.ts";

describe("two series as one", () => {
  const older = dataOf("2025-01", [1, "2.5", null], { unit: "USD" });
  const newer = dataOf("2025-02", [null, 3, 4], { unit: "USD" });

  test("from the earliest to the latest period; a hole never replaces a value", () => {
    expect(outcomes(appendSeries(older, newer, "refuse", site))).toEqual(["1", "2.5", "3", "4"]);
    expect(outcomes(appendSeries(newer, older, "refuse", site))).toEqual(["1", "2.5", "3", "4"]);
    expect(appendSeries(older, newer, "refuse", site).labels.unit).toBe("USD");
  });

  test("a gap between the two is holes", () => {
    const late = appendSeries(dataOf("2025-01", [1]), dataOf("2025-04", ["0.5"]), "refuse", site);
    expect(outcomes(late)).toEqual(["1", "missing", "missing", "0.5"]);
  });

  test("a value in both is refused, unless it is said which one stands", () => {
    const revised = dataOf("2025-02", ["2.6"], { unit: "USD" });
    const error = errorOf(() => appendSeries(older, revised, "refuse", site));
    expect(error).toMatchObject({ code: "duplicate-period", period: "2025-02", value: "2.6" });
    expect(error.message).toContain('has 2.5 in this series: say overlap: "older" or "newer"');
    const again = (count: number) =>
      errorOf(() =>
        appendSeries(
          dataOf("2025-01", [1, null, 3, 4, 5]),
          dataOf("2025-01", [1, 2, null, 4, 5].slice(0, count)),
          "refuse",
          site,
        ),
      ).message;
    expect(again(1)).toContain("has 1 in this series: say overlap");
    expect(again(4)).toContain("has 1 in this series, as 1 later period has a value in both: say overlap");
    expect(again(5)).toContain("as 2 later periods have a value in both");
    expect(outcomes(appendSeries(older, revised, "older", site))).toEqual(["1", "2.5", "missing"]);
    expect(outcomes(appendSeries(older, revised, "newer", site))).toEqual(["1", "2.6", "missing"]);
  });

  test("of two holes the side that stands says why, and flags go with their figures", () => {
    const value = figureReader({ missing: [":"], flags: ["p", "c", "r"] });
    const read = (first: string, cells: string[]) => Series.of(first, cells, { readers: { value } });
    const early = read("2025-01", ["1p", ": c", "3"]);
    const late = read("2025-02", [": r", "3.5r"]);
    expect(early.append(late, { overlap: "older" }).toJSON()).toMatchObject({
      values: ["1", null, "3"],
      flags: { "2025-01": "p", "2025-02": "c" },
    });
    expect(early.append(late, { overlap: "newer" }).toJSON().flags).toEqual({
      "2025-01": "p",
      "2025-02": "r",
      "2025-03": "r",
    });
    const rates = onYearChange(Series.of("2024", [1, 2]));
    expect(
      rates.append(RatioSeries.fromJSON({ ...rates.toJSON(), reasons: {} }), { overlap: "newer" }).reasonAt("2024"),
    ).toBe("missing");
  });

  test("beyond safe integers", () => {
    const great = dataOf("2024", ["1e30", null]);
    expect(outcomes(appendSeries(great, dataOf("2025", ["0.5", 2]), "refuse", site))).toEqual([
      `1${"0".repeat(30)}`,
      "0.5",
      "2",
    ]);
  });

  test("must be of one class, with all labels alike, and not too long", () => {
    const rates = onYearChange(Series.of("2024-01", [1], { unit: "USD" }));
    expect(errorOf(() => appendSeries(older, rates[brand], "refuse", site))).toMatchObject({
      code: "invalid-option",
      argument: "other",
    });
    expect(codeOf(() => appendSeries(older, dataOf("2025-04", [1]), "refuse", site))).toBe("unit-mismatch");
    expect(codeOf(() => appendSeries(dataOf("0001-01", [1]), dataOf("9999-01", [1]), "refuse", site))).toBe(
      "too-large",
    );
    expect(codeOf(() => Series.of("2025", [1]).append(Series.of("2026", [1]), { overlap: "both" as never }))).toBe(
      "invalid-option",
    );
    expect(codeOf(() => Series.of("2025", [1]).append([1] as never))).toBe("invalid-option");
    const months = Series.of("2025-01", [1, 2, 3]);
    const sums = yearToDate(months);
    expect(codeOf(() => sums.append(Series.of("2025-04", [4])))).toBe("year-mismatch");
    expect(codeOf(() => months.append(sums.shift(3)))).toBe("year-mismatch");
    expect(sums.slice(undefined, "2025-02").append(sums.slice("2025-03")).equals(sums)).toBe(true);
  });

  test("two slices are the whole again, of either class", () => {
    const figure = fc.option(fc.oneof(fc.integer(), fc.constantFrom("0.125", "1e25", "-7.5")), { freq: 4 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 20 }), fc.nat(), (figures, at) => {
        const series = Series.of("2020-01", figures, { unit: "USD", adjustment: "seasonal" });
        const cut = series.toRows()[at % figures.length]?.period as string;
        const next = series.shift(-1).toRows()[at % figures.length]?.period as string;
        for (const whole of [series, series.dividedBy(3, { unit: "USD" })] as const) {
          const end = whole.slice(cut);
          const joined = next < whole.first ? end : whole.slice(undefined, next).append(end as never);
          deepStrictEqual(joined, whole);
          expect(joined.equals(whole)).toBe(true);
        }
      }),
    );
  });
});
