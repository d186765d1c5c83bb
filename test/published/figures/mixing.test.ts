import { between, differenceBounds, exactly, published, sumBounds } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

const usd = published("$5");
const plain = published("5");
const rate = published("5%");

describe("which figures mix", () => {
  it("a level without a unit mixes with any amount, limits of no kind with anything", () => {
    expect(sumBounds([plain, usd, exactly(1)]).unit).toBe("USD");
    expect(sumBounds([rate, exactly(1)]).unit).toBe(undefined);
    expect(sumBounds([usd, between(1, 2)]).unit).toBe("USD");
  });

  it("limits of a kind mix as figures of that kind do", () => {
    expect(refusal(() => sumBounds([usd, exactly("0.05", { kind: "percent" })])).code).toBe("unit-mismatch");
    expect(refusal(() => sumBounds([rate, exactly(5, { kind: "level" })])).code).toBe("unit-mismatch");
    expect(sumBounds([usd, exactly(5, { kind: "level" })]).unit).toBe("USD");
    expect(sumBounds([rate, exactly("0.05", { kind: "points" })]).kind).toBe("percent");
  });

  it("says which figure has which unit", () => {
    expect(refusal(() => sumBounds([plain, usd, published("5 EUR")])).message).toBe(
      "sumBounds: parts[2] is in EUR, but parts[1] is in USD (unit-mismatch)",
    );
    expect(refusal(() => differenceBounds(plain, rate)).message).toBe(
      "differenceBounds: b is in percent or points, but a is an amount (unit-mismatch)",
    );
  });
});
