import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import {
  contributions,
  measurePartArgument,
  measurePartArguments,
  printPartArguments,
} from "../../../src/measures/parts/partArguments.ts";
import { errorOf, outcomes, site } from "../../helpers.ts";

const total = Series.of("2023", [10, 20, 40], { unit: "USD" });
const part = Series.of("2023", [1, 2, 7], { unit: "USD" });

describe("a part and its total", () => {
  const measured = (options?: object, other: unknown = total, one: unknown = part) =>
    measurePartArgument(one, other, options as never, contributions, site);

  test("are measured on the year before, or on an earlier one", () => {
    expect(outcomes(measured())).toEqual(["missing-base", "1/10", "1/4"]);
    expect(outcomes(measured({ years: 2 }))).toEqual(["missing-base", "missing-base", "3/5"]);
  });

  test("must be series that go together", () => {
    const refusal = (...given: Parameters<typeof measured>) => {
      const { code, argument } = errorOf(() => measured(...given));
      return [code, argument];
    };
    expect(refusal({}, 5)).toEqual(["invalid-option", "total"]);
    expect(refusal({}, total, onYearChange(part))).toEqual(["unit-mismatch", "total"]);
    expect(refusal({}, Series.of("2023", [1]))).toEqual(["unit-mismatch", "total"]);
    expect(refusal({}, Series.of("2023-01", [1], { unit: "USD" }))).toEqual(["mixed-frequency", "total"]);
    expect(refusal({ years: 0 })).toEqual(["invalid-option", "years"]);
    expect(refusal({ places: 1 })).toEqual(["invalid-option", "places"]);
  });
});

describe("components and their total", () => {
  test("are measured with what they leave of it", () => {
    const { parts, residual } = measurePartArguments({ part }, total, { years: 1 }, contributions, site);
    expect(parts.map(({ key, data }) => [key, outcomes(data)])).toEqual([["part", ["missing-base", "1/10", "1/4"]]]);
    // 9, 18 and 33 are left.
    expect(outcomes(residual)).toEqual(["missing-base", "9/10", "3/4"]);
  });

  test("a component that is not like the total is refused by its name", () => {
    const call = () => measurePartArguments({ part: Series.of("2023", [1]) }, total, undefined, contributions, site);
    expect(errorOf(call)).toMatchObject({ code: "unit-mismatch", argument: "the part part" });
  });
});

describe("printed for one period", () => {
  const print = (options: object) => printPartArguments({ part }, total, options as never, contributions, site);

  test("years, places and mode are said together", () => {
    expect(print({ period: "2025" }).rows[0]?.rounded).toBe("25.0");
    expect(print({ period: "2025", years: 2, places: 2 })).toMatchObject({
      rows: [{ key: "part", rounded: "60.00" }],
      residual: { rounded: "240.00" },
      total: { rounded: "300.00" },
    });
  });

  test("no other option is known, and a period is needed", () => {
    expect(errorOf(() => print({ period: "2025", scope: "annual" }))).toMatchObject({
      code: "invalid-option",
      argument: "scope",
    });
    expect(errorOf(() => print({}))).toMatchObject({ code: "invalid-period", argument: "period" });
    expect(errorOf(() => print({ period: "2023" }))).toMatchObject({
      code: "missing-base",
      argument: "total",
      period: "2023",
    });
  });
});
