import { published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { written } from "../helpers.ts";

const p = published;

describe("what prints so", () => {
  it.each([
    // mode, 1.5, -1.5, 1.4 (even), 0.0, -0.0: halves are 29/20 and 31/20
    ["halfExpand", "[29/20, 31/20)", "(-31/20, -29/20]", "[27/20, 29/20)", "(-1/20, 1/20)", "(-1/20, 0)"],
    ["halfTrunc", "(29/20, 31/20]", "[-31/20, -29/20)", "(27/20, 29/20]", "[-1/20, 1/20]", "[-1/20, 0)"],
    ["halfCeil", "[29/20, 31/20)", "[-31/20, -29/20)", "[27/20, 29/20)", "[-1/20, 1/20)", "[-1/20, 0)"],
    ["halfFloor", "(29/20, 31/20]", "(-31/20, -29/20]", "(27/20, 29/20]", "(-1/20, 1/20]", "(-1/20, 0)"],
    ["halfEven", "(29/20, 31/20)", "(-31/20, -29/20)", "[27/20, 29/20]", "[-1/20, 1/20]", "[-1/20, 0)"],
    ["trunc", "[3/2, 8/5)", "(-8/5, -3/2]", "[7/5, 3/2)", "(-1/10, 1/10)", "(-1/10, 0)"],
    ["expand", "(7/5, 3/2]", "[-3/2, -7/5)", "(13/10, 7/5]", "[0, 0]", undefined],
    ["floor", "[3/2, 8/5)", "[-3/2, -7/5)", "[7/5, 3/2)", "[0, 1/10)", undefined],
    ["ceil", "(7/5, 3/2]", "(-8/5, -3/2]", "(13/10, 7/5]", "(-1/10, 0]", "(-1/10, 0)"],
  ] as const)("%s", (mode, ...expected) => {
    const texts = ["1.5", "-1.5", "1.4", "0.0", "-0.0"];
    texts.forEach((text, index) => {
      const interval = expected[index];
      if (interval !== undefined) expect(written(p(text, { mode }).bounds)).toBe(interval);
    });
  });

  it("a count is exact, unless something else is stated", () => {
    expect(written(p("70,820 units").bounds)).toBe("[70820, 70820]");
    expect(written(p("70,000 units", { quantum: 1000 }).bounds)).toBe("[69500, 70500)");
    expect(written(p("about 70,000 units").bounds)).toBe("[66500, 73500]");
  });

  it("a dropped zero narrows the bounds", () => {
    expect(written(p("51.3").bounds)).toBe("[205/4, 1027/20)");
    expect(written(p("51.3", { places: 2 }).bounds)).toBe(written(p("51.30").bounds));
  });
});
