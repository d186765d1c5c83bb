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
  expect(log.mock.calls.map(([line]) => String(line).replace(/^.*\//, ""))).toEqual([
    "korea-exports.svg",
    "korea-exports-narrow.svg",
  ]);
  const svg = readFileSync(new URL("../examples/out/korea-exports.svg", import.meta.url), "utf8");
  // The title says what the data show: it is the figure of the record and the length of the streak.
  expect(svg).toContain("Korea's exports reached a record of 102.0 billion dollars in June 2026");
  expect(svg).toContain("Source: Korea Customs Service");
  expect(svg).not.toMatch(/NaN|undefined/);
  // A reader that cannot see it is told what it is: the title is the first child of the outer graphic.
  expect(svg).toMatch(
    /^<svg [^>]*role="img"[^>]*><title>Korea's exports reached a record of 102\.0 billion [^<]+14 months in a row[^<]+<\/title>/,
  );
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
