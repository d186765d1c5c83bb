import { contributionToChange, Series } from "export-growth";
import { type Panel, panel } from "export-growth/sql";
import { expect, test } from "vitest";
import { started } from "./engines.ts";
import { testEquality } from "./equality.ts";

testEquality((measure) => /^contributionTo/.test(measure));

test.each(["duckdb", "postgres"] as const)(
  "a total that is known for the base period alone, in %s",
  async (dialect) => {
    const engine = await started[dialect]();
    const of = (table: string): Panel =>
      panel({
        dialect,
        from: { table },
        key: "i",
        period: { column: "m", type: "text" },
        value: { column: "v", scale: 0 },
        frequency: "annual",
      });
    await engine.run(
      "CREATE TABLE contributing AS SELECT 'a' AS i, '2024' AS m, 1 AS v UNION ALL SELECT 'a', '2025', 3",
    );
    await engine.run("CREATE TABLE contributed_to AS SELECT 'a' AS i, '2024' AS m, 4 AS v");
    const rows = await engine.rows(of("contributing").contributionTo(of("contributed_to"), { places: 0 }));
    const known = contributionToChange(Series.of("2024", [1, 3]), Series.of("2024", [4, null]), { years: 1 });
    const wanted = ["2024", "2025"].map((period) => ({
      i: "a",
      period,
      percent: known.at(period)?.toFixedPercent(0) ?? null,
      reason: known.reasonAt(period) ?? null,
    }));
    expect(rows.sort((a, b) => ((a["period"] as string) < (b["period"] as string) ? -1 : 1))).toEqual(wanted);
    // (3 - 1) / 4
    expect(wanted[1]?.percent).toBe("50");
  },
);
