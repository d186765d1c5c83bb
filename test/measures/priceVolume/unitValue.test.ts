import { onYearChange, ratio, Series, totalAcross, unitValue } from "export-growth";
import { describe, expect, test } from "vitest";
import { unitValuesOf } from "../../../src/measures/priceVolume/unitValue.ts";
import { codeOf, dataOf, errorOf, outcomes } from "../../helpers.ts";

test("of the whole: 40/3 → 208/15, +4.0 percent, though the dearer good became cheaper", () => {
  const values = { a: Series.of("2024", [1000, 1320]), b: Series.of("2024", [1000, 760]) };
  const quantities = { a: Series.of("2024", [100, 110]), b: Series.of("2024", [50, 40]) };
  const whole = unitValue(totalAcross(values), totalAcross(quantities));
  expect([...whole].map(([, value]) => String(value))).toEqual(["40/3", "208/15"]);
  expect(onYearChange(whole).at("2025")?.toFixedPercent()).toBe("4.0");
});

describe("of figures", () => {
  test("a quotient", () => {
    expect(unitValue(2000, 150).toString()).toBe("40/3");
    expect(unitValue(ratio(1, 3), "0.5").toString()).toBe("2/3");
    expect(unitValue(0, 1).sign).toBe(0);
  });

  test.each([
    [1, 0, "zero-divisor", "quantities"],
    [1, -1, "negative-flow", "quantities"],
    [-1, 1, "negative-flow", "values"],
    ["x", 1, "invalid-number", "values"],
    [1, null, "invalid-number", "quantities"],
  ])("%s over %s: %s of %s", (value, quantity, code, argument) => {
    const error = errorOf(() => unitValue(value as never, quantity as never));
    expect(error).toMatchObject({ function: "unitValue", code, argument });
  });

  test("what is 0 is named", () => {
    expect(errorOf(() => unitValue(1, 0)).message).toBe(
      "unitValue: the quantity is 0, so nothing can be divided by it (zero-divisor)",
    );
  });
});

describe("of series", () => {
  test("every awkward case has its reason, and the unit is that of a price", () => {
    const values = Series.of("2020", [10, null, 3, 4, 5], { unit: "USD" });
    const quantities = Series.of("2020", [4, 2, null, "0.0"], { unit: "kg" });
    const prices = unitValue(values, quantities);
    expect([...prices].map(([period, value]) => value?.toString() ?? prices.reasonAt(period))).toEqual([
      "5/2",
      "missing",
      "missing",
      "zero-divisor",
      "missing",
    ]);
    expect(prices.unit).toBe("USD/kg");
  });

  test("figures of any width, and fractions: a quotient where the quantity is above 0", () => {
    const quantities = [3, 0, 2];
    const wide = Series.of("2025", ["200000000000000000001", 1, 1]);
    const thirds = onYearChange(Series.of("2024", [3, 4, 5, 6])).slice("2025");
    for (const values of [wide, thirds]) {
      const counted = Series.of("2025", quantities);
      const expected = [...values].map(([, value], row) =>
        quantities[row] === 0 ? "zero-divisor" : String(unitValue(value as never, quantities[row] as number)),
      );
      const prices = unitValue(values, counted);
      expect([...prices].map(([period, value]) => value?.toString() ?? prices.reasonAt(period))).toEqual(expected);
    }
  });

  test("a unit needs both, and two of them", () => {
    const unitOf = (paid?: string, counted?: string) =>
      unitValuesOf({
        values: dataOf("2025", [6], { unit: paid }),
        quantities: dataOf("2025", [3], { unit: counted }),
      }).labels.unit;
    expect([unitOf("USD", "kg"), unitOf("USD"), unitOf(undefined, "kg"), unitOf("USD", "USD"), unitOf()]).toEqual([
      "USD/kg",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(outcomes(unitValuesOf({ values: dataOf("2025", [6]), quantities: dataOf("2025", [3]) }))).toEqual(["2/1"]);
  });

  test("refused by name", () => {
    const values = Series.of("2025", [1]);
    expect(errorOf(() => unitValue(values, 5 as never))).toMatchObject({
      code: "invalid-option",
      argument: "quantities",
    });
    expect(codeOf(() => unitValue(values, Series.of("2025-01", [1])))).toBe("mixed-frequency");
    expect(codeOf(() => unitValue(values, Series.of("2025", [1], { span: "1-20" })))).toBe("span-mismatch");
    expect(errorOf(() => unitValue(values, Series.of("2025", [-1])))).toMatchObject({
      code: "negative-flow",
      argument: "quantities",
      period: "2025",
    });
  });
});

test("the unit is that of the values a unit of the quantities, where both are said and differ", () => {
  const of = (paid: string | undefined, counted: string | undefined) =>
    unitValue(Series.of("2025", [6], { unit: paid }), Series.of("2025", [2], { unit: counted })).unit;
  expect([of("USD", "kg"), of("USD", "USD"), of("USD", undefined), of(undefined, "kg")]).toEqual([
    "USD/kg",
    undefined,
    undefined,
    undefined,
  ]);
});

test("index numbers are no amounts, on either side, and a unit within a unit has brackets", () => {
  const values = Series.of("2025", [6], { unit: "USD" });
  const index = Series.of("2025", [110], { unit: "Index, 2020 = 100" });
  expect(errorOf(() => unitValue(values, index))).toMatchObject({ code: "not-additive", argument: "quantities" });
  expect(errorOf(() => unitValue(index, values))).toMatchObject({ code: "not-additive", argument: "values" });
  expect(unitValue(values, Series.of("2025", [3], { unit: "USD/kg" })).unit).toBe("USD/(USD/kg)");
  expect(values.dividedBy(Series.of("2025", [3], { unit: "USD/kg" })).unit).toBe("USD/(USD/kg)");
});
