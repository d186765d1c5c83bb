import { percent, Ratio, ratio } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

describe("Ratio", () => {
  test("is kept in lowest terms, the denominator positive", () => {
    expect(ratio(6, -4).toString()).toBe("-3/2");
    expect(ratio("-0.5", "-0.25").toString()).toBe("2/1");
    expect(ratio(0, 7).toString()).toBe("0/1");
    expect(ratio(6, -4).numerator.toFixed()).toBe("-3");
    expect(ratio(6, -4).denominator.toFixed()).toBe("2");
    expect([ratio(-1, 2).sign, ratio(0, 2).sign, ratio(1, 2).sign]).toEqual([-1, 0, 1]);
  });

  test("reckons exactly with ratios and numbers", () => {
    const third = ratio(1, 3);
    expect(third.plus("0.5").toString()).toBe("5/6");
    expect(third.minus(third).toString()).toBe("0/1");
    expect(third.times(3n).toString()).toBe("1/1");
    expect(third.dividedBy(ratio(-2, 3)).toString()).toBe("-1/2");
    expect([third.compare("0.34"), third.compare(third), third.compare(0.33)]).toEqual([-1, 0, 1]);
    expect([third.equals(ratio(2, 6)), third.equals("0.333")]).toEqual([true, false]);
  });

  test("0.1 + 0.2 is 0.3, and 1e20 + 0.01 loses nothing", () => {
    expect(ratio(0.1, 1).plus(0.2).equals("0.3")).toBe(true);
    expect(ratio("1e20", 1).plus("0.01").toFixed(2)).toBe("100000000000000000000.01");
  });

  test("prints with its zeros, and never with an exponent", () => {
    expect(percent("8").toFixedPercent()).toBe("8.0");
    expect(ratio(1, 2).toFixedPercent(0)).toBe("50");
    expect(ratio("1e30", 1).toFixed(0)).toBe(`1${"0".repeat(30)}`);
    expect(ratio("1e-30", 1).toFixed(31)).toBe(`0.${"0".repeat(29)}10`);
    expect(`${ratio(1, 2)}`).toBe("1/2");
    expect(JSON.stringify({ rate: ratio(1, 2) })).toBe('{"rate":"1/2"}');
  });

  test("refuses to be compared or added as if it were a number", () => {
    const [a, b] = [ratio(1, 2), ratio(1, 10)] as never[] as number[];
    expect(codeOf(() => (a as number) < (b as number))).toBe("invalid-number");
    expect(codeOf(() => (a as number) + (b as number))).toBe("invalid-number");
  });

  test.each([[-1], [1.5], [1001], [Number.NaN], ["1"], [null]])("places of %s are refused", (places) => {
    for (const method of ["toFixed", "toDecimal", "toPercent", "toFixedPercent"] as const) {
      const error = errorOf(() => ratio(1, 3)[method](places as number));
      expect(error).toMatchObject({ code: "invalid-option", function: `Ratio.${method}`, argument: "places" });
    }
  });

  test("bad operands are named", () => {
    expect(errorOf(() => ratio("x", 1))).toMatchObject({ code: "invalid-number", argument: "numerator", value: "x" });
    expect(errorOf(() => ratio(1, {} as never))).toMatchObject({ code: "invalid-number", argument: "denominator" });
    expect(errorOf(() => ratio(1, "0.0"))).toMatchObject({ code: "zero-denominator", argument: "denominator" });
    expect(errorOf(() => ratio(1, 2).dividedBy(0))).toMatchObject({ code: "zero-denominator", argument: "other" });
    for (const method of ["plus", "minus", "times", "dividedBy", "compare", "equals"] as const) {
      const error = errorOf(() => ratio(1, 2)[method]("1,5"));
      expect(error).toMatchObject({ code: "invalid-number", function: `Ratio.${method}`, argument: "other" });
    }
    expect(codeOf(() => percent("8.4%"))).toBe("invalid-number");
  });

  test("an object of another layout is not mistaken for a ratio", () => {
    expect(codeOf(() => ratio(1, 2).plus({ [Symbol.for("export-growth/1")]: { type: "Other" } } as never))).toBe(
      "invalid-number",
    );
  });

  test.each([
    ["1/0", "zero-denominator"],
    ["1", "invalid-number"],
    ["1/-2", "invalid-number"],
    ["1.5/2", "invalid-number"],
    [5, "invalid-number"],
  ])("Ratio.fromJSON refuses %s", (text, code) => {
    expect(codeOf(() => Ratio.fromJSON(text as string))).toBe(code);
  });

  const anyRatio = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
    .map(([numerator, denominator]) => ratio(numerator, denominator));

  test("obeys the laws of fractions", () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
        if (b.sign !== 0) expect(a.dividedBy(b).times(b).equals(a)).toBe(true);
        expect(a.compare(b)).toBe(0 - b.compare(a) + 0);
        expect(Ratio.fromJSON(a.toJSON()).equals(a)).toBe(true);
      }),
    );
  });
});

describe("a ratio without its sign, and with the other one", () => {
  test("keeps its lowest terms", () => {
    expect([ratio(-2, 6).abs(), ratio(2, 6).abs(), ratio(2, 6).negated(), ratio(0, 6).negated()].map(String)).toEqual([
      "1/3",
      "1/3",
      "-1/3",
      "0/1",
    ]);
    expect(ratio(0, 6).negated().toFixed(1)).toBe("0.0");
  });

  test("obeys the laws of both", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const value = ratio(numerator % 10n ** 900n, denominator % 10n ** 900n || 1n);
        expect(value.negated().negated().equals(value)).toBe(true);
        expect(value.plus(value.negated()).sign).toBe(0);
        expect(value.abs().equals(value.negated().abs())).toBe(true);
      }),
    );
  });
});

describe("the nearest float of a ratio", () => {
  test("is the one that division gives where both are exact, and none is infinite", () => {
    expect([ratio(1, 8).toNumber(), ratio(-1, 3).toNumber(), ratio("1e-400", 1).toNumber()]).toEqual([
      0.125,
      -1 / 3,
      0,
    ]);
    expect(errorOf(() => ratio("1e400", 1).toNumber())).toMatchObject({
      code: "too-large",
      function: "Ratio.toNumber",
    });
  });
});

describe("a ratio as languages write it", () => {
  // Which space stands where depends on the version of Intl's data.
  const spaced = (text: string) => text.replace(/\s/g, " ");
  test.each([
    ["ko", "8.4%", "-1,234,567.50"],
    ["ja", "8.4%", "-1,234,567.50"],
    ["de", "8,4 %", "-1.234.567,50"],
    ["fr", "8,4 %", "-1 234 567,50"],
    ["hi", "8.4%", "-12,34,567.50"],
  ])("in %s", (locale, rate, amount) => {
    expect(spaced(percent("8.4").toLocaleString(locale))).toBe(rate);
    expect(spaced(percent("8.4").toLocaleString(new Intl.Locale(locale)))).toBe(rate);
    expect(spaced(ratio("-1234567.5", 1).toLocaleString(locale, { style: "decimal", places: 2 }))).toBe(amount);
  });

  test("is what Intl writes of the rounded digits, whatever the size", () => {
    const locale = fc.constantFrom("ko", "ja", "de", "fr", "hi", "en");
    const places = fc.integer({ min: 0, max: 20 });
    const integer = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });
    fc.assert(
      fc.property(integer, integer, locale, places, (numerator, denominator, language, count) => {
        const value = ratio(numerator, denominator === 0n ? 1n : denominator);
        const digits = { minimumFractionDigits: count, maximumFractionDigits: count };
        const plain = new Intl.NumberFormat(language, digits);
        expect(value.toLocaleString(language, { style: "decimal", places: count })).toBe(
          plain.format(value.toFixed(count)),
        );
      }),
    );
  });

  test("is rounded once, by us", () => {
    const value = ratio("0.249999999999999999999", 1);
    expect(value.toLocaleString("en", { style: "decimal", places: 1 })).toBe("0.2");
    expect(ratio(1, 2).toLocaleString("en", { style: "decimal", places: 0, mode: "halfEven" })).toBe("0");
    expect(ratio(-1, 100000).toLocaleString("en")).toBe("0.0%");
    expect(percent("8").toLocaleString("en", { signDisplay: "exceptZero" })).toBe("+8.0%");
    expect(percent("0").toLocaleString("en", { signDisplay: "exceptZero" })).toBe("0.0%");
    expect(percent("-8").toLocaleString("en", { signDisplay: "never", places: 0 })).toBe("8%");
  });

  test.each<[() => unknown, string]>([
    [() => percent("8.4").toLocaleString(undefined as never), "locale"],
    [() => percent("8.4").toLocaleString("xx"), "locale"],
    [() => percent("8.4").toLocaleString({ [Symbol.toStringTag]: "Intl.Locale", toString: null } as never), "locale"],
    [() => percent("8.4").toLocaleString("not a language"), "locale"],
    [() => percent("8.4").toLocaleString(["de"] as never), "locale"],
    [() => percent("8.4").toLocaleString("de", { places: 21 }), "places"],
    [() => percent("8.4").toLocaleString("de", { style: "decimal" }), "places"],
    [() => percent("8.4").toLocaleString("de", { style: "currency" as never }), "style"],
    [() => percent("8.4").toLocaleString("de", { signDisplay: "plus" as never }), "signDisplay"],
    [() => percent("8.4").toLocaleString("de", { mode: "up" as never }), "mode"],
    [() => percent("8.4").toLocaleString("de", { digits: 2 } as never), "digits"],
    [() => ratio("1e301", 1).toLocaleString("de", { style: "decimal", places: 0 }), "the value"],
  ])("refuses what Intl would not write exactly: %#", (call, argument) => {
    expect(errorOf(call)).toMatchObject({ code: "invalid-option", argument });
  });
});
