/**
 * A newspaper of 1 December 2025 reported Korea's exports of November. This prints each of its figures that customs
 * data cover, what the data give today, and the difference.
 */
import {
  baseEffects,
  carryOver,
  detectRecords,
  impliedBase,
  onYearChange,
  percent,
  periodTotals,
  type Ratio,
  ratio,
  recordStreak,
  type Series,
  shareOfTotal,
  targetGap,
  tradeBalance,
  yearToDate,
} from "export-growth";
import { getBorderCharacters, table } from "table";
import { koreaDestinations, koreaItem, koreaTotals } from "./data.ts";

const month = "2025-11";
const { exports: exported, imports } = koreaTotals();
const { balance } = tradeBalance(exported, imports);
const semiconductors = koreaItem("SEMICON");
const automobiles = koreaItem("AUTO");

type Why = "revision" | "revision or grouping";
const rows: string[][] = [["figure", "printed", "data", "difference", "why they differ"]];

/** Adds a line; the difference is that of the two figures beside it, so that a reader can check it. */
function line(figure: string, printed: string, data: string, why: Why): void {
  const places = printed.split(".")[1]?.length ?? 0;
  const difference = ratio(data, 1).minus(printed);
  rows.push([figure, printed, data, difference.toFixed(places), difference.sign === 0 ? "" : why]);
}

function billions(series: Series, period: string, places: number): string {
  return inBillions(found(series.at(period)), places);
}

function inBillions(value: Parameters<typeof ratio>[0], places: number): string {
  return ratio(value, 1_000_000_000).toFixed(places);
}

function onYear(series: Series): string {
  return found(onYearChange(series).at(month)).toFixedPercent(1);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The data do not cover this figure.");
  return value;
}

line("1  exports, November, bn USD", "61.04", billions(exported, month, 2), "revision");
line("   on year, %", "8.4", onYear(exported), "revision");
line("2  exports, January–November, bn USD", "640.2", billions(yearToDate(exported), month, 1), "revision");
line("   on year, %", "2.9", onYear(yearToDate(exported)), "revision");
line(
  "3  record before: January–November 2022, bn USD",
  "628.7",
  billions(yearToDate(exported), "2022-11", 1),
  "revision",
);

const target = targetGap(exported, { target: "700000000000", year: 2025, through: month });
line("4  missing to 700 bn USD", "59.8", inBillions(target.gap, 1), "revision");

const streak = recordStreak(exported, month, { scope: "same-period" });
line("5  records for the month in a row", "6", String(streak.length), "revision");
line("6  imports, November, bn USD", "51.3", billions(imports, month, 1), "revision");
line("   on year, %", "1.2", onYear(imports), "revision");
line("7  trade surplus, November, bn USD", "9.73", billions(balance, month, 2), "revision");

const share: Ratio = found(shareOfTotal(semiconductors, exported).at(month));
line("8  semiconductors, November, bn USD", "17.26", billions(semiconductors, month, 2), "revision or grouping");
line("   on year, %", "38.6", onYear(semiconductors), "revision or grouping");
line("   share of exports, %", "28.3", share.toFixedPercent(1), "revision or grouping");
const sumOfYear = yearToDate(semiconductors);
line("9  semiconductors, January–November, bn USD", "152.6", billions(sumOfYear, month, 1), "revision or grouping");
line("   the whole of 2024, bn USD", "141.9", billions(sumOfYear, "2024-12", 1), "revision or grouping");
line("10 automobiles, November, bn USD", "6.41", billions(automobiles, month, 2), "revision or grouping");
line("   on year, %", "13.7", onYear(automobiles), "revision or grouping");
line("   January–November, bn USD", "66.04", billions(yearToDate(automobiles), month, 2), "revision or grouping");

for (const [item, name, printed] of [
  ["STEEL", "11 steel", "-15.9"],
  ["PETROCHEM", "   petrochemicals", "-14.1"],
  ["PETRO_PRODUCT", "   petroleum products", "-10.3"],
  ["AUTO_PARTS", "   car parts", "-11.2"],
] as const) {
  line(`${name}, on year, %`, printed, onYear(koreaItem(item)), "revision or grouping");
}

console.log("Korea's exports, November 2025: a newspaper's figures and the customs data of today");
console.log(
  table(rows, {
    border: getBorderCharacters("norc"),
    columns: { 1: { alignment: "right" }, 2: { alignment: "right" }, 3: { alignment: "right" } },
    drawHorizontalLine: (at, count) => at <= 1 || at === count,
  }),
);

const last = detectRecords(exported, { scope: "same-period" }).find((record) => record.period === month);
const highest = detectRecords(semiconductors).some((record) => record.period === month);
const passed = targetGap(semiconductors, { target: 1, year: 2025 }).passedLastYear;
console.log(`Records for the month run from ${streak.from}; November passed that of ${found(last).previous.period}.`);
console.log(
  `December 2025 must be ${found(target.requiredChange).toFixedPercent(1, "ceil")} percent on year to reach 700 bn USD.`,
);
console.log(
  `Semiconductors: ${highest ? "the highest month" : "not the highest month"} in the data, from ${semiconductors.first}.`,
);
console.log(`Semiconductors passed their total of 2024 in ${passed}.`);
console.log("628.7 is printed as an annual record, but it is the sum of 11 months:");
console.log(`the whole of 2022 was ${billions(periodTotals(exported, "annual"), "2022", 1)} bn USD.`);

const projection = "697100000000";
const years = periodTotals(exported, "annual");
const implied = inBillions(impliedBase(projection, percent("-0.5")), 1);
const today = onYearChange(projection, found(years.at("2025"))).toFixedPercent(1);
console.log("");
console.log("The last paragraph, item 13: 697.1 for 2026, -0.5 percent on year");
console.log(
  `It implies ${implied} bn USD for 2025; the data give ${billions(years, "2025", 1)}, of which it is ${today} percent.`,
);
// The season is meant to count here: the figures are raw, and so is the year that is projected.
const raw = { unadjusted: true };
const carried = carryOver(exported, { year: 2025, through: month, ...raw });
const level = inBillions(carried.plus(1).times(found(years.at("2024"))), 1);
console.log(
  `Had December stayed at the level of November, 2025 would have grown ${carried.toFixedPercent(1)} percent to ${level}: what it implies.`,
);
const { change, momentum, base } = baseEffects(exported, raw);
const [rise, own, older] = [change, momentum, base].map((effect) => found(effect.at(month)).toFixedPercent(2));
console.log(
  `From October to November the on-year rate rose by ${rise} points: ${own} of momentum, ${older} of the base.`,
);

const [itemsFrom, totalsFrom] = [semiconductors.first, exported.first];
console.log("");
console.log("What these data cannot decide, and why");
for (const [claim, from] of [
  ["8  semiconductors: the highest month ever", itemsFrom],
  ["9  semiconductors: 141.9, the annual record of last year", itemsFrom],
  ["10 automobiles: January–November the highest ever", itemsFrom],
  ["4  700 bn USD for the first time in history", totalsFrom],
  ["5  records for the month, of all years", totalsFrom],
] as const) {
  const data = from === itemsFrom ? "data on items" : "totals";
  console.log(`${claim}: the ${data} begin in ${from}`);
}
const destinationsTo = found(koreaDestinations().get("US")).last;
console.log(`12 exports to the United States and China: the data on destinations end in ${destinationsTo}`);
console.log("Data: Korea Customs Service (later, revised); items as grouped by it.");
