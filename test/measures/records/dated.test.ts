import { Decimal } from "decimal.js";
import { onYearChange, Ratio, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { datedAt } from "../../../src/measures/records/dated.ts";
import { dataOf, site } from "../../helpers.ts";

test("a figure stands with its period: a Decimal of figures, a Ratio of rates", () => {
  const figure = datedAt(dataOf("2024-12", [1, "61.04"]), 1, site);
  expect(figure).toEqual({ period: "2025-01", value: new Decimal("61.04") });
  const rate = datedAt(onYearChange(Series.of("2024", [100, 108]))[brand], 1, site);
  expect(rate.period).toBe("2025");
  expect(rate.value).toBeInstanceOf(Ratio);
  expect(rate.value.toString()).toBe("2/25");
});
