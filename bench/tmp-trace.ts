import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox"] });
const folder = new URL("../docs/playground/dist/", import.meta.url);
const types: any = { html: "text/html", css: "text/css", js: "text/javascript" };
const server = createServer(({ url = "/" }, response) => {
  const name = url.slice(1);
  response.writeHead(200, { "content-type": types[name.split(".").at(-1) ?? ""], "content-encoding": "gzip" });
  response.end(gzipSync(readFileSync(new URL(name, folder))));
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
for (let i = 0; i < 3; i++) {
const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
const page = await context.newPage();
const s = await context.newCDPSession(page);
await s.send("Network.enable");
await s.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 93750 });
await s.send("Emulation.setCPUThrottlingRate", { rate: 4 });
await page.addInitScript(() => {
  new MutationObserver(() => {
    if (!document.querySelector("#series-status")?.textContent) return;
    performance.mark("status");
    requestAnimationFrame(() => setTimeout(() => performance.mark("answered")));
  }).observe(document, { childList: true, subtree: true });
});
const b2 = await browser.newBrowserCDPSession();
const events: any[] = [];
s.on("Tracing.dataCollected" as any, (e: any) => events.push(...e.value));
await s.send("Tracing.start" as any, { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "v8", "blink.user_timing", "disabled-by-default-v8.compile"] } } as any);
await page.goto(`http://127.0.0.1:${(server.address() as any).port}/index.html`);
await page.waitForFunction(() => performance.getEntriesByName("answered").length > 0);
const out = await page.evaluate(() => ({
  nav: performance.getEntriesByType("navigation").map((e: any) => [e.responseEnd, e.domInteractive, e.domContentLoadedEventEnd]),
  res: performance.getEntriesByType("resource").map((e: any) => [e.name.split("/").at(-1), e.startTime, e.responseStart, e.responseEnd]),
  paint: performance.getEntriesByType("paint").map((e) => [e.name, e.startTime]),
  marks: performance.getEntriesByType("mark").map((e) => [e.name, e.startTime]),
}));
console.log(JSON.stringify(out));
const done = new Promise((r) => s.once("Tracing.tracingComplete" as any, r));
await s.send("Tracing.end" as any);
await done;
const nav = events.find((e) => e.name === "navigationStart" && e.args?.data?.documentLoaderURL?.includes("index.html"));
const pid = nav?.pid;
if (i === 2) {
  const main = events.filter((e) => e.pid === pid && e.ph === "X" && e.dur > 15000 && e.ts > nav.ts).sort((a, b) => a.ts - b.ts);
  for (const e of main) console.log(((e.ts - nav.ts) / 1000).toFixed(0), (e.dur / 1000).toFixed(0), e.tid, e.name, JSON.stringify(e.args).slice(0, 100));
}
await context.close();
}
await browser.close();
server.close();
