import { beforeAll, describe, expect, test } from "vitest";
import { statementsIn } from "../docs/reference/example.ts";
import { allBlocks, blocksOf, mistypedBlocks, run } from "./doc-examples.ts";

const blocks = allBlocks();

describe("every example in doc comments, README and guides gives what it states", () => {
  for (const block of blocks) {
    test(`${block.file}:${block.line}`, async () => {
      const outcomes = await run(block);
      for (const { line, stated, got } of outcomes) expect(got, `${block.file}:${line}`).toBe(stated);
      expect(outcomes.length, "an example states at least one result").toBeGreaterThan(0);
      expect(outcomes.length, "every stated result is compared").toBe(statementsIn(block.code));
    });
  }
});

describe("types, of all blocks and of one that is wrong, compiled together", () => {
  const wrong = blocksOf(
    "wrong.md",
    '```ts\nimport { ratio } from "export-growth";\nratio(1, 3).toFixed("2"); // => "0.33"\n```',
  );
  let faults: string[];
  beforeAll(() => {
    faults = mistypedBlocks([...blocks, ...wrong]);
  }, 240_000);

  test("every example has the types that the package declares", () => {
    expect(faults.filter((fault) => !fault.startsWith("wrong.md"))).toEqual([]);
  });

  test("a wrong type is seen", () => {
    expect(faults).toContainEqual(expect.stringMatching(/^wrong\.md:3: Argument of type 'string'/));
  });
});

describe("the runner itself can fail", () => {
  const page = (code: string, language = "ts") => blocksOf("page.md", `\`\`\`${language}\n${code}\n\`\`\``);
  const outcomesOf = async (...block: Parameters<typeof page>) => (await Promise.all(page(...block).map(run))).flat();

  test.each(["ts", "js"])("a wrong comment is seen in a block of %s", async (language) => {
    const [outcome] = await outcomesOf(
      'import { ratio } from "export-growth";\nratio(1, 3).toFixed(2); // => "0.34"',
      language,
    );
    expect(outcome).toEqual({ line: 3, stated: '"0.34"', got: '"0.33"' });
  });

  test("an error that is not thrown is seen", async () => {
    const [outcome] = await outcomesOf(
      'import { ratio } from "export-growth";\nratio(1, 3); // throws zero-denominator',
    );
    expect(outcome).toMatchObject({ stated: "throws zero-denominator", got: "1/3" });
  });

  test("a result on the lines below is read", async () => {
    const [outcome] = await outcomesOf("[1,\n2];\n// => [1,\n//    2]");
    expect(outcome).toMatchObject({ stated: "[1, 2]", got: "[1, 2]" });
  });

  test("a promise is waited for", async () => {
    const [outcome] = await outcomesOf("const three = async () => 3;\nawait three(); // => 4");
    expect(outcome).toMatchObject({ stated: "4", got: "3" });
  });

  test("a result stated where nothing is compared is counted", async () => {
    const code = "const one = 1; // => 2\none; // => 1";
    expect(await outcomesOf(code)).toHaveLength(1);
    expect(statementsIn(code)).toBe(2);
  });

  test.each(["exports", "module", "require"])(
    "%s, which CommonJS has taken, is no name of a variable",
    async (name) => {
      await expect(outcomesOf(`const ${name} = 1;\n${name}; // => 1`)).rejects.toThrow("already been declared");
    },
  );

  test.each(["typescript", "javascript", "mjs", "", "ts twoslash"])('a block of "%s" does not escape', (fence) => {
    expect(() => blocksOf("page.md", `\`\`\`${fence}\n1 + 1;\n\`\`\``)).toThrow("page.md:1: a block of");
    expect(() => blocksOf("page.md", `~~~${fence}\n1 + 1;\n~~~`)).toThrow("page.md:1: a block of");
    expect(() => blocksOf("file.ts", ` * \`\`\`${fence}\n * 1 + 1;\n * \`\`\``)).toThrow("file.ts:1: a block of");
  });

  test("a block without an end does not swallow the page", () => {
    expect(() => blocksOf("page.md", "```ts\n1 + 1; // => 2")).toThrow("without an end");
  });
});
