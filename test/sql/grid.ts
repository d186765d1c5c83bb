/**
 * The whole grid: every measure in every mode, over random panels, row by row against the library. `.ci/run` runs it, in the
 * two engines of `npm test` and in the PostgreSQL that PGHOST names; `npm run sql:grid -- --rows 10000`.
 *
 *   --rows 10000           compares at least so many rows a measure, mode and engine
 *   --seed 20261126        the seed of the first panel: those after it count up
 */
import { parseArgs } from "node:util";
import { compare, gridTable, knownOf, load, panelMeasures } from "./cases.ts";
import { duckdbEngine, type Engine, pgliteEngine, psqlEngine } from "./engines.ts";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261126" },
  },
});
const engines: (readonly [string, Engine])[] = [
  ["DuckDB", await duckdbEngine()],
  ["PGlite", await pgliteEngine()],
];
if (process.env["PGHOST"] !== undefined) engines.push(["PostgreSQL", psqlEngine("-d", "postgres")]);

const least = Number(options.rows);
const seed = Number(options.seed);
const table = gridTable(seed, least);
const known = knownOf(table);
console.log(`seed ${seed}: ${table.rows.length} rows, ${panelMeasures.length} measures and modes`);
let faulty = 0;
for (const [name, engine] of engines) {
  await load(engine, table);
  let compared = 0;
  const few: string[] = [];
  for (const measure of panelMeasures) {
    const { rows, faults } = await compare(engine, known, measure);
    compared += rows;
    if (rows < least) few.push(`${measure.name.split(" ")[0]} ${rows}`);
    if (faults.length === 0) continue;
    faulty += faults.length;
    console.error(`${name}, ${measure.name}: ${faults.length} differences, such as\n${faults.slice(0, 4).join("\n")}`);
  }
  console.log(`${name}: ${compared} rows compared, ${faulty} differences; below ${least} rows: ${few.join(", ")}`);
  await engine.end();
}
if (faulty > 0) process.exitCode = 1;
