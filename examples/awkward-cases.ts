/** What the library says about a fiscal year, a hole, and a base of zero. */
import { GrowthError, onYearChange, periodTotals, rollingSum, Series, yearToDate } from "export-growth";

const exported = Series.from(
  [
    ["2023-Q2", "10"],
    ["2023-Q3", "12"],
    ["2023-Q4", "0"],
    ["2024-Q1", "13"],
    ["2024-Q2", "11"],
    ["2024-Q3", "15"],
    ["2024-Q4", "9"],
    // The first quarter of 2025 is not there yet.
    ["2025-Q2", "14"],
  ],
  { unit: "USD bn" },
);

console.log("A fiscal year from April: Japan's, India's");
show(periodTotals(exported, "annual", { fiscalYear: { start: 4 } }));

console.log("\nYear-to-date in fiscal years: a hole ends it, and the next year starts anew");
show(yearToDate(exported, { fiscalYear: { start: 4 } }));

console.log("\nOn-year change, matched by calendar: the hole shifts nothing, and a base of 0 gives no rate");
show(onYearChange(exported).toPercent(1));

console.log("\nA rolling year with a hole is not a year");
show(rollingSum(exported, 4));

console.log("\nTwo figures, the base 0:");
try {
  onYearChange("9", "0");
} catch (error) {
  if (error instanceof GrowthError) console.log(`  ${error.code}: ${error.message}`);
}

function show(series: Series): void {
  for (const { period, value, reason } of series.toRows()) {
    console.log(`  ${period.padEnd(7)}  ${value === undefined ? `no value: ${reason}` : value.toFixed()}`);
  }
}
