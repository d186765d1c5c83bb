import { onYearChange, RatioSeries, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { changeOfRows } from "../../../src/measures/change/inner.ts";
import { measureParts, restOf, seriesByKey, tableOf } from "../../../src/measures/parts/measuredParts.ts";
import { sharesOfParts } from "../../../src/measures/parts/shareOfTotal.ts";
import type { SeriesData } from "../../../src/series/data.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const part = (key: string, data: SeriesData) => ({ key, data, name: `the part ${key}` });
const total = dataOf("2023", [10, 20, 30, 40]);
const parts = [part("a", dataOf("2023", [4, 5, null, 8])), part("b", dataOf("2024", [5, 10, 12]))];

describe("what components leave of their total", () => {
  test("is absent where one of them is, or does not reach", () => {
    expect(outcomes(restOf(parts, total))).toEqual(["missing", "10", "missing", "20"]);
    expect(restOf([], total)).toBe(total);
  });

  test("is measured as the components are, or in its own way", () => {
    const measured = measureParts(parts, total, (data) => changeOfRows(data, 1));
    expect(measured.parts.map(({ key, name, data }) => [key, name, outcomes(data)])).toEqual([
      ["a", "the part a", ["missing-base", "1/4", "missing-current", "missing-base"]],
      ["b", "the part b", ["missing-base", "1/1", "1/5"]],
    ]);
    expect(outcomes(measured.residual)).toEqual(["missing-current", "missing-base", "missing-current", "missing-base"]);
    const own = measureParts(
      parts,
      total,
      (data) => changeOfRows(data, 1),
      (rest) => changeOfRows(rest, 2),
    );
    expect(outcomes(own.residual)).toEqual(["missing-current", "missing-base", "missing-current", "1/1"]);
  });

  test("people get the components by key, in their order", () => {
    const byKey = seriesByKey(measureParts(parts, total, (data) => changeOfRows(data, 1)));
    expect([...byKey.keys()]).toEqual(["a", "b"]);
    expect(byKey.get("b")).toBeInstanceOf(RatioSeries);
    expect(byKey.get("b")?.toJSON()).toEqual(onYearChange(Series.of("2024", [5, 10, 12])).toJSON());
  });
});

describe("one period as a table", () => {
  const shares = sharesOfParts(parts, total);

  test("prints every component and the residual", () => {
    const { rows, residual, total: all } = tableOf(shares, "2026", {}, site);
    expect(rows.map(({ key, rounded }) => [key, rounded])).toEqual([
      ["a", "20.0"],
      ["b", "30.0"],
    ]);
    expect([residual.rounded, all.rounded]).toEqual(["50.0", "100.0"]);
    expect(tableOf(shares, "2026", { places: 0 }, site).rows[0]?.rounded).toBe("20");
  });

  test("a component that is absent there is an error that names it", () => {
    expect(errorOf(() => tableOf(shares, "2025", {}, site))).toMatchObject({
      code: "missing",
      function: "test",
      argument: "the part a",
      period: "2025",
    });
    expect(errorOf(() => tableOf(shares, "2023", {}, site))).toMatchObject({
      code: "outside-range",
      argument: "the part b",
    });
    expect(errorOf(() => tableOf(sharesOfParts([], total), "2027", {}, site))).toMatchObject({
      code: "outside-range",
      argument: "the residual",
    });
  });

  test("needs a period of the frequency of the components", () => {
    expect(errorOf(() => tableOf(shares, undefined, {}, site))).toMatchObject({
      code: "invalid-period",
      argument: "period",
    });
    expect(errorOf(() => tableOf(shares, "2025-01", {}, site))).toMatchObject({
      code: "mixed-frequency",
      argument: "period",
    });
    expect(errorOf(() => tableOf(shares, "2026", { places: -1 }, site)).argument).toBe("places");
  });
});
