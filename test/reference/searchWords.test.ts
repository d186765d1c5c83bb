import { readFileSync } from "node:fs";
import * as main from "export-growth";
import * as printed from "export-growth/published";
import { expect, test } from "vitest";
import { searchWords } from "../../docs/reference/searchWords.ts";

test("words stand at names that this version has or that 0.2.0 will have, and at pages", () => {
  const pages = readFileSync(new URL("../../typedoc.json", import.meta.url), "utf8");
  const titles = [...pages.matchAll(/"(docs\/guides\/[\w-]+\.md)"/g)].map(([, file]) => {
    return /^# (.*)$/m.exec(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"))?.[1];
  });
  const coming = "change difference averageGrowth baseEffects indexTo rollingAverage periodAverages periodEnds".split(
    " ",
  );
  const known = [
    ...Object.keys(main),
    ...Object.keys(printed),
    ...titles,
    ...coming,
    "unitValue",
    "priceVolumeEffects",
  ];
  expect(Object.keys(searchWords).filter((name) => !known.includes(name) && name !== "Decimal")).toEqual([]);
});

test.each([
  ["yoy", "onYearChange"],
  ["percent change", "onYearChange"],
  ["CAGR", "averageGrowth"],
  ["pct_change", "onYearChange"],
  ["NaN", "Errors and absent answers"],
  ["YTD", "yearToDate"],
])("%s finds %s", (words, name) => {
  for (const word of words.split(" ")) expect(searchWords[name]?.split(" ")).toContain(word);
});
