import { findFigures } from "export-growth/published";
import { claimsText, readClaims } from "./claims.ts";
import { figuresProgram } from "./code.ts";
import { byId, delayed, fillTexts, h, share, showError } from "./dom.ts";
import { figuresExamples } from "./figures-examples.ts";
import { type Language, say, speak } from "./language.ts";
import { sayFigures } from "./language-figures.ts";
import { emptyFigures, type FigureRow, type FiguresForm, hashOf } from "./link.ts";
import { writtenForms } from "./printed.ts";
import {
  isKind,
  isMode,
  kinds,
  modes,
  type RelationRow,
  relationOf,
  relationSentence,
  relationSlots,
} from "./relations.ts";
import { codeBlock, readable, tableActions } from "./results.ts";
import {
  type BoundsLine,
  type CheckLine,
  type ConflictText,
  type Outcome,
  outcomeOf,
  type Problem,
} from "./statement.ts";
import { quoted } from "./words.ts";

const example = byId("example", HTMLSelectElement);
const mode = byId("mode", HTMLSelectElement);
const printedWritten = byId("printedWritten", HTMLSelectElement);
const yen = byId("yen", HTMLSelectElement);
const printedTriangle = byId("printedTriangle", HTMLSelectElement);
const points = byId("points", HTMLSelectElement);
const views = { fields: byId("view-fields", HTMLInputElement), text: byId("view-text", HTMLInputElement) };
const claims = byId("claims", HTMLTextAreaElement);
const claimProblems = byId("claims-error", HTMLElement);
const article = byId("article", HTMLTextAreaElement);
const chips = byId("chips", HTMLElement);
const figureList = byId("figure-list", HTMLElement);
const relationList = byId("relations", HTMLElement);
const unknownList = byId("unknowns", HTMLElement);
const names = byId("names", HTMLDataListElement);
const results = byId("figures-results", HTMLElement);
const status = byId("figures-status", HTMLElement);
const why = byId("figures-why", HTMLButtonElement);
let unknowns: readonly string[] = [];

/** Fills the second form, and keeps its verdicts up to date. Its script has a language of its own, so that is handed in. */
export function startFigures(now: Language): { show(form?: FiguresForm): void; refresh(now: Language): void } {
  speakHere(now);
  const later = delayed(update);
  const worked = figuresExamples["article"] as FiguresForm;

  example.addEventListener("change", () => {
    fill(figuresExamples[example.value] ?? emptyFigures);
    update();
  });
  for (const select of [mode, printedWritten, yen, printedTriangle, points]) select.addEventListener("change", update);
  for (const place of [figureList, relationList, claims]) place.addEventListener("input", later);
  for (const view of Object.values(views)) {
    view.addEventListener("change", () => {
      fill(inView(formNow(), views.text.checked ? "text" : "fields"));
      update();
    });
  }
  relationList.addEventListener("change", ({ target }) => {
    // Another kind has other slots.
    if (!(target instanceof HTMLSelectElement)) return;
    fill(formNow());
    byId(target.id, HTMLSelectElement).focus();
    update();
  });
  byId("add-figure", HTMLButtonElement).addEventListener("click", () => addFigure(""));
  byId("add-relation", HTMLButtonElement).addEventListener("click", () => {
    const form = formNow();
    fill({ ...form, relations: [...form.relations, { kind: "sum", names: ["", ""] }] });
    byId(`relation-${form.relations.length}-kind`, HTMLSelectElement).focus();
  });
  const remove = (list: "figures" | "relations", row: number) => {
    const form = formNow();
    fill({ ...form, [list]: (form[list] as readonly unknown[]).filter((_, index) => index !== row) });
    update();
    // The row that took its place, else the button that makes one.
    const prefix = list === "figures" ? "figure" : "relation";
    (document.getElementById(`${prefix}-${row}-remove`) ?? byId(`add-${prefix}`, HTMLElement)).focus();
  };
  for (const list of [figureList, relationList]) {
    list.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLButtonElement) || target.dataset["row"] === undefined) return;
      remove(list === figureList ? "figures" : "relations", Number(target.dataset["row"]));
    });
  }
  why.addEventListener("click", () => {
    results.scrollIntoView();
    results.focus({ preventScroll: true });
  });
  byId("find-figures", HTMLButtonElement).addEventListener("click", findInArticle);
  byId("figures-share", HTMLButtonElement).addEventListener("click", () => {
    void share(hashOf({ tab: "figures", form: formNow() }), byId("figures-shared", HTMLElement));
  });
  return {
    show(form = worked) {
      fill(form);
      update();
    },
    refresh(now) {
      speakHere(now);
      fill(formNow());
      if (article.value !== "" && chips.childElementCount > 0) findInArticle();
      update();
    },
  };
}

function speakHere(now: Language): void {
  speak(now);
  fillTexts(sayFigures());
}

/** The same statements as fields or as text. What cannot be read of the text stays there until it is mended. */
function inView(form: FiguresForm, view: FiguresForm["view"]): FiguresForm {
  if (view === form.view) return form;
  if (view === "text") {
    return { ...form, view, claims: claimsText(form.figures, form.relations, form.unknowns, form) };
  }
  const read = readClaims(form.claims, form);
  if (read.problems.length > 0) return form;
  return { ...form, view, figures: read.figures, relations: read.relations, unknowns: read.unknowns };
}

/** A figure more, as it was printed: its name is still to be given. */
function addFigure(text: string): void {
  const form = formNow();
  const isBlank = ({ name, text: printed }: FigureRow) => name === "" && printed === "";
  const kept = text === "" ? form.figures : form.figures.filter((row) => !isBlank(row));
  fill({ ...form, figures: [...kept, { name: "", text, exact: false }] });
  byId(`figure-${kept.length}-0`, HTMLInputElement).focus();
  if (text !== "") update();
}

/** Every figure of the article as a button that takes it into the claims or the fields. */
function findInArticle(): void {
  const { written } = formNow();
  const found = findFigures(article.value, written === "" ? {} : { written: written as (typeof writtenForms)[number] });
  byId("chips-status", HTMLElement).textContent = sayFigures().figuresFound(found.length);
  chips.replaceChildren(
    ...found.map(({ start, end, text, error }) => {
      const context = `${article.value.slice(Math.max(0, start - 24), start)}${text}${article.value.slice(end, end + 16)}`;
      const chip = h("button", { type: "button", class: error === undefined ? "chip" : "chip doubtful" }, text);
      chip.title = `…${context.replace(/\s+/g, " ")}…`;
      chip.addEventListener("click", () => take(text));
      return h("li", {}, chip);
    }),
  );
}

/** Puts a figure where the claims are being written, or into a row of its own. */
function take(text: string): void {
  if (!views.text.checked) {
    addFigure(text);
    return;
  }
  const { selectionStart: start, selectionEnd: end, value } = claims;
  const before = value.slice(0, start);
  const gap = before === "" || /\s$/.test(before) ? "" : " ";
  claims.setRangeText(`${gap}${text}`, start, end, "end");
  claims.focus();
  update();
}

function fill(form: FiguresForm): void {
  const options = (select: HTMLSelectElement, labels: readonly (readonly [string, string])[], chosen: string) => {
    select.replaceChildren(...labels.map(([value, label]) => h("option", { value }, label)));
    select.value = chosen;
  };
  const kept = example.value === "" ? "article" : example.value;
  options(example, Object.entries(sayFigures().figuresExamples), kept);
  options(
    mode,
    modes.map((one) => [one, sayFigures().modes[one]]),
    form.mode,
  );
  options(
    printedWritten,
    [["", sayFigures().asEnglish], ...writtenForms.map((one) => [one, one] as const)],
    form.written,
  );
  options(
    yen,
    [
      ["", sayFigures().notSaid],
      ["JPY", sayFigures().yenJPY],
      ["CNY", sayFigures().yenCNY],
    ],
    form.yen,
  );
  options(
    printedTriangle,
    [
      ["", sayFigures().notSaid],
      ["minus", say().triangleMinus],
    ],
    form.triangle,
  );
  options(
    points,
    [
      ["", sayFigures().notSaid],
      ["points", sayFigures().pointsOfPercentage],
      ["level", sayFigures().pointsOfIndex],
    ],
    form.points,
  );
  unknowns = form.unknowns;
  views[form.view].checked = true;
  byId("fields-view", HTMLElement).hidden = form.view !== "fields";
  byId("text-view", HTMLElement).hidden = form.view !== "text";
  claims.value = form.claims;
  figureList.replaceChildren(...form.figures.map(figureRow));
  relationList.replaceChildren(...form.relations.map(relationRow));
}

function figureRow({ name, text, exact }: FigureRow, row: number): HTMLElement {
  const id = `figure-${row}`;
  return h(
    "fieldset",
    { class: "row figure" },
    h("legend", { class: "hidden" }, sayFigures().figureNumber(row + 1)),
    input(`${id}-0`, sayFigures().name, name, {}),
    input(`${id}-1`, sayFigures().asPrinted, text, { placeholder: "$61.04 billion" }),
    h(
      "label",
      { class: "exact", for: `${id}-exact` },
      h("input", { type: "checkbox", id: `${id}-exact`, checked: exact }),
      sayFigures().exact,
    ),
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        id: `${id}-remove`,
        "data-row": row,
        "aria-label": sayFigures().removeFigure(row + 1),
      },
      "×",
    ),
  );
}

function relationRow({ kind, names: slots }: RelationRow, row: number): HTMLElement {
  const id = `relation-${row}`;
  const select = h(
    "select",
    { id: `${id}-kind` },
    ...kinds.map((value) => h("option", { value, selected: value === kind }, sayFigures().kinds[value])),
  );
  return h(
    "fieldset",
    { class: "row relation" },
    h("legend", { class: "hidden" }, sayFigures().relationNumber(row + 1)),
    h("div", { class: "field kind" }, h("label", { for: `${id}-kind` }, sayFigures().relationNumber(row + 1)), select),
    h(
      "div",
      { class: "slots" },
      ...relationSlots[kind].map((key, slot) =>
        input(`${id}-${slot}`, sayFigures().slots[key], slots[slot] ?? "", { list: "names" }),
      ),
    ),
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        id: `${id}-remove`,
        "data-row": row,
        "aria-label": sayFigures().removeRelation(row + 1),
      },
      "×",
    ),
  );
}

function input(id: string, label: string, value: string, more: Record<string, string>): HTMLElement {
  const box = h("input", {
    id,
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": `${id}-error`,
    ...more,
  });
  box.value = value;
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    box,
    h("p", { class: "error", id: `${id}-error` }),
  );
}

function formNow(): FiguresForm {
  const textIn = (id: string) => byId(id, HTMLInputElement).value;
  return {
    mode: isMode(mode.value) ? mode.value : "halfExpand",
    written: printedWritten.value,
    yen: yen.value,
    triangle: printedTriangle.value,
    points: points.value,
    view: byId("text-view", HTMLElement).hidden ? "fields" : "text",
    claims: claims.value,
    unknowns,
    figures: Array.from(figureList.children, (_, row) => ({
      name: textIn(`figure-${row}-0`),
      text: textIn(`figure-${row}-1`),
      exact: byId(`figure-${row}-exact`, HTMLInputElement).checked,
    })),
    relations: Array.from(relationList.children, (fieldset, row) => {
      const chosen = byId(`relation-${row}-kind`, HTMLSelectElement).value;
      const kind = isKind(chosen) ? chosen : "sum";
      // Where the kind was changed just now, the old slots are still there, and their names are kept as far as they fit.
      const slots = fieldset.querySelectorAll("input");
      return { kind, names: relationSlots[kind].map((_, slot) => slots[slot]?.value ?? "") };
    }),
  };
}

function update(): void {
  const form = formNow();
  const stated = form.relations.flatMap((row) => relationNames(row));
  const known = new Set([...form.figures.map(({ name }) => name.trim()), ...stated].filter(Boolean));
  names.replaceChildren(...Array.from(known, (value) => h("option", { value })));

  const outcome = outcomeOf(form);
  const problems = "problems" in outcome ? outcome.problems : [];
  if (form.view === "text") showClaimProblems(problems);
  else showFieldProblems(form, problems);
  showUnknowns(form);
  const sentence = sentenceOf(outcome);
  if (status.textContent !== sentence) status.textContent = sentence;
  const isBad =
    "conflicts" in outcome || ("checks" in outcome && outcome.checks.some(({ verdict }) => verdict === "impossible"));
  why.hidden = !isBad;
  status.className = `verdict ${isBad ? "bad" : "checks" in outcome ? "good" : ""}`;
  results.replaceChildren(...resultsOf(outcome, form));
}

function showFieldProblems(form: FiguresForm, problems: readonly Problem[]): void {
  const show = (id: string, list: string, row: number, field: number) => {
    const problem = problems.find((one) => one.list === list && one.row === row && one.field === field);
    const place = byId(`${id}-error`, HTMLElement);
    showError(byId(id, HTMLElement), problem?.message);
    if (problem?.name !== undefined) place.append(...fixesOf(problem));
  };
  form.figures.forEach((_, row) => {
    for (const field of [0, 1]) show(`figure-${row}-${field}`, "figures", row, field);
  });
  form.relations.forEach(({ names: slots }, row) => {
    slots.forEach((_, slot) => {
      show(`relation-${row}-${slot}`, "relations", row, slot);
    });
  });
}

/** What is wrong, line by line, each with what can be done by a key. */
function showClaimProblems(problems: readonly Problem[]): void {
  claimProblems.replaceChildren(
    ...problems.map((problem) => h("li", {}, `${say().atLine(problem.row, problem.message)} `, ...fixesOf(problem))),
  );
  if (problems.length > 0) claims.setAttribute("aria-invalid", "true");
  else claims.removeAttribute("aria-invalid");
}

/** Buttons that put a known name in place of one that nobody knows, or say that it is unknown. */
function fixesOf({ list, row, name, near = [] }: Problem): Node[] {
  if (name === undefined) return [];
  const button = (label: string, call: () => void) => {
    const one = h("button", { type: "button", class: "fix" }, label);
    one.addEventListener("click", () => {
      call();
      update();
      (list === "claims" ? claims : status).focus();
    });
    return one;
  };
  const rename = (to: string) => {
    if (list === "claims") replaceInLine(row, name, to);
    else {
      const form = formNow();
      const slots = (names: readonly string[]) =>
        names.map((text) =>
          text
            .split("+")
            .map((part) => (part.trim() === name ? to : part.trim()))
            .join(" + "),
        );
      const relations = form.relations.map((one, index) => (index === row ? { ...one, names: slots(one.names) } : one));
      fill({ ...form, relations });
    }
  };
  const leaveOpen = () => {
    if (list === "claims") claims.value = `${claims.value.replace(/\n*$/, "")}\n${name} ?`;
    else unknowns = [...unknowns, name];
  };
  return [
    ...near.map((other) => button(sayFigures().useName(quoted(other)), () => rename(other))),
    button(sayFigures().leaveUnknown(quoted(name)), leaveOpen),
  ];
}

function replaceInLine(line: number, name: string, to: string): void {
  const lines = claims.value.split("\n");
  lines[line - 1] = (lines[line - 1] ?? "").replace(name, () => to);
  claims.value = lines.join("\n");
}

/** The names that were said to be unknown; a press takes one back. */
function showUnknowns(form: FiguresForm): void {
  const used = new Set(form.relations.flatMap(relationNames));
  const shown = form.view === "text" ? [] : unknowns.filter((name) => used.has(name));
  byId("unknowns-field", HTMLElement).hidden = shown.length === 0;
  unknownList.replaceChildren(
    ...shown.map((name) => {
      const chip = h(
        "button",
        { type: "button", class: "chip", "aria-label": sayFigures().takeBack(quoted(name)) },
        `${name} ×`,
      );
      chip.addEventListener("click", () => {
        unknowns = unknowns.filter((other) => other !== name);
        update();
      });
      return h("li", {}, chip);
    }),
  );
}

/** Every name that a relation holds. */
function relationNames(row: RelationRow): string[] {
  const { kind, ...slots } = relationOf(row);
  return Object.values<string | readonly string[] | undefined>(slots).flatMap((held) => held ?? []);
}

function sentenceOf(outcome: Outcome): string {
  if ("empty" in outcome) return sayFigures().nothingYet;
  if ("problems" in outcome) return sayFigures().noVerdict(outcome.problems.length);
  if ("conflicts" in outcome) return sayFigures().cannotHold;
  return outcome.checks.some(({ verdict }) => verdict === "impossible")
    ? sayFigures().oneImpossible
    : sayFigures().canHold;
}

function resultsOf(outcome: Outcome, form: FiguresForm): Node[] {
  if ("problems" in outcome || "empty" in outcome) return [];
  const read = form.view === "text" ? readClaims(form.claims, form) : form;
  const named = new Set(read.relations.flatMap(relationNames));
  const open = read.unknowns.filter((name) => named.has(name));
  markRows(faultsOf(outcome, read), form);
  return [
    ...("conflicts" in outcome ? outcome.conflicts.map(conflictCard) : []),
    ...(outcome.unused.length > 0
      ? [h("p", { class: "help", id: "unused" }, sayFigures().inNoRelation(outcome.unused.map(quoted).join(", ")))]
      : []),
    ...(outcome.checks.length > 0 ? [checkTable(outcome.checks)] : []),
    ...("bounds" in outcome ? [boundsTable(outcome.bounds)] : []),
    codeBlock("figures", figuresProgram({ ...form, ...read }, open)),
  ];
}

interface Faults {
  readonly figures: readonly boolean[];
  readonly relations: readonly boolean[];
}

/** Which rows a conflict is about. */
function faultsOf(outcome: Outcome, { figures, relations }: Pick<FiguresForm, "figures" | "relations">): Faults {
  const conflicts = "conflicts" in outcome ? outcome.conflicts : [];
  return {
    figures: figures.map(({ name }) => conflicts.some((conflict) => conflict.figures.includes(name.trim()))),
    relations: relations.map((row) => {
      const sentence = relationSentence(relationOf(row));
      return conflicts.some((conflict) => conflict.relations.includes(sentence));
    }),
  };
}

function markRows(faults: Faults, { view }: FiguresForm): void {
  const mark = (list: HTMLElement, marked: readonly boolean[]) => {
    Array.from(list.children).forEach((row, index) => {
      row.classList.toggle("fault", view === "fields" && marked[index] === true);
    });
  };
  mark(figureList, faults.figures);
  mark(relationList, faults.relations);
}

function conflictCard({ explanation, figures, relations, notes }: ConflictText, index: number): HTMLElement {
  return h(
    "section",
    { class: "card conflict", "aria-labelledby": `conflict-${index}-heading` },
    h("h3", { id: `conflict-${index}-heading` }, sayFigures().contradiction),
    h("p", { id: `conflict-${index}-explanation`, class: "explanation" }, explanation),
    h("p", {}, sayFigures().withoutAny),
    h(
      "div",
      { class: "two" },
      h("div", {}, h("h4", {}, say().figures), listOf(figures)),
      h("div", {}, h("h4", {}, sayFigures().relations), listOf(relations)),
    ),
    notes.length > 0 && h("div", { class: "notes" }, h("h4", {}, sayFigures().itWouldFit), listOf(notes)),
  );
}

function listOf(items: readonly string[]): HTMLElement {
  return h("ul", {}, ...items.map((item) => h("li", {}, item)));
}

const tones: Readonly<Record<CheckLine["verdict"], string>> = {
  exact: "good",
  "within-rounding": "good",
  impossible: "bad",
  certain: "good",
  possible: "",
  unchecked: "",
};

function checkTable(checks: readonly CheckLine[]): HTMLElement {
  const table = h(
    "table",
    { id: "checks" },
    h(
      "caption",
      { id: "checks-caption" },
      h("strong", {}, sayFigures().eachRelation),
      `, ${sayFigures().whereAllPrinted}`,
    ),
    head([sayFigures().relation, sayFigures().printed, sayFigures().recomputedWithin, say().verdict], [1, 2]),
    h(
      "tbody",
      {},
      ...checks.map(({ relation, printed, recomputed, within, verdict, notes }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row", class: "name" }, relation),
          h("td", { class: "number whole" }, printed),
          h("td", { class: "number whole" }, recomputed, within !== "" && h("span", { class: "below" }, within)),
          h(
            "td",
            {},
            h("span", { class: `badge ${tones[verdict]}` }, sayFigures().verdicts[verdict]),
            notes.length > 0 &&
              h("div", { class: "notes" }, verdict === "impossible" ? sayFigures().itWouldFit : "", listOf(notes)),
          ),
        ),
      ),
    ),
  );
  return tableCard(table, "checks");
}

function boundsTable(bounds: readonly BoundsLine[]): HTMLElement {
  const table = h(
    "table",
    { id: "bounds" },
    h(
      "caption",
      { id: "bounds-caption" },
      h("strong", {}, sayFigures().whatFollows),
      `: ${sayFigures().withinWhichLimits}`,
    ),
    head([sayFigures().name, sayFigures().printed, sayFigures().trueWithin], [1, 2]),
    h(
      "tbody",
      {},
      ...bounds.map(({ name, printed, within }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row", class: printed === undefined ? "name not-printed" : "name" }, name),
          h("td", { class: "number whole" }, printed ?? h("span", { class: "absent" }, sayFigures().notPrinted)),
          h("td", { class: "number whole" }, within),
        ),
      ),
    ),
  );
  return tableCard(table, "bounds");
}

function tableCard(table: HTMLTableElement, name: string): HTMLElement {
  return h(
    "section",
    { class: "card" },
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": `${name}-caption` }, readable(table)),
    tableActions(table, name),
  );
}

function head(columns: readonly string[], numbers: readonly number[]): HTMLElement {
  const cells = columns.map((column, index) =>
    h("th", { scope: "col", class: numbers.includes(index) ? "number" : undefined }, column),
  );
  return h("thead", {}, h("tr", {}, ...cells));
}
