import type { FiscalYear } from "export-growth";
import { missingMarks } from "./figures.ts";
import type { FigureRow, FiguresForm } from "./link.ts";
import { type Settings, sumYears } from "./measures.ts";
import { optionsFor } from "./printed.ts";
import type { SeriesCode } from "./reading.ts";
import { relationOf } from "./relations.ts";

/** What the page shows besides the series itself. */
export interface Shown {
  readonly unit: string;
  readonly asOf: string;
  /** The target as it was typed, and the year that it is for. */
  readonly target: { readonly figure: string; readonly year: string } | undefined;
  readonly settings: Settings;
}

/** A program in TypeScript that prints what the page shows of a series. */
export function seriesProgram(read: SeriesCode, { unit, asOf, target, settings }: Shown): string {
  const { places, scale } = settings;
  const years = sumYears(read.frequency, settings);
  const fiscalYear = yearsText(years);
  const hasShare = read.totals !== undefined;
  const calls = [
    ...(target === undefined ? [] : ["targetGap"]),
    ...(hasShare ? ["shareOfTotal"] : []),
    ...["onYearChange", "Series", "yearToDate"],
    ...readersUsed(read),
  ];
  const isTurned = read.isTurned ? [`const turned = whole.times(-1, { unit: whole.unit ?? null });`] : [];
  const whole = read.isTurned ? "turned" : "whole";
  return [
    `import { ${calls.sort((a, b) => a.localeCompare(b, "en")).join(", ")} } from "export-growth";`,
    "",
    ...rowsText("rows", read.rows),
    ...(read.totals === undefined ? [] : rowsText("totals", read.totals)),
    `const options = ${optionsText(read, unit)};`,
    "const whole = Series.from(rows, options);",
    ...isTurned,
    `const series = ${asOf === "" ? whole : `${whole}.slice(${whole}.first, ${JSON.stringify(asOf)})`};`,
    "",
    "const growth = onYearChange(series);",
    `const sums = yearToDate(series${years === undefined ? "" : `, { ${fiscalYear} }`});`,
    "const growthOfSums = onYearChange(sums);",
    ...(hasShare ? ["const shares = shareOfTotal(series, Series.from(totals, options));"] : []),
    "for (const [period, value] of series) {",
    "  console.log(",
    "    period,",
    '    value?.toFixed() ?? "no figure",',
    `    growth.at(period)?.toFixedPercent(${places}) ?? growth.reasonAt(period),`,
    "    sums.at(period)?.toFixed() ?? sums.reasonAt(period),",
    `    growthOfSums.at(period)?.toFixedPercent(${places}) ?? growthOfSums.reasonAt(period),`,
    ...(hasShare ? [`    shares.at(period)?.toFixedPercent(${places}) ?? shares.reasonAt(period),`] : []),
    "  );",
    "}",
    ...(target === undefined
      ? []
      : [
          "",
          "const gap = targetGap(series, {",
          `  target: ${JSON.stringify(scale === 0 ? target.figure : `${target.figure}e${scale}`)},`,
          `  year: ${Number(target.year)},`,
          ...(years === undefined ? [] : [`  ${fiscalYear},`]),
          "});",
          `console.log(gap.status, gap.gap.toFixed(), gap.attainment.toFixedPercent(${places}));`,
        ]),
    "",
  ].join("\n");
}

/** "fiscalYear: { start: 4 }", or nothing for years of the calendar. */
function yearsText(years: FiscalYear | undefined): string | undefined {
  if (years === undefined) return undefined;
  return `fiscalYear: { start: ${years.start}${years.label === undefined ? "" : `, label: "${years.label}" as const`} }`;
}

function readersUsed({ period, figures }: SeriesCode): string[] {
  const needsReader = figures.written !== "plain" || figures.options.flags || figures.options.negative;
  return [...(period === undefined ? [] : ["periodReader"]), ...(needsReader ? ["figureReader"] : [])];
}

function rowsText(name: string, rows: SeriesCode["rows"]): string[] {
  const lines = rows.map(([period, figure]) => `  [${JSON.stringify(period)}, ${JSON.stringify(figure)}],`);
  return [`const ${name}: [string, string][] = [`, ...lines, "];"];
}

function optionsText(read: SeriesCode, unit: string): string {
  const { period, fiscalYear, figures, rows, totals = [] } = read;
  const cells = new Set([...rows, ...totals].map(([, figure]) => figure.trim()));
  const missing = missingMarks.filter((mark) =>
    [...cells].some((cell) => mark === cell || (mark !== "" && cell.startsWith(mark))),
  );
  const { written, flags, negative } = figures.options;
  const used = readersUsed(read);
  const readers = [
    ...(period === undefined
      ? []
      : [
          `period: periodReader(${JSON.stringify(period.format)}${objectText([
            period.options.locale !== undefined && `locale: ${JSON.stringify(period.options.locale)}`,
            period.options.century !== undefined && `century: ${period.options.century}`,
          ])})`,
        ]),
    ...(used.includes("figureReader")
      ? [
          `value: figureReader(${objectText(
            [
              written !== undefined && `written: ${JSON.stringify(written)}`,
              flags !== undefined && `flags: ${JSON.stringify(flags)}`,
              negative !== undefined && `negative: ${JSON.stringify(negative)}`,
            ],
            "",
          )})`,
        ]
      : []),
  ];
  const isMonthly = period === undefined && rows.every(([cell]) => /^\d{4}-\d\d$/.test(cell));
  return (
    objectText(
      [
        unit !== "" && `unit: ${JSON.stringify(unit)}`,
        isMonthly && 'frequency: "monthly" as const',
        yearsText(fiscalYear),
        missing.length > 0 && `missing: ${JSON.stringify(missing)}`,
        readers.length > 0 && `readers: { ${readers.join(", ")} }`,
      ],
      "",
    ) || "{}"
  );
}

/** "{ a, b }" of what is there, or nothing. */
function objectText(fields: readonly (string | false | undefined)[], before = ", "): string {
  const there = fields.filter(Boolean);
  return there.length === 0 ? "" : `${before}{ ${there.join(", ")} }`;
}

/** A program in TypeScript that prints what the page shows of printed figures. */
export function figuresProgram(form: Omit<FiguresForm, "view" | "claims">, unknowns: readonly string[]): string {
  const figures = form.figures.filter(({ name, text }) => name.trim() !== "" && text.trim() !== "");
  const relations = form.relations.filter(({ names }) => names.every((name) => name.trim() !== ""));
  const isAnyExact = figures.some(({ exact }) => exact);
  const figureText = ({ text, exact }: FigureRow) => {
    const options = optionsFor(text, form);
    const call = `published(${JSON.stringify(text.trim())}${Object.keys(options).length === 0 ? "" : `, ${JSON.stringify(options)}`})`;
    return exact ? `exact(${call})` : call;
  };
  return [
    `import { checkConsistency, ${isAnyExact ? "exactly, " : ""}type Figure, ${isAnyExact ? "type Published, " : ""}published } from "export-growth/published";`,
    "",
    ...(isAnyExact ? ["const exact = ({ value, unit, kind }: Published) => exactly(value, { unit, kind });", ""] : []),
    "const figures = new Map<string, Figure>([",
    ...figures.map((row) => `  [${JSON.stringify(row.name.trim())}, ${figureText(row)}],`),
    "]);",
    "const answer = checkConsistency(figures, [",
    ...relations.map((row) => `  ${JSON.stringify(relationOf(row))},`),
    unknowns.length === 0 ? "]);" : `], { unknowns: ${JSON.stringify(unknowns)} });`,
    "if (answer.consistent) {",
    "  for (const [name, bounds] of Object.entries(answer.bounds)) {",
    '    const isRate = bounds.kind === "percent" || bounds.kind === "points";',
    "    console.log(name, isRate ? bounds.toFixedPercent(4) : bounds.toFixed(4));",
    "  }",
    "} else {",
    "  for (const { explanation } of answer.conflicts) console.log(explanation);",
    "}",
    "",
  ].join("\n");
}
