import { exactly, type Figure, published, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { coresOf } from "../../../src/published/consistency/conflict.ts";
import { judgesOf } from "../../../src/published/consistency/mended.ts";
import { change, difference, greater, p, plenty, rise, share, stated, sum } from "./statements.ts";

function judges(figures: Record<string, Figure>, relations: readonly Relation[]) {
  const statement = stated(figures, relations);
  const [core] = coresOf(statement, plenty());
  if (core === undefined) throw new Error("no conflict");
  return judgesOf(statement, core.statement, plenty());
}

const read = (readings: Record<string, string>) =>
  new Map(Object.entries(readings).map(([name, text]) => [name, published(text)[brand]] as const));

describe("judgesOf", () => {
  const figures = { x: p("16.04"), gap: p("60.04"), y: exactly(1), part: p("6.10"), rate: p("10.0%"), z: p("17") };

  it("counts other relations that hold with the reading, and did not", () => {
    const { mended } = judges(figures, [difference("gap", "x", "y"), share("rate", "part", "x")]);
    expect(mended?.(read({ x: "61.04" }))).toBe(1);
    expect(mended?.(read({ gap: "15.04" }))).toBe(0);
  });

  it("drops what breaks one that held, or leaves the conflict's own broken", () => {
    const { mended } = judges(figures, [difference("gap", "x", "y"), greater("z", "x")]);
    expect(mended?.(read({ x: "61.04" }))).toBe(undefined);
    expect(mended?.(read({ x: "61.40" }))).toBe(undefined);
    expect(mended?.(read({ gap: "15.04" }))).toBe(0);
  });

  it("does not take a base below 0", () => {
    const { mended } = judges({ a: p("9"), b: p("3"), r: p("-400%") }, [change("r", "a", "b")]);
    expect(mended?.(read({ b: "-3" }))).toBe(undefined);
    expect(mended?.(read({ r: "200%" }))).toBe(0);
  });

  it("asks the program about a change told by its amount, and about names that stand twice", () => {
    const by = judges({ now: p("598"), by: p("36"), rate: p("9%") }, [rise("rate", "now", "by")]);
    expect(by.mended?.(read({ rate: "6%" }))).toBe(0);
    expect(by.mended?.(read({ rate: "8%" }))).toBe(undefined);
    const twice = judges({ a: p("5"), t: p("12") }, [sum("t", "a", "a")]);
    expect(twice.mended?.(read({ a: "6" }))).toBe(0);
    expect(twice.mended?.(read({ t: "14" }))).toBe(undefined);
  });

  it("two figures read otherwise are looked at in one relation only", () => {
    const one = judges({ a: p("6"), b: p("3"), q: p("20") }, [difference("q", "a", "b")]);
    expect(one.holds(read({ a: "60", b: "40" }))).toBe(true);
    expect(one.holds(read({ a: "60", b: "30" }))).toBe(false);
    const two = judges({ a: p("6"), b: p("3"), c: p("20") }, [difference("q", "a", "b"), greater("q", "c")]);
    expect(two.holds(read({ a: "600", b: "3" }))).toBe(false);
  });
});
