import { onYearChange, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { rateReason } from "../../../src/exact/rates.ts";
import {
  changeOfFigures,
  changeOfRows,
  changeReason,
  differenceOfRows,
  rateOfRow,
} from "../../../src/measures/change/inner.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const fraction = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });

describe("the change of one figure on another", () => {
  test("is exact, also of deficits", () => {
    expect(changeOfFigures("61.04", "56.31", undefined, site).toString()).toBe("473/5631");
    expect(changeOfFigures(-6, -4, { negativeBase: "deficits" }, site).toString()).toBe("1/2");
    expect(changeOfFigures(0, -4, { negativeBase: "deficits" }, site).toString()).toBe("-1/1");
    expect(changeOfFigures(5, "-2.5", { negativeBase: "absolute-base" }, site).toString()).toBe("3/1");
  });

  test("a change of sign is the current figure's fault, all else the base's", () => {
    expect(errorOf(() => changeOfFigures(-5, 2, undefined, site))).toMatchObject({
      code: "sign-change",
      function: "test",
      argument: "current",
      value: -5,
    });
    expect(errorOf(() => changeOfFigures(5, "-2", undefined, site))).toMatchObject({
      code: "negative-base",
      argument: "yearEarlier",
      value: "-2",
    });
    expect(errorOf(() => changeOfFigures(5, 0, undefined, site))).toMatchObject({ argument: "yearEarlier" });
    expect(errorOf(() => changeOfFigures(5, 2, { years: 1 } as never, site))).toMatchObject({
      code: "invalid-option",
      argument: "years",
    });
  });
});

describe("rows", () => {
  const data = dataOf("2020", [4, 6, null, 3, -3, -6]);

  test("of one series, each on the row before it", () => {
    expect([0, 1, 2, 3, 4, 5].map((row) => changeReason(data, row, 1))).toEqual([
      "missing-base",
      undefined,
      "missing-current",
      "missing-base",
      "sign-change",
      "negative-base",
    ]);
    expect(changeReason(data, 5, 1, "deficits")).toBeUndefined();
    expect([rateOfRow(data, 1, 1), rateOfRow(data, 4, 1), rateOfRow(data, 5, 1, "deficits")]).toEqual([
      fraction(2n, 4n),
      "sign-change",
      fraction(3n, 3n),
    ]);
    expect(outcomes(changeOfRows(data, 1, "deficits"))).toEqual([
      "missing-base",
      "1/2",
      "missing-current",
      "missing-base",
      "sign-change",
      "1/1",
    ]);
  });

  test("of rates, and further back than the series is long", () => {
    const rates = onYearChange(Series.of("2022", [100, 110, 132]))[brand];
    expect(outcomes(changeOfRows(rates, 1))).toEqual(["missing-current", "missing-base", "1/1"]);
    expect(outcomes(differenceOfRows(rates, 1))).toEqual(["missing-current", "missing-base", "1/10"]);
    expect(outcomes(changeOfRows(data, 99))).toEqual([
      "missing-base",
      "missing-base",
      "missing-current",
      "missing-base",
      "missing-base",
      "missing-base",
    ]);
  });

  test("have a difference on any base", () => {
    const balance = dataOf("2020", [-47, 0, 52, null, 1], { unit: "USD", span: "1-20" });
    expect(outcomes(differenceOfRows(balance, 1))).toEqual([
      "missing-base",
      "47",
      "52",
      "missing-current",
      "missing-base",
    ]);
    expect(differenceOfRows(balance, 1).labels).toMatchObject({ unit: "USD", span: "1-20" });
  });

  test("each has the rate, or the reason, that its figures have alone", () => {
    const values = fc.array(fc.option(fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        values,
        fc.constantFrom("refuse" as const, "deficits" as const, "absolute-base" as const),
        (figures, negativeBase) => {
          const changes = changeOfRows(dataOf("2020", figures), 1, negativeBase);
          const expected = figures.map((current, row) => {
            const base = figures[row - 1] ?? null;
            if (current === null) return "missing-current";
            if (base === null) return "missing-base";
            return (
              rateReason(current, base, negativeBase) ??
              (current - base) / (negativeBase === "absolute-base" ? Math.abs(base) : base)
            );
          });
          const told = outcomes(changes).map((text) => {
            const [above, below] = text.split("/").map(Number);
            return below === undefined ? text : (above as number) / below;
          });
          expect(told.map((one) => (typeof one === "number" ? one.toFixed(9) : one))).toEqual(
            expected.map((one) => (typeof one === "number" ? (one + 0).toFixed(9) : one)),
          );
        },
      ),
    );
  });
});
