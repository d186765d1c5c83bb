import { type PanelTable, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { duckdb } from "../../src/sql/dialects/duckdb.ts";
import {
  guarded,
  keyColumns,
  type Level,
  listed,
  over,
  reasonOf,
  startOfYear,
  stepOver,
  yearStartOf,
} from "../../src/sql/level.ts";
import { render } from "../../src/sql/relation.ts";
import { duckdbEngine, started } from "./engines.ts";
import { panelOptions, table } from "./guards.ts";

const level: Level = {
  dialect: duckdb,
  keys: ["partner"],
  frequency: "monthly",
  fiscalYear: { start: 10, label: "end" },
  labelled: false,
  given: [],
  relation: { inputs: [], select: () => "SELECT 1" },
  scale: 0,
  digits: 27,
  unique: true,
  summed: false,
  late: 0,
};

test("a window is written once, however many columns look through it", () => {
  const window = over(level, "ROWS UNBOUNDED PRECEDING");
  const step = stepOver(level, { a: ["sum(v)", window], b: ["count(v)", window] }, [], ["a", "b"]);
  const { text } = render(step, []);
  expect(text.split("PARTITION BY")).toHaveLength(2);
});

test("the first step of rows that may be there twice refuses them, a later one need not", () => {
  const text = (unique: boolean) => render(stepOver({ ...level, unique }, {}, [], ["v"]), []).text;
  expect(text(false)).toContain("duplicate-period");
  expect(text(true)).not.toContain("duplicate-period");
  expect(text(true)).toBe("WITH s1 AS (SELECT 1)\nSELECT k1, o, v FROM s1");
});

describe.each(["duckdb", "postgres"] as const)("in %s a row that others are computed from is refused", (dialect) => {
  const rows = ["('CN','2024-01',100)", "('CN','2024-01',200)", "('CN','2025-01',300)"];

  test.each(["period = '2025-01'", "reason IS NULL AND period > '2024-06'"])(
    "though one asks for others: %s",
    async (when) => {
      const engine = await started[dialect]();
      const from = { table: await table(engine, "partner text, month text, usd bigint", ...rows) };
      const trade = panel({ ...panelOptions, dialect, from });
      for (const { text } of [trade.onYearChange({ places: 1 }), trade.rollingSum(13), trade.yearToDate()]) {
        const asked = { text: `SELECT * FROM (${text}) AS q WHERE ${when}`, parameters: [] };
        await expect(engine.rows(asked)).rejects.toThrow("duplicate-period: several rows for partner CN in 2024-01");
      }
    },
  );
});

describe("years", () => {
  test("begin where the fiscal year does, and are called by its end", () => {
    expect(yearStartOf(level)).toBe(9);
    expect(startOfYear(level, 2025)).toBe(2024 * 12 + 9);
    expect(startOfYear({ ...level, frequency: "annual" }, 2025)).toBe(2025);
    expect(startOfYear({ ...level, fiscalYear: undefined }, 2025)).toBe(2025 * 12);
  });
});

test("parts of a text", () => {
  expect(keyColumns(["a", "b"])).toEqual(["k1", "k2"]);
  expect(listed("a", ["b", "c"], [])).toBe("a, b, c");
  expect(over({ ...level, keys: [] }, "ROWS UNBOUNDED PRECEDING")).toBe("ORDER BY o ASC ROWS UNBOUNDED PRECEDING");
  expect(guarded([], duckdb)).toBe("");
  expect(reasonOf(["a", "'b'"], ["true", "'c'"])).toBe("CASE WHEN a THEN 'b' ELSE 'c' END");
});

test("a setting of DuckDB that turns the order of rows turns no window", async () => {
  const engine = await duckdbEngine();
  await engine.run("SET default_order = 'DESC'");
  const rows = ["('CN','2024-01',1)", "('CN','2024-02',4)", "('CN','2024-03',9)"];
  const from = { table: await table(engine, "partner text, month text, usd bigint", ...rows) };
  const trade = panel({ ...panelOptions, from });
  const told = async (query: PanelTable, ...columns: string[]) =>
    (await engine.rows(query))
      .sort((a, b) => `${a["period"]}`.localeCompare(`${b["period"]}`))
      .map((row) => columns.map((column) => row[column]));
  expect(await told(trade.onPeriodChange(), "numerator", "denominator")).toEqual([
    [null, null],
    ["3", "1"],
    ["5", "4"],
  ]);
  expect(await told(trade.rollingSum(2), "value")).toEqual([[null], ["5"], ["13"]]);
  expect(await told(trade.yearToDate(), "value")).toEqual([["1"], ["5"], ["14"]]);
  expect(await told(trade.records(), "value", "previous_period", "holes_before")).toEqual([
    ["4", "2024-01", "0"],
    ["9", "2024-02", "0"],
  ]);
  expect(await told(trade.targetGap({ target: 20, year: 2024 }), "achieved")).toEqual([["14"]]);
  await engine.end();
});
