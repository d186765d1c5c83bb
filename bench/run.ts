/**
 * The benchmark: `npm run bench`, some minutes. What it measures and how to read it: bench/README.md.
 *
 *   --size 10000,1000000   panels of (at least) so many observations; 10^4, 10^5 and 10^6 where none is named
 *   --all                  panels of 10^4 to 10^7 observations
 *   --data decimals        `integers` or `decimals`; where none is named, integers at every size and decimals at 10^5
 *   --workload change,memory   only these, by the names that an unknown name lists
 *   --workload engine      DuckDB and PostgreSQL beside float queries: bench/engine.ts; `--size` then is that of DuckDB's tables
 *   --workload spark       Spark beside float queries: bench/spark.ts
 *   --python               pandas and polars on one panel beside ours: bench/python.ts; `--size` then is that of its panel
 *   --json figures.json    writes all figures; `--json -` to the standard output, and the tables to the other one
 *   --check                compares all results with the exact ones at the smallest size; one run each, no time to trust
 *
 * It ends with code 1 where a result of the package is not the exact one, whatever the times are.
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { baseline, ours, type Workload } from "./contender.ts";
import { measureDescribe } from "./describe.ts";
import { measureBundles, measureImport, measureMemory } from "./footprint.ts";
import { type Figures, marks } from "./marks.ts";
import { type Effort, type Measurement, measureWorkload, WrongResult } from "./measure.ts";
import { type DataKind, makePanel, type Panel } from "./panel.ts";
import { markTable, workloadTable } from "./report.ts";
import { measureRoots } from "./roots.ts";
import { workloads } from "./workloads.ts";

const { values: options } = parseArgs({
  options: {
    size: { type: "string" },
    all: { type: "boolean", default: false },
    data: { type: "string" },
    workload: { type: "string" },
    json: { type: "string" },
    check: { type: "boolean", default: false },
    python: { type: "boolean", default: false },
  },
});

const print = options.json === "-" ? console.error : console.log;
const effort: Effort = options.check ? { rounds: 1, turn: 0, limit: 1.5 } : { rounds: 4, turn: 0.3, limit: 1.5 };
const parts = ["memory", "roots", "describe", "import", "bundle", "consistency"];
const asked = askedParts();
const panels = new Map<string, Panels>();

try {
  if (options.python) runBeside("python.ts", "--size");
  else if (options.workload === "spark") runBeside("spark.ts", "--rows");
  else await run();
} catch (error) {
  if (!(error instanceof WrongResult)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const measurements: Measurement[] = [];
  for (const workload of workloads.filter(({ name }) => asked.has(name))) {
    const measured: Measurement[] = [];
    for (const panel of askedPanels()) measured.push(...(await measureWorkload(workload, panel, effort)));
    if (workload.name === "change" && isDefault()) measured.push(...(await measureMarkPanel(workload)));
    print(`\n${workloadTable(`${workload.title} (${workload.name})`, measured)}`);
    measurements.push(...measured);
  }
  const figures: Figures = {
    measurements,
    ...(asked.has("memory") && { memory: measureMemory(options.check ? 1000 : 100_000) }),
    ...(asked.has("roots") && { roots: options.check ? measureRoots(1, 1) : measureRoots(7, 500) }),
    ...(asked.has("describe") && { describe: options.check ? measureDescribe(1, 1) : measureDescribe(15, 40) }),
    ...(asked.has("import") && { importTime: measureImport(options.check ? 1 : 15) }),
    ...(asked.has("bundle") && { bundles: await measureBundles() }),
  };
  const reached = options.check ? [] : marks(figures);
  print(
    options.check ? "\nOne run each: the results were compared, the times tell nothing." : `\n${markTable(reached)}`,
  );
  if (asked.has("engine")) runBeside("engine.ts", "--rows");
  const consistency = asked.has("consistency") ? measureConsistency() : undefined;
  if (consistency !== undefined) print(`\ncheckConsistency of whole articles\n${consistency.join("\n")}`);
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  print(`\nNode ${machine.node}, ${machine.cores} × ${machine.cpu}`);
  if (options.json !== undefined) {
    const json = `${JSON.stringify({ ...machine, ...figures, consistency, marks: reached }, undefined, 2)}\n`;
    if (options.json === "-") process.stdout.write(json);
    else writeFileSync(options.json, json);
  }
}

/** The panel that the marks name: 10,000 series of 120 months, with the peers of the marks, however slow. */
function measureMarkPanel(workload: Workload): Promise<Measurement[]> {
  const named = new Set([baseline, ours, "decimal.js", "arquero"]);
  const contenders = workload.contenders.filter(({ name }) => named.has(name));
  return measureWorkload({ ...workload, contenders }, panelsOf(1_200_000, "integers"), { ...effort, limit: 30 });
}

function isDefault(): boolean {
  return options.size === undefined && options.data === undefined && !options.check;
}

type Panels = readonly [Panel, ...Panel[]];

function askedPanels(): Panels[] {
  const sizes = askedSizes();
  const kinds: DataKind[] = ["integers", "decimals"];
  if (options.data !== undefined) {
    const kind = kinds.find((each) => each === options.data);
    if (kind === undefined) throw new Error(`--data ${options.data}: must be one of ${kinds.join(", ")}`);
    return sizes.map((size) => panelsOf(size, kind));
  }
  const withDecimals = options.check ? 1e4 : 1e5;
  return [
    ...sizes.map((size) => panelsOf(size, "integers")),
    ...(sizes.includes(withDecimals) ? [panelsOf(withDecimals, "decimals")] : []),
  ];
}

function askedSizes(): number[] {
  if (options.size === undefined) return options.check ? [1e4] : [1e4, 1e5, 1e6, ...(options.all ? [1e7] : [])];
  const sizes = options.size.split(",").map(Number);
  if (sizes.every((size) => Number.isSafeInteger(size) && size > 0)) return sizes;
  throw new Error(`--size ${options.size}: must be whole numbers above 0`);
}

/** As many panels of a size as make some 300,000 observations, at most ten; one where no time counts. */
function panelsOf(size: number, data: DataKind): Panels {
  const key = `${size} ${data}`;
  let known = panels.get(key);
  if (known === undefined) {
    const variants = options.check ? 0 : Math.min(10, Math.ceil(300_000 / size)) - 1;
    known = [
      makePanel(size, data),
      ...Array.from({ length: variants }, (_, index) => makePanel(size, data, index + 1)),
    ];
    panels.set(key, known);
  }
  return known;
}

function askedParts(): Set<string> {
  const all = [...workloads.map(({ name }) => name), ...parts];
  // The engines take minutes, and their own options: only where they are named.
  if (options.workload === "engine") return new Set([options.workload]);
  const names = options.workload?.split(",") ?? all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`--workload ${unknown}: must be one of ${all.join(", ")}`);
  return new Set(names);
}

/** Runs a benchmark that has options of its own; the size is one of them. */
function runBeside(name: string, size: string): void {
  const given = options.size === undefined ? [] : [size, options.size];
  const file = new URL(name, import.meta.url).pathname;
  const command = [process.execPath, "--expose-gc", "--import", "tsx", file, ...given];
  const server = new URL("../test/sql/server.sh", import.meta.url).pathname;
  const all = name === "engine.ts" && existsSync("/usr/lib/postgresql") ? ["bash", server, ...command] : command;
  execFileSync(all[0] as string, all.slice(1), { stdio: "inherit" });
}

function measureConsistency(): string[] {
  const file = new URL("consistency.ts", import.meta.url).pathname;
  return execFileSync(process.execPath, ["--import", "tsx", file, "--now"], { encoding: "utf8" }).trim().split("\n");
}
