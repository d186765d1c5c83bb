import { exactly, type Figure, type Relation } from "export-growth/published";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { coresOf } from "../../../src/published/consistency/conflict.ts";
import { programOf } from "../../../src/published/consistency/linearProgram.ts";
import { neededOf } from "../../../src/published/consistency/needed.ts";
import { quantitiesIn } from "../../../src/published/consistency/ringBounds.ts";
import { Solver } from "../../../src/published/consistency/solver.ts";
import { mixed, sums } from "./articles.ts";
import {
  change,
  difference,
  ends,
  equal,
  greater,
  p,
  plenty,
  quotient,
  rise,
  share,
  stated,
  sum,
} from "./statements.ts";

/** What each figure of the first conflict would have to be. */
function needed(figures: Record<string, Figure>, relations: readonly Relation[]): Record<string, string> {
  const [core] = coresOf(stated(figures, relations), plenty());
  if (core === undefined) throw new Error("no conflict");
  return Object.fromEntries([...neededOf(core.statement, plenty())].map(([name, within]) => [name, ends(within)]));
}

describe("neededOf", () => {
  it("one relation of each kind", () => {
    const [five, nine] = [exactly(5), exactly(9)];
    expect(needed({ a: five, b: nine }, [equal("a", "b")])).toEqual({ a: "[9, 9]", b: "[5, 5]" });
    expect(needed({ a: five, b: nine }, [greater("a", "b")])).toEqual({ a: "(9, ∞)", b: "(∞, 5)" });
    expect(needed({ t: five, a: nine, b: five }, [sum("t", "a", "b")])).toEqual({
      t: "[14, 14]",
      a: "[0, 0]",
      b: "[-4, -4]",
    });
    expect(needed({ d: five, a: nine, b: five }, [difference("d", "a", "b")])).toEqual({
      d: "[4, 4]",
      a: "[10, 10]",
      b: "[4, 4]",
    });
    expect(needed({ r: exactly("0.5"), a: nine, b: five }, [change("r", "a", "b")])).toEqual({
      r: "[4/5, 4/5]",
      a: "[15/2, 15/2]",
      b: "[6, 6]",
    });
    expect(needed({ r: exactly("0.5"), a: nine, d: five }, [rise("r", "a", "d")])).toEqual({
      r: "[5/4, 5/4]",
      a: "[15, 15]",
      d: "[3, 3]",
    });
    expect(needed({ r: exactly("0.5"), a: nine, b: five }, [share("r", "a", "b")])).toEqual({
      r: "[9/5, 9/5]",
      a: "[5/2, 5/2]",
      b: "[18, 18]",
    });
    expect(needed({ q: exactly(2), a: nine, b: five }, [quotient("q", "a", "b")])).toEqual({
      q: "[9/5, 9/5]",
      a: "[10, 10]",
      b: "[9/2, 9/2]",
    });
  });

  it("with the others as they are printed, not merely not below 0", () => {
    const figures = { total: p("$720 million"), cars: p("$4.5 billion"), chips: p("$2.7 billion") };
    expect(needed(figures, [sum("total", "cars", "chips")])).toMatchObject({ total: "[7100000000, 7300000000)" });
    const balance = { balance: p("-183"), exports: p("243"), imports: p("163") };
    expect(needed(balance, [difference("balance", "exports", "imports")])).toMatchObject({ imports: "[425, 427)" });
    const now = { now: p("57.3"), before: p("12.7"), rate: p("-160%") };
    // A base lies above 0, whatever was printed.
    expect(Object.keys(needed(now, [change("rate", "now", "before")]))).toEqual(["now", "rate"]);
  });

  it("several relations, of which some close a ring", () => {
    const relations = [sum("t", "a", "b"), difference("d", "a", "b"), equal("d", "e")];
    expect(needed({ t: exactly(10), a: exactly(7), e: exactly(1) }, relations)).toEqual({
      t: "[13, 13]",
      a: "[11/2, 11/2]",
      e: "[4, 4]",
    });
  });

  it("a chain, from both of its ends", () => {
    const relations = [sum("t", "a", "x"), sum("x", "b", "y"), greater("y", "c")];
    expect(needed({ t: exactly(10), a: exactly(2), b: exactly(3), c: exactly("6.5") }, relations)).toEqual({
      t: "(23/2, ∞)",
      a: "(∞, 1/2)",
      b: "(∞, 3/2)",
      c: "(∞, 5)",
    });
  });

  it("not of a constant that makes a rate in a second relation linear", () => {
    const relations = [change("r", "a", "a0"), difference("gap", "r", "s")];
    const figures = { a: p("3"), a0: exactly(2), s: p("10%"), gap: p("90%") };
    expect(Object.keys(needed(figures, relations))).toEqual(["a", "s", "gap"]);
  });

  test("is the same of each figure as when the rest is solved afresh", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.boolean(), (seed, hasRates) => {
        const { figures, relations } = hasRates ? mixed(8, 16, 20, seed) : sums(8, 12, 3, 4, seed);
        for (const { statement } of coresOf(stated(figures, relations), plenty())) {
          for (const [name, found] of neededOf(statement, plenty())) {
            const others = new Map([...statement.figures].filter(([other]) => other !== name));
            const solver = new Solver(programOf({ ...statement, figures: others }), plenty());
            expect(solver.simplex.feasible()).toBe(undefined);
            const quantity = quantitiesIn(solver, statement.relations)(name);
            const [lower, upper] = (["lower", "upper"] as const).map((side) => solver.tightEnd(quantity, side));
            expect(ends(found)).toBe(ends({ lower, upper }));
          }
        }
      }),
    );
  });
});
