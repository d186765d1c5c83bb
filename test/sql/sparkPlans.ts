/** What Spark's plans must be like: rows of one key are moved once, nothing is joined, and nothing dear is computed twice. */
import { type Panel, type PanelTable, panel } from "export-growth/sql";
import type { SparkEngine } from "./engines.ts";
import { panelOptions } from "./guards.ts";

/** Measures that look at the rows of one key only, alone and chained. */
const ofOneKey: Readonly<Record<string, (trade: Panel) => PanelTable>> = {
  onYearChange: (trade) => trade.onYearChange({ places: 1 }),
  "change since": (trade) => trade.change({ since: "2024-01" }),
  "change of windows": (trade) => trade.change({ periods: 3, window: 3, places: 1 }),
  yearToDate: (trade) => trade.yearToDate(),
  "yearToDate, onYearChange": (trade) => trade.yearToDate().onYearChange({ places: 1 }),
  "rollingSum, yearToDate, onYearChange": (trade) => trade.rollingSum(3).yearToDate().onYearChange(),
  "periodTotals, yearToDate": (trade) => trade.periodTotals("quarterly").yearToDate(),
  records: (trade) => trade.records(),
  "records of years": (trade) => trade.records({ scope: "annual" }),
  "records since January": (trade) => trade.records({ scope: "year-to-date" }),
  targetGap: (trade) => trade.targetGap({ target: 9, year: 2025, places: 1 }),
};

/** What is wrong with the plans: nothing, as it should be. */
export async function planFaults(engine: SparkEngine): Promise<string[]> {
  await engine.run("CREATE TABLE planned (partner string, month string, usd decimal(12,2))");
  await engine.run("INSERT INTO planned VALUES ('a', '2024-01', 1), ('a', '2025-01', 2), ('b', '2024-01', 3)");
  const trade = panel({
    ...panelOptions,
    dialect: "spark",
    from: { table: "planned" },
    value: { column: "usd", scale: 2 },
  });
  const faults: string[] = [];
  for (const [name, measure] of Object.entries(ofOneKey)) {
    const plan = await engine.plan(measure(trade));
    faults.push(...faultsOf(name, plan, { exchanges: 1, reused: 0, joins: 0, scans: 1 }));
  }
  // By key, by period, and the few rows of the periods brought together.
  const totals = trade.totalsBy([]);
  const ofTotals = { exchanges: 3, reused: 0, joins: 0, scans: 1 };
  faults.push(...faultsOf("totalsBy", await engine.plan(totals), ofTotals));
  // The rows beside their totals, which are made of the same table. Of a share both are the checked rows of a key: moved once. A
  // contribution brings the totals to its rows before it moves them, and checks them afterwards.
  const besideTotals = [
    ["shareOf", trade.shareOf(totals, { places: 1 }), { exchanges: 3, reused: 1, joins: 1, scans: 1 }],
    ["contributionTo", trade.contributionTo(totals, { places: 1 }), { exchanges: 4, reused: 0, joins: 1, scans: 2 }],
  ] as const;
  for (const [name, measure, wanted] of besideTotals) {
    const plan = await engine.plan(measure);
    faults.push(...faultsOf(name, plan, wanted));
    if (!plan.includes("BroadcastHashJoin")) faults.push(`${name}: the totals are not sent to where the rows are`);
  }
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
