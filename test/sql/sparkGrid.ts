/**
 * The grid in Spark: the tables and the random panel of the other engines, row by row against the library; all that must be
 * refused; names that are hostile; ANSI mode; and plans. `npm run sql:grid -- --engine spark`, some minutes.
 *
 *   --python …/bin/python   the Python of an environment that has pyspark
 *   --only totalsBy,shareOf   only measures whose names begin so, where some are named
 *   --every 1               every so many cases only: `.ci/run` takes some, the seed says which
 *   --rows 10000            rows of the random panel, 0 for none of it
 *   --seed 20261126         the seed of the random panel
 *   --cluster               on `local-cluster[2,1,1024]`: two workers, each a process of its own
 */
import { parseArgs } from "node:util";
import { type PanelOptions, panel } from "export-growth/sql";
import {
  compare,
  gridTable,
  type Known,
  knownOf,
  load,
  measuresOf,
  panelMeasures,
  type Table,
  tables,
} from "./cases.ts";
import { type Asked, sparkEngine } from "./engines.ts";
import { guardsOf, hostile, panelOptions, table } from "./guards.ts";
import { planFaults } from "./sparkPlans.ts";

const { values: options } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    only: { type: "string", default: "" },
    every: { type: "string", default: "1" },
    rows: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261126" },
    cluster: { type: "boolean", default: false },
  },
});

const engine = await sparkEngine(options.python, options.cluster ? "local-cluster[2,1,1024]" : "local[2]");
console.log(`Spark ${engine.version}, ${options.cluster ? "two workers" : "one process"}`);
const spark: PanelOptions = { ...panelOptions, dialect: "spark" };
let faulty = 0;

function report(title: string, faults: readonly string[]): void {
  faulty += faults.length;
  if (faults.length > 0) console.error(`${title}: ${faults.length} faults, such as\n${faults.slice(0, 4).join("\n")}`);
}

await compareAll();
await refuseAll();
await nameAll();
await requireAnsi();
report("plans", await planFaults(engine));
await engine.end();
console.log(faulty === 0 ? "Spark gives what the library gives" : `${faulty} faults`);
if (faulty > 0) process.exitCode = 1;

/** Every case, or every so many of them, in an order that goes from table to table. */
async function compareAll(): Promise<void> {
  const begins = options.only.split(",");
  const every = Number(options.every);
  const seed = Number(options.seed);
  const cases = tables.flatMap((of) => measuresOf(of).map((measure) => [of, measure] as const));
  if (Number(options.rows) > 0) {
    const random = gridTable(seed, Number(options.rows));
    cases.push(...panelMeasures.map((measure) => [random, measure] as const));
  }
  const named = cases.filter(([, { name }]) => begins.some((begin) => name.startsWith(begin)));
  const asked = named.filter((_, place) => (place + seed) % every === 0);
  const known = new Map<Table, Known>();
  let compared = 0;
  for (const [of, measure] of asked) {
    if (!known.has(of)) {
      await load(engine, of);
      known.set(of, knownOf(of));
    }
    const { rows, faults } = await compare(engine, known.get(of) as Known, measure);
    compared += rows;
    report(`${of.name}, ${measure.name}`, faults);
  }
  console.log(`${asked.length} of ${cases.length} cases, ${compared} rows compared, ${faulty} differences`);
}

/** What a query is refused with; nothing, where it is not. */
async function refusal(asked: Asked): Promise<string | undefined> {
  try {
    await engine.rows(asked);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function refuseAll(): Promise<void> {
  const faults: string[] = [];
  const expectRefusal = async (name: string, asked: Asked, message: RegExp) => {
    const told = await refusal(asked);
    if (told === undefined || !message.test(told)) faults.push(`${name}: ${told ?? "not refused"}`);
  };
  for (const [name, columns, rows, more, message] of guardsOf("spark")) {
    const trade = panel({ ...spark, from: { table: await table(engine, columns, ...rows) }, ...more });
    const { text, parameters } = trade.onPeriodChange({ places: 1 });
    await expectRefusal(name, { text, parameters }, message);
    await expectRefusal(`${name}, none read`, { text: `SELECT count(*) FROM (${text}) AS q`, parameters }, message);
  }
  // Sums and products that 38 digits do not hold: Spark's own error, never NULL.
  const nines = ["2025-01", "2025-02"].map((month) => `('CN','${month}',${"9".repeat(38)})`);
  const wide = await table(engine, "partner string, month string, usd decimal(38,0)", ...nines);
  const great = panel({ ...spark, from: { table: wide } });
  for (const measure of [
    great.rollingSum(2),
    // A running sum of all values is too great, though none of a window is.
    great.rollingSum(1),
    great.yearToDate(),
    great.totalsBy([]).rollingSum(2),
    great.periodTotals("annual"),
  ]) {
    await expectRefusal("a sum that is too great", measure, /overflow|NUMERIC_VALUE_OUT_OF_RANGE/i);
  }
  const rising = [`('CN','2025-01',1)`, `('CN','2025-02',${"9".repeat(38)})`];
  const rates = panel({
    ...spark,
    from: { table: await table(engine, "partner string, month string, usd decimal(38,0)", ...rising) },
  });
  await expectRefusal("a percent that is too great", rates.onPeriodChange({ places: 1 }), /overflow|OUT_OF_RANGE/i);
  report("refused", faults);
}

async function nameAll(): Promise<void> {
  const faults: string[] = [];
  for (const [at, name] of hostile.entries()) {
    const quoted = [`${name}k`, `${name}m`, `${name}v`].map((each) => `\`${each.replaceAll("`", "``")}\``);
    const view = `\`hostile ${at} ${name.replaceAll("`", "``")}\``;
    await engine.run(
      `CREATE OR REPLACE TEMP VIEW ${view} AS SELECT * FROM VALUES ('x', '2025-01', 5) AS t(${quoted.join(", ")})`,
    );
    const trade = panel({
      ...spark,
      from: { table: `hostile ${at} ${name}` },
      key: `${name}k`,
      period: { column: `${name}m`, type: "text" },
      value: { column: `${name}v`, scale: 0 },
    });
    const rows = JSON.stringify(await engine.rows(trade.yearToDate()));
    const wanted = JSON.stringify([{ [`${name}k`]: "x", period: "2025-01", value: "5", reason: null }]);
    if (rows !== wanted) faults.push(`${JSON.stringify(name)}: ${rows}`);
  }
  const from = await table(
    engine,
    "partner string, month string, usd bigint",
    "('CN','2025-01',1)",
    "('US','2025-01',2)",
  );
  const asked = panel({
    ...spark,
    from: { query: `SELECT * FROM ${from} WHERE partner <> ? -- a comment`, parameters: ["US'; x"] },
  });
  const found = await engine.rows(asked.shareOf(asked, { places: 0 }));
  if (found.map(({ percent }) => percent).join() !== "100,100") faults.push(`parameters: ${JSON.stringify(found)}`);
  report("names", faults);
}

async function requireAnsi(): Promise<void> {
  const from = await table(engine, "partner string, month string, usd bigint", "('CN','2025-01',1)");
  const trade = panel({ ...spark, from: { table: from } });
  const measures = [
    trade,
    trade.onYearChange(),
    trade.shareOf(trade.totalsBy([])),
    trade.targetGap({ target: 1, year: 2025 }),
  ];
  await engine.set("spark.sql.ansi.enabled", "false");
  for (const { text, parameters } of measures) {
    for (const asked of [text, `SELECT count(*) FROM (${text}) AS q`]) {
      const told = await refusal({ text: asked, parameters });
      if (told === undefined || !/must run in ANSI mode/.test(told))
        report("without ANSI mode", [told ?? "not refused"]);
    }
  }
  await engine.set("spark.sql.ansi.enabled", "true");
}
