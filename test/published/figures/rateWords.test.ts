import { describe, expect, it } from "vitest";
import { kindNamed, multipleAt, rateAt } from "../../../src/published/figures/rateWords.ts";

describe("words for rates", () => {
  it.each([
    ["%", "percent"],
    ["Prozent", "percent"],
    ["pour cent", "percent"],
    ["퍼센트", "percent"],
    ["割", "tenths"],
    ["%p", "points"],
    ["p.p.", "points"],
    ["個百分點", "points"],
    ["bp", "basis"],
    ["points", "unclear"],
    ["포인트", "unclear"],
    ["times", "times"],
    ["배", "times"],
    ["-fold", "times"],
  ])("%s", (text, word) => {
    expect(rateAt(text, 0)).toMatchObject({ word, length: text.length });
  });

  it("nothing that goes on, and no multiple between numbers", () => {
    expect([rateAt("percents", 0), rateAt("x10", 0), rateAt("", 0)]).toEqual([undefined, undefined, undefined]);
  });

  it("multiples that are words alone", () => {
    expect(multipleAt("doubled", 0)).toEqual({ digits: "2", length: 7 });
    expect(multipleAt("ten-fold", 0)?.digits).toBe("10");
    expect(multipleAt("doubledness", 0)).toBe(undefined);
  });

  it("the kind that a word names", () => {
    expect(["percent", "％", "pp", "bp", "points", "割", "times", "USD"].map(kindNamed)).toEqual([
      "percent",
      undefined,
      "points",
      "points",
      "points",
      "percent",
      undefined,
      undefined,
    ]);
  });
});
