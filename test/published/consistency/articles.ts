import { ratio } from "export-growth";
import { type Figure, published, type Relation } from "export-growth/published";

/** Figures by name, and what is said to hold between them. */
export interface Article {
  readonly figures: Record<string, Figure>;
  readonly relations: Relation[];
}

/** A small generator of numbers from 0 to 1 with a fixed start, so that a seed always gives the same article. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  // Seeds that lie near each other begin alike.
  for (let skipped = 0; skipped < 4; skipped += 1) next();
  return next;
}

/** Levels of one year and rates of two, for each item and for the total; what the rates are based on is unknown. */
export function table(items: number, seed: number): Article {
  const random = randomNumbers(seed);
  const figures: Record<string, Figure> = {};
  const relations: Relation[] = [];
  const totals = [0, 0, 0];
  const change = (current: string, base: string, rate: string, now: number, before: number) => {
    figures[rate] = printedRate(now - before, before);
    relations.push({ kind: "change", current, base, rate });
  };
  for (let item = 0; item < items; item += 1) {
    const values = totals.map(() => tenths(random, 10, 900));
    const [now, before, earlier] = values as [number, number, number];
    figures[`now${item}`] = printedLevel(now);
    change(`now${item}`, `before${item}`, `growth${item}`, now, before);
    change(`before${item}`, `earlier${item}`, `growthBefore${item}`, before, earlier);
    for (const [year, value] of values.entries()) totals[year] = (totals[year] as number) + value;
  }
  const [now, before] = totals as [number, number];
  for (const [year, total] of Object.entries({ now, before })) {
    figures[`${year}Total`] = printedLevel(total);
    const parts = Array.from({ length: items }, (_, item) => `${year}${item}`);
    relations.push({ kind: "sum", total: `${year}Total`, parts });
  }
  change("nowTotal", "beforeTotal", "growthTotal", now, before);
  return { figures, relations };
}

/** Printed sums of some of the unknowns, drawn at random, each wrong by up to a slip. */
export function sums(unknowns: number, count: number, terms: number, slip: number, seed: number): Article {
  const random = randomNumbers(seed);
  const values = Array.from({ length: unknowns }, () => tenths(random, 10, 910));
  const figures: Record<string, Figure> = {};
  const relations: Relation[] = [];
  for (let index = 0; index < count; index += 1) {
    const parts = drawn(random, unknowns, terms);
    const total = parts.reduce((sum, part) => sum + (values[part] as number), 0);
    figures[`sum${index}`] = printedLevel(Math.max(10, total + Math.round((random() - 0.5) * 20 * slip)));
    relations.push({ kind: "sum", total: `sum${index}`, parts: parts.map((part) => `unknown${part}`) });
  }
  return { figures, relations };
}

/** Printed sums of four unknowns and rates of two by turns, each wrong by up to so many thousandths. */
export function mixed(unknowns: number, count: number, slip: number, seed: number): Article {
  const random = randomNumbers(seed);
  const values = Array.from({ length: unknowns }, () => tenths(random, 10, 910));
  const figures: Record<string, Figure> = {};
  const relations: Relation[] = [];
  const wrong = (value: number) => Math.round(value * (1 + (random() - 0.5) * 0.002 * slip));
  for (let index = 0; index < count; index += 1) {
    const names = drawn(random, unknowns, index % 2 === 0 ? 4 : 2);
    const [first, second] = names.map((name) => values[name]) as [number, number];
    const parts = names.map((name) => `unknown${name}`);
    if (names.length === 4) {
      figures[`sum${index}`] = printedLevel(wrong(names.reduce((sum, name) => sum + (values[name] as number), 0)));
      relations.push({ kind: "sum", total: `sum${index}`, parts });
    } else {
      figures[`rate${index}`] = printedRate(wrong(first * 1000) - second * 1000, second * 1000);
      const [current, base] = parts as [string, string];
      relations.push({ kind: "change", current, base, rate: `rate${index}` });
    }
  }
  return { figures, relations };
}

/** Names each greater than the next, and the last greater than the first. */
export function ring(count: number): Article {
  const relations = Array.from({ length: count }, (_, index): Relation => {
    return { kind: "greater-than", greater: `name${index}`, smaller: `name${(index + 1) % count}` };
  });
  return { figures: {}, relations };
}

/** Names each equal to the next, between two figures that differ. */
export function chain(count: number): Article {
  const relations = Array.from({ length: count }, (_, index): Relation => {
    return { kind: "equal", left: `name${index}`, right: `name${index + 1}` };
  });
  return { figures: { name0: published("5"), [`name${count}`]: published("7") }, relations };
}

/** The articles that the joint check is measured by, a part of the size that each has there. */
export const shapes: Readonly<Record<string, (part: number, seed: number) => Article>> = {
  "a table of two years": (part, seed) => table(sized(65, part), seed),
  "66 sums of 6 of 44 unknowns, wrong": (part, seed) => sums(sized(44, part), sized(66, part), 6, 4, seed),
  "48 sums of half of 32 unknowns, wrong": (part, seed) =>
    sums(sized(32, part), sized(48, part), sized(16, part), 4, seed),
  "96 sums of 3 of 96 unknowns": (part, seed) => sums(sized(96, part), sized(96, part), 3, 0, seed),
  "78 sums and rates, wrong": (part, seed) => mixed(sized(40, part), sized(78, part), 20, seed),
  "a ring of 200 greater-than": (part) => ring(sized(200, part)),
  "a chain of 150 equal, wrong": (part) => chain(sized(150, part)),
};

function sized(size: number, part: number): number {
  return Math.max(1, Math.round(size * part));
}

/** A number of tenths. */
function tenths(random: () => number, least: number, most: number): number {
  return Math.round(10 * (least + random() * (most - least)));
}

function drawn(random: () => number, count: number, size: number): number[] {
  const found = new Set<number>();
  while (found.size < Math.min(size, count)) found.add(Math.floor(random() * count));
  return [...found];
}

/** A number of tenths, printed to the unit. */
function printedLevel(value: number): Figure {
  return published(ratio(value, 10).toFixed(0));
}

function printedRate(above: number, below: number): Figure {
  return published(`${ratio(above, below).toFixedPercent(1)}%`);
}
