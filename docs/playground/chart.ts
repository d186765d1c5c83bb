import { nice, ticks } from "d3-array";
import { addPeriods, onYearChange, type Period, type RatioSeries, type Series } from "export-growth";
import { action, download, h, svg } from "./dom.ts";
import { say } from "./language.ts";
import { amount, frequencyNoun, levelText, nameOf, recordPeriods, type Settings, unitName } from "./measures.ts";
import { grouped, reasonInWords, signed } from "./words.ts";

/** More bars than this cannot be told apart. */
const mostBars = 120;
const margin = { left: 52, right: 62 } as const;

/** What stands above one period: a float for its height alone, the exact text for its label, or why there is no bar. */
interface Bar {
  readonly period: Period;
  readonly name: string;
  readonly height: number | undefined;
  readonly label: string;
  readonly isRecord: boolean;
}

/** What says why a period has no value, and which years its periods are. */
type Reasoned = Pick<Series | RatioSeries, "reasonAt" | "fiscalYear">;

/** The figures with records marked, and the change on the year before below. */
export function chartOf(all: Series, settings: Settings, title: string, credit: string, width: number): HTMLElement {
  const series = all.length > mostBars ? all.slice(addPeriods(all.last, 1 - mostBars), all.last) : all;
  const rates = onYearChange(all).slice(series.first, series.last);
  const records = recordPeriods(all);
  const levels = barsOf(
    series,
    (value) => levelText(value, settings.scale),
    (value) => value.toNumber() / 10 ** settings.scale,
    records,
  );
  const changes = barsOf(
    rates,
    (value) => `${signed(value.toFixedPercent(settings.places))}%`,
    (value) => Number(value.toFixedPercent(settings.places)),
  );
  const noun = frequencyNoun(series, 1);
  const heading = [title, say().fromTo(nameOf(series, series.first), nameOf(series, series.last))]
    .filter(Boolean)
    .join(", ");
  const unit = unitName(settings) || say().asPasted;
  const hasRates = changes.some(({ height }) => height !== undefined);

  const drawing = svg("svg", {
    class: "plot",
    width,
    height: hasRates ? 490 : 290,
    viewBox: `0 0 ${width} ${hasRates ? 490 : 290}`,
    "font-size": 12,
    fill: "var(--text)",
    role: "img",
    "aria-label": say().chartLabel(heading, unit, noun, summary(levels), hasRates ? (changes.at(-1)?.label ?? "") : ""),
  });
  const cursor = svg("rect", { class: "cursor", y: 0, width: 0, height: hasRates ? 490 : 290, fill: "none" });
  drawing.append(cursor, ...panel(levels, { top: 46, bottom: 256, width, caption: `${unit}, ${say().each(noun)}` }));
  if (hasRates) {
    drawing.append(
      ...panel(changes, { top: 330, bottom: 456, width, caption: say().changeCaption(noun), isSigned: true }),
    );
  }
  const textAt = (place: number) => {
    const [level, change] = [levels[place] as Bar, changes[place] as Bar];
    const figure = level.height === undefined ? level.label : amount(level.label, settings);
    const rate = change.height === undefined ? change.label : say().onYear(change.label);
    return `${level.name}: ${figure}; ${rate}${level.isRecord ? `; ${say().recordWord}` : ""}`;
  };
  const newest = series === all ? [] : [say().newestDrawn(mostBars, all.length)];
  const source = [
    ...(credit === "" ? [] : [say().sourceIs(credit)]),
    say().dataBeginRecords(nameOf(all, all.first)),
    ...newest,
  ];
  return h(
    "figure",
    { class: "chart" },
    h("figcaption", {}, h("h3", {}, heading)),
    explorer(drawing, cursor, levels.length, width, heading, textAt),
    ...missingTexts(series, rates).map((text) => h("p", { class: "missing" }, text)),
    h("p", { class: "source" }, source.join(" ")),
    h(
      "p",
      { class: "actions" },
      action(
        say().downloadPicture,
        () => download("chart.svg", "image/svg+xml", fileOf(drawing, heading, source.join(" "))),
        "download-svg",
      ),
    ),
  );
}

function barsOf<Value>(
  series: Iterable<readonly [Period, Value | undefined]> & Reasoned,
  text: (value: Value) => string,
  heightOf: (value: Value) => number,
  records: ReadonlySet<Period> = new Set(),
): Bar[] {
  return Array.from(series, ([period, value]) => {
    const name = nameOf(series, period);
    if (value === undefined) {
      const reason = reasonInWords(series.reasonAt(period) ?? "missing");
      return { period, name, height: undefined, label: reason, isRecord: false };
    }
    const height = heightOf(value);
    // A figure beyond all floats has its place in the table, not in a drawing.
    const isDrawn = Number.isFinite(height);
    return { period, name, height: isDrawn ? height : undefined, label: text(value), isRecord: records.has(period) };
  });
}

interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly caption: string;
  readonly isSigned?: boolean;
}

/** One drawing: what it shows, lines at round numbers, bars, labels, and the periods below. */
function panel(bars: readonly Bar[], { top, bottom, width, caption, isSigned = false }: Place): Node[] {
  const heights = bars.flatMap(({ height }) => height ?? []);
  const [least, most] = nice(
    Math.min(0, ...heights),
    Math.max(0, ...heights) || (heights.some((one) => one < 0) ? 0 : 1),
    4,
  );
  const y = (value: number) => round(bottom - ((value - least) / (most - least)) * (bottom - top));
  const step = (width - margin.left - margin.right) / bars.length;
  const inset = Math.min(1.5, step / 8);
  const centre = (place: number) => round(margin.left + (place + 0.5) * step);
  const fill = ({ isRecord, height = 0 }: Bar) =>
    isSigned ? (height < 0 ? "var(--fall)" : "var(--record)") : isRecord ? "var(--record)" : "var(--bar)";
  const parts: Node[] = [svg("text", { x: 0, y: top - 26, class: "caption", fill: "var(--muted)" }, caption)];
  for (const tick of ticks(least, most, 4)) {
    parts.push(
      svg("line", { x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick), stroke: "var(--line)" }),
      svg("text", { x: margin.left - 6, y: y(tick) + 4, "text-anchor": "end", fill: "var(--muted)" }, tickText(tick)),
    );
  }
  bars.forEach((bar, place) => {
    const { height } = bar;
    if (height === undefined) {
      parts.push(
        svg(
          "text",
          { x: centre(place), y: y(0) - 4, "text-anchor": "middle", class: "gap", fill: "var(--muted)" },
          "–",
        ),
      );
      return;
    }
    parts.push(
      svg("rect", {
        class: isSigned ? "rate" : bar.isRecord ? "record" : "level",
        x: round(margin.left + place * step + inset),
        width: round(step - 2 * inset),
        y: y(Math.max(0, height)),
        height: round(Math.abs(y(height) - y(0))),
        fill: fill(bar),
      }),
    );
  });
  parts.push(svg("line", { x1: margin.left, x2: width - margin.right, y1: y(0), y2: y(0), stroke: "var(--text)" }));
  const last = bars.at(-1);
  if (!isSigned) {
    for (const place of labelled(bars, step)) {
      const bar = bars[place] as Bar;
      if (bar === last) continue;
      const at = { x: centre(place), y: y(bar.height as number) - 5, "text-anchor": "middle", "font-weight": "bold" };
      parts.push(svg("text", { ...at, fill: "var(--record)" }, bar.label));
    }
  }
  if (last?.height !== undefined) {
    const at = { x: width - margin.right + 5, y: y(last.height) + 4, "font-weight": "bold" };
    parts.push(svg("text", { ...at, fill: isSigned ? fill(last) : "var(--text)" }, shortened(last.label)));
  }
  return [...parts, ...axis(bars, step, bottom)];
}

/** The periods below the bars, each label centred under what it names: a bar, or the bars of a year. */
function axis(bars: readonly Bar[], step: number, bottom: number): Node[] {
  const isEach = bars.every(({ period }) => period.length === 4) || step > 62;
  const groups: { label: string; from: number; to: number }[] = [];
  bars.forEach(({ period, name }, place) => {
    const label = isEach ? name : period.slice(0, 4);
    const open = groups.at(-1);
    if (open?.label === label) open.to = place;
    else groups.push({ label, from: place, to: place });
  });
  const room = (isEach ? 8 : 6) + Math.max(...groups.map(({ label }) => label.length)) * 6.6;
  const typical = Math.max(...groups.map(({ from, to }) => to - from + 1)) * step;
  const every = Math.max(1, Math.ceil(room / typical));
  return groups.flatMap(({ label, from, to }, index) => {
    const [left, right] = [margin.left + from * step, margin.left + (to + 1) * step];
    const line = svg("line", { x1: round(left), x2: round(left), y1: bottom, y2: bottom + 6, stroke: "var(--line)" });
    // A year of which few bars are there has no room for its name.
    const fits = isEach ? (groups.length - 1 - index) % every === 0 : index % every === 0 && right - left + 14 >= room;
    const at = {
      x: round((left + right) / 2),
      y: bottom + 18,
      "text-anchor": "middle",
      class: "axis",
      fill: "var(--text)",
    };
    return fits ? [line, svg("text", at, label)] : [line];
  });
}

/** Records from the newest back, as far as their labels do not touch. */
function labelled(bars: readonly Bar[], step: number): number[] {
  const kept: number[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (let place = bars.length - 1; place >= 0; place -= 1) {
    const { isRecord, height, label } = bars[place] as Bar;
    const centre = (place + 0.5) * step;
    const half = label.length * 3.6 + 2;
    if (!isRecord || height === undefined || label.length > 12 || centre + half > free) continue;
    kept.push(place);
    free = centre - half;
  }
  return kept;
}

/** The drawing as one stop for the keyboard: arrows, Home and End go from bar to bar, and so does the mouse. */
function explorer(
  drawing: SVGElement,
  cursor: SVGElement,
  count: number,
  width: number,
  label: string,
  textAt: (place: number) => string,
): HTMLElement {
  const readout = h("p", { class: "readout", id: "chart-readout" });
  const box = h(
    "div",
    {
      class: "explorer",
      role: "slider",
      tabindex: 0,
      "aria-label": say().barsOf(label),
      "aria-valuemin": 1,
      "aria-valuemax": count,
    },
    drawing,
  );
  const step = (width - margin.left - margin.right) / count;
  let now = count - 1;
  const go = (place: number) => {
    now = Math.max(0, Math.min(count - 1, place));
    const text = textAt(now);
    readout.textContent = text;
    box.setAttribute("aria-valuenow", String(now + 1));
    box.setAttribute("aria-valuetext", text);
    cursor.setAttribute("x", String(round(margin.left + now * step)));
    cursor.setAttribute("width", String(round(step)));
  };
  box.addEventListener("keydown", (event) => {
    const { [event.key]: to } = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      Home: 0,
      End: count - 1,
    } as Readonly<Record<string, number>>;
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  box.addEventListener("pointermove", ({ clientX }) => {
    const { left, width: shown } = drawing.getBoundingClientRect();
    go(Math.floor((((clientX - left) / shown) * width - margin.left) / step));
  });
  go(now);
  return h("div", {}, readout, box);
}

/** Why bars are missing: periods in a row with one reason are one range. */
function missingTexts(series: Series, rates: RatioSeries): string[] {
  const levels = rangesOf(series, series.holes());
  const changes = rangesOf(rates, rates.holes());
  return [
    ...(levels.length === 0 ? [] : [say().noBar(listed(levels))]),
    ...(changes.length === 0 ? [] : [say().noRate(listed(changes))]),
  ];
}

function listed(ranges: readonly string[]): string {
  const more = ranges.length > 6 ? [say().andMore(ranges.length - 6)] : [];
  return [...ranges.slice(0, 6), ...more].join("; ");
}

function rangesOf(series: Reasoned, holes: readonly Period[]): string[] {
  const runs: { from: Period; to: Period; reason: string }[] = [];
  for (const period of holes) {
    const reason = reasonInWords(series.reasonAt(period) ?? "missing");
    const run = runs.at(-1);
    if (run !== undefined && run.reason === reason && addPeriods(run.to, 1) === period) run.to = period;
    else runs.push({ from: period, to: period, reason });
  }
  return runs.map(({ from, to, reason }) => {
    const range = say().fromTo(nameOf(series, from), nameOf(series, to));
    return `${range} (${reason})`;
  });
}

/** The drawing as a file of its own: with its title and source, and with colours instead of the page's names for them. */
function fileOf(drawing: SVGElement, heading: string, source: string): string {
  const copy = drawing.cloneNode(true) as SVGElement;
  const [, , width = "0", height = "0"] = (copy.getAttribute("viewBox") ?? "").split(" ");
  const colours = getComputedStyle(document.documentElement);
  copy.querySelector(".cursor")?.remove();
  copy.setAttribute("viewBox", `0 -34 ${width} ${Number(height) + 64}`);
  copy.setAttribute("height", String(Number(height) + 64));
  copy.setAttribute("font-family", "system-ui, sans-serif");
  copy.prepend(
    svg("rect", { x: 0, y: -34, width, height: Number(height) + 64, fill: "var(--paper)" }),
    svg("text", { x: 0, y: -12, "font-size": 16, "font-weight": "bold" }, heading),
    svg("text", { x: 0, y: Number(height) + 18, "font-size": 11, fill: "var(--muted)" }, source),
  );
  const text = new XMLSerializer().serializeToString(copy);
  return text.replace(/var\((--[\w-]+)\)/g, (_, name) => colours.getPropertyValue(name).trim());
}

function summary(bars: readonly Bar[]): string {
  const drawn = bars.filter((bar): bar is Bar & { height: number } => bar.height !== undefined);
  const [first] = drawn;
  if (first === undefined) return "";
  const highest = drawn.reduce((best, one) => (best.height >= one.height ? best : one), first);
  return say().highestLatest(highest.label, (drawn.at(-1) as Bar).label);
}

/** Plain texts: to load what a browser knows of languages takes a phone longer than to draw all bars. */
function tickText(tick: number): string {
  return Math.abs(tick) < 1e15
    ? grouped(tick.toFixed(10).replace(/\.?0+$/, ""))
    : tick.toExponential().replace("-", "−");
}

/** Beside the newest bar there is room for some letters. */
function shortened(label: string): string {
  return label.length > 9 ? "" : label;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
