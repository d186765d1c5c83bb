import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type Outcome, runExample } from "../docs/reference/example.ts";
import * as library from "../src/index.ts";
import * as publishedDoor from "../src/published/index.ts";
import * as sqlDoor from "../src/sql/index.ts";

/** A block of code in a doc comment or a page, in TypeScript or JavaScript. */
export interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** The data that the page shows before it: what the code reads from a file. */
  readonly data: string | undefined;
}

const root = new URL("..", import.meta.url);

/** Languages of blocks that are run; only the first has types. */
const runLanguages = ["ts", "js"];

/** Languages of blocks that nobody runs here: commands, formulas, data. No other way to write code in a page is read. */
const otherLanguages = ["sh", "text", "csv"];

/** What an example may import, beside the package itself. */
const peers = [
  "decimal.js",
  "csv-parse/sync",
  "temporal-polyfill",
  "arquero",
  "@observablehq/plot",
  "jsdom",
  "@duckdb/node-api",
];

/** Every block of code in the doc comments of the sources, and in the pages. */
export function allBlocks(): Block[] {
  const sources = readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/${file}`);
  const guides = readdirSync(new URL("docs/guides", root)).map((file) => `docs/guides/${file}`);
  const pages = [
    "README.md",
    "README.ko.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "examples/README.md",
    ...guides.sort(),
  ];
  return [...sources.sort(), ...pages].flatMap((file) => blocksOf(file, readFileSync(new URL(file, root), "utf8")));
}

/** The blocks of code of a text; the stars of a doc comment are taken off. No block of code escapes. */
export function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  let open: { readonly language: string; readonly line: number; readonly lines: string[] } | undefined;
  let data: string | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = file.endsWith(".ts") ? raw.replace(/^\s*\* ?/, "") : raw;
    const fence = /^\s*(?:`{3,}|~{3,})(.*)$/.exec(line)?.[1];
    if (fence === undefined) open?.lines.push(line);
    else if (open === undefined) {
      if (![...runLanguages, ...otherLanguages].includes(fence))
        throw new Error(`${file}:${index + 1}: a block of "${fence}"`);
      open = { language: fence, line: index + 2, lines: [] };
    } else {
      const { language, line: start, lines } = open;
      if (language === "csv") data = lines.join("\n");
      if (runLanguages.includes(language)) blocks.push({ file, line: start, language, code: lines.join("\n"), data });
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: a block without an end`);
  return blocks;
}

/** Runs a block and gives what every `// => value` and `// throws code` states, beside what came out. */
export async function run({ code, line: start, data }: Block): Promise<Outcome[]> {
  const load = (name: string): unknown => {
    if (name === "export-growth") return library;
    if (name === "export-growth/published") return publishedDoor;
    if (name === "export-growth/sql") return sqlDoor;
    if (name === "node:fs" && data !== undefined) return { readFileSync: () => data };
    if (!peers.includes(name)) throw new Error(`An example may not import ${name}`);
    return import(name);
  };
  const outcomes = await runExample(code, load);
  return outcomes
    .filter(({ stated }) => stated !== undefined)
    .map(({ line, ...outcome }) => ({ line: start + line - 1, ...outcome }));
}

/** Where the types of the package do not allow what a block says: one program of all blocks. */
export function mistypedBlocks(blocks: readonly Block[]): string[] {
  const file = fileURLToPath(new URL("tsconfig.json", root));
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, ts.sys.readFile).config,
    ts.sys,
    fileURLToPath(root),
  );
  // As readers have it: strict, and no more.
  const more = { noUnusedLocals: false, noUncheckedIndexedAccess: false, noPropertyAccessFromIndexSignature: false };
  const options = { ...parsed.options, ...more };
  const virtual = new Map(
    blocks
      .filter(({ language }) => language === "ts")
      .map((block, place) => [fileURLToPath(new URL(`examples/block-${place}.ts`, root)), block]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => virtual.has(name) || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    const block = virtual.get(name);
    // Without an import a block would be a script, its names global.
    if (block === undefined) return getSourceFile(name, version, ...rest);
    return ts.createSourceFile(name, `${block.code}\nexport {};`, version, true);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  return [...virtual].flatMap(([name, { file: page, line }]) => {
    const source = program.getSourceFile(name) as ts.SourceFile;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
      const place = source.getLineAndCharacterOfPosition(diagnostic.start as number);
      return `${page}:${line + place.line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
    });
  });
}
