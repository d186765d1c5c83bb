import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import examples from "./examples/list.json" with { type: "json" };

const folder = new URL("../examples/", import.meta.url);
const page = readFileSync(new URL("README.md", folder), "utf8");

function expectedOf(file: string): string {
  return readFileSync(new URL(`fixtures/${file}.txt`, import.meta.url), "utf8");
}

/** Runs an example as its npm script does, and gives what it prints. */
function outputOf(file: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", `examples/${file}`], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
    // Neither the time zone nor the language of the machine may show.
    env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

// The others have tests of their own; the gate runs all of them against the built package (examples/check.mjs).
test.each(["article.ts", "awkward-cases.ts", "panel.ts", "fiscal-year.ts"])(
  "%s prints what is expected",
  (file) => {
    expect(outputOf(file)).toBe(expectedOf(file));
  },
  60_000,
);

test("every example is in the list that the gate runs", () => {
  const programs = readdirSync(folder).filter((file) => /\.[cm]?[jt]sx?$/.test(file) && file !== "data.ts");
  expect(examples.map(({ file }) => file).sort()).toEqual(programs.sort());
});

describe("examples/README.md", () => {
  test.each(examples)("shows what $file answers, and what it prints", ({ file }) => {
    expect(page).toContain(`| [${file}](${file}) `);
    const section = page.split(`\n## ${file}\n`)[1]?.split("\n## ")[0] as string;
    if (file === "chart.ts") return expect(section).toContain("](korea-exports.svg)");
    const shown = /```text\n(.*)```/s.exec(section)?.[1] as string;
    // Where lines are left out there is an ellipsis: what stands between two of them is together in the output.
    for (const part of shown.split("…\n").filter(Boolean)) expect(expectedOf(file)).toContain(part);
  });
});
