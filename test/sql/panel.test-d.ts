import { type Panel, panel, type RatePanel } from "export-growth/sql";
import { expectTypeOf, test } from "vitest";

const sound = {
  dialect: "duckdb",
  from: { table: "trade" },
  key: "partner",
  period: { column: "month", type: "text" },
  value: { column: "usd", scale: 0 },
  frequency: "monthly",
} as const;

test("levels go on, rates and tables do not", () => {
  const trade = panel(sound);
  expectTypeOf(trade).toEqualTypeOf<Panel>();
  expectTypeOf(trade.totalsBy([])).toEqualTypeOf<Panel>();
  expectTypeOf(trade.onYearChange({ places: 1 })).toEqualTypeOf<RatePanel>();
  expectTypeOf(trade.ranks()).not.toHaveProperty("ranks");
  expectTypeOf(trade.onYearChange().text).toEqualTypeOf<string>();
});

test("lines that must not compile", () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

function mustNotCompile(trade: Panel, rates: RatePanel): void {
  // @ts-expect-error an engine is named
  panel({ ...sound, dialect: undefined });
  // @ts-expect-error no such engine
  panel({ ...sound, dialect: "sqlite" });
  // @ts-expect-error rows stand in a table or come of a query
  panel({ ...sound, from: { table: "trade", query: "SELECT 1" } });
  // @ts-expect-error parameters are those of a query
  panel({ ...sound, from: { table: "trade", parameters: [1] } });
  // @ts-expect-error what stands in the column of periods is said
  panel({ ...sound, period: { column: "month" } });
  // @ts-expect-error places are said
  panel({ ...sound, value: { column: "usd" } });
  // @ts-expect-error no such option
  panel({ ...sound, keys: "partner" });
  // @ts-expect-error no such frequency
  panel({ ...sound, frequency: "weekly" });
  // @ts-expect-error rates are no levels
  rates.onYearChange();
  // @ts-expect-error a table is no level
  trade.ranks().records();
  // @ts-expect-error a rate is no total
  trade.shareOf(rates);
  // @ts-expect-error no such mode
  trade.onYearChange({ places: 1, mode: "round" });
  // @ts-expect-error months are not coarser than months
  trade.periodTotals("monthly");
  // @ts-expect-error a target is for a year
  trade.targetGap({ target: 5 });
  // @ts-expect-error no such scope
  trade.records({ scope: "monthly" });
}
