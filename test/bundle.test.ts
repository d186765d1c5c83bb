import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** What a bundler makes of a program, without decimal.js. */
async function bundleOf(program: string): Promise<string> {
  const root = new URL("..", import.meta.url).pathname;
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    alias: { "export-growth": `${root}src/index.ts` },
    external: ["decimal.js"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return (outputFiles[0] as { text: string }).text;
}

const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1000;

describe("what a bundle carries", () => {
  // A text that only the calendar holds.
  const calendar = "2025-Q3";

  test("two figures and a ratio carry no calendar and no series, and weigh at most 5 kB", async () => {
    const bundle = await bundleOf(
      'import { onYearChange } from "export-growth"; console.log(onYearChange("61.04", "56.31").toFixedPercent())',
    );
    expect(bundle).not.toContain(calendar);
    expect(bundle).not.toContain("Series.fromRows");
    expect(kilobytes(bundle)).toBeLessThan(5);
  });

  test("a series does carry the calendar, so the marks are right", async () => {
    const bundle = await bundleOf('import { Series } from "export-growth"; console.log(Series.of("2025", [1]))');
    expect(bundle).toContain(calendar);
    expect(bundle).toContain("Series.fromRows");
  });

  test("an import that is not used leaves nothing", async () => {
    expect(await bundleOf('import { Series, Ratio, detectRecords } from "export-growth"; console.log(1)')).toBe(
      "console.log(1);\n",
    );
  });
});
