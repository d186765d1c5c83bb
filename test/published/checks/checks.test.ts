import { percent, type Ratio, ratio } from "export-growth";
import {
  between,
  checkChange,
  checkContribution,
  checkDifference,
  checkPoints,
  checkRecord,
  checkShare,
  checkSum,
  checkTarget,
  exactly,
  type Published,
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
    expect(check.suspects).toEqual([]);
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

  it("records and the target", () => {
    expect(checkRecord(p("61.04"), p("61.03"))).toEqual({ verdict: "certain" });
    expect(checkRecord(p("61.04", { mode: "halfEven" }), p("61.03", { mode: "halfTrunc" }))).toEqual({
      verdict: "possible",
    });
    expect(checkRecord(p("683.6"), p("683.6"))).toEqual({ verdict: "possible" });
    expect(checkRecord(exactly(5), exactly(5))).toEqual({ verdict: "impossible" });
    expect(checkRecord(p("640.2"), p("628.7"))).toEqual({ verdict: "certain" });
    expect(checkRecord(p("61.03"), p("61.04"))).toEqual({ verdict: "impossible" });
    const same = p("683.6");
    expect(checkRecord(same, same)).toEqual({ verdict: "impossible" });
    expect(checkTarget(same, same)).toEqual({ verdict: "certain" });
    expect(checkTarget(p("700.1"), exactly(700))).toEqual({ verdict: "certain" });
    expect(checkTarget(p("700.0"), exactly(700))).toEqual({ verdict: "possible" });
    expect(checkTarget(p("699.95", { mode: "trunc" }), exactly("699.96"))).toEqual({ verdict: "impossible" });
    expect(checkTarget(exactly(5), exactly(5))).toEqual({ verdict: "certain" });
    expect(checkTarget(between(5, undefined), between(undefined, 4))).toEqual({ verdict: "certain" });
    expect(checkTarget(between(undefined, 5), between(undefined, 4))).toEqual({ verdict: "possible" });
    expect(checkTarget(between(5, undefined), between(6, undefined))).toEqual({ verdict: "possible" });
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
    [checkPoints(p("28.4%"), p("22.1%"), p("6.3 points")).verdict, "exact"],
    [checkPoints(p("28.4%"), p("22.1%"), p("6.3%")).verdict, "exact"],
    [checkPoints(exactly(percent("28.4")), p("22.1%"), p("6.5%p")).verdict, "impossible"],
    [checkContribution(p("17.26"), p("12.45"), p("56.31"), p("8.5 points")).verdict, "exact"],
    [checkContribution(p("17.26"), p("12.45"), p("56.31"), p("9.5%")).verdict, "impossible"],
    [checkShare(p("67.3"), { others: p("49.8") }, p("57.5%")).verdict, "exact"],
    [checkShare(p("67.3"), { others: p("49.8") }, p("57.4%")).verdict, "within-rounding"],
    [checkShare(p("67.3"), { others: p("49.8") }, p("57.55%")).verdict, "impossible"],
    [checkShare(p("0"), { others: p("5") }, p("0%")).verdict, "exact"],
    [checkShare(p("about -1"), { others: p("5") }, p("0%")).verdict, "exact"],
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

describe("suspects of what is impossible", () => {
  const found = (check: ReturnType<typeof checkSum>) =>
    check.suspects.map(({ figure, slip, reading }) => `${figure} ${slip} ${reading.text}`);

  it("truncated", () => {
    // 2.09 cut off to 2.0, where rounding would print 2.1.
    expect(found(checkSum([p("1.00"), p("1.09")], p("2.0")))).toContain("printed truncated 2.0");
  });

  it("a power of ten", () => {
    const check = checkDifference(p("$2.15 billion"), p("$1.41 billion"), p("$740 billion"));
    expect(found(check)).toEqual(["printed power-of-ten $740 million"]);
    expect(check.suspects[0]?.reading.value.toFixed()).toBe("740000000");
    expect(found(checkChange(p("110"), p("100"), p("1.0%")))).toContain("printed power-of-ten 10%");
    expect(found(checkChange(p("110.0"), p("100.0"), p("100%")))).toContain("printed power-of-ten 10.0%");
    expect(found(checkSum([p("6억"), p("1억")], p("70억")))).toContain("printed power-of-ten 7.0억");
    expect(found(checkPoints(p("28.4%"), p("22.1%"), p("63 points")))).toContain("printed power-of-ten 6.3 points");
  });

  it("a sign", () => {
    expect(found(checkDifference(p("34.13 billion USD"), p("34.84 billion USD"), p("700 million USD")))).toContain(
      "printed sign -700 million USD",
    );
    expect(found(checkChange(p("-90"), p("100"), p("-10%")))).toContain("current sign 90");
  });

  it("two digits changed places, anywhere", () => {
    expect(found(checkSum([p("61.04"), p("1.00")], p("60.24")))).toContain("printed swapped-digits 62.04");
    expect(found(checkSum([p("16.04"), p("1.00")], p("62.04")))).toContain("parts[0] swapped-digits 61.04");
    expect(found(checkSum([p("1234567890123")], p("1234567890132"))).join()).not.toContain("swapped");
  });

  it("a figure that stands in two places is read otherwise in both", () => {
    const x = p("12");
    expect(found(checkSum([x, x], p("42")))).toContain("parts[0] swapped-digits 21");
    expect(found(checkSum([x, x], p("42"))).filter((text) => text.startsWith("parts[1]"))).toEqual([]);
  });

  it("nothing that would divide by 0, break a stated quantum, or cut a count", () => {
    expect(found(checkChange(p("5"), p("5"), p("50000%"))).join()).not.toContain("base sign");
    expect(found(checkSum([p("12345", { quantum: 5 })], p("12354"))).join()).not.toContain("parts[0] swapped");
    expect(found(checkSum([exactly(3)], p("5 units")))).toEqual([]);
    expect(found(checkSum([exactly(3)], p("about 30 units")))).toEqual(["printed power-of-ten about 3 units"]);
    expect(found(checkSum([exactly(3)], p("about 31 units")))).toEqual([]);
    expect(found(checkSum([exactly("0.2")], p("0.0")))).toEqual([]);
  });

  it("a reading is written as the figure was, so that reading it again gives it back", () => {
    const texts = [
      "61.04",
      "-8.4%",
      "8.4 percentage points",
      "about -$61.04 billion",
      "6.1bn USD",
      "604억 4000만 달러",
    ];
    const more = ["1.2 lakh crore rupees", "67,300 units", "1조 6천318억 원", "7 million", "¥13.85兆円", "△5.2"];
    for (const text of [...texts, ...more]) {
      const options = { negative: ["triangle"] } as const;
      const figure = published(text, options);
      const seen = new Map<string, Published>();
      for (const power of [-9, -8, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 9]) {
        for (const sign of ["", "-"]) {
          const near = ratio(figure.value.toFixed(), 1).times(`${sign}1e${power}`);
          const ends = [near.times("0.7"), near.times("1.4")] as [Ratio, Ratio];
          const [lower, upper] = ends[0].compare(ends[1]) < 0 ? ends : [ends[1], ends[0]];
          const { suspects } = checkSum([between(lower, upper, { unit: figure.unit })], figure);
          for (const { slip, reading } of suspects) if (slip !== "truncated") seen.set(reading.text, reading);
        }
      }
      expect(seen.size).toBeGreaterThan(4);
      for (const [again, reading] of seen) expect(published(again, options).toJSON()).toEqual(reading.toJSON());
    }
  });

  it("million for billion, 만 for 억 and 억 for 조, in the words of the figure", () => {
    const readings = (figure: Published, value: string) =>
      found(checkSum([exactly(value, { unit: figure.unit })], figure)).filter((text) => text.includes("power-of-ten"));
    expect(readings(p("$740 million"), "740000000000000000")).toEqual([]);
    expect(readings(p("$740 million"), "740000000000")).toEqual(["printed power-of-ten $740 billion"]);
    expect(readings(p("6.1bn USD"), "6100000")).toEqual(["printed power-of-ten 6.1mn USD"]);
    expect(readings(p("6.1 Billion"), "6100")).toEqual(["printed power-of-ten 6.1 thousand"]);
    expect(readings(p("604억"), "6040000")).toEqual(["printed power-of-ten 604만"]);
    expect(readings(p("604억"), "604000000000000")).toEqual(["printed power-of-ten 604조"]);
    expect(readings(p("604만"), "604000000000000")).toEqual(["printed power-of-ten 604조"]);
    expect(readings(p("61.04"), "61040000000")).toEqual(["printed power-of-ten 61.04 billion"]);
    expect(readings(p("6.1 lakh crore"), "610000000")).toEqual([]);
    expect(readings(p("6.1 lakh crore"), "61000000000")).toEqual(["printed power-of-ten 0.061 lakh crore"]);
    expect(readings(p("61.04"), "610400")).toEqual(["printed power-of-ten 610400"]);
  });

  it("none where the figures agree", () => {
    expect(checkSum([p("1"), p("1")], p("2")).suspects).toEqual([]);
  });
});

describe("refusals", () => {
  const x = p("61.04");
  it.each([
    [() => checkChange(x, x, "8.4%" as never), "invalid-figure", "printed"],
    [() => checkChange(x, x, exactly(percent(8)) as never), "invalid-figure", "printed"],
    [() => checkChange(x, x, p("8.4")), "invalid-figure", "printed"],
    [() => checkChange(x, x, p("8.4 points")), "invalid-figure", "printed"],
    [() => checkShare(x, x, p("8.4 points")), "invalid-figure", "printed"],
    [() => checkPoints(x, p("8%"), p("8 points")), "invalid-figure", "a"],
    [() => checkPoints(p("8%"), exactly(5, { unit: "USD" }), p("8 points")), "unit-mismatch", "b"],
    [() => checkPoints(p("8%"), p("7%"), p("8")), "invalid-figure", "printed"],
    [() => checkContribution(x, x, x, p("8")), "invalid-figure", "printed"],
    [() => checkSum([p("$5")], p("5 EUR")), "unit-mismatch", "printed"],
    [() => checkSum([p("$5")], p("5%")), "unit-mismatch", "printed"],
    [() => checkSum([p("5"), p("4")], p("9%")), "unit-mismatch", "printed"],
    [() => checkSum([], p("5")), "invalid-figure", "parts"],
    [() => checkDifference(p("5%"), p("4%"), p("1 USD")), "unit-mismatch", "printed"],
    // Above 0, and 0 at face value: there is nothing to recompute.
    [() => checkChange(x, p("more than 0"), p("8.4%")), "zero-denominator", "base"],
    [() => checkRecord(5 as never, x), "invalid-figure", "candidate"],
    [() => checkRecord(x, 5 as never), "invalid-figure", "previous"],
    [() => checkTarget(x, "700" as never), "invalid-figure", "target"],
    [() => checkTarget(p("$5"), p("5 EUR")), "unit-mismatch", "target"],
  ])("%#", (call, code, argument) => {
    const error = refusal(call);
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});
