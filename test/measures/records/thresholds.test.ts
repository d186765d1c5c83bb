import { onYearChange, percent, ratio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { membershipArgument, membershipOf } from "../../../src/measures/records/thresholds.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

const rates = onYearChange(Series.of("2022", [100, 109, "119.9", 138]))[brand];

describe("rows on one side of a limit", () => {
  test.each([
    ["above", [false, false, true]],
    ["at-least", [false, true, true]],
    ["below", [true, false, false]],
    ["at-most", [true, true, false]],
  ] as const)("%s 10: of 9, 10 and 11 %o", (relation, expected) => {
    const { belongs } = membershipOf(dataOf("2023", [9, "10.0", 11]), { numerator: 30n, denominator: 3n }, relation);
    expect([0, 1, 2].map(belongs)).toEqual(expected);
  });

  test("of rates: 9, 10 and more than 10 percent", () => {
    const { belongs } = membershipOf(rates, { numerator: 1n, denominator: 10n }, "at-least");
    expect([1, 2, 3].map(belongs)).toEqual([false, true, true]);
  });
});

describe("a threshold handed in", () => {
  const series = dataOf("2023", [9, 10, 11]);

  test("is strictly passed where no relation is said, and may be a number or a ratio", () => {
    for (const threshold of [10, "10.0", ratio(20, 2)]) {
      expect([0, 1, 2].map(membershipArgument(series, threshold, undefined, site).belongs)).toEqual([
        false,
        false,
        true,
      ]);
    }
    const atMost = membershipArgument(series, "9.99999999999999999999", { relation: "at-most" }, site).belongs;
    expect([0, 1, 2].map(atMost)).toEqual([true, false, false]);
  });

  test("beside rates is a ratio, so that 10 is not read as 1000 percent", () => {
    expect([1, 2, 3].map(membershipArgument(rates, percent("9.5"), undefined, site).belongs)).toEqual([
      false,
      true,
      true,
    ]);
    for (const threshold of [10, "10", 10n, undefined]) {
      expect(errorOf(() => membershipArgument(rates, threshold, undefined, site))).toMatchObject({
        code: "invalid-number",
        function: "test",
        argument: "threshold",
      });
    }
  });

  test.each([
    [{ relation: "over" }, "relation"],
    [{ relation: null }, "relation"],
    [{ side: "above" }, "side"],
    ["above", "options"],
  ])("with %o is refused", (options, argument) => {
    expect(errorOf(() => membershipArgument(series, 10, options as never, site))).toMatchObject({
      code: "invalid-option",
      argument,
    });
  });
});
