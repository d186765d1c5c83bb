import { findFigures, published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { minusWordAt, minusWordBefore } from "../../../src/published/figures/signWords.ts";

describe("words for minus", () => {
  it("stand before a figure", () => {
    expect([
      minusWordAt("minus 5", 0),
      minusWordAt("マイナス5", 0),
      minusWordAt("surplus 5", 3),
      minusWordAt("5", 0),
    ]).toEqual([6, 4, 0, 0]);
    expect([minusWordBefore("at minus 5", 9), minusWordBefore("terminus 5", 9), minusWordBefore("负5", 1)]).toEqual([
      3,
      undefined,
      0,
    ]);
  });

  it("are signs", () => {
    expect(published("minus 0.3 percent").value.toFixed()).toBe("-0.003");
    expect(published("Minus $5 billion").value.toFixed()).toBe("-5000000000");
    const [found] = findFigures("It fell to minus 0.3 percent in May 2025.");
    expect([found?.text, found?.figure?.toJSON().kind]).toEqual(["minus 0.3 percent", "percent"]);
  });
});
