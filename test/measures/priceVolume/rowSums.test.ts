import { Series } from "export-growth";
import { expect, test } from "vitest";
import { goodsArgument } from "../../../src/measures/priceVolume/goods.ts";
import { sumsAt } from "../../../src/measures/priceVolume/rowSums.ts";
import { site } from "../../helpers.ts";

test("the four sums of two goods, and their quantities: 2000, 2080, 2150 and 1900; 150 and 150", () => {
  const values = { a: Series.of("2024", [1000, 1320]), b: Series.of("2024", [1000, 760]) };
  const quantities = { a: Series.of("2024", [100, 110]), b: Series.of("2024", [50, 40]) };
  const sums = sumsAt(goodsArgument(values, quantities, site), 1, 1, "refuse", site);
  expect(sums).toEqual({
    before: 2000n,
    now: 2080n,
    beforeAtNew: 2150n,
    nowAtOld: 1900n,
    denominator: 1n,
    quantities: [150n, 150n],
  });
});

test("of fractions over one denominator", () => {
  const goods = goodsArgument(Series.of("2024", ["0.5", 1]), Series.of("2024", [3, 7]), site);
  const { before, now, beforeAtNew, nowAtOld, denominator } = sumsAt(goods, 1, 1, "refuse", site) as never;
  expect([before, now, beforeAtNew, nowAtOld].map((sum) => `${sum}/${denominator}`)).toEqual([
    "105/210",
    "210/210",
    "90/210",
    "245/210",
  ]);
});

test("the current period is asked for before the base, and a price after both", () => {
  const of = (values: (number | null)[], quantities: (number | null)[], newGoods: "refuse" | "volume" = "refuse") =>
    sumsAt(goodsArgument(Series.of("2024", values), Series.of("2024", quantities), site), 1, 1, newGoods, site);
  expect([of([null, null], [1, 1]), of([1, 1], [null, 0]), of([0, 1], [0, 1])]).toEqual([
    "missing-current",
    "missing-base",
    "zero-divisor",
  ]);
  expect(of([0, 1], [0, 1], "volume")).toMatchObject({ before: 0n, now: 1n, beforeAtNew: 0n, nowAtOld: 1n });
  expect(of([1, 0], [1, 0], "volume")).toMatchObject({ before: 1n, now: 0n, beforeAtNew: 1n, nowAtOld: 0n });
});
