import { GrowthError, groupSeries, parsePeriod, Series } from "export-growth";
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
      "groupSeries: rows hold 5 faults, of which the first is: groupSeries: the value of A",
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
