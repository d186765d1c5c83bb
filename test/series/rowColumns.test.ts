import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

const texts = (series: Series) => [...series].map(([, value]) => value?.toFixed());

describe("the columns of rows", () => {
  test("from rows, by column or by function", () => {
    const rows = [
      { month: "2025-02", usd: "NA", eur: "5" },
      { month: "2025-01", usd: "1.5", eur: "4" },
    ];
    expect(texts(Series.fromRows(rows, { period: "month", value: "usd", missing: ["NA"] }))).toEqual([
      "1.5",
      undefined,
    ]);
    const byFunction = Series.fromRows(rows, { period: (row) => row.month, value: (row) => row.eur, unit: "EUR" });
    expect(texts(byFunction)).toEqual(["4", "5"]);
    expect(byFunction.unit).toBe("EUR");
  });

  test("a row without the value column is a hole; a column that no row has is a mistake", () => {
    const rows: { month: string; usd?: string }[] = [{ month: "2025-01", usd: "1" }, { month: "2025-02" }];
    expect(texts(Series.fromRows(rows, { period: "month", value: "usd" }))).toEqual(["1", undefined]);
    expect(errorOf(() => Series.fromRows(rows, { period: "month", value: "usdd" as "usd" }))).toMatchObject({
      code: "invalid-option",
      argument: "value",
      value: "usdd",
    });
    expect(errorOf(() => Series.fromRows(rows, { period: "mnth" as "month", value: "usd" }))).toMatchObject({
      code: "invalid-option",
      argument: "period",
      value: "mnth",
    });
    expect(codeOf(() => Series.fromRows([5 as never], { period: "x" as never, value: "y" as never }))).toBe(
      "invalid-option",
    );
    expect(codeOf(() => Series.fromRows(rows, { period: 1 as never, value: "usd" }))).toBe("invalid-option");
    expect(errorOf(() => Series.fromRows([], { period: "a" as never, value: "b" as never }))).toMatchObject({
      code: "empty-series",
      argument: "rows",
    });
  });
});
