import { byId, delayed, h, share, showError } from "./dom.ts";
import { figuresExamples } from "./examples.ts";
import { type FigureRow, type FiguresForm, hashOf } from "./link.ts";
import {
  isKind,
  isMode,
  kindNames,
  modeNames,
  type RelationRow,
  relationNames,
  relationOf,
  relationSentence,
  relationSlots,
} from "./relations.ts";
import { type BoundsLine, type CheckLine, type ConflictText, type Outcome, outcomeOf } from "./statement.ts";

const example = byId("example", HTMLSelectElement);
const mode = byId("mode", HTMLSelectElement);
const figureList = byId("figures", HTMLElement);
const relationList = byId("relations", HTMLElement);
const names = byId("names", HTMLDataListElement);
const results = byId("figures-results", HTMLElement);
const status = byId("figures-status", HTMLElement);

/** Fills the second form, and keeps its verdicts up to date. */
export function startFigures(): { show(form?: FiguresForm): void } {
  for (const [name, { label }] of Object.entries(figuresExamples)) example.append(h("option", { value: name }, label));
  for (const [name, label] of Object.entries(modeNames)) mode.append(h("option", { value: name }, label));
  const later = delayed(update);
  const article = figuresExamples["article"]?.form as FiguresForm;

  example.addEventListener("change", () => {
    fill(figuresExamples[example.value]?.form ?? article);
    update();
  });
  mode.addEventListener("change", update);
  for (const list of [figureList, relationList]) list.addEventListener("input", later);
  relationList.addEventListener("change", ({ target }) => {
    // Another kind has other slots.
    if (!(target instanceof HTMLSelectElement)) return;
    fill(formNow());
    byId(target.id, HTMLSelectElement).focus();
    update();
  });
  byId("add-figure", HTMLButtonElement).addEventListener("click", () => {
    const form = formNow();
    fill({ ...form, figures: [...form.figures, { name: "", text: "", exact: false }] });
    byId(`figure-${form.figures.length}-0`, HTMLInputElement).focus();
  });
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
      if (!(target instanceof HTMLButtonElement)) return;
      remove(list === figureList ? "figures" : "relations", Number(target.dataset["row"]));
    });
  }
  byId("figures-share", HTMLButtonElement).addEventListener("click", () => {
    void share(hashOf({ tab: "figures", form: formNow() }), byId("figures-shared", HTMLElement));
  });
  return {
    show(form = article) {
      fill(form);
      update();
    },
  };
}

function fill(form: FiguresForm): void {
  mode.value = form.mode;
  figureList.replaceChildren(...form.figures.map(figureRow));
  relationList.replaceChildren(...form.relations.map(relationRow));
}

function figureRow({ name, text, exact }: FigureRow, row: number): HTMLElement {
  const id = `figure-${row}`;
  return h(
    "fieldset",
    { class: "row figure" },
    h("legend", { class: "hidden" }, `Figure ${row + 1}`),
    input(`${id}-0`, "name", name, {}),
    input(`${id}-1`, "as printed", text, { placeholder: "$61.04 billion" }),
    h(
      "label",
      { class: "exact", for: `${id}-exact` },
      h("input", { type: "checkbox", id: `${id}-exact`, checked: exact }),
      "exact",
    ),
    h(
      "button",
      { type: "button", class: "quiet", id: `${id}-remove`, "data-row": row, "aria-label": `Remove figure ${row + 1}` },
      "×",
    ),
  );
}

function relationRow({ kind, names: slots }: RelationRow, row: number): HTMLElement {
  const id = `relation-${row}`;
  const select = h(
    "select",
    { id: `${id}-kind` },
    ...Object.entries(kindNames).map(([value, label]) => h("option", { value, selected: value === kind }, label)),
  );
  return h(
    "fieldset",
    { class: "row relation" },
    h("legend", { class: "hidden" }, `Relation ${row + 1}`),
    h("div", { class: "field kind" }, h("label", { for: `${id}-kind` }, `${row + 1}. relation`), select),
    h(
      "div",
      { class: "slots" },
      ...relationSlots[kind].map((label, slot) => input(`${id}-${slot}`, label, slots[slot] ?? "", { list: "names" })),
    ),
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        id: `${id}-remove`,
        "data-row": row,
        "aria-label": `Remove relation ${row + 1}`,
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
  const stated = form.relations.flatMap((row) => relationNames(relationOf(row)));
  const known = new Set([...form.figures.map(({ name }) => name.trim()), ...stated].filter(Boolean));
  names.replaceChildren(...Array.from(known, (value) => h("option", { value })));

  const outcome = outcomeOf(form);
  const problems = "problems" in outcome ? outcome.problems : [];
  const messageAt = (list: string, row: number, field: number) =>
    problems.find((one) => one.list === list && one.row === row && one.field === field)?.message;
  form.figures.forEach((_, row) => {
    for (const field of [0, 1])
      showError(byId(`figure-${row}-${field}`, HTMLElement), messageAt("figures", row, field));
  });
  form.relations.forEach(({ names: slots }, row) => {
    slots.forEach((_, slot) => {
      showError(byId(`relation-${row}-${slot}`, HTMLElement), messageAt("relations", row, slot));
    });
  });
  const conflicts = "conflicts" in outcome ? outcome.conflicts : [];
  Array.from(figureList.children).forEach((row, index) => {
    const name = form.figures[index]?.name.trim() ?? "";
    row.classList.toggle(
      "fault",
      conflicts.some((conflict) => conflict.figures.includes(name)),
    );
  });
  Array.from(relationList.children).forEach((row, index) => {
    const stated = form.relations[index];
    const sentence = stated && relationSentence(relationOf(stated));
    row.classList.toggle(
      "fault",
      sentence !== undefined && conflicts.some(({ relations }) => relations.includes(sentence)),
    );
  });
  const sentence = sentenceOf(outcome);
  if (status.textContent !== sentence) status.textContent = sentence;
  status.className = `verdict ${"problems" in outcome ? "" : "conflicts" in outcome ? "bad" : "good"}`;
  results.replaceChildren(...resultsOf(outcome));
}

function sentenceOf(outcome: Outcome): string {
  if ("problems" in outcome) {
    const { length } = outcome.problems;
    return `No verdict yet: ${length === 1 ? "a field needs" : `${length} fields need`} mending.`;
  }
  if ("conflicts" in outcome) return "These figures cannot all hold.";
  const open = outcome.checks.some(({ verdict }) => verdict === "impossible");
  return open ? "One of the printed figures is impossible." : "All of this can hold at once.";
}

function resultsOf(outcome: Outcome): Node[] {
  if ("problems" in outcome)
    return [h("p", { class: "empty" }, "The verdicts stand here when the fields in red are mended.")];
  const parts: Node[] = [];
  if ("conflicts" in outcome) parts.push(...outcome.conflicts.map(conflictCard));
  if (outcome.checks.length > 0) parts.push(checkTable(outcome.checks));
  if ("bounds" in outcome) parts.push(boundsTable(outcome.bounds));
  return parts;
}

function conflictCard({ explanation, figures, relations }: ConflictText, index: number): HTMLElement {
  const list = (items: readonly string[]) => h("ul", {}, ...items.map((item) => h("li", {}, item)));
  return h(
    "section",
    { class: "card conflict", "aria-labelledby": `conflict-${index}-heading` },
    h("h3", { id: `conflict-${index}-heading` }, "The contradiction"),
    h("p", { id: `conflict-${index}-explanation`, class: "explanation" }, explanation),
    h("p", {}, "Without any one of these the others can hold. Which of them is wrong, the figures cannot tell."),
    h(
      "div",
      { class: "two" },
      h("div", {}, h("h4", {}, "Figures"), list(figures)),
      h("div", {}, h("h4", {}, "Relations"), list(relations)),
    ),
  );
}

const verdicts: Readonly<Record<CheckLine["verdict"], readonly [string, string]>> = {
  exact: ["good", "exact"],
  "within-rounding": ["good", "within rounding"],
  impossible: ["bad", "impossible"],
  certain: ["good", "certain"],
  possible: ["", "possible"],
  unchecked: ["", "not checked alone"],
};

function checkTable(checks: readonly CheckLine[]): HTMLElement {
  return h(
    "section",
    { class: "card" },
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "checks-caption" },
      h(
        "table",
        { id: "checks" },
        h(
          "caption",
          { id: "checks-caption" },
          h("strong", {}, "Each relation by itself"),
          ", where all of its figures are printed.",
        ),
        head(["Relation", "Printed", "Recomputed, and within", "Verdict"]),
        h(
          "tbody",
          {},
          ...checks.map(({ relation, printed, recomputed, within, verdict, notes }) => {
            const [tone, word] = verdicts[verdict];
            return h(
              "tr",
              {},
              h("th", { scope: "row", class: "name" }, relation),
              h("td", { class: "number whole" }, printed),
              h("td", { class: "number whole" }, recomputed, within !== "" && h("span", { class: "below" }, within)),
              h(
                "td",
                {},
                h("span", { class: `badge ${tone}` }, word),
                notes.length > 0 &&
                  h(
                    "div",
                    { class: "notes" },
                    verdict === "impossible" ? "It would fit:" : "",
                    h("ul", {}, ...notes.map((note) => h("li", {}, note))),
                  ),
              ),
            );
          }),
        ),
      ),
    ),
  );
}

function boundsTable(bounds: readonly BoundsLine[]): HTMLElement {
  return h(
    "section",
    { class: "card" },
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "bounds-caption" },
      h(
        "table",
        { id: "bounds" },
        h(
          "caption",
          { id: "bounds-caption" },
          h("strong", {}, "What follows"),
          ": within which limits each true value lies, everything taken together. Limits are rounded outwards.",
        ),
        head(["Name", "Printed", "True value within"]),
        h(
          "tbody",
          {},
          ...bounds.map(({ name, printed, within }) =>
            h(
              "tr",
              {},
              h("th", { scope: "row", class: printed === undefined ? "name not-printed" : "name" }, name),
              h("td", { class: "number whole" }, printed ?? h("span", { class: "absent" }, "not printed")),
              h("td", { class: "number whole" }, within),
            ),
          ),
        ),
      ),
    ),
  );
}

function head(columns: readonly string[]): HTMLElement {
  const isNumber = (column: string) => ["Printed", "Recomputed, and within", "True value within"].includes(column);
  const cell = (column: string) => h("th", { scope: "col", class: isNumber(column) ? "number" : undefined }, column);
  return h("thead", {}, h("tr", {}, ...columns.map(cell)));
}
