/** What Spark's plans must be like: rows of one key are moved once, nothing is joined, and nothing dear is computed twice. */
import { type Panel, type PanelTable, panel } from "export-growth/sql";
import type { SparkEngine } from "./engines.ts";
import { panelOptions } from "./guards.ts";

/** Measures that look at the rows of one key only, alone and chained. */
const ofOneKey: Readonly<Record<string, (trade: Panel) => PanelTable>> = {
  onYearChange: (trade) => trade.onYearChange({ places: 1 }),
  "change since": (trade) => trade.change({ since: "2024-01" }),
  "change of windows": (trade) => trade.change({ periods: 3, window: 3, places: 1 }),
  rollingSum: (trade) => trade.rollingSum(12),
  yearToDate: (trade) => trade.yearToDate(),
  "yearToDate, onYearChange": (trade) => trade.yearToDate().onYearChange({ places: 1 }),
  "rollingSum, yearToDate, onYearChange": (trade) => trade.rollingSum(3).yearToDate().onYearChange(),
  "periodTotals, yearToDate": (trade) => trade.periodTotals("quarterly").yearToDate(),
  records: (trade) => trade.records(),
  "records of years": (trade) => trade.records({ scope: "annual" }),
  "records since January": (trade) => trade.records({ scope: "year-to-date" }),
  targetGap: (trade) => trade.targetGap({ target: 9, year: 2025, places: 1 }),
};

/** What is wrong with the plans: nothing, as it should be; with and without adaptive execution, which changes plans while they run. */
export async function planFaults(engine: SparkEngine): Promise<string[]> {
  await engine.run("CREATE TABLE planned (partner string, month string, usd decimal(12,2))");
  await engine.run("INSERT INTO planned VALUES ('a', '2024-01', 1), ('a', '2025-01', 2), ('b', '2024-01', 3)");
  const faults: string[] = [];
  for (const adaptive of ["false", "true"]) {
    await engine.set("spark.sql.adaptive.enabled", adaptive);
    const found = await faultsOfMeasures(engine);
    faults.push(...found.map((fault) => (adaptive === "true" ? `adaptive, ${fault}` : fault)));
  }
  await engine.set("spark.sql.adaptive.enabled", "false");
  return faults;
}

async function faultsOfMeasures(engine: SparkEngine): Promise<string[]> {
  const of = (dense: boolean): Panel =>
    panel({ ...panelOptions, dialect: "spark", from: { table: "planned" }, value: { column: "usd", scale: 2 }, dense });
  const trade = of(false);
  const faults: string[] = [];
  const judge = async (name: string, measure: PanelTable, wanted: Wanted) => {
    const plan = await engine.plan(measure);
    faults.push(...faultsOf(name, plan, wanted));
    return plan;
  };
  for (const [name, measure] of Object.entries(ofOneKey)) {
    await judge(name, measure(trade), { exchanges: 1, reused: 0, joins: 0, scans: 1 });
    await judge(`${name}, dense`, measure(of(true)), { exchanges: 1, reused: 0, joins: 0, scans: 1 });
  }
  // By key, by period, and the few rows of the periods brought together.
  const totals = trade.totalsBy([]);
  await judge("totalsBy", totals, { exchanges: 3, reused: 0, joins: 0, scans: 1 });
  // The rows beside their totals, which are made of the same rows: moved once for both. A contribution has two totals, and both are
  // sent once. No table is small enough to be sent by Spark's own choice, as those of 12 million rows are not.
  await engine.set("spark.sql.autoBroadcastJoinThreshold", "-1");
  await engine.set("spark.sql.adaptive.autoBroadcastJoinThreshold", "-1");
  const besideTotals = [
    ["shareOf", trade.shareOf(totals, { places: 1 }), { exchanges: 3, reused: 1, joins: 1, scans: 1 }],
    ["contributionTo", trade.contributionTo(totals, { places: 1 }), { exchanges: 3, reused: 2, joins: 2, scans: 1 }],
  ] as const;
  for (const [name, measure, wanted] of besideTotals) {
    const plan = await judge(name, measure, wanted);
    if (plan.match(/BroadcastHashJoin/g)?.length !== wanted.joins) {
      faults.push(`${name}: the totals are not sent to where the rows are`);
    }
  }
  await engine.set("spark.sql.autoBroadcastJoinThreshold", "10MB");
  await engine.set("spark.sql.adaptive.autoBroadcastJoinThreshold", "10MB");
  return faults;
}

interface Wanted {
  readonly exchanges: number;
  /** Exchanges whose rows are read a second time. */
  readonly reused: number;
  readonly joins: number;
  readonly scans: number;
}

function faultsOf(name: string, plan: string, wanted: Wanted): string[] {
  const count = (pattern: RegExp) => plan.match(pattern)?.length ?? 0;
  const found: Wanted = {
    exchanges: count(/[+:]- Exchange (hashpartitioning|SinglePartition|rangepartitioning|RoundRobin)/g),
    reused: count(/[+:]- ReusedExchange /g),
    joins: count(/\w*Join\b/g),
    scans: count(/\bFileScan\b/g),
  };
  const differing = (Object.keys(wanted) as (keyof Wanted)[]).filter((each) => found[each] !== wanted[each]);
  return [
    ...differing.map((each) => `${name}: ${found[each]} ${each}, not ${wanted[each]}`),
    ...twice(plan).map((text) => `${name}: computed twice: ${text}`),
  ];
}

/**
 * What is dear and stands in a plan more than once: texts that are matched and cut, windows, quotients and rests of wide whole
 * numbers. Columns have numbers in a plan, so that the same text is the same expression; the partitions and the order of a window
 * stand behind it once more, and are no expressions.
 */
function twice(plan: string): string[] {
  const dear = [
    ...plan.matchAll(/RLIKE\(\S+/g),
    ...plan.matchAll(/substr\([^)]*\)/g),
    ...plan.matchAll(/(?:sum|count|min|max|rank)\([^()]*\) windowspecdefinition\((?:[^()]|\([^()]*\))*\)/g),
    ...plan.matchAll(/\(\w+_m#\d+ % \w+#\d+\)/g),
    ...plan.matchAll(/\) \/ [\w#]+\)/g),
  ].map(([text]) => text);
  return dear.filter((text, place) => dear.indexOf(text) !== place);
}
