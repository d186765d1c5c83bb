/**
 * pandas and polars beside this package, on the same panel in one run: `npm run bench -- --python`. Their environment is that of
 * Spark's tests (test/python). Times are of the processor, the least of some runs, as multiples of the float loop's.
 *
 *   --size 1000000   the panel has at least so many observations
 *   --rounds 5       runs of each
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { baseline, ours, type Workload } from "./contender.ts";
import { measureWorkload } from "./measure.ts";
import { makePanel, months, type Panel } from "./panel.ts";
import { markdown } from "./report.ts";
import { workloads } from "./workloads.ts";

const { values: options } = parseArgs({
  options: { size: { type: "string", default: "1000000" }, rounds: { type: "string", default: "5" } },
});
const titles = {
  change: "on-year change to one decimal: `pct_change(12)`",
  "year-to-date": "year-to-date sum: `cumsum` by year",
  rolling: "rolling sum of 12 months",
  rank: "rank in each month",
} as const;
const peers = ["pandas", "polars"] as const;

const panel = makePanel(Number(options.size), "integers");
const folder = mkdtempSync(join(tmpdir(), "export-growth-peers-"));
try {
  writeFileSync(join(folder, "values.f64"), new Uint8Array(panel.coefficients.buffer));
  const root = new URL("..", import.meta.url).pathname;
  const python = execFileSync("bash", [join(root, "test/python/environment.sh")], { encoding: "utf8" }).trim();
  const told = execFileSync(python, [join(root, "bench/peers.py"), folder, options.rounds], { encoding: "utf8" });
  const { versions, seconds } = JSON.parse(told) as Told;
  const rows: string[][] = [];
  for (const [name, title] of Object.entries(titles)) {
    const workload = workloads.find((each) => each.name === name) as Workload;
    const contenders = workload.contenders.filter((each) => each.name === baseline || each.name === ours);
    const effort = { rounds: Number(options.rounds), turn: 0.3, limit: 30 };
    const [float, own] = await measureWorkload({ ...workload, contenders }, [panel], effort);
    const nanoseconds = float?.nanoseconds ?? Number.NaN;
    const answers = workload.answers(panel);
    const cells = peers.map((peer) => {
      const found = new Float64Array(readFileSync(join(folder, `${name}-${peer}.f64`)).buffer);
      const times = ((seconds[`${name} ${peer}`] as number) * 1e9) / panel.observations / nanoseconds;
      const { differing, byHoles } = compared(panel, answers as ArrayLike<number>, found, name === "year-to-date");
      return `${times.toPrecision(2)}×, ${differing.toLocaleString("en")} differ, ${byHoles.toLocaleString("en")} by a hole`;
    });
    rows.push([title, `${nanoseconds.toFixed(1)} ns`, `${own?.ratio?.toPrecision(2)}×`, ...cells]);
  }
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log(
    `${panel.observations.toLocaleString("en")} observations; ${named.join(", ")}, Node ${process.version}\n`,
  );
  console.log(markdown([["workload", "float loop", ours, ...peers], ...rows]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Told {
  readonly versions: Readonly<Record<string, string>>;
  readonly seconds: Readonly<Record<string, number>>;
}

/** How many results are not the exact ones, and how many of these stand where a hole lies in what they are made of. */
function compared({ coefficients }: Panel, answers: ArrayLike<number>, found: Float64Array, ofYear: boolean) {
  let [differing, byHoles] = [0, 0];
  for (let place = 0; place < answers.length; place += 1) {
    if (Object.is(found[place], answers[place]) || found[place] === answers[place]) continue;
    differing += 1;
    const month = place % months;
    const first = ofYear ? place - (month % 12) : place - Math.min(month, 12);
    if (coefficients.subarray(first, place + 1).some(Number.isNaN)) byHoles += 1;
  }
  return { differing, byHoles };
}
