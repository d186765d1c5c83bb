/**
 * An HTTP service that describes a month of the Korean data, as JSON; what cannot be answered is refused with the error.
 *
 *     npm run service                     listens on port 8080, or on PORT
 *     npm run service -- --try            asks itself three things, and ends
 *
 *     curl 'http://localhost:8080/exports?period=2025-11&target=700000000000'
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { type DescribeOptions, describePeriod, GrowthError, type Series } from "export-growth";
import { koreaTotals } from "./data.ts";

/** The service over some series, by the path that they are asked for under. It does not listen yet. */
export function createService(series: Readonly<Record<string, Series>>): Server {
  return createServer((request, response) => {
    const { status, body } = answerOrFault(request.method, request.url ?? "/", series);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(`${JSON.stringify(body)}\n`);
  });
}

/** What is not the caller's mistake is told here, and not to the caller. */
function answerOrFault(method: string | undefined, path: string, series: Readonly<Record<string, Series>>) {
  try {
    return answerTo(method, path, series);
  } catch (error) {
    console.error(error);
    return { status: 500, body: { message: "Something is wrong here" } };
  }
}

function answerTo(method: string | undefined, path: string, series: Readonly<Record<string, Series>>) {
  if (method !== "GET") return { status: 405, body: { message: "GET alone is answered" } };
  const { pathname, searchParams } = new URL(`http://localhost${path}`);
  const name = pathname.slice(1);
  const asked = Object.hasOwn(series, name) ? series[name] : undefined;
  if (asked === undefined) return { status: 404, body: { message: `There are: ${Object.keys(series).join(", ")}` } };
  for (const name of searchParams.keys()) {
    if (name !== "period" && name !== "target") {
      return { status: 400, body: { message: `There is no ${name}: ask for period or target` } };
    }
    // Which of two would be meant is not for us to say.
    if (searchParams.getAll(name).length > 1) {
      return { status: 400, body: { message: `There are several of ${name}: ask for one` } };
    }
  }
  const period = searchParams.get("period") ?? asked.last;
  const target = searchParams.get("target");
  try {
    // The target is text from the query: it is read to the digit, or refused.
    const options: DescribeOptions = target === null ? {} : { target };
    return { status: 200, body: describePeriod(asked, period, options) };
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    // The caller's mistake, in words that name it.
    return { status: 400, body: error.toJSON() };
  }
}

/** Listens, and gives the address. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((listening) => server.listen(port, "localhost", listening));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();

async function main(): Promise<void> {
  const { exports: exported, imports: imported } = koreaTotals();
  const server = createService({ exports: exported, imports: imported });
  const isTry = process.argv.includes("--try");
  const address = await listen(server, isTry ? 0 : Number(process.env["PORT"] ?? 8080));
  if (isTry) await ask(address).finally(() => server.close());
  else console.log(`${address}/exports?period=2025-11`);
}

async function ask(address: string): Promise<void> {
  for (const path of ["/exports?period=2025-11&target=700000000000", "/exports?period=Nov%202025", "/services"]) {
    const answer = await fetch(address + path);
    console.log(`${answer.status}  ${path}`);
    const body = await answer.json();
    if (answer.status !== 200) console.log(`     ${body.message}`);
    else {
      const { total, target } = body;
      console.log(`     level ${total.level.value}, on-year rate ${total.onYear.rate.value}`);
      console.log(`     target ${JSON.stringify(target)}`);
    }
  }
}
