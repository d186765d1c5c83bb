/**
 * The time of checkConsistency for whole articles, this one's beside that of 0.1.0: `npx tsx bench/consistency.ts`.
 * Each article is checked in a process of its own, after three smaller ones of its kind, and times are those of the
 * processor, so that other work on the machine does not count. The code of 0.1.0 is taken out of the repository's
 * history (`git archive`); where that is missing its column stays empty.
 *
 *   --limit 150     seconds after which a check is given up
 *   --now           without 0.1.0, which takes minutes
 *   --compare 3000  no times: verdicts and bounds of so many random small articles, each beside those of 0.1.0
 *
 * Marks: the table of 198 figures 14 times faster, the others 10 times, or refused as too large for the budget.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ratio } from "../src/index.ts";
import {
  type Bounds,
  type Consistency,
  type Figure,
  Published,
  published,
  type Relation,
} from "../src/published/index.ts";
import { type Article, randomNumbers, shapes } from "../test/published/consistency/articles.ts";
import { unknownsOf } from "../test/published/helpers.ts";

/** The last commit before the method was another; what it finds is what 0.1.0 found. */
const before = "96e31fc4735585313908e5fd956b1e5e0f07400d";

const { values: options } = parseArgs({
  options: {
    limit: { type: "string", default: "150" },
    now: { type: "boolean", default: false },
    compare: { type: "string" },
    check: { type: "string" },
    part: { type: "string", default: "1" },
    from: { type: "string" },
  },
});

/** Articles of a release, as a reader meets them; they hold together. */
const releases: Readonly<Record<string, (part: number) => Article>> = {
  "months of a release": (part) => months(Math.round(120 * part), Math.round(80 * part)),
  "one web of relations": (part) => web(Math.round(120 * part), Math.round(80 * part)),
  "a web, nine levels in ten unprinted": (part) => unprinted(web(Math.round(120 * part), Math.round(80 * part), 3)),
  "a chain of on-period changes": (part) => changes(Math.round(80 * part)),
};
const random = randomNumbers(20251201);

if (options.compare !== undefined) await compareAnswers(Number(options.compare));
else if (options.check === undefined) report();
else await check(options.check, Number(options.part), options.from);

function report(): void {
  const root = options.now ? undefined : oldRoot();
  const title = ["figures", "relations", "0.1.0", "now", "times", "answer"];
  console.log(line("", title));
  for (const shape of [...Object.keys(shapes), ...Object.keys(releases)]) {
    const times = [0.5, 1].map((part) => {
      const { figures, relations } = articleOf(shape, part);
      const now = timed(shape, part, undefined);
      const old = root === undefined ? undefined : timed(shape, part, root);
      const times =
        old === undefined || now.time === 0 ? "" : `${old.isOver ? "> " : ""}${(old.time / now.time).toFixed(1)}`;
      const counts = [Object.keys(figures).length, relations.length].map(String);
      console.log(line(shape, [...counts, old === undefined ? "" : shown(old), shown(now), times, now.answer]));
      return { old, now };
    });
    const [half, whole] = times as [(typeof times)[number], (typeof times)[number]];
    const exponents = [exponent(half.old, whole.old), exponent(half.now, whole.now)];
    console.log(line("  grows with the size to the power of", ["", "", ...exponents, "", ""]));
  }
  if (root !== undefined) rmSync(root, { recursive: true });
}

interface Timed {
  readonly time: number;
  readonly answer: string;
  readonly isOver: boolean;
}

/** A check that takes less than three seconds is the median of three. */
function timed(shape: string, part: number, root: string | undefined): Timed {
  const first = timedOnce(shape, part, root);
  if (first.time > 3000) return first;
  const all = [first, timedOnce(shape, part, root), timedOnce(shape, part, root)];
  return all.sort((one, other) => one.time - other.time)[1] as Timed;
}

/** A check in a process of its own, in milliseconds of the processor; those of the clock where it is given up. */
function timedOnce(shape: string, part: number, root: string | undefined): Timed {
  const file = fileURLToPath(import.meta.url);
  const from = root === undefined ? [] : ["--from", root];
  const limit = Number(options.limit) * 1000;
  const words = ["--import", "tsx", file, "--check", shape, "--part", `${part}`, ...from];
  const { stdout, status } = spawnSync(process.execPath, words, { encoding: "utf8", timeout: limit });
  if (status === 0) return { ...(JSON.parse(stdout) as { time: number; answer: string }), isOver: false };
  return { time: limit, answer: "given up", isOver: true };
}

async function check(shape: string, part: number, root: string | undefined): Promise<void> {
  const version = await versionIn(root);
  const callOf = (size: number) => version(articleOf(shape, size));
  // What compiles while it runs is compiled by then, as in a service.
  for (const size of [part / 5, part / 4, part / 3]) answerOf(callOf(size));
  const call = callOf(part);
  const start = process.cpuUsage();
  const answer = answerOf(call);
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(JSON.stringify({ time: (user + system) / 1000, answer }));
}

/** The check of one version: of an article's texts, so that nothing that another version has read is used. */
async function versionIn(root: string | undefined): Promise<(article: Article) => () => Consistency> {
  const place = root ?? fileURLToPath(new URL("..", import.meta.url));
  const door = (await import(
    pathToFileURL(join(place, "src/published/index.ts")).href
  )) as typeof import("../src/published/index.ts");
  return ({ figures, relations }) => {
    const read = Object.entries(figures).map(([name, figure]) => [name, door.published(textOf(figure))]);
    const given = Object.fromEntries(read);
    if (root !== undefined) return () => door.checkConsistency(given, relations.map(asBefore));
    return () => door.checkConsistency(given, relations, { unknowns: unknownsOf(figures, relations) });
  };
}

/** Whether both versions say the same of random articles; it ends at the first of which they do not. */
async function compareAnswers(count: number): Promise<void> {
  const root = oldRoot();
  if (root === undefined) throw new Error("the repository's history does not hold 0.1.0");
  const [before, now] = [await versionIn(root), await versionIn(undefined)];
  const kinds = [...Object.keys(shapes), ...Object.keys(releases)];
  const verdicts: Record<string, number> = { consistent: 0, contradictory: 0 };
  for (let seed = 0; seed < count; seed += 1) {
    const shape = kinds[seed % kinds.length] as string;
    const article = articleOf(shape, 0.12 + 0.13 * random(), seed);
    const [old, own] = [before(article)(), now(article)()].map(answerText) as [string, string];
    if (old !== own) throw new Error(`${shape}, seed ${seed}: ${old} in 0.1.0, now ${own}`);
    const verdict = old.startsWith("consistent") ? "consistent" : "contradictory";
    verdicts[verdict] = (verdicts[verdict] as number) + 1;
  }
  rmSync(root, { recursive: true });
  console.log(`${count} articles, none told otherwise than by 0.1.0: ${JSON.stringify(verdicts)}`);
}

function answerText({ consistent, bounds }: Consistency): string {
  if (!consistent) return "contradictory";
  const names = Object.entries(bounds ?? {}).map(([name, within]) => `${name} ${endsText(within)}`);
  return ["consistent", ...names.sort()].join("\n");
}

/** Both ends in full, whatever a version prints besides. */
function endsText({ lower, upper, lowerOpen, upperOpen }: Bounds): string {
  return `${lowerOpen ? "(" : "["}${lower?.toString() ?? ""}, ${upper?.toString() ?? ""}${upperOpen ? ")" : "]"}`;
}

/** What a check says; "too-large" is an answer, any other refusal means that the article is not what this times. */
function answerOf(call: () => { readonly consistent: boolean }): string {
  try {
    return call().consistent ? "consistent" : "contradictory";
  } catch (error) {
    if ((error as { readonly code?: string }).code !== "too-large") throw error;
    return "too-large";
  }
}

function articleOf(shape: string, part: number, seed = 1): Article {
  const make = shapes[shape] ?? (releases[shape] as (part: number) => Article);
  return make(part, seed);
}

function textOf(figure: Figure): string {
  return figure instanceof Published ? figure.text : "";
}

/** A relation as 0.1.0 spelt it. */
function asBefore(relation: Relation): Relation {
  return relation.kind === "greater-than" ? ({ ...relation, kind: "greaterThan" } as never) : relation;
}

/** The sources of 0.1.0 in a folder for now; `undefined` where the history does not have them. */
function oldRoot(): string | undefined {
  const here = fileURLToPath(new URL("..", import.meta.url));
  const root = mkdtempSync(join(tmpdir(), "export-growth-before-"));
  try {
    const archive = execFileSync("git", ["archive", before, "src", "package.json"], { cwd: here, maxBuffer: 2 ** 28 });
    mkdirSync(join(root, "node_modules"));
    writeFileSync(join(root, "before.tar"), archive);
    execFileSync("tar", ["-xf", "before.tar"], { cwd: root });
    symlinkSync(join(here, "node_modules", "decimal.js"), join(root, "node_modules", "decimal.js"));
    return root;
  } catch {
    rmSync(root, { recursive: true });
    return undefined;
  }
}

function line(title: string, cells: readonly string[]): string {
  return title.padEnd(40) + cells.map((cell) => cell.padStart(14)).join("");
}

function shown({ time, isOver }: Timed): string {
  return `${isOver ? "> " : ""}${Math.round(time)} ms`;
}

function exponent(half: Timed | undefined, whole: Timed | undefined): string {
  if (half === undefined || whole === undefined || whole.isOver || whole.answer === "too-large") return "";
  return Math.log2(whole.time / half.time).toFixed(1);
}

/** Exports, imports, balance and rates of several months, year-to-date sums over them all. */
function months(figureCount: number, relationCount: number): Article {
  const figures: Record<string, Figure> = {};
  const relations: Relation[] = [];
  let total = 0;
  const parts: string[] = [];
  for (let month = 1; relations.length + 4 < relationCount; month += 1) {
    const [exports, imports, before] = [level(), level(), level()];
    Object.assign(figures, {
      [`exports${month}`]: printed(exports, 10),
      [`imports${month}`]: printed(imports, 100),
      [`balance${month}`]: printed(exports - imports, 10),
      [`growth${month}`]: rate(exports - before, before),
      [`coverage${month}`]: rate(exports, imports),
    });
    relations.push(
      { kind: "difference", result: `balance${month}`, minuend: `exports${month}`, subtrahend: `imports${month}` },
      { kind: "change", current: `exports${month}`, base: `before${month}`, rate: `growth${month}` },
      { kind: "share", part: `exports${month}`, total: `imports${month}`, rate: `coverage${month}` },
      { kind: "greater-than", greater: `exports${month}`, smaller: "floor" },
    );
    total += exports;
    parts.push(`exports${month}`);
  }
  figures["year"] = printed(total, 100);
  figures["target"] = printed(total + 5000, 1000);
  relations.push(
    { kind: "sum", total: "year", parts },
    { kind: "difference", result: "gap", minuend: "target", subtrahend: "year" },
  );
  for (let other = 1; Object.keys(figures).length < figureCount; other += 1) {
    figures[`other${other}`] = printed(level(), 10);
    if (relations.length < relationCount) {
      relations.push({ kind: "greater-than", greater: `other${other}`, smaller: "floor" });
    }
  }
  return { figures, relations };
}

/** Relations between names drawn at random, sums of sums among them, so that nearly everything hangs together. */
function web(figureCount: number, relationCount: number, places = 1): Article {
  const levels = new Map(Array.from({ length: figureCount >> 1 }, (_, index) => [`level${index}`, level()]));
  const figures = Object.fromEntries([...levels].map(([name, value]) => [name, printed(value, 10)]));
  const relations: Relation[] = [];
  const pick = () => [...levels][Math.floor(random() * levels.size)] as [string, number];
  for (let index = 0; relations.length < relationCount; index += 1) {
    const [[a, x], [b, y], [c, z]] = [pick(), pick(), pick()];
    const name = `result${index}`;
    const isPrinted = Object.keys(figures).length < figureCount;
    if (index % 4 === 0) {
      relations.push({ kind: "sum", total: name, parts: [a, b, c] });
      levels.set(name, x + y + z);
      if (isPrinted) figures[name] = printed(x + y + z, 100);
    } else if (index % 4 === 1) {
      relations.push({ kind: "difference", result: name, minuend: a, subtrahend: b });
      if (isPrinted) figures[name] = printed(x - y, 10);
    } else if (index % 4 === 2) {
      relations.push({ kind: "change", current: a, base: b, rate: name });
      if (isPrinted) figures[name] = rate(x - y, y, places);
    } else {
      relations.push({ kind: "share", part: a, total: b, rate: name });
      if (isPrinted) figures[name] = rate(x, y, places);
    }
  }
  return { figures, relations };
}

/** The same article without nine in ten of the levels that nothing but its rates ties down. */
function unprinted({ figures, relations }: Article): Article {
  const kept = Object.entries(figures).filter(([name]) => !name.startsWith("level") || name.endsWith("0"));
  return { figures: Object.fromEntries(kept), relations };
}

/** One printed level, and nothing but changes on the period just before from there on. */
function changes(relationCount: number): Article {
  const figures: Record<string, Figure> = { level0: published("100.00") };
  const relations: Relation[] = [];
  for (let period = 1; period <= relationCount; period += 1) {
    figures[`growth${period}`] = rate(level() - 45000, 450000);
    relations.push({
      kind: "change",
      current: `level${period}`,
      base: `level${period - 1}`,
      rate: `growth${period}`,
    });
  }
  return { figures, relations };
}

/** An amount in millions. */
function level(): number {
  return 20000 + Math.floor(random() * 50000);
}

/** A level printed to a quantum of so many millions, in billions. */
function printed(millions: number, quantum: number): Figure {
  const places = { 10: 2, 100: 1, 1000: 0 }[quantum] as number;
  return published(`${ratio(millions, 1000).toFixed(places)} billion`);
}

function rate(above: number, below: number, places = 1): Figure {
  return published(`${ratio(above, below).toFixedPercent(places)}%`);
}
