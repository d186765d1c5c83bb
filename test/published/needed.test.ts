import { GrowthError, type Ratio, ratio } from "export-growth";
import { type Bounds, exactly, type Figure, published, type Relation } from "export-growth/published";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Fraction, fraction, minus, plus, times } from "../../src/exact/fractions.ts";
import {
  changeFormula,
  changeFormulaOf,
  contributionFormula,
  differenceFormula,
  type Formula,
  isDefined,
  quotientFormula,
  riseFormula,
  shareFormula,
  shareInsideFormula,
  sumFormula,
} from "../../src/published/figures/formulas.ts";
import { contains, type Interval, overlaps, point } from "../../src/published/figures/interval.ts";
import { namesOf } from "../../src/published/figures/relation.ts";
import { sums, table } from "./consistency/articles.ts";
import { checkAll } from "./helpers.ts";

vi.setConfig({ testTimeout: 60_000 });

const tenths = (value: number) => fraction(BigInt(value), 10n);
const small = fraction(1n, 1_000_003n);

/** Some values around the ends of an interval, and far from them. */
function around({ lower, upper }: Interval): Fraction[] {
  const ends = [lower, upper].flatMap((end) => (end === undefined ? [] : [end.at]));
  const near = ends.flatMap((at) => [at, plus(at, small), minus(at, small)]);
  const [first, last] = ends;
  const middle = first && last ? [times(plus(first, last), fraction(1n, 2n))] : [];
  return [...near, ...middle, ...[-1000, -3, 0, 5, 2000].map(tenths)];
}

const interval = (least: number, most: number, widest: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: widest }), fc.boolean(), fc.boolean())
    .map(([low, width, lowerOpen, upperOpen]): Interval => {
      const isPoint = width === 0;
      return {
        lower: { at: tenths(low), open: lowerOpen && !isPoint },
        upper: { at: tenths(low + width), open: upperOpen && !isPoint },
      };
    });

const any = interval(-40, 60, 30);
const above = interval(1, 60, 30);
const below = interval(-60, -31, 29);
/** What may lie at 0 and below it, but above 0 too. */
const nearZero = fc
  .tuple(interval(-40, 0, 30), interval(1, 30, 0))
  .map(([{ lower }, { upper }]): Interval => ({ lower, upper }));
const share = interval(-3, 12, 5);
const exact = fc.integer({ min: -30, max: 60 }).map((value) => point(tenths(value)));

/** Formulas with figures that they take; the third of a list may be the first again. */
const cases: [string, Formula, fc.Arbitrary<Interval[]>, fc.Arbitrary<Interval>][] = [
  ["a sum", sumFormula(3), fc.tuple(any, any, any), any],
  ["a sum with a part twice", sumFormula(3), fc.tuple(any, any).map(([a, b]) => [a, b, a]), any],
  ["a difference", differenceFormula, fc.tuple(any, any), any],
  ["a change", changeFormula, fc.tuple(any, above), interval(-20, 20, 5)],
  ["a change on a base near 0", changeFormula, fc.tuple(any, nearZero), interval(-20, 20, 5)],
  ["a change on a deficit", changeFormulaOf("deficits"), fc.tuple(below, below), interval(-9, 20, 5)],
  ["a change over a magnitude", changeFormulaOf("absolute-base"), fc.tuple(any, below), interval(-20, 20, 5)],
  ["a change by its amount", riseFormula, fc.tuple(exact, exact), interval(-20, 20, 5)],
  ["a change by its amount, of ranges", riseFormula, fc.tuple(any, any), interval(-20, 20, 5)],
  ["a share", shareFormula, fc.tuple(any, above), any],
  ["a share of a total near 0", shareFormula, fc.tuple(any, nearZero), any],
  ["a quotient", quotientFormula, fc.tuple(any, above), any],
  ["a quotient by what is near 0", quotientFormula, fc.tuple(any, nearZero), any],
  ["a share inside", shareInsideFormula(2), fc.tuple(interval(1, 20, 20), interval(1, 20, 20), above), share],
  ["a share inside, all of it near 0", shareInsideFormula(2), fc.tuple(nearZero, nearZero, nearZero), share],
  [
    "a share inside, the part among the others again",
    shareInsideFormula(2),
    fc.tuple(interval(1, 20, 20), interval(1, 20, 20)).map(([a, b]) => [a, a, b]),
    share,
  ],
  ["a contribution", contributionFormula, fc.tuple(any, any, above), any],
  ["a contribution to a total near 0", contributionFormula, fc.tuple(any, any, nearZero), any],
  ["of the total itself", contributionFormula, fc.tuple(above, any).map(([a, b]) => [a, b, a]), any],
  ["of the base total itself", contributionFormula, fc.tuple(any, above).map(([a, b]) => [a, b, b]), any],
  ["of a part twice", contributionFormula, fc.tuple(any, above).map(([a, b]) => [a, a, b]), any],
  ["of one by itself", quotientFormula, above.map((a) => [a, a]), any],
  ["a difference of one", differenceFormula, any.map((a) => [a, a]), any],
];

describe("needed: inside it the relation holds, outside it does not", () => {
  it.each(cases)("%s", (_, formula, figures, result) => {
    fc.assert(
      fc.property(figures, result, (given, printed) => {
        // A rise by more than what it rose to is impossible, too.
        fc.pre(isDefined(formula, given) ? !overlaps(formula.bounds(given), printed) : formula.isRise === true);
        formula.needed(given, printed).forEach((needed, index) => {
          for (const value of around(needed ?? printed)) {
            // The branch of the sign that the base has.
            if (formula.arguments[1] === "base" && index === 1 && !hasSignOf(given[1] as Interval, value)) continue;
            const other = point(value);
            const read = given.map((one) => (one === given[index] ? other : one));
            // Of the parts of a whole none is below 0, which the bounds take as said.
            if (formula.arguments[0] === "part" && formula.arguments.length > 2 && value.numerator < 0n) continue;
            const holds = isDefined(formula, read) && overlaps(formula.bounds(read), printed);
            expect([index, value, holds]).toEqual([index, value, needed !== undefined && contains(needed, value)]);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it("a conflict of a whole article", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (seed, isTable) => {
        const article = isTable ? wrongTable(seed) : sums(6, 9, 3, 5, seed);
        const answer = checkAll(article.figures, article.relations);
        for (const conflict of answer.conflicts ?? []) {
          const figures = Object.fromEntries(conflict.figures.map((name) => [name, article.figures[name] as Figure]));
          const signed = signedOf(conflict.relations, conflict.assumptions);
          for (const [name, needed] of Object.entries(conflict.needed) as [string, Bounds][]) {
            for (const value of valuesAround(needed)) {
              const read = { ...figures, [name]: exactly(value) };
              expect([name, `${value}`, holds(read, conflict.relations, signed)]).toEqual([
                name,
                `${value}`,
                needed.contains(value),
              ]);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

function hasSignOf({ upper }: Interval, value: Fraction): boolean {
  return (upper as { at: Fraction }).at.numerator > 0n === value.numerator > 0n;
}

/** A table of two years in which one figure is wrong. */
function wrongTable(seed: number) {
  const article = table(3, seed);
  const names = Object.keys(article.figures).filter((name) => !/growth/.test(name));
  article.figures[names[seed % names.length] as string] = published(`${1000 + (seed % 500)}`);
  return article;
}

/** Every name that no assumption of the conflict keeps from being below 0. */
function signedOf(relations: readonly Relation[], assumptions: readonly string[]): string[] {
  const kept = new Set(assumptions);
  for (const relation of relations) if (relation.kind === "change" && relation.base) kept.add(relation.base);
  return [...new Set(relations.flatMap(namesOf))].filter((name) => !kept.has(name));
}

function holds(figures: Record<string, Figure>, relations: readonly Relation[], signed: string[]): boolean {
  try {
    return checkAll(figures, relations, { signed }).consistent;
  } catch (error) {
    // What a rate is based on lies above 0.
    if (error instanceof GrowthError && ["negative-base", "zero-denominator"].includes(error.code)) return false;
    throw error;
  }
}

function valuesAround({ lower, upper }: Bounds): Ratio[] {
  const ends = [lower, upper].filter((end) => end !== undefined);
  const near = ends.flatMap((end) => [end, end.plus("0.000001"), end.minus("0.000001")]);
  return [
    ...near,
    ...(ends.length === 2 ? [(ends[0] as Ratio).plus(ends[1] as Ratio).dividedBy(2)] : []),
    ratio(-3, 1),
  ];
}
