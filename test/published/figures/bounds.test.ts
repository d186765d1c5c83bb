import { ratio } from "export-growth";
import { Bounds, between, exactly, published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

const p = published;

const exports = p("61.04");

describe("Bounds", () => {
  it("says what it holds", () => {
    const bounds = between("1.5", undefined, { lowerOpen: true, unit: "US$" });
    expect(bounds.toJSON()).toEqual({ type: "Bounds", lower: "3/2", lowerOpen: true, upperOpen: true, unit: "USD" });
    expect(between(undefined, 2).toJSON()).toEqual({ type: "Bounds", upper: "2/1", lowerOpen: true, upperOpen: false });
    expect([bounds.upper, bounds.width, bounds.unit]).toEqual([undefined, undefined, "USD"]);
    expect(between(1, 3).width?.toString()).toBe("2/1");
    expect([bounds.contains("1.5"), bounds.contains("1.6"), bounds.contains(1)]).toEqual([false, true, false]);
    expect(between(undefined, 2, { upperOpen: true }).contains(2)).toBe(false);
    expect(Object.isFrozen(bounds) && Object.isFrozen(exports)).toBe(true);
  });

  it.each<[Bounds, string]>([
    [between("1.5", undefined, { lowerOpen: true, unit: "US$" }), "(1.5, ∞) USD"],
    [between(undefined, 2), "(-∞, 2]"],
    [exactly(2, { kind: "count" }), "[2, 2]"],
    [p("-8.4%").bounds, "(-8.45, -8.35] percent"],
    [p("1.5 percentage points").bounds, "[1.45, 1.55) percentage points"],
    [p("$61.04 billion").bounds, "[61035000000, 61045000000) USD"],
    [between(ratio(-1, 3), ratio(2, 3), { kind: "percent" }), "[-33.333333…, 66.666666…] percent"],
    [between("0.000001", "0.0000001e9"), "[0.000001, 100]"],
    [between("0", "0.0000001"), "[0, 0…]"],
  ])("in a few words: %s", (bounds, text) => {
    expect(String(bounds)).toBe(text);
  });

  it("prints outwards", () => {
    expect(between(ratio(1, 3), ratio(2, 3)).toFixed(2)).toBe("0.33 … 0.67");
    expect(between(ratio(-2, 3), ratio(-1, 3)).toFixedPercent()).toBe("-66.7 … -33.3");
    expect(between(1, undefined).toFixed(0)).toBe("1 …");
    expect(between(undefined, 1).toFixed(0)).toBe("… 1");
  });
});

it.each([
  [() => exports.bounds.contains("x"), "invalid-number", "value"],
  [() => exports.bounds.toFixed(-1), "invalid-option", "places"],
])("refusal %#", (call, code, argument) => {
  const error = refusal(call);
  expect([error.code, error.argument]).toEqual([code, argument]);
});

describe("Bounds over the wire", () => {
  it.each([
    [exports.bounds],
    [between("1.5", undefined, { lowerOpen: true, unit: "USD" })],
    [between(undefined, undefined)],
    [between(undefined, 2, { upperOpen: true })],
    [exactly(ratio(1, 3), { kind: "percent" })],
  ])("%s are read back whole", (bounds) => {
    const again = Bounds.fromJSON(JSON.parse(JSON.stringify(bounds)));
    expect(again.toJSON()).toEqual(bounds.toJSON());
    expect(`${again}`).toBe(`${bounds}`);
  });

  const json = exports.bounds.toJSON();
  it.each<[unknown, string, string]>([
    [null, "invalid-option", "json"],
    ["[1, 2]", "invalid-option", "json"],
    [{ ...json, type: "Published" }, "invalid-option", "json"],
    [{ ...json, unit: "" }, "invalid-option", "json"],
    [{ ...json, unit: 5 }, "invalid-option", "json"],
    [{ ...json, kind: "rate" }, "invalid-option", "kind"],
    [{ ...json, lower: "1.5" }, "invalid-number", "lower"],
    [{ ...json, upper: "1/0" }, "zero-denominator", "upper"],
    [{ ...json, lowerOpen: "no" }, "invalid-option", "lowerOpen"],
    [{ ...json, lower: "99/1" }, "empty-bounds", "json"],
    [{ ...json, more: 1 }, "invalid-option", "more"],
  ])("what is none is refused: %#", (value, code, argument) => {
    const error = refusal(() => Bounds.fromJSON(value));
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});
