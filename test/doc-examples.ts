import { readdirSync, readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import ts from "typescript";
import * as library from "../src/index.ts";

/** A TypeScript block of a doc comment or a page. */
export interface Block {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** What one line of a block states, and what came out. */
export interface Outcome {
  readonly line: number;
  readonly stated: string;
  readonly got: string;
}

const root = new URL("..", import.meta.url);

/** Every TypeScript block in the doc comments of the sources, in the README and in the guides. */
export function allBlocks(): Block[] {
  const sources = readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/${file}`);
  const guides = readdirSync(new URL("docs/guides", root))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/guides/${file}`);
  return [...sources.sort(), "README.md", ...guides.sort()].flatMap((file) =>
    blocksOf(file, readFileSync(new URL(file, root), "utf8")),
  );
}

/** The TypeScript blocks of a text; the stars of a doc comment are taken off. */
export function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  let code: string[] | undefined;
  let start = 0;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = file.endsWith(".ts") ? raw.replace(/^\s*\* ?/, "") : raw;
    if (code === undefined && line.trim() === "```ts") {
      code = [];
      start = index + 2;
    } else if (code !== undefined && line.trim() === "```") {
      blocks.push({ file, line: start, code: code.join("\n") });
      code = undefined;
    } else code?.push(line);
  }
  return blocks;
}

/** Runs a block and gives what every `// => value` and `// throws code` states, beside what came out. */
export function run({ code, line: start }: Block): Outcome[] {
  const source = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);
  let instrumented = code;
  for (const statement of [...source.statements].reverse()) {
    if (!ts.isExpressionStatement(statement)) continue;
    const stated = statedAfter(code, statement.end);
    if (stated === undefined) continue;
    const line = start + source.getLineAndCharacterOfPosition(statement.getStart()).line;
    const expression = statement.expression.getText();
    const call = `state(() => (${expression}), ${JSON.stringify(stated)}, ${line});`;
    instrumented = instrumented.slice(0, statement.getStart()) + call + instrumented.slice(statement.end);
  }
  const outcomes: Outcome[] = [];
  const state = (thunk: () => unknown, stated: string, line: number) => {
    outcomes.push({ line, stated, got: outcomeOf(thunk) });
  };
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(instrumented, { compilerOptions: options });
  // Run as a function, not as a CommonJS module: there "exports" would be taken, and examples name series so.
  const body = outputText
    .replace(/^import (\{[^}]*\}) from ("[^"]+");$/gm, "const $1 = load($2);")
    .replace(/^export /gm, "");
  const modules: Record<string, unknown> = { "export-growth": library, "decimal.js": { Decimal } };
  const load = (name: string) => {
    if (!(name in modules)) throw new Error(`An example may not import ${name}`);
    return modules[name];
  };
  new Function("load", "state", body)(load, state);
  return outcomes;
}

/** The statement behind an expression, on its line or on comment lines below it. */
function statedAfter(code: string, end: number): string | undefined {
  const match = /^[ \t]*\n?[ \t]*\/\/ (=> |throws )(.*(?:\n[ \t]*\/\/ {3}.*)*)/.exec(code.slice(end));
  if (match === null) return undefined;
  const text = (match[2] as string).replace(/\n[ \t]*\/\/ +/g, " ");
  return match[1] === "throws " ? `throws ${text}` : text;
}

function outcomeOf(thunk: () => unknown): string {
  try {
    return shown(thunk());
  } catch (error) {
    if (error instanceof library.GrowthError) return `throws ${error.code}`;
    throw error;
  }
}

/** A value as examples write it: strings as in JSON, numbers, decimals and ratios as their digits. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Decimal) return value.toFixed();
  if (value instanceof library.Ratio) return value.toString();
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (value instanceof Map) return shown([...value]);
  if (typeof value === "object" && value !== null) {
    if ("toJSON" in value && typeof value.toJSON === "function") return shown(value.toJSON());
    const fields = Object.entries(value).map(([key, field]) => {
      return `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${shown(field)}`;
    });
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  return String(value);
}
