import { between, type Figure, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { intervalsByName, programOf } from "../../../src/published/consistency/linearProgram.ts";
import { ringBounds } from "../../../src/published/consistency/ringBounds.ts";
import { Solver } from "../../../src/published/consistency/solver.ts";
import { change, difference, ends, p, plenty, share, stated, sum } from "./statements.ts";

function found(figures: Record<string, Figure>, relations: readonly Relation[], ...names: string[]) {
  const statement = stated(figures, relations);
  const solver = new Solver(programOf(statement), plenty()).withoutEquations();
  expect(solver.simplex.feasible()).toBe(undefined);
  const bounds = ringBounds(solver, statement.relations, names, intervalsByName(statement));
  return Object.fromEntries([...bounds].map(([name, interval]) => [name, ends(interval)]));
}

// s = a + b and d = a − b: a is half of s + d, and b half of s − d.
const ring = [sum("s", "a", "b"), difference("d", "a", "b")];

describe("ringBounds", () => {
  it("is tight where each relation by itself says less", () => {
    expect(found({ s: between(10, 12), d: between(2, 4) }, ring, "a", "b")).toEqual({ a: "[6, 8]", b: "[3, 5]" });
  });

  it("keeps ends open that no point reaches", () => {
    expect(found({ s: p("10"), d: p("2") }, ring, "a", "b")).toEqual({ a: "[11/2, 13/2)", b: "(7/2, 9/2)" });
  });

  it("leaves a side without an end where nothing limits it", () => {
    expect(found({ s: between(10, undefined), d: between(2, 4) }, ring, "a", "b")).toEqual({
      a: "[6, ∞)",
      b: "[3, ∞)",
    });
  });

  it("answers for the names asked about, printed ones too", () => {
    expect(found({ s: between(10, 12), d: between(2, 4), a: between(7, 20) }, ring, "s", "a")).toEqual({
      s: "[10, 12]",
      a: "[7, 8]",
    });
    expect(found({ s: p("10") }, ring)).toEqual({});
  });

  it("finds a rate as a quotient over the ring", () => {
    // a / s is 1/2 + d / 2s, so that it lies between 1/2 + 2/24 and 1/2 + 4/20; the change of a on b is 2d / (s − d).
    const relations = [...ring, share("part", "a", "s"), change("growth", "a", "b")];
    expect(found({ s: between(10, 12), d: between(2, 4) }, relations, "part", "growth")).toEqual({
      part: "[7/12, 7/10]",
      growth: "[2/5, 4/3]",
    });
  });

  it("a rate on a base as near to 0 as one likes has no end", () => {
    const relations = [...ring, change("growth", "a", "b")];
    expect(found({ d: between(2, 4) }, relations, "growth", "b")).toEqual({ growth: "(0, ∞)", b: "(0, ∞)" });
  });

  it("a name that stands twice in a relation", () => {
    // t = a + a, and t is a on top of b: a equals b.
    const relations = [sum("t", "a", "a"), sum("t", "a", "b")];
    expect(found({ t: between(10, 12) }, relations, "a", "b")).toEqual({ a: "[5, 6]", b: "[5, 6]" });
  });
});
