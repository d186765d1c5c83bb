/** What runs in the frame of an example: it has no origin, and its policy lets it load nothing. */
import * as decimal from "decimal.js";
import * as library from "export-growth";
import * as published from "export-growth/published";
import * as sql from "export-growth/sql";
import { type Outcome, runExample } from "./example.ts";

export interface Order {
  readonly code: string;
  /** The data that the page shows before the example: what it reads from a file. */
  readonly data: string | undefined;
}

export interface Report {
  readonly outcomes: readonly Outcome[];
  readonly printed: readonly string[];
  readonly error?: string;
}

declare global {
  interface Window {
    /** Modules of others, where an example asks for them: see peers.ts. */
    peers?: Readonly<Record<string, unknown>>;
  }
}

addEventListener("message", async ({ data, ports: [port] }: MessageEvent<Order>) => {
  port?.postMessage(await reportOf(data));
});

async function reportOf({ code, data }: Order): Promise<Report> {
  const printed: string[] = [];
  console.log = (...values: unknown[]) => printed.push(values.map(String).join(" "));
  const modules: Readonly<Record<string, unknown>> = {
    "export-growth": library,
    "export-growth/published": published,
    "export-growth/sql": sql,
    "decimal.js": decimal,
    ...window.peers,
    ...(data !== undefined && { "node:fs": { readFileSync: () => data } }),
  };
  const load = (name: string) => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new Error(`An example may not import ${name} here`);
  };
  try {
    return { outcomes: await runExample(code, load), printed };
  } catch (error) {
    return { outcomes: [], printed, error: String(error) };
  }
}
