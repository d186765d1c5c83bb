import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const blocksOf = (file: string) => textOf(file).match(/^```(?:ts|js|sh)\n[\s\S]*?^```$/gm) ?? [];

test("the Korean README has the blocks of the English one, in their order: those are run", () => {
  expect(blocksOf("README.md").length).toBeGreaterThan(5);
  expect(blocksOf("README.ko.md")).toEqual(blocksOf("README.md"));
});

test("the first block of code is eight lines, with what they print", () => {
  const [first = ""] = blocksOf("README.md").filter((block) => block.startsWith("```ts"));
  const lines = first
    .split("\n")
    .slice(1, -1)
    .filter((line) => line !== "" && !line.startsWith("import "));
  expect(lines).toHaveLength(8);
  expect(first.match(/\/\/ => /g)?.length).toBeGreaterThanOrEqual(5);
});

test("the README names every guide, in the order of the reference", () => {
  const { projectDocuments } = JSON.parse(textOf("typedoc.json"));
  const more = textOf("README.md").split("\n## More\n")[1] ?? "";
  const named = [...more.matchAll(/\]\((docs\/guides\/[\w-]+\.md)\)/g)].map(([, file]) => file);
  expect(named).toEqual(projectDocuments.filter((file: string) => file.startsWith("docs/guides/")));
});

describe("links of what is packed lead to what is packed", () => {
  const { files } = JSON.parse(textOf("package.json"));
  /** npm packs these whatever `files` says. */
  const always = /^(README.*|LICENSE|package\.json)$/;
  const pattern = (entry: string) => new RegExp(`^${entry.replaceAll(".", "\\.").replace("*", "[^/]*")}(/|$)`);
  const isPacked = (file: string) => always.test(file) || files.some((entry: string) => pattern(entry).test(file));

  const folders = ["", "docs/guides", "examples", "examples/data"];
  const pages = folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
    .filter((file) => file.endsWith(".md") && isPacked(file));

  test("pages are packed, READMEs and guides among them", () => {
    expect(pages).toEqual(expect.arrayContaining(["README.md", "README.ko.md", "docs/guides/why.md", "CHANGELOG.md"]));
  });

  test.each(pages)("%s", (page) => {
    const text = textOf(page).replace(/^```[\s\S]*?^```$/gm, "");
    const links = [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? "");
    const targets = links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.replace(/#.*/, ""));
    const broken = targets
      .map((target) => join(dirname(page), target))
      .filter((file) => !isPacked(file) || !existsSync(join(root, file)));
    expect(broken).toEqual([]);
  });
});
