import { between, exactly, published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { figureArgument } from "../../../src/published/figures/arguments.ts";
import { faceValue, hasFaceValue } from "../../../src/published/figures/figure.ts";

const held = (figure: unknown) => figureArgument(figure, { function: "test" });

describe("a figure as it was printed", () => {
  it("shows what it holds, also as JSON", () => {
    const figure = published("about $61.04 billion");
    expect([figure.unit, figure.kind, String(figure)]).toEqual(["USD", "level", "about $61.04 billion"]);
    expect(JSON.parse(JSON.stringify(figure))).toMatchObject({
      type: "Published",
      text: "about $61.04 billion",
      value: "61040000000",
      quantum: "10000000",
      kind: "level",
      unit: "USD",
      bounds: { type: "Bounds", lower: "61030000000/1", upper: "61050000000/1" },
    });
    expect(published("8.4%").bounds.kind).toBe("percent");
    expect(Object.isFrozen(figure)).toBe(true);
  });

  it("has the printed value as its face value, limits their middle or the one there is", () => {
    const face = (figure: unknown) => faceValue(held(figure));
    expect(face(published("61.04"))).toEqual({ numerator: 1526n, denominator: 25n });
    expect(face(between(1, 2))).toEqual({ numerator: 3n, denominator: 2n });
    expect(face(between(undefined, 2))).toEqual({ numerator: 2n, denominator: 1n });
    expect(face(between(undefined, undefined))).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("has a face value to recompute from, unless it has one side only", () => {
    const has = (figure: unknown) => hasFaceValue(held(figure));
    expect([
      has(published("5")),
      has(published("about 5")),
      has(published("over 5")),
      has(published("nearly 5")),
    ]).toEqual([true, true, false, false]);
    expect([has(exactly(5)), has(between(1, 2))]).toEqual([true, false]);
  });
});
