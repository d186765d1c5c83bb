import { between, type Figure, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { fraction, one, zero } from "../../../src/exact/fractions.ts";
import { Budget } from "../../../src/published/consistency/budget.ts";
import { programOf } from "../../../src/published/consistency/linearProgram.ts";
import { type Quantity, Solver } from "../../../src/published/consistency/solver.ts";
import { refusal } from "../helpers.ts";
import { change, difference, ends, greater, p, plenty, share, site, stated, sum } from "./statements.ts";

function solverOf(figures: Record<string, Figure>, relations: readonly Relation[], budget = plenty()): Solver {
  return new Solver(programOf(stated(figures, relations)), budget);
}

function solved(figures: Record<string, Figure>, relations: readonly Relation[]): Solver {
  const solver = solverOf(figures, relations);
  expect(solver.simplex.feasible()).toBe(undefined);
  return solver;
}

const closed = (numerator: bigint, denominator?: bigint) => ({ at: fraction(numerator, denominator), open: false });
const level = (above: string) => ({ above, offset: zero });

/** Both tight ends of what a solver is asked about. */
const tight = (solver: Solver, quantity: Parameters<Solver["tightEnd"]>[0]) =>
  ends({ lower: solver.tightEnd(quantity, "lower"), upper: solver.tightEnd(quantity, "upper") });

// a is half of s + d, and b half of s − d.
const figures = { s: between(10, 12), d: between(2, 4) };
const ring = [sum("s", "a", "b"), difference("d", "a", "b")];

describe("a Solver", () => {
  it("has the levels of its program, but no rate that is a quotient", () => {
    const solver = solverOf({ a: p("5") }, [share("r", "a", "t")]);
    expect(["a", "t", "r", "other"].map((name) => solver.has(name))).toEqual([true, true, false, false]);
  });

  it("finds that no point exists", () => {
    const contradiction = solverOf({ a: p("1"), t: p("5") }, [sum("t", "a")]).simplex.feasible();
    // a is at most 3/2, t at least 9/2, and their difference 0.
    expect(new Map(contradiction?.map(({ variable, multiplier }) => [variable, multiplier]))).toEqual(
      new Map([
        [0, -1n],
        [1, 1n],
        [2, -1n],
      ]),
    );
  });

  it("pays for its numbers before it writes them", () => {
    // 60 levels, 60 limits and 59 sums: 4 × 60 × 119 numbers are 28,560, and a pivot pays for 10,000.
    const chain = Array.from({ length: 59 }, (_, index) => sum(`x${index}`, `x${index + 1}`));
    expect(refusal(() => solverOf({}, chain, new Budget(2, "these", site))).code).toBe("too-large");
    expect(solverOf({}, chain, new Budget(3, "these", site)).has("x59")).toBe(true);
  });

  it("finds the same without equations, in fewer columns", () => {
    const all = solved(figures, ring);
    const fewer = solverOf(figures, ring).withoutEquations();
    expect([all.simplex.columns.length, fewer.simplex.columns.length]).toEqual([4, 2]);
    fewer.simplex.feasible();
    for (const name of ["s", "d", "a", "b"]) expect(tight(fewer, level(name))).toBe(tight(all, level(name)));
  });
});

describe("wholeLimits", () => {
  it("makes limits whole without a common divisor, and a strict one a δ inside", () => {
    const solver = solverOf({ a: p("5") }, []);
    const [lower, upper] = [9n, 11n].map((half) => ({ ...closed(half, 2n), from: [] })) as [never, never];
    expect(solver.wholeLimits(lower, upper)).toEqual({
      lower: { a: 9n, b: 0n, denominator: 1n },
      upper: { a: 11n, b: 0n, denominator: 1n },
    });
    const [above, below] = [9n, 11n].map((half) => ({ ...closed(half, 2n), open: true, from: [] })) as [never, never];
    expect(solver.wholeLimits(above, below)).toEqual({
      lower: { a: 9n, b: 1n, denominator: 1n },
      upper: { a: 11n, b: -1n, denominator: 1n },
    });
    expect(solver.wholeLimits(undefined, undefined)).toEqual({ lower: undefined, upper: undefined });
    const hundreds = solverOf({ a: between(1000, 1500) }, []);
    expect(hundreds.wholeLimits({ ...closed(1000n), from: [] }, undefined).lower?.a).toBe(2n);
  });
});

describe("witness", () => {
  it("is a point within all limits, strict ones too", () => {
    const open = { lowerOpen: true, upperOpen: true };
    const point = solved({ t: between(0, 1, open) }, [sum("t", "a", "b"), greater("a", "b")]).witness();
    const [t, a, b] = ["t", "a", "b"].map((name) => {
      const { numerator, denominator } = point.get(name) as { numerator: bigint; denominator: bigint };
      return Number(numerator) / Number(denominator);
    }) as [number, number, number];
    expect([...point.keys()]).toEqual(["t", "a", "b"]);
    expect(t).toBeCloseTo(a + b, 12);
    expect([t > 0, t < 1, a > b, b >= 0]).toEqual([true, true, true, true]);
  });

  it("is the one point where there is only one", () => {
    const point = solved({ s: between(10, 10), d: between(2, 2) }, ring).witness();
    expect(["a", "b"].map((name) => point.get(name))).toEqual([fraction(6n), fraction(4n)]);
  });
});

describe("tightEnd", () => {
  it("of a level", () => {
    const solver = solved(figures, ring);
    expect(tight(solver, level("a"))).toBe("[6, 8]");
    expect(tight(solver, level("b"))).toBe("[3, 5]");
    expect(tight(solved({ s: p("10"), d: p("2") }, ring), level("b"))).toBe("(7/2, 9/2)");
    expect(tight(solved({ d: p("2") }, ring), level("s"))).toBe("[3/2, ∞)");
  });

  it("of a quotient, less its offset", () => {
    const solver = solved(figures, [...ring, share("part", "a", "s")]);
    expect(tight(solver, { above: "a", below: "s", offset: zero })).toBe("[7/12, 7/10]");
    expect(tight(solver, { above: "a", below: "s", offset: one })).toBe("[-5/12, -3/10]");
    const near = solved({ d: between(2, 4) }, [...ring, change("growth", "a", "b")]);
    expect(tight(near, { above: "a", below: "b", offset: one })).toBe("(0, ∞)");
    const open = solved({ s: p("10"), a: p("5") }, [share("part", "a", "s")]);
    expect(tight(open, { above: "a", below: "s", offset: zero })).toBe("(3/7, 11/19)");
  });
});

describe("the vertex", () => {
  const solver = solved(figures, [...ring, share("part", "a", "s")]);
  const quotient = { above: "a", below: "s", offset: zero };

  it("reaches an end that it lies at, and no other", () => {
    solver.tightEnd(level("a"), "upper");
    expect(solver.reaches(level("a"), closed(8n))).toBe(true);
    expect(solver.reaches(level("a"), closed(9n))).toBe(false);
    solver.tightEnd(quotient, "upper");
    expect(solver.reaches(quotient, closed(7n, 10n))).toBe(true);
    expect(solver.reaches({ ...quotient, offset: one }, closed(-3n, 10n))).toBe(true);
    expect(solver.reaches(quotient, closed(7n, 12n))).toBe(false);
  });

  it("reaches an end that is only approached as an open end alone", () => {
    const strict = solved({ a: p("5") }, [sum("t", "a")]);
    strict.tightEnd(level("a"), "upper");
    expect(strict.reaches(level("a"), { ...closed(11n, 2n), open: true })).toBe(true);
    expect(strict.reaches(level("a"), closed(11n, 2n))).toBe(false);
  });

  it("has no distance from the end that it lies at, and is farthest from a quotient's", () => {
    solver.tightEnd(level("a"), "upper");
    expect(solver.distance(level("a"), "upper", Infinity)).toBe(0);
    expect(solver.distance(level("a"), "lower", Infinity)).toBeGreaterThan(0);
    expect(solver.distance(quotient, "upper", Infinity)).toBe(Infinity);
  });

  it("lies where a quantity ends on one side, or on none", () => {
    const atEnds = (of: Quantity = quotient) => (["lower", "upper"] as const).map((side) => solver.isAtEnd(of, side));
    solver.tightEnd(quotient, "upper");
    expect(atEnds()).toEqual([false, true]);
    solver.tightEnd(quotient, "lower");
    expect(atEnds()).toEqual([true, false]);
    // 6/10.
    solver.tightEnd(level("a"), "lower");
    expect(atEnds()).toEqual([false, false]);
    expect(atEnds(level("a"))).toEqual([true, false]);
  });

  it("tells a distance up to what is asked for", () => {
    const wide = solved({ a: p("5"), b: p("6"), c: p("7") }, [sum("t", "a", "b", "c")]);
    wide.tightEnd(level("t"), "lower");
    expect([0, 2, 3, 4, Infinity].map((most) => wide.distance(level("t"), "upper", most))).toEqual([0, 2, 3, 3, 3]);
  });
});

describe("a figure of a program", () => {
  const solver = solved(figures, ring);
  const [first, second] = ["s", "d"].map((name) => solver.program.levels.indexOf(name));

  it("is taken out of it with all that follows from it, and put back", () => {
    expect(solver.release("s")).toEqual([first]);
    expect(tight(solver, level("s"))).toBe("[2, ∞)");
    expect(solver.restore("s")).toEqual([first]);
    solver.simplex.feasible();
    expect(tight(solver, level("s"))).toBe("[10, 12]");
    expect(solver.release("d")).toEqual([second]);
    solver.restore("d");
  });

  it("limits every sum that its rate makes", () => {
    const rates = solverOf({ r: p("5%"), a: p("21") }, [share("r", "a", "t")]);
    expect(rates.release("r")).toHaveLength(2);
    expect(rates.release("a")).toEqual([rates.program.levels.indexOf("a")]);
  });
});
