import { type PanelOptions, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { started } from "./engines.ts";
import { testEquality } from "./equality.ts";
import { panelOptions, table } from "./guards.ts";

testEquality((measure) => /^levels/.test(measure));

describe("periods in a column of texts that is of another kind", () => {
  const quarters: PanelOptions = { ...panelOptions, frequency: "quarterly" };

  test("are canonical, though they end in blanks", async () => {
    const engine = await started.postgres();
    const from = { table: await table(engine, "partner text, month char(10), usd bigint", "('CN','2025-Q1',1)") };
    const trade = panel({ ...quarters, dialect: "postgres", from });
    expect((await engine.rows(trade)).map(({ period }) => period)).toEqual(["2025-Q1"]);
  });

  test.each([
    ["duckdb", "NOCASE", "SELECT 1"],
    [
      "postgres",
      "any_case",
      "CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
    ],
  ] as const)("are refused in %s where only its collation takes them for one", async (dialect, collation, made) => {
    const engine = await started[dialect]();
    await engine.run(made);
    const columns = `partner text, month text COLLATE ${collation}, usd bigint`;
    const of = async (period: string) =>
      panel({ ...quarters, dialect, from: { table: await table(engine, columns, `('CN','${period}',1)`) } });
    await expect(engine.rows(await of("2025-q1"))).rejects.toThrow(/invalid-period.*2025-q1; partner CN/);
    expect(await engine.rows(await of("2025-Q1"))).toHaveLength(1);
  });
});
