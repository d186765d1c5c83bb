import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { codeHelp } from "../badInputs.ts";
import { complained, narrow, overflow, violations, visit } from "./browser.ts";

/** The site is built by `npm run site`, which comes before this in .ci/run. */
const site = new URL("../../site/", import.meta.url);
if (!existsSync(new URL("index.html", site))) throw new Error("Build the site first: npm run site");

const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".html") && !/^(source|media|playground)\//.test(file),
);
const textOf = (file: string) => readFileSync(fileURLToPath(new URL(file, site)), "utf8");
const withExamples = files.filter((file) => /<code class="(ts|js)">/.test(textOf(file)));

describe("examples run in the page", () => {
  test("every one of them, and gives what it states", { timeout: 600_000 }, async () => {
    expect(withExamples.length).toBeGreaterThan(80);
    const faults: string[] = [];
    const elsewhere: string[] = [];
    let ran = 0;
    await onEach(withExamples, async (page, file) => {
      const states = await runAll(page);
      const notes = await page.locator(".example-elsewhere").allTextContents();
      // No block of code is without a button, save one that says where it runs.
      expect(states.length + notes.length, file).toBe(textOf(file).match(/<code class="(ts|js)">/g)?.length);
      elsewhere.push(...notes.map((note) => `${file}: ${note}`));
      ran += states.length;
      faults.push(
        ...states.filter(({ state }) => state !== "agrees").map(({ state, text }) => `${file}: ${state} ${text}`),
      );
    });
    expect(faults).toEqual([]);
    // One example needs a database.
    expect(elsewhere).toEqual([expect.stringMatching(/DuckDB.*: This runs in Node: it needs @duckdb\/node-api\.$/)]);
    expect(ran).toBeGreaterThan(300);
  });

  test("edit it, and run again: the new value stands beside what the comment says", async () => {
    const page = await visit("site/functions/export-growth.onYearChange.html");
    await page.click(".example-edit");
    const editor = page.locator("textarea");
    await editor.fill((await editor.inputValue()).replace('"61.04", "56.31"', '"70", "50"'));
    await page.click(".example-run");
    await page.waitForSelector('.example-bar[data-state="differs"]');
    expect(await page.textContent(".example-values li.differs")).toContain('"40.0" where the comment says "8.4"');
  });

  test("an error is shown, not swallowed", async () => {
    const page = await visit("site/functions/export-growth.onYearChange.html");
    await page.click(".example-edit");
    await page.fill("textarea", "onYearChange(1, 2);");
    await page.click(".example-run");
    await page.waitForSelector('.example-bar[data-state="failed"]');
    expect(await page.textContent(".example-values")).toContain("onYearChange is not defined");
  });

  test("the frame has no origin, and reaches neither the page nor the network", async () => {
    const page = await visit("site/functions/export-growth.onYearChange.html");
    await page.click(".example-edit");
    await page.fill(
      "textarea",
      [
        "const tried = async (what) => { try { await what(); return 'reached'; } catch (error) { return error.name; } };",
        "origin; // => 'null'",
        "await tried(() => parent.document.title); // => 'SecurityError'",
        "await tried(() => localStorage.length); // => 'SecurityError'",
        "await tried(() => fetch('/')); // => 'TypeError'",
      ].join("\n"),
    );
    await page.click(".example-run");
    await page.waitForSelector(".example-values li");
    expect(await page.locator(".example-values output").allTextContents()).toEqual([
      '"null"',
      '"SecurityError"',
      '"SecurityError"',
      '"TypeError"',
    ]);
    expect(await page.locator("iframe").count()).toBe(0);
    // The browser says so, too: it was the policy that refused.
    const refused = complained();
    expect(refused.length).toBeGreaterThan(0);
    for (const text of refused) expect(text).toContain("Content Security Policy");
  });
});

/** Visits pages of the site, two at a time: while one waits for its frames, the other computes. */
async function onEach(
  paths: readonly string[],
  visited: (page: Page, file: string) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const queue = [...paths];
  const tab = async () => {
    const page = await visit("site/index.html", options);
    const start = page.url();
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await page.goto(new URL(file, start).href);
      await visited(page, file);
    }
  };
  await Promise.all([tab(), tab()]);
}

/** Runs every example of a page, four at a time, and says how each ended. A frame that starts mostly waits. */
async function runAll(page: Page): Promise<{ state: string; text: string }[]> {
  return page.$$eval(".example-bar", async (all) => {
    const bars = all as HTMLElement[];
    const ended = bars.map((bar) => {
      return new Promise<void>((resolve) => {
        const hasEnded = () => ![undefined, "running"].includes(bar.dataset["state"]);
        new MutationObserver(() => hasEnded() && resolve()).observe(bar, { attributeFilter: ["data-state"] });
      });
    });
    for (const [place, bar] of bars.entries()) {
      await ended[place - 4];
      (bar.querySelector(".example-run") as HTMLElement).click();
    }
    await Promise.all(ended);
    return bars.map((bar) => ({
      state: bar.dataset["state"] ?? "",
      text: bar.nextElementSibling?.textContent ?? "",
    }));
  });
}

test("every code has an anchor on the page about errors, and pages link to it", () => {
  const page = textOf("documents/Errors_and_absent_answers.html");
  expect(Object.keys(codeHelp).filter((code) => !page.includes(`id="${code}"`))).toEqual([]);
  expect(textOf("functions/export-growth.onYearChange.html")).toContain("Errors_and_absent_answers.html#zero-base");
  expect(textOf("classes/export-growth.GrowthError.html")).toContain('Errors_and_absent_answers.html"');
});

test("what is thrown leads to the page about errors, wherever it is told", () => {
  const told = files.flatMap((file) => {
    // From the heading to the next one.
    const sections = textOf(file).match(/<h4 [^>]*id="throws[\s\S]*?(?=<h\d|<aside|<\/section>)/g) ?? [];
    return sections.map((section) => ({ file, leads: section.includes("Errors_and_absent_answers.html#") }));
  });
  expect(told.length).toBeGreaterThan(150);
  expect(told.filter(({ leads }) => !leads)).toEqual([]);
});

test("no table of cases names a code without leading to it", () => {
  const codes = Object.keys(codeHelp).filter((code) => code.includes("-"));
  const pages = files.filter((file) => !file.startsWith("documents/Errors"));
  const bare = pages.flatMap((file) => {
    const cells = textOf(file).match(/<td>[\s\S]*?<\/td>/g) ?? [];
    const named = cells.flatMap(
      (cell) => cell.replace(/<a [\s\S]*?<\/a>/g, "").match(/(?<=<code>)[a-z-]+(?=<\/code>)/g) ?? [],
    );
    return named.filter((code) => codes.includes(code)).map((code) => `${file}: ${code}`);
  });
  expect(bare).toEqual([]);
});

test("a function with several signatures has one text", () => {
  const text = textOf("functions/export-growth.onYearChange.html");
  expect(text.match(/class="tsd-signature /g)?.length).toBe(2);
  expect(text.match(/<h4 [^>]*id="throws/g)?.length).toBe(1);
});

test("the index of a door has a line for each name", async () => {
  const page = await visit("site/modules/export-growth.html");
  const lines = await page.$$eval("dd.tsd-member-summary", (all) => all.map(({ textContent }) => textContent?.trim()));
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => line === "")).toEqual([]);
});

test.each([
  ["yoy", "onYearChange"],
  ["percent change", "onYearChange"],
  ["pct_change", "onYearChange"],
  ["YTD", "yearToDate"],
  ["NaN", "Errors and absent answers"],
  ["CAGR", "averageGrowth"],
  ["EOMONTH", "lastDay"],
  ["fact-check", "checkConsistency"],
  ["missing-base", "Errors and absent answers"],
])("search: %s finds %s", async (words, name) => {
  const page = await visit("site/index.html");
  await page.click("#tsd-search-trigger");
  await page.fill("#tsd-search-input", words);
  await page.waitForSelector("#tsd-search-results li");
  expect((await page.locator("#tsd-search-results li").allTextContents()).join("\n")).toContain(name);
});

/** One page of each kind: the others of the kind have the same header, menus and colours. */
const kinds = [
  "index.html",
  "modules.html",
  "hierarchy.html",
  "modules/export-growth.html",
  "functions/export-growth.onYearChange.html",
  "classes/export-growth.Series.html",
  "interfaces/export-growth.DescribeOptions.html",
  "types/export-growth.ReasonCode.html",
  "documents/Errors_and_absent_answers.html",
  "documents/From_data_to_a_series.html",
  "source/src/measures/change/change.ts.html",
];

test("no page of the reference and no guide breaks a rule of accessibility", { timeout: 1_200_000 }, async () => {
  const faults: string[] = [];
  const queue = [...files];
  const tab = async () => {
    const page = await visit("site/index.html");
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await turnTo(page, file);
      faults.push(...(await violations(page, "color-contrast")).map((fault) => `${file}: ${fault}`));
    }
  };
  await Promise.all([tab(), tab()]);
  expect(faults).toEqual([]);
});

/**
 * Shows another page in place of the one that is open, without header and menu, and runs the script of pages on it. To
 * load it anew, with 2,000 elements of menu and the script of axe, takes seven times as long; the rules then hold or
 * break in the same way.
 */
async function turnTo(page: Page, file: string): Promise<void> {
  await page.evaluate(async (path) => {
    history.replaceState(null, "", path);
    const text = await (await fetch(path)).text();
    const next = new DOMParser().parseFromString(text, "text/html");
    for (const same of next.querySelectorAll("header, .site-menu, body > script")) same.remove();
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.replaceChildren(...next.body.children);
  }, `/site/${file}`);
  await page.addScriptTag({ url: new URL("/site/assets/page.js", page.url()).href });
  // The script learns from an observer what scrolls.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
}

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test("no kind of page breaks a rule of accessibility", { timeout: 600_000 }, async () => {
    const faults: string[] = [];
    const looked = async (page: Page, file: string) => {
      faults.push(...(await violations(page)).map((fault) => `${file}: ${fault}`));
    };
    await onEach(kinds, looked, { colorScheme });
    expect(faults).toEqual([]);
  });

  test("on a telephone nothing hangs over, and what scrolls is reached by the keyboard", async () => {
    const page = await visit("site/functions/export-growth.onYearChange.html", { colorScheme, viewport: narrow });
    expect(await overflow(page)).toBe(0);
    const scrolling = await page.$$eval(".table, .col-content pre", (all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((one) => (one as HTMLElement).tabIndex),
    );
    expect(new Set(scrolling)).toEqual(new Set([0]));
  });
});

test("the playground is part of the site", async () => {
  const page = await visit("site/index.html");
  await page.click('a[href$="playground/index.html"]');
  await page.waitForSelector("html[data-ready]");
});
