import items from "../../examples/data/korea-exports-six-items.csv";
import totals from "../../examples/data/korea-total-monthly.csv";
import { say } from "./language.ts";
import type { SeriesForm } from "./link.ts";

/** What goes with the text of an example. */
export type ExampleForm = Omit<SeriesForm, "source" | "text" | "choices">;

const texts: Readonly<Record<string, string>> = {
  exports: totals,
  imports: totals,
  ...Object.fromEntries(
    ["SEMICON", "AUTO", "AUTO_PARTS", "PETROCHEM", "PETRO_PRODUCT", "STEEL"].map((item) => [item, itemText(item)]),
  ),
};

/** The data that come with the page, by the name that stands in a link. */
export const exampleNames: readonly string[] = Object.keys(texts);

/** The text of an example; nothing where a name is none. */
export function exampleText(name: string): string | undefined {
  return texts[name];
}

/** What goes with an example, in the language of the page and in the power of ten that its readers count in. */
export function exampleForm(name: string): ExampleForm {
  const { seriesExamples, exampleCredit, exampleScale } = say();
  const isTotal = texts[name] === totals;
  return {
    title: seriesExamples[name] ?? name,
    credit: exampleCredit,
    unit: "USD",
    scale: exampleScale,
    valueColumn: name === "imports" ? 2 : 1,
    totalColumn: isTotal ? -1 : 2,
    yearStart: 1,
    places: 1,
    // The article's month and target.
    ...(name === "exports"
      ? { asOf: "2025-11", target: `7${"0".repeat(11 - exampleScale)}`, targetYear: "2025" }
      : { asOf: "", target: "", targetYear: "" }),
  };
}

/** An item beside all exports, so that it has a share. */
function itemText(item: string): string {
  const total = new Map(totals.split("\n").map((line) => line.split(",") as [string, string]));
  const lines = items.split("\n").flatMap((line) => {
    const [period = "", key, value] = line.trim().split(",");
    return key === item ? [`${period},${value},${total.get(period)}`] : [];
  });
  return ["period,export_usd,total_usd", ...lines].join("\n");
}
