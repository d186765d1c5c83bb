import { describe, expect, test } from "vitest";
import { divideSeries, type QuotientRule, ratiosByRow } from "../../src/series/division.ts";
import { dataOf, outcomes } from "../helpers.ts";

/** The strictest of the rules. */
const shares: QuotientRule = { reasonOf: (total) => (total <= 0 ? "zero-total" : undefined) };
/** Anything over anything but 0. */
const quotients: QuotientRule = { reasonOf: (below) => (Number(below) === 0 ? "zero-days" : undefined) };

describe("one series over another", () => {
  const above = ["1", "5.5", null, "3", "4", "2"];
  const below = ["2", "5.0", "1", "0", "4.0"];
  const expected = ["1/2", "11/10", "missing", "zero-total", "1/1", "missing"];

  test("row by row: an absent side first, then the rule; the labels are those of the left one", () => {
    const left = dataOf("2020", above, { unit: "USD", span: "1-20" });
    const divided = divideSeries(left, dataOf("2020", below), 0, shares, "USD/day");
    expect(outcomes(divided)).toEqual(expected);
    expect(divided.labels).toMatchObject({ unit: "USD/day", span: "1-20" });
    expect(divideSeries(left, left, 0, shares).labels.unit).toBeUndefined();
  });

  test("row 0 of the left one is row `shift` of the right one", () => {
    expect(outcomes(divideSeries(dataOf("2021", [3, 4]), dataOf("2020", [9, 6]), 1, shares))).toEqual([
      "1/2",
      "missing",
    ]);
    expect(outcomes(divideSeries(dataOf("2019", [9, 3]), dataOf("2020", [6]), -1, shares))).toEqual(["missing", "1/2"]);
  });

  test("the same where the figures are no safe integers", () => {
    const great = (values: readonly (string | null)[]) =>
      values.map((value) => (value === null ? null : `${value}e30`));
    expect(outcomes(divideSeries(dataOf("2020", great(above)), dataOf("2020", great(below)), 0, shares))).toEqual(
      expected,
    );
  });

  test("of either class, and mixed: the same as of figures", () => {
    const ratios = (values: readonly (string | null)[], first: string) =>
      divideSeries(
        dataOf(first, values),
        dataOf(
          first,
          values.map(() => 3),
        ),
        0,
        quotients,
      );
    const thirds = { left: ratios(above, "2020"), right: ratios(below, "2020") };
    expect(outcomes(divideSeries(thirds.left, thirds.right, 0, shares))).toEqual(expected);
    // A third of the part over the whole of the total.
    expect(outcomes(divideSeries(thirds.left, dataOf("2020", [1, -1]), 0, quotients))).toEqual([
      "1/3",
      "-11/6",
      "missing",
      "missing",
      "missing",
      "missing",
    ]);
    const late = divideSeries(ratios(["9", "3"], "2019"), dataOf("2020", [6]), -1, quotients);
    expect(outcomes(late)).toEqual(["missing", "1/6"]);
  });

  test("what only one side says of adjustment holds for both", () => {
    const adjusted = dataOf("2020", [4], { adjustment: "seasonal" });
    expect(divideSeries(dataOf("2020", [4]), adjusted, 0, quotients).labels.adjustment).toBe("seasonal");
    expect(divideSeries(adjusted, dataOf("2020", [4]), 0, quotients).labels.adjustment).toBe("seasonal");
  });

  test("a divisor of 0 is a reason of the quotient alone: what only one side lacks is shared with it", () => {
    const holes = dataOf("2020", [8, null, 9, 3]);
    const divisor = dataOf("2020", [2, 5, 0, 3]);
    for (const [left, right, given] of [
      [holes, divisor, ["4/1", "missing", "zero-days", "1/1"]],
      [divisor, dataOf("2020", [2, null, 0, 3]), ["1/1", "missing", "zero-days", "1/1"]],
    ] as const) {
      const before = [outcomes(left), outcomes(right)];
      expect(outcomes(divideSeries(left, right, 0, quotients))).toEqual(given);
      expect([outcomes(left), outcomes(right)]).toEqual(before);
    }
  });

  test("figures of any sign have a quotient where the rule lets them", () => {
    const divided = divideSeries(dataOf("2020", [9, -9, 9]), dataOf("2020", [1, -2, 0]), 0, quotients);
    expect(outcomes(divided)).toEqual(["9/1", "9/2", "zero-days"]);
  });
});

test("ratios row by row are fractions, or the reason why there is none", () => {
  const from = dataOf("2020", [1, 2, 3], { unit: "USD", span: "1-20" });
  const ratios = ratiosByRow(from, (row) => (row === 1 ? "zero-base" : { numerator: BigInt(row), denominator: 4n }));
  expect(outcomes(ratios)).toEqual(["0/1", "zero-base", "1/2"]);
  expect(ratios.labels).toMatchObject({ unit: undefined, span: "1-20" });
  expect(ratiosByRow(from, () => "missing", "USD/day").labels.unit).toBe("USD/day");
});
