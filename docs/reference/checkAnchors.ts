/**
 * Every `#anchor` in the pages of the reference must be there: linkinator looks at files only. Run it after
 * `npm run site`; it ends with 1 and names what is broken.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const base = new URL("../../site/", import.meta.url);
const pages = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
const anchors = new Map<string, Set<string | undefined>>();
const broken: string[] = [];
let links = 0;

for (const page of pages) {
  const from = new URL(page, base);
  for (const [, href] of readFileSync(from, "utf8").matchAll(/\shref="([^"]*#[^"]+)"/g)) {
    const target = new URL((href as string).replaceAll("&amp;", "&"), from);
    if (target.protocol !== "file:" || !target.pathname.endsWith(".html")) continue;
    links += 1;
    if (!anchorsOf(target).has(decodeURIComponent(target.hash.slice(1)))) broken.push(`${page}: ${href}`);
  }
}

function anchorsOf(url: URL): Set<string | undefined> {
  const file = fileURLToPath(new URL(url.pathname, url));
  const text = anchors.has(file) || !existsSync(file) ? "" : readFileSync(file, "utf8");
  const found = anchors.get(file) ?? new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  anchors.set(file, found);
  return found;
}

for (const link of broken) console.error(link);
console.log(`${links} links to anchors in ${pages.length} pages, ${broken.length} broken`);
if (links === 0 || broken.length > 0) process.exit(1);
