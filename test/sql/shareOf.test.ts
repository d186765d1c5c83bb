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
