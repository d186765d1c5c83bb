import { rollingSum, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();
const texts = (series: Series) => [...series].map(([period, value]) => value?.toFixed() ?? series.reasonAt(period));

describe("rollingSum", () => {
  test("a window that begins before the series, and one with a hole", () => {
    expect(texts(rollingSum(Series.of("2025-01", [1, 2, null, 4, 5]), 2))).toEqual([
      "incomplete-window",
      "3",
      "missing-in-window",
      "missing-in-window",
      "9",
    ]);
    expect(texts(rollingSum(Series.of("2025-01", [null, 2]), 3))).toEqual(["incomplete-window", "incomplete-window"]);
  });

  test("twelve months to December are the year", () => {
    expect(rollingSum(exports, 12).at("2024-12")?.toFixed()).toBe("683609488137");
  });

  test.each([[0], [1.5], ["12"]])("a window of %s is refused", (n) => {
    expect(errorOf(() => rollingSum(exports, n as number))).toMatchObject({ code: "invalid-option", argument: "n" });
  });

  test("a window of one is the series itself", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -99, max: 99 })), { minLength: 1, maxLength: 20 }), (values) => {
        const series = Series.of("2025-01", values);
        expect(rollingSum(series, 1).toJSON().values).toEqual(series.toJSON().values);
      }),
    );
  });
});
