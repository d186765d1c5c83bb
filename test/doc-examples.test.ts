import { describe, expect, test } from "vitest";
import { allBlocks, blocksOf, run } from "./doc-examples.ts";

describe("every example in doc comments, README and guides gives what it states", () => {
  for (const block of allBlocks()) {
    test(`${block.file}:${block.line}`, () => {
      const outcomes = run(block);
      expect(outcomes.length, "an example states at least one result").toBeGreaterThan(0);
      for (const { line, stated, got } of outcomes) expect(got, `${block.file}:${line}`).toBe(stated);
    });
  }
});

describe("the runner itself can fail", () => {
  const outcomesOf = (code: string) => blocksOf("page.md", `\`\`\`ts\n${code}\n\`\`\``).flatMap(run);

  test("a wrong comment is seen", () => {
    const [outcome] = outcomesOf('import { ratio } from "export-growth";\nratio(1, 3).toFixed(2); // => "0.34"');
    expect(outcome).toEqual({ line: 3, stated: '"0.34"', got: '"0.33"' });
  });

  test("an error that is not thrown is seen", () => {
    const [outcome] = outcomesOf('import { ratio } from "export-growth";\nratio(1, 3); // throws zero-denominator');
    expect(outcome).toMatchObject({ stated: "throws zero-denominator", got: "1/3" });
  });

  test("a result on the lines below is read", () => {
    const [outcome] = outcomesOf("[1,\n2];\n// => [1,\n//    2]");
    expect(outcome).toMatchObject({ stated: "[1, 2]", got: "[1, 2]" });
  });
});
