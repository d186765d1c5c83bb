import { onYearChange, RatioSeries, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { asOwnClass, asRatioSeries, asSeries } from "../../src/series/wrap.ts";
import { dataOf } from "../helpers.ts";

test("data become the series that people get, each of its class", () => {
  const data = dataOf("2024", [1, 2]);
  const rates = onYearChange(Series.of("2024", [1, 2]))[brand];
  expect(asSeries(data)).toBeInstanceOf(Series);
  expect(asSeries(data)[brand]).toBe(data);
  expect(asRatioSeries(rates)).toBeInstanceOf(RatioSeries);
  expect(asRatioSeries(rates)[brand]).toBe(rates);
  expect(asOwnClass(data)).toBeInstanceOf(Series);
  expect(asOwnClass(rates)).toBeInstanceOf(RatioSeries);
});
