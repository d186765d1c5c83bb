import { describe, expect, it } from "vitest";
import { type ReadingOptions, readFigure, readFirstFigure } from "../../../src/published/figures/parser.ts";
import { refusal } from "../helpers.ts";

const site = { function: "test", argument: "text" };
const options = (changes: Partial<ReadingOptions> = {}) => ({
  written: undefined,
  negative: [],
  unit: undefined,
  ...changes,
});
const read = (text: string, changes?: Partial<ReadingOptions>) => readFigure(text, options(changes), site);
const message = (text: string, changes?: Partial<ReadingOptions>) => refusal(() => read(text, changes)).message;

describe("the text around the digits", () => {
  it("is kept, with the decimal mark", () => {
    expect(read("about -$61.04 billion").frame).toEqual({
      start: "about ",
      mark: "$",
      scale: " billion",
      end: "",
      decimal: ".",
      isHedged: true,
    });
    expect(read("−€ 61,04 Mrd. (Euro)".slice(0, -7), { written: "1.234,5" }).frame).toMatchObject({
      mark: "€ ",
      scale: " Mrd.",
      decimal: ",",
      isHedged: false,
    });
  });
});

describe("what stops reading says why", () => {
  it.each([
    ["1,23", "need { written }"],
    ["1 234", "need { written }"],
    ["29,9 Millionen", "need { written }"],
    ["2-3%", "say between(lower, upper)"],
    ["2 to 3 percent", "say between(lower, upper)"],
    ["between 2 and 3", "say between(lower, upper)"],
    ["a third", "a fraction in words has no last digit: say between(lower, upper)"],
    ["½", "say between(lower, upper)"],
    ["3분의 1", "say between(lower, upper)"],
    ["△5", 'say { negative: ["triangle"] }'],
    ["(5)", 'say { negative: ["brackets"] }'],
    ["at least 5 or less", "already hedged by at least"],
    ["$5 EUR", "already in USD"],
    ["5 billion 400", "a second number is not a smaller part"],
  ])("%s", (text, because) => {
    expect(message(text)).toContain(because);
  });

  it("a bracket must close", () => {
    const negative = ["brackets"];
    expect(message("(5.2", { negative })).toContain("at its end");
    expect(message("(5 300", { negative })).toContain("need { written }");
    for (const text of ["(5.2)", "(5.2%)", "(5.2)%", "$(5.2) million", "($5.2 million)"]) {
      expect(read(text, { negative }).digits.isNegative).toBe(true);
    }
  });
});

describe("two readings", () => {
  it.each<[string, Partial<ReadingOptions>, boolean]>([
    ["33.420", {}, true],
    ["$2.895", {}, true],
    ["33.420", { written: "1,234.5" }, false],
    ["33.420", { written: "1.234,5" }, false],
    ["0.420", {}, false],
    ["1033.420", {}, false],
    ["33.420%", {}, false],
    ["33.420 Prozent", {}, true],
    ["33.420 billion", {}, false],
    ["33.420억", {}, false],
    ["1,152 bilhão", {}, true],
    ["1.152 millones", {}, true],
    ["54,400 Einheiten", {}, true],
    ["54,400 units", {}, false],
    ["1,234,567 Einheiten", {}, false],
    ["1,234 million de dollars", {}, true],
    ["1,234 million of dollars", {}, false],
    ["5,2 billion", { written: "1.234,5" }, true],
    ["5,2 Mrd.", { written: "1.234,5" }, false],
    ["5.2 billion", { written: "1 234.5" }, false],
    ["RM500 mil", {}, true],
    ["500 mil dólares", {}, false],
    ["RM500 mil", { written: "1,234.5" }, false],
  ])("%s %o", (text, changes, isAmbiguous) => {
    expect(read(text, changes).otherwise !== undefined).toBe(isAmbiguous);
  });
});

describe("the first figure of a text", () => {
  const first = (text: string) => text.slice(0, readFirstFigure(text, options(), site).end);
  it.each([
    ["8.4% and more", "8.4%"],
    ["5억 60만 늘어", "5억 60만"],
    ["5억 600억", "5억"],
    ["$5 billion 7 percent", "$5 billion"],
    ["12 345678", "12"],
  ])("%s", (text, figure) => {
    expect(first(text)).toBe(figure);
  });

  it("thousands with a space between them are one number", () => {
    expect(refusal(() => first("274 303 cars")).message).toContain("need { written }");
  });
});
