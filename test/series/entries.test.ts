import { Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

describe("reading entries", () => {
  const entries = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 })
    .chain((months) =>
      fc.tuple(
        fc.constant(
          months.map((month): [string, string | null] => [
            `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
            month % 7 === 0 ? null : `${month * 37 - 300}.${month % 10}`,
          ]),
        ),
        fc.infiniteStream(fc.nat()),
      ),
    );

  test.each([
    [["2025-11", "1,234"], "invalid-number", "1,234"],
    [["2025-11", " 5"], "invalid-number", " 5"],
    [["2025-11", Number.NaN], "invalid-number", Number.NaN],
    [["2025-11", ""], "invalid-number", ""],
    [["2025-10", 7], "duplicate-period", 7],
    [["2025-Q4", 7], "mixed-frequency", 7],
  ] as const)("%s after 2025-10: %s, naming period and value", ([period, value], code, shown) => {
    const error = errorOf(() =>
      Series.from([
        ["2025-10", 1],
        [period, value],
      ]),
    );
    expect(error).toMatchObject({ code, function: "Series.from", period });
    expect(error.value).toBe(shown);
    expect(error.message).toContain(period);
  });

  test("the value of a duplicate is the second one, also out of order and where it is a hole", () => {
    const error = errorOf(() =>
      Series.from([
        ["2025-12", 1],
        ["2025-10", 2],
        ["2025-12", null],
      ]),
    );
    expect(error).toMatchObject({ code: "duplicate-period", period: "2025-12", value: null });
  });

  test("a bad period is refused with its value", () => {
    expect(errorOf(() => Series.from([["2025-13", 1]]))).toMatchObject({ code: "invalid-period", value: "2025-13" });
    expect(errorOf(() => Series.of("25-11", [1]))).toMatchObject({ code: "invalid-period", argument: "first" });
  });

  test("NaN in a Float64Array is refused by period", () => {
    const error = errorOf(() => Series.of("2025-01", Float64Array.of(1, Number.NaN)));
    expect(error).toMatchObject({ code: "invalid-number", period: "2025-02" });
  });

  test.each([["123"], [5], [null], [undefined], [{}]])("%s is no list of values", (values) => {
    expect(errorOf(() => Series.of("2025", values as never))).toMatchObject({
      code: "invalid-option",
      argument: "values",
    });
    expect(codeOf(() => Series.from(values as never))).toBe("invalid-option");
  });

  test.each([[["2025"]], ["2025"], [["2025", 1, 2]], [null]])("%s is no pair", (entry) => {
    expect(codeOf(() => Series.from([entry as never]))).toBe("invalid-option");
  });

  test("an empty series is refused", () => {
    expect(codeOf(() => Series.of("2025", []))).toBe("empty-series");
    expect(codeOf(() => Series.from([]))).toBe("empty-series");
  });

  test("shuffled input gives the same series", () => {
    fc.assert(
      fc.property(entries, ([given, randoms]) => {
        const shuffled = given
          .map((entry) => [randoms.next().value as number, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(Series.from(shuffled).toJSON()).toEqual(Series.from(given).toJSON());
      }),
    );
  });
});
