import { onYearChange, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { negated, withoutSign } from "../../src/series/signs.ts";
import { dataOf, outcomes } from "../helpers.ts";

const figures = dataOf("2024", [4, null, "-1.5", 0], { unit: "USD" });
const rates = onYearChange(Series.of("2024", [4, 3, 6]))[brand];

test("the same figures with the other sign, of either class, with their unit and reasons", () => {
  expect(outcomes(negated(figures))).toEqual(["-4", "missing", "1.5", "0"]);
  expect(outcomes(negated(rates))).toEqual(["missing-base", "1/4", "-1/1"]);
  expect(negated(figures).labels.unit).toBe("USD");
});

test("the same figures without their signs", () => {
  expect(outcomes(withoutSign(figures))).toEqual(["4", "missing", "1.5", "0"]);
  expect(outcomes(withoutSign(rates))).toEqual(["missing-base", "1/4", "1/1"]);
  expect(withoutSign(figures).labels.unit).toBe("USD");
});
