import { chartOf } from "./chart.ts";
import { seriesProgram } from "./code.ts";
import { byId, delayed, h, share, showError } from "./dom.ts";
import { missingMarks } from "./figures.ts";
import { say } from "./language.ts";
import { hashOf, type SeriesForm } from "./link.ts";
import {
  amount,
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
import { type Choices, type Chooser, nothingChosen, type Question, type Reading, readPaste } from "./reading.ts";
import { codeBlock, readable, tableActions } from "./results.ts";
import { type ExampleForm, exampleForm, exampleNames, exampleText } from "./series-examples.ts";
import { checkLength, columnName } from "./sheet.ts";
import { FieldError } from "./words.ts";

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
const answer = byId("series-answer", HTMLElement);
const results = byId("series-results", HTMLElement);
const status = byId("series-status", HTMLElement);
const notices = byId("notices", HTMLElement);
const fields = { data, asOf, yearStart, target, targetYear };
type Field = keyof typeof fields;
/** What may be asked about a paste, each with its menu. */
const questions = {
  periods: byId("periods", HTMLSelectElement),
  firstMonth: byId("firstMonth", HTMLSelectElement),
  yearName: byId("yearName", HTMLSelectElement),
  written: byId("written", HTMLSelectElement),
  dash: byId("dash", HTMLSelectElement),
  triangle: byId("triangle", HTMLSelectElement),
  sign: byId("sign", HTMLSelectElement),
} as const satisfies Record<Question, HTMLSelectElement>;
let choices: Choices = nothingChosen;
/** What the example that was chosen filled in. */
let example: ExampleForm | undefined;
/** Nothing is marked as wrong before something was typed or chosen. */
let isTouched = false;
/** As long as the page opens, the verdict is shown alone. */
let isOpening = true;
/** The width for which the chart was drawn. */
let drawnWidth = 0;
/** Fills the place of chart, tables and code. */
let showResults = () => {};

/** Fills the first form, and keeps its results up to date. */
export function startSeries(): { show(form?: SeriesForm): void; showMore(): void; refresh(): void } {
  const later = delayed(update);
  data.addEventListener("input", () => {
    isTouched = true;
    if (source.value !== "own") makeOwn();
    later();
  });
  data.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // What was said of another text says nothing of this one.
    choices = nothingChosen;
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
    if (source.value === "own") {
      makeOwn();
      isTouched = false;
      data.value = "";
      data.focus();
    } else fillExample(source.value);
    update();
  });
  for (const field of [title, credit, unit, asOf, target, targetYear]) field.addEventListener("input", later);
  for (const field of [valueColumn, totalColumn, scale, places, yearStart]) field.addEventListener("change", update);
  for (const [question, select] of Object.entries(questions)) {
    select.addEventListener("change", () => {
      choices = { ...choices, [question]: select.value };
      update();
    });
  }
  byId("series-share", HTMLButtonElement).addEventListener("click", () => {
    void share(hashOf({ tab: "series", form: formNow() }), byId("series-shared", HTMLElement));
  });
  // A drawing has the width of its place; one pixel more or less does not matter.
  new ResizeObserver(() => {
    const isNew = Math.abs(results.clientWidth - drawnWidth) >= 8;
    if (isNew && results.clientWidth > 0 && !isOpening) later();
  }).observe(results);

  return {
    show(form) {
      if (form === undefined) fillExample("exports");
      else fill(form);
      update();
    },
    showMore() {
      isOpening = false;
      showResults();
    },
    refresh() {
      translateExample();
      offerSources(source.value);
      update();
    },
  };
}

function offerSources(chosen: string): void {
  source.replaceChildren(
    ...exampleNames.map((name) => h("option", { value: name }, say().seriesExamples[name] ?? name)),
    h("option", { value: "own" }, say().ownFigures),
  );
  source.value = chosen;
  byId("missing-marks", HTMLElement).textContent = missingMarks.filter(Boolean).join(", ");
}

/** What was typed belongs to no example any more: its title and credit would be wrong. */
function makeOwn(): void {
  source.value = "own";
  choices = nothingChosen;
  for (const field of [title, credit, unit, asOf, target, targetYear]) field.value = "";
  scale.value = "0";
  setColumns(1, -1);
}

function fillExample(name: string): void {
  example = exampleForm(name);
  fill({ source: name, text: "", choices: nothingChosen, ...example });
}

/** What goes with an example is said in the new language, save what somebody has changed. */
function translateExample(): void {
  if (example === undefined || source.value === "own") return;
  const now = exampleForm(source.value);
  if (title.value === example.title) title.value = now.title;
  if (credit.value === example.credit) credit.value = now.credit;
  // A target is in the unit shown: the two go together.
  if (scale.value === String(example.scale) && target.value === example.target) {
    scale.value = String(now.scale);
    target.value = now.target;
  }
  example = now;
}

function fill(form: SeriesForm): void {
  const text = exampleText(form.source);
  offerSources(text === undefined ? "own" : form.source);
  choices = form.choices;
  isTouched = form.text !== "";
  data.value = text ?? form.text;
  // To scroll, a browser must know where everything stands; at first nothing has been scrolled.
  if (!isOpening) data.scrollTop = 0;
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
    choices,
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

/** Offers the columns that hold figures, and shows which were read. */
function offerColumns({ sheet, valueColumn: value, totalColumn: total }: Reading): void {
  const options = () => sheet.figureColumns.map((column) => h("option", { value: column }, columnName(sheet, column)));
  valueColumn.replaceChildren(...options());
  valueColumn.value = String(value);
  totalColumn.replaceChildren(h("option", { value: -1 }, say().none), ...options());
  totalColumn.value = String(total);
}

/** Shows what can be said to each question: those that the text does not raise are hidden. */
function offerChoices(reading: Reading | undefined): void {
  for (const [question, select] of Object.entries(questions)) {
    const chooser: Chooser | undefined = reading?.choosers[question as Question];
    byId(`${question}-field`, HTMLElement).hidden = chooser === undefined;
    const message = reading?.open.find(({ field }) => field === question)?.message ?? "";
    const place = byId(`${question}-question`, HTMLElement);
    if (place.textContent !== message) place.textContent = message;
    if (chooser === undefined) continue;
    select.replaceChildren(
      ...(chooser.value === "" ? [h("option", { value: "" }, say().choose)] : []),
      ...chooser.options.map(({ value, label }) => h("option", { value }, label)),
    );
    select.value = chooser.value;
  }
  const said = (reading?.notices ?? []).join("\n");
  if (notices.dataset["said"] === said) return;
  notices.dataset["said"] = said;
  notices.replaceChildren(...(reading?.notices ?? []).map((text) => h("li", {}, text)));
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
  const isEmpty = data.value.trim() === "";
  const reading =
    isEmpty && !isTouched ? undefined : attempt(() => readPaste(data.value, form, form.unit, form.choices));
  if (reading !== undefined) offerColumns(reading);
  offerChoices(reading);
  const whole = reading?.series;
  const series = whole && attempt(() => upTo(whole, form.asOf.trim()));
  // Fiscal years that were pasted are those of all sums: there is nothing to choose.
  byId("yearStart-field", HTMLElement).hidden = reading?.years !== undefined;
  const settings: Settings = {
    ...form,
    yearStart: reading?.years?.start ?? form.yearStart,
    yearLabel: reading?.years?.label,
  };
  const rows = series && attempt(() => measureRows(series, reading.total, settings, mostRows));
  const isAsked = form.target.trim() !== "";
  const report =
    series && isAsked
      ? attempt(() => targetReport(series, form.target.trim(), form.targetYear.trim(), settings))
      : undefined;
  for (const [name, field] of Object.entries(fields)) showError(field, errors.get(name as Field));

  if (series === undefined || rows === undefined) {
    const isQuestion = reading !== undefined && reading.open.length > 0;
    show(isQuestion ? say().answerFirst : errors.size > 0 ? say().mendFirst : say().pasteSomething, "");
    answer.replaceChildren();
    showLater(() => []);
    return;
  }
  const name = form.title.trim();
  const [latest] = rows as [MeasureRow];
  show(findingOf(latest, settings, name, report), report === undefined ? "" : report.met ? "good" : "");
  answer.replaceChildren(tiles(latest, standing(series, series.last), settings, series.frequency === "annual"));
  const shown = {
    unit: form.unit,
    asOf: form.asOf.trim() === "" ? "" : series.last,
    target: report && { figure: form.target.trim(), year: report.year },
    settings,
  };
  showLater(() => [
    chartOf(series, settings, name, form.credit.trim(), Math.max(drawnWidth - 42, 240)),
    ...(report === undefined ? [] : [targetTable(report)]),
    measureTable(rows, series.length, name, settings, series.frequency === "annual"),
    ...(reading?.code === undefined ? [] : [codeBlock("series", seriesProgram(reading.code, shown))]),
  ]);
}

function showLater(made: () => Node[]): void {
  showResults = () => {
    drawnWidth = results.clientWidth;
    results.replaceChildren(...made());
  };
  if (!isOpening) showResults();
}

function show(sentence: string, tone: string): void {
  // The same text again would be read out again.
  if (status.textContent !== sentence) status.textContent = sentence;
  status.className = `verdict ${tone}`;
}

/** "Korea's exports in Nov 2025: 60.75 billion USD, up 7.9% on a year earlier. 60.18 billion USD short of the target." */
function findingOf(row: MeasureRow, settings: Settings, name: string, report: TargetReport | undefined): string {
  const level = "text" in row.level ? amount(row.level.text, settings) : undefined;
  const rate = "text" in row.onYear ? row.onYear.text : undefined;
  const first = say().finding(name, row.name, level, rate);
  return [first, report?.sentence].filter(Boolean).join(" ");
}

function tiles(latest: MeasureRow, place: Cell, settings: Settings, isAnnual: boolean): HTMLElement {
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
  const percent = (cell: Cell) => ("text" in cell ? say().onYear(`${cell.text}%`) : absence(cell.absent));
  return h(
    "dl",
    { class: "tiles" },
    tile(latest.name, latest.level, unitWords || say().asPasted, ""),
    tile(say().changeOnYear, latest.onYear, say().onSamePeriod, "%"),
    !isAnnual && tile(say().yearToDate, latest.toDate, percent(latest.toDateOnYear), ""),
    tile(say().standingLabel, place, latest.records.length === 0 ? say().noRecord : latest.records.join("; "), ""),
  );
}

function targetTable({ met, sentence, lines }: TargetReport): HTMLElement {
  return h(
    "section",
    { class: "card", "aria-labelledby": "target-heading" },
    h("h3", { id: "target-heading" }, say().target),
    h("p", { class: met ? "verdict good" : "verdict" }, sentence),
    h(
      "table",
      { class: "facts" },
      h("caption", { class: "hidden" }, say().targetCaption),
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
    [say().level, words, ({ level }) => level],
    [say().onYearColumn, "%", ({ onYear }) => onYear],
    ...(isAnnual
      ? []
      : ([
          [say().yearToDate, words, ({ toDate }) => toDate],
          [say().yearToDateOnYear, "%", ({ toDateOnYear }) => toDateOnYear],
        ] satisfies [string, string, (row: MeasureRow) => Cell][])),
    ...(hasShare
      ? ([
          [say().share, "%", ({ share: cell }) => cell],
          [say().shareOnYear, say().points, ({ shareChange }) => shareChange],
        ] satisfies [string, string, (row: MeasureRow) => Cell | undefined][])
      : []),
  ];
  const newest = all > rows.length ? ` ${say().newestRows(rows.length, all)}` : "";
  const table = h(
    "table",
    { class: "measures", id: "measures" },
    h(
      "caption",
      { id: "measures-caption" },
      h("strong", {}, [say().measures, name].filter(Boolean).join(": ")),
      `, ${say().newestFirst}${newest}`,
    ),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, say().period),
        ...columns.map(([label, below]) =>
          h("th", { scope: "col", class: "number" }, label, below !== "" && h("span", { class: "below" }, below)),
        ),
        h("th", { scope: "col" }, say().record),
      ),
    ),
    h(
      "tbody",
      {},
      ...rows.map((row) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, row.name),
          ...columns.map(([, , cell]) => h("td", { class: "number" }, shown(cell(row)))),
          h("td", {}, ...row.records.flatMap((record) => [h("span", { class: "mark" }, record), " "])),
        ),
      ),
    ),
  );
  return h(
    "section",
    { class: "card" },
    h(
      "div",
      { class: "scroll tall", tabindex: 0, role: "region", "aria-labelledby": "measures-caption" },
      readable(table),
    ),
    tableActions(table, "measures"),
  );
}

function shown(cell: Cell | undefined): Node | string {
  if (cell === undefined) return "";
  return "text" in cell ? cell.text : absence(cell.absent);
}

function absence(words: string): HTMLElement {
  return h("span", { class: "absent" }, words);
}
