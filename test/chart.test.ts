import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const argv = process.argv;

beforeEach(() => {
  process.argv = ["node", "chart.ts"];
  vi.resetModules();
});

afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

test("the chart example draws every month, marks the records and names its source", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import("../examples/chart.ts");
  expect(log).toHaveBeenCalledOnce();
  const svg = readFileSync(new URL("../examples/out/korea-exports.svg", import.meta.url), "utf8");
  expect(svg).toContain("Korea's exports, Aug 2021 to Jul 2026");
  expect(svg).toContain("Source: Korea Customs Service");
  expect(svg).not.toMatch(/NaN|undefined/);
  // A reader that cannot see it is told what it is: the title is the first child of the outer graphic.
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>Korea's exports, Aug 2021 to Jul 2026: [^<]+<\/title>/);
  // Sixty months and forty-eight rates, and the background.
  expect(svg.match(/<rect /g)).toHaveLength(60 + 48 + 1);
});

test("arguments get the usage and exit code 2", async () => {
  process.argv.push("2025-11");
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("left");
  });
  await expect(import("../examples/chart.ts")).rejects.toThrow("left");
  expect(error.mock.calls).toEqual([["Usage: npm run chart (it takes no arguments)"]]);
  expect(exit).toHaveBeenCalledWith(2);
});
