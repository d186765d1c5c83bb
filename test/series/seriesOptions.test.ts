import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { readOptions } from "../../src/series/seriesOptions.ts";
import { errorOf, site } from "../helpers.ts";

describe("the options of a series", () => {
  test.each([
    [{ unit: "" }, "unit"],
    [{ unit: 5 }, "unit"],
    [{ span: "20-1" }, "span"],
    [{ span: "0-10" }, "span"],
    [{ span: "1-32" }, "span"],
    [{ span: 20 }, "span"],
    [{ missing: "NA" }, "missing"],
    [{ missing: [0] }, "missing"],
    [{ units: "USD" }, "units"],
  ])("options %o are refused", (options, argument) => {
    expect(errorOf(() => Series.of("2025", [1], options as never))).toMatchObject({ code: "invalid-option", argument });
  });
});

test("what stands for no value: null and undefined always, and the texts that are named", () => {
  const values = [null, undefined, "", "NA", "na", 0, Number.NaN];
  expect(values.map(readOptions(undefined, site).isHole)).toEqual([true, true, false, false, false, false, false]);
  expect(values.map(readOptions({ missing: ["", "NA"] }, site).isHole)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(readOptions({ unit: "USD", span: "1-20" }, site).labels).toMatchObject({ unit: "USD", span: "1-20" });
});
