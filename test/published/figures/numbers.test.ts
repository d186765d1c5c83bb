import { describe, expect, it } from "vitest";
import { decimalMark, numberAt, type Written, writtenForms } from "../../../src/published/figures/numbers.ts";

describe("numbers as they are written", () => {
  it.each<[Written, string, string, string, boolean]>([
    ["1,234.5", "1,234.50", "1234", "50", true],
    ["1,234.5", "12,34,567", "1234567", "", true],
    ["1,234.5", "1,23", "1", "", false],
    ["1.234,5", "1.234,5", "1234", "5", true],
    ["1.234,5", "1234,5", "1234", "5", false],
    ["1.234,5", "1.23", "1", "", false],
    ["1 234,5", "1 234 567,5", "1234567", "5", true],
    ["1 234.5", "1 234.5", "1234", "5", true],
    ["1'234.5", "1'234'567.5", "1234567", "5", true],
  ])("%s: %s", (written, text, whole, fraction, isGrouped) => {
    expect(numberAt(`x${text}`, 1, written)).toMatchObject({ whole, fraction, isGrouped });
  });

  it("nothing where no digit stands", () => {
    expect(numberAt("x", 0, "1,234.5")).toBe(undefined);
  });

  it("the decimal mark", () => {
    expect(writtenForms.map(decimalMark)).toEqual([".", ",", ",", ".", "."]);
  });
});
