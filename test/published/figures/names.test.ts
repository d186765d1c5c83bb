import { describe, expect, it } from "vitest";
import { checkKnown } from "../../../src/published/figures/names.ts";
import { refusal } from "../helpers.ts";

const site = { function: "test", argument: "name" };
const advice = (name: string, ...known: string[]) =>
  refusal(() => checkKnown(name, new Set(known), "must be known", site)).message;

describe("checkKnown", () => {
  it("lets a known name pass", () => {
    expect(() => checkKnown("exports", new Set(["exports"]), "must be known", site)).not.toThrow();
  });

  it("refuses another, with the nearest there is", () => {
    expect(advice("exprots", "imports", "exports")).toBe(
      'test: name must be known; the nearest name is "exports", got "exprots" (unknown-name)',
    );
    expect(advice("zzzzzzzzzz", "a", "b")).not.toContain("nearest");
    expect(advice("a")).toBe('test: name must be known, got "a" (unknown-name)');
  });

  it.each([
    ["exports", "export", "reports"],
    ["abcd", "abdc", "bacx"],
    ["growth", "growht", "grows"],
    ["ab", "ba", "xy"],
    ["sum", "sums", "su msx"],
  ])("%s is nearer to %s than to %s", (name, near, far) => {
    expect(advice(name, far, near)).toContain(`the nearest name is "${near}"`);
  });

  it("does not compare names that are long, which would take long", () => {
    const long = "x".repeat(100_000);
    expect(advice(long, "first", long.slice(1))).not.toContain("nearest");
    expect(advice("x", long, "y")).toContain('the nearest name is "y"');
  });
});
