import { onYearChange, ratio, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import {
  checkFigures,
  checkPart,
  excessesOf,
  mayOverlap,
  refuseExcess,
  rowsBeyond,
} from "../../../src/measures/parts/excess.ts";
import { holdParts } from "../../../src/measures/parts/measuredParts.ts";
import { codeOf, dataOf, errorOf, site } from "../../helpers.ts";

const fraction = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });
const rows = (...given: Parameters<typeof excessesOf>) => [...excessesOf(...given).keys()];

describe("where parts exceed their total", () => {
  const total = dataOf("2023", [10, 10, 10, -5, null, 10]);
  const a = dataOf("2022", [99, 6, 6, 20, 6, 6, 6]);
  const b = dataOf("2023", [4, 7, null, 6, 6, -1]);

  test("those that are there are added, where none of them nor the total is below 0", () => {
    // 2023 adds up, 2024 exceeds, of 2025 one part is enough, 2026 has a total below 0, 2027 none, 2028 a part below 0.
    expect(rows([a, b], total, undefined, site)).toEqual([1, 2]);
    expect(excessesOf([a, b], total, undefined, site).get(1)).toEqual({ sum: fraction(13n), total: fraction(10n) });
  });

  test("what they leave spares the sum, and changes nothing", () => {
    const parts = [a, b].map((data, key) => ({ key: `${key}`, data, name: "" }));
    expect(rows([a, b], total, holdParts(parts, total, false, site).rest, site)).toEqual([1, 2]);
    expect(rows([dataOf("2023", [1, 1])], dataOf("2023", [2, 2]), dataOf("2023", [1, 1]), site)).toEqual([]);
  });

  test("half a unit of every part that is there, and of the total, is rounding", () => {
    const whole = dataOf("2025", ["753.46"]);
    expect(rows([dataOf("2025", ["403.99"]), dataOf("2025", ["349.48"])], whole, undefined, site)).toEqual([]);
    expect(rows([dataOf("2025", ["403.99"]), dataOf("2025", ["349.49"])], whole, undefined, site)).toEqual([0]);
    // A part that is absent is not rounded either.
    const absent = [dataOf("2025", [null]), dataOf("2025", [null])];
    const present = [dataOf("2025", ["403.99"]), dataOf("2025", ["349.49"])];
    expect(rows([...present, ...absent], whole, undefined, site)).toEqual([0]);
  });

  test("quotients are exact: nothing is rounding", () => {
    const rates = (values: (number | string)[]) => onYearChange(Series.of("2024", values))[brand];
    expect(rows([rates([3, 4])], rates(["3", "3.99"]), undefined, site)).toEqual([1]);
    expect([...rowsBeyond(rates([3, 4]), rates(["3", "3.99"]))]).toEqual([1]);
  });

  test("law: one part alone exceeds where a sum of one does", () => {
    const values = fc.array(fc.option(fc.integer({ min: -5, max: 20 })), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 2020, max: 2026 }), (part, whole, first) => {
        const [one, all] = [dataOf(`${first}`, part), dataOf("2023", whole)];
        const shift = first - 2023;
        const found = rows([one], all, undefined, site).map((row) => row - shift);
        expect([...rowsBeyond(one, all)]).toEqual(found);
      }),
    );
  });
});

describe("figures", () => {
  const excess = { sum: fraction(10026n, 100n), total: fraction(100n) };

  test("are refused beyond their decimal places; whole numbers and ratios are exact", () => {
    expect(errorOf(() => checkFigures(["60.2", "40.06"], 100, excess, site))).toMatchObject({ value: "100.26" });
    expect(
      checkFigures(["60.2", "40.2"], "99.9", { sum: fraction(1005n, 10n), total: fraction(1004n, 10n) }, site),
    ).toBeUndefined();
    expect(codeOf(() => checkPart(5, "4.99", site))).toBe("part-exceeds-total");
    expect(checkPart("5.1", "5.09", site)).toBeUndefined();
    expect(codeOf(() => checkPart(ratio(51, 10), "5.0", site))).toBe("part-exceeds-total");
    expect(checkPart(1, -5, site)).toBeUndefined();
  });

  test("are shown as decimals where those are short, else as a fraction", () => {
    const shown = (sum: ReturnType<typeof fraction>) =>
      errorOf(() => refuseExcess({ sum, total: fraction(1n) }, site)).value;
    expect([shown(fraction(30n, 20n)), shown(fraction(4n, 3n)), shown(fraction(-7n))]).toEqual(["1.5", "4/3", "-7"]);
  });
});

test("whether parts may overlap is said by name", () => {
  expect([mayOverlap(undefined, site), mayOverlap("overlapping", site)]).toEqual([false, true]);
  expect(codeOf(() => mayOverlap(true as never, site))).toBe("invalid-option");
});
