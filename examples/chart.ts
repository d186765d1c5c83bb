/**
 * Korea's monthly exports with the records marked, and the on-year change below, as two vector graphics: one for a
 * page, and one for the width of a telephone:
 *
 *     npm run chart
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Plot from "@observablehq/plot";
import { detectRecords, onYearChange, recordStreak, type Series } from "export-growth";
import { JSDOM } from "jsdom";
import { koreaTotals } from "./data.ts";

if (process.argv.length > 2) {
  console.error("Usage: npm run chart (it takes no arguments)");
  process.exit(2);
}

/** Bars stand out from the page by a contrast of 3 at least, and records from the other bars. */
const colours = {
  level: "#7e97ae",
  record: "#10406f",
  rise: "#10406f",
  fall: "#c0442e",
  text: "#333",
  faint: "#696969",
};
/** What the colours become where the reader has a dark screen; a renderer without such a wish draws the light ones. */
const dark = {
  white: "#16191d",
  [colours.level]: "#55718d",
  [colours.record]: "#a8d2fb",
  [colours.fall]: "#f0836b",
  [colours.text]: "#e3e6e9",
  [colours.faint]: "#a3abb3",
};
const font = { fontFamily: "Helvetica, Arial, DejaVu Sans, sans-serif", fontSize: "12px" };

const { document } = new JSDOM("").window;
const { exports: exported } = koreaTotals();
const rates = onYearChange(exported);
const records = new Set(detectRecords(exported).map(({ period }) => period));

interface Point {
  readonly period: string;
  readonly month: Date;
  readonly value: number;
}

/** The values that are there, as floats: a chart is the place for them. */
function pointsOf(series: Series): Point[] {
  const values = series.toNumbers();
  return series
    .toRows()
    .map(({ period }, row) => ({ period, month: new Date(`${period}-01`), value: values[row] as number }))
    .filter(({ value }) => !Number.isNaN(value));
}

const levels = pointsOf(exported).map((point) => ({ ...point, value: point.value / 1e9 }));
const changes = pointsOf(rates.toPercent(1));

const firstMonth = monthName(levels[0]?.month);
const latest = levels.at(-1) as Point;
const record = levels.filter(({ period }) => records.has(period)).at(-1) as Point;
const streak = recordStreak(exported, latest.period, { scope: "same-period" });

/** The finding, from the data: it stands above the chart, as a headline stands above an article. */
const finding = [
  `Korea's exports reached a record of ${record.value.toFixed(1)} billion dollars in ${monthName(record.month)}`,
  `and were the highest for the month ${streak.length} months in a row`,
];

interface Shape {
  readonly width: number;
  /** How many of the last months are drawn. */
  readonly months: number;
  /** The finding, cut into lines that fit. */
  readonly heading: readonly string[];
  readonly notes: readonly string[];
  readonly heights: readonly [levels: number, changes: number];
}

const shapes: Readonly<Record<string, Shape>> = {
  "korea-exports": {
    width: 960,
    months: levels.length,
    heading: finding,
    notes: [
      `Source: Korea Customs Service, monthly totals. The data begin in ${firstMonth}:`,
      "nothing is said about records before it, nor about changes in the first twelve months.",
    ],
    heights: [330, 210],
  },
  "korea-exports-narrow": {
    width: 360,
    months: 26,
    heading: [
      "Korea's exports reached a record:",
      `${record.value.toFixed(1)} billion dollars in`,
      monthName(record.month),
    ],
    notes: ["Source: Korea Customs Service, monthly totals.", `The data, and so the records, begin in ${firstMonth}.`],
    heights: [260, 170],
  },
};

const folder = new URL("out/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, shape] of Object.entries(shapes)) {
  const file = new URL(`${name}.svg`, folder);
  writeFileSync(file, `${graphicOf(shape).outerHTML}\n`);
  console.log(`Written: ${fileURLToPath(file)}`);
}

function graphicOf({ width, months, heading, notes, heights }: Shape): Element {
  const shown = levels.slice(-months);
  const from = shown[0]?.month as Date;
  const shownChanges = changes.filter(({ month }) => month >= from);
  const narrow = width < 600;
  const shared = {
    document,
    width,
    marginLeft: narrow ? 38 : 44,
    marginRight: narrow ? 58 : 84,
    style: { ...font, color: colours.text, background: "none" },
    x: { type: "utc", domain: [from, monthAfter(latest)], label: null },
  } as const;
  const yearAxis = Plot.axisX({ ticks: "1 year", tickFormat: "%Y", tickSize: 6, textAnchor: "start", tickPadding: 4 });
  const bars = { x: "month", interval: "month", y: "value", insetLeft: 1, insetRight: 1 } as const;

  const top = Plot.plot({
    ...shared,
    height: heights[0],
    marginTop: 10,
    marginBottom: 26,
    y: { label: null, grid: true, ticks: 5, nice: true, zero: true },
    marks: [
      Plot.rectY(shown, {
        ...bars,
        fill: ({ period }: Point) => (records.has(period) ? colours.record : colours.level),
      }),
      // In the bar, along it: so records that follow each other do not touch.
      Plot.text(
        shown.filter(({ period }) => records.has(period)),
        {
          x: ({ month }: Point) => monthMiddle(month),
          y: "value",
          text: ({ value }: Point) => value.toFixed(1),
          rotate: -90,
          dy: 4,
          textAnchor: "end",
          fill: "white",
          fontSize: narrow ? 9 : 11,
        },
      ),
      Plot.ruleY([0], { stroke: colours.text }),
      yearAxis,
    ],
  });

  const bottom = Plot.plot({
    ...shared,
    height: heights[1],
    marginTop: 10,
    marginBottom: 26,
    y: { label: null, grid: true, ticks: 6, nice: true },
    marks: [
      Plot.rectY(shownChanges, { ...bars, fill: ({ value }: Point) => (value < 0 ? colours.fall : colours.rise) }),
      Plot.text(changes.slice(-1), {
        x: ({ month }: Point) => monthAfter({ month }),
        y: "value",
        text: ({ value }: Point) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)} %`,
        dx: 5,
        textAnchor: "start",
        fill: ({ value }: Point) => (value < 0 ? colours.fall : colours.rise),
        fontWeight: "bold",
      }),
      Plot.ruleY([0], { stroke: colours.text }),
      yearAxis,
    ],
  });

  const legend = vector("tspan", { fill: colours.record, "font-weight": "bold" });
  legend.textContent = narrow
    ? "with labels: records"
    : "with labels: records, higher than every month before in the data";
  const lines: Element[] = [];
  let y = 12;
  /** The next place, so far below the last one. */
  const below = (step: number) => {
    y += step;
    return y;
  };
  const size = narrow ? 17 : 20;
  for (const text of heading)
    lines.push(line(text, below(size + 4), { "font-size": `${size}px`, "font-weight": "bold" }));
  const subtitle = line("Billion US dollars a month; ", below(26), { fill: colours.faint });
  subtitle.append(legend);
  lines.push(subtitle, placed(top, below(8)));
  below(heights[0]);
  lines.push(line("Change on the same month of the year before, percent", below(24), { fill: colours.faint }));
  lines.push(placed(bottom, below(8)));
  below(heights[1]);
  for (const note of notes) lines.push(line(note, below(18), { fill: colours.faint }));
  const height = below(18);

  const title = vector("title", {});
  title.textContent = `${finding.join(" ")}. Monthly exports, records marked, and the change on year below`;
  const page = vector("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
  });
  // The first child names the whole graphic.
  page.append(title, styleOfDark(), vector("rect", { width, height, fill: "white" }), ...lines);
  return page;
}

function styleOfDark(): Element {
  const style = vector("style", {});
  style.textContent = [
    "@media (prefers-color-scheme: dark) {",
    ...Object.entries(dark).map(([light, colour]) => `  [fill="${light}"] { fill: ${colour} }`),
    `  [stroke="${colours.text}"] { stroke: ${dark[colours.text]} }`,
    // Axes and grids take the colour of their plot.
    `  svg svg { color: ${dark[colours.text]} !important }`,
    "}",
  ].join("\n");
  return style;
}

function vector(name: string, attributes: Record<string, string | number>): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function line(text: string, y: number, attributes: Record<string, string>): Element {
  const element = vector("text", {
    x: 12,
    y,
    fill: colours.text,
    "font-family": font.fontFamily,
    "font-size": font.fontSize,
    ...attributes,
  });
  element.textContent = text;
  return element;
}

function placed(plot: Element, y: number): Element {
  plot.setAttribute("y", String(y));
  return plot;
}

function monthName(month: Date | undefined): string {
  return new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(month);
}

function monthAfter(point: { readonly month: Date } | undefined): Date {
  const next = new Date(point?.month ?? 0);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next;
}

function monthMiddle(month: Date): Date {
  return new Date((month.getTime() + monthAfter({ month }).getTime()) / 2);
}
