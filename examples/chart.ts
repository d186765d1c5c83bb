/**
 * Korea's monthly exports with the records marked, and the on-year change below, as a vector graphic:
 *
 *     npm run chart
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Plot from "@observablehq/plot";
import { detectRecords, onYearChange, type Series } from "export-growth";
import { JSDOM } from "jsdom";
import { koreaTotals } from "./data.ts";

if (process.argv.length > 2) {
  console.error("Usage: npm run chart (it takes no arguments)");
  process.exit(2);
}

const width = 960;
const margins = { marginLeft: 44, marginRight: 84 };
const colours = {
  level: "#b9cbdc",
  record: "#1d5a94",
  rise: "#1d5a94",
  fall: "#c0442e",
  text: "#333",
  faint: "#767676",
};
/** What the colours become where the reader has a dark screen; a renderer without such a wish draws the light ones. */
const dark = {
  white: "#16191d",
  [colours.level]: "#3d5166",
  [colours.record]: "#6cb1f2",
  [colours.fall]: "#f0836b",
  [colours.text]: "#e3e6e9",
  [colours.faint]: "#9ba3ab",
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

/** A record that the next month passes is not labelled: labels must not touch. */
const labelled = levels.filter(({ period }, place) => {
  const next = levels[place + 1];
  return records.has(period) && (next === undefined || !records.has(next.period));
});
const latestRecord = labelled.at(-1);
const latestChange = changes.slice(-1);

const shared = {
  document,
  width,
  ...margins,
  style: { ...font, color: colours.text, background: "none" },
  x: { type: "utc", domain: [levels[0]?.month, monthAfter(levels.at(-1))], label: null },
} as const;

const yearAxis = Plot.axisX({ ticks: "1 year", tickFormat: "%Y", tickSize: 6, textAnchor: "start", tickPadding: 4 });

const top = Plot.plot({
  ...shared,
  height: 330,
  marginTop: 26,
  marginBottom: 26,
  y: { label: null, grid: true, ticks: 5, nice: true, zero: true },
  marks: [
    Plot.rectY(levels, {
      x: "month",
      interval: "month",
      y: "value",
      insetLeft: 1,
      insetRight: 1,
      fill: ({ period }: Point) => (records.has(period) ? colours.record : colours.level),
    }),
    Plot.text(labelled, {
      x: ({ month }: Point) => monthMiddle(month),
      y: "value",
      text: (point: Point) => {
        const value = point.value.toFixed(1);
        return point === latestRecord ? `${value}\n${monthName(point.month)}` : value;
      },
      dy: -4,
      lineAnchor: "bottom",
      fill: colours.record,
      fontWeight: "bold",
    }),
    Plot.ruleY([0], { stroke: colours.text }),
    yearAxis,
  ],
});

const bottom = Plot.plot({
  ...shared,
  height: 210,
  marginTop: 16,
  marginBottom: 26,
  y: { label: null, grid: true, ticks: 6, nice: true },
  marks: [
    Plot.rectY(changes, {
      x: "month",
      interval: "month",
      y: "value",
      insetLeft: 1,
      insetRight: 1,
      fill: ({ value }: Point) => (value < 0 ? colours.fall : colours.rise),
    }),
    Plot.text(latestChange, {
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

const subtitle = line("Billion US dollars a month; ", 60, { fill: colours.faint });
const legend = vector("tspan", { fill: colours.record, "font-weight": "bold" });
legend.textContent = "records: higher than every month before in the data";
subtitle.append(legend);

const style = vector("style", {});
style.textContent = [
  "@media (prefers-color-scheme: dark) {",
  ...Object.entries(dark).map(([light, colour]) => `  [fill="${light}"] { fill: ${colour} }`),
  `  [stroke="${colours.text}"] { stroke: ${dark[colours.text]} }`,
  // Axes and grids take the colour of their plot.
  `  svg svg { color: ${dark[colours.text]} !important }`,
  "}",
].join("\n");

const heading = `Korea's exports, ${monthName(levels[0]?.month)} to ${monthName(levels.at(-1)?.month)}`;
const title = vector("title", {});
title.textContent = `${heading}: records marked, and the change on year below`;

const page = vector("svg", {
  xmlns: "http://www.w3.org/2000/svg",
  width,
  height: 720,
  viewBox: `0 0 ${width} 720`,
  role: "img",
});
page.append(
  // The first child names the whole graphic.
  title,
  style,
  vector("rect", { width, height: 720, fill: "white" }),
  line(heading, 34, {
    "font-size": "20px",
    "font-weight": "bold",
  }),
  subtitle,
  placed(top, 68),
  line("Change on the same month of the year before, percent", 436, { fill: colours.faint }),
  placed(bottom, 444),
  line(`Source: Korea Customs Service, monthly totals. The data begin in ${monthName(levels[0]?.month)}:`, 680, {
    fill: colours.faint,
  }),
  line("nothing is said about records before it, nor about changes in the first twelve months.", 698, {
    fill: colours.faint,
  }),
);

const folder = new URL("out/", import.meta.url);
mkdirSync(folder, { recursive: true });
const file = new URL("korea-exports.svg", folder);
writeFileSync(file, `${page.outerHTML}\n`);
console.log(`Written: ${fileURLToPath(file)}`);

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
  return new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" }).format(month);
}

function monthAfter(point: { readonly month: Date } | undefined): Date {
  const next = new Date(point?.month ?? 0);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next;
}

function monthMiddle(month: Date): Date {
  return new Date((month.getTime() + monthAfter({ month }).getTime()) / 2);
}
