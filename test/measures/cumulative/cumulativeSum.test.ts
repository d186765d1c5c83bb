import { cumulativeSum, periodTotals, rollingSum, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../../helpers.ts";

const texts = (series: Series) => [...series].map(([period, value]) => value?.toFixed() ?? series.reasonAt(period));

describe("cumulativeSum", () => {
  test("of a list", () => {
    expect(cumulativeSum([1, "2.5", 3n]).map((sum) => sum.toFixed())).toEqual(["1", "3.5", "6.5"]);
    expect(cumulativeSum([])).toEqual([]);
    expect(cumulativeSum(["1e19", "0.6", "0.6", "0.6"]).at(-1)?.toFixed()).toBe("10000000000000000001.8");
  });

  test("a hole in a list is an error that names its place", () => {
    expect(errorOf(() => cumulativeSum([1, null as never]))).toMatchObject({
      code: "invalid-number",
      argument: "values[1]",
      value: null,
    });
    expect(codeOf(() => cumulativeSum("12" as never))).toBe("invalid-option");
  });

  test("of a series: absent from a hole on", () => {
    expect(texts(cumulativeSum(Series.of("2025-01", [1, 2, null, 4])))).toEqual([
      "1",
      "3",
      "missing-in-window",
      "missing-in-window",
    ]);
    expect(cumulativeSum(Series.of("2025-01", [1], { unit: "USD" })).unit).toBe("USD");
  });

  test("the last running sum is the sum", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (values) => {
        const sum = values.reduce((total, value) => total + BigInt(value), 0n);
        expect(cumulativeSum(values).at(-1)?.toFixed()).toBe(String(sum));
      }),
    );
  });
});

test("figures of a span do not add up to a year", () => {
  const flash = Series.of("2025-01", [1, 2], { span: "1-20" });
  for (const call of [
    () => cumulativeSum(flash),
    () => yearToDate(flash),
    () => periodTotals(flash, "annual"),
    () => rollingSum(flash, 2),
  ]) {
    expect(errorOf(call)).toMatchObject({ code: "span-mismatch", argument: "series", value: "1-20" });
  }
});
