import { fromYearToDate, onYearChange, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { addSeries } from "../../src/series/addition.ts";
import { codeOf, dataOf, errorOf, outcomes } from "../helpers.ts";

const texts = (series: Series) => [...series].map(([, value]) => value?.toFixed());

describe("sums and differences of series", () => {
  const exports = Series.of("2025-01", ["10.5", "20", null, "40"], { unit: "USD" });

  test("cover the periods of the first, and carry reasons along", () => {
    const imports = Series.of("2025-02", ["1", "2"], { unit: "USD" });
    const sum = exports.plus(imports);
    expect(texts(sum)).toEqual([undefined, "21", undefined, undefined]);
    expect(sum.holes().map((period) => sum.reasonAt(period))).toEqual(["missing", "missing", "missing"]);
    expect(texts(exports.minus(imports))).toEqual([undefined, "19", undefined, undefined]);
    expect(exports.minus(imports).unit).toBe("USD");
    // What is computed of sums is that of single periods again, and has the reasons of sums.
    const months = fromYearToDate(yearToDate(exports));
    expect(exports.plus(months).reasonAt("2025-04")).toBe("missing-current");
    expect(exports.plus(months).reasonAt("2025-03")).toBe("missing");
  });

  test("whole series have no reasons", () => {
    const one = Series.of("2025", [1, 2]);
    expect(one.plus(one).holes()).toEqual([]);
  });

  test("units, spans and frequencies never mix", () => {
    expect(errorOf(() => exports.plus(Series.of("2025-01", [1]))).message).toContain("unit-mismatch");
    expect(errorOf(() => Series.of("2025-01", [1]).plus(exports))).toMatchObject({
      code: "unit-mismatch",
      value: "USD",
    });
    expect(codeOf(() => exports.plus(Series.of("2025-01", [1], { unit: "EUR" })))).toBe("unit-mismatch");
    expect(codeOf(() => exports.minus(Series.of("2025-01", [1], { unit: "USD", span: "1-20" })))).toBe("span-mismatch");
    expect(codeOf(() => exports.minus(Series.of("2025", [1], { unit: "USD" })))).toBe("mixed-frequency");
    expect(errorOf(() => exports.minus(5))).toMatchObject({ code: "unit-mismatch", argument: "other" });
    expect(codeOf(() => exports.minus("5,1"))).toBe("invalid-number");
    expect(codeOf(() => exports.minus([5] as never))).toBe("invalid-option");
  });
});

describe("differences of rates", () => {
  const rates = onYearChange(Series.of("2022", ["100", "108", "54", "81"], { unit: "USD", span: "1-10" }));

  test("a difference of rates is in points, and carries reasons along", () => {
    const before = onYearChange(Series.of("2022", ["100", "104", null, "81"], { span: "1-10" }));
    const points = rates.minus(before);
    expect(points.at("2023")?.toFixedPercent()).toBe("4.0");
    expect(["2022", "2024", "2025"].map((year) => points.reasonAt(year))).toEqual([
      "missing-base",
      "missing-current",
      "missing-base",
    ]);
    expect(codeOf(() => rates.minus(Series.of("2022", [1])))).toBe("span-mismatch");
    expect(codeOf(() => rates.minus(null as never))).toBe("invalid-option");
    expect(codeOf(() => rates.minus(onYearChange(Series.of("2022", [1, 2]))))).toBe("span-mismatch");
  });
});

describe("data of two series", () => {
  test("added and subtracted at the periods of the left one, whatever their scales", () => {
    const left = dataOf("2025-01", ["0.5", 2, null, 4], { unit: "USD" });
    const right = dataOf("2025-02", ["0.25", 3], { unit: "USD" });
    expect(outcomes(addSeries(left, right, 1, -1))).toEqual(["missing", "2.25", "missing", "missing"]);
    expect(outcomes(addSeries(left, right, -1, -1))).toEqual(["missing", "1.75", "missing", "missing"]);
    expect(addSeries(left, right, 1, -1).labels.unit).toBe("USD");
  });

  test("ratios are subtracted exactly, and keep the unit that both have", () => {
    const left = onYearChange(Series.of("2022", [3, 4, 5]))[brand];
    const right = onYearChange(Series.of("2021", [7, 6, 7, 0]))[brand];
    // 1/3 - 1/6; then 1/4 + 1.
    expect(outcomes(addSeries(left, right, -1, 1))).toEqual(["missing-base", "1/6", "5/4"]);
  });

  test("what is added is taken away again", () => {
    const values = fc.array(fc.integer(), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 5 }), (numbers, shift) => {
        const left = dataOf("2025-06", numbers);
        const right = dataOf(
          "2025-01",
          Array.from({ length: 20 }, (_, row) => `${row * row}.5`),
        );
        const there = addSeries(left, right, 1, shift);
        expect(outcomes(addSeries(there, right, -1, shift))).toEqual(numbers.map(String));
      }),
    );
  });
});
