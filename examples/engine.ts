/**
 * Six items of Korea's exports, as a Parquet file: growth and records by SQL in DuckDB, and the same by the library.
 *
 *     npm run engine
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { detectRecords, groupColumnsAsync, onYearChange } from "export-growth";
import { panel } from "export-growth/sql";
import { table } from "table";

const month = "2025-11";
const folder = mkdtempSync(join(tmpdir(), "engine-"));
const parquet = join(folder, "items.parquet");
const csv = fileURLToPath(new URL("data/korea-exports-six-items.csv", import.meta.url));

const connection = await (await DuckDBInstance.create()).connect();
await connection.run(
  `COPY (SELECT item, period, export_usd::BIGINT AS usd FROM read_csv('${csv}', types = { 'period': 'VARCHAR' })) TO '${parquet}'`,
);

// Where the data are too many for one machine's memory, the engine computes.
const items = panel({
  dialect: "duckdb",
  from: { query: `SELECT * FROM read_parquet('${parquet}')` },
  key: "item",
  period: { column: "period", type: "text" },
  value: { column: "usd", scale: 0 },
  frequency: "monthly",
});
const changes = await rowsOf(items.onYearChange({ places: 1 }).text);
const records = await rowsOf(items.records().text);

// Where they fit, they are read as columns, batch by batch.
async function* batches() {
  const result = await connection.stream(`SELECT item, period, usd FROM '${parquet}' ORDER BY item, period`);
  for await (const rows of result.yieldRowObjects()) {
    const column = (name: string) => rows.map((row) => row[name]);
    yield { item: column("item"), period: column("period"), usd: column("usd") };
  }
}
const series = await groupColumnsAsync(batches(), { key: "item", period: "period", value: "usd", unit: "USD" });

let differing = 0;
for (const { item, period, percent, reason } of changes) {
  const rates = onYearChange(series.get(item as string) as NonNullable<ReturnType<typeof series.get>>);
  const isSame = (rates.at(period as string)?.toFixedPercent() ?? null) === percent;
  if (!isSame || (rates.reasonAt(period as string) ?? null) !== reason) differing += 1;
}
const found = [...series].flatMap(([item, figures]) => detectRecords(figures).map(({ period }) => `${item} ${period}`));
const told = records.map(({ item, period }) => `${item} ${period}`);
differing += found.filter((record) => !told.includes(record)).length + told.length - found.length;

const latest = changes.filter(({ period }) => period === month);
console.log(`Korea's exports of six items, ${month}, by SQL in DuckDB`);
console.log(
  table([
    ["item", "on year, %", "record"],
    ...latest
      .map(({ item, percent, reason }) => {
        const record = records.find((row) => row["item"] === item && row["period"] === month);
        const passed = record === undefined ? "" : `passes that of ${record["previous_period"]}`;
        return [item as string, percent ?? reason ?? "", passed];
      })
      .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1)),
  ]).trimEnd(),
);
console.log(`${changes.length} rates and ${records.length} records; ${differing} differ from the library's.`);

connection.closeSync();
rmSync(folder, { recursive: true });

async function rowsOf(text: string): Promise<Record<string, string | null>[]> {
  const rows = (await connection.runAndReadAll(text)).getRowObjectsJson();
  return rows as Record<string, string | null>[];
}
