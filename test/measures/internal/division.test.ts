import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import {
  divideFigures,
  divideSeries,
  type QuotientRule,
  ratiosByRow,
} from "../../../src/measures/internal/division.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

/** Shares of at most 1: the strictest of the rules. */
const shares: QuotientRule = {
  reasonOf: (part, total) => (total <= 0 ? "zero-total" : part > total ? "part-exceeds-total" : undefined),
  mostCertain: 1,
};
/** Anything over anything but 0. */
const quotients: QuotientRule = { reasonOf: (_, below) => (Number(below) === 0 ? "zero-days" : undefined) };
const names = ["part", "total"] as const;

describe("one figure over another", () => {
  test("is exact, of numbers of different places and of decimals", () => {
    expect(divideFigures("0.5", 2, names, shares, site).toString()).toBe("1/4");
    expect(divideFigures(new Decimal("-1.25"), "0.5", names, quotients, site).toString()).toBe("-5/2");
    expect(divideFigures(1, -4, names, quotients, site).toString()).toBe("-1/4");
  });

  test("a part that is too great is at fault itself, else the figure that it is divided by", () => {
    expect(errorOf(() => divideFigures("5.1", "5.0", names, shares, site))).toMatchObject({
      code: "part-exceeds-total",
      argument: "part",
      value: "5.1",
    });
    expect(errorOf(() => divideFigures(1, "0.0", names, shares, site))).toMatchObject({
      code: "zero-total",
      argument: "total",
      value: "0.0",
    });
    expect(errorOf(() => divideFigures("x", 0, names, shares, site))).toMatchObject({
      code: "invalid-number",
      argument: "part",
    });
  });
});

describe("one series over another", () => {
  const above = ["1", "5.5", null, "3", "4", "2"];
  const below = ["2", "5.0", "1", "0", "4.0"];
  const expected = ["1/2", "part-exceeds-total", "missing", "zero-total", "1/1", "missing"];

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

  test("a rule without an end lets any quotient be", () => {
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
