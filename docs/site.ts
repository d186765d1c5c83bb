/**
 * Builds the site into site/, from the built package: the reference with guides, whose examples run, and the playground.
 *
 *     npm run site               builds it
 *     npm run site -- --serve    builds it, and serves it until it is stopped
 */
import { cp, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { Application, TSConfigReader, TypeDocReader } from "typedoc";
import { codeHelp } from "../test/badInputs.ts";
import { buildPlayground, serve } from "./playground/build.ts";
import { overloads } from "./reference/overloads.ts";
import { pages } from "./reference/pages.ts";
import { searchByOtherWords } from "./reference/searchWords.ts";
import { sourcePages } from "./reference/sourcePages.ts";

const root = new URL("../", import.meta.url);
const out = new URL("site/", root);

await buildReference();
await Promise.all([buildScripts(), buildPlayground()]);
await cp(new URL("docs/playground/dist/", root), new URL("playground/", out), { recursive: true });
console.log(`Built: ${fileURLToPath(out)}`);
if (process.argv.includes("--serve")) {
  const { address } = await serve(out, 8000);
  console.log(`The site is at ${address} (stop it with Ctrl+C)`);
}

/** The pages, by TypeDoc; a warning is an error. */
async function buildReference(): Promise<void> {
  const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new TSConfigReader()]);
  for (const plugin of [overloads, sourcePages, searchByOtherWords]) plugin(app);
  pages(app, Object.keys(codeHelp));
  app.options.setValue("theme", "overloads");
  const project = await app.convert();
  if (project === undefined) throw new Error("The sources cannot be read");
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("The reference has errors or warnings");
}

/** The script of every page, and those of the frame in which examples run: these are read as texts. */
async function buildScripts(): Promise<void> {
  const options: BuildOptions = {
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    logLevel: "warning",
    // Not the paths of our tsconfig, which lead to the sources: examples use the built package as a stranger would.
    tsconfigRaw: {},
    absWorkingDir: fileURLToPath(root),
  };
  const assets = fileURLToPath(new URL("assets/", out));
  await build({ ...options, entryPoints: ["docs/reference/page.ts"], outdir: assets });
  const { outputFiles } = await build({
    ...options,
    entryPoints: ["docs/reference/frame.ts", "docs/reference/peers.ts"],
    outdir: assets,
    write: false,
    legalComments: "none",
    // As the browser has it: the other one needs Node's Buffer.
    alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" },
    // What of the peers is meant for Node stands still here.
    define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
  });
  await Promise.all(outputFiles.map(({ path, text }) => writeText(path, text)));
}

async function writeText(path: string, text: string): Promise<void> {
  const name = /(\w+)\.js$/.exec(path)?.[1];
  await writeFile(path, `exampleSources.${name} = ${JSON.stringify(text)};\n`);
}
