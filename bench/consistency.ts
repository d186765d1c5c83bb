/**
 * The time of checkConsistency for whole articles: `npx tsx bench/consistency.ts`. True levels are drawn first and then
 * printed, so that every article is consistent and all its bounds are asked for. Targets: 60 figures and 40 relations
 * in under 1 s, 120 and 80 in under 10 s.
 */
import { ratio } from "../src/index.ts";
import { checkConsistency, type Figure, published, type Relation } from "../src/published/index.ts";

const random = randomNumbers(20251201);

for (const [figures, relations] of [
  [60, 40],
  [120, 80],
] as const) {
  for (const [title, make] of [
    ["months of a release", months],
    ["one web of relations", web],
    ["a web, nine levels in ten unprinted", (size: number, count: number) => unprinted(web(size, count, 3))],
    ["a chain of on-period changes", chain],
  ] as const) {
    const article = make(figures, relations);
    const start = performance.now();
    const { consistent } = checkConsistency(article.figures, article.relations);
    const time = Math.round(performance.now() - start);
    const size = `${Object.keys(article.figures).length} figures, ${article.relations.length} relations`;
    console.log(`${title}: ${size}: ${time} ms (${consistent ? "consistent" : "not consistent"})`);
  }
}

interface Article {
  readonly figures: Record<string, Figure>;
  readonly relations: Relation[];
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
function chain(_: number, relationCount: number): Article {
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

/** A small generator with a fixed start, so that every run times the same articles. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
