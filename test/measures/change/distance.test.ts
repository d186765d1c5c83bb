import { describe, expect, test } from "vitest";
import { baseArgument } from "../../../src/measures/change/distance.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

const quarters = dataOf("2024-Q1", [1, 2, 3]);

describe("what every row is compared with", () => {
  test("is so many rows back, or one and the same row, which may lie outside", () => {
    expect(baseArgument(quarters, { periods: 3, window: 2 }, site)).toEqual({ back: 3, window: 2 });
    expect(baseArgument(quarters, { years: 2 }, site)).toEqual({ back: 8, window: 1 });
    expect(baseArgument(quarters, { since: "2024-Q2" }, site)).toEqual({ since: 1 });
    expect(baseArgument(quarters, { since: "2023-Q4" }, site)).toEqual({ since: -1 });
  });

  test.each([
    [{}, "invalid-option", "options"],
    [{ periods: 1, years: 1 }, "invalid-option", "options"],
    [{ periods: 0 }, "invalid-option", "periods"],
    [{ years: 9999 }, "invalid-option", "years"],
    [{ since: "2024-Q2", window: 1 }, "invalid-option", "window"],
    [{ periods: 1, window: 1.5 }, "invalid-option", "window"],
    [{ since: "2024-01" }, "mixed-frequency", "since"],
  ])("%j is refused", (given, code, argument) => {
    expect(errorOf(() => baseArgument(quarters, given, site))).toMatchObject({ code, argument });
  });

  test("sums of a span are refused, its figures alone are not", () => {
    const flash = dataOf("2025-01", [1], { span: "1-20" });
    expect(errorOf(() => baseArgument(flash, { periods: 1, window: 2 }, site)).code).toBe("span-mismatch");
    expect(baseArgument(flash, { periods: 1 }, site)).toEqual({ back: 1, window: 1 });
  });
});
