import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { groupSeries, Series } from "export-growth";

/** Reads a file of the data folder as rows of texts. */
function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`data/${file}`, import.meta.url)), { columns: true });
}

/** Total exports and imports of Korea, by month. Source: Korea Customs Service. */
export function koreaTotals(): { exports: Series; imports: Series } {
  const rows = readRows("korea-total-monthly.csv");
  return {
    exports: Series.fromRows(rows, { period: "period", value: "export_usd", unit: "USD" }),
    imports: Series.fromRows(rows, { period: "period", value: "import_usd", unit: "USD" }),
  };
}

/** Exports of six items of Korea, by month. Source: Korea Customs Service, grouped by item. */
export function koreaItem(item: string): Series {
  const rows = readRows("korea-exports-six-items.csv").filter((row) => row["item"] === item);
  return Series.fromRows(rows, { period: "period", value: "export_usd", unit: "USD" });
}

/** Exports of Korea to nine destinations, by month. Source: Korea Customs Service. */
export function koreaDestinations(): Map<string, Series> {
  const rows = readRows("korea-exports-by-destination.csv");
  return groupSeries(rows, { key: "region", period: "period", value: "export_usd", unit: "USD" });
}
