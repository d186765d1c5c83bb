import { describe, expect, test } from "vitest";
import { brand, branded } from "../../src/exact/brand.ts";

describe("what our objects hold", () => {
  const held = { type: "Ratio", numerator: 1n };

  test("stands under a symbol that every copy of the package in a program shares", () => {
    const text = Symbol.keyFor(brand) as string;
    expect(text).toMatch(/^export-growth\/\d+$/);
    expect(branded({ [Symbol.for(text)]: held }, "Ratio")).toBe(held);
  });

  test("is given for the type asked for, or for another one that will do", () => {
    expect(branded({ [brand]: held }, "Series", "Ratio")).toBe(held);
    expect(branded({ [brand]: held }, "Series", "RatioSeries")).toBeUndefined();
    expect(branded({ [brand]: held }, "Series")).toBeUndefined();
  });

  test.each([[undefined], [null], [5], ["Ratio"], [{}], [{ type: "Ratio" }], [() => held], [{ [brand]: undefined }]])(
    "%o holds nothing of ours",
    (value) => {
      expect(branded(value, "Ratio")).toBeUndefined();
    },
  );

  test("under another layout nothing is found: an object of another version is refused, not misread", () => {
    expect(branded({ [Symbol.for("export-growth/0")]: held }, "Ratio")).toBeUndefined();
  });
});
