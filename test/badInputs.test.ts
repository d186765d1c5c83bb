import { GrowthError } from "export-growth";
import { describe, expect, test } from "vitest";
import { badInputs, run } from "./badInputs.ts";

/** What a call gives or throws. */
function outcomeOf(call: string): unknown {
  try {
    return run(call);
  } catch (error) {
    return error;
  }
}

describe("bad inputs", () => {
  test("there are at least 150 rows, and no call stands twice", () => {
    const calls = badInputs.map(([call]) => call);
    expect(calls.length).toBeGreaterThanOrEqual(150);
    expect(new Set(calls).size).toBe(calls.length);
  });

  test.each(badInputs)("%s: %s, %s", (call, code, says) => {
    const found = outcomeOf(call);
    if (says === "reason") {
      expect(found).toBe(code);
      return;
    }
    expect(found).toBeInstanceOf(GrowthError);
    const { code: given, message } = found as GrowthError;
    expect(given).toBe(code);
    expect(message).toContain(says);
    expect(message.endsWith(`(${code})`)).toBe(true);
    // No exponent but in what was typed.
    expect(message.replace(/"[^"]*"/g, "")).not.toMatch(/\de[+-]?\d/);
  });
});
