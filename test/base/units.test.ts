import { exactly, published, quotientBounds } from "export-growth/published";
import { expect, test } from "vitest";
import { isIndexUnit, quotientOfUnits } from "../../src/base/units.ts";
import { errorOf } from "../helpers.ts";

test("an index has a unit of its own kind", () => {
  expect(["2020=100", "2015-Q1 = 100", "Index", "2020 =1000"].map(isIndexUnit)).toEqual([true, true, true, true]);
  expect([undefined, "USD", "index points", "2020"].map(isIndexUnit)).toEqual([false, false, false, false]);
});

test.each([
  "index",
  "Index",
  "2020=100",
  "2020 = 100",
  "2020-Q1=100",
  "2020Q1=100",
  "2020-01=100",
  "2019/20=100",
  "2020M01 = 100",
  "Index 2020=100",
  "Index, 2020 = 100",
  "index (2020=100)",
  "指数",
  "指数 2020=100",
  "지수(2020=100)",
])("%s is the unit of an index", (unit) => {
  expect(isIndexUnit(unit)).toBe(true);
});

test.each(["USD", "2020 USD", "USD of 2020", "indexed USD", "2020", "kg=100", "index fund units"])(
  "%s is not",
  (unit) => {
    expect(isIndexUnit(unit)).toBe(false);
  },
);

test("a quotient of two units has brackets where they tell", () => {
  expect(quotientOfUnits("USD", "kg")).toBe("USD/kg");
  expect(quotientOfUnits("USD/kg", "day")).toBe("USD/kg/day");
  expect(quotientOfUnits("USD", "USD/kg")).toBe("USD/(USD/kg)");
});

test("printed figures and series know the same units", () => {
  const of = (unit: string) => published("5", { unit });
  expect(quotientBounds(exactly(5, { unit: "USD" }), of("USD/kg")).unit).toBe("USD/(USD/kg)");
  expect(errorOf(() => quotientBounds(of("2020Q1=100"), of("2015Q1=100"))).code).toBe("unit-mismatch");
});
