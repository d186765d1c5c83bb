import { Decimal } from "decimal.js";
import { type FigureReaderOptions, type FigureWriting, figureReader } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

const english = { written: "1,234.5" } as const;

describe("figureReader", () => {
  test.each<[unknown, FigureReaderOptions, string | undefined, string?]>([
    ["1234.5", {}, "1234.5"],
    ["-5", {}, "-5"],
    ["+5", {}, "5"],
    ["−5288", {}, "-5288"],
    [" 5 ", {}, "5"],
    ["\u00a05\u202f", {}, "5"],
    ["1.056", {}, "1.056"],
    ["6.1e3", {}, "6.1e3"],
    ["1,234.5", english, "1234.5"],
    ["1,234,567", english, "1234567"],
    ["1234.5", english, "1234.5"],
    ["1.234,5", { written: "1.234,5" }, "1234.5"],
    ["1.056", { written: "1.234,5" }, "1056"],
    ["0,5", { written: "1.234,5" }, "0.5"],
    ["1 234,5", { written: "1 234,5" }, "1234.5"],
    ["1\u00a0234\u202f567,5", { written: "1 234,5" }, "1234567.5"],
    ["1 234.5", { written: "1 234.5" }, "1234.5"],
    ["1'234.5", { written: "1'234.5" }, "1234.5"],
    ["1’234", { written: "1'234.5" }, "1234"],
    ["(5,288)", { ...english, negative: ["brackets"] }, "-5288"],
    ["( 5,288 )", { ...english, negative: ["brackets"] }, "-5288"],
    ["△5,288", { ...english, negative: ["triangle"] }, "-5288"],
    ["▲ 5", { negative: ["brackets", "triangle"] }, "-5"],
    ["60752p", { flags: ["p"] }, "60752", "p"],
    ["60752 p", { flags: ["p"] }, "60752", "p"],
    ["(5) p", { flags: ["p"], negative: ["brackets"] }, "-5", "p"],
    ["60752 bp", { flags: ["p", "b"] }, "60752", "bp"],
    ["5(p)", { flags: ["(p)"] }, "5", "(p)"],
    ["5e", { flags: ["e"] }, "5", "e"],
    ["5*", { flags: ["*", "**"] }, "5", "*"],
    ["5**", { flags: ["*", "**"] }, "5", "**"],
    [": c", { missing: [":"], flags: ["c"] }, undefined, "c"],
    [":c", { missing: [":"], flags: ["c"] }, undefined, "c"],
    ["c", { flags: ["c"] }, undefined, "c"],
    ["--c", { missing: ["-", "--"], flags: ["c"] }, undefined, "c"],
    ["-", { missing: ["-"] }, undefined],
    ["..", { missing: [".."] }, undefined],
    [" .. ", { missing: [".."] }, undefined],
    ["", { missing: [""] }, undefined],
    ["  ", { missing: [""] }, undefined],
    ["999", { missing: ["999"] }, undefined],
    [null, {}, undefined],
    [undefined, {}, undefined],
  ])("%j with %j is %s, flag %s", (cell, options, value, flag) => {
    expect(figureReader(options)(cell)).toStrictEqual({ value, flag });
  });

  test("a number, a bigint and a Decimal are what they are, however texts are written", () => {
    const read = figureReader({ written: "1.234,5" });
    for (const value of [1.056, 5n, new Decimal("1.056")])
      expect(read(value)).toStrictEqual({ value, flag: undefined });
  });

  test.each<[unknown, FigureReaderOptions?]>([
    ["1,234"],
    ["(5,288)"],
    ["60752p"],
    ["5%"],
    [""],
    ["-"],
    ["--5"],
    [".5"],
    ["5."],
    ["٣"],
    ["1e1001"],
    ["9".repeat(1001)],
    [Number.NaN],
    [true],
    [new Date()],
    ["12,34", english],
    ["1,2345", english],
    ["1,234567", english],
    ["1234,567", english],
    [",234", english],
    ["1.234,5", english],
    ["1,234.5", { written: "1.234,5" }],
    ["1.2345", { written: "1.234,5" }],
    ["1  234", { written: "1 234,5" }],
    ["(5", { negative: ["brackets"] }],
    ["5)", { negative: ["brackets"] }],
    ["-(5)", { negative: ["brackets"] }],
    ["(-5)", { negative: ["brackets"] }],
    ["(5)", { negative: ["triangle"] }],
    ["△5", { negative: ["brackets"] }],
    ["60752 x", { flags: ["p"] }],
    ["60752 p x", { flags: ["p"] }],
    ["p 60752", { flags: ["p"] }],
    ["", { flags: ["p"] }],
    [": c", { missing: [":"] }],
    [": c", { flags: ["c"] }],
  ])("%j with %j is refused", (cell, options) => {
    const error = errorOf(() => figureReader(options)(cell));
    expect(error).toMatchObject({ code: "invalid-number", function: "figureReader", argument: "cell", value: cell });
    expect(error.message).toContain(`cell must be a figure written as ${options?.written ?? "1234.5"}`);
  });

  test.each<[unknown, string]>([
    [{ written: "1234.5" }, "written"],
    [{ written: null }, "written"],
    [{ missing: "NA" }, "missing"],
    [{ missing: [5] }, "missing"],
    [{ flags: ["1)"] }, "flags"],
    [{ flags: [""] }, "flags"],
    [{ flags: [" p"] }, "flags"],
    [{ flags: ["p "] }, "flags"],
    [{ flags: ["c"], missing: ["c"] }, "flags"],
    [{ flags: "p" }, "flags"],
    [{ negative: ["bracket"] }, "negative"],
    [{ negative: "brackets" }, "negative"],
    [{ decimals: "," }, "decimals"],
  ])("the options %j are refused for their %s", (options, argument) => {
    const error = errorOf(() => figureReader(options as FigureReaderOptions));
    expect(error).toMatchObject({ code: "invalid-option", function: "figureReader", argument });
  });

  test("a list that the caller changes later changes nothing", () => {
    const flags = ["p"];
    const read = figureReader({ flags });
    flags.push("x");
    expect(() => read("5x")).toThrow("invalid-number");
  });

  test("a long cell takes no longer than its length", () => {
    const read = figureReader({ ...english, flags: ["a", "aa"], missing: [""] });
    for (const text of ["a", " ", "1", "1,", "(", ",111"]) {
      const cell = `${text.repeat(100_000)}!`;
      expect(() => read(cell)).toThrow("invalid-number");
    }
  });

  test("a figure that Intl writes is read to the digit", () => {
    const locales: readonly [FigureWriting, string][] = [
      ["1,234.5", "en"],
      ["1.234,5", "de"],
      ["1 234,5", "fr"],
      ["1'234.5", "de-CH"],
    ];
    for (const [written, locale] of locales) {
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
      const read = figureReader({ written });
      fc.assert(
        fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(999_998), (whole, places) => {
          const text = `${whole}.${places + 1}`;
          const { value } = read(format.format(text as `${number}`));
          expect(new Decimal(value as string).equals(text)).toBe(true);
        }),
        { numRuns: 50 },
      );
    }
  });
});
