import { describe, expect, it } from "vitest";
import {
  isScaleWord,
  multiplies,
  type Scale,
  scaleAt,
  scaleWord,
  scaleWordLike,
} from "../../../src/published/figures/scaleWords.ts";

const at = (word: string, hasCurrency = false) => scaleAt(word, 0, hasCurrency);

describe("scale words", () => {
  it.each([
    ["thousand", 3],
    ["Mio. Euro", 6],
    ["bilhões", 9],
    ["Mrd.", 9],
    ["billones", 12],
    ["lakh", 5],
    ["Crore", 7],
    ["bnUSD", 9],
    ["억", 8],
    ["兆円", 12],
  ])("%s", (word, exponent) => {
    expect(at(word)?.exponent).toBe(exponent);
  });

  it("knows what goes on, and what is money only", () => {
    expect([at("millionth"), at("bnYOY"), at("T"), at("x")]).toEqual([undefined, undefined, undefined, undefined]);
    expect(at("T", true)?.exponent).toBe(12);
    expect(at("mdd")).toMatchObject({ exponent: 6, unit: "USD", writesComma: true });
    expect(at("MMDH")).toMatchObject({ exponent: 9, unit: "DH" });
    expect([at("mil")?.isInner, at("천")?.isInner, at("만")?.isInner]).toEqual([true, true, false]);
  });

  it("a word and nothing else", () => {
    expect(["million", "억", "mdd", "t", "USD", "million USD"].map(isScaleWord)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("multiply while they grow", () => {
    const pair = (first: string, second: string) => multiplies(at(first) as Scale, at(second) as Scale);
    expect([pair("lakh", "crore"), pair("thousand", "million"), pair("万", "亿"), pair("mil", "millones")]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([pair("crore", "lakh"), pair("million", "billion"), pair("万", "million")]).toEqual([false, false, false]);
  });

  it("show another scale in the words of the figure", () => {
    expect([scaleWord(6), scaleWord(0), scaleWord(5)]).toEqual([" million", "", undefined]);
    expect(scaleWordLike(" Mio.", 9)).toBe(" Mrd.");
    expect(scaleWordLike(" Billion", 6)).toBe(" million");
    expect(scaleWordLike("억", 12)).toBe("조");
    expect(scaleWordLike(" bilhões", 6)).toBe(" milhões");
    expect(scaleWordLike(" crore", 9)).toBe(undefined);
    expect(scaleWordLike("", 9)).toBe(" billion");
  });
});
