import { detectRecords, lowestSince, onYearChange, rankAt, recordStreak, rollingSum, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { codeOf } from "../../helpers.ts";

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

  test("rates do not add up to a year", () => {
    const rates = onYearChange(Series.of("2023", [1, 2]));
    expect(codeOf(() => detectRecords(rates, { scope: "annual" }))).toBe("invalid-option");
    expect(codeOf(() => rankAt(rates, "2024", { scope: "year-to-date" }))).toBe("invalid-option");
    const flash = Series.of("2024-01", [1, 2], { span: "1-20" });
    expect(codeOf(() => recordStreak(flash, "2024-02", { scope: "annual" }))).toBe("span-mismatch");
  });
});
