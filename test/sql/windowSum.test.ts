import { panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { duckdb } from "../../src/sql/dialects/duckdb.ts";
import { postgres } from "../../src/sql/dialects/postgres.ts";
import { spark } from "../../src/sql/dialects/spark.ts";
import type { Level } from "../../src/sql/level.ts";
import { windowSum, yearSum } from "../../src/sql/windowSum.ts";
import { started } from "./engines.ts";
import { panelOptions, table } from "./guards.ts";

const level: Level = {
  dialect: postgres,
  keys: ["partner"],
  frequency: "monthly",
  fiscalYear: undefined,
  labelled: false,
  given: [],
  relation: { inputs: [], select: () => "SELECT 1" },
  scale: 0,
  digits: 27,
  unique: false,
  summed: false,
  late: 0,
};

describe("the sum of a window", () => {
  test("is one window where an engine lets values go as it slides", () => {
    const { windows, sum, isWhole } = windowSum(level, 3, 12);
    expect(sum).toBe("t12");
    expect(isWhole).toBe("c12 = 3");
    const window = "PARTITION BY k1 ORDER BY o ASC RANGE BETWEEN 14 PRECEDING AND 12 PRECEDING";
    expect(windows).toEqual({ t12: ["sum(v)", window], c12: ["count(v)", window] });
  });

  test("is the difference of two running sums where it adds up anew; two windows that meet share one of them", () => {
    const ofSpark = { ...level, dialect: spark };
    const { windows, sum, isWhole } = windowSum(ofSpark, 3, 3);
    expect(sum).toBe("t3 - coalesce(t6, 0)");
    expect(isWhole).toBe("c3 - c6 = 3");
    const until6 = "PARTITION BY k1 ORDER BY o ASC RANGE BETWEEN UNBOUNDED PRECEDING AND 6 PRECEDING";
    expect(windows["t6"]).toEqual(["sum(v)", until6]);
    const both = { ...windowSum(ofSpark, 3).windows, ...windows };
    expect(Object.keys(both)).toEqual(["t", "c", "t3", "c3", "t6", "c6"]);
  });

  test("is whole by one earlier value where an engine passes over what is absent, and not many lie between", () => {
    const ofDuckdb = { ...level, dialect: duckdb };
    expect(Object.keys(windowSum(ofDuckdb, 120).windows)).toEqual(["t", "since"]);
    expect(windowSum(ofDuckdb, 120).isWhole).toBe("v IS NOT NULL AND since = o - 119");
    expect(Object.keys(windowSum(ofDuckdb, 121).windows)).toEqual(["t", "c"]);
    expect(Object.keys(windowSum({ ...ofDuckdb, unique: true }, 12).windows)).toEqual(["t", "c"]);
    expect(Object.keys(windowSum(ofDuckdb, 12, 12).windows)).toEqual(["t12", "c12"]);
  });
});

test("the sum of a year counts its periods in every fiscal year", () => {
  expect(yearSum({ ...level, fiscalYear: { start: 4, label: "end" } })).toMatchObject({
    isWhole: "c = (o - 3) % 12 + 1",
    within: ["(o - 3) / 12"],
  });
  expect(yearSum({ ...level, dialect: duckdb })).toMatchObject({
    isWhole: "v IS NOT NULL AND since = o - o % 12",
    within: [],
  });
  expect(yearSum({ ...level, frequency: "annual" }).isWhole).toBe("c = o % 1 + 1");
});

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
