import { readFileSync } from "node:fs";
import { checkConsistency, published, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { checkAll, refusal } from "../helpers.ts";
import { type Article, shapes, table } from "./articles.ts";

describe("a budget of pivots", () => {
  const article = table(8, 1);
  const within = (budget: number) => () => checkAll(article.figures, article.relations, { budget });

  it("is kept to, and the refusal says what was too much and what to do", () => {
    const error = refusal(within(1));
    expect([error.code, error.function]).toEqual(["too-large", "checkConsistency"]);
    expect(error.message).toBe(
      "checkConsistency: 27 figures and 19 relations take more work than the budget of 1 pivots: " +
        "name a greater budget, or ask about fewer at once (too-large)",
    );
  });

  it("changes no answer, and always ends a call at the same place", () => {
    const answer = checkAll(article.figures, article.relations);
    const enough = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((budget) => {
      try {
        expect(within(budget)()).toEqual(answer);
        return true;
      } catch (error) {
        expect(error).toMatchObject({ code: "too-large" });
        return false;
      }
    });
    expect(enough).toEqual([false, false, true, true, true, true, true, true, true, true]);
  });

  it("ends what would take minutes", () => {
    const heavy = shapes["96 sums of 3 of 96 unknowns"]?.(2, 1) as typeof article;
    expect(refusal(() => checkAll(heavy.figures, heavy.relations, { budget: 100 })).code).toBe("too-large");
  });

  it("counts what is said of each figure of a long sum, too", () => {
    const parts = Array.from({ length: 200 }, (_, index) => `part${index}`);
    const figures = Object.fromEntries([["t", published("5")], ...parts.map((name) => [name, published("1000")])]);
    const relations: Relation[] = [{ kind: "sum", total: "t", parts }];
    expect(checkAll(figures, relations).conflicts?.[0]?.figures).toHaveLength(201);
    expect(refusal(() => checkAll(figures, relations, { budget: 80 })).code).toBe("too-large");
  });

  it("counts the digits of what is said of each figure of a chain, too", () => {
    const periods = Array.from({ length: 60 }, (_, index) => index);
    const changes = periods.map((period): Relation => {
      return { kind: "change", current: `l${period + 1}`, base: `l${period}`, rate: `r${period}` };
    });
    const figures = {
      l0: published("100"),
      l60: published("500"),
      ...Object.fromEntries(periods.map((period) => [`r${period}`, published(`0.${period % 9}1%`)])),
    };
    expect(checkAll(figures, changes, { budget: 110 }).conflicts?.[0]?.figures).toHaveLength(62);
    expect(refusal(() => checkAll(figures, changes, { budget: 85 })).code).toBe("too-large");
  });

  it("goes into a conflict of many rates, not into going back to where it fails", () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const figures = {
      t: published("1000"),
      ...Object.fromEntries(items.map((item) => [`s${item}`, published("2.3%")])),
    };
    const shares = items.map((item): Relation => ({ kind: "share", part: `p${item}`, total: "t", rate: `s${item}` }));
    const relations: Relation[] = [...shares, { kind: "sum", total: "t", parts: items.map((item) => `p${item}`) }];
    expect(checkAll(figures, relations, { budget: 40 }).conflicts?.[0]?.figures).toHaveLength(45);
  });

  it("counts the numbers of a program before they are written", () => {
    const relations = Array.from({ length: 5000 }, (_, index): Relation => {
      return { kind: "equal", left: `name${index}`, right: `name${index + 1}` };
    });
    expect(refusal(() => checkAll({ name0: published("5") }, relations)).code).toBe("too-large");
  });

  const guide = readFileSync(new URL("../../../docs/guides/published-figures.md", import.meta.url), "utf8");
  const stated: readonly (readonly [row: string, article: Article])[] = [
    ["a table of two years with 65 items", table(65, 1)],
    ["sums of 6 of 44 unknowns", shapes["66 sums of 6 of 44 unknowns, wrong"]?.(1, 1) as Article],
    ["sums and rates of 40 unknowns", shapes["78 sums and rates, wrong"]?.(1, 1) as Article],
  ];
  it.each(stated)("is what the guide says: %s", (row, { figures, relations }) => {
    const [counts] = guide.split("\n").filter((line) => line.startsWith(`| ${row}`));
    const cells = counts?.split("|").slice(2, 5).map(Number) as [number, number, number];
    const [, , pivots] = cells;
    expect(cells).toEqual([Object.keys(figures).length, relations.length, expect.any(Number)]);
    expect(checkAll(figures, relations, { budget: pivots + 1 })).toHaveProperty("consistent");
    expect(refusal(() => checkAll(figures, relations, { budget: pivots - 1 })).code).toBe("too-large");
  });

  it.each([0, -1, 1.5, Number.NaN, "5", null])("%s is none", (budget) => {
    const error = refusal(() => checkConsistency({}, [], { budget: budget as never }));
    expect([error.code, error.argument]).toEqual(["invalid-option", "budget"]);
  });
});
