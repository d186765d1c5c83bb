import { afterEach, describe, expect, test, vi } from "vitest";

const argv = process.argv;

afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

/** Runs the example with arguments, as from the command line. */
async function release(...args: string[]) {
  process.argv = ["node", "release.ts", ...args];
  const lines = { out: [] as string[], error: [] as string[] };
  let code = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.out.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.error.push(line));
  vi.spyOn(process, "exit").mockImplementation((status) => {
    code = Number(status);
    throw new Error("left");
  });
  vi.resetModules();
  await import("../examples/release.ts").catch((error: Error) => {
    if (error.message !== "left") throw error;
  });
  return { out: lines.out.join("\n"), error: lines.error, code };
}

describe("the release example", () => {
  test("prints the first page for November 2025", async () => {
    const { out, code } = await release("2025-11", "--target", "700000000000");
    expect(code).toBe(0);
    expect(out).toMatch(/│ Exports +│ +60\.75 │ +\+4\.46 │ +\+7\.9 │ +\+2\.1 │/);
    expect(out).toMatch(/│ 1 +│ Semiconductors +│ +17\.26 │ +\+38\.6 │ +28\.4 │ +\+8\.5 │/);
    expect(out).toContain("The highest for this month of the year, 6 in a row: by 0.42 bn above 2021-11.");
    expect(out).toContain("Missing to the target: 60.18 bn, -1.9 % on year.");
  });

  test("prints JSON that reads back", async () => {
    const { out } = await release("2025M11", "--json");
    expect(JSON.parse(out)).toMatchObject({ period: "2025-11", total: { level: { value: "60752618324" } } });
  });

  test.each(["2021-08", "2022-03", "2024-01", "2025-12", "2026-07"])("prints something for %s", async (month) => {
    const { out, code } = await release(month);
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|NaN|null|reason/);
  });

  test.each([
    ["nothing", []],
    ["two months", ["2025-10", "2025-11"]],
    ["a year", ["2025"]],
    ["a month that the data do not reach", ["2031-01"]],
    ["an unknown option", ["2025-11", "--jsn"]],
    ["a target that is no number", ["2025-11", "--target", "much"]],
    ["a very long argument", ["9".repeat(5000)]],
  ])("wrong arguments get one short line, the usage and exit code 2: %s", async (_, args) => {
    const { out, error, code } = await release(...args);
    expect({ out, code, lines: error.length }).toEqual({ out: "", code: 2, lines: 2 });
    expect(error[0]?.length).toBeLessThanOrEqual(201);
    expect(error[1]).toMatch(/^Usage: npm run release/);
  });
});
