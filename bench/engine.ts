/**
 * The measures in an engine, beside float queries with the same windows and the same reading of periods:
 * `npm run bench -- --workload engine`. DuckDB at 1.2 and 12 million rows, PostgreSQL at 0.4 million: `bash test/sql/server.sh`, with
 * the command behind it, starts a server of Debian's; without one there are no figures of it.
 *
 *   --rows 1200000,12000000   DuckDB's rows; `--rows 120000000` takes an hour and 10 GB of disk
 *   --memory 2GB              DuckDB's memory limit
 *   --rounds 3                turns of the two, of which the least of each counts
 *   --postgres 400000         rows of PostgreSQL, in bigint and in numeric; 0 for none
 *   --only "year-to-date"     measures whose names begin so
 *   --without floats          ours alone: does it end, within the memory?
 *
 * Ratios are of the processor's time, of PostgreSQL's that of its process: other work on the machine is not counted.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { Client } from "pg";
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
function pairs(trade: Panel, source: string, engine: "duckdb" | "postgres", wide = 1.5): Pair[] {
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
  /** The marks of DuckDB differ; PostgreSQL has one. */
  const mark = (ofDuckdb: number) => (engine === "duckdb" ? ofDuckdb : wide);
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
      limit: mark(1.1),
      exact: trade.onYearChange().text,
      float: `SELECT partner, month, v - b AS n, b AS d FROM (${based}) AS t`,
    },
    {
      name: "year-to-date",
      limit: mark(1.2),
      exact: trade.yearToDate().text,
      float: complete(`PARTITION BY partner, o ${divided} 12 ORDER BY o ROWS UNBOUNDED PRECEDING`, "o % 12 + 1"),
    },
    {
      name: "rolling sum of 12",
      limit: mark(1.2),
      exact: trade.rollingSum(12).text,
      float: complete("PARTITION BY partner ORDER BY o RANGE 11 PRECEDING", "12"),
    },
    {
      name: "records",
      limit: mark(1.2),
      exact: trade.records().text,
      float: `SELECT * FROM (SELECT partner, month, v, m, max(CASE WHEN m IS NULL OR v >= m THEN o END) OVER (${before}) AS po FROM (${over(`v, o, max(v) OVER (${before}) AS m`)}) AS t) AS t WHERE v > m`,
    },
    {
      name: "share, rounded",
      limit: mark(2),
      exact: trade.shareOf(trade.totalsBy([]), { places: 1 }).text,
      float: shares,
    },
    { name: "guards: on-year, rounded", limit: mark(1.1), exact: onYear, float: unguarded(onYear) },
  ];
}

/** The same query without what it refuses: every filter that raises lets all rows pass. */
function unguarded(text: string): string {
  const all = text.replaceAll(/ WHERE CASE WHEN .*? ELSE true END/g, "");
  if (/duplicate-period|invalid-/.test(all)) throw new Error("the guards of the text are others");
  return all;
}

const panelOf = (dialect: "duckdb" | "postgres", from: { query: string } | { table: string }, scale = 0): Panel =>
  panel({
    dialect,
    from,
    key: "partner",
    period: { column: "month", type: "text" },
    value: { column: "usd", scale },
    frequency: "monthly",
  });

/** Seconds of the processor so far. */
type Processor = () => number;

const ofThisProcess: Processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Those of another process on this machine, which Linux counts in hundredths. */
function ofProcess(id: number): Processor {
  return () => {
    const [user, system] = readFileSync(`/proc/${id}/stat`, "utf8").replace(/.*\) /s, "").split(" ").slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  };
}

interface Seconds {
  readonly processor: number;
  readonly clock: number;
}

/** The least seconds of each of these runs, which take turns. */
async function least(processor: Processor, ...runs: readonly (() => Promise<unknown>)[]): Promise<Seconds[]> {
  const best: Seconds[] = runs.map(() => ({ processor: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [at, run] of runs.entries()) {
      const [before, start] = [processor(), performance.now()];
      await run();
      const found = { processor: processor() - before, clock: (performance.now() - start) / 1e3 };
      if (found.processor < (best[at] as Seconds).processor) best[at] = found;
    }
  }
  return best;
}

async function measure(
  title: string,
  all: readonly Pair[],
  processor: Processor,
  run: (query: string) => Promise<unknown>,
): Promise<void> {
  console.log(
    `\n| ${title} | float, s | exact, s | ratio | of the clock | mark | met |\n| --- | --- | --- | --- | --- | --- | --- |`,
  );
  for (const { name, limit, exact, float } of all.filter(({ name }) => name.startsWith(options.only))) {
    const queries = options.without === "floats" ? [exact] : [exact, float];
    const [ours, floats] = await least(processor, ...queries.map((query) => () => run(query)));
    if (ours === undefined) continue;
    if (floats === undefined) {
      console.log(`| ${name} | | ${ours.processor.toFixed(2)} | | ${ours.clock.toFixed(2)} s | | |`);
      continue;
    }
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
      ofThisProcess,
      (query) => connection.run(`COPY (${query}) TO '${out}'`),
    );
    connection.closeSync();
    rmSync(file);
  }
  const few = Number(options.postgres);
  if (few > 0 && process.env["PGHOST"] !== undefined) {
    const client = new Client({ database: "postgres" });
    await client.connect();
    // One process does it all.
    await client.query("SET max_parallel_workers_per_gather = 0; SET jit = off");
    const { rows } = await client.query<{ id: number }>("SELECT pg_backend_pid() AS id");
    const run = async (query: string) => {
      await client.query(`DROP TABLE IF EXISTS out; CREATE TABLE out AS ${query}`);
    };
    const [months, value] = [seriesOf(few) * 120, "abs(hashint4(i)::bigint) % 1000000000"];
    for (const [type, scale, limit] of [
      ["bigint", 0, 1.5],
      ["numeric(14,2)", 2, 2],
    ] as const) {
      await client.query(
        `DROP TABLE IF EXISTS trade; CREATE TABLE trade AS SELECT 'K' || (i / 120) AS partner, to_char(2015 + i % 120 / 12, 'FM0000') || '-' || to_char(i % 12 + 1, 'FM00') AS month, ((${value}) / 1${"0".repeat(scale)}${scale === 0 ? "" : ".0"})::${type} AS usd FROM generate_series(0, ${months - 1}) AS t(i); ANALYZE trade`,
      );
      const trade = panelOf("postgres", { table: "trade" }, scale);
      const title = `PostgreSQL, ${few.toLocaleString("en")} rows, ${type}`;
      await measure(title, pairs(trade, "trade", "postgres", limit), ofProcess(rows[0]?.id as number), run);
    }
    await client.end();
  } else if (few > 0) console.log("\nPostgreSQL: no server, as PGHOST is not set");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
