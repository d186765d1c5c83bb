import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Panel, type PanelOptions, type PanelTable, panel } from "export-growth/sql";
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

  // The second row of February is no record, nor does it reach one: a filter of an engine might drop it first.
  test.each(
    Object.entries<(trade: Panel) => PanelTable>({
      onYearChange: (trade) => trade.onYearChange(),
      since: (trade) => trade.change({ since: "2025-01", places: 1 }),
      window: (trade) => trade.change({ periods: 1, window: 2 }),
      yearToDate: (trade) => trade.yearToDate(),
      rollingSum: (trade) => trade.rollingSum(2),
      periodTotals: (trade) => trade.periodTotals("annual"),
      totalsBy: (trade) => trade.totalsBy([]),
      shareOf: (trade) => trade.shareOf(trade.totalsBy([]), { places: 1 }),
      contributionTo: (trade) => trade.contributionTo(trade.totalsBy([])),
      ranks: (trade) => trade.ranks(),
      records: (trade) => trade.records(),
      "records of the same period": (trade) => trade.records({ scope: "same-period" }),
      targetGap: (trade) => trade.targetGap({ target: 5, year: 2025 }),
    }),
  )("a duplicate in %s, whichever columns are read", async (_, measure) => {
    const engine = await started[dialect]();
    const months = [
      ["01", 5],
      ["02", 4],
      ["02", 3],
      ["03", 6],
    ].map(([month, usd]) => `('CN','2025-${month}',${usd})`);
    const from = { table: await table(engine, "partner text, month text, usd bigint", ...months) };
    const { text, parameters } = measure(panel({ ...options, dialect, from }));
    for (const columns of ["*", "count(*)", "max(period)"]) {
      const asked = { text: `SELECT ${columns} FROM (${text}) AS q`, parameters };
      await expect(engine.rows(asked)).rejects.toThrow(/duplicate-period: several rows for .*2025-02/);
    }
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

test("what DuckDB writes to Parquet keeps every digit", async () => {
  const engine = await started.duckdb();
  const rows = ["('CN','2024-01',7)", "('CN','2025-01',12345678901234567890123)"];
  const from = { table: await table(engine, "partner text, month text, usd decimal(38,0)", ...rows) };
  const trade = panel({ ...options, from });
  const file = join(mkdtempSync(join(tmpdir(), "export-growth-parquet-")), "rates.parquet");
  for (const [{ text }, digits] of [
    [trade, "12345678901234567890123"],
    [trade.onYearChange(), "12345678901234567890116"],
  ] as const) {
    await engine.run(`COPY (${text}) TO '${file}'`);
    const written = await engine.rows({ text: `SELECT * FROM '${file}' WHERE period = '2025-01'`, parameters: [] });
    expect(JSON.stringify(written)).toContain(digits);
  }
});
