import { onYearChange, RatioSeries, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { asOwnClass, asRatioSeries, asSeries } from "../../src/series/wrap.ts";
import { dataOf, site } from "../helpers.ts";

test("data become the series that people get, each of its class", () => {
  const data = dataOf("2024", [1, 2]);
  const rates = onYearChange(Series.of("2024", [1, 2]))[brand];
  expect(asSeries(data, site)).toBeInstanceOf(Series);
  expect(asSeries(data, site)[brand]).toBe(data);
  expect(asRatioSeries(rates, site)).toBeInstanceOf(RatioSeries);
  expect(asRatioSeries(rates, site)[brand]).toBe(rates);
  expect(asOwnClass(data, site)).toBeInstanceOf(Series);
  expect(asOwnClass(rates, site)).toBeInstanceOf(RatioSeries);
});
