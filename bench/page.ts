/**
 * How long a slow phone waits for the playground's first answer; no test, since nothing is timed in tests:
 *
 *     npm run build && npm run playground:build && npx tsx bench/page.ts
 *
 * Other folders with a built page may follow: they take turns, so that a busy machine is busy for all of them.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

/**
 * Milliseconds until a slow phone shows the first answer: a processor four times slower than this one, 1.6 Mbit/s and
 * 150 ms to the server, as Lighthouse simulates one. The page comes compressed, as from a real server.
 */
async function firstAnswer(folder: URL): Promise<number> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox"] });
  const types: Readonly<Record<string, string>> = { html: "text/html", css: "text/css", js: "text/javascript" };
  const server = createServer(({ url = "/" }, response) => {
    const name = url.slice(1);
    response.writeHead(200, { "content-type": types[name.split(".").at(-1) ?? ""], "content-encoding": "gzip" });
    response.end(gzipSync(readFileSync(new URL(name, folder))));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const [down, up] = [1_600_000 / 8, 750_000 / 8];
  const network = { offline: false, latency: 150, downloadThroughput: down, uploadThroughput: up };
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    // The browser itself says when it has painted the text.
    new MutationObserver((_, observer) => {
      const status = document.querySelector("#series-status");
      if (status === null) return;
      status.setAttribute("elementtiming", "answer");
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) Object.assign(globalThis, { answered: startTime });
    }).observe({ type: "element", buffered: true });
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
  const answered = await page.waitForFunction(() => (globalThis as { answered?: number }).answered);
  const time = await answered.jsonValue();
  await browser.close();
  server.close();
  return time ?? Number.POSITIVE_INFINITY;
}

const usual = new URL("../docs/playground/dist/", import.meta.url);
const others = process.argv.slice(2).map((place) => pathToFileURL(`${place}/`));
const pages = [usual, ...others].map((folder) => ({ folder, times: [] as number[] }));
for (let run = 0; run < 5; run += 1) {
  for (const { folder, times } of pages) times.push(Math.round(await firstAnswer(folder)));
}
for (const { folder, times } of pages) {
  times.sort((a, b) => a - b);
  console.log(`${folder.pathname}: first answer after ${times[2]} ms in the median of five (${times.join(", ")}).`);
}
