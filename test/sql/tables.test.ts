import { type Panel, type PanelOptions, type PanelTable, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";
import { started } from "./engines.ts";

const options: PanelOptions = {
  dialect: "duckdb",
  from: { table: "trade" },
  key: ["region", "item"],
  period: { column: "month", type: "text" },
  value: { column: "usd", scale: 2 },
  frequency: "monthly",
};
const of = (more: Partial<PanelOptions> = {}): Panel => panel({ ...options, ...more });

const measures: Record<string, (trade: Panel) => PanelTable> = {
  levels: (trade) => trade,
  onYearChange: (trade) => trade.onYearChange({ places: 1 }),
  "change since": (trade) => trade.change({ since: "2024-01" }),
  "change of windows": (trade) => trade.change({ periods: 3, window: 3, negativeBase: "deficits" }),
  "year to date": (trade) => trade.yearToDate(),
  quarters: (trade) => trade.periodTotals("quarterly"),
  "shares of totals": (trade) => trade.shareOf(trade.totalsBy("region"), { places: 1, mode: "halfEven" }),
  contributions: (trade) => trade.contributionTo(trade.totalsBy([])),
  ranks: (trade) => trade.ranks(),
  records: (trade) => trade.records(),
  "records of sums since the start of the year": (trade) => trade.yearToDate().records({ scope: "same-period" }),
  "annual records of years": (trade) => trade.periodTotals("annual").records({ scope: "annual" }),
  "target of all": (trade) => trade.totalsBy([]).targetGap({ target: 9, year: 2025 }),
  target: (trade) => trade.targetGap({ target: "700.5", year: 2025, places: 1 }),
};

describe.each(["duckdb", "postgres", "spark"] as const)("the text for %s", (dialect) => {
  test.each(Object.entries(measures))("of %s", (_, measure) => {
    expect(measure(of({ dialect })).text).toMatchSnapshot();
  });

  test.each(["quarterly", "half-yearly", "annual"] as const)("of %s days, dense", (frequency) => {
    const trade = of({ dialect, frequency, period: { column: "day", type: "date" }, dense: true });
    expect(trade.text).toMatchSnapshot();
  });

  test.each(["monthly", "annual"] as const)("of whole numbers, %s", (frequency) => {
    expect(of({ dialect, frequency, period: { column: "p", type: "integer" } }).text).toMatchSnapshot();
  });

  test.each(["quarterly", "half-yearly", "annual"] as const)("of %s texts", (frequency) => {
    expect(of({ dialect, frequency, value: { column: "v", scale: 0 } }).text).toMatchSnapshot();
  });
});

test.each(Object.entries(measures))("the columns of %s are those that an engine gives", async (name, measure) => {
  const engine = await started.duckdb();
  await engine.run("CREATE TABLE IF NOT EXISTS columns_of (region text, item text, month text, usd decimal(12,2))");
  const { text, columns } = measure(of({ from: { table: "columns_of" } }));
  const described = await engine.rows({ text: `DESCRIBE ${text}`, parameters: [] });
  expect(
    described.map(({ column_name }) => column_name),
    name,
  ).toEqual(columns);
});

test("a text that asked twice is the same, and none has an end of its own", () => {
  const trade = of();
  expect(trade.text).toBe(trade.text);
  expect(trade.text).not.toMatch(/;\s*$/);
});

describe("what is refused", () => {
  const trade = of();
  const other = (more: Partial<PanelOptions>) => of(more);
  test.each<[string, () => unknown]>([
    ["no base", () => trade.change({})],
    ["two bases", () => trade.change({ periods: 1, years: 1 })],
    ["a window beside since", () => trade.change({ since: "2024-01", window: 3 })],
    ["a mode without places", () => trade.onYearChange({ mode: "ceil" })],
    ["places of more than 8", () => trade.onYearChange({ places: 9 })],
    ["a mode that is none", () => trade.onYearChange({ places: 1, mode: "up" as never })],
    ["periods beside years", () => trade.contributionTo(trade, { periods: 1, years: 1 })],
    ["a rolling sum of nothing", () => trade.rollingSum(0)],
    ["a frequency left out", () => trade.periodTotals(undefined as never)],
    ["a frequency that is not coarser", () => other({ frequency: "annual" }).periodTotals("annual")],
    ["a key that is none", () => trade.totalsBy("partner")],
    ["all keys", () => trade.totalsBy(["region", "item"])],
    ["a key twice", () => trade.totalsBy(["region", "region"])],
    ["a total that is no panel", () => trade.shareOf({} as Panel)],
    ["a total that is rates", () => trade.shareOf(trade.onYearChange() as unknown as Panel)],
    ["a total of another engine", () => trade.shareOf(other({ dialect: "postgres" }))],
    ["a total of a key that the part has not", () => trade.shareOf(other({ key: "partner" }))],
    ["a scope that is none", () => trade.records({ scope: "ever" as never })],
    ["a year that is none", () => trade.targetGap({ target: 1, year: "25" })],
    ["a through outside the year", () => trade.targetGap({ target: 1, year: 2025, through: "2024-12" })],
    ["a target of more than 18 places", () => trade.targetGap({ target: "1e-19", year: 2025 })],
    [
      "years of half-years that begin within one",
      () =>
        of({ fiscalYear: { start: 4 } })
          .periodTotals("half-yearly")
          .yearToDate(),
    ],
    [
      "records of such years",
      () =>
        of({ fiscalYear: { start: 4 } })
          .periodTotals("half-yearly")
          .records({ scope: "annual" }),
    ],
    [
      "annual totals of such years",
      () =>
        of({ fiscalYear: { start: 4 } })
          .periodTotals("half-yearly")
          .periodTotals("annual"),
    ],
    [
      "two queries with parameters",
      () => {
        const asked = () => of({ from: { query: "SELECT * FROM t WHERE a = $1", parameters: [1] } });
        return asked().shareOf(asked());
      },
    ],
  ])("%s", (_, call) => {
    expect(codeOf(call)).toBe("invalid-option");
  });

  test.each<[string, string, () => unknown]>([
    ["a total of another frequency", "mixed-frequency", () => trade.shareOf(other({ frequency: "annual" }))],
    ["since of another frequency", "mixed-frequency", () => trade.change({ since: "2024" })],
    ["since that is no period", "invalid-period", () => trade.change({ since: "2024-13" })],
    ["a target of 0", "zero-total", () => trade.targetGap({ target: 0, year: 2025 })],
    ["a target below 0", "negative-total", () => trade.targetGap({ target: -1, year: 2025 })],
    ["a target that is no number", "invalid-number", () => trade.targetGap({ target: "1,000", year: 2025 })],
  ])("%s: %s", (_, code, call) => {
    expect(codeOf(call)).toBe(code);
  });
});

test("parameters of either of two panels are those of both", () => {
  const plain = of();
  const asked = of({ from: { query: "SELECT * FROM t WHERE a = $1", parameters: [1] } });
  expect(plain.shareOf(asked).parameters).toEqual([1]);
  expect(asked.shareOf(plain).parameters).toEqual([1]);
  expect(asked.shareOf(asked).parameters).toEqual([1]);
});

test("fiscal years are named as the library reads them", () => {
  const years = of({ fiscalYear: { start: 4, label: "end" } });
  const text = years.targetGap({ target: 1, year: "2024-25" }).text;
  expect(text).toBe(years.targetGap({ target: 1, year: 2025 }).text);
});

describe("sums since the start of a year", () => {
  const months = of();
  const sums = months.yearToDate();

  test.each<[string, () => unknown]>([
    ["yearToDate", () => sums.yearToDate()],
    ["rollingSum", () => sums.rollingSum(3)],
    ["periodTotals", () => sums.periodTotals("annual")],
    ["change", () => sums.change({ years: 1, window: 3 })],
    ["records", () => sums.records({ scope: "annual" })],
    ["records", () => sums.records({ scope: "year-to-date" })],
    ["targetGap", () => sums.targetGap({ target: 1, year: 2025 })],
  ])("are not summed again: %s", (name, call) => {
    expect(errorOf(call)).toMatchObject({ code: "not-additive", function: name });
  });

  test.each<[string, () => unknown]>([
    ["onPeriodChange", () => sums.onPeriodChange()],
    ["change", () => sums.change({ periods: 1 })],
    ["change", () => sums.change({ since: "2025-01" })],
    ["records", () => sums.records()],
    ["records", () => sums.records({ scope: "all-time" })],
    ["contributionTo", () => sums.contributionTo(sums.totalsBy([]), { periods: 3 })],
    ["contributionTo", () => sums.contributionTo(months.totalsBy([]))],
    ["shareOf", () => months.shareOf(sums.totalsBy([]))],
  ])("compare with the same part of other years, and with sums: %s", (name, call) => {
    expect(errorOf(call)).toMatchObject({ code: "year-mismatch", function: name });
  });

  test("which they do; and sums of years are the figures themselves", () => {
    for (const made of [
      () => sums.onYearChange(),
      () => sums.change({ periods: 12 }),
      () => sums.shareOf(sums.totalsBy([])),
      () => sums.contributionTo(sums.totalsBy([]), { years: 2 }),
      () => sums.records({ scope: "same-period" }),
      () => sums.ranks(),
      () => months.periodTotals("annual").yearToDate().rollingSum(2),
    ]) {
      expect(made).not.toThrow();
    }
  });
});
