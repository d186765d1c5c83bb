import { describe, expect, it } from "vitest";
import { isLabelled, isNamed, notFigures } from "../../../src/published/figures/notFigures.ts";

describe("what is no figure", () => {
  it("is found in its order", () => {
    const text = "after 2.5 years, at 10.30 Uhr, call +49 30 123456";
    expect(notFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "2.5 years",
      "10.30 Uhr",
      "+49 30 123456",
    ]);
    expect(notFigures("exports of $5 billion, up 8.4%")).toEqual([]);
  });

  it("a label stands before a number, or a name", () => {
    expect([
      isLabelled("see chapter 84", 12),
      isLabelled("No. 7", 4),
      isLabelled("exports 84", 8),
      isLabelled("84", 0),
    ]).toEqual([true, true, false, false]);
    expect([isNamed("a Boeing 737", 9), isNamed("a plane 737", 8), isNamed("Total: 737", 7)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
