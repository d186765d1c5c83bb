import { describe, expect, test } from "vitest";
import { describeFigure, figureIn, type Moment, thresholdArgument } from "../../../src/measures/describe/figure.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

/** The moment of a quarter in calendar years, described against a threshold of 10. */
const moment = (year: number, quarter: number, start = 1): Moment => ({
  ordinal: year * 4 + quarter - 1,
  year: quarter < (start + 2) / 3 ? year - 1 : year,
  fiscalYear: { start },
  thresholds: [{ level: { numerator: 10n, denominator: 1n }, text: "10" }],
  negativeBase: "refuse",
  unadjusted: false,
  site,
});

const quarters = dataOf("2023-Q3", [8, 9, 5, 6, 7, 8, 9, 11, 12], { unit: "USD" });

describe("a figure in its moment", () => {
  test("knows its row and its sums", () => {
    const { row, sums, years } = figureIn(quarters, moment(2025, 3));
    expect([row, years.rows]).toEqual([8, 4]);
    expect(sums.reason).toBeUndefined();
    expect(outcomes(sums.value?.yearToDate as typeof quarters)).toEqual([
      "incomplete-year",
      "incomplete-year",
      "5",
      "11",
      "18",
      "26",
      "9",
      "20",
      "32",
    ]);
    expect(outcomes(sums.value?.rolling as typeof quarters).slice(2)).toEqual([
      "incomplete-window",
      "28",
      "27",
      "26",
      "30",
      "35",
      "40",
    ]);
    expect(outcomes(sums.value?.annual as typeof quarters)).toEqual(["incomplete-year", "26", "incomplete-year"]);
    expect(sums.value?.yearRow).toBe(2);
  });

  test("may lie outside, and figures of a span do not add up", () => {
    expect(figureIn(quarters, moment(2022, 4)).row).toBe(-3);
    const flash = dataOf("2025-Q1", [1], { span: "1-20" });
    expect(figureIn(flash, moment(2025, 1)).sums).toEqual({ reason: "span-mismatch" });
  });
});

describe("everything about a figure", () => {
  const at = moment(2025, 3);
  const told = describeFigure(figureIn(quarters, at), at);

  test("its level and its changes", () => {
    expect(told).toMatchObject({
      unit: "USD",
      span: null,
      adjustment: null,
      dataFrom: "2023-Q3",
      level: { value: "12" },
      onYear: { base: { value: "7" }, difference: { value: "5" }, rate: { value: "5/7" } },
      onPeriod: { base: { value: "11" }, difference: { value: "1" }, rate: { value: "1/11" } },
    });
  });

  test("what was taken out of it", () => {
    const adjusted = dataOf("2025-Q3", [1], { adjustment: "seasonal" });
    expect(describeFigure(figureIn(adjusted, at), at).adjustment).toBe("seasonal");
  });

  test("its sums: 32 on 18, 40 on 27 in a year's worth, and a year that is not over", () => {
    expect(told.yearToDate).toMatchObject({ level: { value: "32" }, onYear: { difference: { value: "14" } } });
    // A year's worth up to 2024-Q3: 9 + 5 + 6 + 7.
    expect(told.rolling).toMatchObject({ level: { value: "40" }, onYear: { base: { value: "27" } } });
    expect(told.annual.level).toEqual({ reason: "incomplete-year" });
    expect(told.highestYear).toEqual({ value: { period: "2024", value: "26" } });
    // 9 + 11 + 12 is more than the 26 of 2024; 9 + 11 is not.
    expect(told.passedLastYear).toEqual({ value: "2025-Q3" });
  });

  test("where it stands in every scope, and its growth", () => {
    expect(told.standing["all-time"].value).toMatchObject({ rank: 1, of: 9 });
    expect(told.standing["same-period"].value).toMatchObject({ rank: 1, of: 3 });
    expect(told.standing["year-to-date"].value).toMatchObject({ rank: 1, of: 2 });
    expect(told.standing.annual).toEqual({ reason: "incomplete-year" });
    // The rates are -1/8, -1/9, 4/5, 5/6 and 5/7.
    expect(told.growth.standing.value).toMatchObject({ rank: 3, of: 5, record: null });
    expect(told.growth.rises.value).toEqual({
      length: 3,
      from: "2025-Q1",
      to: "2025-Q3",
      openStart: false,
      endedBy: "opposite",
    });
    expect(told.growth.falls.value?.length).toBe(0);
  });

  test("how it stands to the threshold: above 10 for two quarters, for the first time", () => {
    expect(told.thresholds).toEqual([
      {
        threshold: "10",
        standing: {
          value: {
            above: { length: 2, from: "2025-Q2", to: "2025-Q3", openStart: false, endedBy: "opposite" },
            passed: { period: "2025-Q2", lastTime: null },
          },
        },
      },
    ]);
  });

  test("of fiscal years from July", () => {
    const fiscal = moment(2025, 2, 7);
    const { row, sums } = figureIn(dataOf("2023-Q3", [8, 9, 5, 6, 7, 8, 9, 11]), fiscal);
    expect([row, sums.value?.yearRow]).toEqual([7, 1]);
    expect(outcomes(sums.value?.annual as typeof quarters)).toEqual(["28", "35"]);
  });
});

describe("what is not there", () => {
  test("figures of a span have no sums, and say so everywhere", () => {
    const at = moment(2025, 1);
    const told = describeFigure(figureIn(dataOf("2024-Q1", [1, 2, 3, 4, 5], { span: "1-20" }), at), at);
    const absent = { reason: "span-mismatch" };
    expect(told.span).toBe("1-20");
    expect(told.unit).toBeNull();
    for (const sum of [told.yearToDate, told.rolling, told.annual]) {
      expect(sum).toEqual({ level: absent, onYear: { base: absent, difference: absent, rate: absent } });
    }
    expect([told.highestYear, told.passedLastYear, told.standing["year-to-date"], told.standing.annual]).toEqual(
      Array(4).fill(absent),
    );
    expect(told.standing["all-time"].value).toMatchObject({ rank: 1, of: 5 });
  });

  test("no year is complete, and none was passed", () => {
    const at = moment(2025, 1);
    const young = describeFigure(figureIn(dataOf("2024-Q4", [9, 8]), at), at);
    expect([young.highestYear, young.passedLastYear]).toEqual([{ value: null }, { reason: "incomplete-year" }]);
    const low = describeFigure(figureIn(dataOf("2024-Q1", [9, 9, 9, 9, 8]), at), at);
    expect([low.highestYear.value?.period, low.passedLastYear]).toEqual(["2024", { value: null }]);
  });

  test("a hole stands nowhere, and neither does the sum that it is in", () => {
    const at = moment(2025, 1);
    const told = describeFigure(figureIn(dataOf("2024-Q1", [9, 9, 9, 9, null]), at), at);
    expect(told.level).toEqual({ reason: "missing" });
    expect(told.passedLastYear).toEqual({ reason: "incomplete-year" });
    expect(told.growth.rises).toEqual({ reason: "missing" });
    expect(told.thresholds).toEqual([{ threshold: "10", standing: { reason: "missing" } }]);
  });

  test("a threshold that was never passed, that was left again, and that was passed a second time", () => {
    const passedAt = (...figures: number[]) => {
      const at = moment(2024, figures.length);
      const [told] = describeFigure(figureIn(dataOf("2024-Q1", figures), at), at).thresholds;
      return [told?.standing.value?.above.length, told?.standing.value?.passed];
    };
    expect(passedAt(11, 12)).toEqual([2, null]);
    expect(passedAt(9, 11, 9)).toEqual([0, { period: "2024-Q2", lastTime: null }]);
    expect(passedAt(11, 9, 12)).toEqual([1, { period: "2024-Q3", lastTime: "2024-Q1" }]);
  });
});

test("a threshold is a decimal number", () => {
  expect(thresholdArgument(dataOf("2025", [1]), "60e9", site)).toEqual({
    level: { numerator: 60_000_000_000n, denominator: 1n },
    text: "60000000000",
  });
  expect(errorOf(() => thresholdArgument(dataOf("2025", [1]), "x", site))).toMatchObject({
    code: "invalid-number",
    argument: "thresholds",
    value: "x",
  });
});
