import { execFileSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
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

test("playground in Korean", async () => {
  const page = await visitPlayground("?lang=ko", { viewport: phone });
  await keep(page, "playground-korean-narrow");
});

test.each(schemes)("chart and web page, %s", async (colorScheme) => {
  const viewport = { width: 960, height: 720 };
  // A drawing that is a document of its own has no page to measure.
  await keep(await visit("examples/out/korea-exports.svg", { colorScheme, viewport }), `chart-${colorScheme}`, false);
  const telephone = { width: 360, height: 640 };
  const drawing = await visit("examples/out/korea-exports-narrow.svg", { colorScheme, viewport: telephone });
  await keep(drawing, `chart-narrow-${colorScheme}`, false);
  await keep(await visit("examples/web-page.html", { colorScheme, viewport }), `web-page-${colorScheme}`);
});

/** The site is built by `npm run site`, which comes before this in .ci/run. */
const widths = [wide, { width: 768, height: 1024 }, phone] as const;
const sizes = schemes.flatMap((colorScheme) =>
  widths.map((viewport) => [colorScheme, viewport.width, viewport] as const),
);

test.each(sizes)("site, %s, %d wide", { timeout: 120_000 }, async (colorScheme, width, viewport) => {
  for (const [name, path] of [
    ["front", "index.html"],
    ["function", "functions/export-growth.onYearChange.html"],
    ["errors", "documents/Errors_and_absent_answers.html"],
    ["guide", "documents/Release_day.html"],
    ["door", "modules/export-growth.html"],
  ] as const) {
    const page = await visit(`site/${path}`, { colorScheme, viewport });
    if (name === "function") {
      await page.click(".example-run");
      await page.waitForSelector(".example-values li");
      await page.evaluate(() => window.scrollTo(0, 0));
    }
    await keep(page, `site-${name}-${colorScheme}-${width}`, name === "function");
  }
});
