/** How an example is run, and its values are written: the same in the tests and in the page. */
import { parse } from "acorn";
import { Decimal } from "decimal.js";
import { GrowthError, Ratio } from "export-growth";
import { transform } from "sucrase";

/** What one line of an example gives, beside what its comment states. */
export interface Outcome {
  readonly line: number;
  /** Nothing where no comment states anything. */
  readonly stated: string | undefined;
  readonly got: string;
}

/** What an example may import: a module by its name. */
export type Load = (name: string) => unknown;

type State = (line: number, stated: string | undefined, thunk: () => Promise<unknown>) => Promise<void>;

/**
 * Runs an example in TypeScript or JavaScript. Every expression that stands as a statement is asked for its value, and
 * awaited. The example is a function: also CommonJS runs files so, and has taken the names that stand behind `state`.
 */
export async function runExample(code: string, load: Load): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const state: State = async (line, stated, thunk) => {
    outcomes.push({ line, stated, got: await outcomeOf(thunk, stated) });
  };
  await new AsyncFunction("load", "state", "exports", "module", "require", programOf(code))(load, state);
  return outcomes;
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/** The body of a function that does what an example does, and hands its values to `state`. */
function programOf(code: string): string {
  const script = transform(code, { transforms: ["typescript"], disableESTransforms: true }).code;
  const { body } = parse(script, { ecmaVersion: "latest", sourceType: "module", locations: true });
  let program = script;
  for (const node of body.toReversed()) {
    const before = program.slice(0, node.start);
    const after = program.slice(node.end);
    if (node.type === "ImportDeclaration") {
      const names = node.specifiers.map((name) => {
        if (name.type === "ImportNamespaceSpecifier") return name.local.name;
        const imported = name.type === "ImportDefaultSpecifier" ? "default" : nameOf(name.imported);
        return `${JSON.stringify(imported)}: ${name.local.name}`;
      });
      const whole = node.specifiers[0]?.type === "ImportNamespaceSpecifier";
      const target = whole ? names[0] : `{ ${names.join(", ")} }`;
      program = `${before}const ${target} = await load(${JSON.stringify(node.source.value)});${after}`;
    } else if (node.type === "ExportNamedDeclaration" && node.declaration) {
      program = before + script.slice(node.declaration.start, node.end) + after;
    } else if (node.type === "ExpressionStatement") {
      const line = node.loc?.start.line;
      const stated = JSON.stringify(statedAfter(after));
      const expression = script.slice(node.expression.start, node.expression.end);
      program = `${before}await state(${line}, ${stated}, async () => (${expression}));${after}`;
    }
  }
  return program;
}

function nameOf(name: { readonly type: string }): string {
  return "name" in name ? String(name.name) : String((name as { readonly value?: unknown }).value);
}

/** What is stated behind an expression, on its line or on comment lines below it. */
function statedAfter(rest: string): string | undefined {
  const match = /^[ \t]*\n?[ \t]*\/\/ (=> |throws )(.*(?:\n[ \t]*\/\/ {3}.*)*)/.exec(rest);
  if (match === null) return undefined;
  const text = (match[2] as string).replace(/\n[ \t]*\/\/ +/g, " ");
  return match[1] === "throws " ? `throws ${text}` : text;
}

/** How many results an example states: each must be compared. */
export function statementsIn(code: string): number {
  return [...code.matchAll(/\/\/ (=> |throws )/g)].length;
}

/** An error is a result where one is stated, or where it is one of ours; any other ends the example. */
async function outcomeOf(thunk: () => Promise<unknown>, stated: string | undefined): Promise<string> {
  try {
    return shown(await thunk());
  } catch (error) {
    if (error instanceof GrowthError && stated !== undefined) return `throws ${error.code}`;
    throw error;
  }
}

/** A value as examples write it: strings as in JSON, numbers, decimals and ratios as their digits. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (value instanceof Ratio) return value.toString();
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
