import { emptyFigures, type FiguresForm } from "./link.ts";
import { rowOf } from "./relations.ts";

/** The article of 1 December 2025, as printed: its main figures, and what they say of each other. */
const article: FiguresForm = {
  ...emptyFigures,
  unknowns: ["exports 2024", "imports 2024", "Jan–Nov 2024", "chips 2024", "others", "others 2024", "others growth"],
  figures: [
    figure("exports", "$61.04 billion"),
    figure("export growth", "8.4%"),
    figure("imports", "$51.3 billion"),
    figure("import growth", "1.2%"),
    figure("surplus", "$9.73 billion"),
    figure("Jan–Nov", "$640.2 billion"),
    figure("Jan–Nov growth", "2.9%"),
    figure("record", "$628.7 billion"),
    { ...figure("target", "$700 billion"), exact: true },
    figure("missing", "$59.8 billion"),
    figure("chips", "$17.26 billion"),
    figure("chip growth", "38.6%"),
    figure("chip share", "28.3%"),
  ],
  relations: [
    rowOf({ kind: "difference", result: "surplus", minuend: "exports", subtrahend: "imports" }),
    rowOf({ kind: "change", rate: "export growth", current: "exports", base: "exports 2024" }),
    rowOf({ kind: "change", rate: "import growth", current: "imports", base: "imports 2024" }),
    rowOf({
      kind: "change",
      rate: "Jan–Nov growth",
      current: "Jan–Nov",
      base: "Jan–Nov 2024",
    }),
    rowOf({ kind: "greater-than", greater: "Jan–Nov", smaller: "record" }),
    rowOf({ kind: "difference", result: "missing", minuend: "target", subtrahend: "Jan–Nov" }),
    rowOf({
      kind: "change",
      rate: "chip growth",
      current: "chips",
      base: "chips 2024",
    }),
    rowOf({ kind: "share", rate: "chip share", part: "chips", total: "exports" }),
    // What nobody printed, in terms of what was.
    rowOf({ kind: "sum", total: "exports", parts: ["chips", "others"] }),
    rowOf({
      kind: "sum",
      total: "exports 2024",
      parts: ["chips 2024", "others 2024"],
    }),
    rowOf({
      kind: "change",
      rate: "others growth",
      current: "others",
      base: "others 2024",
    }),
  ],
};

/** What the second form offers; their labels are `sayFigures().figuresExamples`. */
export const figuresExamples: Readonly<Record<string, FiguresForm>> = {
  article,
  misprint: {
    ...article,
    figures: article.figures.map((row) => (row.name === "surplus" ? { ...row, text: "$9.63 billion" } : row)),
  },
  text: {
    ...emptyFigures,
    view: "text",
    claims: [
      "surplus $9.73 billion = exports $61.04 billion - imports $51.3 billion",
      "exports $61.04 billion +8.4% on exports 2024 ?",
      "Jan–Nov $640.2 billion +2.9% on Jan–Nov 2024 ?",
      "Jan–Nov > record $628.7 billion",
      "missing $59.8 billion = target exactly $700 billion - Jan–Nov",
      "chips $17.26 billion 28.3% of exports",
    ].join("\n"),
  },
  empty: emptyFigures,
};

function figure(name: string, text: string): FiguresForm["figures"][number] {
  return { name, text, exact: false };
}
