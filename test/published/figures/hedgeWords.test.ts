import { describe, expect, it } from "vitest";
import { hedgeAt, hedgeBefore, spacesAt, suffixAt } from "../../../src/published/figures/hedgeWords.ts";

describe("words that hedge", () => {
  it.each([
    ["around 5", "about"],
    ["close to 5", "about"],
    ["약5", "about"],
    ["just under 5", "nearly"],
    ["just over 5", "more than"],
    ["topped 5", "more than"],
    ["no more than 5", "up to"],
    ["rund 5", "about"],
    ["knapp 5", "nearly"],
    ["mehr als 5", "more than"],
    ["environ 5", "about"],
    ["cerca de 5", "about"],
    ["pelo menos 5", "at least"],
    ["超过5", "more than"],
    ["ca. 5", "about"],
  ])("%s", (text, qualifier) => {
    expect(hedgeAt(text, 0)).toMatchObject({ qualifier, length: text.length - 1 });
    expect(hedgeBefore(`to ${text}`, text.length + 2)).toBe(3);
  });

  it("a word of an alphabet stands apart from the figure", () => {
    expect([hedgeAt("about5", 0), hedgeBefore("about5", 5), hedgeBefore("awesome 5", 8), hedgeBefore("5", 0)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("others stand behind it, or within", () => {
    expect(suffixAt("이상", 0, false)?.qualifier).toBe("at least");
    expect(suffixAt("左右", 0, false)?.qualifier).toBe("about");
    expect(suffixAt("여", 0, true)?.qualifier).toBe("more than");
    expect([suffixAt("여", 0, false), suffixAt("이상", 0, true), suffixAt("x", 0, true)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("spaces", () => {
    expect([spacesAt("a  b", 1), spacesAt("a", 1)]).toEqual([2, 0]);
  });
});
