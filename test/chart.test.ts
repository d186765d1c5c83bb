import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

test("the chart example draws every month, marks the records and names its source", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import("../examples/chart.ts");
  expect(log).toHaveBeenCalledOnce();
  const svg = readFileSync(new URL("../examples/out/korea-exports.svg", import.meta.url), "utf8");
  expect(svg).toContain("Korea's exports, Aug 2021 to Jul 2026");
  expect(svg).toContain("Source: Korea Customs Service");
  expect(svg).not.toMatch(/NaN|undefined/);
  // Sixty months and forty-eight rates, and the background.
  expect(svg.match(/<rect /g)).toHaveLength(60 + 48 + 1);
});
