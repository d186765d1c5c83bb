import { onYearChange, Series, yearToDate } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import {
  anySeries,
  areSums,
  comparable,
  dataOf as dataBehind,
  keepsMeaning,
  rowShift,
  rowWithValue,
  sameSums,
  sharedShift,
  summable,
  summableSeries,
  unsummed,
  wholePeriods,
} from "../../src/series/arguments.ts";
import { dataOf, errorOf, site } from "../helpers.ts";

const figures = Series.of("2024", [1, 2]);
const rates = onYearChange(figures);

describe("series handed in", () => {
  test("of either class, or of one", () => {
    expect(dataBehind(figures)).toBe(figures[brand]);
    expect(dataBehind(rates)).toBe(rates[brand]);
    expect(dataBehind([1, 2])).toBeUndefined();
    expect(anySeries(rates, "series", site)).toBe(rates[brand]);
  });

  test("what is none is refused by the name of its argument", () => {
    expect(errorOf(() => anySeries([1], "series", site))).toMatchObject({ code: "invalid-option", argument: "series" });
  });

  const ofJSON = "; Series.fromJSON makes a Series of what toJSON gave, and a structured clone is none";
  test.each<[unknown, string]>([
    [[1, 2], "; Series.of(first, values) makes a Series of an array, got an array"],
    [rates.toJSON(), `${ofJSON}, got an object`],
    [JSON.parse(JSON.stringify(figures)), `${ofJSON}, got an object`],
    [structuredClone(figures), `${ofJSON}, got an object`],
    [new Date(0), ", got an object of class Date"],
    [5, ", got 5"],
    [null, ", got null"],
  ])("of %j the message says how it becomes one", (value, advice) => {
    expect(errorOf(() => anySeries(value, "series", site)).message).toBe(
      `test: series must be a Series or a RatioSeries${advice} (invalid-option)`,
    );
  });

  test("so it does where a call takes a figure too", () => {
    const ways = [
      [figures.toJSON(), "Series.fromJSON makes a Series"],
      [[1, 2], "Series.of(first, values) makes a Series"],
    ] as const;
    for (const [value, advice] of ways) {
      const error = errorOf(() => onYearChange(value as never));
      expect(error).toMatchObject({ code: "invalid-number", argument: "current" });
      expect(error.message).toContain(advice);
    }
  });

  test("of an object that cannot be looked at it says nothing", () => {
    const hostile = Object.defineProperty({}, "constructor", {
      get: () => {
        throw new Error("no");
      },
    });
    expect(errorOf(() => anySeries(hostile, "series", site)).code).toBe("invalid-option");
  });

  test("figures of a span do not add up, those of either class do", () => {
    const whole = dataOf("2025-01", [1]);
    const flash = Series.of("2025-01", [1], { span: "1-20" });
    expect(wholePeriods(whole, "series", site)).toBe(whole);
    expect(errorOf(() => wholePeriods(flash[brand], "series", site))).toMatchObject({
      code: "span-mismatch",
      argument: "series",
      value: "1-20",
    });
    expect(summableSeries(figures, "series", site)).toBe(figures[brand]);
    expect(errorOf(() => summableSeries(flash, "series", site)).code).toBe("span-mismatch");
    expect(summableSeries(rates, "series", site)).toBe(rates[brand]);
  });
});

describe("two series together", () => {
  const left = dataOf("2025-03", [1, 2], { unit: "USD" });

  test("row 0 of the left one is the row of the right one that stands at the same period", () => {
    expect(rowShift(left, dataOf("2025-01", [1]), "other", site)).toBe(2);
    expect(rowShift(left, dataOf("2025-05", [1]), "other", site)).toBe(-2);
    expect(sharedShift(left, dataOf("2024-03", [1], { unit: "USD" }), "other", site)).toBe(12);
  });

  test("other frequencies, units and spans are refused", () => {
    const years = errorOf(() => rowShift(left, dataOf("2025", [1]), "other", site));
    expect(years).toMatchObject({ code: "mixed-frequency", argument: "other", value: "2025" });
    expect(years.message).toContain("must be monthly, not annual");
    const shared = (unit: string, span?: string) =>
      errorOf(() => sharedShift(left, dataOf("2025-03", [1], { unit, span }), "other", site)).code;
    expect(shared("EUR")).toBe("unit-mismatch");
    expect(shared("USD", "1-20")).toBe("span-mismatch");
  });
});

describe("a period that is asked for", () => {
  const data = dataOf("2025-01", [1, null]);

  test("with a value is a row", () => {
    expect(rowWithValue(data, "2025M01", site)).toBe(0);
    expect(rowWithValue(data, { year: 2025, month: 1 }, site)).toBe(0);
  });

  test("without one is refused; only a period that the series does not reach is a value at fault", () => {
    const hole = errorOf(() => rowWithValue(data, "2025-02", site));
    expect(hole).toMatchObject({ code: "missing", argument: "period", period: "2025-02" });
    expect("value" in hole).toBe(false);
    expect(errorOf(() => rowWithValue(data, "2025M03", site))).toMatchObject({
      code: "outside-range",
      period: "2025-03",
      value: "2025M03",
    });
    expect(errorOf(() => rowWithValue(data, "2025", site))).toMatchObject({
      code: "mixed-frequency",
      argument: "period",
    });
  });
});

describe("sums since the start of a year", () => {
  const months = dataOf("2024-01", Array(24).fill(1), { unit: "USD" });
  const sums = yearToDate(Series.of("2024-01", Array(24).fill(1), { unit: "USD" }));
  const rates = onYearChange(sums);

  test("are those that say so, and what is computed of them, and no annual figures", () => {
    expect([months, sums[brand], rates[brand]].map(areSums)).toEqual([false, true, true]);
    expect(areSums(dataOf("2024", [1], { fiscalYear: { start: 4 } }))).toBe(false);
  });

  test("are not summed again, and are said to be such before they are said to be of a span", () => {
    expect(unsummed(months, "series", site)).toBe(months);
    expect(summable(months, "series", site)).toBe(months);
    const ofSpan = dataOf("2024-01", [1], { span: "1-20", frequency: "monthly", fiscalYear: { start: 1 } });
    for (const data of [sums[brand], rates[brand], ofSpan]) {
      for (const read of [unsummed, summable]) {
        expect(errorOf(() => read(data, "series", site))).toMatchObject({ code: "not-additive", argument: "series" });
      }
    }
  });

  test("mean the same whole years away only, which rates of them do everywhere", () => {
    expect([0, 1, 12, -24, -5].map((rows) => keepsMeaning(sums[brand], rows))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect([rates, rates.toPercent(1)].map((of) => keepsMeaning(of[brand], 1))).toEqual([true, true]);
    expect(keepsMeaning(sums.dividedBy(3, { unit: "USD" })[brand], 1)).toBe(false);
    expect(comparable(months, 1, "series", site)).toBe(months);
    expect(errorOf(() => comparable(sums[brand], 1, "series", site)).code).toBe("year-mismatch");
  });

  test("go with sums; rates of them with all rates", () => {
    const plain = onYearChange(Series.of("2024-01", Array(24).fill(1)))[brand];
    for (const [left, right] of [
      [sums[brand], sums[brand]],
      [months, months],
      [rates[brand], plain],
      [plain, rates[brand]],
    ] as const) {
      expect(() => sameSums(left, right, "other", site)).not.toThrow();
    }
    for (const [left, right] of [
      [sums[brand], months],
      [months, sums[brand]],
      [plain, sums[brand]],
    ] as const) {
      expect(errorOf(() => sameSums(left, right, "other", site))).toMatchObject({
        code: "year-mismatch",
        argument: "other",
      });
    }
  });
});
