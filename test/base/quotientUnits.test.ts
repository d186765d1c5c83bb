import { exactly, quotientBounds } from "export-growth/published";
import { expect, test } from "vitest";
import { quotientOfUnits } from "../../src/base/quotientUnits.ts";

test("a quotient of two units has brackets where they tell", () => {
  expect(quotientOfUnits("USD", "kg")).toBe("USD/kg");
  expect(quotientOfUnits("USD/kg", "day")).toBe("USD/kg/day");
  expect(quotientOfUnits("USD", "USD/kg")).toBe("USD/(USD/kg)");
});

test("printed figures have the same", () => {
  expect(quotientBounds(exactly(5, { unit: "USD" }), exactly(5, { unit: "USD/kg" })).unit).toBe("USD/(USD/kg)");
});
