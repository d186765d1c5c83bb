import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { narrow, overflow, tableOf, violations, visitPlayground } from "./browser.ts";

const hostile = "<img src=x onerror=\"document.title='owned'\">";

async function choose(page: Page, tab: "series" | "figures"): Promise<void> {
  await page.click(`#tab-${tab}`);
}

/** Pastes as a user does, and waits until the results are new. */
async function paste(page: Page, text: string): Promise<void> {
  await page.fill("#data", text);
  await settled(page);
}

/** Pastes over everything by the browser's own event, which is the way of long texts. */
async function pasteFromClipboard(page: Page, text: string): Promise<void> {
  await page.locator("#data").selectText();
  await page.locator("#data").evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The page waits 200 ms after the last key. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}

async function textOf(page: Page, selector: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, with blanks between blocks.
  return (await page.locator(selector).innerText()).replace(/\s+/g, " ").trim();
}

/** Nothing that was typed became an element or ran. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.title()).toBe("Playground – export-growth");
}

describe("measuring a series", () => {
  test("the Korean data stand there at once: the article's month in exact figures", async () => {
    const page = await visitPlayground();
    const [november, october] = await tableOf(page, "#measures");
    expect(november).toEqual(["Nov 2025", "60.75", "+7.9", "639.82", "+2.8", "highest November highest year to date"]);
    expect(october?.slice(0, 5)).toEqual(["Oct 2025", "59.51", "+3.5", "579.06", "+2.3"]);
    expect(await tableOf(page, ".facts")).toEqual([
      ["Target", "700.00 billion USD"],
      ["Achieved by Nov 2025", "639.82 billion USD"],
      ["Gap (target − achieved)", "60.18 billion USD"],
      ["Attainment", "91.4 %"],
      ["Required on average a month, rounded up", "60.19 billion USD"],
      ["Required change on year, rounded up", "−1.9 %"],
      ["Passed the total of the year before in", "not yet"],
    ]);
  });

  test("the chart marks the records, and is described in words", async () => {
    const page = await visitPlayground();
    const chart = page.locator("figure svg").first();
    expect(await chart.getAttribute("aria-label")).toBe(
      "Bar chart: Korea's exports, Aug 2021 to Nov 2025, billion USD a month. Highest: 65.90. Latest: 60.75. The table holds every figure.",
    );
    expect(await chart.locator('g[fill="var(--record)"] rect').count()).toBe(5);
    expect(await chart.locator('g[fill="var(--bar)"] rect').count()).toBe(52 - 5);
    expect(await textOf(page, "figure h3")).toBe("Korea's exports, Aug 2021 to Nov 2025");
    expect(await textOf(page, "figure .source")).toMatch(/^Source: Korea Customs Service\./);
  });

  test("an item has its share of all exports", async () => {
    const page = await visitPlayground();
    await page.selectOption("#source", "SEMICON");
    await page.fill("#asOf", "2025-11");
    await settled(page);
    const [november] = await tableOf(page, "#measures");
    expect(november?.slice(0, 3)).toEqual(["Nov 2025", "17.26", "+38.6"]);
    expect(november?.slice(5, 7)).toEqual(["28.4", "+6.3"]);
  });

  test("two columns of a spreadsheet, with holes: every absent answer has its reason", async () => {
    const page = await visitPlayground();
    await paste(page, "month\tUSD\n2024-01\t0\n2024-02\t50.1\n2024-03\t\n2025-01\t4\n2025-02\t55.3\n2025-03\t61.045");
    const rows = await tableOf(page, "#measures");
    expect(rows[0]).toEqual([
      "Mar 2025",
      "61.045",
      "no figure a year before",
      "120.345",
      "no sum a year before",
      "highest in the data (with earlier figures missing)",
    ]);
    expect(rows[1]?.slice(0, 4)).toEqual(["Feb 2025", "55.3", "+10.4", "59.3"]);
    expect(rows[2]?.slice(0, 3)).toEqual(["Jan 2025", "4", "zero a year before"]);
    expect(rows[3]).toEqual(["Dec 2024", "no figure", "no figure", "the year so far is not complete", "no sum", ""]);
    // The Korean title and target would be wrong beside other figures.
    expect(await textOf(page, "figure h3")).toBe("Jan 2024 to Mar 2025");
    expect(await page.inputValue("#source")).toBe("own");
    await page.fill("#target", "200");
    await settled(page);
    expect(await textOf(page, ".card .verdict")).toBe(
      "79.655 are missing to the target for 2025, as of Mar 2025; 9 months are left.",
    );
  });

  test("a comma between thousands is refused beside the field, with a hint", async () => {
    const page = await visitPlayground();
    await paste(page, 'month,usd\n2025-10,59.5\n2025-11,"1,234"');
    expect(await textOf(page, "#data-error")).toBe(
      "Line 3: “1,234” is not a plain number. If the commas part thousands, write 1234; if one is a decimal comma, write a point.",
    );
    expect(await page.getAttribute("#data", "aria-invalid")).toBe("true");
    expect(await page.getAttribute("#data", "aria-describedby")).toContain("data-error");
    expect(await page.locator("#measures").count()).toBe(0);
    await paste(page, "month,usd\n2025-10,59.5\n2025-11,1234");
    expect(await textOf(page, "#data-error")).toBe("");
    expect(await page.getAttribute("#data", "aria-invalid")).toBeNull();
    expect(await page.locator("#measures").count()).toBe(1);
  });

  test("a wrong target or period is shown at its own field, and the rest stays", async () => {
    const page = await visitPlayground();
    await page.fill("#target", "7oo");
    await settled(page);
    expect(await textOf(page, "#target-error")).toMatch(/^“7oo” is not a plain number/);
    expect(await page.locator("#measures").count()).toBe(1);
    await page.fill("#asOf", "November");
    await settled(page);
    expect(await textOf(page, "#asOf-error")).toMatch(/^“November” is not a period that is read/);
  });

  test("a fiscal year", async () => {
    const page = await visitPlayground();
    await page.selectOption("#yearStart", "4");
    // 480,282,572,953: the sum of April to November 2025.
    expect((await tableOf(page, "#measures"))[0]?.[3]).toBe("480.28");
  });

  test("a huge paste is refused or read without harm", async () => {
    const page = await visitPlayground();
    await pasteFromClipboard(page, "2025-11,1\n".repeat(300_000));
    expect(await textOf(page, "#data-error")).toMatch(/^This is too much to read here/);
    const months = Array.from({ length: 12_000 }, (_, month) => {
      const [year, rest] = [1000 + Math.floor(month / 12), (month % 12) + 1];
      return `${year}-${String(rest).padStart(2, "0")},${month + 1}`;
    });
    await pasteFromClipboard(page, months.join("\n"));
    await page.waitForFunction(() => document.querySelector("#measures-caption")?.textContent?.includes("12000"));
    const rows = await tableOf(page, "#measures");
    expect(rows).toHaveLength(240);
    expect(rows[0]?.slice(0, 3)).toEqual(["Dec 1999", "12,000", "+0.1"]);
  });

  test.each([
    ["a single hole", "2025-11\t", ["Nov 2025", "no figure"]],
    ["a single year", "0001\t5", ["0001", "5"]],
    ["zeros", "2024\t0\n2025\t0", ["2025", "0", "zero a year before"]],
    ["deficits", "2024-Q4\t-5.5\n2025-Q4\t-0.5", ["Q4 2025", "−0.5", "below zero a year before"]],
    ["half-years", "2024-S1\t2\n2025-H1\t3", ["H1 2025", "3", "+50.0"]],
    ["figures beyond all floats", "2024\t1e399\n2025\t2e399", ["2025", `2${",000".repeat(133)}`, "+100.0"]],
  ])("awkward series are measured and drawn without complaint: %s", async (_, text, start) => {
    const page = await visitPlayground();
    await paste(page, text);
    const [row] = await tableOf(page, "#measures");
    expect(row?.slice(0, start.length)).toEqual(start);
    expect(await page.locator("figure svg").first().isVisible()).toBe(true);
    expect(await page.locator("figure").innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
    expect(await overflow(page)).toBe(0);
  });

  test("hostile cells, names, titles and units are shown as text", async () => {
    const page = await visitPlayground();
    await paste(page, `month\t${hostile}\t${hostile}\n2025-10\t1\t2\n2025-11\t2\t3`);
    for (const field of ["#title", "#unit", "#credit"]) await page.fill(field, hostile);
    await settled(page);
    expect(await textOf(page, "figure h3")).toContain(hostile);
    await expectHarmless(page);
    await paste(page, `2025-10\t${hostile}`);
    expect(await textOf(page, "#data-error")).toContain("<img src=x");
    await expectHarmless(page);
  });
});

describe("checking printed figures", () => {
  test("the article can hold, and says what nobody printed", async () => {
    const page = await visitPlayground("#figures");
    expect(await textOf(page, "#figures-status")).toBe("All of this can hold at once.");
    expect(await tableOf(page, "#checks")).toEqual([
      ["surplus = exports − imports", "$9.73 billion", "9.74 billion USD 9.685 … 9.795 billion USD", "within rounding"],
      ["Jan–Nov > record", "", "", "certain"],
      ["missing = target − Jan–Nov", "$59.8 billion", "59.8 billion USD 59.75 … 59.85 billion USD", "exact"],
      ["chip share = share of chips in exports", "28.3%", "28.2765 % 28.266 … 28.2871 %", "exact"],
    ]);
    const bounds = new Map((await tableOf(page, "#bounds")).map(([name, , within]) => [name, within]));
    expect(bounds.get("exports 2024")).toBe("56.2793 … 56.3406 billion USD");
    expect(bounds.get("others growth")).toBe("−0.2487 … −0.1018 %");
  });

  test("a misprint: the contradiction in words, and the suspects", async () => {
    const page = await visitPlayground("#figures");
    await page.fill("#figure-4-1", "$9.63 billion");
    await settled(page);
    expect(await textOf(page, "#figures-status")).toBe("These figures cannot all hold.");
    expect(await textOf(page, "#conflict-0-explanation")).toBe(
      "These cannot all hold: surplus = exports − imports; " +
        'exports is printed as "$61.04 billion", so it is at least 61.035 and below 61.045 billion USD; ' +
        'imports is printed as "$51.3 billion", so it is at least 51.25 and below 51.35 billion USD; ' +
        'surplus is printed as "$9.63 billion", so it is at least 9.625 and below 9.635 billion USD. ' +
        "But then surplus must be above 9.685 and below 9.795 billion USD.",
    );
    expect((await tableOf(page, "#checks"))[0]?.[3]).toMatch(/^impossible/);
    // The rows at fault are marked where they were typed, too.
    const marked = await page.$$eval(".row.fault legend", (legends) => legends.map(({ textContent }) => textContent));
    expect(marked).toEqual(["Figure 1", "Figure 3", "Figure 5", "Relation 1"]);
    await page.selectOption("#example", "article");
    expect(await textOf(page, "#figures-status")).toBe("All of this can hold at once.");
  });

  test("a page of one's own: figures and relations are added, errors stand at their fields", async () => {
    const page = await visitPlayground("#figures");
    await page.selectOption("#example", "empty");
    await page.fill("#figure-0-0", "total");
    await page.fill("#figure-0-1", "10.0 bananas");
    await page.click("#add-figure");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("figure-1-0");
    await page.fill("#figure-1-0", "part");
    await page.fill("#figure-1-1", "4.0");
    await page.fill("#relation-0-0", "total");
    await page.fill("#relation-0-1", "part + rest");
    await settled(page);
    expect(await textOf(page, "#figure-0-1-error")).toContain("reading stopped at character 5");
    expect(await page.getAttribute("#figure-0-1", "aria-invalid")).toBe("true");
    expect(await textOf(page, "#figures-status")).toBe("No verdict yet: a field needs mending.");
    await page.fill("#figure-0-1", "10.0");
    await settled(page);
    expect(await tableOf(page, "#bounds")).toContainEqual(["rest", "not printed", "5.9 … 6.1"]);
    await page.selectOption("#relation-0-kind", "greater-than");
    await page.fill("#relation-0-1", "part");
    await settled(page);
    expect(await tableOf(page, "#checks")).toEqual([["total > part", "", "", "certain"]]);
    await page.click("#figure-1-remove");
    expect(await page.locator(".row.figure").count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("add-figure");
  });

  test("how the office rounds changes the verdict", async () => {
    const page = await visitPlayground("#figures");
    await page.selectOption("#mode", "trunc");
    // Cut off, 9.73 stands for 9.73 … 9.74, and 61.04 − 51.3 for 9.64 … 9.75.
    expect((await tableOf(page, "#checks"))[0]?.[2]).toBe("9.74 billion USD 9.64 … 9.75 billion USD");
  });

  test("a link opens the same page again", async () => {
    const page = await visitPlayground("#figures");
    await page.fill("#figure-0-0", "exports é 한국 & <b>");
    await page.fill("#figure-4-1", "$9.63 billion");
    await settled(page);
    await page.click("#figures-share");
    await page.waitForFunction(() => document.querySelector("#figures-shared")?.textContent !== "");
    const address = page.url();
    expect(address).toMatch(/#figures=[\w-]+$/);
    const [values, rows] = [await fieldsOf(page), await tableOf(page, "#bounds")];
    const other = await visitPlayground(new URL(address).hash);
    expect(await other.locator("#panel-figures").isVisible()).toBe(true);
    expect(await fieldsOf(other)).toEqual(values);
    expect(await tableOf(other, "#bounds")).toEqual(rows);
  });

  test("hostile figures and names are shown as text", async () => {
    const page = await visitPlayground("#figures");
    await page.fill("#figure-0-0", hostile);
    await page.fill("#figure-1-1", hostile);
    await page.fill("#relation-0-1", hostile);
    await settled(page);
    expect(await textOf(page, "#figure-1-1-error")).toContain("<img src=x");
    await expectHarmless(page);
    await page.fill("#figure-1-1", "8.4%");
    await settled(page);
    expect((await tableOf(page, "#checks"))[0]?.[0]).toContain(hostile);
    await expectHarmless(page);
  });
});

/** What stands in the fields of the second form. */
async function fieldsOf(page: Page): Promise<string[]> {
  return page.$$eval("#figures-form input, #figures-form select", (fields) =>
    fields.map((field) => (field as HTMLInputElement).value).slice(1),
  );
}

describe("links", () => {
  test("the first form has links as well", async () => {
    const page = await visitPlayground();
    await paste(page, "2024\t50\n2025\t54");
    await page.fill("#title", "Exports of nowhere");
    await page.click("#series-share");
    await page.waitForFunction(() => document.querySelector("#series-shared")?.textContent !== "");
    const other = await visitPlayground(new URL(page.url()).hash);
    expect((await tableOf(other, "#measures"))[0]).toEqual(["2025", "54", "+8.0", "highest in the data"]);
    expect(await textOf(other, "figure h3")).toBe("Exports of nowhere, 2024 to 2025");
  });

  test.each([
    ["of no form", "#series=broken"],
    ["of another form", "#figures=e30"],
    ["with HTML in it", `#figures=${encodeURIComponent(hostile)}`],
    ["far too long", `#series=${"A".repeat(40_000)}`],
  ])("a broken one, %s, opens the worked example and says so", async (_, hash) => {
    const page = await visitPlayground(hash);
    expect(await textOf(page, "#notice")).toMatch(/^The link .*The worked example is shown instead\.$/);
    expect(await page.locator("#measures").count()).toBe(1);
    expect(await page.locator("#bounds").count()).toBe(1);
    await expectHarmless(page);
  });

  test("a link that is opened in the same window is read, too; another address leaves what was typed", async () => {
    const page = await visitPlayground();
    await paste(page, "2024\t50\n2025\t54");
    const go = (hash: string) =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash);
    await go("#figures");
    await page.locator("#panel-figures").waitFor({ state: "visible" });
    expect(await page.locator("#panel-series").isVisible()).toBe(false);
    await go("#series=broken");
    await page.locator("#panel-series").waitFor({ state: "visible" });
    expect(await textOf(page, "#notice")).toBe("The link is damaged. The page stays as it was.");
    expect(await page.inputValue("#data")).toBe("2024\t50\n2025\t54");
  });

  test("Enter in a field leaves neither the page nor the figures", async () => {
    const page = await visitPlayground();
    const address = page.url();
    await page.fill("#title", "Exports");
    await page.press("#title", "Enter");
    await settled(page);
    expect(page.url()).toBe(address);
    expect(await textOf(page, "figure h3")).toBe("Exports, Aug 2021 to Nov 2025");
  });
});

describe("without a mouse", () => {
  test("arrows, Home and End go from tab to tab; Tab leads into the panel", async () => {
    const page = await visitPlayground();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("tab-series");
    for (const [key, tab] of [
      ["ArrowRight", "figures"],
      ["ArrowRight", "series"],
      ["ArrowLeft", "figures"],
      ["Home", "series"],
      ["End", "figures"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(`tab-${tab}`);
      expect(await page.getAttribute(`#tab-${tab}`, "aria-selected")).toBe("true");
      expect(await page.locator(`#panel-${tab}`).isVisible()).toBe(true);
    }
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("example");
  });
});

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test.each([
    ["wide", undefined],
    ["narrow", narrow],
  ])("%s: no rule of accessibility is broken, and nothing hangs over", async (_, viewport) => {
    const page = await visitPlayground("", { colorScheme, ...(viewport && { viewport }) });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await paste(page, "2025-10,x");
    expect(await violations(page)).toEqual([]);
    await choose(page, "figures");
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.selectOption("#example", "misprint");
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
