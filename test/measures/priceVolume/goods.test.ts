import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { goodsArgument } from "../../../src/measures/priceVolume/goods.ts";
import { errorOf, outcomes, site } from "../../helpers.ts";

const kg = { unit: "kg" };
const a = Series.of("2024", [1, 2]);
const b = Series.of("2025", [3]);

describe("goods and the whole that they make", () => {
  test("one good is the whole", () => {
    const { goods, whole, hasOneUnit } = goodsArgument(a, b, site);
    expect(goods.map(({ values, quantities }) => [outcomes(values), outcomes(quantities)])).toEqual([
      [["1", "2"], ["3"]],
    ]);
    expect([outcomes(whole), hasOneUnit]).toEqual([["1", "2"], true]);
  });

  test("several add up, by key, whatever the order of the keys", () => {
    const { goods, whole, hasOneUnit } = goodsArgument(
      { a, b },
      { b: Series.of("2024", [8], kg), a: Series.of("2024", [9], kg) },
      site,
    );
    expect(goods.map(({ quantities }) => outcomes(quantities))).toEqual([["9"], ["8"]]);
    expect(outcomes(whole)).toEqual(["missing", "5"]);
    expect(hasOneUnit).toBe(true);
    expect(goodsArgument({ a, b }, { a, b: Series.of("2025", [1], kg) }, site).hasOneUnit).toBe(false);
  });

  test("a key that one side lacks is named", () => {
    expect(errorOf(() => goodsArgument({ a, b }, { a }, site))).toMatchObject({ argument: "quantities", value: "b" });
    expect(errorOf(() => goodsArgument({ a }, { a, b }, site))).toMatchObject({ argument: "values", value: "b" });
  });
});
