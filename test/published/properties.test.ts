import { Ratio, type RoundingMode, ratio } from "export-growth";
import {
  type Bounds,
  between,
  type Check,
  changeBounds,
  checkChange,
  checkContribution,
  checkDifference,
  checkShare,
  checkSum,
  contributionBounds,
  differenceBounds,
  exactly,
  type Figure,
  type Published,
  published,
  type Relation,
  shareBounds,
} from "export-growth/published";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { modes } from "../helpers.ts";
import { provesContradiction, satisfies } from "./consistency/proofs.ts";
import { checkAll, refusal } from "./helpers.ts";

const mode = fc.constantFrom(...modes);
const places = fc.integer({ min: 0, max: 3 });
/** True levels have more digits than are ever printed. */
const level = fc.integer({ min: 1, max: 9_999_999_999 }).map((millionths) => ratio(millionths, 1_000_000));
const bigLevel = level.map((value) => value.plus(5));

function printLevel(value: Ratio, digits: number, how: RoundingMode): Published {
  return published(value.toFixed(digits, how), { mode: how, written: "1,234.5" });
}

function printRate(value: Ratio, digits: number, how: RoundingMode): Published {
  return published(`${value.toFixedPercent(digits, how)}%`, { mode: how });
}

const runs = { numRuns: 150 };

// Whole articles take their time where a machine is busy.
vi.setConfig({ testTimeout: 30_000 });

describe("soundness: what is true is never called impossible", () => {
  it("a printed figure covers the value that it was printed from", () => {
    fc.assert(
      fc.property(level, fc.boolean(), places, mode, (magnitude, isNegative, digits, how) => {
        const value = isNegative ? magnitude.times(-1) : magnitude;
        expect(printLevel(value, digits, how).bounds.contains(value)).toBe(true);
        expect(printRate(value, digits, how).bounds.contains(value)).toBe(true);
      }),
      runs,
    );
  });

  it("one relation, printed in any mode", () => {
    fc.assert(
      fc.property(bigLevel, bigLevel, bigLevel, places, places, mode, mode, (a, b, c, few, more, how, other) => {
        const [x, y, z] = [printLevel(a, few, how), printLevel(b, few, other), printLevel(c, more, how)];
        const change = a.dividedBy(b).minus(1);
        const share = a.dividedBy(a.plus(b));
        const contribution = a.minus(b).dividedBy(c);
        const checks: [Check, Ratio][] = [
          [checkChange(x, y, printRate(change, more, other)), change],
          [checkShare(x, y, printRate(a.dividedBy(b), more, other)), a.dividedBy(b)],
          [checkShare(x, { others: y }, printRate(share, more, other)), share],
          [checkSum([x, y, z], printLevel(a.plus(b).plus(c), few, other)), a.plus(b).plus(c)],
          [checkDifference(x, y, printLevel(a.minus(b), few, other)), a.minus(b)],
          [checkContribution(x, y, z, printRate(contribution, few, how)), contribution],
        ];
        for (const [check, truth] of checks) {
          expect(check.verdict).not.toBe("impossible");
          expect(check.bounds.contains(truth)).toBe(true);
        }
      }),
      runs,
    );
  });

  it("a whole article, some figures left out", () => {
    fc.assert(
      fc.property(
        fc.array(bigLevel, { minLength: 4, maxLength: 4 }),
        places,
        mode,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (levels, digits, how, kept) => {
          const [a, b, c, d] = levels as [Ratio, Ratio, Ratio, Ratio];
          const truth: Record<string, Ratio> = { a, b, c, d };
          truth["total"] = a.plus(b).plus(c);
          truth["gap"] = a.minus(b);
          truth["growth"] = (truth["total"] as Ratio).dividedBy(d).minus(1);
          truth["share"] = a.dividedBy(truth["total"] as Ratio);
          truth["rise"] = b.dividedBy(a).minus(1);
          truth["same"] = c;
          const rates = ["growth", "share", "rise"];
          const figures = Object.fromEntries(
            Object.entries(truth)
              .filter((_, index) => kept[index])
              .map(([name, value]) => [name, (rates.includes(name) ? printRate : printLevel)(value, digits, how)]),
          );
          const [greater, smaller] = a.compare(d) > 0 ? ["a", "d"] : ["d", "a"];
          const relations: Relation[] = [
            { kind: "sum", total: "total", parts: ["a", "b", "c"] },
            { kind: "difference", result: "gap", minuend: "a", subtrahend: "b" },
            { kind: "change", current: "total", base: "d", rate: "growth" },
            { kind: "share", part: "a", total: "total", rate: "share" },
            { kind: "change", current: "b", base: "a", rate: "rise" },
            { kind: "equal", left: "same", right: "c" },
            ...(a.equals(d) ? [] : [{ kind: "greater-than", greater, smaller } as const]),
          ];
          const answer = checkAll(figures, relations);
          expect(answer.consistent).toBe(true);
          if (!answer.consistent) return;
          expect(satisfies(answer.witness, figures, relations)).toBe(true);
          for (const [name, value] of Object.entries(truth)) {
            expect(answer.bounds[name]?.contains(value)).toBe(true);
            expect(answer.bounds[name]?.contains(answer.witness[name] as Ratio)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("completeness: what is not impossible can be so", () => {
  const relation: Relation = { kind: "change", current: "x", base: "y", rate: "r" };
  const digits = fc.integer({ min: 10, max: 999 });

  it("single verdicts agree with one relation in checkConsistency, whose witness shows how", () => {
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: -999, max: 3000 }), mode, (current, base, tenths, how) => {
        const [x, y] = [published(`${current}`, { mode: how }), published(`${base}`)];
        const r = published(`${ratio(tenths, 10).toFixed(1)}%`);
        const difference = published(`${tenths}`, { mode: how });
        const figures = { x, y, r, d: difference };
        const change = checkAll({ x, y, r }, [relation]);
        expect(change.consistent).toBe(checkChange(x, y, r).verdict !== "impossible");
        const minus: Relation = { kind: "difference", result: "d", minuend: "x", subtrahend: "y" };
        const gap = checkAll({ x, y, d: difference }, [minus]);
        expect(gap.consistent).toBe(checkDifference(x, y, difference).verdict !== "impossible");
        for (const [answer, stated, names] of [
          [change, relation, ["x", "y", "r"]],
          [gap, minus, ["x", "y", "d"]],
        ] as const) {
          const used = Object.fromEntries(names.map((name) => [name, figures[name]]));
          if (answer.consistent) expect(satisfies(answer.witness, used, [stated])).toBe(true);
          else
            expect(answer.conflicts.map(({ certificate }) => provesContradiction(certificate, used))).toEqual([true]);
        }
      }),
      runs,
    );
  });

  it("closed forms and the linear program give the same bounds", () => {
    fc.assert(
      fc.property(digits, digits, digits, mode, (one, two, three, how) => {
        const [x, y, z] = [
          published(`${one}`, { mode: how }),
          published(`${two}`, { mode: how }),
          published(`${three}`),
        ];
        const answer = checkAll({ x, y, z }, [
          { kind: "change", current: "x", base: "y", rate: "change" },
          { kind: "share", part: "x", total: "both", rate: "share" },
          { kind: "sum", total: "both", parts: ["x", "y"] },
          { kind: "difference", result: "rise", minuend: "x", subtrahend: "y" },
          { kind: "share", part: "rise", total: "z", rate: "contribution" },
        ]);
        if (!answer.consistent) throw new Error("not consistent");
        const { lower, upper, lowerOpen, upperOpen } = contributionBounds(x, y, z);
        const pairs: [string, Bounds][] = [
          ["change", changeBounds(x, y)],
          ["share", shareBounds(x, { others: y })],
          ["rise", differenceBounds(x, y)],
          // To the program it is a share; only the closed form knows that it is in points.
          ["contribution", between(lower, upper, { lowerOpen, upperOpen, kind: "percent" })],
        ];
        for (const [name, bounds] of pairs) expect(answer.bounds[name]?.toJSON()).toEqual(bounds.toJSON());
      }),
      runs,
    );
  });

  it("a figure moved just outside its bounds is caught, and just inside is not", () => {
    fc.assert(
      fc.property(digits, digits, fc.constantFrom("lower", "upper"), (one, two, side) => {
        const [x, y] = [published(`${one}`), published(`${two}.5`)];
        const bounds = differenceBounds(x, y);
        const end = bounds[side as "lower"] as Ratio;
        const outwards = side === "lower" ? -1 : 1;
        const at = (steps: number) => {
          const value = end.plus(ratio(outwards * steps, 1000));
          return published(value.toFixed(4, "trunc"), { quantum: "0.0001" });
        };
        expect(checkDifference(x, y, at(1)).verdict).toBe("impossible");
        expect(checkDifference(x, y, at(-1)).verdict).not.toBe("impossible");
        const relation: Relation = { kind: "difference", result: "d", minuend: "x", subtrahend: "y" };
        expect(checkAll({ x, y, d: at(1) }, [relation]).consistent).toBe(false);
        expect(checkAll({ x, y, d: at(-1) }, [relation]).consistent).toBe(true);
      }),
      runs,
    );
  });

  it("every end of joint bounds is tight: closed ends can be had, open ones come as near as one likes", () => {
    const relations: Relation[] = [
      { kind: "sum", total: "t", parts: ["a", "b", "c"] },
      { kind: "change", current: "a", base: "b", rate: "r" },
      { kind: "share", part: "c", total: "t", rate: "s" },
      { kind: "greater-than", greater: "a", smaller: "c" },
    ];
    const value = fc.integer({ min: 20, max: 99 });
    fc.assert(
      fc.property(value, value, value, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (a, b, c, kept) => {
        const printed: [string, Figure][] = [
          ["t", published(`${a + b + c}`)],
          ["a", published(`${a}`)],
          ["b", published(`${b}`)],
          ["r", published(`${ratio(a - b, b).toFixedPercent(0)}%`)],
          ["s", published(`${ratio(c, a + b + c).toFixedPercent(0)}%`)],
        ];
        const figures = Object.fromEntries(printed.filter((_, index) => kept[index]));
        const answer = checkAll(figures, relations);
        if (!answer.consistent) return;
        for (const [name, bounds] of Object.entries(answer.bounds)) {
          const { lower, upper, lowerOpen, upperOpen } = bounds;
          const near = ratio(1, 1_000_000_000);
          for (const [end, isOpen, inwards] of [
            [lower, lowerOpen, near],
            [upper, upperOpen, near.times(-1)],
          ] as const) {
            if (end === undefined) continue;
            const holds = (figure: Figure) =>
              checkAll({ ...figures, [`${name}*`]: figure }, [
                ...relations,
                { kind: "equal", left: name, right: `${name}*` },
              ]).consistent;
            if (name === "r" || name === "s") continue;
            expect(holds(exactly(end))).toBe(!isOpen);
            const isPoint = lower !== undefined && upper?.equals(lower);
            if (isOpen && !isPoint) {
              const inner = end.plus(inwards);
              expect(holds(inwards.sign > 0 ? between(end, inner) : between(inner, end))).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("text that is no figure", () => {
  const alphabet = [..."0123456789.,-+−%$¥△ bnmk억만兆", "million", "percent", "about ", "USD", "units"];
  it("is refused, or gives finite numbers within finite bounds", () => {
    const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (typed) => {
        let figure: Published | undefined;
        try {
          figure = published(typed);
        } catch {
          expect(["invalid-figure", "ambiguous-figure", "empty-bounds"]).toContain(
            refusal(() => published(typed)).code,
          );
        }
        if (figure === undefined) return;
        expect(figure.value.isFinite()).toBe(true);
        expect(figure.text).toBe(typed);
        expect(figure.bounds.lower).toBeInstanceOf(Ratio);
      }),
      { numRuns: 1000 },
    );
  });
});
