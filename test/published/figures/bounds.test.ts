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
    expect([String(bounds), String(between(undefined, 2))]).toEqual(["(3/2, ∞)", "(-∞, 2/1]"]);
    expect(String(exactly(2))).toBe("[2/1, 2/1]");
    expect(between(undefined, 2).toJSON()).toEqual({ type: "Bounds", upper: "2/1", lowerOpen: true, upperOpen: false });
    expect([bounds.upper, bounds.width, bounds.unit]).toEqual([undefined, undefined, "USD"]);
    expect(between(1, 3).width?.toString()).toBe("2/1");
    expect([bounds.contains("1.5"), bounds.contains("1.6"), bounds.contains(1)]).toEqual([false, true, false]);
    expect(between(undefined, 2, { upperOpen: true }).contains(2)).toBe(false);
    expect(Object.isFrozen(bounds) && Object.isFrozen(exports)).toBe(true);
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
