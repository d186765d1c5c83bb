/**
 * Inputs of every kind into every call: `npm run fuzz`, or with the number of cases and a seed: `npm run fuzz -- 10000 7`.
 *
 * A call may give a result or throw a `GrowthError`, nothing else. Work is counted in steps, not seconds: every value that
 * a call takes out of an iterable, and every field that it reads of an object, is one.
 */
import { Decimal } from "decimal.js";
import * as main from "export-growth";
import * as printed from "export-growth/published";
import * as sql from "export-growth/sql";
import { type Article, shapes as articles } from "../published/consistency/articles.ts";
import { provesContradiction, satisfies } from "../published/consistency/proofs.ts";
import { unknownsOf } from "../published/helpers.ts";

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);

let state = seed >>> 0;
/** A whole number below a limit: xorshift, so that a case can be had again from its seed. */
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}

function one<T>(values: readonly T[]): T {
  return values[below(values.length)] as T;
}

function some<T>(make: () => T, most: number): T[] {
  return Array.from({ length: below(most + 1) }, make);
}

let steps = 0;
const mostSteps = 200_000;
class TooManySteps extends Error {}

function step(): void {
  steps += 1;
  if (steps > mostSteps) throw new TooManySteps();
}

/** An object that counts what is read of it. */
function watched<T extends object>(target: T): T {
  return new Proxy(target, {
    get(held, name) {
      step();
      return Reflect.get(held, name);
    },
  });
}

function* endless(value: unknown): Generator<unknown> {
  for (;;) {
    step();
    yield value;
  }
}

const texts = [
  "",
  " ",
  "5",
  "-5",
  "0",
  "-0",
  "61.04",
  "1e3",
  "1e999",
  "1e-999",
  "1e1000",
  "1e1001",
  "1,234",
  "x",
  "NaN",
  "Infinity",
  "0x10",
  "2025",
  "2025-11",
  "2025-Q3",
  "2025-S2",
  "2025M11",
  "2024-11",
  "0001",
  "9999-12",
  "2025-13",
  "473/5631",
  "1/0",
  "-1/3",
  "$61.04 billion",
  "8.4%",
  "about 700 million",
  "△5.2",
  "¥5",
  "604억 4000만",
  "2-3%",
  "33.420",
  "1-20",
  "rise",
  "above",
  "annual",
  "quarterly",
  "deficits",
  "halfEven",
  "year-to-date",
  "a",
  "b",
  "rate",
  "__proto__",
  "constructor",
  "toString",
  "7".repeat(1001),
  "9".repeat(3000),
];
const optionNames = [
  "unit",
  "span",
  "missing",
  "years",
  "negativeBase",
  "scope",
  "direction",
  "ties",
  "fiscalYear",
  "comparison",
  "relation",
  "ranks",
  "period",
  "value",
  "key",
  "places",
  "mode",
  "quantum",
  "qualifier",
  "negative",
  "signed",
  "budget",
  "target",
  "year",
  "through",
  "saturday",
  "holidays",
  "imports",
  "components",
  "days",
  "thresholds",
  "start",
  "others",
  "lowerOpen",
  "upperOpen",
  "kind",
  "total",
  "parts",
  "current",
  "base",
  "rate",
  "written",
  "unadjusted",
  "type",
  "frequency",
  "first",
  "values",
  "reasons",
  "month",
  "onProgress",
  "locale",
  "result",
  "minuend",
  "subtrahend",
  "greater",
  "smaller",
  "left",
  "right",
];
const kinds = ["sum", "difference", "change", "share", "greater-than", "equal", "quotient"];

function text(): string {
  if (below(4) > 0) return one(texts);
  const letters = "0123456789.,-+%$eE/ M억만Q";
  return some(() => one([...letters]), 12).join("");
}

function primitive(): unknown {
  return one([
    text,
    () => below(2000) - 1000,
    () => (below(2_000_000) - 1_000_000) / 10 ** below(9),
    () => one([0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e21, 1e-7, 5e-324]),
    () => BigInt(below(1000)) - 500n,
    () => one([true, false, null, undefined, 10n ** 1002n]),
    () => Symbol("s"),
  ])();
}

function forged(): unknown {
  const field = () => one([1, -1, 0, 7, 0.5, 1e15, Number.NaN, undefined, [1], [1, 0], [], [1e7], [12, 3], "1"]);
  return Object.assign(Object.create(Decimal.prototype), { s: field(), e: field(), d: field() });
}

function seriesOf(): unknown {
  const first = one(["2024-01", "2024-Q1", "2024-S1", "2024", "0001", "9998-01"]);
  const figure = () => one<unknown>([below(100), -below(100), 0, null, "1e20", "0.01", `${below(1000)}.${below(100)}`]);
  const options = one<object | undefined>([undefined, undefined, { unit: "USD" }, { span: "1-20" }]);
  return main.Series.of(first, [1, ...some(figure, 30)] as never, options as never);
}

function panelOf(): unknown {
  const panel = sql.panel({
    dialect: one(["duckdb", "postgres", "spark"]),
    from: { table: text() || "trade" } as never,
    key: one(["partner", ["partner", "item"]]),
    period: { column: "month", type: one(["text", "date"]) },
    value: { column: "usd", scale: below(19) },
    frequency: one(["monthly", "quarterly", "half-yearly", "annual"]),
    dense: below(2) === 1,
  });
  return one([() => panel, () => panel.totalsBy([]), () => panel.rollingSum(2)])();
}

function figure(): unknown {
  return one([
    () =>
      printed.published(
        one(["61.04", "$61.04 billion", "8.4%", "0.0", "-3.2", "70,820 units", "5.2 points"]),
        one([undefined, { kind: "points" }]) as never,
      ),
    () => printed.between(one([undefined, -5, 0, 1]), one([undefined, 2, 5])),
    () => printed.exactly(below(10)),
  ])();
}

function options(depth: number): unknown {
  return Object.fromEntries(some(() => [one(optionNames), value(depth - 1)], 4));
}

function relation(): unknown {
  const name = () => one(["a", "b", "c", "d", "e", "rate"]);
  const fields = [
    "total",
    "result",
    "minuend",
    "subtrahend",
    "current",
    "base",
    "rate",
    "part",
    "greater",
    "smaller",
    "left",
    "right",
  ];
  const all = { kind: one(kinds), parts: some(name, 3), ...Object.fromEntries(fields.map((field) => [field, name()])) };
  const shapes: Record<string, string[]> = {
    sum: ["total", "parts"],
    difference: ["result", "minuend", "subtrahend"],
    change: ["current", "base", "rate"],
    share: ["part", "total", "rate"],
    "greater-than": ["greater", "smaller"],
    equal: ["left", "right"],
  };
  const kept = new Set(["kind", ...(shapes[all.kind] ?? fields)]);
  return Object.fromEntries(Object.entries(all).filter(([field]) => kept.has(field)));
}

/** Any value at all. */
function value(depth = 2): unknown {
  if (depth <= 0) return primitive();
  return one<() => unknown>([
    primitive,
    primitive,
    text,
    seriesOf,
    seriesOf,
    panelOf,
    figure,
    figure,
    forged,
    () => new Decimal(one(["5", "-61.04", "1e30", "NaN", "Infinity", "1e9000000000000000"])),
    () => main.ratio(below(100) - 50, below(9) + 1),
    () => main.onYearChange(seriesOf() as never),
    () => some(() => value(depth - 1), 4),
    () => {
      const array = some(() => value(depth - 1), 3);
      array[array.length + 2] = primitive();
      return array;
    },
    () => new Map(some(() => [value(depth - 1), value(depth - 1)], 4) as never),
    () => new Map(some(() => [text(), one([seriesOf, figure])()], 4) as never),
    () => Object.fromEntries(some(() => [text(), one([seriesOf, figure])()], 4)),
    () => options(depth),
    () => watched(options(depth) as object),
    () => new Proxy(seriesOf() as object, {}),
    () => ({ year: primitive(), month: primitive() }),
    () => ({ [Symbol.toStringTag]: "Map" }),
    () => Float64Array.of(1, below(9), Number.NaN),
    () => endless(primitive()),
    () => new Date(below(10) * 1e11),
    () => one([class {}, Map, (row: { v?: unknown }) => row?.v, () => primitive()]),
    () => [relation(), relation()],
    () => JSON.parse(JSON.stringify(seriesOf())),
  ])();
}

type Call = (...given: never[]) => unknown;

/** Every function of the doors, the static and the own methods of their classes, and `new`. */
const calls: [name: string, call: (...given: unknown[]) => unknown][] = [];
for (const [name, held] of Object.entries({ ...main, ...printed, ...sql })) {
  if (typeof held !== "function") continue;
  if (!/^[A-Z]/.test(name)) {
    calls.push([name, held as Call as never]);
    continue;
  }
  calls.push([`new ${name}`, (...given) => Reflect.construct(held, given)]);
  for (const method of ["of", "from", "fromRows", "fromJSON"]) {
    const made = (held as unknown as Record<string, unknown>)[method];
    if (typeof made === "function") calls.push([`${name}.${method}`, (...given) => made.apply(held, given)]);
  }
}
const makers = {
  Series: seriesOf,
  RatioSeries: () => main.onYearChange(seriesOf() as never),
  Ratio: () => main.ratio(below(99) - 50, below(9) + 1),
  Published: () => printed.published("61.04"),
  Bounds: () => printed.between(1, 2),
  Panel: panelOf,
};
for (const [name, make] of Object.entries(makers)) {
  const own = new Set<string>();
  for (let held = Object.getPrototypeOf(make()); held !== Object.prototype; held = Object.getPrototypeOf(held)) {
    for (const method of Object.getOwnPropertyNames(held)) if (method !== "constructor") own.add(method);
  }
  for (const method of own) {
    calls.push([
      `${name}.${method}`,
      (...given) => {
        const held = make() as Record<string, unknown>;
        const member = held[method];
        const found: unknown = typeof member === "function" ? member.apply(held, given) : member;
        // A query is written when it is read.
        return name === "Panel" && typeof found === "object" && found !== null && "text" in found ? found.text : found;
      },
    ]);
  }
}

/** The joint check of a small random article, and its proof looked at without the solver's word for it. */
calls.push([
  "checkConsistency of an article",
  (name, part, seed) => {
    const make = articles[name as string] as (part: number, seed: number) => Article;
    const { figures, relations } = make(part as number, seed as number);
    const answer = printed.checkConsistency(figures, relations, { unknowns: unknownsOf(figures, relations) });
    const isProved = answer.consistent
      ? satisfies(answer.witness, figures, relations)
      : answer.conflicts.every(({ certificate }) => provesContradiction(certificate, figures));
    if (!isProved) throw new Error(`${name}, ${part}, ${seed}: no proof of the answer`);
    return answer;
  },
]);

/** Some arguments fit: else hardly any call would come past its first check. */
function argumentsFor(name: string): unknown[] {
  const fitting: unknown[] = [];
  if (name === "checkConsistency of an article") {
    return [one(Object.keys(articles)), (5 + below(8)) / 100, below(10_000)];
  }
  if (below(3) > 0) {
    if (/^check|Bounds$/.test(name) && name !== "checkConsistency") {
      const list = () => one([figure, figure, figure, () => some(figure, 4), () => ({ others: some(figure, 3) })])();
      return [list(), list(), list(), list()].slice(0, 1 + below(4));
    }
    if (name === "checkConsistency") {
      const names = ["a", "b", "c", "d", "rate"];
      const figures = Object.fromEntries(some(() => [one(names), figure()], 4));
      const unknowns = names.filter((name) => !Object.hasOwn(figures, name));
      return [
        figures,
        some(relation, 3),
        one([undefined, { unknowns, budget: 1 + below(2000) }, { unknowns, signed: ["a"] }]),
      ];
    }
    if (below(2) > 0) fitting.push(seriesOf());
  }
  return [...fitting, ...some(() => value(), 3)];
}

let refused = 0;
let given = 0;
let most: [steps: number, name: string] = [0, ""];
const before = process.cpuUsage();
for (let number = 0; number < count; number += 1) {
  const start = state;
  const [name, call] = one(calls);
  let made: unknown[];
  try {
    made = argumentsFor(name);
  } catch (error) {
    // The makers of values are calls of ours, too.
    if (!(error instanceof main.GrowthError)) throw error;
    continue;
  }
  steps = 0;
  try {
    const found = call(...made);
    if (found instanceof Promise) found.catch((error: unknown) => judge(error, name, start));
    given += 1;
  } catch (error) {
    judge(error, name, start);
    refused += 1;
  }
  if (steps > most[0]) most = [steps, name];
}

function judge(error: unknown, name: string, start: number): void {
  if (error instanceof main.GrowthError) return;
  console.error(`${name}, from the state ${start}: not a GrowthError`, error);
  process.exitCode = 1;
}

const seconds = (process.cpuUsage(before).user / 1e6).toFixed(0);
console.log(
  `${count} cases, ${calls.length} calls: ${given} gave a result, ${refused} threw a GrowthError or are told above.`,
);
console.log(`At most ${most[0]} steps (${most[1]}); ${seconds} s of processor time.`);
