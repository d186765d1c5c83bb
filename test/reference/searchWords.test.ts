import { readFileSync } from "node:fs";
import * as main from "export-growth";
import * as printed from "export-growth/published";
import * as engines from "export-growth/sql";
import { expect, test } from "vitest";
import { searchWords } from "../../docs/reference/searchWords.ts";

test("words stand at names of this version and at pages, and no value is without", () => {
  const pages = readFileSync(new URL("../../typedoc.json", import.meta.url), "utf8");
  const titles = [...pages.matchAll(/"(docs\/guides\/[\w-]+\.md)"/g)].map(([, file]) => {
    return /^# (.*)$/m.exec(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"))?.[1];
  });
  const names = [main, printed, engines].flatMap((door) => Object.keys(door));
  expect(Object.keys(searchWords).filter((name) => ![...names, ...titles, "Decimal"].includes(name))).toEqual([]);
  expect(names.filter((name) => !Object.hasOwn(searchWords, name))).toEqual([]);
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
