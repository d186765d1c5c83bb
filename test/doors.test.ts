import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as main from "../src/index.ts";
import * as published from "../src/published/index.ts";
import * as sql from "../src/sql/index.ts";

/** What each door will export in 0.2.0, and nothing else: a line a door, its name first. */
const contract = new Map(
  readFileSync(new URL("fixtures/names.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" "))
    .map(([door, ...names]) => [door, names] as const),
);

test.each([
  [".", main],
  ["./published", published],
  ["./sql", sql],
])("%s exports names of the contract, and no others", (door, exported) => {
  const names = contract.get(door) as readonly string[];
  expect(Object.keys(exported).filter((name) => !names.includes(name))).toEqual([]);
});

test("no door re-exports another", () => {
  expect(Object.keys(main).filter((name) => name in published || name in sql)).toEqual([]);
  expect(Object.keys(published).filter((name) => name in sql)).toEqual([]);
});
