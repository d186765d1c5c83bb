import { type Ratio, ratio } from "export-growth";
import {
  type Bounds,
  between,
  type Conflict,
  exactly,
  type Figure,
  Published,
  type Relation,
} from "export-growth/published";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAll, signedFor } from "../helpers.ts";
import { type Article, shapes } from "./articles.ts";
import { provesContradiction, satisfies } from "./proofs.ts";

/** Small articles of every shape, some of which hold together. */
const article = fc
  .tuple(fc.constantFrom(...Object.values(shapes)), fc.integer({ min: 5, max: 12 }), fc.nat({ max: 10_000 }))
  .map(([shape, percent, seed]) => shape(percent / 100, seed));
const runs = { numRuns: 25 };

/** Whether an article holds, once the proof of either answer has been looked at without the solver's word for it. */
function holds({ figures, relations }: Article, conflicts: readonly Conflict[] = []): boolean {
  const names = new Set([...Object.keys(figures), ...relations.flatMap((relation) => Object.values(relation).flat())]);
  const answer = checkAll(figures, relations, { signed: signedFor(figures, relations, conflicts) });
  if (answer.consistent) {
    expect(Object.keys(answer.bounds).every((name) => names.has(name))).toBe(true);
    expect(satisfies(answer.witness, figures, relations)).toBe(true);
  } else {
    expect(answer.conflicts.map(({ certificate }) => provesContradiction(certificate, figures))).not.toContain(false);
  }
  return answer.consistent;
}

function without({ figures, relations }: Article, lost: Pick<Conflict, "figures" | "relations">): Article {
  const same = (one: Relation) => lost.relations.some((other) => JSON.stringify(other) === JSON.stringify(one));
  return {
    figures: Object.fromEntries(Object.entries(figures).filter(([name]) => !lost.figures.includes(name))),
    relations: relations.filter((relation) => !same(relation)),
  };
}

describe("random articles of every shape", { timeout: 60_000 }, () => {
  test("each conflict less any one of its members is consistent, and so is the article less all of them", () => {
    fc.assert(
      fc.property(article, (whole) => {
        const answer = checkAll(whole.figures, whole.relations);
        if (answer.consistent) return;
        for (const one of answer.conflicts) {
          const { figures, relations, certificate } = one;
          expect(provesContradiction(certificate, whole.figures)).toBe(true);
          const conflict = {
            figures: Object.fromEntries(figures.map((name) => [name, whole.figures[name] as Figure])),
            relations: [...relations],
          };
          expect(holds(conflict, [one])).toBe(false);
          for (const name of figures) {
            expect(holds(without(conflict, { figures: [name], relations: [] }), [one])).toBe(true);
          }
          for (const relation of relations) {
            expect(holds(without(conflict, { figures: [], relations: [relation] }), [one])).toBe(true);
          }
        }
        const rest = answer.conflicts.reduce(without, whole);
        expect(holds(rest, answer.conflicts)).toBe(true);
      }),
      runs,
    );
  });

  test("an assumption of a conflict is needed: if the level may be negative, the rest can hold", () => {
    fc.assert(
      fc.property(article, (whole) => {
        const answer = checkAll(whole.figures, whole.relations);
        if (answer.consistent) return;
        for (const { figures, relations, assumptions } of answer.conflicts) {
          const stated = Object.fromEntries(figures.map((name) => [name, whole.figures[name] as Figure]));
          for (const name of assumptions) {
            expect(checkAll(stated, relations, { signed: [name] }).consistent).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test("beyond an end there is proof that nothing holds, at it or as near as one likes something does", () => {
    fc.assert(
      fc.property(article, fc.nat(), (whole, choice) => {
        const answer = checkAll(whole.figures, whole.relations);
        if (!answer.consistent) return;
        const names = Object.keys(answer.bounds);
        const name = names[choice % names.length] as string;
        const bounds = answer.bounds[name] as Bounds;
        const given = whole.figures[name];
        const own = given instanceof Published ? given.bounds : (given as Bounds | undefined);
        const holdsAt = (figure: Figure) => holds({ ...whole, figures: { ...whole.figures, [name]: figure } });
        const { lower, upper, lowerOpen, upperOpen } = bounds;
        if (upper !== undefined && !(own?.upper?.equals(upper) && own.upperOpen === upperOpen)) {
          expect(holdsAt(between(upper, own?.upper, { lowerOpen: !upperOpen, upperOpen: own?.upperOpen }))).toBe(false);
        }
        if (lower !== undefined && lower.sign > 0 && !(own?.lower?.equals(lower) && own.lowerOpen === lowerOpen)) {
          const least = own?.lower ?? ratio(0, 1);
          expect(holdsAt(between(least, lower, { lowerOpen: own?.lowerOpen, upperOpen: !lowerOpen }))).toBe(false);
        }
        for (const [end, isOpen, other] of [
          [lower, lowerOpen, upper],
          [upper, upperOpen, lower],
        ] as const) {
          // What a rate is based on cannot be exactly 0.
          if (end === undefined || end.sign === 0) continue;
          if (!isOpen) expect(holdsAt(exactly(end))).toBe(true);
          else expect(holdsAt(nextTo(end, other ?? end.plus(1)))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Values near an end, which is not one of them. */
function nextTo(end: Ratio, inside: Ratio): Figure {
  const near = end.plus(inside.minus(end).times(ratio(1, 1_000_000_000)));
  return near.compare(end) > 0 ? between(end, near, { lowerOpen: true }) : between(near, end, { upperOpen: true });
}
