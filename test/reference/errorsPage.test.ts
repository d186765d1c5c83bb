import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorsPage, inARelease } from "../../docs/reference/errorsPage.ts";
import { reasonCodes } from "../../src/base/errors.ts";
import { codeHelp } from "../badInputs.ts";

const page = readFileSync(new URL("../../docs/guides/errors.md", import.meta.url), "utf8");

test("the page about codes is what the catalogue of bad inputs makes of it: else npm run errors-page", () => {
  expect(page).toBe(errorsPage());
});

test("every code has an anchor, an example, a cure and what to print", () => {
  for (const code of Object.keys(codeHelp)) {
    const section = page.split(`### ${code}\n`)[1]?.split("\n### ")[0] ?? "";
    expect(section, code).toMatch(new RegExp(`// (throws ${code}|=> "${code}")\n`));
    expect(section, code).toMatch(/^- What to do: .+\.$/m);
    expect(section, code).toMatch(/^- In a release: .+\.$/m);
  }
});

test("every reason says what stands in a release in the place of the figure", () => {
  expect(reasonCodes.filter((code) => inARelease[code] === undefined)).toEqual([]);
});
