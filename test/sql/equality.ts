import { describe, expect, test } from "vitest";
import {
  compare,
  type Known,
  knownOf,
  levelMeasures,
  load,
  type Measure,
  randomRows,
  rateMeasures,
  sinceMeasure,
  type Table,
  targetMeasure,
} from "./cases.ts";
import { type Engine, started } from "./engines.ts";

/** Small numbers in each frequency, each way of writing periods, with and without rows for holes, in fiscal years. */
const tables: readonly Table[] = [
  { name: "months", frequency: "monthly", type: "text", scale: 1, rows: randomRows(1, "monthly", 1, 7) },
  {
    name: "quarters",
    frequency: "quarterly",
    type: "date",
    scale: 0,
    fiscalYear: { start: 4 },
    rows: randomRows(2, "quarterly", 0, 7, 6),
  },
  {
    name: "halves",
    frequency: "half-yearly",
    type: "text",
    scale: 2,
    dense: true,
    rows: randomRows(3, "half-yearly", 2, 7, 8),
  },
  { name: "years", frequency: "annual", type: "integer", scale: 0, rows: randomRows(4, "annual", 0, 7, 14) },
  {
    name: "fiscal_months",
    frequency: "monthly",
    type: "integer",
    scale: 3,
    dense: true,
    fiscalYear: { start: 10, label: "end" },
    rows: randomRows(5, "monthly", 3, 7),
  },
];

const targetYears = { monthly: "2023", quarterly: "2023", "half-yearly": "2020", annual: "2010" } as const;
const someMonth = { monthly: "2023-05", quarterly: "2023-Q3", "half-yearly": "2020-S1", annual: "2010" } as const;

/** Every measure that a table is asked for. */
export function measuresOf({ frequency }: Table): Measure[] {
  const year = targetYears[frequency];
  return [
    ...levelMeasures(frequency),
    ...rateMeasures({}),
    ...rateMeasures({ places: 1 }),
    sinceMeasure(someMonth[frequency], { places: 0, mode: "halfEven" }),
    targetMeasure("300.5", year, undefined, {}),
    targetMeasure("41", year, someMonth[frequency], { places: 1, mode: "ceil" }),
  ];
}

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
