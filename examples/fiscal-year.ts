/**
 * Korea's exports by fiscal years from April, as Japan and India count them, and what a hole does to their sums.
 *
 *     npm run fiscal-year
 */
import { onYearChange, periodTotals, Series, yearToDate } from "export-growth";
import { koreaTotals } from "./data.ts";

const april = { fiscalYear: { start: 4 } };
const { exports: exported } = koreaTotals();

console.log(
  `Fiscal years from April, labelled by the year in which they start; data ${exported.first} to ${exported.last}`,
);
showYears(exported);

const sums = yearToDate(exported, april);
const soFar = onYearChange(sums).at(exported.last);
console.log(`\nFiscal ${exported.last.slice(0, 4)} so far, April to ${exported.last}:`);
console.log(
  `  ${billions(sums.at(exported.last))} bn USD, ${soFar?.toFixedPercent()} percent on the same months a year before`,
);

console.log("\nThe same without September 2024: no sum skips a hole, and the year after has no base");
const lost = "2024-09";
const withHole = Series.from([...exported].filter(([period]) => period !== lost));
showYears(withHole);
const months = yearToDate(withHole, april).slice("2024-07", "2025-05");
for (const { period, value, reason } of months.toRows()) {
  console.log(`  April to ${period}  ${value === undefined ? `no value: ${reason}` : `${billions(value)} bn USD`}`);
}
console.log("\nSource: Korea Customs Service, US dollars.");

function showYears(series: Series): void {
  const years = periodTotals(series, "annual", april);
  const rates = onYearChange(years);
  for (const { period, value, reason } of years.toRows()) {
    const rate = rates.at(period)?.toFixedPercent();
    const change = rate === undefined ? `no rate: ${rates.reasonAt(period)}` : `${rate} percent on year`;
    console.log(`  ${period}  ${value === undefined ? `no value: ${reason}` : `${billions(value)} bn USD, ${change}`}`);
  }
}

function billions(value: ReturnType<Series["at"]>): string {
  return value === undefined ? "n/a" : value.dividedBy(1e9).toFixed(2);
}
