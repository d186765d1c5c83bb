import { type Panel, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { type Engine, started } from "./engines.ts";
import { panelOptions, table } from "./guards.ts";

/** `count` months of this key from January 2000 on. */
function months(partner: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const [year, month] = [2000 + Math.floor(at / 12), String((at % 12) + 1).padStart(2, "0")];
    return `('${partner}','${year}-${month}',${at + 1})`;
  });
}

async function panelOf(engine: Engine, ...rows: string[]): Promise<Panel> {
  const from = { table: await table(engine, "partner text, month text, usd bigint", ...rows) };
  return panel({ ...panelOptions, dialect: engine.dialect, from });
}

const shareOf = (part: Panel, total: Panel) => part.shareOf(total.totalsBy([]));

describe.each(["duckdb", "postgres"] as const)("in %s", (dialect) => {
  test("a period is there once, however many others a key has", async () => {
    const engine = await started[dialect]();
    const trade = await panelOf(engine, ...months("CN", 70), ...months("US", 65));
    expect(await engine.rows(shareOf(trade, trade))).toHaveLength(135);
    // In 2005-06 and after, US has no value, so that there is no total.
    const totals = await engine.rows(trade.totalsBy([]));
    expect(totals.filter(({ value }) => value !== null)).toHaveLength(65);
    expect(totals.filter(({ reason }) => reason === "missing")).toHaveLength(5);
  });

  test.each([
    ["2000-01", 2],
    ["2002-06", 2],
    ["2002-07", 3],
    ["2005-10", 31],
  ])("rows of %s are there %i times, and it is that period which is named", async (period, times) => {
    const engine = await started[dialect]();
    const again = Array.from({ length: times - 1 }, () => `('CN','${period}',7)`);
    const trade = await panelOf(engine, ...months("CN", 70), ...months("US", 70), ...again);
    const refused = `duplicate-period: several rows for partner CN in ${period}`;
    for (const table of [trade.totalsBy([]), trade.ranks(), trade.periodTotals("annual")]) {
      await expect(engine.rows(table)).rejects.toThrow(refused);
    }
  });

  test("of a share the part is asked, and so is the total of others", async () => {
    const engine = await started[dialect]();
    const good = await panelOf(engine, ...months("CN", 40));
    const bad = await panelOf(engine, ...months("CN", 40), "('CN','2001-02',NULL)");
    expect(await engine.rows(shareOf(good, good))).toHaveLength(40);
    await expect(engine.rows(shareOf(bad, good))).rejects.toThrow("several rows for partner CN in 2001-02");
    await expect(engine.rows(shareOf(good, bad))).rejects.toThrow("several rows for partner CN in 2001-02");
    await expect(engine.rows(good.shareOf(bad))).rejects.toThrow("several rows for partner CN in 2001-02");
    // Nothing of a total of whole years is read here: an engine that knows it to be one row a period might not compute it.
    const ofYears = good.periodTotals("annual").shareOf(bad.periodTotals("annual"));
    const asked = { text: `SELECT partner, period FROM (${ofYears.text}) AS q`, parameters: [] };
    await expect(engine.rows(asked)).rejects.toThrow("several rows for partner CN in 2001-02");
  });
});
