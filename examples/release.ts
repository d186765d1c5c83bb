/**
 * The first page of a trade release, for any month of the Korean data:
 *
 *     npm run release -- 2025-11 --target 700000000000
 *     npm run release -- 2025-11 --json
 */
import { parseArgs } from "node:util";
import {
  type Answer,
  type ChangeDescription,
  type ComponentDescription,
  type Description,
  describe,
  type FigureDescription,
  frequencyOf,
  GrowthError,
  parsePeriod,
  Ratio,
  type RecordScope,
  type RoundingMode,
  ratio,
  type Series,
} from "export-growth";
import { getBorderCharacters, table } from "table";
import { koreaItem, koreaTotals } from "./data.ts";

const usage = "Usage: npm run release -- <month, such as 2025-11> [--target <US dollars of the year>] [--json]";

const itemNames: Readonly<Record<string, string>> = {
  SEMICON: "Semiconductors",
  AUTO: "Automobiles",
  PETRO_PRODUCT: "Petroleum products",
  PETROCHEM: "Petrochemicals",
  STEEL: "Steel",
  AUTO_PARTS: "Car parts",
};

const { exports, imports } = koreaTotals();
const asked = readArguments(process.argv.slice(2));
const page = describePage(asked);
console.log(asked.json ? JSON.stringify(page, null, 2) : printed(page));

interface Asked {
  readonly month: string;
  readonly target: string | undefined;
  readonly json: boolean;
}

function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, target: { type: "string" } },
    });
    const [month, ...others] = positionals;
    if (month === undefined || others.length > 0) return leave("Name one month.");
    if (frequencyOf(month) !== "monthly") return leave(`${month} is no month.`);
    if (exports.has(month)) return { month: parsePeriod(month), target: values.target, json: values.json };
    return leave(`The data run from ${exports.first} to ${exports.last}.`);
  } catch (error) {
    return leave(messageOf(error));
  }
}

function describePage({ month, target }: Asked): Description {
  const components = new Map<string, Series>(Object.keys(itemNames).map((item) => [item, koreaItem(item)]));
  try {
    return describe(exports, month, { imports, components, target, thresholds: ["60000000000"] });
  } catch (error) {
    return leave(messageOf(error));
  }
}

/** Ends the program: the arguments were wrong. */
function leave(message: string): never {
  // A mistyped argument may be of any length; a terminal line is not.
  console.error(message.length > 200 ? `${message.slice(0, 200)}…` : message);
  console.error(usage);
  process.exit(2);
}

function messageOf(error: unknown): string {
  if (error instanceof GrowthError || error instanceof TypeError) return error.message;
  throw error;
}

function printed(page: Description): string {
  const { period, total, balance } = page;
  return [
    `Korea: exports and imports, ${monthName(period)}`,
    "",
    grid(
      ["", "bn USD", "on year, bn", "on year, %", "on month, %"],
      [
        ["Exports", ...levelCells(total.level, total.onYear), inPercent(total.onPeriod.rate)],
        ...(page.imports === null ? [] : [importsRow("Imports", page.imports)]),
        ...(balance === null ? [] : [["Balance", ...levelCells(balance.period.level, balance.period.onYear), ""]]),
        [`Exports, ${yearSoFar(period)}`, ...levelCells(total.yearToDate.level, total.yearToDate.onYear), ""],
        ["Exports, last 12 months", ...levelCells(total.rolling.level, total.rolling.onYear), ""],
        // Only a December completes a year.
        ...(total.annual.level.value === undefined
          ? []
          : [["Exports, whole year", ...levelCells(total.annual.level, total.annual.onYear), ""]]),
      ],
    ),
    ...[...recordLines(total), ...targetLines(page)].map((line) => `  · ${line}`),
    "",
    ...itemTable(page),
    "n/a: not in the data or not defined; --json says why. Sums of items may differ from totals in the last place.",
    "Source: Korea Customs Service; US dollars. The rate of a balance exists between two surpluses only.",
  ].join("\n");
}

function importsRow(name: string, figure: FigureDescription): string[] {
  return [name, ...levelCells(figure.level, figure.onYear), inPercent(figure.onPeriod.rate)];
}

function levelCells(level: Answer<string>, onYear: ChangeDescription): string[] {
  return [inBillions(level), signed(inBillions(onYear.difference)), inPercent(onYear.rate)];
}

function itemTable({ components, residual, ranking, movements }: Description): string[] {
  const rows = (ranking ?? []).map(({ key, rank, rankChange }) => {
    const item = components?.find((component) => component.key === key) as ComponentDescription;
    return [
      `${rank}${rankChange === null || rankChange === 0 ? "" : ` (${signed(String(rankChange))})`}`,
      itemNames[key] ?? key,
      inBillions(item.level),
      inPercent(item.onYear.rate),
      inPercent(item.share.share).replace("+", ""),
      inPercent(item.contribution),
    ];
  });
  if (rows.length === 0 || residual === null) return ["The data on items do not cover this month.", ""];
  const rest = [
    "",
    "All others",
    "",
    "",
    inPercent(residual.share.share).replace("+", ""),
    inPercent(residual.contribution),
  ];
  const counts = movements?.onYear;
  return [
    grid(["rank", "", "bn USD", "on year, %", "share, %", "contribution, points"], [...rows, rest], 2),
    ...(counts === undefined || counts.rose + counts.fell === 0
      ? []
      : [`On year ${counts.rose} of the ${counts.items.length} items rose and ${counts.fell} fell.`, ""]),
  ];
}

function recordLines(total: FigureDescription): string[] {
  const lines = (
    [
      ["allTime", "The highest month in the data"],
      ["samePeriod", "The highest for this month of the year"],
      ["yearToDate", "The highest sum of these months of a year"],
      ["annual", "The highest year in the data"],
    ] as [RecordScope, string][]
  ).flatMap(([scope, sentence]) => {
    const standing = total.standing[scope].value;
    if (standing === undefined || standing.record === null) return [];
    const { previous, margin } = standing.record;
    const streak = standing.streak.length > 1 ? `, ${standing.streak.length} in a row` : "";
    return `${sentence}${streak}: by ${inBillions({ value: margin })} bn above ${previous.period}.`;
  });
  const allTime = total.standing.allTime.value;
  if (allTime !== undefined && allTime.record === null && allTime.highestSince !== null) {
    lines.push(`Number ${allTime.rank} of ${allTime.of} months; the highest since ${allTime.highestSince.period}.`);
  }
  const { rises, falls } = total.growth;
  if ((rises.value?.length ?? 0) > 0) lines.push(`Up on year for ${months(rises.value?.length)}.`);
  if ((falls.value?.length ?? 0) > 0) lines.push(`Down on year for ${months(falls.value?.length)}.`);
  const sixty = total.thresholds[0]?.standing.value?.above.length ?? 0;
  if (sixty > 0) lines.push(`Above 60 bn for ${months(sixty)}.`);
  if (typeof total.passedLastYear.value === "string") {
    lines.push(`The sum of the year passed the total of the year before in ${total.passedLastYear.value}.`);
  }
  return lines;
}

function targetLines({ target }: Description): string[] {
  if (target === null) return [];
  if (target.value === undefined)
    return ["How far the target is cannot be said: the year has a month without a figure."];
  const { gap, status, requiredChange } = target.value;
  if (status === "met") return [`The target is met, with ${inBillions({ value: gap }).replace("-", "")} bn to spare.`];
  const need = requiredChange.value === undefined ? "" : `, ${inPercent(requiredChange, "ceil")} % on year`;
  return [`Missing to the target: ${inBillions({ value: gap })} bn${need}.`];
}

/** Columns of figures to the right, names to the left. */
function grid(head: string[], rows: string[][], names = 1): string {
  return table([head, ...rows], {
    border: getBorderCharacters("norc"),
    columnDefault: { alignment: "right" },
    columns: Array.from({ length: names }, () => ({ alignment: "left" as const })),
    drawHorizontalLine: (line, count) => line < 2 || line === count,
  });
}

function inBillions({ value }: Answer<string>): string {
  return value === undefined ? "n/a" : ratio(value, 1_000_000_000).toFixed(2);
}

function inPercent({ value }: Answer<string>, mode?: RoundingMode): string {
  return value === undefined ? "n/a" : signed(Ratio.fromJSON(value).toFixedPercent(1, mode));
}

/** A plus before a rise; zero and what is absent stay as they are. */
function signed(text: string): string {
  return /^\d/.test(text) && Number(text) !== 0 ? `+${text}` : text;
}

function months(count: number | undefined): string {
  return count === 1 ? "the first month" : `${count} months in a row`;
}

function monthName(period: string): string {
  return new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${period}-01`),
  );
}

function yearSoFar(period: string): string {
  const [month] = monthName(period).split(" ");
  return month === "January" ? "January" : `January–${month}`;
}
