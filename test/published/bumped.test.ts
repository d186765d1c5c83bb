import { type Ratio, type RoundingMode, ratio } from "export-growth";
import {
  type Bounds,
  checkChange,
  checkConsistency,
  checkDifference,
  checkQuotient,
  checkRecord,
  checkShare,
  checkSum,
  checkTable,
  type Published,
  published,
  type Qualifier,
  type Relation,
} from "export-growth/published";
import { expect, it, vi } from "vitest";
import claims from "../fixtures/claims-sample.json" with { type: "json" };
import { quotient } from "./consistency/statements.ts";

interface Claim {
  readonly id: string;
  readonly relation: Relation;
  readonly figures: Readonly<Record<string, { readonly text: string; readonly qualifier?: Qualifier }>>;
}

// Thousands of checks, each with its suspects, take their time where a machine is busy.
vi.setConfig({ testTimeout: 240_000 });

/** An end, and whether it lies outside. */
type End = readonly [at: Ratio, open: boolean] | undefined;
type Span = readonly [lower: End, upper: End];

/** A claim: the figures that it is computed from, and what rational arithmetic makes of them. */
interface Case {
  readonly id: string;
  readonly relation: Relation;
  readonly names: readonly string[];
  readonly result: string;
  readonly figures: Readonly<Record<string, Published>>;
  readonly of: (spans: readonly Span[]) => Span;
  readonly check: (inputs: readonly Published[], result: Published) => { readonly verdict: string };
}

const spanOf = ({ lower, upper, lowerOpen, upperOpen }: Bounds): Span => [
  lower && [lower, lowerOpen],
  upper && [upper, upperOpen],
];
const both = (a: End, b: End, of: (a: Ratio, b: Ratio) => Ratio): End => a && b && [of(a[0], b[0]), a[1] || b[1]];
const plus = ([a, b]: Span, [c, d]: Span): Span => [both(a, c, (x, y) => x.plus(y)), both(b, d, (x, y) => x.plus(y))];
const minus = ([a, b]: Span, [c, d]: Span): Span => [
  both(a, d, (x, y) => x.minus(y)),
  both(b, c, (x, y) => x.minus(y)),
];
/** Of amounts above 0; over what has no end a quotient comes near to 0. */
const over = ([a, b]: Span, [c, d]: Span): Span => [
  d === undefined ? [ratio(0, 1), true] : both(a, d, (x, y) => x.dividedBy(y)),
  both(b, c, (x, y) => x.dividedBy(y)),
];
const lessOne = (end: End): End => end && [end[0].minus(1), end[1]];
/** Whether the first ends before the second begins. */
const isBefore = (upper: End, lower: End): boolean => {
  if (upper === undefined || lower === undefined) return false;
  const order = upper[0].compare(lower[0]);
  return order < 0 || (order === 0 && (upper[1] || lower[1]));
};

type Pair = [Span, Span];
type Two = [Published, Published];

function caseOf({ id, relation, figures: printed }: Claim): Case | undefined {
  const figures = Object.fromEntries(
    Object.entries(printed).map(([name, { text, qualifier }]) => [name, published(text, { qualifier })]),
  );
  const one = { id, relation, figures };
  switch (relation.kind) {
    case "sum":
      return {
        ...one,
        names: relation.parts,
        result: relation.total,
        of: (spans) => spans.reduce(plus),
        check: checkSum,
      };
    case "difference":
      return {
        ...one,
        names: [relation.minuend, relation.subtrahend],
        result: relation.result,
        of: (spans) => minus(...(spans as Pair)),
        check: (inputs, result) => checkDifference(...(inputs as Two), result),
      };
    case "change":
      return {
        ...one,
        names: [relation.current, relation.base as string],
        result: relation.rate,
        of: (spans) => over(...(spans as Pair)).map(lessOne) as unknown as Span,
        check: (inputs, result) => checkChange(...(inputs as Two), result),
      };
    case "share":
      return {
        ...one,
        names: [relation.part, relation.total],
        result: relation.rate,
        of: (spans) => over(...(spans as Pair)),
        check: (inputs, result) => checkShare(...(inputs as Two), result),
      };
    default:
      return undefined;
  }
}

/** Nobody prints multiples in the sample: those of its rates, to so many places. */
function multipleOf({ id, relation, names, figures }: Case, places: number): Case[] {
  if (relation.kind !== "change" && relation.kind !== "share") return [];
  const [dividend, divisor] = names as [string, string];
  const [above, below] = [figures[dividend], figures[divisor]] as Two;
  const times = published(`${ratio(above.value, 1).dividedBy(below.value).toFixed(places)} times`, {
    written: "1,234.5",
  });
  return [
    {
      id: `${id}, ${times}`,
      relation: quotient("times", dividend, divisor),
      names,
      result: "times",
      figures: { [dividend]: above, [divisor]: below, times },
      of: (spans) => over(...(spans as Pair)),
      check: (inputs, result) => checkQuotient(...(inputs as Two), result),
    },
  ];
}

/** A printed figure moved by some units of its last place, as it would have been printed; none where that is another kind. */
function moved(figure: Published, units: number, mode: RoundingMode = "halfExpand"): Published | undefined {
  const { kind, quantum, unit } = figure;
  const { qualifier } = figure.toJSON().print;
  const value = ratio(figure.value, 1).plus(ratio(quantum, 1).times(units));
  if (qualifier !== undefined && value.sign <= 0) return undefined;
  const options = { written: "1,234.5", qualifier, mode } as const;
  const isRate = kind === "percent" || kind === "points";
  const places = Math.max(quantum.decimalPlaces() - (isRate ? 2 : 0), 0);
  const text = isRate ? `${value.toFixedPercent(places)}%` : value.toFixed(places);
  const other = isRate ? published(text, options) : published(text, { ...options, unit, kind, quantum });
  return other.quantum.equals(quantum) && other.kind === kind ? other : undefined;
}

const cases = (claims as unknown as Claim[]).flatMap((claim) => caseOf(claim) ?? []);
const multiples = cases.flatMap((one) => multipleOf(one, 2));

/** Whether the result can be what was printed, by rational arithmetic; not said where an input may lie at 0 or below. */
function isPossible({ names, result, relation, of }: Case, figures: Case["figures"]): boolean | undefined {
  const spans = names.map((name) => spanOf((figures[name] as Published).bounds));
  const isRate = relation.kind !== "sum" && relation.kind !== "difference";
  if (isRate && spans.some(([lower]) => lower === undefined || lower[0].sign <= 0)) return undefined;
  const [lower, upper] = of(spans);
  const [least, most] = spanOf((figures[result] as Published).bounds);
  return !isBefore(upper, least) && !isBefore(most, lower);
}

function verdictsOf({ names, result, relation, check }: Case, figures: Case["figures"]): boolean[] {
  const one = check(
    names.map((name) => figures[name] as Published),
    figures[result] as Published,
  );
  const [line] = checkTable([{ relation, figures }]).lines;
  const all = checkConsistency(figures as Record<string, Published>, [relation]);
  return [one.verdict !== "impossible", line?.verdict !== "impossible", all.consistent];
}

it("a printed result moved by one to thirty units of its last place is impossible exactly where fractions say so", () => {
  const counts = { tried: 0, touching: 0, hedged: 0, quotients: 0 };
  // Cut off, a result begins where others lie in the middle, so that its ends meet those of the inputs more often.
  const rounded = [...cases, ...multiples].map((one) => [one, "halfExpand", 30] as const);
  for (const [one, mode, most] of [...rounded, ...cases.map((one) => [one, "trunc", 4] as const)]) {
    const inputs = one.names.map((name) => one.figures[name] as Published);
    const [lower, upper] = one.of(inputs.map(({ bounds }) => spanOf(bounds)));
    for (let units = -most; units <= most; units += 1) {
      const result = moved(one.figures[one.result] as Published, units, mode);
      const figures = { ...one.figures, ...(result && { [one.result]: result }) };
      const expected = result && isPossible(one, figures);
      if (result === undefined || expected === undefined) continue;
      expect([one.id, units, one.check(inputs, result).verdict !== "impossible"]).toEqual([one.id, units, expected]);
      counts.tried += 1;
      const ends = [lower?.[0].equals(result.bounds.upper ?? 0), upper?.[0].equals(result.bounds.lower ?? 0)];
      if (ends.includes(true)) counts.touching += 1;
      if ([...inputs, result].some((figure) => figure.toJSON().print.qualifier !== undefined)) counts.hedged += 1;
      if (one.relation.kind === "quotient") counts.quotients += 1;
    }
  }
  expect(counts).toEqual({ tried: 9451, touching: 113, hedged: 201, quotients: 1891 });
});

it("so is any one figure moved by one unit, by itself, in a table and in an article", () => {
  const counts = { tried: 0, impossible: 0 };
  for (const one of [...cases, ...multiples]) {
    for (const name of [...one.names, one.result]) {
      for (const units of [-1, 1]) {
        const other = moved(one.figures[name] as Published, units);
        const figures = { ...one.figures, ...(other && { [name]: other }) };
        const expected = other && isPossible(one, figures);
        if (expected === undefined) continue;
        expect([one.id, name, units, ...verdictsOf(one, figures)]).toEqual([
          one.id,
          name,
          units,
          expected,
          expected,
          expected,
        ]);
        counts.tried += 1;
        if (!expected) counts.impossible += 1;
      }
    }
  }
  expect(counts).toEqual({ tried: 838, impossible: 249 });
});

it("a record moved by one unit is certain, possible or impossible as its ends say", () => {
  let tried = 0;
  const orders = (claims as unknown as Claim[]).filter(({ relation }) => relation.kind === "greater-than");
  for (const { id, relation, figures } of orders) {
    if (relation.kind !== "greater-than") continue;
    const [greater, smaller] = [relation.greater, relation.smaller].map((name) => {
      return published(figures[name]?.text as string, { qualifier: figures[name]?.qualifier });
    }) as Two;
    for (let units = -30; units <= 30; units += 1) {
      const record = moved(smaller, units);
      if (record === undefined) continue;
      const [[least, most], [before, after]] = [spanOf(greater.bounds), spanOf(record.bounds)];
      const isAtMost = (upper: End, lower: End) =>
        upper !== undefined && lower !== undefined && upper[0].compare(lower[0]) <= 0;
      const verdict = isAtMost(most, before) ? "impossible" : isBefore(after, least) ? "certain" : "possible";
      expect([id, units, checkRecord(greater, record).verdict]).toEqual([id, units, verdict]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(100);
});
