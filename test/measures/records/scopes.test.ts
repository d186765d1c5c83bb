import { detectRecords, lowestSince, onYearChange, rankAt, recordStreak, rollingSum, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { brand } from "../../../src/exact/brand.ts";
import { annualTotals, totalsSinceStart } from "../../../src/measures/cumulative/inner.ts";
import {
  annualScope,
  firstKnown,
  ownScope,
  scopeArgument,
  yearToDateScope,
} from "../../../src/measures/records/scopes.ts";
import { yearsOf } from "../../../src/series/years.ts";
import { codeOf, dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const { exports } = koreaTotals();
const upToNovember = exports.slice("2021-08", "2025-11");

describe("the scope year to date", () => {
  test("January to November 2025 beats 2022 by 11080326413", () => {
    const record = detectRecords(exports, { scope: "year-to-date" }).find(({ period }) => period === "2025-11");
    expect(record).toMatchObject({ previous: { period: "2022-11" }, periodsSince: 36, dataFrom: "2022-01" });
    expect(record?.previous.value.toFixed()).toBe("628736093897");
    expect(record?.margin.toFixed()).toBe("11080326413");
    expect(rankAt(exports, "2025-11", { scope: "year-to-date" })).toEqual({ rank: 1, of: 4, ties: 0 });
    expect(recordStreak(exports, "2025-11", { scope: "year-to-date" })).toMatchObject({ length: 2, from: "2025-10" });
  });

  test("the year that began before the data has no sums, and is no hole", () => {
    expect(codeOf(() => rankAt(exports, "2021-12", { scope: "year-to-date" }))).toBe("incomplete-year");
    expect(detectRecords(exports, { scope: "year-to-date" }).every(({ holesBefore }) => holesBefore === 0)).toBe(true);
  });

  test("semiconductors, January to November 2025", () => {
    const record = detectRecords(koreaItem("SEMICON"), { scope: "year-to-date" }).at(-2);
    expect([record?.period, record?.value.toFixed()]).toEqual(["2025-11", "152638668649"]);
  });
});

describe("the scope annual", () => {
  test("2024 beats 2022 by 24728311, though both print 683.6", () => {
    const records = detectRecords(exports, { scope: "annual" });
    expect(records.map(({ period }) => period)).toEqual(["2024", "2025"]);
    expect(records[0]).toMatchObject({
      previous: { period: "2022" },
      periodsSince: 2,
      dataFrom: "2022",
      holesBefore: 0,
    });
    expect(records[0]?.margin.toFixed()).toBe("24728311");
    const printed = [records[0]?.value, records[0]?.previous.value].map((value) => value?.dividedBy(1e9).toFixed(1));
    expect(printed).toEqual(["683.6", "683.6"]);
    expect(recordStreak(exports, "2025", { scope: "annual" })).toMatchObject({ length: 2, from: "2024" });
  });

  test("a year that is not over is not ranked", () => {
    expect(codeOf(() => rankAt(upToNovember, "2025", { scope: "annual" }))).toBe("incomplete-year");
    expect(lowestSince(upToNovember, "2023", { scope: "annual" })).toBeUndefined();
  });

  test("fiscal years from April", () => {
    const [record] = detectRecords(exports, { scope: "annual", fiscalYear: { start: 4 } });
    expect([record?.period, record?.value.toFixed(), record?.previous.period]).toEqual([
      "2024",
      "679838813790",
      "2022",
    ]);
  });
});

describe("records of rates and averages", () => {
  test("the fastest growth of semiconductors in the data", () => {
    const record = detectRecords(onYearChange(koreaItem("SEMICON").slice("2024-01", "2025-11"))).at(-1);
    expect([record?.period, record?.value.toFixedPercent(), record?.previous.period]).toEqual([
      "2025-11",
      "38.6",
      "2025-07",
    ]);
  });

  test("a moving sum of a year: second to the twelve months up to September 2022", () => {
    expect(rankAt(rollingSum(exports, 12), "2025-11")).toEqual({ rank: 2, of: 41, ties: 0 });
  });

  test("ratios add up to a year as figures do, and figures of a span do not", () => {
    const real = Series.of("2023-S1", [1, 2, 3, 4]).dividedBy(Series.of("2023-S1", [2, 3, 4, 5]));
    // 1/2 + 2/3, then 3/4 + 4/5.
    const [record] = detectRecords(real, { scope: "annual" });
    expect([record?.period, record?.value.toString(), record?.previous.value.toString()]).toEqual([
      "2024",
      "31/20",
      "7/6",
    ]);
    expect(rankAt(real, "2024-S2", { scope: "year-to-date" })).toEqual({ rank: 1, of: 2, ties: 0 });
    const flash = Series.of("2024-01", [1, 2], { span: "1-20" });
    expect(codeOf(() => recordStreak(flash, "2024-02", { scope: "annual" }))).toBe("span-mismatch");
  });
});

describe("what a scope compares", () => {
  const months = Series.of("2023-11", [1, 2, ...Array(12).fill(3), 4]);

  test("every row, the rows of one month, sums since January, or years", () => {
    const scope = (name?: "all-time" | "same-period" | "year-to-date" | "annual") => {
      const { data, stride, start } = scopeArgument(months, { scope: name }, site);
      return [data.grid.frequency, stride, start];
    };
    expect(scope()).toEqual(["monthly", 1, 0]);
    expect(scope("all-time")).toEqual(["monthly", 1, 0]);
    expect(scope("same-period")).toEqual(["monthly", 12, 0]);
    // November and December 2023 are the end of a year that began before the data.
    expect(scope("year-to-date")).toEqual(["monthly", 12, 2]);
    expect(scope("annual")).toEqual(["annual", 1, 1]);
  });

  test("a year that begins with the data is no year that was cut", () => {
    const whole = dataOf("2024-Q1", [1, 2, 3, 4, 5]);
    const years = yearsOf(whole.grid, undefined, site);
    expect(yearToDateScope(totalsSinceStart(whole, years, site), years)).toMatchObject({ stride: 4, start: 0 });
    expect(annualScope(annualTotals(whole, years, site), whole, years).start).toBe(0);
    const fiscal = yearsOf(whole.grid, { start: 7 }, site);
    expect(yearToDateScope(totalsSinceStart(whole, fiscal, site), fiscal).start).toBe(2);
    const totals = annualTotals(whole, fiscal, site);
    expect(outcomes(annualScope(totals, whole, fiscal).data)).toEqual(["incomplete-year", "incomplete-year"]);
    expect(annualScope(totals, whole, fiscal).start).toBe(1);
  });

  test("the months before the first fiscal year that a period can name are in no year", () => {
    const oldest = dataOf("0001-01", Array(15).fill(1));
    const years = yearsOf(oldest.grid, { start: 4 }, site);
    const totals = annualTotals(oldest, years, site);
    expect(annualScope(totals, oldest, years).start).toBe(0);
  });

  test("options that are none are refused", () => {
    expect(errorOf(() => scopeArgument(months, { scope: "ever" as never }, site))).toMatchObject({
      code: "invalid-option",
      argument: "scope",
    });
    expect(errorOf(() => scopeArgument(months, { fiscalYear: { start: 0 } }, site)).argument).toBe("fiscalYear.start");
  });
});

describe("the row with which the data of a series begin", () => {
  test("of figures is the first one, hole or not", () => {
    expect(firstKnown(dataOf("2023", [1, null]))).toBe(0);
    expect(firstKnown(dataOf("2023", [null, 1]))).toBe(0);
    expect(ownScope(dataOf("2023", [null, 1]), 4)).toMatchObject({ stride: 4, start: 0 });
  });

  test("of rates is the first whose inputs may all be there; what is absent for another reason is known", () => {
    const first = (series: Series) => firstKnown(onYearChange(series)[brand]);
    expect(first(Series.of("2020", [100, 110]))).toBe(1);
    expect(first(Series.of("2020", [null, 100, 110]))).toBe(2);
    expect(first(Series.of("2020", [0, 100, 110]))).toBe(1);
    // Nothing can be known: the data begin with the last row.
    expect(first(Series.of("2020-Q1", [1, 2, 3]))).toBe(2);
  });

  test("of sums over a window is the first whole window", () => {
    expect(firstKnown(rollingSum(Series.of("2020", [1, 2, 3]), 2)[brand])).toBe(1);
    expect(firstKnown(rollingSum(Series.of("2020", [1, null, 3]), 2)[brand])).toBe(1);
  });
});
