import { ratio } from "export-growth";
import { published, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import cases from "../fixtures/consistency-oracle.json" with { type: "json" };
import { provesContradiction, satisfies } from "./consistency/proofs.ts";
import { checkAll } from "./helpers.ts";

interface Case {
  readonly figures: Record<string, string>;
  readonly relations: Relation[];
  readonly consistent: boolean;
  readonly bounds?: Record<string, [number | null, number | null]>;
}

describe("joint bounds as scipy finds them", () => {
  it.each((cases as unknown as Case[]).map((one, index) => [index, one] as const))("article %i", (_, article) => {
    const figures = Object.fromEntries(Object.entries(article.figures).map(([name, text]) => [name, published(text)]));
    const answer = checkAll(figures, article.relations);
    expect(answer.consistent).toBe(article.consistent);
    if (!answer.consistent) {
      expect(answer.conflicts.map(({ certificate }) => provesContradiction(certificate, figures))).toContain(true);
      return;
    }
    expect(satisfies(answer.witness, figures, article.relations)).toBe(true);
    const bounds = article.bounds as Record<string, [number | null, number | null]>;
    expect(Object.keys(answer.bounds).sort()).toEqual(Object.keys(bounds).sort());
    for (const [name, ends] of Object.entries(bounds)) {
      const found = [answer.bounds[name]?.lower, answer.bounds[name]?.upper];
      ends.forEach((end, side) => {
        const ours = found[side];
        if (end === null || ours === undefined) expect([end, ours]).toEqual([null, undefined]);
        else {
          const off = ours.minus(ratio(end.toFixed(7), 1));
          expect(off.compare("0.00001") < 0 && off.compare("-0.00001") > 0).toBe(true);
        }
      });
    }
  });
});
