import { describe, expect, test } from "vitest";
import { monthNames } from "../../src/readers/monthNames.ts";
import { errorOf } from "../helpers.ts";

const site = { function: "test" };
const numbersOf = (locale: string, style: "long" | "short", names: readonly string[]) =>
  names.map((name) => monthNames(locale, style, site).get(name));

describe("names of months", () => {
  test("in full: as they are, in other letters, and beside a day", () => {
    expect(numbersOf("en", "long", ["May", "may", "MAY", "Nov", "Sept"])).toEqual([5, 5, 5, undefined, undefined]);
    expect(numbersOf("ru", "long", ["ноябрь", "ноября", "Ноябрь"])).toEqual([11, 11, 11]);
    expect(numbersOf("ko", "long", ["11월", "11"])).toEqual([11, undefined]);
  });

  test("shortened: to whatever no other month has, with a dot or without", () => {
    expect(numbersOf("en", "short", ["Sep", "Sept", "Sept.", "September", "Se", "Ju", "Jun"])).toEqual([
      9,
      9,
      9,
      9,
      undefined,
      undefined,
      6,
    ]);
    expect(numbersOf("fr", "short", ["janv.", "jan", "jui", "juin", "juil"])).toEqual([1, 1, undefined, 6, 7]);
    // July begins with the whole name of June.
    expect(numbersOf("cs", "long", ["červen", "červenec"])).toEqual([6, 7]);
  });

  test.each(["xx", "no locale", "", 5 as never])("%j is no language", (locale) => {
    expect(errorOf(() => monthNames(locale, "long", site))).toMatchObject({
      code: "invalid-option",
      argument: "locale",
    });
  });
});
