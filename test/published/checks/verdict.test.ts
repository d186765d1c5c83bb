import { percent } from "export-growth";
import {
  between,
  checkChange,
  checkContribution,
  checkDifference,
  checkPoints,
  checkShare,
  checkSum,
  exactly,
  published,
} from "export-growth/published";
import { describe, expect, it } from "vitest";

const p = published;

describe("exact, within rounding, impossible", () => {
  it.each([
    [checkChange(p("67.3"), p("49.8"), p("35.1%")).verdict, "exact"],
    [checkChange(p("67.3"), p("49.8"), p("34.9%")).verdict, "within-rounding"],
    [checkChange(p("67.3"), p("49.8"), p("35.5%")).verdict, "impossible"],
    [checkSum([p("1"), p("1")], p("1")).verdict, "within-rounding"],
    [checkSum([p("1"), p("1")], p("4")).verdict, "impossible"],
    [checkSum([exactly(1), exactly(1)], p("2")).verdict, "exact"],
    [checkSum([between(1, 1.5), exactly(1)], p("2")).verdict, "within-rounding"],
    [checkSum([p("2 units"), p("3 units")], p("5 units")).verdict, "exact"],
    [checkSum([p("2 units"), p("3 units")], p("6 units")).verdict, "impossible"],
    [checkSum([p("2"), p("3")], p("5", { qualifier: "about" })).verdict, "exact"],
    [checkSum([p("2"), p("3")], p("4", { qualifier: "more than" })).verdict, "within-rounding"],
    [checkSum([p("2"), p("3", { qualifier: "at least" })], p("5")).verdict, "within-rounding"],
    [checkDifference(p("1.0"), p("1.0"), p("-0.0")).verdict, "within-rounding"],
    [checkDifference(exactly(1), exactly(1), p("-0.0")).verdict, "impossible"],
    [checkPoints(p("28.4%"), p("22.1%"), p("6.3 percentage points")).verdict, "exact"],
    [checkPoints(p("28.4%"), p("22.1%"), p("6.3%")).verdict, "exact"],
    [checkPoints(exactly(percent("28.4")), p("22.1%"), p("6.5%p")).verdict, "impossible"],
    [checkContribution(p("17.26"), p("12.45"), p("56.31"), p("8.5 percentage points")).verdict, "exact"],
    [checkContribution(p("17.26"), p("12.45"), p("56.31"), p("9.5%")).verdict, "impossible"],
    [checkShare(p("67.3"), { others: p("49.8") }, p("57.5%")).verdict, "exact"],
    [checkShare(p("67.3"), { others: p("49.8") }, p("57.4%")).verdict, "within-rounding"],
    [checkShare(p("67.3"), { others: p("49.8") }, p("57.55%")).verdict, "impossible"],
    [checkShare(p("0"), { others: p("5") }, p("0%")).verdict, "exact"],
    [checkShare(p("about -0"), { others: p("5") }, p("0%")).verdict, "exact"],
  ])("%#: %s", (verdict, expected) => {
    expect(verdict).toBe(expected);
  });

  it("justified places", () => {
    expect(checkChange(p("67.3"), p("49.8"), p("35.1%")).justifiedPlaces).toBe(0);
    expect(checkChange(p("61.04"), p("56.31"), p("8.4%")).justifiedPlaces).toBe(1);
    expect(checkChange(p("6"), p("5"), p("20%")).justifiedPlaces).toBe(undefined);
    expect(checkSum([p("6", { qualifier: "over" })], p("7")).justifiedPlaces).toBe(undefined);
    expect(checkSum([exactly(6)], p("6")).justifiedPlaces).toBe(1000);
    expect(checkSum([p("604억 4000만")], p("604억 4000만")).justifiedPlaces).toBe(0);
  });

  it("recomputes limits at their middle, or at the one limit there is", () => {
    const recomputed = (figure: Parameters<typeof checkSum>[0][number]) =>
      checkSum([figure], p("5")).recomputed.toString();
    expect(recomputed(between(1, 2))).toBe("3/2");
    expect(recomputed(between(1, undefined))).toBe("1/1");
    expect(recomputed(between(undefined, 2))).toBe("2/1");
    expect(recomputed(between(undefined, undefined))).toBe("0/1");
  });

  it("nearest lies on the printed grid, in the printed mode", () => {
    expect(checkSum([p("1.26")], p("1.2", { mode: "trunc" })).nearest.toFixed()).toBe("1.2");
    expect(checkSum([p("1260")], p("1.3 thousand")).nearest.toFixed()).toBe("1300");
    expect(checkSum([p("1.26")], p("1.25", { quantum: "0.05" })).nearest.toFixed()).toBe("1.25");
  });
});
