import { published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal, written } from "../helpers.ts";

const p = published;

describe("hedges", () => {
  it.each([
    ["18.7", "about", "[93/5, 94/5]"],
    ["700 million", "about", "[665000000, 735000000]"],
    ["710", "about", "[700, 720]"],
    ["604억 4000만", "about", "[60430000000, 60450000000]"],
    ["0", "about", "[-1, 1]"],
    ["-5", "about", "[-6, -4]"],
    ["700", "more than", "(700, ∞)"],
    ["700", "over", "(700, ∞)"],
    ["700", "at least", "[700, ∞)"],
    ["700", "nearly", "[665, 700)"],
    ["700", "almost", "[665, 700)"],
    ["-700", "nearly", "(-700, -665]"],
    ["700", "less than", "[0, 700)"],
    ["700", "up to", "[0, 700]"],
  ] as const)("%s, %s", (text, qualifier, interval) => {
    expect(written(p(text, { qualifier }).bounds)).toBe(interval);
    if (!text.startsWith("-")) expect(written(p(`${qualifier} ${text}`).bounds)).toBe(interval);
  });

  it.each([
    // v: about, by the larger of the quantum and the smaller of v/20 and the last place that is not 0; at most v/4
    ["about 700 million", "[665000000, 735000000]"],
    ["about 9", "[8, 10]"],
    ["about 1", "[1/2, 3/2]"],
    ["about 18.7", "[93/5, 94/5]"],
    ["nearly 100 percent", "[19/20, 1)"],
    ["about 40 percent", "[19/50, 21/50]"],
    ["about 0", "[-1, 1]"],
    ["about -5", "[-6, -4]"],
    ["rund 40 Prozent", "[19/50, 21/50]"],
    ["100여 개", "(100, ∞)"],
    ["30% 이상", "[3/10, ∞)"],
    ["no more than 5", "[0, 5]"],
    ["约100多", "[95, 105]"],
  ])("%s", (text, interval) => {
    expect(written(p(text).bounds)).toBe(interval);
  });

  it.each(["more than 0", "nearly 0", "less than 0.0", "more than -3%", "up to −3 percent", "at least -5"])(
    "%s may mean two things",
    (text) => {
      const error = refusal(() => p(text));
      expect(error.code).toBe("ambiguous-figure");
      expect(error.message).toContain("say between(lower, upper)");
    },
  );

  it("a stated quantum goes before the last digit that is not 0", () => {
    expect(written(p("700", { qualifier: "about", quantum: 10 }).bounds)).toBe("[665, 735]");
    expect(written(p("700", { quantum: 100 }).bounds)).toBe("[650, 750)");
    expect(written(p("700 million").bounds)).toBe("[699500000, 700500000)");
  });
});
