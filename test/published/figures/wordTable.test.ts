import { describe, expect, it } from "vitest";
import { isCut, readTable, wordAt, wordBefore, wordOf } from "../../../src/published/figures/wordTable.ts";

const table = readTable(`
6: million, mn | Millionen, Mio.
9: billion |
12 more: trillion
4: 만
`);

describe("tables of words", () => {
  it("small letters are read in any case, capitals only as they stand", () => {
    expect(wordOf(table, "Million")).toEqual({ meaning: "6", writesComma: false });
    expect(wordOf(table, "Mio.")).toEqual({ meaning: "6", writesComma: true });
    expect(wordOf(table, "mio.")).toBe(undefined);
    expect(wordOf(table, "trillion")?.meaning).toBe("12 more");
    expect(wordOf(table, "")).toBe(undefined);
  });

  it("the longest word counts, and none that goes on", () => {
    expect(wordAt(table, "5 Millionen", 2)).toMatchObject({ meaning: "6", length: 9 });
    expect(wordAt(table, "5 millions", 2)).toBe(undefined);
    expect(wordAt(table, "5 mnUSD", 2, (end) => end === 4)?.length).toBe(2);
    expect(wordAt(table, "5만만", 1)?.length).toBe(1);
    expect(wordAt(table, "5", 1)).toBe(undefined);
  });

  it("a word may be looked for backwards", () => {
    expect(wordBefore(table, "a million", 9)).toMatchObject({ meaning: "6", length: 7 });
    expect(wordBefore(table, "amillion", 8)).toBe(undefined);
    expect(wordBefore(table, "x", 1)).toBe(undefined);
  });

  it("words of scripts without spaces are never cut", () => {
    expect([isCut("ab", 1), isCut("a1", 1), isCut("만원", 1), isCut("é,", 1), isCut("éa", 1)]).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
