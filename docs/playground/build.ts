/**
 * Builds the playground from the built package:
 *
 *     npm run playground                          builds it, and serves it until it is stopped
 *     npm run playground:build -- site/playground builds it there, else into docs/playground/dist
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuildOptions, build, context } from "esbuild";
import { en } from "./en.ts";
import { enFigures } from "./en-figures.ts";

const folder = new URL("./", import.meta.url);
const usual = new URL("dist/", folder);

const options: BuildOptions = {
  bundle: true,
  // A classic script also runs where the page is opened as a file.
  format: "iife",
  target: "es2022",
  minify: true,
  legalComments: "linked",
  loader: { ".csv": "text" },
  logLevel: "warning",
  // Not the paths of our tsconfig, which lead to the sources: the page uses the built package as a stranger would.
  tsconfigRaw: {},
};

/** Writes the page and its scripts into a folder, which may be part of a greater site: the page asks for nothing outside it. */
export async function buildPlayground(out: URL = usual): Promise<void> {
  await mkdir(out, { recursive: true });
  await Promise.all([
    buildScript("main.ts", "playground.js", out),
    // The first answer waits for no more than it needs: this one comes after it.
    buildScript("figures-tab.ts", "figures.js", out, { globalName: "figuresTab" }),
    copyFile(new URL("style.css", folder), new URL("style.css", out)),
    writePage(out),
  ]);
}

async function buildScript(source: string, name: string, out: URL, more: BuildOptions = {}): Promise<void> {
  const entryPoints = [fileURLToPath(new URL(source, folder))];
  await build({ ...options, ...more, entryPoints, outfile: fileURLToPath(new URL(name, out)) });
}

/** The page with its English texts in place of their names, so that it can be read before its script is there. */
async function writePage(out: URL): Promise<void> {
  const page = await readFile(new URL("index.html", folder), "utf8");
  const texts: Readonly<Record<string, unknown>> = { ...en, ...enFigures };
  const filled = page.replace(/(<[^>]* data-say="(\w+)"[^>]*>)[^<]*/g, (_, start: string, name: string) => {
    const text = texts[name];
    if (typeof text !== "string") throw new Error(`The page asks for the text "${name}", which there is none of.`);
    return start + text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  });
  await writeFile(new URL("index.html", out), filled);
}

/** Serves a folder on this machine, and says where. */
export async function serve(servedir: URL, port?: number): Promise<{ address: string; stop(): Promise<void> }> {
  const server = await context({});
  const at = await server.serve({
    servedir: fileURLToPath(servedir),
    host: "127.0.0.1",
    ...(port !== undefined && { port }),
  });
  return { address: `http://127.0.0.1:${at.port}/`, stop: () => server.dispose() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [place] = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
  const out = place === undefined ? usual : pathToFileURL(`${place}/`);
  await buildPlayground(out);
  console.log(`Built: ${fileURLToPath(out)}`);
  if (process.argv.includes("--serve")) {
    const { address } = await serve(out, 8000);
    console.log(`The playground is at ${address} (stop it with Ctrl+C)`);
  }
}
