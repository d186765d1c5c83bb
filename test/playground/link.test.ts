import { describe, expect, test } from "vitest";
import {
  BrokenLink,
  type FiguresForm,
  hashOf,
  type Link,
  linkOf,
  longestLink,
  type SeriesForm,
} from "../../docs/playground/link.ts";
import { nothingChosen } from "../../docs/playground/reading.ts";

const series: SeriesForm = {
  source: "own",
  text: "2025-11\t<img src=x onerror=alert(1)>\n한국,é😀",
  choices: { ...nothingChosen, written: "1.234,5", dash: "zero", firstMonth: "4" },
  title: "Korea's exports",
  credit: "",
  unit: "USD",
  scale: 9,
  valueColumn: 1,
  totalColumn: -1,
  asOf: "",
  yearStart: 4,
  places: 1,
  target: "700",
  targetYear: "2025",
};
const figures: FiguresForm = {
  mode: "halfEven",
  written: "1.234,5",
  yen: "JPY",
  triangle: "minus",
  points: "level",
  view: "text",
  claims: "exports $5 billion",
  unknowns: ["others"],
  figures: [{ name: "__proto__", text: "$61.04 billion", exact: false }],
  relations: [{ kind: "sum", names: ["total", "a + b"] }],
};
const links: Link[] = [
  { tab: "series", form: series },
  { tab: "figures", form: figures },
];

function coded(tab: string, value: unknown): string {
  return `#${tab}=${Buffer.from(JSON.stringify(value)).toString("base64url")}`;
}

describe("a link", () => {
  test.each(links)("opens what it was made from: $tab", (link) => {
    const hash = hashOf(link);
    expect(hash).toMatch(/^#(series|figures)=[\w-]+$/);
    expect(linkOf(hash as string)).toEqual(link);
  });

  test("what is too long for an address has no link", () => {
    expect(hashOf({ tab: "series", form: { ...series, text: "9".repeat(longestLink) } })).toBeUndefined();
  });

  test.each(["", "#", "#figures", "#main", "#other=abc"])("%j holds no form", (hash) => {
    expect(linkOf(hash)).toBeUndefined();
  });

  test.each([
    "#series=",
    "#series=%%%",
    "#figures=AAAA",
    "#figures=<img src=x onerror=alert(1)>",
    `#series=${"A".repeat(longestLink)}`,
    (hashOf({ tab: "figures", form: figures }) as string).slice(0, -7),
    coded("series", null),
    coded("series", []),
    coded("series", { ...series, scale: 5 }),
    coded("series", { ...series, yearStart: 13 }),
    coded("series", { ...series, yearStart: "4" }),
    coded("series", { ...series, title: { toString: 1 } }),
    coded("series", { ...series, choices: { ...series.choices, dash: 5 } }),
    coded("series", { ...series, choices: undefined }),
    coded("figures", { ...figures, mode: "__proto__" }),
    coded("figures", { ...figures, view: "other" }),
    coded("figures", { ...figures, written: "12.34" }),
    coded("figures", { ...figures, unknowns: [1] }),
    coded("figures", { ...figures, figures: { length: 1 } }),
    coded("figures", { ...figures, figures: [{ name: "a", text: "1", exact: 1 }] }),
    coded("figures", { ...figures, relations: [{ kind: "constructor", names: [] }] }),
    coded("figures", { ...figures, relations: [{ kind: "sum", names: ["total"] }] }),
  ])("%.60s is refused as broken", (hash) => {
    expect(() => linkOf(hash)).toThrow(BrokenLink);
  });
});
