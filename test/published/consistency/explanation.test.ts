import { between, exactly, type Figure, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import { explanationOf } from "../../../src/published/consistency/explanation.ts";
import { type Interval, point } from "../../../src/published/figures/interval.ts";
import { change, equal, greater, p, share, stated, sum } from "./statements.ts";

const explained = (figures: Record<string, Figure>, relations: readonly Relation[], implied?: Interval) => {
  const last = Object.keys(figures).slice(-1);
  const needed = new Map(last.flatMap((name) => (implied === undefined ? [] : [[name, implied] as const])));
  return explanationOf({ ...stated(figures, relations), assumed: [] }, needed, []);
};

/** How one figure is said to be. */
const said = (figure: Figure) => explained({ a: figure }, []).replace(/^.*hold: a (.*)\. But .*$/, "$1");

const half = (numerator: bigint, open: boolean) => ({ at: fraction(numerator, 2n), open });

describe("explanationOf", () => {
  it("lists relations, figures and assumptions, then what the rest says about the last figure", () => {
    const statement = stated({ a: p("1"), b: p("5") }, [equal("a", "b")]);
    const needed = new Map([["b", { lower: half(1n, false), upper: half(3n, true) }]]);
    expect(explanationOf(statement, needed, [])).toBe(
      'These cannot all hold: a equals b; a is printed as "1", so it is at least 0.5 and below 1.5; ' +
        'b is printed as "5", so it is at least 4.5 and below 5.5. ' +
        "But then b must be at least 0.5 and below 1.5.",
    );
  });

  it("says first what a base must be, which may have been revised", () => {
    const statement = stated({ now: p("3"), before: p("5"), r: p("5%") }, [change("r", "now", "before")]);
    const two = { lower: half(3n, true), upper: half(5n, true) };
    const needed = new Map([
      ["before", two],
      ["r", point(fraction(-1n, 2n))],
    ]);
    expect(explanationOf(statement, needed, ["before"])).toMatch(
      /But then before, if it was revised, must be above 1.5 and below 2.5; or r must be exactly -50 percent.$/,
    );
    expect(explanationOf(stated({ before: p("5") }, []), needed, ["before"])).toMatch(
      /But then before, if it was revised, must be above 1.5 and below 2.5.$/,
    );
  });

  it("says of open and missing ends what they are", () => {
    const conclusion = (implied: Interval) => explained({ a: p("1") }, [], implied).replace(/^.* But then /, "");
    expect(conclusion({ lower: half(1n, true), upper: half(3n, false) })).toBe("a must be above 0.5 and at most 1.5.");
    expect(conclusion({ lower: half(1n, false), upper: undefined })).toBe("a must be at least 0.5.");
    expect(conclusion({ lower: undefined, upper: half(3n, true) })).toBe("a must be below 1.5.");
    expect(conclusion(point(fraction(3n)))).toBe("a must be exactly 3.");
  });

  it("says that no values do where nothing follows about a figure", () => {
    const end = "But no values satisfy all of this.";
    expect(explained({}, [greater("a", "a")])).toBe(`These cannot all hold: a is greater than a. ${end}`);
    expect(explained({ a: p("1") }, [sum("a", "b")])).toContain(end);
    expect(explained({ a: p("1") }, [sum("a", "b")], { lower: undefined, upper: undefined })).toContain(end);
  });

  it("writes limits that were not printed as limits", () => {
    expect(said(exactly(3))).toBe("is exactly 3");
    expect(said(between("1.25", undefined))).toBe("is at least 1.25");
    expect(said(between(1234567, 7654321, { unit: "USD", upperOpen: true }))).toBe(
      "is at least 1,234,567 and below 7,654,321 USD",
    );
  });

  it("keeps the scale and the unit of the print", () => {
    expect(said(p("$61.04 billion"))).toBe(
      'is printed as "$61.04 billion", so it is at least 61.035 and below 61.045 billion USD',
    );
  });

  it("writes a rate in percent, printed or not", () => {
    expect(said(p("8.4%"))).toBe('is printed as "8.4%", so it is at least 8.35 and below 8.45 percent');
    expect(explained({ r: exactly("0.084") }, [change("r", "c", "b")])).toContain("r is exactly 8.4 percent");
    expect(explained({ r: between("0.1", "0.2") }, [share("r", "c", "b")])).toContain(
      "r is at least 10 and at most 20 percent",
    );
  });

  it("puts a qualifier that was said apart in front of the print", () => {
    expect(said(p("4", { qualifier: "more than" }))).toMatch(/^is printed as "more than 4", so it is above /);
    expect(said(p("more than 4"))).toMatch(/^is printed as "more than 4", so it is above /);
  });

  it("rounds ends that do not end outwards, to two places more than were printed", () => {
    const third = { at: fraction(1n, 3n), open: false };
    const twoThirds = { at: fraction(2n, 3n), open: false };
    expect(explained({ a: p("1.0") }, [], { lower: third, upper: twoThirds })).toContain(
      "at least 0.333 and at most 0.667.",
    );
    expect(explained({ a: exactly(1) }, [], { lower: third, upper: twoThirds })).toContain(
      "at least 0.3333 and at most 0.6667.",
    );
  });
});
