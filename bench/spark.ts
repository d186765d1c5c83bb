/**
 * The measures in Spark beside float queries with the same windows, in `local[2]`: `npm run bench -- --workload spark`, which makes
 * the environment of Spark's tests (test/python).
 *
 *   --rows 1200000,12000000   rows of the tables
 *   --only on-year            only the measures whose names begin so
 *   --rounds 2                turns, of which the least counts
 *
 * The two take turns, after some on a small table. Times are of the processor, all of Spark's process; bytes are those that its
 * exchanges write, compressed.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Panel, panel } from "../src/sql/index.ts";
import { type SparkEngine, sparkEngine } from "../test/sql/engines.ts";
import { markdown } from "./report.ts";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1200000,12000000" },
    only: { type: "string", default: "" },
    rounds: { type: "string", default: "2" },
  },
});
const root = new URL("..", import.meta.url).pathname;
const python = execFileSync("bash", [join(root, "test/python/environment.sh"), "--java"], { encoding: "utf8" }).trim();
const engine = await sparkEngine(python, "local[2]", "--long");

/** The exact query, and the one over floats with the same windows and the same reading of periods. */
function pairs(trade: Panel, table: string): (readonly [name: string, exact: string, float: string])[] {
  const ordinal = "CAST(substr(month, 1, 4) AS INT) * 12 + CAST(substr(month, 6) AS INT) - 1";
  const floats = `(SELECT partner, month, CAST(usd AS DOUBLE) AS v, ${ordinal} AS o FROM ${table}) AS t`;
  const over = (columns: string) => `SELECT partner, month, ${columns} FROM ${floats}`;
  const base = "max(v) OVER (PARTITION BY partner ORDER BY o RANGE BETWEEN 12 PRECEDING AND 12 PRECEDING) AS b";
  const based = `SELECT partner, month, v, b FROM (${over(`v, ${base}`)}) AS t`;
  const totals = `(SELECT o, sum(v) AS total FROM ${floats} GROUP BY o) AS s`;
  const rate = "try_divide(v, b) - 1";
  return [
    [
      "on-year, rounded",
      trade.onYearChange({ places: 1 }).text,
      `SELECT partner, month, round((${rate}) * 100, 1) AS x FROM (${based}) AS t`,
    ],
    ["on-year, quotient", trade.onYearChange().text, `SELECT partner, month, ${rate} AS x FROM (${based}) AS t`],
    [
      "year-to-date",
      trade.yearToDate().text,
      over("sum(v) OVER (PARTITION BY partner, o div 12 ORDER BY o ROWS UNBOUNDED PRECEDING) AS x"),
    ],
    [
      "rolling sum of 12",
      trade.rollingSum(12).text,
      over("sum(v) OVER (PARTITION BY partner ORDER BY o RANGE 11 PRECEDING) AS x"),
    ],
    [
      "share, rounded",
      trade.shareOf(trade.totalsBy([]), { places: 1 }).text,
      `SELECT t.partner, t.month, round(v / total * 100, 1) AS x FROM ${floats} JOIN ${totals} ON t.o = s.o`,
    ],
    [
      "contribution, rounded",
      trade.contributionTo(trade.totalsBy([]), { places: 1 }).text,
      `SELECT partner, month, round((v - b) / total * 100, 1) AS x FROM (${over(`o, v, ${base}`)}) AS t JOIN ${totals} ON t.o - 12 = s.o`,
    ],
  ];
}

type Run = Awaited<ReturnType<SparkEngine["timed"]>>;

/** The least of both, which take turns. */
async function turns(float: string, exact: string, rounds: number): Promise<readonly [float: Run, exact: Run]> {
  const run = (text: string) => engine.timed({ text, parameters: [] });
  let [floats, ours] = [await run(float), await run(exact)];
  for (let round = 1; round < rounds; round += 1) {
    const [nextFloats, nextOurs] = [await run(float), await run(exact)];
    if (nextFloats.seconds < floats.seconds) floats = nextFloats;
    if (nextOurs.seconds < ours.seconds) ours = nextOurs;
  }
  return [floats, ours];
}

/** A table of series of 120 months, and its panel. */
async function made(rows: number): Promise<readonly [trade: Panel, table: string]> {
  const table = `trade_${rows}`;
  await engine.run(
    `CREATE TABLE ${table} AS SELECT concat('K', id div 120) AS partner, concat(2015 + id % 120 div 12, '-', lpad(CAST(id % 12 + 1 AS STRING), 2, '0')) AS month, abs(xxhash64(id) % 1000000000) AS usd FROM range(${Math.ceil(rows / 120) * 120})`,
  );
  const trade = panel({
    dialect: "spark",
    from: { table },
    key: "partner",
    period: { column: "month", type: "text" },
    value: { column: "usd", scale: 0 },
    frequency: "monthly",
  });
  return [trade, table];
}

const askedPairs = (trade: Panel, table: string) =>
  pairs(trade, table).filter(([name]) => name.startsWith(options.only));

// A virtual machine compiles what it has run for a while: what is run first would pay for all.
for (const [, exact, float] of askedPairs(...(await made(60_000)))) await turns(float, exact, 3);
for (const rows of options.rows.split(",").map(Number)) {
  const lines: string[][] = [];
  for (const [name, exact, float] of askedPairs(...(await made(rows)))) {
    const [floats, ours] = await turns(float, exact, Number(options.rounds));
    const micro = (seconds: number) => `${((seconds / rows) * 1e6).toFixed(2)} µs`;
    const ratio = (ours.seconds / floats.seconds).toFixed(2);
    const bytes = [floats, ours].map(({ shuffled }) => (shuffled / rows).toFixed(1));
    lines.push([name, micro(floats.seconds), micro(ours.seconds), ratio, bytes.join(" / ")]);
  }
  const title = `Spark ${engine.version}, local[2], ${(rows / 1e6).toLocaleString("en")} million rows`;
  console.log(
    `\n${markdown([[title, "float, a row", "exact, a row", "ratio", "bytes a row moved: float / exact"], ...lines])}`,
  );
}
await engine.end();
