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
import { refusal } from "../helpers.ts";

const p = published;

describe("verdicts on the article", () => {
  it("the surplus is not what the printed figures give, and right", () => {
    const check = checkDifference(p("$61.04 billion"), p("$51.3 billion"), p("$9.73 billion"));
    expect(check.verdict).toBe("within-rounding");
    expect(check.recomputed.toFixed(0)).toBe("9740000000");
    expect(check.nearest.toFixed()).toBe("9740000000");
    expect(check.bounds.toFixed(0)).toBe("9685000000 … 9795000000");
    expect(check.bounds.unit).toBe("USD");
    expect(check.justifiedPlaces).toBe(0);
    expect(check.suspects).toBeUndefined();
  });

  it("the share of semiconductors", () => {
    const check = checkShare(p("17.26"), p("61.04"), p("28.3%"));
    expect([check.verdict, check.recomputed.toFixedPercent(4)]).toEqual(["exact", "28.2765"]);
    expect(check.nearest.toFixed()).toBe("0.283");
    for (const [part, share] of [
      ["10.35", "16.9561"],
      ["12.07", "19.7739"],
      ["6.41", "10.5013"],
    ] as const) {
      expect(checkShare(p(part), p("61.04"), p("16.9%")).recomputed.toFixedPercent(4)).toBe(share);
    }
  });
});

describe("changes of figures below 0", () => {
  it.each([
    ["Japan's deficit", "-418,542", "-41,544", "907.5%", "deficits"],
    ["India's", "-120.76", "-45.66", "164.5%", "deficits"],
    ["to nothing", "0", "-45.66", "-100%", "deficits"],
    ["a loss", "-4,296", "-808", "-431.7%", "absolute-base"],
    ["another", "-202", "-49", "-312.2%", "absolute-base"],
    ["a turn", "10", "-5", "300%", "absolute-base"],
    ["the other one", "-10", "5", "-300%", "absolute-base"],
  ] as const)("%s: %s on %s is %s", (_, current, base, printed, negativeBase) => {
    expect(checkChange(p(current), p(base), p(printed), { negativeBase }).verdict).toBe("exact");
  });

  it("a printed sign that belongs to the other way of telling is impossible, and suspected", () => {
    const check = checkChange(p("-4,296"), p("-808"), p("431.7%"), { negativeBase: "absolute-base" });
    expect(check.verdict).toBe("impossible");
    expect((check.suspects ?? []).map(({ figure, slip }) => [figure, slip])).toContainEqual(["printed", "sign"]);
    expect(refusal(() => checkChange(p("-2"), p("-1"), p("100%"))).code).toBe("negative-base");
    expect(refusal(() => checkChange(p("-2"), p("-1"), p("100%"), { base: 1 } as never)).code).toBe("invalid-option");
  });
});

describe("refusals", () => {
  const x = p("61.04");
  it.each([
    [() => checkChange(x, x, "8.4%" as never), "invalid-figure", "printed"],
    [() => checkChange(x, x, exactly(percent(8)) as never), "invalid-figure", "printed"],
    [() => checkChange(x, x, p("8.4")), "invalid-figure", "printed"],
    [() => checkChange(x, x, p("8.4 percentage points")), "invalid-figure", "printed"],
    [() => checkShare(x, x, p("8.4 percentage points")), "invalid-figure", "printed"],
    [() => checkPoints(x, p("8%"), p("8 percentage points")), "invalid-figure", "a"],
    [() => checkPoints(p("8%"), exactly(5, { unit: "USD" }), p("8 percentage points")), "unit-mismatch", "b"],
    [() => checkPoints(p("8%"), p("7%"), p("8")), "invalid-figure", "printed"],
    [() => checkContribution(x, x, x, p("8")), "invalid-figure", "printed"],
    [() => checkSum([p("$5")], p("5 EUR")), "unit-mismatch", "printed"],
    [() => checkSum([p("$5")], p("5%")), "unit-mismatch", "printed"],
    [() => checkSum([p("5"), p("4")], p("9%")), "unit-mismatch", "printed"],
    [() => checkSum([], p("5")), "invalid-figure", "parts"],
    [() => checkDifference(p("5%"), p("4%"), p("1 USD")), "unit-mismatch", "printed"],
    // Above 0, and 0 at face value: there is nothing to recompute.
    [() => checkChange(x, between(0, undefined, { lowerOpen: true }), p("8.4%")), "zero-denominator", "base"],
  ])("%#", (call, code, argument) => {
    const error = refusal(call);
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});
