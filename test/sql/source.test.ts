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

const noPeriods = [
  "20\\4-01",
  "\\x20-01",
  "2024\\01",
  "２０２４-01",
  "2O24-01",
  " 024-01",
  "+024-01",
  "20245-1",
  "20245-01",
  "024-01",
  "-01",
  "024-001",
  "2024-1",
  "2024",
  "é024-01",
  "2024-Q1",
  "",
];

describe.each(["duckdb", "postgres"] as const)("in %s a text is no period", (dialect) => {
  test.each(noPeriods)("%j", async (text) => {
    const engine = await started[dialect]();
    const from = { table: await table(engine, "partner text, month text, usd bigint", `('CN','${text}',1)`) };
    const refused = engine.rows(panel({ ...panelOptions, dialect, from }));
    await expect(refused).rejects.toThrow(
      `invalid-period: no monthly period of type text (period ${text}; partner CN)`,
    );
  });
});
