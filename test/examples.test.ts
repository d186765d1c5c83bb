import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Runs an example as its npm script does, and gives what it prints. */
function outputOf(example: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", `examples/${example}.ts`], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
    // Neither the time zone nor the language of the machine may show.
    env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

test.each(["article", "awkward-cases"])("the example %s prints what its page says", (example) => {
  const expected = readFileSync(new URL(`fixtures/${example}.txt`, import.meta.url), "utf8");
  expect(outputOf(example)).toBe(expected);
});
