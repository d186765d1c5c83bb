import { describe, expect, it } from "vitest";
import type { Print } from "../../../src/published/figures/print.ts";
import { printedFigure } from "../../../src/published/figures/printedFigure.ts";
import { refusal } from "../helpers.ts";

/** 12.5 million, and what changes. */
function print(changes: Partial<Print>): Print {
  return {
    text: "12.5 million",
    kind: "level",
    qualifier: undefined,
    mode: "halfExpand",
    unit: undefined,
    digits: { isNegative: false, coefficient: 125n, places: 1, exponent: 6 },
    frame: { start: "", mark: "", scale: " million", end: "", decimal: ".", isHedged: false },
    stated: undefined,
    ...changes,
  };
}

describe("everything follows from the digits", () => {
  it("value, quantum and interval", () => {
    const { value, quantum, grid, interval } = printedFigure(print({}));
    expect([value, quantum]).toEqual([
      { coefficient: 12500000n, scale: 0 },
      { coefficient: 100000n, scale: 0 },
    ]);
    expect(interval).toBe(grid);
    expect([grid.lower?.at.numerator, grid.upper?.at.numerator]).toEqual([12450000n, 12550000n]);
  });

  it("a count to the unit is one value", () => {
    const digits = { isNegative: true, coefficient: 125n, places: 0, exponent: 0 };
    const { grid } = printedFigure(print({ kind: "count", digits }));
    expect([grid.lower?.at.numerator, grid.upper?.at.numerator]).toEqual([-125n, -125n]);
  });

  it("a quantum divides what was printed", () => {
    const stated = { coefficient: 3n, scale: 0 };
    const error = refusal(() => printedFigure(print({ stated })));
    expect([error.code, error.argument]).toEqual(["invalid-option", "quantum"]);
  });
});
