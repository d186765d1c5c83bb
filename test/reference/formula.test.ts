import { describe, expect, test } from "vitest";
import { formulaParagraph, mathOf } from "../../docs/reference/formula.ts";

const text = (words: string) => `<mtext>${words}</mtext>`;

describe("mathOf", () => {
  test("a fraction less 1", () => {
    expect(mathOf("current / base − 1")).toBe(
      `<mfrac><mrow>${text("current")}</mrow><mrow>${text("base")}</mrow></mfrac><mo>−</mo><mn>1</mn>`,
    );
  });

  test("brackets around a whole numerator go, those around a part stay", () => {
    expect(mathOf("(a − b) / c")).toBe(
      "<mfrac><mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow><mrow><mi>c</mi></mrow></mfrac>",
    );
    expect(mathOf("(a − b)(c)")).toBeUndefined();
    expect(mathOf("x · (a − b)")).toContain("<mo>(</mo>");
  });

  test("a name and what it is; an index", () => {
    expect(mathOf("level = C1 − C0")).toBe(
      `${text("level")}<mo>=</mo><msub><mi>C</mi><mn>1</mn></msub><mo>−</mo><msub><mi>C</mi><mn>0</mn></msub>`,
    );
  });

  test.each(["none", "the sum of the parts", "a / (b", "a −", "those of `it`", "1 for every day, 0 for others"])(
    "%s is no formula",
    (prose) => {
      expect(mathOf(prose)).toBeUndefined();
    },
  );
});

describe("formulaParagraph", () => {
  test("the first sentence is set, the rest stays", () => {
    expect(formulaParagraph("Formula: a / b. It is not divided out.")).toBe(
      `<div class="formula"><span>Formula</span><math display="block"><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac></math></div><p>It is not divided out.</p>`,
    );
  });

  test("two clauses are two lines", () => {
    expect(formulaParagraph("Formula: gap = a − b;\nshare = a / b.").match(/<math /g)).toHaveLength(2);
  });

  test("prose stays prose", () => {
    expect(formulaParagraph("Formula: the sum of the parts.")).toBe("<p>Formula: the sum of the parts.</p>");
  });
});
