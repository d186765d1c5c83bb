import { onYearChange, Series, yearToDate } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

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
    const sums = yearToDate(exports);
    expect(exports.plus(sums).reasonAt("2025-04")).toBe("incomplete-year");
    expect(exports.plus(sums).reasonAt("2025-03")).toBe("missing");
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
    expect(codeOf(() => exports.minus(5 as never))).toBe("invalid-option");
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
    expect(codeOf(() => rates.minus(Series.of("2022", [1]) as never))).toBe("invalid-option");
    expect(codeOf(() => rates.minus(null as never))).toBe("invalid-option");
    expect(codeOf(() => rates.minus(onYearChange(Series.of("2022", [1, 2]))))).toBe("span-mismatch");
  });
});
