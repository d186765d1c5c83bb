import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

test("every file of src that exports a function has its test at the same path", () => {
  const missing = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("index.ts"))
    .filter((file) => exportsFunction(file) && !existsSync(testOf(file)));
  expect(missing).toEqual([]);
});

function exportsFunction(file: string): boolean {
  const functions = /^export (?:async function|function|abstract class|class|const \w+ = (?:async )?\()/m;
  return functions.test(readFileSync(join(root, "src", file), "utf8"));
}

function testOf(file: string): string {
  return join(root, "test", file.replace(/\.ts$/, ".test.ts"));
}
