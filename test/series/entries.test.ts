import { Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPeriod } from "../../src/calendar/period.ts";
import { EntryCollector, readValues } from "../../src/series/entries.ts";
import { readOptions } from "../../src/series/seriesOptions.ts";
import { codeOf, errorOf, site } from "../helpers.ts";

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

test("a list read in one go, and what must be read one by one, give the same", () => {
  const texts = ["1.5", null, "-3", "NA"];
  const options = { unit: "USD", missing: ["NA"] };
  const inOneGo = readValues("2025-Q1", texts, options, site);
  expect(readValues("2025-Q1", texts.values(), options, site)).toEqual(inOneGo);
  expect(inOneGo.values.coefficients).toEqual(Float64Array.of(15, Number.NaN, -30, Number.NaN));
  expect(readValues("2025-Q1", Float64Array.of(1.5, -3), options, site).values.coefficients).toEqual(
    Float64Array.of(15, -30),
  );
});

describe("the collector of one series among many", () => {
  const place = (period: string) => readPeriod(period, site);
  const collector = () => new EntryCollector(readOptions({ unit: "USD", missing: ["NA"] }, site), "SEMICON");

  test("takes places in any order and leaves holes where nothing came", () => {
    const entries = collector();
    entries.add(place("2025-Q4"), "NA", site);
    entries.add(place("2025-Q1"), "1.5", site);
    entries.add(place("2025-Q3"), 3, site);
    const { grid, values, labels } = entries.build("rows", site);
    expect([grid.periodAt(0), grid.length, labels.unit]).toEqual(["2025-Q1", 4, "USD"]);
    expect(values.coefficients).toEqual(Float64Array.of(15, Number.NaN, 30, Number.NaN));
  });

  test("names its series in every error", () => {
    const entries = collector();
    entries.add(place("2025-Q1"), 1, site);
    expect(errorOf(() => entries.add(place("2025-Q2"), "x", site)).argument).toBe("the value of SEMICON");
    expect(errorOf(() => entries.add(place("2025-Q1"), 2, site)).argument).toBe("the period of SEMICON");
    expect(errorOf(() => entries.add(place("2025-01"), 2, site)).argument).toBe("period of SEMICON");
  });

  test("that was given nothing is empty", () => {
    expect(errorOf(() => collector().build("rows", site))).toMatchObject({ code: "empty-series", argument: "rows" });
  });
});
