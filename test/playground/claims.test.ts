import { describe, expect, test } from "vitest";
import { claimsText, readClaims } from "../../docs/playground/claims.ts";
import { emptyFigures, type FiguresForm } from "../../docs/playground/link.ts";
import { relationOf, relationSentence } from "../../docs/playground/relations.ts";
import { outcomeOf } from "../../docs/playground/statement.ts";

function read(text: string, style: Partial<FiguresForm> = {}) {
  const claims = readClaims(text, { ...emptyFigures, ...style });
  return {
    figures: claims.figures.map(({ name, text: printed, exact }) => `${name}: ${printed}${exact ? ", exact" : ""}`),
    relations: claims.relations.map((row) => relationSentence(relationOf(row))),
    unknowns: claims.unknowns,
    problems: claims.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

function judge(claims: string, style: Partial<FiguresForm> = {}) {
  return outcomeOf({ ...emptyFigures, ...style, view: "text", claims });
}

describe("one claim a line", () => {
  test("the two of the issue", () => {
    expect(
      read(
        "surplus $9.73 billion = exports $61.04 billion - imports $51.3 billion\nexports $61.04 billion +8.4% on $56.31 billion",
      ),
    ).toEqual({
      figures: [
        "surplus: $9.73 billion",
        "exports: $61.04 billion",
        "imports: $51.3 billion",
        "$56.31 billion: $56.31 billion",
        "growth of exports: +8.4%",
      ],
      relations: ["surplus = exports − imports", "growth of exports = change of exports on $56.31 billion"],
      unknowns: [],
      problems: [],
    });
  });

  test("an amount and its rate, and an average a day", () => {
    const { relations, problems } = read(
      "growth 8.4% = rise of exports $61.04 billion by $4.73 billion\na day $2.6 billion = exports / days exactly 23.5",
    );
    expect(problems).toEqual([]);
    expect(relations).toEqual(["growth = rise of exports by $4.73 billion", "a day = exports ÷ days"]);
  });

  test.each([
    [
      "chips $17.26 billion 28.3% of exports",
      ["chips: $17.26 billion", "share of chips: 28.3%"],
      "share of chips = share of chips in exports",
    ],
    ["chips are about 28% of exports", ["share of chips: about 28%"], "share of chips = share of chips in exports"],
    ["exports = chips $17.26 billion + others ?", ["chips: $17.26 billion"], "exports = chips + others"],
    [
      "Jan–Nov 2025 $640.2 billion > record $628.7 billion",
      ["Jan–Nov 2025: $640.2 billion", "record: $628.7 billion"],
      "Jan–Nov 2025 > record",
    ],
    ["record < Jan–Nov $640.2 billion", ["Jan–Nov: $640.2 billion"], "Jan–Nov > record"],
    ["growth 2.9% = change of Jan–Nov on last year ?", ["growth: 2.9%"], "growth = change of Jan–Nov on last year"],
    ["part 28.3% = share of chips in exports", ["part: 28.3%"], "part = share of chips in exports"],
    ["missing = target exactly $700 billion − sum", ["target: $700 billion, exact"], "missing = target − sum"],
    ['"a = b" 5.2 = c 5.2', ["a = b: 5.2", "c: 5.2"], "a = b = c"],
    [
      "수출 610억4천만 달러 = 반도체 172억6천만 달러 + 나머지 ?",
      ["수출: 610억4천만 달러", "반도체: 172억6천만 달러"],
      "수출 = 반도체 + 나머지",
    ],
  ])("%s", (line, figures, relation) => {
    expect(read(line)).toMatchObject({ figures, relations: [relation], problems: [] });
  });

  test("a year belongs to the name, a figure of four digits beside one does not", () => {
    expect(
      read("exports 2024 $683.6 billion\nexports 2025 ?\nG20 total 12.5%\n# a remark\n\nDDR5 chips 5.2 billion"),
    ).toEqual({
      figures: ["exports 2024: $683.6 billion", "G20 total: 12.5%", "DDR5 chips: 5.2 billion"],
      relations: [],
      unknowns: ["exports 2025"],
      problems: [],
    });
  });

  test.each([
    ["exports", "1: “exports” has no figure. Type it behind the name, or a ? where nobody printed it."],
    ["$61.04 billion", "1: “$61.04 billion” has no name. Type one before it."],
    [
      "exports $61.04 billion +8.4%",
      "1: There are two figures. Say what the second compares: “+8.4% on $56.31 billion”, or “on last year ?”.",
    ],
    ["a 1 = b 1 = c 1", "1: A line has one equals sign."],
    [
      "a 3 = b 2 + c 2 - d 1",
      "1: A line is a sum, one figure less another, or one divided by another: write the rest on a line of its own.",
    ],
    ["a 3 = ", "1: A name is missing."],
    [
      "exports $5.1 billion\nexports $5.2 billion",
      "2: “exports” was $5.1 billion on line 1 and is $5.2 billion here: give one of them another name.",
    ],
  ])("%j is refused", (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  test("what the fields hold can be said as text, and is read back as it was", () => {
    const form = {
      figures: [
        { name: "a on b", text: "$5.1 billion", exact: false },
        { name: "exports 2024", text: "$4.1 billion", exact: false },
        { name: "top 5.0", text: "$1.1 billion", exact: true },
        { name: "growth", text: "24%", exact: false },
      ],
      relations: [
        { kind: "change", names: ["growth", "a on b", "exports 2024"] },
        { kind: "sum", names: ["a on b", "top 5.0 + rest"] },
        { kind: "difference", names: ["gap", "a on b", "exports 2024"] },
        { kind: "greater-than", names: ["a on b", "exports 2024"] },
        { kind: "share", names: ["part", "top 5.0", "a on b"] },
        { kind: "equal", names: ["gap", "difference"] },
      ],
      unknowns: ["rest", "gap", "part", "difference"],
    } as const;
    const text = claimsText(form.figures, form.relations, form.unknowns, emptyFigures);
    const { figures, relations, unknowns, problems } = readClaims(text, emptyFigures);
    expect({ figures, relations, unknowns, problems }).toEqual({ ...form, problems: [] });
  });
});

describe("the verdict on a text", () => {
  test("the article's surplus", () => {
    const outcome = judge("surplus $9.73 billion = exports $61.04 billion - imports $51.3 billion");
    expect("checks" in outcome && outcome.checks.map(({ verdict }) => verdict)).toEqual(["within-rounding"]);
    expect("bounds" in outcome && outcome.bounds).toHaveLength(3);
  });

  test("a misspelt name is asked about, never taken for an unknown", () => {
    const outcome = judge("exports $61.04 billion\nsurplus $9.73 billion = exprts - imports $51.3 billion");
    expect(outcome).toEqual({
      problems: [
        { list: "claims", row: 2, field: 1, message: "“exprts” has no figure.", name: "exprts", near: ["exports"] },
      ],
    });
    const said = judge("surplus $9.73 billion = exports ? - imports $51.3 billion");
    expect("bounds" in said && said.bounds.find(({ name }) => name === "exports")?.within).toBe(
      "60.975 … 61.085 billion USD",
    );
  });

  test("what ¥, a triangle and 1.056 mean is asked, and then read", () => {
    const problem = (text: string, style: Partial<FiguresForm> = {}) => {
      const outcome = judge(text, style);
      return "problems" in outcome ? outcome.problems[0]?.message : "none";
    };
    expect(problem("a ¥5.2 billion")).toBe("¥ is yen or yuan: say which under “How it was printed”.");
    expect(problem("a ¥5.2 billion\nb $5.2 billion", { yen: "JPY" })).toBe("none");
    expect(problem("a △5.2%")).toContain("A triangle is a minus in some releases");
    expect(problem("a △5.2%", { triangle: "minus" })).toBe("none");
    expect(problem("a 0.4 points")).toContain("Points of a percentage or of an index?");
    expect(problem("a 0.4 points", { points: "points" })).toBe("none");
    expect(problem("a 154.0 points", { points: "level" })).toBe("none");
    expect(problem("a 1.056")).toContain("1.056 can be read in two ways");
    expect(problem("a 1.056", { written: "1.234,5" })).toBe("none");
    expect(problem("a 154.0 points")).toContain("Points of a percentage or of an index?");
  });

  test("an empty text has no verdict and no fault", () => {
    expect(judge(" \n# nothing yet")).toEqual({ empty: true });
  });
});
