import { Series, shareOfTotal } from "export-growth";
import { type Panel, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { started } from "./engines.ts";

describe.each(["duckdb", "postgres"] as const)("a total of another table and another scale, in %s", (dialect) => {
  const of = (table: string, key: string[], scale: number): Panel =>
    panel({
      dialect,
      from: { table },
      key,
      period: { column: "m", type: "text" },
      value: { column: "v", scale },
      frequency: "annual",
    });
  // The last ones have as many places as their columns: the unit of a panel is that of its columns, of a series of its figures.
  const figures = { parts: ["5", "0.25", "7.13", "1", "0", null], totals: ["10.5", "0.5", "7.1", "0", "-3", "2"] };

  test.each([
    [2, 1],
    [3, 4],
  ])("of %i and %i places", async (scale, other) => {
    const engine = await started[dialect]();
    const [part, total] = [`part_${scale}`, `total_${scale}`];
    const parts = [...figures.parts, `0.${"0".repeat(scale - 1)}1`];
    const totals = [...figures.totals, `1.${"0".repeat(other - 1)}1`];
    const values = (figures: readonly (string | null)[], key: string) =>
      figures.map((figure, at) => `(${key}, '${2020 + at}', ${figure ?? "NULL"})`).join(", ");
    await engine.run(`CREATE TABLE ${part} (r text, i text, m text, v decimal(20,${scale}))`);
    await engine.run(`CREATE TABLE ${total} (r text, m text, v decimal(20,${other}))`);
    await engine.run(`INSERT INTO ${part} VALUES ${values(parts, "'R', 'i'")}`);
    await engine.run(`INSERT INTO ${total} VALUES ${values(totals, "'R'")}`);
    const shares = of(part, ["r", "i"], scale).shareOf(of(total, ["r"], other), { places: 2 });
    const rows = await engine.rows(shares);
    const known = shareOfTotal(Series.of("2020", parts), Series.of("2020", totals));
    const wanted = [...known].map(([period]) => {
      const percent =
        known
          .at(period)
          ?.toFixedPercent(2)
          .replace(/\.?0+$/, "") ?? null;
      return { r: "R", i: "i", period, percent, reason: known.reasonAt(period) ?? null };
    });
    expect(rows.sort((a, b) => ((a["period"] as string) < (b["period"] as string) ? -1 : 1))).toEqual(wanted);
  });
});

test("a part of 38 digits exceeds a total of another type in DuckDB, which compares the two", async () => {
  const engine = await started.duckdb();
  await engine.run(
    `CREATE TABLE IF NOT EXISTS wide_part AS SELECT 'a' AS k, '2024' AS m, ${12n * 10n ** 25n}::HUGEINT AS v; CREATE TABLE IF NOT EXISTS small_total AS SELECT 'a' AS k, '2024' AS m, 5::DECIMAL(38,12) AS v`,
  );
  const of = (table: string, scale: number): Panel =>
    panel({
      dialect: "duckdb",
      from: { table },
      key: "k",
      period: { column: "m", type: "text" },
      value: { column: "v", scale },
      frequency: "annual",
    });
  const [share] = await engine.rows(of("wide_part", 0).shareOf(of("small_total", 12)));
  expect(share).toMatchObject({ numerator: null, reason: "part-exceeds-total" });
});
