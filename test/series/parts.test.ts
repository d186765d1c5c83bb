import { onYearChange, Series, shareOfTotal, totalAcross } from "export-growth";
import { describe, expect, test } from "vitest";
import { anySeries } from "../../src/series/arguments.ts";
import { additive, partsArgument } from "../../src/series/parts.ts";
import { dataOf, errorOf, outcomes, site } from "../helpers.ts";

const usd = { unit: "USD", span: "1-20" };
const chips = Series.of("2024", [1, 2], usd);
const cars = Series.of("2025", [3], usd);

describe("parts by key", () => {
  test("of a Map or of an object, in their order, each with the name that errors give it", () => {
    for (const given of [
      new Map([
        ["chips", chips],
        ["cars", cars],
      ]),
      { chips, cars },
    ]) {
      const parts = partsArgument(given, "part", anySeries, site);
      expect(parts.map(({ key, name, data }) => [key, name, outcomes(data)])).toEqual([
        ["chips", "the part chips", ["1", "2"]],
        ["cars", "the part cars", ["3"]],
      ]);
    }
    expect(partsArgument({}, "part", anySeries, site)).toEqual([]);
  });

  const refusal = (parts: unknown, whole?: ReturnType<typeof dataOf>) =>
    errorOf(() => partsArgument(parts as never, "item", anySeries, site, whole));

  test("must be like the first of them", () => {
    expect(refusal({ chips, cars: Series.of("2025", [3], { ...usd, unit: "EUR" }) })).toMatchObject({
      code: "unit-mismatch",
      argument: "the item cars",
    });
    expect(refusal({ chips, cars: Series.of("2025", [3], { unit: "USD" }) })).toMatchObject({ code: "span-mismatch" });
    expect(refusal({ chips, cars: Series.of("2025-01", [3], usd) })).toMatchObject({ code: "mixed-frequency" });
    const rates = refusal({ chips, cars: onYearChange(cars) });
    expect(rates).toMatchObject({ code: "invalid-option", argument: "the item cars", value: "RatioSeries" });
    expect(rates.message).toContain("must be a Series as the first one is");
  });

  test("must be like the whole where there is one, the first of them too", () => {
    expect(refusal({ chips }, dataOf("2024", [5]))).toMatchObject({
      code: "unit-mismatch",
      argument: "the item chips",
    });
  });

  test.each([[undefined], [null], [5], ["chips"], [[chips]]])("%o are no parts", (parts) => {
    expect(refusal(parts)).toMatchObject({ code: "invalid-option", argument: "items" });
  });

  test("a part that is no series is refused by its name", () => {
    expect(refusal({ chips: 5 })).toMatchObject({ code: "invalid-option", argument: "the item chips", value: 5 });
  });
});

describe("index numbers do not add up", () => {
  const called = (unit: string) => dataOf("2025", [100], { unit });

  test.each(["index", "Index", "2020=100", "2015 = 100", "2015-03=100", "2015-Q1 = 1000"])("%s", (unit) => {
    const refusal = errorOf(() => additive(called(unit), "total", site));
    expect(refusal).toMatchObject({ code: "not-additive", argument: "total", value: unit });
  });

  test.each(["USD", "index points", "USD of 2020=100", "2020", "2020=", "20=100"])("%s is none", (unit) => {
    expect(additive(called(unit), "total", site).labels.unit).toBe(unit);
  });

  test("as parts they are refused by name; as items that are ranked they stand", () => {
    const index = Series.of("2025", [100], { unit: "2020=100" });
    expect(errorOf(() => partsArgument({ index }, "part", anySeries, site))).toMatchObject({
      code: "not-additive",
      argument: "the part index",
    });
    expect(partsArgument({ index }, "item", anySeries, site)).toHaveLength(1);
  });
});

test("a part of another class names the total, or the first part, and how both are made alike", () => {
  const amounts = Series.of("2025", [6]);
  const ratios = amounts.dividedBy(7);
  expect(errorOf(() => shareOfTotal({ cars: ratios }, amounts)).message).toContain(
    "must be a Series as the total is: .dividedBy(1, { unit }) of the total makes both ratios",
  );
  expect(errorOf(() => shareOfTotal({ cars: amounts }, ratios)).message).toContain(
    "must be a RatioSeries as the total is: .dividedBy(1, { unit }) of it makes both ratios",
  );
  expect(errorOf(() => totalAcross({ cars: amounts, chips: ratios as never })).message).toContain(
    "as the first one is",
  );
  expect(
    shareOfTotal({ cars: amounts.dividedBy(1) }, ratios, { totals: "overlapping" })
      .shares.cars.at("2025")
      ?.toString(),
  ).toBe("7/1");
});
