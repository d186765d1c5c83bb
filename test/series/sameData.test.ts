import { deepStrictEqual } from "node:assert";
import { figureReader, onYearChange, RatioSeries, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { isSameData } from "../../src/series/sameData.ts";
import { codeOf } from "../helpers.ts";

const base = { unit: "USD", span: "1-20", adjustment: "calendar" } as const;
const value = figureReader({ missing: [":"], flags: ["p"] });
const series = Series.of("2025", ["1.5", null], base);

/** Series that are each another one than `series` and than each other. */
const others = [
  Series.of("2025", ["1.5"], base),
  Series.of("2026", ["1.5", null], base),
  Series.of("2025-01", ["1.5", null], base),
  Series.of("2025", ["1.6", null], base),
  Series.of("2025", ["1.5", 0], base),
  Series.of("2025", ["1.5", null], { ...base, unit: "EUR" }),
  Series.of("2025", ["1.5", null], { ...base, span: "1-10" }),
  Series.of("2025", ["1.5", null], { ...base, adjustment: "seasonal" }),
  Series.of("2025", ["1.5", null], { ...base, adjustment: undefined }),
  Series.of("2025", ["1.5", null], { ...base, fiscalYear: { start: 7 } }),
  Series.of("2025", ["1.5", null], { ...base, fiscalYear: { start: 7, label: "end" } }),
  Series.of("2025", ["1.5p", null], { ...base, readers: { value } }),
  Series.fromJSON({ ...series.toJSON(), reasons: { "2026": "zero-base" } }),
  series.dividedBy(1, { unit: "USD" }),
];

describe("the same series", () => {
  test("is told by equals, by toEqual and by deepStrictEqual alike, however its values are held", () => {
    const same = [
      Series.of("2025", [1.5, undefined], base),
      Series.of("2025", ["1.500", null], base),
      Series.of("2024", [7, 1.5, null], base).slice("2025"),
      Series.of("2025", ["15e-1", null], base),
      Series.fromJSON(JSON.parse(JSON.stringify(series))),
      series.plus(Series.of("2025", ["1e30", null], base)).minus(Series.of("2025", ["1e30", null], base)),
    ];
    for (const one of same) {
      expect(one.equals(series)).toBe(true);
      expect(one).toEqual(series);
      expect(one).toStrictEqual(series);
      deepStrictEqual(one, series);
    }
    const halves = onYearChange(Series.of("2024", [2, 3]));
    const again = onYearChange(Series.of("2024", [200, 300]));
    expect(halves.equals(again)).toBe(true);
    expect(halves).toEqual(again);
    deepStrictEqual(halves, again);
  });

  test("is not one with another period, value, reason, flag, label or class", () => {
    for (const [at, one] of others.entries()) {
      for (const other of [series, ...others.slice(at + 1)]) {
        expect(one.equals(other)).toBe(false);
        expect(isSameData(one[brand], other[brand])).toBe(false);
        expect(one).not.toEqual(other);
        expect(() => deepStrictEqual(one, other)).toThrow();
      }
    }
  });

  test("is exactly one whose JSON is alike", () => {
    const figures = fc.array(fc.option(fc.constantFrom(1, "1.0", "2e0", 2, "1e20"), { freq: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    const made = fc
      .tuple(figures, fc.constantFrom(undefined, "USD"), fc.constantFrom("2025", "2026"))
      .map(([values, unit, first]) => Series.of(first, values, { unit }));
    fc.assert(
      fc.property(made, made, (one, other) => {
        const isAlike = JSON.stringify(one) === JSON.stringify(other);
        expect(one.equals(other)).toBe(isAlike);
        if (isAlike) deepStrictEqual(one, other);
        else expect(() => deepStrictEqual(one, other)).toThrow();
      }),
    );
  });

  test("is no structured clone, nor the JSON of it, to any of them", () => {
    for (const one of [series, onYearChange(series)]) {
      for (const copy of [structuredClone(one), { ...one.toJSON() }, { "toJSON()": one.toJSON() }] as unknown[]) {
        expect(one).not.toEqual(copy);
        expect(copy).not.toEqual(one);
        expect(() => deepStrictEqual(one, copy)).toThrow();
      }
      expect(structuredClone(one)).toEqual(structuredClone(one));
    }
  });

  test("what is no series is refused", () => {
    expect(codeOf(() => series.equals(null as never))).toBe("invalid-option");
    expect(codeOf(() => series.equals(series.toJSON() as never))).toBe("invalid-option");
  });

  test("reads back from JSON with every label, flag and reason", () => {
    const sums = yearToDate(Series.of("2025-03", [1, 2, null, 4], { unit: "USD" }), {
      fiscalYear: { start: 4, label: "end" },
    });
    for (const one of [series, sums, ...others]) {
      const json = JSON.parse(JSON.stringify(one));
      const again = json.type === "Series" ? Series.fromJSON(json) : RatioSeries.fromJSON(json);
      expect(again.equals(one)).toBe(true);
    }
    expect(sums.toJSON().fiscalYear).toEqual({ start: 4, label: "end" });
    expect(codeOf(() => Series.fromJSON({ ...Series.of("2025-Q1", [1]).toJSON(), fiscalYear: { start: 2 } }))).toBe(
      "invalid-option",
    );
  });
});
