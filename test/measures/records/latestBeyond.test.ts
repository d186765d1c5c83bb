import { Series } from "export-growth";
import { expect, test } from "vitest";
import { latestBeyond, latestBeyondArgument } from "../../../src/measures/records/latestBeyond.ts";
import { dataOf, errorOf, site } from "../../helpers.ts";

test("the latest earlier row that was at least as high, or as low, of those that are compared", () => {
  const compared = { data: dataOf("2020", [9, 2, 7, 5, null, 6]), row: 5, stride: 1 };
  expect(latestBeyond(compared, 1)).toBe(2);
  expect(latestBeyond(compared, -1)).toBe(3);
  expect(latestBeyond({ ...compared, row: 2 }, 1)).toBe(0);
  expect(latestBeyond({ ...compared, stride: 2 }, -1)).toBe(3);
  expect(latestBeyond({ ...compared, stride: 2 }, 1)).toBeUndefined();
  expect(latestBeyond({ ...compared, data: dataOf("2020", [9, 6, 6]), row: 2 }, 1)).toBe(1);
  expect(latestBeyond({ ...compared, data: dataOf("2020", [9, 6, 6]), row: 2 }, -1)).toBe(1);
  expect(latestBeyond({ ...compared, row: 0 }, 1)).toBeUndefined();
});

test("of a series and a period it is a figure with its period", () => {
  const series = Series.of("2020", [9, 2, 7, 5]);
  const found = latestBeyondArgument(series, "2023", undefined, 1, site);
  expect([found?.period, found?.value.toFixed(0)]).toEqual(["2022", "7"]);
  expect(latestBeyondArgument(series, "2020", undefined, 1, site)).toBeUndefined();
  expect(errorOf(() => latestBeyondArgument(series, "2024", undefined, 1, site))).toMatchObject({
    code: "outside-range",
    function: "test",
  });
});
