import { percent } from "export-growth";
import {
  between,
  checkChange,
  checkContribution,
  checkDifference,
  checkPoints,
  checkQuotient,
  checkShare,
  checkSum,
  exactly,
  published,
  quotientBounds,
} from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

const p = published;

describe("quotients, whole shares and revised bases", () => {
  it("averages a day, multiples, terms of trade", () => {
    expect(checkQuotient(p("71409"), exactly("15.5"), p("4610", { quantum: 10 })).verdict).toBe("exact");
    expect(checkQuotient(p("$12.653 billion"), exactly(20), p("$632.7 million")).verdict).toBe("exact");
    expect(checkQuotient(p("61.2"), p("10.1"), p("6.1 times")).bounds.toFixed(2)).toBe("6.02 … 6.10");
    expect(p("6.1 times").bounds.toFixed(2)).toBe("6.05 … 6.15");
    const wrong = checkQuotient(p("$12.653 billion"), p("20 units"), p("$663.7 million"));
    expect(wrong.needed && Object.entries(wrong.needed).map(([role, one]) => [role, one?.unit])).toEqual([
      ["dividend", "USD"],
      ["divisor", "units"],
      ["printed", "USD"],
    ]);
    expect(checkQuotient(p("5"), p("2"), p("9")).needed?.["dividend"]?.unit).toBeUndefined();
    expect(quotientBounds(p("154.0"), p("124.5")).toFixedPercent(3)).toBe("123.604 … 123.785");
  });

  it("a quotient is in what the dividend is in, over the divisor", () => {
    const labels = (...given: Parameters<typeof quotientBounds>) => {
      const { unit, kind } = quotientBounds(...given);
      return [unit, kind];
    };
    expect(labels(p("$5"), p("2 kg"))).toEqual(["USD/kg", "level"]);
    expect(labels(p("$5"), p("2 units"))).toEqual(["USD", "level"]);
    expect(labels(p("$5"), p("2"))).toEqual(["USD", "level"]);
    expect(labels(p("$5"), p("$2"))).toEqual([undefined, undefined]);
    expect(labels(p("5"), p("2 kg"))).toEqual([undefined, undefined]);
    expect(labels(p("5%"), p("2%"))).toEqual([undefined, undefined]);
    expect(labels(p("5%"), p("2"))).toEqual([undefined, "percent"]);
    expect(labels(p("5 units"), p("2"))).toEqual(["units", "level"]);
    expect(labels(exactly(5), exactly(2))).toEqual([undefined, undefined]);
    const index = (unit: string) => p("5", { unit });
    expect(refusal(() => labels(index("2020=100"), index("2015=100"))).code).toBe("unit-mismatch");
    expect(labels(index("2020=100"), index("2020=100"))).toEqual([undefined, undefined]);
  });

  it("whole says whether any number of things has the share", () => {
    const share = (...given: Parameters<typeof checkShare>) => checkShare(...given).whole;
    expect(share(p("2 units"), p("7 units"), p("33.3%"))).toBe(false);
    expect(share(p("2 units"), p("6 units"), p("33.3%"))).toBe(true);
    expect(share(p("0 units"), p("6 units"), p("0%"))).toBe(true);
    expect(share(p("2 units"), { others: p("4 units") }, p("33.3%"))).toBe(true);
    expect(share(p("2 units"), p("6"), p("33.3%"))).toBe(undefined);
    expect(share(p("2 units"), p("6 units", { quantum: 2 }), p("33.3%"))).toBe(undefined);
    const all = p("6 units");
    expect(share(all, all, p("33.3%"))).toBe(false);
  });

  it("a change says which base it rests on, and how far off", () => {
    const base = (...given: Parameters<typeof checkChange>) => {
      const { impliedBase } = checkChange(...given);
      return impliedBase && [impliedBase.bounds.toFixed(2), impliedBase.distance.toFixed(2), impliedBase.bounds.unit];
    };
    expect(base(p("263.4"), p("211.6"), p("24.6%"))).toEqual(["211.27 … 211.53", "-0.08", undefined]);
    expect(base(p("$263.4"), p("211.0"), p("24.6%"))).toEqual(["211.27 … 211.53", "0.27", "USD"]);
    // More than 211.4 excludes 211.4 itself, which is what the rate rests on.
    expect(base(exactly(2), p("1", { qualifier: "more than" }), p("100.0%", { mode: "floor" }))?.[1]).toBe("0.00");
    expect(base(p("5.0"), p("4.0"), p("-150%"))).toBe(undefined);
  });
});

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
