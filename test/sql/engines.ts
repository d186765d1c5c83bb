import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { parse } from "csv-parse/sync";

/** A query as a panel gives it. */
export interface Asked {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** A cell as text, whatever the engine's client makes of it; decimals without zeros at their end. */
export type Cell = string | null;

/** An engine that the same cases are run in. */
export interface Engine {
  readonly dialect: "duckdb" | "postgres" | "spark";
  run(sql: string): Promise<void>;
  rows(query: Asked): Promise<Record<string, Cell>[]>;
  end(): Promise<void>;
}

export async function duckdbEngine(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async ({ text, parameters }) =>
      (await connection.runAndReadAll(text, parameters as never)).getRowObjectsJson().map(cells),
    end: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function pgliteEngine(): Promise<Engine> {
  const database = new PGlite();
  await database.waitReady;
  return {
    dialect: "postgres",
    run: async (sql) => {
      await database.exec(sql);
    },
    rows: async ({ text, parameters }) =>
      (await database.query<Record<string, unknown>>(text, [...parameters])).rows.map(cells),
    end: () => database.close(),
  };
}

const running = new Map<string, Promise<Engine>>();

/** The engines within this process: each is started once. */
export const started: Readonly<Record<"duckdb" | "postgres", () => Promise<Engine>>> = {
  duckdb: () => startedOnce("duckdb", duckdbEngine),
  postgres: () => startedOnce("postgres", pgliteEngine),
};

function startedOnce(name: string, start: () => Promise<Engine>): Promise<Engine> {
  const engine = running.get(name) ?? start();
  running.set(name, engine);
  return engine;
}

/** A server that runs already, by its own client; without parameters. */
export function psqlEngine(...connection: string[]): Engine {
  const psql = (sql: string) => {
    const args = [...connection, "-X", "-q", "--csv", "-P", "null=<null>", "-v", "ON_ERROR_STOP=1"];
    const { status, stdout, stderr } = spawnSync("psql", args, { input: sql, encoding: "utf8", maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  return {
    dialect: "postgres",
    run: async (sql) => {
      psql(sql);
    },
    rows: async ({ text }) => {
      const read = parse(psql(text), { columns: true }) as Record<string, string>[];
      return read.map((row) =>
        cells(Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, told(cell)]))),
      );
    },
    end: async () => {},
  };
}

/** Spark, whose settings can be changed while it runs, and which tells the plan that a query ran by. */
export interface SparkEngine extends Engine {
  readonly dialect: "spark";
  readonly version: string;
  set(setting: string, value: string): Promise<void>;
  plan(query: Asked): Promise<string>;
  /** The seconds that the processor takes for all rows, and the bytes that were moved between tasks. */
  timed(query: Asked): Promise<{ readonly seconds: number; readonly clock: number; readonly shuffled: number }>;
}

/** One process of Spark, by the Python of an environment that has pyspark: a line of JSON a question, one an answer. */
export async function sparkEngine(
  python: string,
  master = "local[2]",
  length: "--short" | "--long" = "--short",
): Promise<SparkEngine> {
  const script = new URL("spark.py", import.meta.url).pathname;
  const spark = spawn(python, [script, master, length], {
    stdio: ["pipe", "pipe", process.env["SPARK_LOG"] ? "inherit" : "ignore"],
  });
  const answers = createInterface({ input: spark.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<SparkAnswer> => {
    const { value, done } = await answers.next();
    if (done === true) throw new Error("Spark has ended; SPARK_LOG=1 shows what it says");
    const told = JSON.parse(value as string) as SparkAnswer;
    if (told.error !== undefined) throw new Error(told.error);
    return told;
  };
  const ask = (question: object) => {
    spark.stdin.write(`${JSON.stringify(question)}\n`);
    return answer();
  };
  const { version } = await answer();
  return {
    dialect: "spark",
    version: version as string,
    run: async (sql) => {
      await ask({ sql });
    },
    rows: async ({ text, parameters }) => {
      const { columns, rows } = await ask({ sql: text, parameters });
      return (rows ?? []).map((row) =>
        cells(Object.fromEntries(row.map((cell, at) => [columns?.[at] as string, cell]))),
      );
    },
    set: async (setting, value) => {
      await ask({ setting, value });
    },
    plan: async ({ text, parameters }) => (await ask({ sql: text, parameters, plan: true })).plan as string,
    timed: async ({ text, parameters }) => {
      const { seconds = 0, clock = 0, shuffled = 0 } = await ask({ sql: text, parameters, timed: true });
      return { seconds, clock, shuffled };
    },
    end: async () => {
      spark.stdin.end();
      await new Promise((ended) => spark.once("exit", ended));
    },
  };
}

interface SparkAnswer {
  readonly version?: string;
  readonly error?: string;
  readonly plan?: string;
  readonly seconds?: number;
  readonly clock?: number;
  readonly shuffled?: number;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly (string | null)[])[];
}

/** Truths as other clients give them, and what is NULL. */
function told(cell: string): unknown {
  if (cell === "<null>") return null;
  return cell === "t" ? true : cell === "f" ? false : cell;
}

function cells(row: Readonly<Record<string, unknown>>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)]));
}

/** Any value as a cell. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}
