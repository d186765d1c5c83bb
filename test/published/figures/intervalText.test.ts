import { ratio } from "export-growth";
import { published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { type Fraction, fraction } from "../../../src/exact/fractions.ts";
import { point } from "../../../src/published/figures/interval.ts";
import { distanceText, intervalText } from "../../../src/published/figures/intervalText.ts";
import type { FigureKind } from "../../../src/published/figures/kinds.ts";

const print = (text: string) => published(text)[brand];
const text = (figure: string, unit?: string) =>
  intervalText(print(figure).interval, print(figure), unit, print(figure).kind);

describe("intervalText", () => {
  it("keeps the scale of the print, and rounds outwards to two places more", () => {
    expect(text("$61.04 billion", "USD")).toBe("at least 61.035 and below 61.045 billion USD");
    expect(text("8.4%")).toBe("at least 8.35 and below 8.45 percent");
    expect(text("6.9 percentage points")).toBe("at least 6.85 and below 6.95 percentage points");
    const third = { at: fraction(1n, 3n), open: true };
    expect(intervalText({ lower: third, upper: undefined }, print("1.0"), undefined, "level")).toBe("above 0.333");
    expect(intervalText({ lower: undefined, upper: third }, undefined, undefined, "level")).toBe("below 0.3334");
  });

  it("says a single value exactly, with commas", () => {
    expect(intervalText(point(fraction(1234567n)), undefined, "units", "level")).toBe("exactly 1,234,567 units");
  });

  it("says a single value between its rounded ends where it has more digits, never a rounded one exactly", () => {
    const said = (value: Fraction, kind: FigureKind) => intervalText(point(value), undefined, undefined, kind);
    expect(said(fraction(2n, 7n), "percent")).toBe("above 28.5714 and below 28.5715 percent");
    expect(said(fraction(-2n, 7n), "percent")).toBe("above -28.5715 and below -28.5714 percent");
    expect(said(fraction(1n, 10n ** 6n), "level")).toBe("above 0 and below 0.0001");
    expect(said(fraction(-1n, 10n ** 6n), "level")).toBe("above -0.0001 and below 0");
  });
});

it("tells a distance with its sign, to two places more than were printed", () => {
  expect(distanceText(ratio(-978, 12455), print("211.6"), "level")).toBe("-0.079");
  expect(distanceText(ratio("78500000", 1), print("$211.6 billion"), "level")).toBe("+0.079");
  expect(distanceText(ratio(0, 1), print("211.6"), "level")).toBe("0.000");
  expect(distanceText(ratio(1, 300), undefined, undefined)).toBe("+0.0033");
  expect(distanceText(ratio(1, 300), print("8.4%"), "percent")).toBe("+0.333");
});
