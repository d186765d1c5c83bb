import { chartOf } from "./chart.ts";
import { byId, delayed, h, share, showError } from "./dom.ts";
import { type SeriesExample, seriesExamples } from "./examples.ts";
import { hashOf, type SeriesForm } from "./link.ts";
import {
  type Cell,
  type MeasureRow,
  measureRows,
  type Settings,
  standing,
  type TargetReport,
  targetReport,
  unitName,
  upTo,
} from "./measures.ts";
import { checkLength, columnName, missingMarks, readSheet, type Sheet, seriesOfColumn } from "./sheet.ts";
import { FieldError, periodName } from "./words.ts";

/** More rows than this nobody reads, and a browser takes long to lay out. */
const mostRows = 240;

const source = byId("source", HTMLSelectElement);
const data = byId("data", HTMLTextAreaElement);
const valueColumn = byId("valueColumn", HTMLSelectElement);
const totalColumn = byId("totalColumn", HTMLSelectElement);
const title = byId("title", HTMLInputElement);
const credit = byId("credit", HTMLInputElement);
const unit = byId("unit", HTMLInputElement);
const scale = byId("scale", HTMLSelectElement);
const places = byId("places", HTMLSelectElement);
const asOf = byId("asOf", HTMLInputElement);
const yearStart = byId("yearStart", HTMLSelectElement);
const target = byId("target", HTMLInputElement);
const targetYear = byId("targetYear", HTMLInputElement);
const results = byId("series-results", HTMLElement);
const status = byId("series-status", HTMLElement);
const fields = { data, asOf, yearStart, target, targetYear };
type Field = keyof typeof fields;

/** Fills the first form, and keeps its results up to date. */
export function startSeries(): { show(form?: SeriesForm): void } {
  for (const [name, { label }] of Object.entries(seriesExamples)) source.append(h("option", { value: name }, label));
  source.append(h("option", { value: "own" }, "Your own figures"));
  byId("missing-marks", HTMLElement).textContent = missingMarks.filter(Boolean).join(", ");

  const later = delayed(update);
  data.addEventListener("input", () => {
    if (source.value !== "own") makeOwn();
    later();
  });
  data.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length < 20_000) return;
    // A browser takes minutes to insert very many lines as if they were typed.
    event.preventDefault();
    try {
      checkLength(text);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      showError(data, error.message);
      return;
    }
    data.setRangeText(text, data.selectionStart, data.selectionEnd, "end");
    data.dispatchEvent(new Event("input"));
  });
  source.addEventListener("change", () => {
    const example = seriesExamples[source.value];
    if (example === undefined) {
      makeOwn();
      data.value = "";
      data.focus();
    } else fill({ source: source.value, text: "", ...example.form });
    update();
  });
  for (const field of [title, credit, unit, asOf, target, targetYear]) field.addEventListener("input", later);
  for (const field of [valueColumn, totalColumn, scale, places, yearStart]) field.addEventListener("change", update);
  byId("series-share", HTMLButtonElement).addEventListener("click", () => {
    void share(hashOf({ tab: "series", form: formNow() }), byId("series-shared", HTMLElement));
  });
  // A drawing has the width of its place; one pixel more or less does not matter.
  let width = 0;
  new ResizeObserver(() => {
    const now = Math.floor(results.clientWidth / 8);
    if (now !== width && now > 0) later();
    width = now;
  }).observe(results);

  return {
    show(form = { source: "exports", text: "", ...(seriesExamples["exports"] as SeriesExample).form }) {
      fill(form);
      update();
    },
  };
}

/** What was typed belongs to no example any more: its title and credit would be wrong. */
function makeOwn(): void {
  source.value = "own";
  for (const field of [title, credit, unit, asOf, target, targetYear]) field.value = "";
  scale.value = "0";
  setColumns(1, -1);
}

function fill(form: SeriesForm): void {
  const example = seriesExamples[form.source];
  source.value = example === undefined ? "own" : form.source;
  data.value = example?.text ?? form.text;
  data.scrollTop = 0;
  title.value = form.title;
  credit.value = form.credit;
  unit.value = form.unit;
  scale.value = String(form.scale);
  places.value = String(form.places);
  asOf.value = form.asOf;
  yearStart.value = String(form.yearStart);
  target.value = form.target;
  targetYear.value = form.targetYear;
  setColumns(form.valueColumn, form.totalColumn);
}

function formNow(): SeriesForm {
  return {
    source: source.value,
    text: source.value === "own" ? data.value : "",
    title: title.value,
    credit: credit.value,
    unit: unit.value,
    scale: Number(scale.value),
    valueColumn: Number(valueColumn.value),
    totalColumn: Number(totalColumn.value),
    asOf: asOf.value,
    yearStart: Number(yearStart.value),
    places: Number(places.value),
    target: target.value,
    targetYear: targetYear.value,
  };
}

/** Chooses columns before it is known what the sheet calls them. */
function setColumns(value: number, total: number): void {
  valueColumn.replaceChildren(h("option", { value }, ""));
  totalColumn.replaceChildren(h("option", { value: total }, ""));
}

/** Offers the columns of the sheet, and keeps the choice where it still can be made. */
function offerColumns(sheet: Sheet): void {
  const options = Array.from({ length: sheet.columns - 1 }, (_, index) => index + 1);
  const offer = (select: HTMLSelectElement, first: readonly HTMLOptionElement[], otherwise: string) => {
    const chosen = select.value;
    select.replaceChildren(
      ...first,
      ...options.map((column) => h("option", { value: column }, columnName(sheet, column))),
    );
    select.value = chosen;
    if (select.value !== chosen) select.value = otherwise;
  };
  offer(valueColumn, [], "1");
  offer(totalColumn, [h("option", { value: -1 }, "none")], "-1");
}

function update(): void {
  const errors = new Map<Field, string>();
  /** A step that fails leaves its error, and what needs it is left out. */
  const attempt = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      errors.set(error.field as Field, error.message);
      return undefined;
    }
  };
  const form = formNow();
  const sheet = attempt(() => readSheet(data.value));
  if (sheet !== undefined) offerColumns(sheet);
  const column = (select: HTMLSelectElement) => {
    const place = Number(select.value);
    return sheet === undefined || place < 0 ? undefined : attempt(() => seriesOfColumn(sheet, place, form.unit));
  };
  const whole = column(valueColumn);
  const total = column(totalColumn);
  const series = whole && attempt(() => upTo(whole, form.asOf.trim()));
  const settings: Settings = form;
  const rows = series && attempt(() => measureRows(series, total, settings, mostRows));
  const isAsked = form.target.trim() !== "";
  const report =
    series && isAsked
      ? attempt(() => targetReport(series, form.target.trim(), form.targetYear.trim(), settings))
      : undefined;
  for (const [name, field] of Object.entries(fields)) showError(field, errors.get(name as Field));

  if (series === undefined || rows === undefined) {
    results.replaceChildren(h("p", { class: "empty" }, "The results stand here when the fields in red are mended."));
    status.textContent = "No results: a field needs mending.";
    return;
  }
  const name = form.title.trim();
  results.replaceChildren(
    tiles(rows[0] as MeasureRow, standing(series, series.last), settings),
    chartOf(series, settings, name, form.credit.trim(), Math.max(results.clientWidth, 260)),
    ...(report === undefined ? [] : [targetTable(report)]),
    measureTable(rows, series.length, name, settings, series.frequency === "annual"),
  );
  status.textContent = `${series.length} periods, ${periodName(series.first)} to ${periodName(series.last)}.`;
}

function tiles(latest: MeasureRow, place: Cell, settings: Settings): HTMLElement {
  const tile = (label: string, main: Cell, below: Node | string, suffix: string) =>
    h(
      "div",
      { class: "tile" },
      h("dt", {}, label),
      h(
        "dd",
        {},
        "text" in main ? h("span", { class: "big" }, main.text, suffix) : absence(main.absent),
        h("span", { class: "below" }, below),
      ),
    );
  const unitWords = unitName(settings);
  const percent = (cell: Cell) => ("text" in cell ? `${cell.text} % on year` : absence(cell.absent));
  return h(
    "dl",
    { class: "tiles" },
    tile(periodName(latest.period), latest.level, unitWords || "as pasted", ""),
    tile("Change on year", latest.onYear, "on the same period of the year before", " %"),
    tile("Year to date", latest.toDate, percent(latest.toDateOnYear), ""),
    tile("Standing", place, latest.records.length === 0 ? "no record" : latest.records.join("; "), ""),
  );
}

function targetTable({ met, sentence, lines }: TargetReport): HTMLElement {
  return h(
    "section",
    { class: "card", "aria-labelledby": "target-heading" },
    h("h3", { id: "target-heading" }, "Target"),
    h("p", { class: met ? "verdict good" : "verdict" }, sentence),
    h(
      "table",
      { class: "facts" },
      h("caption", { class: "hidden" }, "The target, and what the rest of the year must bring"),
      h(
        "tbody",
        {},
        ...lines.map(({ label, cell }) => h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, shown(cell)))),
      ),
    ),
  );
}

function measureTable(
  rows: readonly MeasureRow[],
  all: number,
  name: string,
  settings: Settings,
  isAnnual: boolean,
): HTMLElement {
  const hasShare = rows[0]?.share !== undefined;
  const words = unitName(settings);
  const columns: readonly (readonly [string, string, (row: MeasureRow) => Cell | undefined])[] = [
    ["Level", words, ({ level }) => level],
    ["On year", "%", ({ onYear }) => onYear],
    ...(isAnnual
      ? []
      : ([
          ["Year to date", words, ({ toDate }) => toDate],
          ["Year to date on year", "%", ({ toDateOnYear }) => toDateOnYear],
        ] satisfies [string, string, (row: MeasureRow) => Cell][])),
    ...(hasShare
      ? ([
          ["Share", "%", ({ share: cell }) => cell],
          ["Share on year", "points", ({ shareChange }) => shareChange],
        ] satisfies [string, string, (row: MeasureRow) => Cell | undefined][])
      : []),
  ];
  const newest = all > rows.length ? ` The newest ${rows.length} of ${all} periods; the measures use all.` : "";
  return h(
    "section",
    { class: "card" },
    h(
      "div",
      { class: "scroll tall", tabindex: 0, role: "region", "aria-labelledby": "measures-caption" },
      h(
        "table",
        { class: "measures", id: "measures" },
        h(
          "caption",
          { id: "measures-caption" },
          h("strong", {}, `Measures${name === "" ? "" : `: ${name}`}`),
          `, newest first.${newest}`,
        ),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Period"),
            ...columns.map(([label, below]) =>
              h("th", { scope: "col", class: "number" }, label, below !== "" && h("span", { class: "below" }, below)),
            ),
            h("th", { scope: "col" }, "Record"),
          ),
        ),
        h(
          "tbody",
          {},
          ...rows.map((row) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, periodName(row.period)),
              ...columns.map(([, , cell]) => h("td", { class: "number" }, shown(cell(row)))),
              h("td", {}, ...row.records.flatMap((record) => [h("span", { class: "mark" }, record), " "])),
            ),
          ),
        ),
      ),
    ),
  );
}

function shown(cell: Cell | undefined): Node | string {
  if (cell === undefined) return "";
  return "text" in cell ? cell.text : absence(cell.absent);
}

function absence(words: string): HTMLElement {
  return h("span", { class: "absent" }, words);
}
