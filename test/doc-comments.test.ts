import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documents, faultsOf, publicNames, undescribed } from "./doc-comments.ts";

describe("doc comments", () => {
  test("every public name says what it does, what it throws, and shows it in an example", { timeout: 60_000 }, () => {
    const { names, codes } = publicNames();
    expect(names.map(({ name }) => name)).toContain("onYearChange");
    expect(names.flatMap((name) => faultsOf(name, codes))).toEqual([]);
  });

  test("every parameter and every option is described", { timeout: 60_000 }, () => {
    const { names, bareFields } = publicNames();
    const parameters = names.flatMap(({ parameters }) => parameters);
    expect(parameters.length).toBeGreaterThan(200);
    // Whoever adds one sees here which.
    const bare = names.flatMap(({ name, parameters, text }) => undescribed(name, parameters, text));
    expect([...bare, ...bareFields]).toEqual([]);
  });

  test("every guide is in the reference", () => {
    const guides = readdirSync(new URL("../docs/guides", import.meta.url)).map((file) => `docs/guides/${file}`);
    expect(documents).toEqual(expect.arrayContaining(guides));
  });
});

test("docs/architecture.md names functions where they are", () => {
  const page = readFileSync(new URL("../docs/architecture.md", import.meta.url), "utf8");
  const steps = [...page.matchAll(/^\|.*\| `(\w+)` +\| \[.*\]\(\.\.\/(.*)\) +\|$/gm)];
  expect(steps.length).toBeGreaterThan(5);
  for (const [, name, file] of steps) {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
    expect(text).toMatch(new RegExp(`export (function\\*?|class) ${name}\\b`));
  }
});

describe("the check itself can fail", () => {
  const good = `What it gives.

Formula: a / b

| case | gives |
| --- | --- |
| b is 0 | \`zero-base\` |

Units: any.

@throws GrowthError \`zero-base\`.

@example
\`\`\`ts
1; // => 1
\`\`\`

@see [a book](https://example.org)
@category Change
`;
  const faults = (text: string) => faultsOf({ name: "it", kind: "function", text, parameters: [] }, ["zero-base"]);

  test("a parameter without words is named", () => {
    const text = "What it gives.\n\n@param first The first one.\n@param second\n@throws GrowthError";
    expect(undescribed("it", ["first", "second", "third"], text)).toEqual(["it(second)", "it(third)"]);
  });

  test("a whole comment has no fault", () => {
    expect(faults(good)).toEqual([]);
  });

  test.each([
    ["What it gives.\n\n", "", "it: no sentence at its head"],
    ["Units: any.\n\n", "", "it: no units"],
    ["Formula: a / b\n\n", "", "it: no formula"],
    ["| --- | --- |\n", "", "it: no cases"],
    ["@throws GrowthError `zero-base`.\n", "", "it: no @throws"],
    ["GrowthError `zero-base`", "GrowthError where it can", "it: @throws names no code"],
    ["GrowthError `zero-base`", "GrowthError `zero-base`, `no-base`", "it: @throws names the unknown code no-base"],
    ["```ts", "```", "it: no @example\n```ts"],
    ["@see [a book](https://example.org)\n", "", "it: no @see"],
    ["[a book](https://example.org)", "a book", "it: @see is no link"],
    ["@category Change", "", "it: no @category"],
    ["@category Change", "@category Changes", "it: the unknown category Changes"],
    [
      "Units: any.\n\n@throws GrowthError `zero-base`.",
      "@throws GrowthError `zero-base`.\n\nUnits: any.",
      "it: its parts are out of order",
    ],
  ])("%j as %j", (part, instead, fault) => {
    expect(faults(good.replace(part, instead))).toContain(fault);
  });
});
