import { describe, expect, it } from "vitest";
import { normalized } from "../../../src/published/figures/normalized.ts";

describe("plain signs", () => {
  it.each([
    ["８．４％", "8.4%"],
    ["１，２３４", "1,234"],
    ["500，600亿", "500，600亿"],
    ["１，", "1，"],
    ["－５（￥）＋＄", "-5(¥)+$"],
    ["−5\u00a0000\u202f000\u2009’\u3000", "-5 000 000 ' "],
    ["2～3〜4", "2~3~4"],
  ])("%s", (text, plain) => {
    expect(normalized(text)).toBe(plain);
    expect(plain.length).toBe(text.length);
  });
});
