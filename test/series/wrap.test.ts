import { onYearChange, RatioSeries, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { columnOf } from "../../src/exact/columns/column.ts";
import { asOwnClass, asRatioSeries, asSeries } from "../../src/series/wrap.ts";
import { codeOf, dataOf, site } from "../helpers.ts";

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

test("values that could not be read again are refused, and holes are passed over", () => {
  const long = { ...dataOf("2024", [1, null]), values: columnOf(0, [10n ** 1001n, undefined]) };
  expect(codeOf(() => asOwnClass(long as never, site))).toBe("too-large");
  expect(codeOf(() => asOwnClass({ ...long, values: columnOf(1001, [1n, undefined]) } as never, site))).toBe(
    "too-large",
  );
  const whole = { ...long, values: columnOf(0, [10n ** 1000n, undefined]) };
  expect(
    asSeries(whole as never, site)
      .at("2024")
      ?.toFixed(),
  ).toHaveLength(1001);
});
