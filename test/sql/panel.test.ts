import { type PanelOptions, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { codeOf } from "../helpers.ts";
import { started } from "./engines.ts";
import { guardsOf, hostile, panelOptions as options, table } from "./guards.ts";

describe("what is refused at the door", () => {
  test.each<[string, object]>([
    ["no dialect", { dialect: undefined }],
    ["a dialect that is none", { dialect: "sqlite" }],
    ["no frequency", { frequency: undefined }],
    ["no type of periods", { period: { column: "month" } }],
    [
      "months as whole numbers in a panel of quarters",
      { frequency: "quarterly", period: { column: "q", type: "integer" } },
    ],
    ["no scale", { value: { column: "usd" } }],
    ["a scale of more than 18", { value: { column: "usd", scale: 19 } }],
    ["a text for dense", { dense: "yes" }],
    ["an option that is none", { keys: ["partner"] }],
    [
      "a fiscal year that begins within a quarter",
      {
        frequency: "quarterly",
        fiscalYear: { start: 5 },
      },
    ],
  ])("%s", (_, wrong) => {
    expect(codeOf(() => panel({ ...options, ...wrong } as PanelOptions))).toBe("invalid-option");
  });

  test("what someone has put on Object.prototype is no option", () => {
    Object.defineProperty(Object.prototype, "dense", { value: true, configurable: true, writable: true });
    try {
      expect(panel(options).text).not.toContain("unnest");
    } finally {
      delete (Object.prototype as { dense?: unknown }).dense;
    }
  });
});

describe.each(["duckdb", "postgres"] as const)("%s raises", (dialect) => {
  test.each(guardsOf(dialect))("%s, whether or not its column is read", async (_, columns, rows, more, message) => {
    const engine = await started[dialect]();
    const trade = panel({ ...options, dialect, from: { table: await table(engine, columns, ...rows) }, ...more });
    const { text, parameters } = trade.onPeriodChange({ places: 1 });
    await expect(engine.rows({ text, parameters })).rejects.toThrow(message);
    await expect(engine.rows({ text: `SELECT count(*) FROM (${text}) AS q`, parameters })).rejects.toThrow(message);
    await expect(engine.rows({ text: `SELECT partner FROM (${text}) AS q`, parameters })).rejects.toThrow(message);
  });

  test("nothing where nothing is wrong", async () => {
    const engine = await started[dialect]();
    const from = { table: await table(engine, "partner text, month text, usd bigint", "('CN','2025-01',1)") };
    expect(await engine.rows(panel({ ...options, dialect, from }))).toEqual([
      { partner: "CN", period: "2025-01", value: "1", reason: null },
    ]);
  });

  test("what does not fit, where there is an end", async () => {
    const engine = await started[dialect]();
    const nines = "9".repeat(28);
    const rows = ["2024-01", "2025-01"].map((month) => `('CN','${month}',${nines})`);
    const from = { table: await table(engine, "partner text, month text, usd decimal(38,0)", ...rows) };
    const asked = engine.rows(panel({ ...options, dialect, from }).onYearChange({ places: 8 }));
    if (dialect === "duckdb") await expect(asked).rejects.toThrow("too-large: more than 27 digits");
    else expect((await asked).map(({ percent }) => percent)).toContain("0");
  });
});

describe.each(["duckdb", "postgres"] as const)("hostile names in %s", (dialect) => {
  test.each(hostile)("%j names a table, a key, periods and values", async (name) => {
    const engine = await started[dialect]();
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const [key, month, usd] = [`${name}k`, `${name}m`, `${name}v`];
    await engine.run("CREATE TABLE IF NOT EXISTS victims (a integer)");
    await engine.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
    await engine.run(
      `CREATE TABLE ${quoted(name)} (${quoted(key)} text, ${quoted(month)} text, ${quoted(usd)} bigint)`,
    );
    await engine.run(`INSERT INTO ${quoted(name)} VALUES ('x', '2025-01', 5)`);
    const trade = panel({
      ...options,
      dialect,
      from: { table: name },
      key,
      period: { column: month, type: "text" },
      value: { column: usd, scale: 0 },
    });
    const rows = await engine.rows(trade.yearToDate());
    expect(rows).toEqual([{ [key]: "x", period: "2025-01", value: "5", reason: null }]);
    expect(Object.keys(rows[0] as object)).toEqual(trade.yearToDate().columns);
    await engine.run(`INSERT INTO ${quoted(name)} VALUES ('x', '2025-01', 5)`);
    await expect(engine.rows(trade)).resolves.toHaveLength(2);
    await expect(engine.rows(trade.yearToDate())).rejects.toThrow("duplicate-period");
    await engine.run("SELECT * FROM victims");
  });

  test("a query with parameters, which come first", async () => {
    const engine = await started[dialect]();
    const name = await table(
      engine,
      "partner text, month text, usd bigint",
      "('CN','2025-01',1)",
      "('US','2025-01',2)",
    );
    const query = `SELECT * FROM ${name} WHERE partner <> $1 -- a comment at its end`;
    const trade = panel({ ...options, dialect, from: { query, parameters: ["US'; DROP TABLE victims"] } });
    expect(trade.parameters).toEqual(["US'; DROP TABLE victims"]);
    expect((await engine.rows(trade)).map(({ partner }) => partner).sort()).toEqual(["CN", "US"]);
    const other = panel({ ...options, dialect, from: { query, parameters: ["US"] } });
    expect(await engine.rows(other.shareOf(other, { places: 0 }))).toEqual([
      { partner: "CN", period: "2025-01", percent: "100", reason: null },
    ]);
  });
});
