import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { Series } from "export-growth";

type Texts = Record<string, string>;

function readRows(file: string): Texts[] {
  return parse(readFileSync(new URL(`../../examples/data/${file}`, import.meta.url)), { columns: true });
}

function seriesOf(rows: Texts[], value: string): Series {
  return Series.fromRows(rows, { period: "period", value, unit: "USD" });
}

const totals = readRows("korea-total-monthly.csv");

/** Korea Customs Service: total exports, 2021-08 to 2026-07. */
export const exports: Series = seriesOf(totals, "export_usd");

/** Korea Customs Service: total imports. */
export const imports: Series = seriesOf(totals, "import_usd");

/** Korea Customs Service: exports of six items, 2024-01 to 2025-12. */
export const items: Map<string, Series> = new Map(
  [...Map.groupBy(readRows("korea-exports-six-items.csv"), (row) => row["item"] as string)].map(([item, rows]) => [
    item,
    seriesOf(rows, "export_usd"),
  ]),
);
