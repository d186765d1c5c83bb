import { createContext, runInContext } from "node:vm";
import { onYearChange, rollingSum, Series, yearToDate } from "export-growth";
import { describe, expect, test } from "vitest";
import {
  flag,
  isPlainObject,
  iterable,
  keyedArgument,
  keyedEntries,
  knownOptions,
  languageTag,
  oneOf,
  wholeNumber,
} from "../../src/base/options.ts";
import { codeOf, errorOf, site } from "../helpers.ts";

const series = Series.of("2024", [100, 108]);

describe("options", () => {
  test("may hold undefined, and may come from another realm or have no prototype", () => {
    expect(onYearChange(series, { years: undefined, negativeBase: undefined }).at("2025")?.toString()).toBe("2/25");
    const foreign = runInContext("({ years: 1 })", createContext());
    expect(onYearChange(series, foreign).at("2025")?.toString()).toBe("2/25");
    expect(onYearChange(series, Object.create(null)).at("2025")?.toString()).toBe("2/25");
  });

  test("once read hold what was given and nothing else, not even what every object has", () => {
    const none: { unit?: string } | undefined = undefined;
    const read = knownOptions({ unit: "USD", years: undefined }, ["unit", "years"], site);
    expect({ ...read }).toStrictEqual({ unit: "USD", years: undefined });
    expect("toString" in read || "toString" in knownOptions<{ unit?: string }>(none, ["unit"], site)).toBe(false);
  });

  test("a misspelt name is refused, and the message says which names there are", () => {
    const error = errorOf(() => onYearChange(series, { lags: 2 } as never));
    expect(error).toMatchObject({ code: "invalid-option", argument: "lags" });
    expect(error.message).toContain("there are: years, negativeBase");
  });

  test.each([[null], [5], ["years"], [[]], [series], [new Date()]])("%s is no plain object of options", (options) => {
    expect(codeOf(() => onYearChange(series, options as never))).toBe("invalid-option");
  });

  test.each([[0], [-1], [1.5], [Number.NaN], ["1"], [10_000]])("years of %s are refused", (years) => {
    expect(errorOf(() => onYearChange(series, { years: years as number }))).toMatchObject({
      code: "invalid-option",
      argument: "years",
      value: years,
    });
  });

  test("a value outside a closed list is refused, and the message names the list", () => {
    const error = errorOf(() => onYearChange(1, 2, { negativeBase: "yes" as never }));
    expect(error.message).toBe(
      'onYearChange: negativeBase must be one of refuse, deficits, absolute-base, got "yes" (invalid-option)',
    );
  });

  test("a month with which no period starts is refused", () => {
    expect(codeOf(() => yearToDate(Series.of("2025-Q1", [1]), { fiscalYear: { start: 2 } }))).toBe("invalid-option");
    expect(codeOf(() => yearToDate(series, { fiscalYear: { start: 4 } }))).toBe("year-mismatch");
    expect(codeOf(() => yearToDate(series, { fiscalYear: { start: 13 } }))).toBe("invalid-option");
  });

  test("what is no series is refused by name", () => {
    expect(errorOf(() => rollingSum([1, 2] as never, 2))).toMatchObject({ code: "invalid-option", argument: "series" });
  });
});

describe("single arguments", () => {
  const refusal = (call: () => unknown) => {
    const { code, argument, message } = errorOf(call);
    expect([code, argument]).toEqual(["invalid-option", "it"]);
    return message;
  };

  test("one of a closed list, the first where nothing is said", () => {
    expect(oneOf(undefined, ["rise", "fall"], "it", site)).toBe("rise");
    expect(oneOf("fall", ["rise", "fall"], "it", site)).toBe("fall");
    expect(refusal(() => oneOf("toString" as never, ["rise", "fall"], "it", site))).toContain("rise, fall");
  });

  test("yes or no, no where nothing is said", () => {
    expect([flag(true, "it", site), flag(false, "it", site), flag(undefined, "it", site)]).toEqual([
      true,
      false,
      false,
    ]);
    for (const value of ["true", 1, null]) expect(refusal(() => flag(value, "it", site))).toContain("true or false");
  });

  test("a whole number between two ends, and -0 is 0", () => {
    expect([wholeNumber(1, 1, 12, "it", site), wholeNumber(12, 1, 12, "it", site)]).toEqual([1, 12]);
    expect(Object.is(wholeNumber(-0, 0, 9, "it", site), 0)).toBe(true);
    expect(refusal(() => wholeNumber(13, 1, 12, "it", site))).toContain("a whole number from 1 to 12, got 13");
    expect(refusal(() => wholeNumber(0, 1, Number.MAX_SAFE_INTEGER, "it", site))).toContain("of 1 or more");
    for (const value of ["5", 1.5, 5n, Number.NaN]) refusal(() => wholeNumber(value, 1, 12, "it", site));
  });

  test("an iterable, which a text is not", () => {
    const set = new Set([1]);
    expect(iterable(set, "it", site)).toBe(set);
    for (const value of ["12", 12, null, undefined, {}]) refusal(() => iterable(value, "it", site));
  });
});

describe("components by key", () => {
  test("stand in a Map or a plain object, also of another realm", () => {
    expect(keyedEntries({ b: 1, a: 2 })).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect(keyedEntries(runInContext("new Map([['a', 1]])", createContext()))).toEqual([["a", 1]]);
    expect(keyedEntries(runInContext("({ a: 1 })", createContext()))).toEqual([["a", 1]]);
    expect([[1], null, series, "a", new Date()].map(keyedEntries)).toEqual(Array(5).fill(undefined));
    expect([Object.create(null), {}, [], new Date(), null].map(isPlainObject)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("and have texts for keys", () => {
    expect(keyedArgument(new Map([["a", 1]]), "parts", site)).toEqual([["a", 1]]);
    expect(errorOf(() => keyedArgument(new Map([[207, 1]]), "parts", site))).toMatchObject({
      code: "invalid-option",
      argument: "parts",
      value: 207,
    });
    expect(errorOf(() => keyedArgument([1], "parts", site)).message).toContain("must be a Map or a plain object");
  });
});

test("a locale object is its tag, all else stays as it is", () => {
  expect(languageTag(new Intl.Locale("de", { region: "AT" }))).toBe("de-AT");
  expect([languageTag("de"), languageTag(undefined), languageTag(null)]).toEqual(["de", undefined, null]);
});
