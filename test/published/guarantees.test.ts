import { Decimal } from "decimal.js";
import { checkConsistency, checkDifference, checkShare, type Published, published } from "export-growth/published";
import { afterEach, describe, expect, it, vi } from "vitest";
import { refusal } from "./helpers.ts";

const defaults = { precision: 20, rounding: 4, toExpNeg: -7, toExpPos: 21, maxE: 9e15, minE: -9e15 } as const;

afterEach(() => {
  Decimal.set(defaults);
});

/** Every text and value that a few calls give. */
function everything(): string {
  const [exports, imports] = [published("$61.04 billion"), published("$51.3 billion")];
  const surplus = checkDifference(exports, imports, published("$9.73 billion"));
  const wrong = checkDifference(exports, imports, published("$97.3 billion"));
  const share = checkShare(published("17.26"), published("61.04"), published("28.3%"));
  const relation = { kind: "difference", result: "surplus", minuend: "exports", subtrahend: "imports" } as const;
  const figures = { exports, imports };
  return JSON.stringify([
    [surplus, wrong, share, exports],
    [exports.value, exports.quantum, surplus.nearest].map((value) => value.toFixed()),
    checkConsistency(figures, [relation], { unknowns: ["surplus"] }),
    checkConsistency({ ...figures, surplus: published("$97.3 billion") }, [relation]),
  ]);
}

describe("guarantees", () => {
  it("the caller's decimal.js settings change no value and no text", () => {
    const before = everything();
    Decimal.set({ precision: 2, rounding: 1, toExpPos: 5 });
    const after = everything();
    Decimal.set(defaults);
    // decimal.js itself writes its numbers as its settings say: 9.74e+9 here. What they are does not change.
    const inFull = after.replace(/"nearest":"([^"]*)"/g, (_, text) => `"nearest":"${new Decimal(text).toFixed()}"`);
    expect(inFull).toBe(before);
  });

  it("a value that decimal.js could not hold is an error", () => {
    const figure = published("61.04 billion");
    Decimal.set({ maxE: 3 });
    expect(refusal(() => figure.value).code).toBe("decimal-range");
  });

  it("figures of another copy of this package are known by what they hold", async () => {
    vi.resetModules();
    const copy = await import("../../src/published/index.ts");
    const other: Published = copy.published("$61.04 billion");
    expect(other).not.toBeInstanceOf((await import("export-growth")).GrowthError);
    expect(checkDifference(other, copy.exactly(0), published("$61.04 billion")).verdict).toBe("exact");
    const answer = checkConsistency({ a: other }, [{ kind: "equal", left: "a", right: "b" }], { unknowns: ["b"] });
    expect(answer.consistent && answer.bounds.b.unit).toBe("USD");
  });

  it("what only looks like a figure is refused", () => {
    for (const fake of [{ bounds: {} }, { type: "Bounds" }, Object.create(null), [], () => 5, Symbol.iterator]) {
      expect(refusal(() => checkDifference(fake as never, published("5"), published("5"))).code).toBe("invalid-figure");
    }
  });
});
