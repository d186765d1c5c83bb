import { between } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { implied } from "../../../src/published/consistency/implied.ts";
import { intervalsByName } from "../../../src/published/consistency/linearProgram.ts";
import type { PlainRelation } from "../../../src/published/consistency/relations.ts";
import { change, difference, ends, equal, greater, share, stated, sum } from "./statements.ts";

type Ends = readonly [lower: number | string | undefined, upper: number | string | undefined];

/** What a relation says about each name, given each of the others between two ends. */
function said(relation: PlainRelation, known: Readonly<Record<string, Ends>>, open = false): Record<string, string> {
  const options = { lowerOpen: open, upperOpen: open };
  const figures = Object.fromEntries(
    Object.entries(known).map(([name, [lower, upper]]) => [name, between(lower, upper, open ? options : undefined)]),
  );
  const intervals = intervalsByName(stated(figures, []));
  return Object.fromEntries(Object.keys(known).map((name) => [name, ends(implied(relation, name, intervals))]));
}

describe("what a relation says about one name, given the others", () => {
  it("a sum: the parts add up, and a part is what the others leave", () => {
    expect(said(sum("t", "a", "b"), { t: [10, 12], a: [3, 4], b: [5, 7] })).toEqual({
      t: "[8, 11]",
      a: "[3, 7]",
      b: "[6, 9]",
    });
  });

  it("a difference: from either side", () => {
    const found = said(difference("d", "m", "s"), { d: [1, 2], m: [10, 20], s: [3, 5] });
    expect(found).toEqual({ d: "[5, 17]", m: "[4, 7]", s: "[8, 19]" });
  });

  it("an order: strictly beyond what the other reaches at least, and nothing on the far side", () => {
    expect(said(greater("g", "s"), { g: [2, 5], s: [1, 3] })).toEqual({ g: "(1, ∞)", s: "(∞, 5)" });
  });

  it("two names of one value", () => {
    expect(said(equal("l", "r"), { l: [2, 5], r: [1, 3] })).toEqual({ l: "[1, 3]", r: "[2, 5]" });
  });

  it("a share: the quotient, the product and the divisor", () => {
    const found = said(share("r", "p", "t"), { r: ["0.25", "0.5"], p: [2, 5], t: [8, 10] });
    expect(found).toEqual({ r: "[1/5, 5/8]", p: "[2, 5]", t: "[4, 20]" });
  });

  it("a change: the same with 1 more", () => {
    const found = said(change("r", "c", "b"), { r: ["0.1", "0.2"], c: [11, 12], b: [10, 20] });
    expect(found).toEqual({ r: "[-9/20, 1/5]", c: "[11, 24]", b: "[55/6, 120/11]" });
  });

  it("an end that is open stays open, one that is missing stays missing", () => {
    expect(said(sum("t", "a"), { t: [10, 12], a: [3, 4] }, true)).toEqual({ t: "(3, 4)", a: "(10, 12)" });
    expect(said(sum("t", "a"), { t: [10, undefined], a: [undefined, 4] })).toEqual({ t: "(∞, 4]", a: "[10, ∞)" });
  });
});
