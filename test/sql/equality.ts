import { describe, expect, test } from "vitest";
import { compare, type Known, knownOf, load, type Measure, measuresOf, type Table, tables } from "./cases.ts";
import { type Engine, started } from "./engines.ts";

const knowns = new Map<Table, Known>();
const loaded = new Map<string, Promise<void>>();

/** Makes the table in the engine, once, and gives what the library makes of it. */
async function prepared(engine: Engine, table: Table): Promise<Known> {
  const place = `${engine.dialect} ${table.name}`;
  const loading = loaded.get(place) ?? load(engine, table);
  loaded.set(place, loading);
  await loading;
  const known = knowns.get(table) ?? knownOf(table);
  knowns.set(table, known);
  return known;
}

/** Tests that every row and every reason of these measures is the library's, in both engines. */
export function testEquality(isMeant: (measure: string) => boolean): void {
  describe.each(["duckdb", "postgres"] as const)("%s gives what the library gives", (dialect) => {
    test.each(tables)("of $name", async (table) => {
      const engine = await started[dialect]();
      const known = await prepared(engine, table);
      for (const measure of measuresOf(table).filter(({ name }) => isMeant(name))) {
        const { rows, faults } = await compare(engine, known, measure);
        expect(faults, measure.name).toEqual([]);
        // Few years are complete, so that not every table has a record of them.
        if (!measure.name.startsWith("records annual")) expect(rows, measure.name).toBeGreaterThan(0);
      }
    });
  });
}

/** Tests these measures over the first table alone. */
export function testMonths(name: string, measures: readonly Measure[]): void {
  test.each(["duckdb", "postgres"] as const)(`${name}, in %s`, async (dialect) => {
    const engine = await started[dialect]();
    const known = await prepared(engine, tables[0] as Table);
    for (const measure of measures) expect((await compare(engine, known, measure)).faults, measure.name).toEqual([]);
  });
}
