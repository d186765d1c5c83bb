import items from "../../examples/data/korea-exports-six-items.csv";
import totals from "../../examples/data/korea-total-monthly.csv";
import type { SeriesForm } from "./link.ts";

/** A text that the first form offers, with what goes with it. */
export interface SeriesExample {
  readonly text: string;
  readonly form: Omit<SeriesForm, "source" | "text" | "choices">;
}

const credit = "Korea Customs Service";
const shown = { credit, unit: "USD", scale: 9, yearStart: 1, places: 1, valueColumn: 1, totalColumn: -1 };
const itemNames = {
  SEMICON: "semiconductors",
  AUTO: "automobiles",
  AUTO_PARTS: "car parts",
  PETROCHEM: "petrochemicals",
  PETRO_PRODUCT: "petroleum products",
  STEEL: "steel",
} as const;

/** The data that come with the page, by the name that stands in a link. */
export const seriesExamples: Readonly<Record<string, SeriesExample>> = {
  exports: {
    text: totals,
    form: { ...shown, title: "Korea's exports", asOf: "2025-11", target: "700", targetYear: "2025" },
  },
  imports: {
    text: totals,
    form: { ...shown, valueColumn: 2, title: "Korea's imports", asOf: "", target: "", targetYear: "" },
  },
  ...Object.fromEntries(
    Object.entries(itemNames).map(([item, name]) => [
      item,
      {
        text: itemText(item),
        form: { ...shown, totalColumn: 2, title: `Korea's exports of ${name}`, asOf: "", target: "", targetYear: "" },
      },
    ]),
  ),
};

/** An item beside all exports, so that it has a share. */
function itemText(item: string): string {
  const total = new Map(totals.split("\n").map((line) => line.split(",") as [string, string]));
  const lines = items.split("\n").flatMap((line) => {
    const [period = "", key, value] = line.trim().split(",");
    return key === item ? [`${period},${value},${total.get(period)}`] : [];
  });
  return ["period,export_usd,total_usd", ...lines].join("\n");
}
