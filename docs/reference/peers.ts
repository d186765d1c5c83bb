/** What guides import beside the package; loaded where an example asks for it. */
import * as plot from "@observablehq/plot";
import * as arquero from "arquero";
import * as csv from "csv-parse/sync";
import * as temporal from "temporal-polyfill";
import type { Peers } from "./page.ts";

/** A document is there already. */
class JSDOM {
  readonly window = window;
}

window.peers = {
  "@observablehq/plot": plot,
  arquero,
  "csv-parse/sync": csv,
  jsdom: { JSDOM },
  "temporal-polyfill": temporal,
} satisfies Peers;
