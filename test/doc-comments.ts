import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A public name with the doc comment that stands before it, its stars taken off. */
export interface Documented {
  readonly name: string;
  readonly kind: "function" | "class" | "method" | "type";
  readonly text: string;
  /** Of all its signatures. */
  readonly parameters: readonly string[];
}

const doors = ["../src/index.ts", "../src/published/index.ts", "../src/sql/index.ts"].map((door) =>
  fileURLToPath(new URL(door, import.meta.url)),
);
const reference = JSON.parse(readFileSync(new URL("../typedoc.json", import.meta.url), "utf8"));

/** The pages that the reference shows beside the names, and its categories, in order. */
export const documents: readonly string[] = reference.projectDocuments;
const categories: readonly string[] = reference.categoryOrder;

/** Every public name, the methods of public classes, the fields that no comment describes, and the codes of errors. */
export function publicNames(): { names: Documented[]; bareFields: string[]; codes: string[] } {
  const file = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, ".");
  // Names and comments need neither the types of the language nor those of Node: to read them takes a second.
  const program = ts.createProgram(doors, { ...options, paths: {}, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const symbols = doors
    .map((door) => checker.getSymbolAtLocation(program.getSourceFile(door) as ts.SourceFile) as ts.Symbol)
    .flatMap((door) => checker.getExportsOfModule(door))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  const names = symbols.flatMap((symbol): Documented[] => {
    const declaration = symbol.declarations?.[0] as ts.Declaration;
    const { name } = symbol;
    // `Decimal` is told of by decimal.js.
    if (declaration.getSourceFile().isDeclarationFile) return [];
    const text = commentOf(declaration);
    if (ts.isFunctionDeclaration(declaration)) {
      const parameters = parametersOf((symbol.declarations ?? []).filter(ts.isFunctionDeclaration));
      return [{ name, kind: "function", text, parameters }];
    }
    if (!ts.isClassDeclaration(declaration)) return [{ name, kind: "type", text, parameters: [] }];
    return [{ name, kind: "class", text, parameters: [] }, ...methodsOf(declaration)];
  });
  const types = symbols
    .flatMap(({ declarations = [] }) => declarations)
    .filter((node) => !ts.isFunctionDeclaration(node));
  const errorCode = checker.getDeclaredTypeOfSymbol(symbols.find(({ name }) => name === "ErrorCode") as ts.Symbol);
  const bareFields = types.filter((node) => !node.getSourceFile().isDeclarationFile).flatMap(bareFieldsOf);
  return {
    names,
    bareFields,
    codes: (errorCode as ts.UnionType).types.map((type) => (type as ts.StringLiteralType).value),
  };
}

/** The methods of a class that take arguments, each with what its first signature says. */
function methodsOf(declaration: ts.ClassDeclaration): Documented[] {
  const methods = declaration.members.filter(ts.isMethodDeclaration).filter(({ parameters }) => parameters.length > 0);
  const names = new Set(methods.map((method) => method.name.getText()));
  return [...names].flatMap((name): Documented[] => {
    const signatures = methods.filter((method) => method.name.getText() === name);
    const text = commentOf(signatures[0] as ts.MethodDeclaration);
    if (text.includes("@internal")) return [];
    return [{ name: `${declaration.name?.text}.${name}`, kind: "method", text, parameters: parametersOf(signatures) }];
  });
}

/** The names of the parameters of all signatures; what has overloads, is described by them. */
function parametersOf(declarations: readonly (ts.FunctionDeclaration | ts.MethodDeclaration)[]): string[] {
  const signatures = declarations.length > 1 ? declarations.filter(({ body }) => body === undefined) : declarations;
  return [...new Set(signatures.flatMap(({ parameters }) => parameters.map(({ name }) => name.getText())))];
}

/** Fields of interfaces and literal types, options before all, and parameters of call signatures without a description. */
function bareFieldsOf(declaration: ts.Declaration): string[] {
  const bare: string[] = [];
  const text = ts.getNameOfDeclaration(declaration)?.getText() ?? "";
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && commentOf(node).trim() === "" && !isRuledOut(node)) {
      bare.push(`${text}.${node.name.getText()}`);
    }
    if (ts.isCallSignatureDeclaration(node)) bare.push(...undescribed(text, parametersIn(node), commentOf(node)));
    if (!ts.isClassDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(declaration);
  return bare;
}

function parametersIn({ parameters }: ts.CallSignatureDeclaration): string[] {
  return parameters.map(({ name }) => name.getText());
}

/** A field of another arm of a union: `readonly rate?: undefined`. Also the mark of an arm needs no words: its text has them. */
function isRuledOut({ type }: ts.PropertySignature): boolean {
  return type?.kind === ts.SyntaxKind.UndefinedKeyword || (type !== undefined && ts.isLiteralTypeNode(type));
}

/** Parameters that a comment does not describe, as `name(parameter)`. */
export function undescribed(name: string, parameters: readonly string[], text: string): string[] {
  return parameters
    .filter((parameter) => !new RegExp(`^@param ${parameter} \\S.*[.:]$`, "ms").test(text))
    .map((parameter) => `${name}(${parameter})`);
}

function commentOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.getText() ?? "";
  return comment.replace(/^\/\*\*|\*\/$/g, "").replace(/^[ \t]*\* ?/gm, "");
}

/** What a comment must hold beyond its first sentence; methods that take arguments show how, the rest is the class's. */
const required = {
  function: ["@throws ", "@example\n```ts", "@see ", "@category "],
  class: ["@example\n```ts", "@category "],
  method: ["@throws ", "@example\n```ts"],
  type: ["@category "],
} as const;

/** What has no awkward case: whatever number goes in comes out. */
const withoutTable = ["exactly"];

/** The one order of a comment. */
const order = [
  /^(Formula|Definition): /m,
  /^\| --- /m,
  /^Units: /m,
  /^@param /m,
  /^@throws /m,
  /^@example$/m,
  /^@see /m,
  /^@category /m,
];

/** What a reader of the reference would miss in a doc comment. */
export function faultsOf({ name, kind, text }: Documented, codes: readonly string[]): string[] {
  const faults: string[] = [];
  const fault = (what: string) => faults.push(`${name}: ${what}`);
  const [summary = ""] = text.trim().split(/\n\s*\n/);
  if (!/[.:]$/.test(summary) || summary.startsWith("@")) fault("no sentence at its head");
  for (const tag of required[kind]) if (!new RegExp(`^${tag}`, "m").test(text)) fault(`no ${tag.trim()}`);
  const category = /^@category (.*)$/m.exec(text)?.[1];
  if (category !== undefined && !categories.includes(category)) fault(`the unknown category ${category}`);
  if (kind === "function") {
    // Periods have neither unit nor formula, and what reads rows has none.
    if (category !== "Calendar" && !/^Units: /m.test(text)) fault("no units");
    if (!["Calendar", "Series"].includes(category ?? "") && !order[0]?.test(text)) fault("no formula");
    if (!/^\| --- /m.test(text) && !/cases are those of `/.test(text) && !withoutTable.includes(name))
      fault("no cases");
  }
  const thrown = /^@throws ([^@]*)/m.exec(text)?.[1];
  if (thrown !== undefined && !thrown.includes("the codes of the table")) {
    const named = [...thrown.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code]) => code as string);
    if (!named.some((code) => codes.includes(code))) fault("@throws names no code");
    for (const code of named) if (!codes.includes(code)) fault(`@throws names the unknown code ${code}`);
  }
  // A reader follows it: to a name here, to a guide, or to where the source stands.
  const tags = text.split(/^(?=@)/m).filter((tag) => tag.startsWith("@see "));
  for (const tag of tags) if (!/\{@link |\]\(/.test(tag)) fault("@see is no link");
  const places = order.map((part) => text.search(part)).filter((place) => place >= 0);
  if (places.some((place, at) => place < (places[at - 1] ?? 0))) fault("its parts are out of order");
  return faults;
}
