import { readFile } from "node:fs/promises";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.restoreAllMocks();
});

it("examples/fact-check.ts prints what the fixture holds", async () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await import("../../examples/fact-check.ts");
  const expected = await readFile(new URL("../fixtures/fact-check.ts.txt", import.meta.url), "utf8");
  expect(`${lines.join("\n")}\n`).toBe(expected);
});
