import { onYearChange, rollingAverage, rollingSum, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

describe("rollingAverage", () => {
  test("exports, three months to November 2025: 62056104772", () => {
    expect(rollingAverage(totalExports(), 3).at("2025-11")?.toFixed(0)).toBe("62056104772");
    expect(rollingAverage(totalExports(), 3).unit).toBe("USD");
  });

  test("of complete windows, of rates too", () => {
    expect(outcomes(rollingAverage(Series.of("2025-01", [1, 2, "3.5", null, 5]), 2)[brand])).toEqual([
      "incomplete-window",
      "3/2",
      "11/4",
      "missing-in-window",
      "missing-in-window",
    ]);
    const rates = onYearChange(Series.of("2022", [100, 110, 132, 132]));
    expect(outcomes(rollingAverage(rates, 2)[brand])).toEqual([
      "incomplete-window",
      "missing-in-window",
      "3/20",
      "1/10",
    ]);
  });

  test("mistakes", () => {
    for (const n of [0, 1.5, "3", undefined]) {
      expect(errorOf(() => rollingAverage(totalExports(), n as number))).toMatchObject({
        code: "invalid-option",
        function: "rollingAverage",
        argument: "n",
      });
    }
    expect(codeOf(() => rollingAverage(Series.of("2025-01", [1], { span: "1-20" }), 1))).toBe("span-mismatch");
  });

  test("times n it is the rolling sum, with the same reasons, beyond safe integers too", () => {
    const figure = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.bigInt(-(2n ** 60n), 2n ** 60n));
    const figures = fc.array(fc.option(figure, { freq: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 5 }), (values, n) => {
        const series = Series.of("2020-01", values);
        const sums = rollingSum(series, n);
        for (const [period, average] of rollingAverage(series, n)) {
          expect(average?.times(n).toFixed(0)).toBe(sums.at(period)?.toFixed(0));
          expect(rollingAverage(series, n).reasonAt(period)).toBe(sums.reasonAt(period));
        }
      }),
    );
  });
});
