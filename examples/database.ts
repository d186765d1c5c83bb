/**
 * A database in and out: rows by a cursor from PostgreSQL, rates with their reasons back into a table.
 *
 *     npm run database
 *     DATABASE_URL=postgres://user@localhost/trade npm run database
 *
 * Without DATABASE_URL it runs on PGlite, which is PostgreSQL inside this process.
 */
import { PGlite } from "@electric-sql/pglite";
import { groupSeriesAsync, mapSeries, onYearChange, totalsBy } from "export-growth";
import pg from "pg";
import { koreaDestinations } from "./data.ts";

/** What both have. */
interface Database {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

interface Row {
  month: string;
  partner: string;
  usd: string | null;
}

const asia = new Set(["ASEAN", "CN", "IN", "JP"]);

main();

async function main(): Promise<void> {
  const url = process.env["DATABASE_URL"];
  const client = url === undefined ? undefined : new pg.Client({ connectionString: url });
  await client?.connect();
  const lite = client === undefined ? new PGlite() : undefined;
  const database = (client ?? lite) as Database;

  try {
    await fill(database);
    const partners = await groupSeriesAsync(batchesOf(database, 100), {
      key: "partner",
      period: "month",
      value: "usd",
      unit: "USD",
      batches: true,
    });
    const regions = totalsBy(partners, (partner) => (asia.has(partner) ? "Asia" : "elsewhere"));
    await store(database, new Map([...partners, ...regions]));

    const { rows } = await database.query(
      "select key, rate::text as printed, reason from on_year where month = '2025-04' order by rate desc nulls last, key",
    );
    for (const { key, printed, reason } of rows as { key: string; printed: string | null; reason: string | null }[]) {
      console.log(`${key.padEnd(12)} ${(printed ?? `n/a: ${reason}`).padStart(6)}`);
    }
    console.log("\nPercent on year, April 2025. Source: Korea Customs Service; the figure for Japan is left out.");
  } finally {
    await client?.end();
    await lite?.close();
  }
}

/**
 * Rows in batches of so many. The query asks for text: neither the floats of a driver nor its time zone has a say. A
 * cursor lives in a transaction.
 */
async function* batchesOf(database: Database, size: number): AsyncGenerator<Row[]> {
  await database.query("begin");
  await database.query(
    "declare trade_rows cursor for select to_char(month, 'YYYY-MM') as month, partner, usd::text as usd from trade",
  );
  for (;;) {
    const { rows } = await database.query(`fetch ${size} from trade_rows`);
    if (rows.length === 0) break;
    yield rows as Row[];
  }
  await database.query("commit");
}

/** The rates, rounded once and here, and why there is none. */
async function store(database: Database, series: Awaited<ReturnType<typeof groupSeriesAsync>>): Promise<void> {
  await database.query("create temporary table on_year (key text, month text, rate numeric, reason text)");
  const rates = mapSeries(series, (each) => onYearChange(each));
  for (const [key, ofKey] of rates) {
    const rows = ofKey.toRows();
    await database.query("insert into on_year select $1, * from unnest($2::text[], $3::numeric[], $4::text[])", [
      key,
      rows.map(({ period }) => period),
      rows.map(({ value }) => value?.toFixedPercent(1) ?? null),
      rows.map(({ reason }) => reason ?? null),
    ]);
  }
}

/** A table as it might stand in a database. */
async function fill(database: Database): Promise<void> {
  await database.query("create temporary table trade (month date, partner text, usd numeric)");
  for (const [partner, series] of koreaDestinations()) {
    const rows = series.toRows();
    await database.query("insert into trade select m, $1, v from unnest($2::date[], $3::numeric[]) as t(m, v)", [
      partner,
      rows.map(({ period }) => `${period}-01`),
      rows.map(({ period, value }) => (partner === "JP" && period === "2025-04" ? null : (value?.toFixed() ?? null))),
    ]);
  }
}
