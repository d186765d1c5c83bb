import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf } from "../helpers.ts";

describe("the periods of a series", () => {
  test("at most 50,000 periods, and an endless input stops there", () => {
    expect(Series.of("0001-01", new Float64Array(50_000)).last).toBe("4167-08");
    expect(codeOf(() => Series.of("0001-01", new Float64Array(50_001)))).toBe("too-large");
    const endless = {
      *[Symbol.iterator]() {
        for (;;) yield 1;
      },
    };
    expect(codeOf(() => Series.of("0001-01", endless))).toBe("too-large");
    expect(
      codeOf(() =>
        Series.from([
          ["0001-01", 1],
          ["9999-12", 1],
        ]),
      ),
    ).toBe("too-large");
    expect(
      codeOf(() =>
        Series.from([
          ["5000-01", 1],
          ["2500-01", 1],
          ["7500-01", 1],
        ]),
      ),
    ).toBe("too-large");
  });

  test("a series that leaves the year 9999 is refused", () => {
    expect(codeOf(() => Series.of("9999-12", [1, 2]))).toBe("invalid-period");
  });

  test("periods of every frequency keep their texts, whichever were asked for before", () => {
    // Numbered 2025 and 2025 + 512 in their frequencies: all of them meet in one place of the texts that a grid keeps.
    const firsts = ["2025", "2537", "0168-10", "0211-06", "0506-Q2", "0634-Q2", "1012-S2", "1268-S2", "2537", "2025"];
    expect(firsts.map((first) => Series.of(first, [1]).first)).toEqual(firsts);
  });
});
