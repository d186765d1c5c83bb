import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { phone, visit, visitPlayground, wide } from "./browser.ts";

const root = new URL("../../", import.meta.url);
const folder = new URL("artifacts/screenshots/", root);
const schemes = ["light", "dark"] as const;
const looks = schemes.flatMap((colorScheme) => [
  [colorScheme, "wide", wide] as const,
  [colorScheme, "middle", { width: 768, height: 1024 }] as const,
  [colorScheme, "narrow", phone] as const,
]);

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["run", "--silent", "chart"], { cwd: root });
});

/** Leaves a picture behind for people to look at. An empty page makes a small file. */
async function keep(page: Page, name: string, fullPage = true): Promise<void> {
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  await page.screenshot({ path, fullPage });
  expect(statSync(path).size).toBeGreaterThan(10_000);
}

test.each(looks)("playground, %s, %s", async (colorScheme, size, viewport) => {
  const page = await visitPlayground("", { colorScheme, viewport });
  await page.waitForTimeout(400);
  await keep(page, `playground-series-${colorScheme}-${size}`);
  await page.click("#tab-figures");
  await page.selectOption("#example", "misprint");
  await keep(page, `playground-figures-${colorScheme}-${size}`);
  await page.selectOption("#example", "text");
  await keep(page, `playground-text-${colorScheme}-${size}`);
});

test.each(schemes)("chart and web page, %s", async (colorScheme) => {
  const viewport = { width: 960, height: 720 };
  // A drawing that is a document of its own has no page to measure.
  await keep(await visit("examples/out/korea-exports.svg", { colorScheme, viewport }), `chart-${colorScheme}`, false);
  await keep(await visit("examples/web-page.html", { colorScheme, viewport }), `web-page-${colorScheme}`);
});

// The reference is built by `npm run docs`, which comes before this in .ci/run.
test.runIf(existsSync(new URL("docs/api/index.html", root))).each(schemes)("reference, %s", async (colorScheme) => {
  await keep(await visit("docs/api/index.html", { colorScheme }), `reference-${colorScheme}`);
  const page = await visit("docs/api/functions/export-growth.onYearChange.html", { colorScheme });
  await keep(page, `reference-function-${colorScheme}`);
});
