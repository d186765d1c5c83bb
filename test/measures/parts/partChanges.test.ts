import { contributionToChange, ratio, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeOfPart, contributionsOver, sharesOfChangeOver } from "../../../src/measures/parts/partChanges.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

describe("the change of a part", () => {
  const total = dataOf("2021", [10, 20, 20, 0, 5, -4, 6], { unit: "USD", span: "1-20" });
  const part = dataOf("2020", [1, 4, 6, 6, 9, 9, 12, 11], { unit: "USD", span: "1-20" });

  test("over the total of the row before: nobody asks for the total of the row itself", () => {
    const contributions = contributionsOver(total, 1)(part);
    expect(outcomes(contributions)).toEqual([
      "missing-base", // 2020: no part before
      "missing-base", // 2021: no total before
      "1/5", // (6 - 4) / 10
      "0/1",
      "3/20",
      "zero-base",
      "3/5",
      "negative-base",
    ]);
    expect(contributions.labels).toMatchObject({ unit: undefined, span: "1-20" });
    expect(outcomes(contributionsOver(dataOf("2020", [10]), 1)(part)).slice(0, 3)).toEqual([
      "missing-base",
      "3/10",
      "missing-base",
    ]);
  });

  test("over the change of the total: both totals are asked for, and a change", () => {
    expect(outcomes(sharesOfChangeOver(total, 1)(part))).toEqual([
      "missing-current", // 2020: no total
      "missing-base",
      "1/5", // 2 of 10
      "zero-divisor",
      "-3/20", // 3 where the total fell by 20
      "0/1",
      "-1/3", // 3 where it fell by 9
      "-1/10",
    ]);
  });

  test("on a total below 0, where that is asked for", () => {
    const deficit = dataOf("2024", [-4, -8]);
    const own = dataOf("2024", [-1, -2]);
    expect(outcomes(contributionsOver(deficit, 1, "deficits")(own))[1]).toBe("1/4");
    expect(outcomes(contributionsOver(deficit, 1, "absolute-base")(own))[1]).toBe("-1/4");
    expect(outcomes(contributionsOver(dataOf("2024", [0, 1]), 1, "absolute-base")(own))[1]).toBe("zero-base");
  });

  test("further back", () => {
    expect(outcomes(contributionsOver(total, 2)(part)).slice(3)).toEqual(["1/5", "3/20", "3/20", "zero-base", "2/5"]);
    expect(outcomes(sharesOfChangeOver(total, 2)(part)).slice(3, 5)).toEqual(["1/5", "-3/20"]);
  });

  test("of two figures", () => {
    expect(changeOfPart("17.26", "12.45", site)).toEqual({ numerator: 48100n, denominator: 10_000n });
    expect(changeOfPart(ratio(1, 2), 1, site)).toEqual({ numerator: -1n, denominator: 2n });
    expect(errorOf(() => changeOfPart("x", 1, site))).toMatchObject({
      code: "invalid-number",
      argument: "currentPart",
    });
    expect(errorOf(() => changeOfPart(1, undefined, site))).toMatchObject({ argument: "basePart" });
  });

  test("contributions of two parts add to that of their sum", () => {
    const values = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 99 }), (left, right, base) => {
        const contributionAt2 = (figures: readonly number[]) =>
          outcomes(contributionsOver(dataOf("2020", [1, base, 1]), 1)(dataOf("2020", figures)))[2] as string;
        const both = left.map((figure, row) => figure + (right[row] as number));
        const fraction = (text: string) => ratio(text.split("/")[0] as string, text.split("/")[1] as string);
        const sum = fraction(contributionAt2(left)).plus(fraction(contributionAt2(right)));
        expect(sum.toString()).toBe(contributionAt2(both));
      }),
    );
  });
});

test("parts and totals that are quotients: deflated exports, of which one good brought half a point", () => {
  const total = Series.of("2024", [200, 210]).dividedBy(2);
  const part = Series.of("2024", [50, 51]).dividedBy(2);
  const { contributions, residual } = contributionToChange({ part }, total);
  expect(contributions.part.at("2025")?.toString()).toBe("1/200");
  expect(contributions.part.reasonAt("2024")).toBe("missing-base");
  expect(residual.at("2025")?.toString()).toBe("9/200");
});
