import { Series, shareOfTotal } from "export-growth";
import { panel } from "export-growth/sql";
import { expect, test } from "vitest";
import { started } from "./engines.ts";
import { testEquality } from "./equality.ts";
import { panelOptions, table } from "./guards.ts";

testEquality((measure) => /^shareOf/.test(measure));

test.each(["duckdb", "postgres"] as const)(
  "a total that has no row of a period is missing there, in %s",
  async (dialect) => {
    const engine = await started[dialect]();
    const of = async (...rows: string[]) =>
      panel({
        ...panelOptions,
        dialect,
        from: { table: await table(engine, "partner text, month text, usd bigint", ...rows) },
      });
    const part = await of("('CN','2025-01',5)", "('CN','2025-02',7)", "('CN','2025-03',NULL)");
    const total = await of("('CN','2025-01',10)");
    const shares = await engine.rows(part.shareOf(total, { places: 1 }));
    const found = new Map(shares.map(({ period, percent, reason }) => [period, percent ?? reason]));
    expect(found).toEqual(
      new Map([
        ["2025-01", "50"],
        ["2025-02", "missing"],
        ["2025-03", "missing"],
      ]),
    );
    const answers = shareOfTotal(Series.of("2025-01", [5, 7, null]), Series.of("2025-01", [10]));
    expect(answers.reasonAt("2025-02")).toBe("missing");
  },
);

test.each(["duckdb", "postgres"] as const)(
  "a part exceeds its total by more than half a unit of each, in %s",
  async (dialect) => {
    const engine = await started[dialect]();
    const of = async (...values: number[]) => {
      const rows = values.map((value, at) => `('CN','2025-0${at + 1}',${value})`);
      const from = { table: await table(engine, "partner text, month text, usd bigint", ...rows) };
      return panel({ ...panelOptions, dialect, from });
    };
    const shares = (await of(10, 11, 12)).shareOf(await of(10, 10, 10), { places: 0 });
    const told = new Map((await engine.rows(shares)).map(({ period, percent, reason }) => [period, percent ?? reason]));
    const answers = shareOfTotal(Series.of("2025-01", [10, 11, 12]), Series.of("2025-01", [10, 10, 10]));
    for (const [period, answer] of [
      ["2025-01", "100"],
      ["2025-02", "110"],
      ["2025-03", "part-exceeds-total"],
    ] as const) {
      expect(told.get(period)).toBe(answer);
      expect(answers.at(period)?.toFixedPercent(0) ?? answers.reasonAt(period)).toBe(answer);
    }
  },
);
