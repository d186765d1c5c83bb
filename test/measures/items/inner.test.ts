import { onYearChange, Series } from "export-growth";
import { expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { itemsAt } from "../../../src/measures/items/inner.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

test("every item stands with its row of the period, which may lie outside", () => {
  const data = [dataOf("2024-11", [1, 2]), dataOf("2025-01", [1]), dataOf("2020-01", [1])];
  const items = data.map((one, key) => ({ key: `${key}`, data: one, name: `the item ${key}` }));
  expect(itemsAt(items, "2024M12", site)).toEqual([
    { ...items[0], row: 1 },
    { ...items[1], row: -1 },
    { ...items[2], row: 59 },
  ]);
  const rates = onYearChange(Series.of("2024", [1, 2]))[brand];
  expect(itemsAt([{ key: "a", data: rates, name: "the item a" }], "2025", site)[0]?.row).toBe(1);
  expect(itemsAt([], "2025", site)).toEqual([]);
});

test("a period that is none, or of another frequency, is refused", () => {
  const items = [{ key: "a", data: dataOf("2024-11", [1]), name: "the item a" }];
  expect(errorOf(() => itemsAt(items, "2024-13", site))).toMatchObject({ code: "invalid-period", argument: "period" });
  expect(errorOf(() => itemsAt(items, "2024", site))).toMatchObject({ code: "mixed-frequency", function: "test" });
});
