import { GrowthError, groupSeries, groupSeriesAsync, parsePeriod, percent, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { Faults } from "../../src/series/faults.ts";
import { errorOf } from "../helpers.ts";

type Row = { month: string; item: string; usd: string };
const columns = { key: "item", period: "month", value: "usd" } as const;
const row = (month: string, usd: string, item = "A"): Row => ({ month, item, usd });

describe("the faults of rows", () => {
  test("are told all at once, each with row, key, period and value", () => {
    const rows = [
      row("2025-01", "1"),
      row("2025-02", "1,234"),
      row("Feb 2025", "2"),
      row("2025-01", "7", "A"),
      row("2025-03", "3", ""),
      row("2025-Q1", "4", "B"),
      row("2025-02", "5", "B"),
    ];
    const error = errorOf(() => groupSeries(rows, columns));
    expect(error).toMatchObject({ code: "invalid-rows", function: "groupSeries", argument: "rows", issueCount: 5 });
    expect(error.issues?.map(({ code, row, key, period, value }) => [code, row, key, period, value])).toEqual([
      ["invalid-number", 2, "A", "2025-02", "1,234"],
      ["invalid-period", 3, "A", undefined, "Feb 2025"],
      ["duplicate-period", 4, "A", "2025-01", "7"],
      ["invalid-option", 5, undefined, undefined, ""],
      ["mixed-frequency", 7, "B", "2025-02", "5"],
    ]);
    expect(error.message).toContain(
      "groupSeries: rows hold 5 faults, the first of them invalid-number: the value of A",
    );
    expect(error.issues?.[1]?.message).toBe(
      'groupSeries: period of A must be a period: a month 2025-11, a quarter 2025-Q3, a half-year 2025-S2, a year 2025 (0001 to 9999; also 2025M11, 2025M1, 2025Q3, 2025H2, 2025A) or { year, month }; "Feb 2025" looks like MMM yyyy: read it with periodReader("MMM yyyy"), in row 3, got "Feb 2025" (invalid-period)',
    );
  });

  test("one alone is thrown as itself, with its row", () => {
    const error = errorOf(() => groupSeries([row("2025-01", "1"), row("2025-02", "x")], columns));
    expect(error).toMatchObject({ code: "invalid-number", row: 2, key: "A", period: "2025-02", value: "x" });
    expect(error).not.toHaveProperty("issues");
    expect(error.message).toContain(", in row 2, got");
  });

  test("what ends the reading is told beside what was found before", async () => {
    const { month: _, ...bare } = row("", "3");
    const rows = [row("2025-01", "x"), row("2025-02", "2"), bare as Row, row("2025-04", "y")];
    const found = (call: () => unknown) => errorOf(call).issues?.map(({ code, row }) => [code, row]);
    const told = [
      ["invalid-number", 1],
      ["invalid-option", 3],
    ];
    expect(found(() => groupSeries(rows, columns))).toEqual(told);
    expect(found(() => Series.fromRows(rows, { period: "month", value: "usd" }))).toEqual(told);
    const batches = [rows.slice(0, 2), null, rows.slice(3)];
    const { issues } = await groupSeriesAsync(batches as never, { ...columns, batches: true }).catch((error) => error);
    expect(issues).toMatchObject([
      { row: 1 },
      { row: 3, message: expect.stringContaining("a batch must be an array") },
    ]);
    // An accessor that asks this package has its own error, which knows no row.
    const value = ({ usd }: Row) => (usd === "2" ? percent("2%") && 0 : usd);
    expect(found(() => groupSeries(rows, { ...columns, value }))).toEqual([told[0], ["invalid-number", 2]]);
    expect(errorOf(() => groupSeries(rows.slice(1, 2), { ...columns, value })).function).toBe("percent");
    const broken = () => {
      throw new RangeError("mine");
    };
    expect(() => groupSeries(rows, { ...columns, period: broken })).toThrow(RangeError);
  });

  test("a report that throws is no fault of a row", () => {
    const onProgress = () => percent("x");
    expect(errorOf(() => groupSeries([row("2025-01", "x")], { ...columns, onProgress } as never)).function).toBe(
      "groupSeries",
    );
    expect(errorOf(() => groupSeries([row("2025-01", "1")], { ...columns, onProgress } as never)).function).toBe(
      "percent",
    );
  });

  test("two in one row are both told", () => {
    const rows = [row("2025-13", "x"), row("2025-14", "5"), { ...row("2025-15", ""), usd: null }];
    const { issues } = errorOf(() => Series.fromRows(rows, { period: "month", value: "usd" }));
    expect(issues?.map(({ code, row }) => [code, row])).toEqual([
      ["invalid-period", 1],
      ["invalid-number", 1],
      ["invalid-period", 2],
      ["invalid-period", 3],
    ]);
  });

  test("the first 20 are kept, all are counted", () => {
    const rows = Array.from({ length: 1000 }, (_, index) => row("2025", `x${index}`, `${index}`));
    const { issues, issueCount } = errorOf(() => groupSeries(rows, columns));
    expect(issueCount).toBe(1000);
    expect(issues?.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, index) => `x${index}`));
  });

  test("what the caller's own functions throw passes, also where it is an error of ours", () => {
    const own = new Error("my own");
    const fail = () => {
      throw own;
    };
    for (const options of [
      { ...columns, key: fail },
      { ...columns, period: fail },
      { ...columns, value: fail },
    ]) {
      expect(() => groupSeries([row("x", "x")], options)).toThrow(own);
    }
    const period = ({ month }: Row) => parsePeriod(month);
    const error = errorOf(() => groupSeries([row("x", "x"), row("y", "y")], { ...columns, period }));
    expect(error).toMatchObject({ code: "invalid-period", function: "parsePeriod" });
  });

  test("an error that is none of a row passes", () => {
    const faults = new Faults();
    const error = new TypeError("a mistake of ours");
    expect(() => faults.add(error, 1)).toThrow(error);
    expect(faults.throwAny({ function: "test" })).toBeUndefined();
    expect(error).not.toBeInstanceOf(GrowthError);
  });
});
