import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import * as main from "export-growth";
import * as printed from "export-growth/published";
import * as sql from "export-growth/sql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entries } from "../tsup.config.ts";
import { bundleOf as bundle, kilobytes, withoutDecimal } from "./bundle.ts";

const root = join(import.meta.dirname, "..");

// In the files that are published, few and long: what runs on import in any part of a file then stands in every bundle
// that reaches it, where files of their own, as in src, would have been left out.
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "export-growth-"));
  // It says that the package has no side effects.
  await copyFile(join(root, "package.json"), join(folder, "package.json"));
  await build({
    entryPoints: entries.map((entry) => join(root, entry)),
    outdir: folder,
    outbase: join(root, "src"),
    splitting: true,
    external: ["decimal.js"],
    bundle: true,
    format: "esm",
    target: "es2022",
  });
});

afterAll(() => rm(folder, { recursive: true }));

const bundleOf = (program: string) => bundle(program, join(folder, "index.js"));

describe("what a bundle carries", () => {
  // A text that only the calendar holds.
  const calendar = "2025-Q3";
  // And one that only the published side holds.
  const published = "billion";

  test("two figures and a ratio carry no calendar and no series, and weigh at most 6.6 kB", async () => {
    const bundle = await bundleOf(
      'import { onYearChange } from "export-growth"; console.log(onYearChange("61.04", "56.31").toFixedPercent())',
    );
    expect(bundle).not.toContain(calendar);
    expect(bundle).not.toContain("Series.fromRows");
    expect(bundle).not.toContain(published);
    expect(kilobytes(bundle)).toBeLessThan(6.6);
  });

  test("a series does carry the calendar, so the marks are right", async () => {
    const bundle = await bundleOf('import { Series } from "export-growth"; console.log(Series.of("2025", [1]))');
    expect(bundle).toContain(calendar);
    expect(bundle).toContain("Series.fromRows");
  });

  describe("readers", () => {
    // Texts that only periodReader, and only figureReader, hold.
    const ofPeriods = "a quote that does not end";
    const ofFigures = "neither digit nor space";

    test("a series and its rates carry none", async () => {
      const bundle = await bundleOf(
        'import { onYearChange, Series } from "export-growth"; console.log(onYearChange(Series.of("2025", [1])))',
      );
      expect(bundle).not.toContain(ofPeriods);
      expect(bundle).not.toContain(ofFigures);
    });

    test("each carries itself, so the marks are right", async () => {
      const periods = await bundleOf('import { periodReader } from "export-growth"; console.log(periodReader("yyyy"))');
      expect(periods).toContain(ofPeriods);
      expect(periods).not.toContain(ofFigures);
      const figures = await bundleOf('import { figureReader } from "export-growth"; console.log(figureReader())');
      expect(figures).toContain(ofFigures);
      expect(figures).not.toContain(ofPeriods);
    });
  });

  test("a step along the calendar weighs at most 2.6 kB, with all its advice and without the sentences of reasons", async () => {
    const bundle = await bundleOf('import { addPeriods } from "export-growth"; console.log(addPeriods("2025-11", 1))');
    expect(bundle).toContain(calendar);
    expect(bundle).toContain("looks like");
    expect(bundle).not.toContain("so no rate exists");
    expect(kilobytes(bundle)).toBeLessThanOrEqual(2.6);
  });

  test("a published figure does carry the published side", async () => {
    const bundle = await bundleOf(
      'import { published } from "export-growth/published"; console.log(published("5").text)',
    );
    expect(bundle).toContain(published);
  });

  test("queries carry the calendar and the number reader, no series, no figures, no decimal.js", async () => {
    const program = 'export { panel } from "export-growth/sql"';
    const bundle = await bundleOf(program);
    expect(bundle).toContain(calendar);
    expect(bundle).toContain("duplicate-period: several rows for ");
    for (const other of ["Series.fromRows", published, "decimal.js", "Ratio.toDecimal"])
      expect(bundle).not.toContain(other);
    expect(await withoutDecimal([program], join(folder, "index.js"))).toEqual([program]);
  });

  test("an import that is not used leaves nothing", async () => {
    expect(await bundleOf('import { Series, Ratio, detectRecords } from "export-growth"; console.log(1)')).toBe(
      "console.log(1);\n",
    );
  });

  test("decimal.js is imported by what needs it in src, and by nothing else", async () => {
    const named = [
      ...Object.keys(main).map((name) => `export { ${name} } from "export-growth"`),
      ...Object.keys(printed).map((name) => `export { ${name} } from "export-growth/published"`),
      ...Object.keys(sql).map((name) => `export { ${name} } from "export-growth/sql"`),
    ];
    const free = await withoutDecimal(named, join(folder, "index.js"));
    expect(free).toEqual(await withoutDecimal(named, join(root, "src/index.ts")));
    expect(free).toContain('export { addPeriods } from "export-growth"');
    expect(free).not.toContain('export { Ratio } from "export-growth"');
  });
});
