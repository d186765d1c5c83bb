import { type PanelOptions, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { fromArgument, keysArgument, nameArgument } from "../../src/sql/arguments.ts";
import { codeOf, errorOf, site } from "../helpers.ts";

describe("names", () => {
  test.each(["partner", "a b", "수출", "🚢", 'a"b', "x".repeat(63)])("%j is one", (name) => {
    expect(nameArgument(name, "key", site)).toBe(name);
  });

  test.each([["", "a\0b", "\ud800", "x".repeat(64), "수".repeat(22), 5, undefined, null]].flat())(
    "%j is none",
    (name) => {
      expect(codeOf(() => nameArgument(name, "key", site))).toBe("invalid-option");
    },
  );
});

describe("keys", () => {
  test.each([[[]], [["a", "a"]], ["period"], ["Reason"], ["required_change_percent"], [new Array(1)], [{}]])(
    "%j are none",
    (keys) => {
      expect(codeOf(() => keysArgument(keys, site))).toBe("invalid-option");
    },
  );

  test("one, or several", () => {
    expect(keysArgument("a", site)).toEqual(["a"]);
    expect(keysArgument(["a", "b"], site)).toEqual(["a", "b"]);
  });
});

describe("where rows stand", () => {
  test.each<[unknown]>([
    ["trade"],
    [{}],
    [{ table: [] }],
    [{ table: "t", query: "SELECT 1" }],
    [{ table: "t", parameters: [] }],
    [{ query: " " }],
    [{ query: 5 }],
    [{ query: "SELECT 1", parameters: "a" }],
    [{ query: "SELECT 1", parameters: new Array(1) }],
    [{ table: ["a", ""] }],
    [{ tables: "t" }],
  ])("%j tells nothing", (from) => {
    expect(codeOf(() => fromArgument(from, site))).toBe("invalid-option");
  });

  test("a table of a schema; a query without parameters", () => {
    expect(fromArgument({ table: ["a", "b"] }, site)).toEqual({ table: ["a", "b"] });
    expect(fromArgument({ query: "SELECT 1" }, site)).toEqual({ query: "SELECT 1", given: [] });
  });
});

test("an error names the argument", () => {
  const wrong = { dialect: "duckdb", from: { table: "t" }, key: "k", period: { column: "", type: "text" } };
  const options = { ...wrong, value: { column: "v", scale: 0 }, frequency: "monthly" } as PanelOptions;
  expect(errorOf(() => panel(options))).toMatchObject({ function: "panel", argument: "period.column", value: "" });
});
