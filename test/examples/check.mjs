/**
 * Runs every example as a stranger does, with the packed package in a folder of its own, and compares what it prints
 * with test/fixtures; and so the page "Getting started". Run it after `npm run build`. The tools that the examples need (tsx, csv-parse …) are linked
 * from here, so that nothing is downloaded.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withPostgres } from "./postgres.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const examples = JSON.parse(readFileSync(new URL("list.json", import.meta.url), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "export-growth-examples-"));
const faults = [];

function run(command, args, cwd, databaseUrl) {
  // Neither the time zone nor the language of the machine may show, nor a database that it has.
  const env = { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", DATABASE_URL: databaseUrl };
  if (databaseUrl === undefined) delete env.DATABASE_URL;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** The tools that examples/README.md tells a stranger to install, and what the package itself needs. */
function toolsNamed() {
  const page = readFileSync(join(root, "examples/README.md"), "utf8");
  const [, tools] = /^npm install export-growth (.*)$/m.exec(page);
  return tools.split(" ");
}

try {
  const packed = run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], root);
  const tarball = packed.stdout.trim().split("\n").at(-1);
  const home = join(folder, "node_modules/export-growth");
  mkdirSync(home, { recursive: true });
  const unpacked = run("tar", ["-xzf", join(folder, tarball), "-C", home, "--strip-components=1"], folder);
  if (packed.status !== 0 || unpacked.status !== 0) throw new Error(`${packed.stderr}${unpacked.stderr}`);
  // As `npm init -y` leaves it: no word on modules.
  writeFileSync(join(folder, "package.json"), "{}");
  for (const tool of ["decimal.js", ...toolsNamed()]) {
    const link = join(folder, "node_modules", tool);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", tool), link);
  }
  cpSync(join(home, "examples"), join(folder, "examples"), { recursive: true });

  const compare = ({ name, file, args }, databaseUrl) => {
    const tsx = /\.tsx?$/.test(file) ? ["--import", "tsx"] : [];
    const command = [...tsx, `examples/${file}`, ...args];
    const { status, stdout, stderr } = run(process.execPath, command, folder, databaseUrl);
    const expected = readFileSync(join(root, "test/fixtures", `${file}.txt`), "utf8");
    const printed = stdout.replaceAll(folder, "<folder>");
    if (status === 0 && stderr === "" && printed === expected) console.log(`${name}: as expected`);
    else faults.push(`${name} ended with ${status}\n${stderr}${printed}\n-- expected:\n${expected}`);
  };
  for (const example of examples) compare(example);

  const database = examples.find(({ file }) => file === "database.ts");
  const hasServer = withPostgres((url) => compare({ ...database, name: "database, on a server" }, url));
  if (!hasServer) console.log("database, on a server: not run, as no PostgreSQL is installed here");

  // Getting started, done to the letter: its file, its program, what it says comes out.
  const guide = readFileSync(join(home, "docs/guides/getting-started.md"), "utf8");
  const block = (language) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(guide)[1];
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "exports.csv"), block("csv"));
  writeFileSync(join(folder, "table.js"), block("js"));
  const started = run(process.execPath, ["table.js"], folder);
  const shown = block("text").split("…\n");
  if (started.status === 0 && shown.every((part) => started.stdout.includes(part))) {
    console.log("getting started: as its page says");
  } else faults.push(`getting started ended with ${started.status}\n${started.stderr}${started.stdout}`);

  for (const name of ["korea-exports.svg", "korea-exports-narrow.svg"]) {
    const drawn = readFileSync(join(folder, "examples/out", name), "utf8");
    if (drawn !== readFileSync(join(root, "examples", name), "utf8")) {
      faults.push(`chart: examples/out/${name} is not the picture in examples/README.md: copy it after a look`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
