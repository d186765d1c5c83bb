import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a bundler makes of a program that imports the package, minified and without decimal.js. */
export async function bundleOf(program: string, packageFile: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    alias: {
      "export-growth/published": join(dirname(packageFile), "published/index.js"),
      "export-growth": packageFile,
    },
    external: ["decimal.js"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return (outputFiles[0] as { text: string }).text;
}

/** Kilobytes of 1000, gzipped. */
export function kilobytes(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}
