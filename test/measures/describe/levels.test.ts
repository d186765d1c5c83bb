import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { changeAt, datedTextAt, levelAt, noChange, shareAt } from "../../../src/measures/describe/levels.ts";
import { shareOfSeries } from "../../../src/measures/parts/shareOfTotal.ts";
import { dataOf } from "../../helpers.ts";

const data = dataOf("2020", ["4.50", 9, null, 0, -3, 6]);

describe("the figure of a row", () => {
  test("as exact text, or why there is none", () => {
    expect([-1, 0, 2, 3, 6].map((row) => levelAt(data, row))).toEqual([
      { reason: "outside-range" },
      { value: "4.5" },
      { reason: "missing" },
      { value: "0" },
      { reason: "outside-range" },
    ]);
    const rates = onYearChange(Series.of("2024", [100, 108]))[brand];
    expect([0, 1].map((row) => levelAt(rates, row))).toEqual([{ reason: "missing-base" }, { value: "2/25" }]);
  });

  test("with its period", () => {
    expect(datedTextAt(data, 4)).toEqual({ period: "2024", value: "-3" });
  });
});

describe("the change of a row", () => {
  test("has a base, a difference and a rate", () => {
    expect(changeAt(data, 1, 1)).toEqual({
      base: { value: "4.5" },
      difference: { value: "4.5" },
      rate: { value: "1/1" },
    });
  });

  test("each of the three says by itself why it is not there", () => {
    expect(changeAt(data, 0, 1)).toEqual({
      base: { reason: "outside-range" },
      difference: { reason: "missing-base" },
      rate: { reason: "missing-base" },
    });
    expect(changeAt(data, 2, 1)).toEqual({
      base: { value: "9" },
      difference: { reason: "missing-current" },
      rate: { reason: "missing-current" },
    });
    expect(changeAt(data, 3, 1).difference).toEqual({ reason: "missing-base" });
  });

  test("a difference exists on any base, a rate does not", () => {
    expect(changeAt(data, 4, 1)).toEqual({
      base: { value: "0" },
      difference: { value: "-3" },
      rate: { reason: "zero-base" },
    });
    expect(changeAt(data, 5, 1)).toMatchObject({ difference: { value: "9" }, rate: { reason: "negative-base" } });
    expect(changeAt(data, 4, 3)).toMatchObject({ difference: { value: "-12" }, rate: { reason: "sign-change" } });
  });

  test("of a row outside the series lies outside", () => {
    const outside = { reason: "outside-range" };
    expect(changeAt(data, 6, 1)).toEqual({ base: { value: "6" }, difference: outside, rate: outside });
    expect(noChange("span-mismatch")).toEqual({
      base: { reason: "span-mismatch" },
      difference: { reason: "span-mismatch" },
      rate: { reason: "span-mismatch" },
    });
  });
});

test("a share stands with that of a year before, and the points between the two", () => {
  const total = dataOf("2023", [8, 8, 0, 8]);
  const shares = shareOfSeries(dataOf("2023", [2, 3, 1, 4]), total);
  expect(shareAt(shares, 1)).toEqual({
    share: { value: "3/8" },
    yearEarlier: { value: "1/4" },
    change: { value: "1/8" },
  });
  expect(shareAt(shares, 0)).toEqual({
    share: { value: "1/4" },
    yearEarlier: { reason: "outside-range" },
    change: { reason: "missing-base" },
  });
  expect(shareAt(shares, 3)).toEqual({
    share: { value: "1/2" },
    yearEarlier: { reason: "zero-total" },
    change: { reason: "missing-base" },
  });
  expect(shareAt(shares, 4).change).toEqual({ reason: "outside-range" });
});
