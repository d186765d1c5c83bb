import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pastes } from "../playground/pastes.ts";
import { complained, narrow, overflow, phone, tableOf, violations, visitPlayground } from "./browser.ts";

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
      ["Reached by Nov 2025", "639.82 billion USD"],
      ["Still missing", "60.18 billion USD"],
      ["Share of the target reached", "91.4%"],
      ["Needed each month from now on, rounded up", "60.19 billion USD"],
      ["Needed change on year, rounded up", "−1.9%"],
      ["Passed last year's total in", "not yet"],
    ]);
    expect(await textOf(page, "#series-status")).toBe(
      "Korea's exports, Nov 2025: 60.75 billion USD, up 7.9% on a year earlier. 60.18 billion USD short of the target for 2025, as of Nov 2025, with 1 month to go.",
    );
  });

  test("the chart marks the records, and is described in words", async () => {
    const page = await visitPlayground();
    const chart = page.locator("figure svg").first();
    expect(await chart.getAttribute("aria-label")).toBe(
      "Bar chart: Korea's exports, Aug 2021 to Nov 2025, billion USD, each month. Highest: 65.90. Latest: 60.75. Change on year, latest: +7.9%. The table holds every figure.",
    );
    expect(await chart.locator("rect.record").count()).toBe(5);
    expect(await chart.locator("rect.level").count()).toBe(52 - 5);
    expect(await chart.locator("rect.rate").count()).toBe(52 - 12);
    // Why bars are missing.
    expect(await textOf(page, "figure .missing")).toBe(
      "No change on year: Aug 2021 to Jul 2022 (no figure a year before).",
    );
    expect(await textOf(page, "figure h3")).toBe("Korea's exports, Aug 2021 to Nov 2025");
    expect(await textOf(page, "figure .source")).toMatch(/^Source: Korea Customs Service\./);
  });

  test("every label below the bars is centred under what it names", async () => {
    const page = await visitPlayground();
    const off = () =>
      page.evaluate(() => {
        const bars = Array.from(document.querySelectorAll("rect.level, rect.record"), (bar) =>
          bar.getBoundingClientRect(),
        );
        bars.sort((a, b) => a.left - b.left);
        const labels = Array.from(document.querySelectorAll("text.axis"), (label) => label.getBoundingClientRect());
        const first = labels.slice(0, labels.length / 2);
        // 2021 has 5 bars, each year after it 12, and 2025 eleven.
        const from = [0, 5, 17, 29, 41];
        const to = [4, 16, 28, 40, 51];
        return first.map((label, index) => {
          const [left, right] = [bars[from[index] ?? 0], bars[to[index] ?? 0]];
          return Math.abs((label.left + label.right) / 2 - ((left?.left ?? 0) + (right?.right ?? 0)) / 2);
        });
      });
    const distances = await off();
    expect(distances).toHaveLength(5);
    expect(Math.max(...distances)).toBeLessThan(1.5);
  });

  test("the value of a bar is told by the mouse and by the arrow keys", async () => {
    const page = await visitPlayground();
    expect(await textOf(page, "#chart-readout")).toBe("Nov 2025: 60.75 billion USD; +7.9% on year");
    await page.focus(".explorer");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const september = "Sep 2025: 65.90 billion USD; +12.6% on year; a record: higher than all before in the data";
    expect(await textOf(page, "#chart-readout")).toBe(september);
    expect(await page.getAttribute(".explorer", "aria-valuetext")).toBe(september);
    await page.keyboard.press("Home");
    expect(await textOf(page, "#chart-readout")).toBe("Aug 2021: 53.17 billion USD; no figure a year before");
    await page.hover("rect.level >> nth=-1");
    expect(await textOf(page, "#chart-readout")).toBe("Nov 2025: 60.75 billion USD; +7.9% on year");
  });

  test("picture and table can be taken along", async () => {
    const page = await visitPlayground();
    const file = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
      return readFileSync(await download.path(), "utf8");
    };
    const drawing = await file("#download-svg");
    expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(drawing).toContain("Korea's exports, Aug 2021 to Nov 2025");
    expect(drawing).not.toContain("var(");
    const table = await file("text=Download CSV");
    expect(table.split("\n")[1]).toBe("Nov 2025,60.75,+7.9,639.82,+2.8,highest November highest year to date");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.click("text=Copy the table");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")[1]?.split("\t")[1]).toBe("60.75");
    // That the program does what the page shows is tested with the program.
    await page.click("#series-results summary");
    expect(await textOf(page, "#series-code")).toContain('targetGap(series, { target: "700e9", year: 2025, });');
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
      "79.655 short of the target for 2025, as of Mar 2025, with 9 months to go, 8.86 needed each month.",
    );
  });

  test("what people paste: each is read right after at most two choices, or refused beside the field", async () => {
    const page = await visitPlayground();
    for (const { name, text, asks = [], column, reads = [], refuses } of pastes) {
      await page.selectOption("#source", "own");
      await paste(page, text);
      if (refuses !== undefined) {
        expect(await textOf(page, "#data-error"), name).toContain(refuses);
        expect(await page.getAttribute("#data", "aria-invalid"), name).toBe("true");
        expect(await page.locator("#measures").count(), name).toBe(0);
        continue;
      }
      if (column !== undefined) await page.selectOption("#valueColumn", String(column));
      for (const [question, answer] of asks) {
        expect(await textOf(page, `#${question}-question`), name).not.toBe("");
        expect(await page.inputValue(`#${question}`), name).toBe("");
        await page.selectOption(`#${question}`, answer);
      }
      expect(await textOf(page, "#data-error"), name).toBe("");
      const rows = (await tableOf(page, "#measures")).map(([, level]) => level?.replaceAll(",", "").replace("−", "-"));
      const levels = reads.map((line) => line.split(" ")[1]?.replace("–", "no figure") ?? "").reverse();
      expect([rows[0], rows.at(-1)], name).toEqual([levels[0], levels.at(-1)]);
    }
  }, 120_000);

  test("how a paste was read is said, and what was said of one paste is not kept for the next", async () => {
    const page = await visitPlayground();
    await paste(page, "Exports\nmonth;bn\n2024-11;1.056\nTotal;1.056");
    expect(await textOf(page, "#written-question")).toBe(
      "“1.056” can be 1.056 or 1056: choose how figures are written.",
    );
    expect(await textOf(page, "#series-status")).toBe("One choice is open: see the question beside the figures.");
    await page.selectOption("#written", "1.234,5");
    expect(await textOf(page, "#notices")).toBe(
      "Set aside: line 1, “Exports”, line 4, “Total 1.056”. Figures: “1.056” is read as 1056.",
    );
    expect(await tableOf(page, "#measures")).toHaveLength(1);
    await pasteFromClipboard(page, "2024-11\t1.057\n");
    await paste(page, "2024-11\t1.057\n");
    expect(await page.inputValue("#written")).toBe("");
  });

  test("fiscal years: their months are asked, and what stands on the page is named by both years", async () => {
    const page = await visitPlayground();
    await paste(page, "FY2023\t5\nFY2024\t6");
    expect(await textOf(page, "#firstMonth-question")).toContain("the text does not say in which month they start");
    expect(await page.locator("#yearName").isVisible()).toBe(false);
    await page.selectOption("#firstMonth", "4");
    await page.selectOption("#yearName", "end");
    expect(await textOf(page, "#notices")).toBe("Periods: “FY2023” is read as FY2022-23, Apr 2022 to Mar 2023.");
    await page.fill("#target", "8");
    await page.fill("#asOf", "2023-24");
    await page.fill("#targetYear", "FY2023-24");
    await settled(page);
    expect(await textOf(page, "#series-status")).toBe(
      "FY2023-24: 6, up 20.0% on a year earlier. 2 short of the target for FY2023-24.",
    );
    expect(await tableOf(page, "#measures")).toEqual([
      ["FY2023-24", "6", "+20.0", "highest in the data"],
      ["FY2022-23", "5", "no figure a year before", ""],
    ]);
    // Sums of months have another field for it.
    expect(await page.locator("#yearStart").isVisible()).toBe(false);
    await page.click("#series-results summary");
    expect(await textOf(page, "#series-code")).toContain('fiscalYear: { start: 4, label: "end" as const }');
    expect(await overflow(page)).toBe(0);
    await page.selectOption("#source", "exports");
    expect(await page.locator("#yearStart").isVisible()).toBe(true);
    expect(await page.locator("#firstMonth").isVisible()).toBe(false);
  });

  test("imports kept as negative figures are turned by one choice", async () => {
    const page = await visitPlayground();
    await paste(page, "month,imports\n2024-11,-50\n2025-11,-55");
    expect((await tableOf(page, "#measures"))[0]?.slice(0, 3)).toEqual(["Nov 2025", "−55", "below zero a year before"]);
    await page.selectOption("#sign", "turned");
    expect((await tableOf(page, "#measures"))[0]?.slice(0, 3)).toEqual(["Nov 2025", "55", "+10.0"]);
  });

  test("nothing is red before a key is pressed", async () => {
    const page = await visitPlayground();
    const red = () =>
      page.$$eval(".error, [aria-invalid=true]", (places) =>
        places.filter((place) => place.matches("[aria-invalid=true]") || place.textContent !== "").map(({ id }) => id),
      );
    await page.selectOption("#source", "own");
    await settled(page);
    expect(await red()).toEqual([]);
    expect(await textOf(page, "#series-status")).toBe("Paste periods and figures: two columns, or two lines.");
    await choose(page, "figures");
    for (const view of ["fields", "text"]) {
      await page.selectOption("#example", "empty");
      await page.check(`#view-${view}`);
      expect(await red()).toEqual([]);
      expect(await textOf(page, "#figures-status")).toBe("The verdict stands here once there is a figure with a name.");
    }
  });

  test("a wrong target or period is shown at its own field, and the rest stays", async () => {
    const page = await visitPlayground();
    await page.fill("#target", "7oo");
    await settled(page);
    expect(await textOf(page, "#target-error")).toMatch(/^“7oo” is not a figure that is read/);
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
      ["chip share = share of chips in exports", "28.3%", "28.2765% 28.266 … 28.2871%", "exact"],
    ]);
    const bounds = new Map((await tableOf(page, "#bounds")).map(([name, , within]) => [name, within]));
    expect(bounds.get("exports 2024")).toBe("56.2793 … 56.3406 billion USD");
    expect(bounds.get("others growth")).toBe("−0.2487 … −0.1018%");
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
    expect(marked).toEqual(["Figure 1", "Figure 3", "Figure 5", "relation 1"]);
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
    expect(await textOf(page, "#figures-status")).toBe("No verdict yet: 2 things need your answer.");
    await page.fill("#figure-0-1", "10.0");
    await settled(page);
    // A name that nobody printed is no unknown before that is said.
    expect(await textOf(page, "#relation-0-1-error")).toContain("“rest” has no figure.");
    await page.click("text=Nobody printed “rest”: find its limits");
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
    await page.fill("#relation-0-1", "exports é 한국 & <b>");
    for (const [row, slot] of [
      [1, 1],
      [7, 2],
      [8, 0],
    ])
      await page.fill(`#relation-${row}-${slot}`, "exports é 한국 & <b>");
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
    for (const slot of ["0-1", "1-1", "7-2", "8-0"]) await page.fill(`#relation-${slot}`, hostile);
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
    await choose(page, "figures");
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
    expect(await focused()).toBe("language");
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

describe("claims as text", () => {
  test("a whole article is checked by keyboard alone: found, stated, a slip mended, judged", async () => {
    const page = await visitPlayground("#figures");
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    const { keyboard } = page;
    /** Goes on with the Tab key to an element, as somebody without a mouse does. */
    const tabTo = async (id: string) => {
      for (let step = 0; step < 120 && (await focused()) !== id; step += 1) await keyboard.press("Tab");
      expect(await focused()).toBe(id);
    };
    await tabTo("example");
    await keyboard.press("End");
    await settled(page);
    expect(await page.inputValue("#example")).toBe("empty");
    await tabTo("view-fields");
    await keyboard.press("ArrowRight");
    expect(await page.isChecked("#view-text")).toBe(true);
    await tabTo("claims");
    await keyboard.type("imports $51.3 billion\nsurplus $9.73 billion = exports ", { delay: 0 });
    // The figure is taken from the article.
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== "Find the figures of an article") {
      await keyboard.press("Tab");
    }
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    expect(await focused()).toBe("article");
    await keyboard.insertText(
      "Exports rose 8.4% on year to $61.04 billion in November, and imports 1.2% to $51.3 billion, a surplus of $9.73 billion.",
    );
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    expect(await textOf(page, "#chips-status")).toBe("5 figures found. Press one to use it.");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("$61.04 billion");
    await keyboard.press("Enter");
    expect(await focused()).toBe("claims");
    await keyboard.type(" - imports\nexports +8.4% on exports 2024 ?\nchips $17.26 billion 28.3% of exprts", {
      delay: 0,
    });
    await settled(page);
    expect(await textOf(page, "#claims-error")).toContain("Line 4: “exprts” has no figure.");
    await keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Use “exports”");
    await keyboard.press("Enter");
    expect(await page.inputValue("#claims")).toBe(
      "imports $51.3 billion\nsurplus $9.73 billion = exports $61.04 billion - imports\nexports +8.4% on exports 2024 ?\nchips $17.26 billion 28.3% of exports",
    );
    expect(await textOf(page, "#figures-status")).toBe("All of this can hold at once.");
    expect(await tableOf(page, "#checks")).toEqual([
      ["surplus = exports − imports", "$9.73 billion", "9.74 billion USD 9.685 … 9.795 billion USD", "within rounding"],
      ["share of chips = share of chips in exports", "28.3%", "28.2765% 28.266 … 28.2871%", "exact"],
    ]);
    expect(await tableOf(page, "#bounds")).toContainEqual([
      "exports 2024",
      "not printed",
      "56.2793 … 56.3406 billion USD",
    ]);
    // The same as fields, and back again.
    await keyboard.press("Shift+Tab");
    expect(await focused()).toBe("view-text");
    await keyboard.press("ArrowLeft");
    await settled(page);
    expect(await page.inputValue("#figure-0-0")).toBe("imports");
    expect(await textOf(page, "#figures-status")).toBe("All of this can hold at once.");
  }, 60_000);

  test("a misprint in a text: the verdict, and what would mend it", async () => {
    const page = await visitPlayground("#figures");
    await page.selectOption("#example", "text");
    expect(await textOf(page, "#figures-status")).toBe("All of this can hold at once.");
    await page.fill("#claims", "surplus $97.3 billion = exports $61.04 billion - imports $51.3 billion");
    await settled(page);
    expect(await textOf(page, "#figures-status")).toBe("These figures cannot all hold.");
    expect((await tableOf(page, "#checks"))[0]?.[3]).toContain("if surplus is wrong by a power of ten: $9.73 billion");
  });

  test("¥ and triangles are asked about and read; so are figures as others write them", async () => {
    const page = await visitPlayground("#figures");
    await page.selectOption("#example", "text");
    await page.fill("#claims", "a ¥5.2 billion\nb △5.2%\nc 1.056");
    await settled(page);
    expect(await page.locator("#claims-error li").count()).toBe(3);
    await page.selectOption("#yen", "JPY");
    await page.selectOption("#printedTriangle", "minus");
    await page.selectOption("#printedWritten", "1.234,5");
    // 5.2 billion is no figure where the point parts thousands.
    expect(await page.locator("#claims-error li").count()).toBeGreaterThan(0);
    await page.fill("#claims", "a ¥5,2 Mrd.\nb △5,2%\nc 1.056");
    await settled(page);
    expect(await page.locator("#claims-error li").count()).toBe(0);
    expect((await tableOf(page, "#bounds")).map(([, , within]) => within)).toEqual([
      "5.15 … 5.25 billion JPY",
      "−5.25 … −5.15%",
      "1,055.5 … 1,056.5",
    ]);
  });
});

describe("on a phone", () => {
  test.each(["", "#figures"])("the verdict stands above the form, and nothing is cut off: %s", async (hash) => {
    const page = await visitPlayground(hash, { viewport: phone });
    await settled(page);
    const [verdict, form] = [
      hash === "" ? "#series-status" : "#figures-status",
      hash === "" ? "#series-form" : "#figures-form",
    ];
    const [above, below] = [await page.locator(verdict).boundingBox(), await page.locator(form).boundingBox()];
    expect((above?.y ?? 999) + (above?.height ?? 999)).toBeLessThan(phone.height);
    expect((above?.y ?? 999) + (above?.height ?? 999)).toBeLessThanOrEqual(below?.y ?? 0);
    expect(await overflow(page)).toBe(0);
    const cut = await page.$$eval(".results *, .answer *", (elements) =>
      elements
        .filter((element) => element.closest(".hidden, thead") === null)
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .filter(
          (element) =>
            !/^(?:pre|svg|text|span|summary)$/i.test(element.tagName) && getComputedStyle(element).display !== "inline",
        )
        .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
    );
    expect(cut).toEqual([]);
  });

  test("from the verdict on a misprint one press leads to its reasons", async () => {
    const page = await visitPlayground("#figures", { viewport: phone });
    expect(await page.locator("#figures-why").isVisible()).toBe(false);
    await page.selectOption("#example", "misprint");
    await page.click("#figures-why");
    const place = await page.locator("#conflict-0-explanation").boundingBox();
    const verdict = await page.locator("#figures-why").boundingBox();
    // In sight, and not below the verdict, which stays.
    expect(place?.y ?? 0).toBeGreaterThan((verdict?.y ?? 999) + (verdict?.height ?? 0));
    expect(place?.y ?? 999).toBeLessThan(phone.height / 2);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("figures-results");
    await page.selectOption("#example", "article");
    expect(await page.locator("#figures-why").isVisible()).toBe(false);
  });

  test("every target measures 24 pixels at least", async () => {
    const page = await visitPlayground("", { viewport: phone });
    const small = () =>
      page.$$eval("button, select, input, textarea, summary, [tabindex='0']", (targets) =>
        targets
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ target, box }) => `${target.tagName}#${target.id} ${box.width} × ${box.height}`),
      );
    expect(await small()).toEqual([]);
    await choose(page, "figures");
    await page.selectOption("#example", "misprint");
    expect(await small()).toEqual([]);
    await page.selectOption("#example", "text");
    expect(await small()).toEqual([]);
  });

  test("all of the page is 200 kB at most, compressed, and 95 kB of it stand before the first answer", () => {
    const size = (...names: string[]) =>
      names.reduce((sum, name) => {
        const file = readFileSync(new URL(`../../docs/playground/dist/${name}`, import.meta.url));
        return sum + gzipSync(file).length;
      }, 0);
    const first = size("index.html", "style.css", "playground.js");
    expect(first).toBeLessThanOrEqual(95_000);
    expect(first + size("figures.js")).toBeLessThanOrEqual(200_000);
  });

  test("where the second script does not come, the page says so, and the first form answers", async () => {
    const page = await visitPlayground("", {
      prepare: (context) => context.route("**/figures.js", (route) => route.abort()),
    });
    expect(await page.locator("#measures").count()).toBe(1);
    expect(await textOf(page, "#notice")).toBe("The check of printed figures could not be loaded. Open the page anew.");
    await choose(page, "figures");
    await page.selectOption("#language", "ko");
    expect(await page.getAttribute("html", "lang")).toBe("ko");
    // The browser itself complains about what it could not load.
    expect(complained().filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });
});

describe("in Korean", () => {
  test("all of the page is, and an address keeps it", async () => {
    const page = await visitPlayground("", { locale: "ko-KR" });
    expect(await page.getAttribute("html", "lang")).toBe("ko");
    expect(await textOf(page, "#series-status")).toBe(
      "한국 수출, 2025년 11월: 607.53억 USD, 전년 동기 대비 7.9% 증가. 2025년 11월 기준 2025년 목표까지 601.84억 USD 모자랍니다. 남은 기간: 1개월.",
    );
    await choose(page, "figures");
    expect(await textOf(page, "#figures-status")).toBe("모두 함께 성립할 수 있습니다.");
    await page.selectOption("#language", "en");
    expect(await textOf(page, "#figures-status")).toBe("All of this can hold at once.");
    expect(new URL(page.url()).searchParams.get("lang")).toBe("en");
    // What goes with the example is English too, and the target is the same.
    await choose(page, "series");
    expect(await textOf(page, "#series-status")).toMatch(
      /^Korea's exports, Nov 2025: 60\.75 billion USD.* 60\.18 billion USD short of the target/,
    );
    // What was typed stays.
    await page.fill("#target", "720");
    await page.fill("#title", "Exports");
    await page.selectOption("#language", "ko");
    expect(await textOf(page, "#series-status")).toMatch(
      /^Exports, 2025년 11월: 60\.75십억 USD.* 80\.18십억 USD 모자랍/,
    );
    await page.selectOption("#language", "en");
    await choose(page, "figures");
    await page.selectOption("#language", "ko");
    await page.selectOption("#example", "text");
    await page.fill("#claims", "흑자 97억3천만 달러 = 수출 610억4천만 달러 - 수입 513억 달러");
    await settled(page);
    expect((await tableOf(page, "#checks"))[0]?.slice(2)).toEqual(["97.4억 USD 96.85 … 97.95억 USD", "반올림 범위 안"]);
    expect(await violations(page)).toEqual([]);
  }, 180_000);
});

describe("in colours of one's own", () => {
  test("forced colours leave bars, verdicts and the chosen tab visible", async () => {
    const page = await visitPlayground("", { forcedColors: "active" });
    const colours = await page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).fill;
      return [of("rect.level"), of("rect.record"), getComputedStyle(document.body).backgroundColor];
    });
    expect(new Set(colours).size).toBe(3);
    expect(await violations(page)).toEqual([]);
  }, 180_000);
});

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test.each([
    ["wide", undefined],
    ["narrow", narrow],
  ])(
    "%s: no rule of accessibility is broken, and nothing hangs over",
    async (_, viewport) => {
      const page = await visitPlayground("", { colorScheme, ...(viewport && { viewport }) });
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await paste(page, "2025-10,x");
      expect(await violations(page)).toEqual([]);
      await choose(page, "figures");
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      for (const example of ["misprint", "text", "empty"]) {
        await page.selectOption("#example", example);
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
    180_000,
  );
});
