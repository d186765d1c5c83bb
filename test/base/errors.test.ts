import { inspect } from "node:util";
import { Decimal } from "decimal.js";
import { GrowthError, onYearChange, parsePeriod, ratio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { absent, reasonByte, reasonCodes, reasonOfByte, refuse } from "../../src/base/errors.ts";
import { errorOf } from "../helpers.ts";

describe("GrowthError", () => {
  test("names function, argument, period, value and rule", () => {
    const error = errorOf(() => Series.of("2025-10", ["59.5", "1,234"]));
    expect(error).toMatchObject({
      name: "GrowthError",
      code: "invalid-number",
      function: "Series.of",
      argument: "the value",
      period: "2025-11",
      value: "1,234",
    });
    expect(error.message).toBe(
      'Series.of: the value for 2025-11 must be a decimal number such as "61.04" or "1.2e6", without spaces or separators, of at most 1000 digits and exponents within ±1000; of "1,234", figureReader({ written: "1,234.5" }) reads 1234, figureReader({ written: "1.234,5" }) reads 1.234, got "1,234" (invalid-number)',
    );
  });

  test("has no field that does not apply", () => {
    const error = errorOf(() => refuse("too-large", "there is too much", { function: "f" }));
    expect(Object.keys(error).sort()).toEqual(["code", "function", "name"]);
    expect(error.message).toBe("f: there is too much (too-large)");
  });

  test("is told by its message: in a text, in Node's inspection with all that it knows, and as the cause of another", () => {
    const error = errorOf(() => onYearChange("61.04", "0"));
    const told = "GrowthError: onYearChange: the base is 0, so no rate exists (zero-base)";
    expect([String(error), error.stack?.split("\n")[0]]).toEqual([told, told]);
    const shown = inspect(error);
    expect(shown.startsWith(told)).toBe(true);
    for (const field of ["code: 'zero-base'", "function: 'onYearChange'", "argument: 'yearEarlier'", "value: '0'"]) {
      expect(shown).toContain(field);
    }
    expect(inspect(new Error("The service failed", { cause: error }))).toContain(told);
    const rows = errorOf(() =>
      Series.fromRows(
        [
          { p: "x", v: 1 },
          { p: "2025", v: "y" },
        ],
        { period: "p", value: "v" },
      ),
    );
    expect(inspect(rows)).toContain("issueCount: 2");
  });

  test("is an Error, and is known across copies of the package", () => {
    const error = errorOf(() => onYearChange(1, 0));
    expect(error).toBeInstanceOf(Error);
    const ofAnotherCopy = Object.defineProperty(new Error("x"), Symbol.for("export-growth.GrowthError"), {
      value: true,
    });
    expect(ofAnotherCopy).toBeInstanceOf(GrowthError);
    expect(new Error("x")).not.toBeInstanceOf(GrowthError);
    expect(null).not.toBeInstanceOf(GrowthError);
    expect("x").not.toBeInstanceOf(GrowthError);
  });

  test.each([
    ["text", '"text"'],
    [Number.NaN, "NaN"],
    [5n, "5"],
    [null, "null"],
    [undefined, "undefined"],
    [true, "true"],
    [Symbol("s"), "Symbol(s)"],
    [() => 1, "a function"],
    [[1], "an array"],
    [{}, "an object"],
    [Object.create(null), "an object"],
    [new Date(0), "an object of class Date"],
    [new Decimal("1e21"), "1000000000000000000000"],
    [ratio(-1, 3), "-1/3"],
    ["x".repeat(100), `"${"x".repeat(59)}… (102 characters)`],
  ])("shows %s as %s", (value, shown) => {
    const error = errorOf(() => refuse("invalid-number", "must be a number", { function: "f", argument: "a" }, value));
    expect(error.message).toBe(`f: a must be a number, got ${shown} (invalid-number)`);
    expect("value" in error).toBe(true);
    expect(error.value).toBe(value);
  });
});

describe("objects that fail when they are read", () => {
  const fails = () => {
    throw new Error("not for you");
  };
  test.each([
    ["a constructor", Object.defineProperty({}, "constructor", { get: fails })],
    ["toExponential", { toExponential: fails }],
    ["a decimal's mark", Object.defineProperty({}, "toStringTag", { get: fails })],
    ["a decimal's mark and toExponential", { toStringTag: "[object Decimal]", toExponential: fails }],
    ["a year", Object.defineProperty({ month: 1 }, "year", { get: fails, enumerable: true })],
  ])("%s: they are refused as any other", (_, value) => {
    const calls = [
      () => ratio(value as never, 1),
      () => Series.of("2025", [value as never]),
      () => parsePeriod(value as never),
    ];
    const refused = calls.map((call) => errorOf(call));
    expect(refused.map(({ code }) => code)).toEqual(["invalid-number", "invalid-number", "invalid-period"]);
    for (const error of refused) expect(Object.is(error.value, value)).toBe(true);
  });
});

describe("reasons", () => {
  test.each(reasonCodes)("%s has a sentence that names the period, and a byte that reads back", (code) => {
    const error = errorOf(() => absent(code, { function: "f", period: "2025-11" }, "-5"));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^f: .* for 2025-11.* \([a-z-]+\)$/);
    expect(error.message.endsWith(`(${code})`)).toBe(true);
    expect(reasonByte(code)).toBeGreaterThan(0);
    expect(reasonOfByte(reasonByte(code))).toBe(code);
  });

  test("the list is the closed union of the design", () => {
    expect(reasonCodes.join(" ")).toBe(
      "missing missing-current missing-base missing-in-window incomplete-window incomplete-year incomplete-period outside-range zero-base negative-base sign-change zero-total negative-total part-exceeds-total zero-days zero-divisor unit-mismatch target-met no-remaining-periods",
    );
  });
});

describe("an error as JSON", () => {
  test("has its message, all that it knows, and the value as the message shows it", () => {
    const error = errorOf(() => Series.of("2025-10", ["59.5", "1,234"]));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "GrowthError",
      code: "invalid-number",
      function: "Series.of",
      argument: "the value",
      period: "2025-11",
      value: '"1,234"',
      message: error.message,
    });
    expect(errorOf(() => onYearChange(1, new Decimal("-1e21"))).toJSON().value).toBe("-1000000000000000000000");
    expect(errorOf(() => Series.of("2025", [1]).plus(5n ** 3000n)).toJSON().value).toBe(
      "a bigint of more than 1000 digits",
    );
    expect("value" in errorOf(() => Series.of("2025", [])).toJSON()).toBe(false);
  });

  test("tells every fault of rows, each value as text", () => {
    const rows = [
      { m: "x", usd: 1n },
      { m: "2025", usd: {} },
    ];
    const error = errorOf(() => Series.fromRows(rows, { period: "m", value: "usd" as never }));
    const { issues, issueCount, code } = JSON.parse(JSON.stringify(error));
    expect([code, issueCount]).toEqual(["invalid-rows", 2]);
    expect(issues.map(({ row, value }: { row: number; value: string }) => [row, value])).toEqual([
      [1, '"x"'],
      [2, "an object"],
    ]);
  });
});
