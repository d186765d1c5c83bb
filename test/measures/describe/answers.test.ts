import { Decimal } from "decimal.js";
import { onYearChange, percent, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { absent, refuse } from "../../../src/base/errors.ts";
import { answerFrom, answerOf, plain, valueOrReason } from "../../../src/measures/describe/answers.ts";
import { codeOf, site } from "../../helpers.ts";

describe("an answer", () => {
  test("of a call is its value, or the reason why it has none", () => {
    expect(answerOf(() => 5)).toEqual({ value: 5 });
    expect(answerOf(() => absent("zero-base", site))).toEqual({ reason: "zero-base" });
    expect(answerOf(() => refuse("span-mismatch", "must be whole", site))).toEqual({ reason: "span-mismatch" });
  });

  test("mistakes of the caller, and errors of others, pass through", () => {
    expect(codeOf(() => answerOf(() => refuse("invalid-number", "must be a number", site)))).toBe("invalid-number");
    const own = new TypeError("not ours");
    expect(() =>
      answerOf(() => {
        throw own;
      }),
    ).toThrow(own);
  });

  test("is a value or a reason, never both and never nothing", () => {
    expect(valueOrReason(0, "missing")).toEqual({ value: 0 });
    expect(valueOrReason(undefined, "missing")).toEqual({ reason: "missing" });
  });

  test("made of another one keeps the reason of that one", () => {
    expect(answerFrom({ value: 2 }, (value) => ({ value: value * 2 }))).toEqual({ value: 4 });
    expect(answerFrom({ value: 2 }, () => ({ reason: "missing" }))).toEqual({ reason: "missing" });
    const never = () => {
      throw new Error("is not asked");
    };
    expect(answerFrom({ reason: "zero-base" }, never)).toEqual({ reason: "zero-base" });
  });
});

describe("a result as plain JSON", () => {
  test("exact figures are texts without an exponent, what is not there is null, and all else stays", () => {
    const given = { high: new Decimal("1e21"), rate: percent("8.4"), none: undefined, nothing: null, tie: false, n: 0 };
    expect(plain(given)).toEqual({
      high: "1000000000000000000000",
      rate: "21/250",
      none: null,
      nothing: null,
      tie: false,
      n: 0,
    });
  });

  test("of lists, and of objects inside objects", () => {
    const rate = onYearChange(Series.of("2024", [100, 108])).at("2025");
    expect(plain([1, undefined, { previous: { value: rate } }])).toEqual([1, null, { previous: { value: "2/25" } }]);
    expect(plain(undefined)).toBeNull();
    expect(plain("text")).toBe("text");
  });

  test("nothing handed in is changed", () => {
    const given = Object.freeze({ list: Object.freeze([new Decimal(1)]) });
    expect(plain(given)).toEqual({ list: ["1"] });
    expect(given.list[0]).toBeInstanceOf(Decimal);
  });
});
