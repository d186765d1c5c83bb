import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formulaParagraph, mathOf } from "../../docs/reference/formula.ts";

const text = (words: string) => `<mi class="words">${words}</mi>`;

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

  test("a power, and a name with an index of several signs", () => {
    // In an exponent a fraction stays on one line.
    expect(mathOf("(a / b)^(1 / n) − 1")).toContain(
      "</mfrac><mo>)</mo></mrow></mrow><mrow><mn>1</mn><mo>/</mo><mi>n</mi></mrow></msup><mo>−</mo><mn>1</mn>",
    );
    expect(mathOf("10^(−n) = q")).toContain("<msup><mrow><mn>10</mn></mrow><mrow><mo>−</mo><mi>n</mi></mrow></msup>");
    expect(mathOf("x_(t − 1) + … + x_t")).toBe(
      "<msub><mrow><mi>x</mi></mrow><mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></msub><mo>+</mo><mo>…</mo><mo>+</mo><msub><mi>x</mi><mi>t</mi></msub>",
    );
  });

  test("a sum over all is of the whole product, and ends with it", () => {
    expect(mathOf("Σ p · q / 2 − v")).toBe(
      "<mo>∑</mo><mfrac><mrow><mi>p</mi><mo>·</mo><mi>q</mi></mrow><mrow><mn>2</mn></mrow></mfrac><mo>−</mo><mi>v</mi>",
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

  test("a sign that HTML escapes ends no clause, and words after a clause stay words", () => {
    expect(formulaParagraph("Formula: v &lt; x, with <code>x</code>; <code>&lt;</code> where it is open.")).toBe(
      `<div class="formula"><span>Formula</span><math display="block"><mi>v</mi><mo>&lt;</mo><mi>x</mi></math></div><p>With <code>x</code>; <code>&lt;</code> where it is open.</p>`,
    );
  });

  test("prose stays prose", () => {
    expect(formulaParagraph("Formula: the sum of the parts.")).toBe("<p>Formula: the sum of the parts.</p>");
  });
});

/** The paragraphs of all comments that begin with `Formula:`, by file, as TypeDoc hands them over. */
function formulas(): { file: string; html: string }[] {
  const src = new URL("../../src/", import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const comments = readFileSync(new URL(file, src), "utf8").match(/\/\*\*[\s\S]*?\*\//g) ?? [];
    const paragraphs = comments.flatMap((comment) => comment.replace(/^ *\* ?/gm, "").split(/\n\s*\n/));
    const found = paragraphs.filter((paragraph) => paragraph.startsWith("Formula: "));
    return found.map((paragraph) => ({ file, html: htmlOf(paragraph) }));
  });
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replace(/`([^`]+)`/g, "<code>$1</code>");
}

/** What has a formula in words only, and why. */
const inWords: Readonly<Record<string, string>> = {
  "measures/describe/describePeriod.ts": "it gathers other measures, each with a formula of its own",
  "published/checks/checkTable.ts": "each row has the formula of its relation",
  "published/figures/findFigures.ts": "it computes nothing",
};

test("every formula is set as one, save those that say why", () => {
  const all = formulas();
  expect(all.length).toBeGreaterThan(80);
  const prose = all.filter(({ html }) => !formulaParagraph(html).includes("<math"));
  const unsaid = prose.filter(({ file }) => !Object.hasOwn(inWords, file));
  expect(unsaid).toEqual([]);
  expect(prose).toHaveLength(Object.keys(inWords).length);
});
