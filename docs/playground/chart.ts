import * as Plot from "@observablehq/plot";
import { addPeriods, frequencyOf, onYearChange, type Series } from "export-growth";
import { h } from "./dom.ts";
import { frequencyNoun, levelText, recordPeriods, type Settings, unitName } from "./measures.ts";
import { periodName, signed } from "./words.ts";

/** More bars than this cannot be told apart. */
const mostBars = 120;

/** What one bar needs: floats for its height alone, and the exact text for its label. */
interface Bar {
  readonly start: Date;
  readonly end: Date;
  readonly value: number;
  readonly label: string;
  readonly isRecord: boolean;
}

/** The figures with records marked, and the change on the year before below. */
export function chartOf(all: Series, settings: Settings, title: string, credit: string, width: number): HTMLElement {
  const series = all.length > mostBars ? all.slice(addPeriods(all.last, 1 - mostBars), all.last) : all;
  const isRecord = recordPeriods(all);
  const bars = barsOf(series, (value) => levelText(value, settings.scale), isRecord, 10 ** settings.scale);
  const rates = onYearChange(all).slice(series.first, series.last);
  const rounded = rates.toPercent(settings.places);
  const changes = barsOf(rounded, (value) => signed(value.toFixed(settings.places)), new Set(), 1);
  const holes = series.holes().map((period) => ({ start: startOf(period), end: endOf(period) }));
  const noun = frequencyNoun(series, 1);
  const range = `${periodName(series.first)} to ${periodName(series.last)}`;
  const heading = [title, range].filter(Boolean).join(", ");
  const unit = unitName(settings) || "As pasted";
  const shared = {
    width,
    marginLeft: 46,
    marginRight: 58,
    className: "plot",
    // The page says how texts look, in both colour schemes.
    style: { fontSize: "12px", fontFamily: "inherit", color: "var(--text)", background: "none" },
    x: { type: "utc", domain: [startOf(series.first), endOf(series.last)], label: null },
  } as const;
  const wide = (width - 104) / series.length;
  const inset = Math.min(1, wide / 8);
  const bar = { x1: "start", x2: "end", insetLeft: inset, insetRight: inset } as const;
  const highest = bars.reduce<Bar | undefined>(
    (best, one) => (best && best.value >= one.value ? best : one),
    undefined,
  );
  const levels = Plot.plot({
    ...shared,
    height: 280,
    marginTop: 24,
    ariaLabel: `Bar chart: ${heading}, ${unit} a ${noun}. ${summary(bars, highest)} The table holds every figure.`,
    y: { label: null, grid: true, ticks: 5, nice: true, zero: true },
    marks: [
      barsMark(
        bars.filter((one) => !one.isRecord),
        { ...bar, fill: "var(--bar)" },
      ),
      barsMark(
        bars.filter((one) => one.isRecord),
        { ...bar, fill: "var(--record)" },
      ),
      Plot.text(holes, {
        x: middle,
        y: 0,
        text: () => (wide > 11 ? "no figure" : "–"),
        rotate: wide > 11 ? -90 : 0,
        textAnchor: wide > 11 ? "start" : "middle",
        dy: -6,
        fill: "var(--muted)",
      }),
      Plot.text(labelled(bars, wide), {
        x: middle,
        y: "value",
        text: "label",
        dy: -5,
        lineAnchor: "bottom",
        fill: "var(--record)",
        fontWeight: "bold",
      }),
      lastLabel(bars.filter((one) => !one.isRecord).at(-1) === bars.at(-1) ? bars.slice(-1) : [], "var(--text)"),
      Plot.ruleY([0], { stroke: "var(--text)" }),
      yearAxis(series, width),
    ],
  });
  const parts: Node[] = [
    h(
      "p",
      { class: "chart-unit" },
      `${capital(unit)} a ${noun}; `,
      h("strong", { class: "record-word" }, `records: higher than every ${noun} before in the data`),
    ),
    plain(levels),
  ];
  if (changes.length > 0) {
    const last = changes.at(-1);
    const below = Plot.plot({
      ...shared,
      height: 170,
      marginTop: 12,
      ariaLabel: `Bar chart: change on year in percent. Latest: ${last?.label} percent.`,
      y: { label: null, grid: true, ticks: 4, nice: true, zero: true },
      marks: [
        barsMark(
          changes.filter(({ value }) => value >= 0),
          { ...bar, fill: "var(--record)" },
        ),
        barsMark(
          changes.filter(({ value }) => value < 0),
          { ...bar, fill: "var(--fall)" },
        ),
        lastLabel(
          changes.slice(-1).map((one) => ({ ...one, label: `${one.label} %` })),
          (last?.value ?? 0) < 0 ? "var(--fall)" : "var(--record)",
        ),
        Plot.ruleY([0], { stroke: "var(--text)" }),
        yearAxis(series, width),
      ],
    });
    parts.push(h("p", { class: "chart-unit" }, `Change on the same ${noun} of the year before, percent`), plain(below));
  }
  const newest = series === all ? "" : ` The newest ${mostBars} of ${all.length} periods are drawn.`;
  const source = `${credit === "" ? "" : `Source: ${credit}. `}The data begin in ${periodName(all.first)}: nothing is said about records before.${newest}`;
  return h(
    "figure",
    { class: "chart" },
    h("figcaption", {}, h("h3", {}, heading)),
    ...parts,
    h("p", { class: "source" }, source),
  );
}

function barsOf<Value extends { toNumber(): number }>(
  series: Iterable<readonly [string, Value | undefined]>,
  text: (value: Value) => string,
  records: ReadonlySet<string>,
  divisor: number,
): Bar[] {
  return [...series].flatMap(([period, value]) =>
    // A figure beyond all floats has its place in the table, not in a drawing.
    value === undefined || !Number.isFinite(value.toNumber())
      ? []
      : [
          {
            start: startOf(period),
            end: endOf(period),
            value: value.toNumber() / divisor,
            label: text(value),
            isRecord: records.has(period),
          },
        ],
  );
}

function barsMark(bars: readonly Bar[], options: Plot.RectOptions): Plot.Markish {
  return Plot.rect(bars, { ...options, y1: 0, y2: "value" });
}

/** The newest figure stands to the right of its bar. */
function lastLabel(bars: readonly Bar[], fill: string): Plot.Markish {
  return Plot.text(bars, { x: "end", y: "value", text: "label", dx: 5, textAnchor: "start", fill, fontWeight: "bold" });
}

/** Records from the newest back, as far as their labels do not touch. */
function labelled(bars: readonly Bar[], wide: number): Bar[] {
  const kept: Bar[] = [];
  let free = Number.POSITIVE_INFINITY;
  bars.reduceRight((_, one, place) => {
    const centre = (place + 0.5) * wide;
    const half = one.label.length * 3.6 + 2;
    if (one.isRecord && centre + half <= free) {
      kept.push(one);
      free = centre - half;
    }
    return undefined;
  }, undefined);
  return kept;
}

function yearAxis(series: Series, width: number): Plot.Markish {
  const first = Number(series.first.slice(0, 4));
  const last = Number(series.last.slice(0, 4));
  if (last - first < 2) return Plot.axisX({ ticks: Math.max(2, Math.round(width / 80)) });
  const step = Math.max(1, Math.ceil(((last - first + 1) * 46) / (width - 104)));
  const domain = [startOf(series.first).getTime(), endOf(series.last).getTime()];
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  const ticks = years
    .map((year) => startOf(String(year).padStart(4, "0")))
    .filter((at) => at.getTime() >= (domain[0] as number));
  return Plot.axisX(ticks, {
    tickFormat: (at: Date) => String(at.getUTCFullYear()),
    tickSize: 6,
    textAnchor: "start",
    tickPadding: 4,
  });
}

/** The style sheet inside the drawing goes: the page's own rules stand in style.css, and its policy allows no other. */
function plain(drawing: Element): Element {
  for (const sheet of drawing.querySelectorAll("style")) sheet.remove();
  // It is one picture with one name: names of its parts would be read by nobody.
  for (const part of drawing.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  drawing.setAttribute("role", "img");
  return drawing;
}

function summary(bars: readonly Bar[], highest: Bar | undefined): string {
  const last = bars.at(-1);
  return last === undefined ? "" : `Highest: ${highest?.label}. Latest: ${last.label}.`;
}

function middle({ start, end }: Pick<Bar, "start" | "end">): Date {
  return new Date((start.getTime() + end.getTime()) / 2);
}

function startOf(period: string): Date {
  const year = Number(period.slice(0, 4));
  const part = Number(period.slice(5).replace(/\D/, "")) || 1;
  const length = { monthly: 1, quarterly: 3, "half-yearly": 6, annual: 12 }[frequencyOf(period)];
  const date = new Date(0);
  // Years below 100 would be taken for 19xx by Date.UTC.
  date.setUTCFullYear(year, (part - 1) * length, 1);
  return date;
}

function endOf(period: string): Date {
  const length = { monthly: 1, quarterly: 3, "half-yearly": 6, annual: 12 }[frequencyOf(period)];
  const date = startOf(period);
  date.setUTCMonth(date.getUTCMonth() + length);
  return date;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
