import { figureReader } from "export-growth";
import { describe, expect, test } from "vitest";
import { figureAdvice } from "../../src/exact/writings.ts";

describe("advice on a text that is no decimal number", () => {
  test.each([
    [
      "1,234",
      '; of "1,234", figureReader({ written: "1,234.5" }) reads 1234, figureReader({ written: "1.234,5" }) reads 1.234',
    ],
    ["1,234.5", '; of "1,234.5", figureReader({ written: "1,234.5" }) reads 1234.5'],
    ["1.234.567", '; of "1.234.567", figureReader({ written: "1.234,5" }) reads 1234567'],
    ["1 234,5", '; of "1 234,5", figureReader({ written: "1 234,5" }) reads 1234.5'],
    ["1'234", `; of "1'234", figureReader({ written: "1'234.5" }) reads 1234`],
    [
      "(5,288)",
      '; of "(5,288)", figureReader({ written: "1,234.5", negative: ["brackets"] }) reads -5288, figureReader({ written: "1.234,5", negative: ["brackets"] }) reads -5.288',
    ],
    ["△5288", '; of "△5288", figureReader({ negative: ["triangle"] }) reads -5288'],
    ["−5288", '; of "−5288", figureReader() reads -5288'],
    ["+5 ", '; of "+5 ", figureReader() reads 5'],
    ["60752p", '; of "60752p", figureReader({ flags: ["p"] }) reads 60752'],
    ["123 p", '; of "123 p", figureReader({ flags: ["p"] }) reads 123'],
    ["-", '; where "-" is no figure, say missing: ["-"]'],
    ["", '; where "" is no figure, say missing: [""]'],
    [": c", '; where ": c" is no figure, say figureReader({ missing: [":"], flags: ["c"] })'],
    ["n/a", '; where "n/a" is no figure, say missing: ["n/a"]'],
    ["(5", ""],
    ["5)", ""],
    ["1,23,4", ""],
    ["x5", ""],
    ["9,".repeat(50), ""],
    [Number.NaN, ""],
    [null, ""],
  ])("%j", (value, advice) => {
    expect(figureAdvice(value)).toBe(advice);
  });

  test("where the writing is said, others are not offered", () => {
    expect(figureAdvice("1,234p", "1,234.5")).toBe(
      '; of "1,234p", figureReader({ written: "1,234.5", flags: ["p"] }) reads 1234',
    );
    expect(figureAdvice("1.234,5", "1,234.5")).toBe("");
  });

  test("what it says to write reads what it says", () => {
    for (const text of ["1,234", "(5,288)", "60752p", "1.234,5p", "△ 1'234", " 5"]) {
      const calls = [...figureAdvice(text).matchAll(/figureReader\((.*?)\) reads (\S+?)(?:,|$)/g)];
      expect(calls.length).toBeGreaterThan(0);
      for (const [, options, number] of calls) {
        expect(figureReader(new Function(`return ${options || "undefined"}`)())(text).value).toBe(number);
      }
    }
  });
});
