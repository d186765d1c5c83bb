/**
 * The measures in an engine, beside float queries with the same windows and the same reading of periods:
 * `npm run bench -- --workload engine`. DuckDB at 1.2 and 12 million rows, PostgreSQL (PGlite) at 0.4 million.
 *
 *   --rows 1200000,12000000   DuckDB's rows; `--rows 120000000` takes an hour and 10 GB of disk
 *   --memory 2GB              DuckDB's memory limit
 *   --rounds 3                runs of each, of which the least counts
 *   --postgres 400000         rows of PostgreSQL; 0 for none
 *   --only "year-to-date"     measures whose names begin so
 *   --without floats          ours alone: does it end, within the memory?
 *
 * Ratios are of the processor's time: other work on the machine is not counted.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { type Panel, panel } from "../src/sql/index.ts";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1200000,12000000" },
    memory: { type: "string", default: "2GB" },
    rounds: { type: "string", default: "3" },
    postgres: { type: "string", default: "400000" },
    only: { type: "string", default: "" },
    without: { type: "string" },
  },
});

interface Pair {
  readonly name: string;
  readonly limit: number;
  readonly exact: string;
  readonly float: string;
}

/**
 * Windows over floats, as people write them, but by calendar: the same windows as ours, save those that guard and those that
 * tell reasons. A sum of less than a whole window is NULL there, too; of a quotient both numbers are handed out.
 */
function pairs(trade: Panel, source: string, engine: "duckdb" | "postgres"): Pair[] {
  const divided = engine === "duckdb" ? "//" : "/";
  const ordinal =
    engine === "duckdb"
      ? "CAST(substr(month, 1, 4) AS INTEGER) * 12 + CAST(substr(month, 6, 2) AS INTEGER) - 1"
      : "left(month, 4)::integer * 12 + substr(month, 6)::integer - 1";
  const floats = `(SELECT partner, month, CAST(usd AS DOUBLE PRECISION) AS v, ${ordinal} AS o FROM ${source}) AS t`;
  /** A sum where all of so many periods are there. */
  const complete = (window: string, all: string) =>
    `SELECT partner, month, CASE WHEN there = ${all} THEN total END AS x FROM (SELECT partner, month, o, sum(v) OVER w AS total, count(v) OVER w AS there FROM ${floats} WINDOW w AS (${window})) AS t`;
  const over = (columns: string, rest = "") => `SELECT partner, month, ${columns} FROM ${floats}${rest}`;
  const base = "max(v) OVER (PARTITION BY partner ORDER BY o RANGE BETWEEN 12 PRECEDING AND 12 PRECEDING) AS b";
  const based = `SELECT partner, month, v, b FROM (${over(`v, ${base}`)}) AS t`;
  const rounded = engine === "duckdb" ? "round((v / b - 1) * 100, 1)" : "round(((v / b - 1) * 100)::numeric, 1)";
  const totals = `(SELECT o, sum(v) AS total FROM ${floats} GROUP BY o) AS s`;
  const shares = `SELECT t.partner, t.month, round(CAST(v / total * 100 AS ${engine === "duckdb" ? "DOUBLE" : "numeric"}), 1) AS x FROM ${floats} JOIN ${totals} ON t.o = s.o`;
  const before = "PARTITION BY partner ORDER BY o ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING";
  // The column is bigint in PostgreSQL: of numeric the mark is 2.
  const wide = 1.5;
  const near = engine === "duckdb" ? 1.2 : 1.5;
  const onYear = trade.onYearChange({ places: 1 }).text;
  return [
    {
      name: "on-year, rounded",
      limit: wide,
      exact: onYear,
      float: `SELECT partner, month, ${rounded} AS x FROM (${based}) AS t`,
    },
    {
      name: "on-year, quotient",
      limit: engine === "duckdb" ? 1.1 : 1.5,
      exact: trade.onYearChange().text,
      float: `SELECT partner, month, v - b AS n, b AS d FROM (${based}) AS t`,
    },
    {
      name: "year-to-date",
      limit: near,
      exact: trade.yearToDate().text,
      float: complete(`PARTITION BY partner, o ${divided} 12 ORDER BY o ROWS UNBOUNDED PRECEDING`, "o % 12 + 1"),
    },
    {
      name: "rolling sum of 12",
      limit: near,
      exact: trade.rollingSum(12).text,
      float: complete("PARTITION BY partner ORDER BY o RANGE 11 PRECEDING", "12"),
    },
    {
      name: "records",
      limit: near,
      exact: trade.records().text,
      float: `SELECT * FROM (SELECT partner, month, v, m, max(CASE WHEN m IS NULL OR v >= m THEN o END) OVER (${before}) AS po FROM (${over(`v, o, max(v) OVER (${before}) AS m`)}) AS t) AS t WHERE v > m`,
    },
    {
      name: "share, rounded",
      limit: engine === "duckdb" ? 2 : 1.5,
      exact: trade.shareOf(trade.totalsBy([]), { places: 1 }).text,
      float: shares,
    },
    { name: "guards: on-year, rounded", limit: 1.1, exact: onYear, float: unguarded(onYear) },
  ];
}

/** The same query without what it refuses: every filter that raises lets all rows pass. */
function unguarded(text: string): string {
  const all = text.replaceAll(/ WHERE CASE WHEN (?:wrong IS NOT NULL|prior = o) .*? ELSE true END/g, "");
  if (all.includes("duplicate-period") || all === text) throw new Error("the guards of the text are others");
  return all;
}

const panelOf = (dialect: "duckdb" | "postgres", from: { query: string } | { table: string }): Panel =>
  panel({
    dialect,
    from,
    key: "partner",
    period: { column: "month", type: "text" },
    value: { column: "usd", scale: 0 },
    frequency: "monthly",
  });

/** The least seconds of the processor, and of the clock beside them. */
async function least(run: () => Promise<unknown>): Promise<{ processor: number; clock: number }> {
  let best = { processor: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY };
  for (let round = 0; round < Number(options.rounds); round += 1) {
    const [before, start] = [process.cpuUsage(), performance.now()];
    await run();
    const { user, system } = process.cpuUsage(before);
    const found = { processor: (user + system) / 1e6, clock: (performance.now() - start) / 1e3 };
    if (found.processor < best.processor) best = found;
  }
  return best;
}

async function measure(title: string, all: readonly Pair[], run: (query: string) => Promise<unknown>): Promise<void> {
  console.log(
    `\n| ${title} | float, s | exact, s | ratio | of the clock | mark | met |\n| --- | --- | --- | --- | --- | --- | --- |`,
  );
  for (const { name, limit, exact, float } of all.filter(({ name }) => name.startsWith(options.only))) {
    if (options.without === "floats") {
      const { processor, clock } = await least(() => run(exact));
      console.log(`| ${name} | | ${processor.toFixed(2)} | | ${clock.toFixed(2)} s | | |`);
      continue;
    }
    const [floats, ours] = [await least(() => run(float)), await least(() => run(exact))];
    const ratio = ours.processor / floats.processor;
    const cells = [
      name,
      floats.processor.toFixed(2),
      ours.processor.toFixed(2),
      ratio.toFixed(2),
      (ours.clock / floats.clock).toFixed(2),
      limit,
    ];
    console.log(`| ${cells.join(" | ")} | ${ratio <= limit ? "yes" : "NO"} |`);
  }
}

/** Series of 120 months with figures of up to nine digits, the same in every run. */
const seriesOf = (rows: number) => Math.ceil(rows / 120);

const folder = mkdtempSync(join(tmpdir(), "export-growth-engine-"));
try {
  for (const rows of options.rows.split(",").filter(Boolean).map(Number)) {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(
      `SET memory_limit = '${options.memory}'; SET temp_directory = '${folder}'; SET preserve_insertion_order = false`,
    );
    const file = join(folder, `trade-${rows}.parquet`);
    await connection.run(
      `COPY (SELECT 'K' || (i // 120) AS partner, printf('%04d-%02d', 2015 + i % 120 // 12, i % 12 + 1) AS month, (hash(i) % 1000000000)::BIGINT AS usd FROM range(${seriesOf(rows) * 120}) AS t(i)) TO '${file}'`,
    );
    const source = `read_parquet('${file}')`;
    const trade = panelOf("duckdb", { query: `SELECT * FROM ${source}` });
    const out = join(folder, "out.parquet");
    await measure(
      `DuckDB, ${(rows / 1e6).toLocaleString("en")} million rows, ${options.memory}`,
      pairs(trade, source, "duckdb"),
      (query) => connection.run(`COPY (${query}) TO '${out}'`),
    );
    connection.closeSync();
    rmSync(file);
  }
  const few = Number(options.postgres);
  if (few > 0) {
    const database = new PGlite();
    await database.exec(
      `CREATE TABLE trade AS SELECT 'K' || (i / 120) AS partner, to_char(2015 + i % 120 / 12, 'FM0000') || '-' || to_char(i % 12 + 1, 'FM00') AS month, abs(hashint4(i)::bigint) % 1000000000 AS usd FROM generate_series(0, ${seriesOf(few) * 120 - 1}) AS t(i); ANALYZE trade`,
    );
    await measure(
      `PostgreSQL (PGlite), ${few.toLocaleString("en")} rows`,
      pairs(panelOf("postgres", { table: "trade" }), "trade", "postgres"),
      (query) => database.exec(`DROP TABLE IF EXISTS out; CREATE TABLE out AS ${query}`),
    );
    await database.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
