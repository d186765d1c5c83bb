import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("every package of the lock file has the hash of its contents", () => {
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8"));
  const without = Object.entries<{ integrity?: string; link?: boolean }>(packages)
    .filter(([path, { integrity, link }]) => path !== "" && integrity === undefined && link !== true)
    .map(([path]) => path);
  expect(without).toEqual([]);
});
