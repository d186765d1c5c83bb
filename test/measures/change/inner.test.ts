import { onYearChange, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import {
  changeOfFigures,
  changeOfRows,
  changeReason,
  differenceOfRows,
  negativeBaseArgument,
  rateOfFractions,
  rateOfRow,
  rateReason,
} from "../../../src/measures/change/inner.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const fraction = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });

describe("why two figures have no rate, told by their signs", () => {
  test.each([
    // current, base, refused, of deficits
    [1, 1, undefined, undefined],
    [0, 1, undefined, undefined],
    [-1, 1, "sign-change", "sign-change"],
    [1, 0, "zero-base", "zero-base"],
    [0, 0, "zero-base", "zero-base"],
    [-1, 0, "zero-base", "zero-base"],
    [1, -1, "negative-base", "sign-change"],
    [0, -1, "negative-base", undefined],
    [-1, -1, "negative-base", undefined],
  ])("%s on %s: %s; of deficits %s", (current, base, refused, ofDeficits) => {
    expect(rateReason(current, base, "refuse")).toBe(refused);
    expect(rateReason(current, base, "deficits")).toBe(ofDeficits);
    expect(rateReason(BigInt(current), BigInt(base), "deficits")).toBe(ofDeficits);
  });

  test("what figures below 0 give is read, and refused where nobody is asked to", () => {
    expect(negativeBaseArgument(undefined, site)).toBe("refuse");
    expect(negativeBaseArgument("deficits", site)).toBe("deficits");
    expect(errorOf(() => negativeBaseArgument("yes" as never, site))).toMatchObject({
      code: "invalid-option",
      argument: "negativeBase",
    });
  });
});

describe("the rate of one fraction on another", () => {
  test("is a fraction with a denominator above 0", () => {
    // 3/4 on 1/2 is half as much again.
    expect(rateOfFractions(fraction(3n, 4n), fraction(1n, 2n))).toEqual(fraction(4n, 8n));
    expect(rateOfFractions(fraction(-6n), fraction(-4n), "deficits")).toEqual(fraction(2n, 4n));
    expect(rateOfFractions(fraction(0n), fraction(-4n), "deficits")).toEqual(fraction(-4n, 4n));
  });

  test("or the reason why there is none", () => {
    expect(rateOfFractions(fraction(5n), fraction(0n))).toBe("zero-base");
    expect(rateOfFractions(fraction(-6n), fraction(-4n))).toBe("negative-base");
    expect(rateOfFractions(fraction(6n), fraction(-4n), "deficits")).toBe("sign-change");
  });
});

describe("the change of one figure on another", () => {
  test("is exact, also of deficits", () => {
    expect(changeOfFigures("61.04", "56.31", undefined, site).toString()).toBe("473/5631");
    expect(changeOfFigures(-6, -4, { negativeBase: "deficits" }, site).toString()).toBe("1/2");
    expect(changeOfFigures(0, -4, { negativeBase: "deficits" }, site).toString()).toBe("-1/1");
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
      fc.property(values, fc.constantFrom("refuse" as const, "deficits" as const), (figures, negativeBase) => {
        const changes = changeOfRows(dataOf("2020", figures), 1, negativeBase);
        const expected = figures.map((current, row) => {
          const base = figures[row - 1] ?? null;
          if (current === null) return "missing-current";
          if (base === null) return "missing-base";
          return rateReason(current, base, negativeBase) ?? current / base - 1;
        });
        const told = outcomes(changes).map((text) => {
          const [above, below] = text.split("/").map(Number);
          return below === undefined ? text : (above as number) / below;
        });
        expect(told.map((one) => (typeof one === "number" ? one.toFixed(9) : one))).toEqual(
          expected.map((one) => (typeof one === "number" ? (one + 0).toFixed(9) : one)),
        );
      }),
    );
  });
});
