import { describe, expect, it } from "vitest";
import {
  codesOf,
  currencyAt,
  currencyBefore,
  isCounted,
  isCurrencyCode,
  perAt,
  unitAt,
  unitNamed,
} from "../../../src/published/figures/units.ts";

describe("units", () => {
  it.each([
    ["US$5", "USD"],
    ["N11.60", "NGN"],
    ["₱5", "PHP"],
    ["Php 5", "PHP"],
    ["Tk 5", "BDT"],
    ["RM5", "MYR"],
    ["EUR 5", "EUR"],
    ["DH 5", "DH"],
    ["¥5", "¥"],
  ])("%s, before the digits", (text, unit) => {
    expect(currencyAt(text, 0, true)?.unit).toBe(unit);
  });

  it("a single capital is money only right before a digit", () => {
    expect([currencyAt("N 5", 0, true), currencyAt("N5", 0, false), currencyAt("units", 0, true)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["dólares", "USD"],
    ["US-Dollar", "USD"],
    ["Kč", "CZK"],
    ["ringgit", "MYR"],
    ["人民币", "CNY"],
    ["人", "people"],
    ["배럴", "barrels"],
    ["Einheiten", "units"],
    ["t", "tonnes"],
    ["pesos", "pesos"],
    ["won", "KRW"],
  ])("%s, behind the digits", (text, unit) => {
    expect(unitAt(text, 0)?.unit).toBe(unit);
  });

  it("nothing else", () => {
    expect([unitAt("boxes", 0), unitAt("wonder", 0), currencyAt("", 0, true)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([isCurrencyCode("USD", 0), isCurrencyCode("USDX", 0), isCurrencyCode("YOY", 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("looks backwards from the digits", () => {
    expect([currencyBefore("at $5", 4), currencyBefore("USD 5", 4), currencyBefore("XUSD 5", 5)]).toEqual([
      3,
      0,
      undefined,
    ]);
    expect([currencyBefore("N5", 1), currencyBefore("N 5", 2), currencyBefore("Euro 6", 5)]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect(currencyBefore("5", 0)).toBe(undefined);
  });

  it("one name for one unit, and the codes that share a name", () => {
    expect(["US$", "대", "boxes", "peso"].map(unitNamed)).toEqual(["USD", "units", "boxes", "pesos"]);
    expect([codesOf("DH"), codesOf("USD")]).toEqual([["AED", "MAD"], []]);
    expect([
      isCounted("units"),
      isCounted("people"),
      isCounted("tonnes"),
      isCounted("USD"),
      isCounted(undefined),
    ]).toEqual([true, true, false, false, false]);
  });
});

it("a word that divides by what stands behind it", () => {
  expect(
    [perAt("a kg", 0), perAt("per kg", 0), perAt("/kg", 0), perAt("and", 0)].map((found) => found?.length),
  ).toEqual([1, 3, 1, undefined]);
});
