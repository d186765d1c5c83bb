import { dirname, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** What a bundler makes of a program that imports the package, minified and without decimal.js. */
export async function bundleOf(program: string, packageFile: string): Promise<string> {
  const { outputFiles } = await build({ ...options(packageFile), stdin: inside(program) });
  return (outputFiles[0] as { text: string }).text;
}

/** Those programs whose bundle does not import decimal.js. */
export async function withoutDecimal(programs: readonly string[], packageFile: string): Promise<string[]> {
  const { metafile } = await build({
    ...options(packageFile),
    metafile: true,
    entryPoints: programs.map((_, place) => `program:${place}`),
    outdir: "programs",
    plugins: [programsByPlace(programs)],
  });
  const needy = new Set(
    Object.values(metafile.outputs)
      .filter(({ imports }) => imports.some(({ path }) => path === "decimal.js"))
      .map(({ entryPoint }) => entryPoint),
  );
  return programs.filter((_, place) => !needy.has(`program:${place}`));
}

function options(packageFile: string) {
  return {
    alias: {
      "export-growth/published": join(dirname(packageFile), `published/index${extname(packageFile)}`),
      "export-growth/sql": join(dirname(packageFile), `sql/index${extname(packageFile)}`),
      "export-growth": packageFile,
    },
    external: ["decimal.js"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  } satisfies BuildOptions;
}

function inside(contents: string) {
  return { contents, resolveDir: import.meta.dirname };
}

function programsByPlace(programs: readonly string[]): Plugin {
  return {
    name: "programs",
    setup(builder) {
      builder.onResolve({ filter: /^program:/ }, ({ path }) => ({ path: path.slice(8), namespace: "program" }));
      builder.onLoad({ filter: /.*/, namespace: "program" }, ({ path }) => inside(programs[Number(path)] as string));
    },
  };
}

/** Kilobytes of 1000, gzipped. */
export function kilobytes(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}
