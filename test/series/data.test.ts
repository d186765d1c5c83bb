import { onYearChange, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { columnOf } from "../../src/exact/columns/column.ts";
import { divideColumns } from "../../src/exact/columns/quotients.ts";
import { ratiosLike, seriesLike } from "../../src/series/data.ts";
import { dataOf, outcomes, site } from "../helpers.ts";

const from = dataOf("2025-11", [1, 2], { unit: "USD", span: "1-20" });
const column = columnOf(1, [15n, 25n]);

test("decimals like a series have its periods, unit and span, and become a series of their own", () => {
  const like = seriesLike(from, column, undefined);
  expect(like.grid).toBe(from.grid);
  expect(like.labels).toEqual({ unit: "USD", span: "1-20" });
  expect(outcomes(like)).toEqual(["1.5", "2.5"]);
  expect(like.wrappers.series(like, site)).toBeInstanceOf(Series);
});

test("on another grid they have its periods", () => {
  expect(seriesLike(from, column, undefined, from.grid.slice(1, 3)).grid.periodAt(0)).toBe("2025-12");
});

test("ratios like a series keep its span, and have no unit but the one given", () => {
  const quotients = divideColumns(column, column, 0, 0);
  expect(ratiosLike(from, quotients, undefined).labels).toEqual({ unit: undefined, span: "1-20" });
  expect(ratiosLike(from, quotients, undefined, "USD/day").labels).toEqual({ unit: "USD/day", span: "1-20" });
});

test("decimals like rates have the labels of the rates", () => {
  const rates = onYearChange(Series.of("2024", [1, 2], { unit: "USD", span: "1-20" }))[brand];
  expect(seriesLike(rates, column, undefined)).toMatchObject({
    type: "Series",
    labels: { unit: undefined, span: "1-20" },
  });
});
