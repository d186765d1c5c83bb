import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { divideFigures } from "../../../src/measures/internal/division.ts";
import type { QuotientRule } from "../../../src/series/division.ts";
import { errorOf, site } from "../../helpers.ts";

/** The strictest of the rules. */
const shares: QuotientRule = { reasonOf: (total) => (total <= 0 ? "zero-total" : undefined) };
/** Anything over anything but 0. */
const quotients: QuotientRule = { reasonOf: (below) => (Number(below) === 0 ? "zero-days" : undefined) };
const names = ["part", "total"] as const;

describe("one figure over another", () => {
  test("is exact, of numbers of different places and of decimals", () => {
    expect(divideFigures("0.5", 2, names, shares, site).toString()).toBe("1/4");
    expect(divideFigures(new Decimal("-1.25"), "0.5", names, quotients, site).toString()).toBe("-5/2");
    expect(divideFigures(1, -4, names, quotients, site).toString()).toBe("-1/4");
  });

  test("at fault is the figure that it is divided by", () => {
    expect(errorOf(() => divideFigures(1, "0.0", names, shares, site))).toMatchObject({
      code: "zero-total",
      argument: "total",
      value: "0.0",
    });
    expect(errorOf(() => divideFigures("x", 0, names, shares, site))).toMatchObject({
      code: "invalid-number",
      argument: "part",
    });
  });
});
