/**
 * Builds the playground into docs/playground/dist, from the built package:
 *
 *     npm run playground        builds it, and serves it until it is stopped
 */
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuildOptions, build, context } from "esbuild";

const folder = new URL("./", import.meta.url);
const out = new URL("dist/", folder);

const options: BuildOptions = {
  entryPoints: [fileURLToPath(new URL("main.ts", folder))],
  outfile: fileURLToPath(new URL("playground.js", out)),
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

/** Writes the page and its script. */
export async function buildPlayground(): Promise<void> {
  await mkdir(out, { recursive: true });
  await Promise.all([
    build(options),
    ...["index.html", "style.css"].map((name) => copyFile(new URL(name, folder), new URL(name, out))),
  ]);
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
  await buildPlayground();
  console.log(`Built: ${fileURLToPath(out)}`);
  if (process.argv.includes("--serve")) {
    const { address } = await serve(out, 8000);
    console.log(`The playground is at ${address} (stop it with Ctrl+C)`);
  }
}
