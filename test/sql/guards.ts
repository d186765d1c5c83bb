/** What every engine must refuse, and names that no engine may stumble over: tests run them in two engines, `grid` in Spark. */
import type { PanelOptions } from "export-growth/sql";
import { textTypes } from "./cases.ts";
import type { Engine } from "./engines.ts";

export const panelOptions: PanelOptions = {
  dialect: "duckdb",
  from: { table: "trade" },
  key: "partner",
  period: { column: "month", type: "text" },
  value: { column: "usd", scale: 0 },
  frequency: "monthly",
};

let tables = 0;

/** A table of its own with these rows; in Spark a view, which takes seconds less. */
export async function table(engine: Engine, columns: string, ...rows: string[]): Promise<string> {
  tables += 1;
  const name = `guarded_${tables}`;
  const values = rows.join(", ");
  if (engine.dialect === "spark") {
    const named = columns.split(", ").map((column) => column.split(" ") as [string, string]);
    const typed = named.map(([column, type]) => `CAST(${column} AS ${type}) AS ${column}`).join(", ");
    await engine.run(
      `CREATE OR REPLACE TEMP VIEW ${name} AS SELECT ${typed} FROM VALUES ${values} AS t(${named.map(([column]) => column).join(", ")})`,
    );
    return name;
  }
  await engine.run(`CREATE TABLE ${name} (${columns}); INSERT INTO ${name} VALUES ${values};`);
  return name;
}

/** A table that is refused: what it is called, its columns and rows, how a panel reads it, and what the message says. */
export type RefusedTable = readonly [
  name: string,
  columns: string,
  rows: string[],
  options: Partial<PanelOptions>,
  message: RegExp,
];

/** Names of types that are not the same everywhere. */
const types = {
  duckdb: { float: "DOUBLE", nan: "DOUBLE", zoned: "timestamptz" },
  postgres: { float: "double precision", nan: "numeric", zoned: "timestamptz" },
  spark: { float: "double", nan: "double", zoned: "timestamp" },
} as const;

/** All that is refused, by every engine that has it: Spark has no day without a year. */
export function guardsOf(dialect: Engine["dialect"]): RefusedTable[] {
  const text = textTypes[dialect];
  const { float, nan, zoned } = types[dialect];
  const all: RefusedTable[] = [
    [
      "a duplicate",
      "partner text, month text, usd bigint",
      ["('CN','2025-01',1)", "('CN','2025-01',1)"],
      {},
      /duplicate-period: several rows for partner CN in 2025-01/,
    ],
    [
      "a column of floats",
      `partner text, month text, usd ${float}`,
      ["('CN','2025-01',1.5)"],
      {},
      /invalid-number.*double.*CN/i,
    ],
    ["NaN", `partner text, month text, usd ${nan}`, ["('CN','2025-01','NaN')"], {}, /invalid-number.*2025-01/],
    [
      "more places than said",
      "partner text, month text, usd decimal(10,2)",
      ["('CN','2025-01',1.25)"],
      { value: { column: "usd", scale: 1 } },
      /invalid-number.*1\.25.*2025-01/,
    ],
    ["a month 13", "partner text, month text, usd bigint", ["('CN','2025-13',1)"], {}, /invalid-period.*2025-13/],
    ["a month that is NULL", "partner text, month text, usd bigint", ["('CN',NULL,1)"], {}, /invalid-period.*CN/],
    [
      "a month 13 as a whole number",
      "partner text, month integer, usd bigint",
      ["('CN',202513,1)"],
      { period: { column: "month", type: "integer" } },
      /invalid-period.*202513/,
    ],
    [
      "months as decimals",
      "partner text, month decimal(8,1), usd bigint",
      ["('CN',202512.5,1)"],
      { period: { column: "month", type: "integer" } },
      /invalid-period.*202512\.5/,
    ],
    [
      "a year 0 in a text",
      "partner text, month text, usd bigint",
      ["('CN','0000-01',1)"],
      {},
      /invalid-period.*0000-01/,
    ],
    [
      "a year 0",
      "partner text, month integer, usd bigint",
      ["('CN',0,1)"],
      { frequency: "annual", period: { column: "month", type: "integer" } },
      /invalid-period/,
    ],
    [
      "a day without a year",
      "partner text, month date, usd bigint",
      ["('CN','infinity',1)"],
      { period: { column: "month", type: "date" } },
      /invalid-period/,
    ],
    [
      "a day with a time zone",
      `partner text, month ${zoned}, usd bigint`,
      ["('CN','2025-01-01 00:00:00+09',1)"],
      { period: { column: "month", type: "date" } },
      /invalid-period/,
    ],
    [
      "a day where a text is said",
      "partner text, month date, usd bigint",
      ["('CN','2025-01-01',1)"],
      {},
      /invalid-period.*2025-01-01.*CN/,
    ],
    [
      "a NULL key",
      "partner text, month text, usd bigint",
      ["(NULL,'2025-01',1)"],
      {},
      /invalid-option: the key partner is NULL.*2025-01/,
    ],

    [
      "a month and the end of a line",
      "partner text, month text, usd bigint",
      ["('CN',concat('2025-01', chr(10)),1)"],
      {},
      /invalid-period/,
    ],
    [
      "more places than said, in a column that is wide",
      "partner text, month text, usd decimal(38,10)",
      ["('CN','2025-01',1.255)"],
      { value: { column: "usd", scale: 2 } },
      /invalid-number.*1\.255.*2025-01/,
    ],
  ];
  return all
    .filter(([name]) => dialect !== "spark" || name !== "a day without a year")
    .map(([name, columns, ...rest]) => [name, columns.replaceAll(" text", ` ${text}`), ...rest]);
}

export const hostile = [
  'a"; DROP TABLE victims; --',
  "a'; DROP TABLE victims; --",
  'a"" b',
  "수출액 – ünïcode 🚢",
  "select",
  " ",
  "$1",
  "a\nb",
  "a\\",
];
