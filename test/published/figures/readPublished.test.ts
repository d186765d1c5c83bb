import { Published, type PublishedJSON, published } from "export-growth/published";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { readPublished } from "../../../src/published/figures/readPublished.ts";
import { errorOf, site } from "../../helpers.ts";

const figures = [
  published("$61.04 billion"),
  published("-0.0%"),
  published("about 700 million"),
  published("33.420", { written: "1.234,5" }),
  published("51.3 billion", { places: 2, unit: "USD", mode: "trunc" }),
  published("700 million", { quantum: "1e8" }),
  published("70,820 units"),
  published("8割"),
  published("0.5 percentage points"),
];

describe("a printed figure over the wire", () => {
  test.each(figures.map((figure) => [figure.text, figure] as const))("%s is read back whole", (_, figure) => {
    const again = Published.fromJSON(JSON.parse(JSON.stringify(figure)));
    expect(again[brand]).toEqual(figure[brand]);
    expect(again.toJSON()).toEqual(figure.toJSON());
  });

  const json = figures[0]?.toJSON() as PublishedJSON;
  test.each<[unknown, string]>([
    [null, "json"],
    ["8.4%", "json"],
    [{ ...json, type: "Bounds" }, "json"],
    [{ ...json, text: 5 }, "json"],
    [{ ...json, kind: "rate" }, "kind"],
    [{ ...json, kind: undefined }, "kind"],
    [{ ...json, unit: 5 }, "unit"],
    [{ ...json, more: 1 }, "more"],
    [{ ...json, value: "5" }, "value"],
    [{ ...json, value: 61_040_000_000 }, "value"],
    [{ ...json, value: undefined }, "value"],
    [{ ...json, quantum: "1" }, "quantum"],
    [{ ...json, bounds: null }, "json"],
    [{ ...json, bounds: { ...json.bounds, lower: "1" } }, "bounds.lower"],
    [{ ...json, bounds: { ...json.bounds, upper: undefined } }, "bounds.upper"],
    [{ ...json, bounds: { ...json.bounds, upperOpen: false } }, "bounds.upperOpen"],
    [{ ...json, unit: "EUR" }, "bounds.unit"],
    [{ ...json, kind: "percent" }, "bounds.kind"],
    [{ ...json, print: undefined }, "json"],
    [{ ...json, print: { ...json.print, digits: "1.5" } }, "digits"],
    [{ ...json, print: { ...json.print, digits: "1".repeat(1001) } }, "digits"],
    [{ ...json, print: { ...json.print, isNegative: 1 } }, "digits"],
    [{ ...json, print: { ...json.print, places: -1 } }, "places"],
    [{ ...json, print: { ...json.print, exponent: 1e9 } }, "exponent"],
    [{ ...json, print: { ...json.print, frame: null } }, "json"],
    [{ ...json, print: { ...json.print, frame: { ...json.print.frame, isHedged: "no" } } }, "frame"],
    [{ ...json, print: { ...json.print, frame: { ...json.print.frame, decimal: ";" } } }, "decimal"],
    [{ ...json, print: { ...json.print, frame: { ...json.print.frame, end: 5 } } }, "end"],
    [{ ...json, print: { ...json.print, mode: "up" } }, "mode"],
    [{ ...json, print: { ...json.print, qualifier: "some" } }, "qualifier"],
  ])("what is none is refused: %#", (value, argument) => {
    expect(errorOf(() => readPublished(value, site))).toMatchObject({ code: "invalid-option", argument });
  });

  test("says what follows from the digits, in any order of fields", () => {
    const turned = { ...json, bounds: Object.fromEntries(Object.entries(json.bounds).reverse()) };
    expect(Published.fromJSON(turned).toJSON()).toEqual(json);
    expect(errorOf(() => Published.fromJSON({ ...json, value: "61.04" })).message).toBe(
      'Published.fromJSON: value must be 61040000000, as follows from print, got "61.04" (invalid-option)',
    );
    const { upper: _, ...bounds } = json.bounds;
    const open = published("more than 5").toJSON();
    expect(errorOf(() => Published.fromJSON({ ...open, bounds: { ...open.bounds, upper: "9" } })).message).toContain(
      "bounds.upper must be absent, as follows from print",
    );
    expect(() => Published.fromJSON({ ...json, bounds })).toThrow("bounds.upper must be 61045000000");
  });

  test("a stated quantum must be a number", () => {
    const error = errorOf(() => readPublished({ ...json, print: { ...json.print, stated: "x" } }, site));
    expect(error).toMatchObject({ code: "invalid-number", argument: "stated" });
  });
});
