import { expect, test } from "vitest";
import { tableOf, violations, visit } from "./browser.ts";

test("the example web page loads the package without a bundler, and shows rates and a reason", async () => {
  const page = await visit("examples/web-page.html");
  await page.waitForSelector("#rows tr:nth-child(3)");
  expect(await tableOf(page, "table")).toEqual([
    ["2025-10", "59.5", "3.5"],
    ["2025-11", "60.8", "8.0"],
    ["2025-12", "–", "outside-range"],
  ]);
  expect(await violations(page)).toEqual([]);
});
