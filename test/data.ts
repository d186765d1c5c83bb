import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { groupSeries, Series } from "export-growth";

/** Reads a CSV file, its address relative to the folder of the tests. */
export function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, import.meta.url)), { columns: true });
}

/** Total exports of Korea, by month. Source: Korea Customs Service. */
export function totalExports(): Series {
  const rows = readRows("../examples/data/korea-total-monthly.csv");
  return Series.fromRows(rows, { period: "period", value: "export_usd", unit: "USD" });
}

/** Exports of six items of Korea, by month. Source: Korea Customs Service, grouped by item. */
export function sixItems(): Map<string, Series> {
  return byItem("../examples/data/korea-exports-six-items.csv");
}

/** Exports of twenty items of Korea, by month. Source: Korea Customs Service. */
export function twentyItems(): Map<string, Series> {
  return byItem("fixtures/korea-exports-by-item.csv");
}

/** The flash exports or imports of the first 10 or 20 days, with the printed on-year percent. Source: as above. */
export function flash(span: "1-10" | "1-20", side: "export" | "import"): { amounts: Series; printed: Series } {
  const rows = readRows("fixtures/korea-flash-10-and-20-days.csv").filter((row) => row["window"] === span);
  return {
    amounts: Series.fromRows(rows, { period: "month", value: `${side}_usd`, unit: "USD", span }),
    printed: Series.fromRows(rows, { period: "month", value: `${side}_yoy_pct`, unit: "percent", span }),
  };
}

function byItem(file: string): Map<string, Series> {
  return groupSeries(readRows(file), { key: "item", period: "period", value: "export_usd", unit: "USD" });
}
