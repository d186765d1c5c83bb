import { expect, test } from "vitest";
import { indexBase, isIndexUnit } from "../../src/base/indexUnits.ts";

test("an index has a unit of its own kind", () => {
  expect(["2020=100", "2015-Q1 = 100", "Index", "2020 =1000"].map(isIndexUnit)).toEqual([true, true, true, true]);
  expect([undefined, "USD", "index points", "2020"].map(isIndexUnit)).toEqual([false, false, false, false]);
});

test.each([
  "index",
  "Index",
  "2020=100",
  "2020 = 100",
  "2020-Q1=100",
  "2020Q1=100",
  "2020-01=100",
  "2019/20=100",
  "2019-20=100",
  "2020年=100",
  "2020年平均=100",
  "2020 average = 100",
  "2017=100.0",
  "CPI 2015=100",
  "HICP, 2015=100",
  "PPI",
  "Jan 2010=100",
  "Consumer price index (2020 average = 100)",
  "수출물가지수(2020=100)",
  "Index (Jan 2010 = 100)",
  "輸出数量指数（2020年=100）",
  "202001=100",
  "2020M01 = 100",
  "Index 2020=100",
  "Index, 2020 = 100",
  "index (2020=100)",
  "指数",
  "指数 2020=100",
  "지수(2020=100)",
  "Export price index, 2020=100",
  "FY2020=100",
  "Q1 2020=100",
  "2020=100 (SA)",
  "CPI (2020=100), NSA",
  "CPI-U 1982-84=100",
  "GDP deflator (2020=100)",
  "Index numbers 2020=100",
  "Base 2020=100",
  "2020=1,000",
  "2020＝100",
  "令和2年=100",
  "price index",
])("%s is the unit of an index", (unit) => {
  expect(isIndexUnit(unit)).toBe(true);
});

test.each([
  "USD",
  "2020 USD",
  "USD of 2020",
  "indexed USD",
  "2020",
  "kg=100",
  "1000 kg=100",
  "2020=100 USD",
  "USD of 2020=100",
  "index points",
  "price=2020",
  "KPI",
  "API",
  "subindex",
  "2020=1005000000",
  "index fund units",
])("%s is not", (unit) => {
  expect(isIndexUnit(unit)).toBe(false);
});

test.each([
  ["2020=100", "2020=100"],
  ["2020 = 100.0", "2020=100"],
  ["Export price index, 2020=100", "2020=100"],
  ["輸出物価指数（2020年平均=100）", "2020=100"],
  ["수출물가지수(2020=100)", "2020=100"],
  ["Index (2020 average = 100)", "2020=100"],
  ["2020=1,000", "2020=1000"],
  ["fy2020=100", "FY2020=100"],
  ["2020-Q1=100", "2020-Q1=100"],
  ["PPI", undefined],
  ["index", undefined],
  ["USD", undefined],
])("%s names the base %s", (unit, base) => {
  expect(indexBase(unit)).toBe(base);
});
