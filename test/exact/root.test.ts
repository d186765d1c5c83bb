import { deepStrictEqual } from "node:assert";
import { averageGrowth, geometricMean, Ratio, Root, ratio } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf, modes } from "../helpers.ts";

const growth = averageGrowth(121, 100, { years: 2 });

describe("Root", () => {
  test("is radicand^(1/degree) + offset, the radicand in lowest terms", () => {
    expect([growth.radicand.toString(), growth.degree, growth.offset, growth.sign]).toEqual(["121/100", 2, -1, 1]);
    const mean = geometricMean(ratio(43, 40), ratio(104, 95));
    expect([mean.radicand.toString(), mean.degree, mean.offset, mean.sign]).toEqual(["559/475", 2, 0, 1]);
  });

  test("is rounded once, where it is printed", () => {
    expect(growth.toFixedPercent()).toBe("10.0");
    expect(growth.toPercent().toFixed()).toBe("10");
    expect(growth.toFixed(3)).toBe("0.100");
    expect(growth.toDecimal(3).toFixed()).toBe("0.1");
    expect(geometricMean(2, 1).toFixed(30)).toBe("1.414213562373095048801688724210");
    // 1.0525² is exact, and 5.25 a tie.
    const tie = averageGrowth("1.10775625", 1, { years: 2 });
    expect(modes.map((mode) => tie.toFixedPercent(1, mode))).toEqual([
      "5.3",
      "5.2",
      "5.3",
      "5.2",
      "5.3",
      "5.2",
      "5.3",
      "5.2",
      "5.2",
    ]);
    expect(averageGrowth("1.0000001", 1, { years: 2 }).toFixedPercent()).toBe("0.0");
    expect(averageGrowth("0.9999999", 1, { years: 2 }).toFixedPercent()).toBe("0.0");
  });

  test("is compared with roots, ratios and numbers, from either side", () => {
    expect([
      growth.compare("0.1"),
      growth.compare(ratio(1, 9)),
      growth.compare(averageGrowth(2, 1, { years: 9 })),
    ]).toEqual([0, -1, 1]);
    expect([ratio(1, 10).compare(growth), ratio(1, 9).compare(growth), ratio(-1, 9).compare(growth)]).toEqual([
      0, 1, -1,
    ]);
    expect(errorOf(() => growth.compare("10%" as never))).toMatchObject({
      code: "invalid-number",
      function: "Root.compare",
      argument: "other",
    });
  });

  test("is read back from its text", () => {
    expect(`${growth}`).toBe("(121/100)^(1/2)-1");
    expect(JSON.stringify({ growth })).toBe('{"growth":"(121/100)^(1/2)-1"}');
    expect(Root.fromJSON(`${growth}`).compare(growth)).toBe(0);
    expect(Root.fromJSON("(242/200)^(1/2)").toString()).toBe("(121/100)^(1/2)");
  });

  test.each([
    ["(121/100)^(1/2)-2", "invalid-number"],
    ["(-121/100)^(1/2)", "invalid-number"],
    ["121/100", "invalid-number"],
    [121, "invalid-number"],
    ["(1/0)^(1/2)", "zero-denominator"],
    ["(1/2)^(1/0)", "invalid-option"],
    ["(1/2)^(1/601)", "invalid-option"],
    [`(${"1".repeat(10_001)}/1)^(1/2)`, "too-large"],
    [`(1/${"1".repeat(20_000)})^(1/2)`, "too-large"],
  ])("Root.fromJSON refuses %s", (text, code) => {
    expect(codeOf(() => Root.fromJSON(text as string))).toBe(code);
  });

  test("is equal to the same number in another form, to test runners too", () => {
    const ten = Root.fromJSON("(121/100)^(1/2)-1");
    const same = [
      growth,
      ten,
      Root.fromJSON("(1/100)^(1/2)"),
      Root.fromJSON("(1/10)^(1/1)"),
      Root.fromJSON("(14641/10000)^(1/4)-1"),
    ];
    for (const one of same) {
      expect(one.equals(growth)).toBe(true);
      expect(one).toEqual(growth);
      deepStrictEqual(one, growth);
      expect([one.equals("0.1"), one.equals(ratio(1, 10))]).toEqual([true, true]);
    }
    const [root, fourth] = [Root.fromJSON("(2/1)^(1/2)"), Root.fromJSON("(4/1)^(1/4)")];
    expect(root.equals(fourth)).toBe(true);
    deepStrictEqual(root, fourth);
    for (const other of ["(2/1)^(1/3)", "(2/1)^(1/2)-1", "(3/1)^(1/2)"].map(Root.fromJSON)) {
      expect(root.equals(other)).toBe(false);
      expect(root).not.toEqual(other);
      expect(() => deepStrictEqual(root, other)).toThrow();
    }
    expect(errorOf(() => root.equals("x"))).toMatchObject({
      code: "invalid-number",
      function: "Root.equals",
      argument: "other",
    });
  });

  test("is the nearest float, also hard beside the middle of two", () => {
    expect(geometricMean(2, 1).toNumber()).toBe(Math.SQRT2);
    expect(growth.toNumber()).toBe(0.1);
    expect(averageGrowth(81, 100, { years: 2 }).toNumber()).toBe(-0.1);
    // 2^53 + 1 lies in the middle: a little more goes up.
    const nine = Root.fromJSON(`(${2n ** 53n + 1n}${"0".repeat(49)}1/1${"0".repeat(50)})^(1/1)`);
    expect(nine.toNumber()).toBe(2 ** 53 + 2);
    expect(errorOf(() => Root.fromJSON(`(1${"0".repeat(400)}/1)^(1/1)`).toNumber())).toMatchObject({
      code: "too-large",
      function: "Root.toNumber",
    });
  });

  test.each(["ko", "ja", "de", "fr", "hi"])("toLocaleString in %s is as Intl writes it", (locale) => {
    const rate = averageGrowth(414839000, 171978000, { years: 5 });
    expect(rate.toLocaleString(locale)).toBe(
      new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1 }).format(0.193),
    );
    expect(errorOf(() => rate.toLocaleString("no language"))).toMatchObject({
      code: "invalid-option",
      function: "Root.toLocaleString",
    });
  });

  test("refuses places, modes, operators and new", () => {
    for (const method of ["toFixed", "toDecimal", "toPercent", "toFixedPercent"] as const) {
      expect(errorOf(() => growth[method](-1))).toMatchObject({
        code: "invalid-option",
        function: `Root.${method}`,
        argument: "places",
      });
      expect(codeOf(() => growth[method](1, "up" as never))).toBe("invalid-option");
    }
    expect(codeOf(() => (growth as never as number) < 1)).toBe("invalid-number");
    expect(codeOf(() => new (Root as never as new () => Root)())).toBe("invalid-option");
    expect(Root.name).toBe("Root");
  });
});

describe("geometricMean", () => {
  test("of two indices is Fisher's", () => {
    expect(geometricMean(ratio(43, 40), ratio(104, 95)).toFixed(4)).toBe("1.0848");
  });

  test("of what is 0 is 0; of what lies below 0, none", () => {
    expect(geometricMean(0, 5).toFixed(1)).toBe("0.0");
    expect(errorOf(() => geometricMean(5, "-0.1"))).toMatchObject({
      code: "invalid-number",
      argument: "b",
      value: "-0.1",
    });
    expect(errorOf(() => geometricMean("x", 1))).toMatchObject({ code: "invalid-number", argument: "a" });
    expect(geometricMean(Ratio.fromJSON("1/2"), "0.5").compare("0.5")).toBe(0);
  });
});
