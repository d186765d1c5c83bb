import { onYearChange, percent, type Ratio, ratio } from "export-growth";
import {
  type Bounds,
  baseBounds,
  between,
  changeBounds,
  contributionBounds,
  differenceBounds,
  exactly,
  published,
  shareBounds,
  sumBounds,
} from "export-growth/published";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal, written } from "../helpers.ts";

const p = published;

/** Both ends to the nearest place, as article.md prints them. */
function nearest(bounds: Bounds, places: number): string {
  return `${bounds.lower?.toFixed(places)} … ${bounds.upper?.toFixed(places)}`;
}

function nearestPercent(bounds: Bounds, places: number): string {
  return `${bounds.lower?.toFixedPercent(places)} … ${bounds.upper?.toFixedPercent(places)}`;
}

const exports = p("61.04");
const semiconductors = p("17.26");
const exportsBefore = baseBounds(exports, p("8.4%"));
const semiconductorsBefore = baseBounds(semiconductors, p("38.6%"));

describe("the bounds of the article", () => {
  it("November 2024 behind the printed changes", () => {
    expect(nearest(exportsBefore, 4)).toBe("56.2794 … 56.3406");
    expect(nearest(baseBounds(p("51.3"), p("1.2%")), 4)).toBe("50.6173 … 50.7662");
    expect(nearest(baseBounds(p("640.2"), p("2.9%")), 4)).toBe("621.8067 … 622.5085");
    expect(nearest(semiconductorsBefore, 4)).toBe("12.4450 … 12.4612");
    expect(nearest(baseBounds(p("697.1"), p("-0.5%")), 4)).toBe("700.2009 … 701.0055");
  });

  it("surplus, share, gap", () => {
    expect(nearest(differenceBounds(exports, p("51.3")), 3)).toBe("9.685 … 9.795");
    expect(nearestPercent(shareBounds(semiconductors, exports), 4)).toBe("28.2660 … 28.2870");
    expect(nearest(differenceBounds(exactly(700), p("640.2")), 2)).toBe("59.75 … 59.85");
  });

  it("contribution of semiconductors, and exports without them, by plain intervals", () => {
    const contribution = contributionBounds(semiconductors, semiconductorsBefore, exportsBefore);
    expect(nearestPercent(contribution, 4)).toBe("8.5086 … 8.5644");
    const rest = differenceBounds(exports, semiconductors);
    const restBefore = differenceBounds(exportsBefore, semiconductorsBefore);
    expect(nearestPercent(changeBounds(rest, restBefore), 4)).toBe("-0.2860 … -0.0643");
  });

  it("the December that a projection implies, and why 628.7 is no annual total", () => {
    const year = baseBounds(p("697.1"), p("-0.5%"));
    expect(nearest(differenceBounds(year, p("640.2")), 4)).toBe("59.9509 … 60.8555");
    const december = differenceBounds(p("628.7"), baseBounds(p("640.2"), p("2.9%")));
    expect(december.upper?.toFixed(4)).toBe("6.9433");
  });

  it("the small numbers of the definitions", () => {
    expect(shareBounds(p("67.3"), { others: p("49.8") }).toFixedPercent(4)).toBe("57.4295 … 57.5150");
    expect(nearestPercent(shareBounds(p("67.3"), { others: [p("49.8")] }), 4)).toBe("57.4295 … 57.5149");
    expect(nearestPercent(changeBounds(p("67.3"), p("49.8")), 2)).toBe("34.90 … 35.38");
    expect(nearestPercent(shareBounds(p("67.3"), sumBounds([p("67.3"), p("49.8")])), 2)).toBe("57.38 … 57.56");
  });
});

describe("open and closed ends", () => {
  it.each([
    [changeBounds(p("3"), p("2")), "(0, 4/3)"],
    [shareBounds(p("-1"), p("2")), "(-1, -1/5)"],
    [shareBounds(p("0"), p("2")), "(-1/3, 1/3)"],
    [shareBounds(p("0", { mode: "floor" }), p("2")), "[0, 2/3)"],
    [sumBounds([p("1"), p("-1")]), "(-1, 1)"],
    [differenceBounds(p("1"), p("1")), "(-1, 1)"],
    [differenceBounds(p("1"), exactly(1)), "[-1/2, 1/2)"],
    [changeBounds(p("5", { qualifier: "more than" }), exactly(2)), "(3/2, ∞)"],
    [shareBounds(p("5", { qualifier: "up to" }), p("2", { qualifier: "at least" })), "[0, 5/2]"],
    [shareBounds(exactly(5), p("2", { qualifier: "at least" })), "(0, 5/2]"],
    [shareBounds(between(undefined, undefined), p("2")), "(∞, ∞)"],
    [sumBounds([between(undefined, 3), between(1, 2)]), "(∞, 5]"],
    [shareBounds(p("0"), { others: p("2") }), "[0, 1/4)"],
    [shareBounds(p("2"), { others: p("0") }), "(3/4, 1]"],
    [shareBounds(p("2"), { others: exactly(0) }), "[1, 1]"],
    [shareBounds(p("2"), { others: p("2", { qualifier: "at least" }) }), "(0, 5/9)"],
    [shareBounds(p("2", { qualifier: "at least" }), { others: [p("1"), p("1")] }), "(2/5, 1)"],
  ])("%#", (bounds, interval) => {
    expect(written(bounds)).toBe(interval);
  });
});

describe("a figure handed in twice is one figure", () => {
  const x = p("61.04");
  const y = p("30");
  it.each([
    [differenceBounds(x, x), "[0, 0]"],
    [differenceBounds(x, x.bounds), "[0, 0]"],
    [changeBounds(x, x), "[0, 0]"],
    [shareBounds(x, x), "[1, 1]"],
    [shareBounds(x, { others: x }), "[1/2, 1/2]"],
    [shareBounds(x, { others: [x, y] }), "(12207/30514, 12209/30318)"],
    [contributionBounds(x, x, y), "[0, 0]"],
    [contributionBounds(y, x, x), written(changeBounds(y, x))],
    [sumBounds([x, x]), "[12207/100, 12209/100)"],
  ])("%#", (bounds, interval) => {
    expect(written(bounds)).toBe(interval);
  });

  it("a part of a base total that is the current part leaves 1 less the share", () => {
    const bounds = contributionBounds(x, y, x);
    const share = shareBounds(y, x);
    expect(bounds.lower?.plus(share.upper as never).equals(1)).toBe(true);
    expect(bounds.upper?.plus(share.lower as never).equals(1)).toBe(true);
  });

  it("two figures that print the same are two", () => {
    expect(written(differenceBounds(p("1"), p("1")))).toBe("(-1, 1)");
  });
});

describe("a divisor that comes as near to 0 as one likes, and never is", () => {
  const nearZero = between(0, 1, { lowerOpen: true });
  it.each([
    [changeBounds(p("5"), between(0, undefined, { lowerOpen: true })), "(-1, ∞)"],
    [changeBounds(p("5"), between(0, 4, { lowerOpen: true })), "[1/8, ∞)"],
    [changeBounds(p("-5"), nearZero), "(∞, -11/2]"],
    [baseBounds(p("5"), p("-99.9%", { mode: "trunc" })), "[4500, ∞)"],
    [contributionBounds(p("5"), p("3"), between(0, 4, { lowerOpen: true })), "(1/4, ∞)"],
    [shareBounds(nearZero, { others: [exactly(0)] }), "[1, 1]"],
    [shareBounds(exactly(0), { others: [nearZero] }), "[0, 0]"],
    [shareBounds(nearZero, { others: [between(0, 1, { lowerOpen: true })] }), "(0, 1)"],
  ])("%#", (bounds, expected) => {
    expect(written(bounds)).toBe(expected);
  });
});

describe("figures below 0", () => {
  it("have bounds where the caller says what they give", () => {
    const [current, base] = [p("-120.76"), p("-45.66")];
    expect(changeBounds(current, base, { negativeBase: "deficits" }).toFixedPercent(2)).toBe("164.43 … 164.52");
    expect(changeBounds(current, base, { negativeBase: "absolute-base" }).toFixedPercent(2)).toBe("-164.52 … -164.43");
    expect(refusal(() => changeBounds(current, base)).code).toBe("negative-base");
    expect(refusal(() => changeBounds(p("5"), p("-5"), { negativeBase: "deficits" })).code).toBe("sign-change");
    expect(refusal(() => changeBounds(current, base, { negativeBase: "yes" as never }))).toMatchObject({
      code: "invalid-option",
      function: "changeBounds",
      argument: "negativeBase",
    });
  });

  it("hold every rate that figures which print so have", () => {
    const tenth = fc.integer({ min: -60, max: 60 });
    const digit = fc.integer({ min: -4, max: 4 });
    const rules = fc.constantFrom("refuse" as const, "deficits" as const, "absolute-base" as const);
    fc.assert(
      fc.property(tenth, tenth, digit, digit, rules, (current, base, more, less, negativeBase) => {
        // Hundredths that print as the tenths do.
        const figures = [current * 10 + more, base * 10 + less].map((hundredths) => ratio(hundredths, 100));
        const printed = [current, base].map((tenths) => p((tenths / 10).toFixed(1)));
        let rate: Ratio;
        try {
          rate = onYearChange(figures[0] as Ratio, figures[1] as Ratio, { negativeBase });
        } catch {
          return;
        }
        if (base === 0) return;
        const bounds = changeBounds(printed[0] as never, printed[1] as never, { negativeBase });
        expect(bounds.contains(rate)).toBe(true);
      }),
    );
  });
});

describe("refusals", () => {
  const zero = exactly(0);
  it.each([
    [() => changeBounds("61.04" as never, exports), "invalid-figure", "current"],
    [() => changeBounds(exports, 56.31 as never), "invalid-figure", "base"],
    [() => changeBounds(exports, ratio(1, 2) as never), "invalid-figure", "base"],
    [() => changeBounds(exports, zero), "zero-denominator", "base"],
    [() => changeBounds(p("5"), p("-0.0")), "negative-base", "base"],
    [() => changeBounds(p("5"), between(-5, 0)), "zero-denominator", "base"],
    [() => changeBounds(p("5"), p("0"), { negativeBase: "deficits" }), "zero-denominator", "base"],
    [() => changeBounds(exports, p("-5")), "negative-base", "base"],
    [() => shareBounds(exports, p("-5")), "negative-total", "total"],
    [() => shareBounds(zero, { others: exactly(0) }), "zero-denominator", "total"],
    [() => shareBounds(exports, { others: p("-5") }), "part-exceeds-total", "total"],
    [() => shareBounds(p("-5"), { others: exports }), "negative-total", "total"],
    [() => shareBounds(p("-0"), { others: exports }), "negative-total", "total"],
    [() => shareBounds(exports, { others: [] }), "invalid-figure", "others"],
    [() => shareBounds(exports, { others: undefined as never }), "invalid-figure", "others[0]"],
    [() => shareBounds(exports, { others: exports, rest: 1 } as never), "invalid-option", "rest"],
    [() => shareBounds(exports, null as never), "invalid-figure", "total"],
    [() => baseBounds(exports, exactly(-1)), "zero-denominator", "change"],
    [() => baseBounds(exports, p("-300%")), "negative-base", "change"],
    [() => baseBounds(exports, p("8.4")), "invalid-figure", "change"],
    [() => baseBounds(exports, p("8 units")), "invalid-figure", "change"],
    [() => baseBounds(exports, exactly(1, { unit: "USD" })), "unit-mismatch", "change"],
    [() => contributionBounds(exports, exports, zero), "zero-denominator", "baseTotal"],
    [() => sumBounds([]), "invalid-figure", "parts"],
    [() => sumBounds(exports as never), "invalid-figure", "parts"],
    [() => sumBounds([exports, 5 as never]), "invalid-figure", "parts[1]"],
    [() => sumBounds([p("$5"), p("5 EUR")]), "unit-mismatch", "parts[1]"],
    [() => sumBounds([p("5"), p("$5"), p("5 EUR")]), "unit-mismatch", "parts[2]"],
    [() => sumBounds([p("5"), p("4%")]), "unit-mismatch", "parts[1]"],
    [() => changeBounds(p("$5"), p("8.4%")), "unit-mismatch", "base"],
    [() => changeBounds(p("8.4%"), p("5")), "unit-mismatch", "base"],
  ])("%#", (call, code, argument) => {
    const error = refusal(call);
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});

describe("labels", () => {
  it("knows the kind of the result", () => {
    expect(changeBounds(p("5"), p("6")).kind).toBe("percent");
    expect(shareBounds(p("5"), { others: p("6") }).kind).toBe("percent");
    expect(contributionBounds(p("5"), p("6"), p("7")).kind).toBe("points");
    expect(differenceBounds(p("5%"), p("4%")).kind).toBe("points");
    expect(sumBounds([p("5 units"), p("4 units")]).kind).toBe("count");
    expect(baseBounds(p("$5"), p("4%")).kind).toBe("level");
  });

  it("carries the unit on", () => {
    expect(sumBounds([p("$5"), p("6")]).unit).toBe("USD");
    expect(baseBounds(p("$5"), p("5%")).unit).toBe("USD");
    expect(differenceBounds(p("5%"), p("4%")).unit).toBe(undefined);
    expect(shareBounds(p("$5"), p("$6")).unit).toBe(undefined);
    expect(written(baseBounds(exactly(108), exactly(percent(8))))).toBe("[100, 100]");
  });
});
