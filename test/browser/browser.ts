import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page wrote to its console as a warning or an error, and what it threw. */
const complaints: string[] = [];

/** Takes the complaints that a test is about. */
export function complained(): string[] {
  return complaints.splice(0);
}

let browser: Browser;
const open: Page[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags.split(" ") });
});

afterAll(() => browser.close());

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.context().close()));
  // Whatever a test is about: no page may complain.
  expect(complained()).toEqual([]);
});

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 800 };
export const phone = { width: 390, height: 844 };

interface Visit extends BrowserContextOptions {
  /** What must be there before the page opens. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens a page of the project. */
export async function visit(path: string, { prepare, ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: wide, ...options });
  await prepare?.(context);
  const page = await context.newPage();
  open.push(page);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(new URL(path, inject("address")).href);
  return page;
}

/** Opens the playground, and waits until its script has run. */
export async function visitPlayground(hash = "", options: Visit = {}): Promise<Page> {
  const page = await visit(`docs/playground/dist/index.html${hash}`, options);
  await page.waitForSelector("html[data-ready]");
  return page;
}

interface Axe {
  readonly axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** The accessibility rules that a page breaks, with the elements that break them; without those that are named. */
export async function violations(page: Page, ...without: readonly string[]): Promise<string[]> {
  // Once a window: to read the script takes as long as to run it on a small page.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const results = await page.evaluate((names) => {
    const rules = Object.fromEntries(names.map((name) => [name, { enabled: false }]));
    // Of rules that hold one element is enough: on a great page most of the time went into naming all of them.
    return (globalThis as unknown as Axe).axe.run({ resultTypes: ["violations"], rules });
  }, without);
  // An empty run would pass as well.
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** The texts of a table: one list of cells a row. */
export async function tableOf(page: Page, selector: string): Promise<string[][]> {
  return page.$$eval(`${selector} tbody tr`, (rows) =>
    // biome-ignore lint/performance/useDomNodeTextContent: textContent would show what is hidden, and run blocks together.
    rows.map((row) => Array.from(row.children, (cell) => (cell as HTMLElement).innerText.replace(/\s+/g, " ").trim())),
  );
}

/** How much wider than the window a page is. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
