/**
 * The first page of a trade release, for any month of the Korean data, the last one where none is named:
 *
 *     npm run release
 *     npm run release -- 2025-11 --target 700000000000
 *     npm run release -- 2025-11 --adjusted
 *     npm run release -- 2025-11 --json
 */
import { parseArgs } from "node:util";
import {
  type Answer,
  type ChangeDescription,
  type ComponentDescription,
  contributionTable,
  type Description,
  describePeriod,
  type FigureDescription,
  frequencyOf,
  GrowthError,
  type PrintedLine,
  parsePeriod,
  Ratio,
  type RecordScope,
  type RoundingMode,
  ratio,
  Series,
  type StreakDescription,
  shareTable,
  targetGap,
  weekdays,
} from "export-growth";
import { getBorderCharacters, table } from "table";
import { koreaItem, koreaTotals } from "./data.ts";

const usage =
  "Usage: npm run release -- [month, such as 2025-11] [--target <US dollars of the year>] [--adjusted] [--json]";

const itemNames: Readonly<Record<string, string>> = {
  SEMICON: "Semiconductors",
  AUTO: "Automobiles",
  PETRO_PRODUCT: "Petroleum products",
  PETROCHEM: "Petrochemicals",
  STEEL: "Steel",
  AUTO_PARTS: "Car parts",
};

const { exports: exported, imports } = koreaTotals();
const components = new Map<string, Series>(Object.keys(itemNames).map((item) => [item, koreaItem(item)]));
const days = Series.from(
  exported.toRows().map(({ period }) => [period, weekdays(period, { saturday: "0.5" })]),
  { unit: "days" },
);
const asked = readArguments(process.argv.slice(2));
const page = describePage(asked);
console.log(asked.json ? JSON.stringify(page, null, 2) : printed(page));

interface Asked {
  readonly month: string;
  readonly target: string | undefined;
  /** Whether the columns of items are to add up, to the last digit. */
  readonly adjusted: boolean;
  readonly json: boolean;
}

function readArguments(args: string[]): Asked {
  const { values, positionals } = parsed(args);
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const [month = exported.last, ...others] = positionals;
  if (others.length > 0) return leave("Name one month.");
  if (!isMonth(month)) return leave(`${short(month)} is no month such as 2025-11.`);
  if (!exported.has(month)) return leave(`The data run from ${exported.first} to ${exported.last}.`);
  if (values.target !== undefined) refuseTarget(values.target);
  return { month: parsePeriod(month), target: values.target, adjusted: values.adjusted, json: values.json };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args: withNegativeTarget(args),
      allowPositionals: true,
      options: {
        adjusted: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        target: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    // What parseArgs throws explains itself over several lines; the first says it.
    if (error instanceof TypeError) return leave(error.message.split("\n")[0] as string);
    throw error;
  }
}

/** `--target -5` as `--target=-5`: parseArgs would take the number for an option. */
function withNegativeTarget(args: string[]): string[] {
  return args.flatMap((arg, place) => {
    const next = args[place + 1];
    if (arg === "--target" && next !== undefined && /^-[\d.]/.test(next)) return `${arg}=${next}`;
    return args[place - 1] === "--target" && /^-[\d.]/.test(arg) ? [] : arg;
  });
}

function isMonth(text: string): boolean {
  try {
    return frequencyOf(text) === "monthly";
  } catch (error) {
    if (error instanceof GrowthError) return false;
    throw error;
  }
}

/** Leaves where nothing can be measured against the target, whatever the month. */
function refuseTarget(target: string): void {
  try {
    targetGap(0, target);
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    if (error.code === "zero-total" || error.code === "negative-total") leave("The target must be above 0.");
    leave(`${short(target)} is no number such as 700000000000.`);
  }
}

function describePage({ month, target }: Asked): Description {
  return describePeriod(exported, month, { imports, components, days, target, thresholds: ["60000000000"] });
}

/** Ends the program: the arguments were wrong. */
function leave(message: string): never {
  // A mistyped argument may be of any length; a terminal line is not.
  console.error(message.length > 200 ? `${message.slice(0, 200)}…` : message);
  console.error(usage);
  process.exit(2);
}

/** An argument as a message quotes it: on one line, and no longer than 40 characters. */
function short(argument: string): string {
  const line = argument.replace(/[\p{Cc}\s]+/gu, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line || "An empty text";
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
    ...[...recordLines(page), ...momentumLines(page), ...dayLines(page), ...targetLines(page)].map(
      (line) => `  · ${line}`,
    ),
    "",
    ...itemTable(page),
    "n/a: not in the data or not defined; --json says why. Sums may differ in the last place where no total stands below.",
    `The data run from ${monthName(total.dataFrom)}: nothing is said about what was before, nor about what came after ${monthName(period)}.`,
    "Source: Korea Customs Service; US dollars. A balance grows by its magnitude; across a sign it has no rate.",
  ].join("\n");
}

function importsRow(name: string, figure: FigureDescription): string[] {
  return [name, ...levelCells(figure.level, figure.onYear), inPercent(figure.onPeriod.rate)];
}

function levelCells(level: Answer<string>, onYear: ChangeDescription): string[] {
  return [inBillions(level), signed(inBillions(onYear.difference)), inPercent(onYear.rate)];
}

function itemTable(page: Description): string[] {
  const { period, total, residual, ranking, movements } = page;
  if (ranking === null || ranking.length === 0 || residual === null) {
    return ["The data on items do not cover this month.", ""];
  }
  const at = { period };
  const shares = shareTable(components, exported, at);
  // Where the items do not reach back a year there is nothing to contribute to.
  const contributions = residual.contribution.reason === undefined ? contributionTable(components, exported, at) : null;
  const shareCells = cellsOf([...shares.rows, shares.residual]);
  const contributionCells = contributions && cellsOf([...contributions.rows, contributions.residual]);
  const place = [...components.keys()];
  const rows = ranking.map(({ key, rank, rankChange }) => {
    const item = page.components?.find((component) => component.key === key) as ComponentDescription;
    const line = place.indexOf(key);
    return [
      `${rank}${rankChange === null || rankChange === 0 ? "" : ` (${signed(String(rankChange))})`}`,
      itemNames[key] ?? key,
      inBillions(item.level),
      inPercent(item.onYear.rate),
      shareCells[line]?.replace("+", "") ?? "n/a",
      contributionCells?.[line] ?? inPercent(item.contribution),
    ];
  });
  const rest = [
    "",
    "All others",
    "",
    "",
    shareCells.at(-1)?.replace("+", "") ?? "n/a",
    contributionCells?.at(-1) ?? "n/a",
  ];
  const sum = [
    "",
    "All exports",
    inBillions(total.level),
    inPercent(total.onYear.rate),
    besideMarks("100.0", shareCells),
    contributions === null || contributionCells === null
      ? "n/a"
      : besideMarks(signed(contributions.total.rounded), contributionCells),
  ];
  const moved = [...shareCells, ...(contributionCells ?? [])].some((cell) => cell.endsWith("*"));
  const counts = movements?.onYear;
  return [
    grid(["rank", "", "bn USD", "on year, %", "share, %", "contribution, points"], [...rows, rest, sum], 2, true),
    ...(moved ? ["* moved by one unit so that the column adds up", ""] : []),
    ...(asked.adjusted ? [] : ["Shares and contributions are rounded one by one, and may not add up.", ""]),
    ...(counts === undefined || counts.rose + counts.fell === 0
      ? []
      : [`On year ${counts.rose} of the ${counts.items.length} items rose and ${counts.fell} fell.`, ""]),
  ];
}

/** The lines of a column, rounded one by one; or so that it adds up, those that moved for it with a star. */
function cellsOf(lines: readonly PrintedLine[]): string[] {
  const cells = lines.map(({ rounded, adjusted, moved }) => {
    if (rounded === undefined) return "n/a";
    return asked.adjusted ? `${signed(adjusted)}${moved ? "*" : ""}` : signed(rounded);
  });
  return cells.map((cell) => besideMarks(cell, cells));
}

/** A figure that keeps its place below figures with a star. */
function besideMarks(cell: string, column: readonly string[]): string {
  return column.some((other) => other.endsWith("*")) && !cell.endsWith("*") ? `${cell} ` : cell;
}

function recordLines({ period, total }: Description): string[] {
  const lines = (
    [
      ["all-time", "The highest month in the data so far"],
      ["same-period", "The highest for this month of the year"],
      ["year-to-date", "The highest sum of these months of a year"],
      ["annual", "The highest year in the data so far"],
    ] as [RecordScope, string][]
  ).flatMap(([scope, sentence]) => {
    const standing = total.standing[scope].value;
    if (standing === undefined || standing.record === null) return [];
    const { previous, margin } = standing.record;
    const { length, openStart } = standing.streak;
    const streak = length > 1 ? `, ${openStart ? "at least " : ""}${length} in a row` : "";
    return `${sentence}${streak}: by ${inBillions({ value: margin })} bn above ${previous.period}.`;
  });
  const allTime = total.standing["all-time"].value;
  if (allTime !== undefined && allTime.record === null && allTime.highestSince !== null) {
    const { rank, of, highestSince, lowestSince } = allTime;
    // Every month that is no record is the highest since the last higher one: below the month before, that says nothing.
    const since = highestSince.period < monthBefore(period) ? `; the highest since ${highestSince.period}` : "";
    lines.push(
      lowestSince === null
        ? `The lowest month in the data so far, number ${rank} of ${of}.`
        : `Number ${rank} of ${of} months${since}.`,
    );
  }
  lines.push(...onYearLine("Up", total.growth.rises.value), ...onYearLine("Down", total.growth.falls.value));
  const sixty = total.thresholds[0]?.standing.value;
  if (sixty !== undefined && sixty.above.length > 0) {
    const { above, passed } = sixty;
    const firstTime = passed?.lastTime === null ? "for the first time in the data" : `again, after ${passed?.lastTime}`;
    lines.push(`Above 60 bn ${isSingle(above) && passed !== null ? firstTime : `for ${inARow(above)}`}.`);
  }
  if (typeof total.passedLastYear.value === "string") {
    lines.push(`The sum of the year passed the total of the year before in ${total.passedLastYear.value}.`);
  }
  return lines;
}

function onYearLine(direction: string, streak: StreakDescription | undefined): string[] {
  if (streak === undefined || streak.length === 0) return [];
  if (isSingle(streak)) return [`${direction} on year, which the month before was not.`];
  return [`${direction} on year for ${inARow(streak)}.`];
}

/** Whether a streak is known to have begun with this very month. */
function isSingle({ length, openStart }: StreakDescription): boolean {
  return length === 1 && !openStart;
}

function inARow({ length, openStart }: StreakDescription): string {
  return `${openStart ? "at least " : ""}${length} ${length === 1 ? "month" : "months"} in a row`;
}

function momentumLines({ momentum }: Description): string[] {
  if (momentum.threeOnThree.value === undefined) return [];
  return [`Three months on the three before: ${inPercent(momentum.threeOnThree)} %, not seasonally adjusted.`];
}

function dayLines({ workingDays }: Description): string[] {
  if (workingDays?.dailyAverage.value === undefined) return [];
  const { days: count, daysYearEarlier, dailyAverage, dailyAverageEffect, daysEffect, remainder } = workingDays;
  const average = `Daily average: ${ratioInBillions(dailyAverage.value)} bn over ${count.value} days`;
  const change =
    dailyAverageEffect.value === undefined
      ? ""
      : `, ${inPercent(dailyAverageEffect)} % on year; remainder ${inPercent(remainder)} points; working days ${inPercent(daysEffect)} % (${daysYearEarlier.value} a year before). The split takes output to be in proportion to working days`;
  return [`${average}${change}. Saturdays count half; public holidays are not subtracted.`];
}

function targetLines({ target }: Description): string[] {
  if (target === null) return [];
  if (target.value === undefined) {
    return [`How far the target is cannot be said: ${absenceOfTarget(target.reason)}.`];
  }
  const { gap, status, requiredChange } = target.value;
  const amount = inBillions({ value: gap }).replace("-", "");
  if (status === "met") return [`The target is met, with ${amount} bn to spare.`];
  const need =
    requiredChange.value !== undefined
      ? // Rounded towards safety.
        `the rest of the year needs at least ${inPercent(requiredChange, "ceil")} % on year`
      : requiredChange.reason === "no-remaining-periods"
        ? "the year is over"
        : "what the rest of the year needs on year cannot be said";
  return [`Missing to the target: ${amount} bn; ${need}.`];
}

function absenceOfTarget(reason: string): string {
  return reason === "incomplete-year" ? "the data do not hold every month of the year so far" : reason;
}

/** Columns of figures to the right, names to the left. */
function grid(head: string[], rows: string[][], names = 1, total = false): string {
  return table([head, ...rows], {
    border: getBorderCharacters("norc"),
    columnDefault: { alignment: "right" },
    columns: Array.from({ length: names }, () => ({ alignment: "left" as const })),
    drawHorizontalLine: (line, count) => line < 2 || line === count || (total && line === count - 1),
  });
}

function inBillions({ value }: Answer<string>): string {
  return value === undefined ? "n/a" : ratio(value, 1_000_000_000).toFixed(2);
}

function ratioInBillions(value: string): string {
  return ratio(Ratio.fromJSON(value), 1_000_000_000).toFixed(2);
}

function inPercent({ value }: Answer<string>, mode?: RoundingMode): string {
  return value === undefined ? "n/a" : signed(Ratio.fromJSON(value).toFixedPercent(1, mode));
}

/** A plus before a rise; zero and what is absent stay as they are. */
function signed(text: string): string {
  return /^\d/.test(text) && Number(text) !== 0 ? `+${text}` : text;
}

function monthBefore(period: string): string {
  const month = new Date(`${period}-01`);
  month.setUTCMonth(month.getUTCMonth() - 1);
  return month.toISOString().slice(0, 7);
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
