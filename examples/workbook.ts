/**
 * An Excel workbook in and out: a sheet of items by month, as an office sends it, and the growth written beside it.
 *
 *     npm run workbook
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { figureReader, mapSeries, onYearChange, periodOf, Series, totalAcross } from "export-growth";
import { readSheet } from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { koreaItem } from "./data.ts";

const folder = new URL("out/", import.meta.url);
mkdirSync(folder, { recursive: true });
const pathOf = (name: string) => fileURLToPath(new URL(name, folder));

main();

async function main(): Promise<void> {
  await writeSource(pathOf("items.xlsx"));

  // Numbers as the workbook has them, in text: what Excel shows as 17258.2 may stand there as 17258.200000000001.
  const [head = [], ...lines] = await readSheet(pathOf("items.xlsx"), { parseNumber: (text) => text });
  const items = head.slice(1).map(String);
  // Days of a workbook are read as midnight in UTC.
  const monthOf = (day: unknown) => periodOf(day as Date, { frequency: "monthly", timeZone: "UTC" });
  const value = figureReader({ missing: ["n/a"] });
  const series = Object.fromEntries(
    items.map((item, at) => [
      item,
      Series.fromRows(lines, {
        period: (line) => monthOf(line[0]),
        value: [(line) => line[at + 1], value],
        unit: "USD mn",
      }),
    ]),
  );

  const total = totalAcross(series);
  const all: Record<string, Series> = { ...series, Total: total };
  const rates = mapSeries(all, (each) => onYearChange(each));
  const months = total.slice("2025-01", total.last).toRows();
  await writeExcelFile([
    ["month", ...Object.keys(all).flatMap((item) => [`${item}, USD mn`, `${item}, on year, %`])].map(bold),
    ...months.map(({ period }) => [
      period,
      ...Object.entries(all).flatMap(([item, levels]) => [
        // A workbook holds floats: the nearest one of a figure, or of a rate that is rounded once, and else the reason.
        levels.at(period)?.toNumber() ?? levels.reasonAt(period) ?? null,
        rates[item]?.at(period)?.toPercent(1).toNumber() ?? rates[item]?.reasonAt(period) ?? null,
      ]),
    ]),
  ]).toFile(pathOf("growth.xlsx"));

  for (const line of await readSheet(pathOf("growth.xlsx"))) {
    console.log(line.map((cell, at) => String(cell).padStart(at === 0 ? 7 : 27)).join(""));
  }
  console.log("\nSource: Korea Customs Service, million US dollars; one month is left out to show what becomes of it.");
}

/** A workbook as an office sends it: a day for the month, a column an item, and "n/a" where a figure is not there. */
async function writeSource(path: string): Promise<void> {
  const sent = { Semiconductors: koreaItem("SEMICON"), Cars: koreaItem("AUTO") };
  const rows = sent.Cars.toRows().map(({ period }) => [
    { value: new Date(`${period}-01T00:00:00Z`), type: Date, format: "mmm yyyy" },
    ...Object.values(sent).map((item) =>
      period === "2025-03" ? "n/a" : (item.at(period)?.dividedBy(1e6).toDecimalPlaces(1).toNumber() ?? null),
    ),
  ]);
  await writeExcelFile([["month", ...Object.keys(sent)].map(bold), ...rows]).toFile(path);
}

function bold(value: string) {
  return { value, fontWeight: "bold" } as const;
}
