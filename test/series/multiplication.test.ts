import { describe, expect, test } from "vitest";
import { divideSeries } from "../../src/series/division.ts";
import { multiplySeries } from "../../src/series/multiplication.ts";
import { quotientRule } from "../../src/series/operands.ts";
import { dataOf, outcomes } from "../helpers.ts";

describe("the product of two series", () => {
  const left = dataOf("2020", ["1.5", null, "-3", 4], { unit: "USD", span: "1-20" });

  test("row by row, exact, at the periods of the left one; an absent side first", () => {
    const product = multiplySeries(left, dataOf("2020", ["0.2", 5, "0.5"], { adjustment: "seasonal" }), 0, "KRW");
    expect(outcomes(product)).toEqual(["0.3", "missing", "-1.5", "missing"]);
    expect(product.labels).toEqual({ unit: "KRW", span: "1-20", adjustment: "seasonal" });
    expect(outcomes(multiplySeries(left, dataOf("2019", [9, 2]), 1))).toEqual(["3", "missing", "missing", "missing"]);
    expect(outcomes(multiplySeries(left, dataOf("2022", [7]), -2))).toEqual(["missing", "missing", "-21", "missing"]);
  });

  test("beyond safe integers, of either side", () => {
    const great = dataOf("2020", ["9007199254740993", 1, "1e30", "0"]);
    expect(outcomes(multiplySeries(great, great, 0))).toEqual([
      "81129638414606699710187514626049",
      "1",
      `1${"0".repeat(60)}`,
      "0",
    ]);
    // 94906267² is above 2^53.
    expect(outcomes(multiplySeries(dataOf("2020", [94906267, null]), dataOf("2020", [94906267, 2]), 0))).toEqual([
      "9007199515875289",
      "missing",
    ]);
    expect(outcomes(multiplySeries(dataOf("2020", [0]), dataOf("2020", [-5]), 0))).toEqual(["0"]);
  });

  test("with ratios it has ratios, in lowest terms", () => {
    const thirds = divideSeries(left, dataOf("2020", [3, 3, 3, 3]), 0, quotientRule);
    expect(outcomes(multiplySeries(thirds, dataOf("2020", [2, 2, 2]), 0))).toEqual([
      "1/1",
      "missing",
      "-2/1",
      "missing",
    ]);
    expect(multiplySeries(dataOf("2020", [2]), thirds, 0).type).toBe("RatioSeries");
  });
});
