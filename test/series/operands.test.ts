import { onYearChange, ratio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import {
  divisorArgument,
  likeOperand,
  operandArgument,
  productUnit,
  quotientRule,
  quotientUnit,
} from "../../src/series/operands.ts";
import { dataOf, errorOf, outcomes, site } from "../helpers.ts";

const usd = (unit?: string) => dataOf("2024", [5, 6], { unit });

describe("what a series is computed with", () => {
  test("is a series of either class, or a number that stands in every period", () => {
    const left = dataOf("2024", [5, null], { unit: "USD", span: "1-20", adjustment: "calendar" });
    const number = operandArgument(left, "0.5", site);
    expect([outcomes(number.data), number.shift, number.data.labels]).toEqual([
      ["0.5", "0.5"],
      0,
      { unit: undefined, span: "1-20", adjustment: "calendar" },
    ]);
    const third = operandArgument(left, ratio(-1, 3), site);
    expect([third.data.type, outcomes(third.data)]).toEqual(["RatioSeries", ["-1/3", "-1/3"]]);
    expect(operandArgument(usd(), onYearChange(Series.of("2023", [1, 2])), site).shift).toBe(1);
    expect(operandArgument(usd(), 2n ** 80n, site).data.type).toBe("Series");
  });

  test.each([[null], [undefined], [true], [[1]], [{}], [() => 1]])("%o is neither", (other) => {
    expect(errorOf(() => operandArgument(usd(), other, site))).toMatchObject({
      code: "invalid-option",
      argument: "other",
    });
  });

  test("a text or a number that is none is no number", () => {
    expect(errorOf(() => operandArgument(usd(), "5,1", site)).code).toBe("invalid-number");
    expect(errorOf(() => operandArgument(usd(), Number.NaN, site)).code).toBe("invalid-number");
    expect(errorOf(() => operandArgument(usd(), 10n ** 2000n, site)).code).toBe("invalid-number");
  });

  test("what is added has all labels alike; what is multiplied the span, and no other adjustment or years", () => {
    const seasonal = Series.of("2024", [1], { adjustment: "seasonal" });
    const raw = dataOf("2024", [1]);
    expect(errorOf(() => likeOperand(raw, seasonal, site)).code).toBe("adjustment-mismatch");
    expect(errorOf(() => likeOperand(usd("USD"), 5, site)).code).toBe("unit-mismatch");
    expect(operandArgument(raw, seasonal, site).shift).toBe(0);
    const calendar = dataOf("2024", [1], { adjustment: "calendar" });
    expect(errorOf(() => operandArgument(calendar, seasonal, site)).code).toBe("adjustment-mismatch");
    expect(errorOf(() => operandArgument(raw, Series.of("2024", [1], { span: "1-9" }), site)).code).toBe(
      "span-mismatch",
    );
    expect(errorOf(() => operandArgument(raw, Series.of("2024", [1], { fiscalYear: { start: 4 } }), site)).code).toBe(
      "year-mismatch",
    );
  });

  test("the number 0 divides nothing; in a series it is a reason", () => {
    expect(errorOf(() => divisorArgument(usd(), "0.0", site)).code).toBe("zero-denominator");
    expect(errorOf(() => divisorArgument(usd(), ratio(0, 3), site)).code).toBe("zero-denominator");
    expect(divisorArgument(usd(), Series.of("2024", [0]), site).shift).toBe(0);
    expect([quotientRule.reasonOf(0), quotientRule.reasonOf(0n), quotientRule.reasonOf(-1)]).toEqual([
      "zero-divisor",
      "zero-divisor",
      undefined,
    ]);
  });
});

describe("the unit of what comes out", () => {
  const said = (unit?: string | null) => ({ unit });

  test("of a product is said where either side has one", () => {
    expect(productUnit(usd(), usd(), undefined, site)).toBeUndefined();
    expect(productUnit(usd("USD"), usd(), said("KRW"), site)).toBe("KRW");
    expect(productUnit(usd("USD"), usd("USD"), said(null), site)).toBeUndefined();
    for (const [left, right] of [
      [usd("USD"), usd()],
      [usd(), usd("USD")],
      [usd("USD"), usd("KRW/USD")],
    ] as const) {
      const error = errorOf(() => productUnit(left, right, said(), site));
      expect(error).toMatchObject({ code: "invalid-option", argument: "unit" });
    }
    expect(errorOf(() => productUnit(usd(), usd(), said(""), site)).argument).toBe("unit");
    expect(errorOf(() => productUnit(usd(), usd(), { units: "USD" }, site)).argument).toBe("units");
  });

  test("of a quotient is a/b, none where both are equal, and said where one side or an index has one", () => {
    expect(quotientUnit(usd("USD"), usd("kg"), undefined, site)).toBe("USD/kg");
    expect(quotientUnit(usd("USD"), usd("USD"), undefined, site)).toBeUndefined();
    expect(quotientUnit(usd("2020=100"), usd("2020=100"), undefined, site)).toBeUndefined();
    expect(quotientUnit(usd(), usd(), undefined, site)).toBeUndefined();
    expect(quotientUnit(usd("USD"), usd("USD"), said("percent"), site)).toBe("percent");
    expect(quotientUnit(usd("USD"), usd("kg"), said(null), site)).toBeUndefined();
    expect(quotientUnit(usd("USD"), usd("2020=100"), said("USD of 2020"), site)).toBe("USD of 2020");
    for (const [left, right] of [
      [usd("USD"), usd("2020=100")],
      [usd("USD"), usd()],
      [usd(), usd("USD")],
    ] as const) {
      expect(errorOf(() => quotientUnit(left, right, undefined, site)).argument).toBe("unit");
    }
  });

  test("indices of two bases have none, whatever is said", () => {
    const error = errorOf(() => quotientUnit(usd("2015=100"), usd("2020 = 100"), said("x"), site));
    expect(error).toMatchObject({ code: "unit-mismatch", argument: "other", value: "2020 = 100" });
  });

  test("indices on one base have one without a unit, whatever they are called; of none named it is said", () => {
    const [sold, bought] = [usd("Export price index, 2020=100"), usd("輸入物価指数（2020年=100）")];
    expect(quotientUnit(sold, bought, undefined, site)).toBeUndefined();
    expect(quotientUnit(sold, bought, said("terms of trade"), site)).toBe("terms of trade");
    expect(quotientUnit(usd("PPI"), usd("CPI"), said(null), site)).toBeUndefined();
    expect(errorOf(() => quotientUnit(usd("PPI"), usd("CPI"), undefined, site)).argument).toBe("unit");
    expect(quotientUnit(usd("CPI"), usd("2020=100"), said(null), site)).toBeUndefined();
    expect(errorOf(() => quotientUnit(usd("CPI"), usd("2020=100"), undefined, site)).argument).toBe("unit");
  });
});
