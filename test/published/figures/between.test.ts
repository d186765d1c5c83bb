import { deepStrictEqual } from "node:assert";
import { ratio } from "export-growth";
import { Bounds, between, exactly } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

describe("limits", () => {
  it("carry a unit and a kind", () => {
    const bounds = between(1, 2, { unit: "US$", kind: "level" });
    expect([bounds.unit, bounds.kind]).toEqual(["USD", "level"]);
    expect(exactly("0.084", { kind: "percent" }).toJSON()).toEqual({
      type: "Bounds",
      lower: "21/250",
      upper: "21/250",
      lowerOpen: false,
      upperOpen: false,
      kind: "percent",
    });
    expect([exactly(5).unit, exactly(5).kind]).toEqual([undefined, undefined]);
  });

  it("hold one fraction a value: what JSON gives back is deeply equal", () => {
    for (const bounds of [exactly("0.50"), exactly(1_000), between("0.50", "2.50"), exactly(ratio(2, 4))]) {
      expect(Bounds.fromJSON(bounds.toJSON())).toEqual(bounds);
    }
    expect(exactly("0.50")).toEqual(exactly(ratio(1, 2)));
    deepStrictEqual(exactly("0.50"), exactly(ratio(1, 2)));
  });

  it.each([
    [() => between(5, 4), "empty-bounds", "lower"],
    [() => between(5, 5, { lowerOpen: true }), "empty-bounds", "lower"],
    [() => between(5, Number.NaN), "invalid-number", "upper"],
    [() => between(null as never, 5), "invalid-number", "lower"],
    [() => between(4, 5, { open: true } as never), "invalid-option", "open"],
    [() => between(4, 5, { lowerOpen: 1 as never }), "invalid-option", "lowerOpen"],
    [() => exactly("1,000"), "invalid-number", "value"],
    [() => exactly(5, { unit: " USD" }), "invalid-option", "unit"],
    [() => exactly(5, { unit: "USD", kind: "percent" }), "invalid-option", "unit"],
    [() => exactly(5, "USD" as never), "invalid-option", "options"],
  ])("refusal %#", (call, code, argument) => {
    const error = refusal(call);
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});
