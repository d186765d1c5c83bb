import { panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { started } from "./engines.ts";
import { testEquality } from "./equality.ts";
import { panelOptions, table } from "./guards.ts";

testEquality((measure) => /^rollingSum/.test(measure));

describe.each(["duckdb", "postgres"] as const)("in %s", (dialect) => {
  // A hole in August, a NULL in October, and rows of other years nearer than a year of rows.
  const months = ["2023-11", "2023-12", "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07"];
  const rows = [
    ...months.map((month, at) => `('CN','${month}',${10 ** at})`),
    "('CN','2024-09',3)",
    "('CN','2024-10',NULL)",
    "('CN','2024-11',4)",
    "('CN','2025-01',5)",
    "('CN','2025-02',6)",
    "('JP','2024-01',7)",
  ];

  test("rows that are not of the last periods are in no sum", async () => {
    const engine = await started[dialect]();
    const from = { table: await table(engine, "partner text, month text, usd bigint", ...rows) };
    const trade = panel({ ...panelOptions, dialect, from });
    const told = async (query: typeof trade) =>
      (await engine.rows(query))
        .map(({ partner, period, value, reason }) => `${partner} ${period} ${value ?? reason}`)
        .sort();
    expect(await told(trade.rollingSum(3))).toEqual([
      "CN 2023-11 incomplete-window",
      "CN 2023-12 incomplete-window",
      ...months.slice(2).map((month, at) => `CN ${month} ${111 * 10 ** at}`),
      "CN 2024-09 missing-in-window",
      "CN 2024-10 missing-in-window",
      "CN 2024-11 missing-in-window",
      "CN 2025-01 missing-in-window",
      "CN 2025-02 missing-in-window",
      "JP 2024-01 incomplete-window",
    ]);
    expect(await told(trade.yearToDate())).toEqual([
      "CN 2023-11 incomplete-year",
      "CN 2023-12 incomplete-year",
      ...months.slice(2).map((month, at) => `CN ${month} ${"1".repeat(at + 1)}00`),
      "CN 2024-09 incomplete-year",
      "CN 2024-10 incomplete-year",
      "CN 2024-11 incomplete-year",
      "CN 2025-01 5",
      "CN 2025-02 11",
      "JP 2024-01 7",
    ]);
  });
});
