import {
  Bounds,
  baseBounds,
  between,
  changeBounds,
  checkTable,
  contributionBounds,
  type Figure,
  quotientBounds,
  type Relation,
  shareBounds,
  type TableLine,
} from "export-growth/published";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { change, difference, quotient, rise, share, sum } from "./consistency/statements.ts";
import { checkAll, refusal, written } from "./helpers.ts";

vi.setConfig({ testTimeout: 60_000 });

const tenths = (value: number) =>
  `${Math.trunc(value / 10)}.${Math.abs(value % 10)}`.replace(/^0/, value < 0 ? "-0" : "0");

/** Limits, one end left out now and then. */
const limits = (least: number, most: number) =>
  fc
    .tuple(
      fc.integer({ min: least, max: most }),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([low, width, lowerOpen, upperOpen, missing]) =>
      between(missing === 0 ? undefined : tenths(low), missing === 1 ? undefined : tenths(low + width), {
        lowerOpen: lowerOpen && missing !== 0,
        upperOpen: upperOpen && missing !== 1,
      }),
    );

const any = limits(-40, 40);
const above = limits(1, 40).filter(({ lower }) => lower !== undefined);
const rate = limits(-12, 12).filter(({ lower, upper }) => upper !== undefined && lower !== undefined);

type Case = [
  name: string,
  figures: fc.Arbitrary<Figure[]>,
  bounds: (...figures: Figure[]) => Bounds | undefined,
  relations: readonly Relation[],
];

/** Figures are a, b and c; the result is r. */
const cases: Case[] = [
  ["a change", fc.tuple(any, any), (a, b) => changeBounds(a as Figure, b as Figure), [change("r", "a", "b")]],
  ["a share", fc.tuple(any, any), (a, b) => shareBounds(a as Figure, b as Figure), [share("r", "a", "b")]],
  [
    "a share of the whole of two",
    fc.tuple(
      above,
      limits(0, 30).filter(({ lower }) => lower !== undefined),
    ),
    (a, b) => shareBounds(a as Figure, { others: b as Figure }),
    [sum("t", "a", "b"), share("r", "a", "t")],
  ],
  ["a quotient", fc.tuple(any, any), (a, b) => quotientBounds(a as Figure, b as Figure), [quotient("r", "a", "b")]],
  ["a base", fc.tuple(above, rate), (a, b) => baseBounds(a as Figure, b as Figure), [change("b", "a", "r")]],
  ["a change by its amount", fc.tuple(any, any), (a, b) => riseBounds(a as Figure, b as Figure), [rise("r", "a", "b")]],
  [
    "a contribution",
    fc.tuple(any, any, any),
    (a, b, c) => contributionBounds(a as Figure, b as Figure, c as Figure),
    [difference("d", "a", "b"), share("r", "d", "c")],
  ],
];

/** What a call says of the result; a refusal, and a contradiction, say that there is none. */
function said(call: () => Bounds | undefined): string {
  try {
    const bounds = call();
    return bounds === undefined ? "none" : written(bounds);
  } catch {
    return refusal(call) && "none";
  }
}

/** The bounds of a change told by its amount, for which no call is but the table. */
function riseBounds(now: Figure, by: Figure): Bounds | undefined {
  const figures = { a: now, b: by, r: between(undefined, undefined) };
  const { bounds } = checkTable([{ relation: rise("r", "a", "b"), figures }]).lines[0] as TableLine;
  return bounds && Bounds.fromJSON(bounds);
}

describe("one relation by itself and the whole article decide alike, also where a base may be 0", () => {
  it.each(cases)("%s", (_, figures, bounds, relations) => {
    fc.assert(
      fc.property(figures, (given) => {
        const named = Object.fromEntries(given.map((figure, index) => [["a", "b", "c"][index], figure]));
        const one = said(() => bounds(...given));
        const all = said(() => checkAll(named, relations).bounds?.["r"]);
        expect([given.map(written as never), one]).toEqual([given.map(written as never), all]);
      }),
      { numRuns: 400 },
    );
  });
});
