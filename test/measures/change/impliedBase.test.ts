import { impliedBase, onYearChange, percent, ratio } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../helpers.ts";

describe("impliedBase", () => {
  test("the article: November 2024 behind 61.04 and +8.4, and 2025 behind 697.1 and -0.5", () => {
    expect(impliedBase("61.04", percent("8.4")).toFixed(4)).toBe("56.3100");
    expect(impliedBase("697.1", percent("-0.5")).toFixed(4)).toBe("700.6030");
    expect(impliedBase(ratio(108, 1), percent(8)).toString()).toBe("100/1");
  });

  test.each([
    [() => impliedBase("61.04", "8.4" as never), "invalid-number", "rate"],
    [() => impliedBase("61.04", 8.4 as never), "invalid-number", "rate"],
    [() => impliedBase("x", percent(8)), "invalid-number", "current"],
    [() => impliedBase("5", percent(-100)), "zero-denominator", "rate"],
    [() => impliedBase("5", percent(-150)), "negative-base", "rate"],
    [() => impliedBase("-5", percent(50)), "negative-base", "current"],
  ])("%s: %s", (call, code, argument) => {
    expect(errorOf(call)).toMatchObject({ code, argument, function: "impliedBase" });
  });

  test("a rate applied to its base gives the level back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 10 ** 9 }), (base, current) => {
        const rate = onYearChange(current, base);
        expect(rate.plus(1).times(base).equals(current)).toBe(true);
        if (current > 0) expect(impliedBase(current, rate).equals(base)).toBe(true);
      }),
    );
  });
});
