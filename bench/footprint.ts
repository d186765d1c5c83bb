/** What the package costs before it computes anything: memory of a panel, time of an import, size of a bundle. */
import { execFileSync } from "node:child_process";
import { bundleOf, kilobytes } from "../test/bundle.ts";

const root = new URL("..", import.meta.url);

export interface Memory {
  readonly series: number;
  readonly observations: number;
  readonly bytesPerObservation: number;
  /** The whole process at its greatest, the engine included. */
  readonly peakBytesPerObservation: number;
  readonly nanosecondsPerRow: number;
}

/** Memory of a panel of so many series of 120 months. */
export function measureMemory(series: number): Memory {
  return JSON.parse(inChild(["--expose-gc", "--import", "tsx", "bench/memory.ts", String(series)]));
}

export interface ImportTime {
  readonly milliseconds: number;
  readonly decimalAlone: number;
}

/** The time of an import in a new process, medians; the two imports take turns. */
export function measureImport(rounds: number): ImportTime {
  const times = { package: [] as number[], decimal: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.package.push(importTime("./dist/index.js"));
    times.decimal.push(importTime("decimal.js"));
  }
  return { milliseconds: median(times.package), decimalAlone: median(times.decimal) };
}

function importTime(specifier: string): number {
  const program = `const start = performance.now(); await import("${specifier}"); console.log(performance.now() - start)`;
  return Number(inChild(["--input-type=module", "--eval", program]));
}

function inChild(args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] as number;
}

export interface BundleSizes {
  readonly change: number;
  readonly withoutPublished: number;
  readonly all: number;
}

/** Kilobytes (of 1000) of bundles without decimal.js, minified and gzipped. */
export async function measureBundles(): Promise<BundleSizes> {
  const main = 'export * from "export-growth";';
  return {
    change: await bundleSize(
      'import { onYearChange } from "export-growth"; console.log(onYearChange("61.04", "56.31").toFixedPercent())',
    ),
    withoutPublished: await bundleSize(main),
    all: await bundleSize(`${main} export * from "export-growth/published";`),
  };
}

async function bundleSize(program: string): Promise<number> {
  return kilobytes(await bundleOf(program, new URL("dist/index.js", root).pathname));
}
