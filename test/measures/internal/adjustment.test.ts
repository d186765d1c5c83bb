import { expect, test } from "vitest";
import { adjustedOnly, isRaw } from "../../../src/measures/internal/adjustment.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

const raw = dataOf("2025-01", [1]);
const of = (adjustment: "seasonal" | "calendar" | "seasonal-and-calendar") => dataOf("2025-01", [1], { adjustment });

test("figures are raw where neither the series nor the caller says otherwise", () => {
  expect([isRaw(raw, false), isRaw(of("calendar"), false), isRaw(raw, true)]).toEqual([true, true, false]);
  expect([isRaw(of("seasonal"), false), isRaw(of("seasonal-and-calendar"), false)]).toEqual([false, false]);
});

test("raw figures are refused, and say what to write", () => {
  expect(errorOf(() => adjustedOnly(raw, undefined, site))).toMatchObject({
    code: "adjustment-mismatch",
    argument: "series",
  });
  expect(errorOf(() => adjustedOnly(raw, "yes", site))).toMatchObject({
    code: "invalid-option",
    argument: "unadjusted",
  });
  expect(() => adjustedOnly(raw, true, site)).not.toThrow();
  expect(() => adjustedOnly(of("seasonal"), undefined, site)).not.toThrow();
});
