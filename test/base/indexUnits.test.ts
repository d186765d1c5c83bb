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
  "CPI-U, not seasonally adjusted",
  "1H 2020=100",
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
  ["수출물가지수(2020년=100)", "2020=100"],
  ["Index (2020 average = 100)", "2020=100"],
  ["2020=1,000", "2020=1000"],
  ["2020-Q1=100", "2020Q1=100"],
  ["Q1 2020=100", "2020Q1=100"],
  ["December 2020=100", "DEC2020=100"],
  ["Dec. 2020=100 (SA)", "DEC2020=100"],
  ["Index 1982–84=100", "1982-84=100"],
  ["令和2年=100", "令和2=100"],
  ["PPI", undefined],
  ["Index (SA)", undefined],
  ["USD", undefined],
  [undefined, undefined],
])("%s names the base %s", (unit, base) => {
  expect(indexBase(unit)).toBe(base);
});

test("a part of a year, a fiscal year, or a day is no base of the year", () => {
  const bases = [
    "2020=100",
    "2020年度=100",
    "FY2020=100",
    "H1 2020=100",
    "Index (Jan-Mar 2020=100)",
    "Index (Mar 2020=100)",
  ];
  const more = [
    "Index (2020.1.1=100)",
    "Index (2020.11=100)",
    "Index (January 4, 2020=100)",
    "CPI (first quarter 2020=100)",
  ];
  const named = [...bases, ...more].map(indexBase);
  expect(new Set(named).size).toBe(named.length);
  expect(named).not.toContain(undefined);
});

test("no text takes long", () => {
  for (const part of ["index ", "2020", "=100", "(2020=", "jan 2020 "])
    expect(isIndexUnit(part.repeat(20_000))).toBe(false);
});
