import { published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { written } from "../helpers.ts";

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

  it("a stated quantum goes before the last digit that is not 0", () => {
    expect(written(p("700", { qualifier: "about", quantum: 10 }).bounds)).toBe("[665, 735]");
    expect(written(p("700", { quantum: 100 }).bounds)).toBe("[650, 750)");
    expect(written(p("700 million").bounds)).toBe("[699500000, 700500000)");
  });
});
