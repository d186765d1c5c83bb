import { onYearChange, RatioSeries, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeOfRows } from "../../../src/measures/change/inner.ts";
import {
  type HeldParts,
  heldFrom,
  holdParts,
  measurePart,
  measureParts,
  seriesByKey,
  tableOf,
} from "../../../src/measures/parts/measuredParts.ts";
import { contributionsOver } from "../../../src/measures/parts/partChanges.ts";
import { sharesOfParts } from "../../../src/measures/parts/shareOfTotal.ts";
import type { SeriesData } from "../../../src/series/data.ts";
import { divideSeries } from "../../../src/series/division.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const part = (key: string, data: SeriesData) => ({ key, data, name: `the part ${key}` });
const total = dataOf("2023", [10, 20, 30, 40]);
const changes = { of: (data: SeriesData) => changeOfRows(data, 1), lags: [0, 1] };
const parts = [part("a", dataOf("2023", [4, 5, null, 8])), part("b", dataOf("2024", [5, 10, 12]))];

describe("what components leave of their total", () => {
  test("is absent where one of them is, or does not reach", () => {
    expect(outcomes(holdParts(parts, total, false, site).rest)).toEqual(["missing", "10", "missing", "20"]);
    expect(holdParts([], total, false, site).rest).toBe(total);
  });

  test("is measured as the components are, and so is the total", () => {
    const measured = measureParts(holdParts(parts, total, true, site), changes);
    expect(measured.parts.map(({ key, name, data }) => [key, name, outcomes(data)])).toEqual([
      ["a", "the part a", ["missing-base", "1/4", "missing-current", "missing-base"]],
      ["b", "the part b", ["missing-base", "1/1", "1/5"]],
    ]);
    expect(outcomes(measured.residual)).toEqual(["missing-current", "missing-base", "missing-current", "missing-base"]);
    expect(outcomes(measured.total)).toEqual(["missing-base", "1/1", "1/2", "1/3"]);
  });

  test("people get the components by key, in their order and in the container that they came in", () => {
    const measured = measureParts(holdParts(parts, total, true, site), changes);
    const byKey = seriesByKey(new Map(), measured, site) as ReadonlyMap<string, RatioSeries>;
    expect(Object.keys(seriesByKey({}, measured, site))).toEqual(["a", "b"]);
    expect([...byKey.keys()]).toEqual(["a", "b"]);
    expect(byKey.get("b")).toBeInstanceOf(RatioSeries);
    expect(byKey.get("b")?.toJSON()).toEqual(onYearChange(Series.of("2024", [5, 10, 12])).toJSON());
  });
});

describe("parts held from a period on", () => {
  test("are the same parts, what they leave, and where they exceed it", () => {
    const beyond = part("b", dataOf("2022", [1, 1, 25, 32, 12]));
    const held = heldFrom(holdParts([...parts, beyond], total, false, site), 2025);
    expect(held.parts.map(({ key, data }) => [key, data.grid.periodAt(0), outcomes(data)])).toEqual([
      ["a", "2025", ["missing", "8"]],
      ["b", "2025", ["10", "12"]],
      ["b", "2025", ["32", "12"]],
    ]);
    expect([outcomes(held.total), outcomes(held.rest)]).toEqual([
      ["30", "40"],
      ["missing", "8"],
    ]);
    expect(held.beyond.map((rows) => [...rows])).toEqual([[], [], [-1, 0]]);
    expect([...held.excesses.keys()]).toEqual([-1, 0]);
  });

  test("of one that ends before, the last row is kept; one that begins later is whole", () => {
    const held = heldFrom(
      holdParts([part("ended", dataOf("2022", [1, 2])), part("late", dataOf("2026", [3, 4]))], total, false, site),
      2026,
    );
    expect(held.parts.map(({ data }) => [data.grid.periodAt(0), outcomes(data)])).toEqual([
      ["2023", ["2"]],
      ["2026", ["3", "4"]],
    ]);
  });

  test("measure what all of them measure there, with as many rows before as are compared", () => {
    const series = fc.tuple(
      fc.integer({ min: 2020, max: 2027 }),
      fc.array(fc.option(fc.integer({ min: -2, max: 14 })), { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(series, { maxLength: 3 }), fc.integer({ min: 2019, max: 2025 }), (given, from) => {
        const some = given.map(([first, figures], at) => part(`${at}`, dataOf(`${first}`, figures)));
        const held = holdParts(some, total, false, site);
        const measured = (of: HeldParts) => {
          const { parts: all, residual } = measureParts(of, { of: contributionsOver(of.total, 1), lags: [0, 1] });
          return [...all.map(({ data }) => data), residual].map((data) =>
            outcomes(data).filter((_, row) => data.grid.periodAt(row) > `${from}`),
          );
        };
        expect(measured(heldFrom(held, from))).toEqual(measured(held));
      }),
    );
  });
});

describe("a part that exceeds its total", () => {
  const whole = dataOf("2023", [10, 5, 20]);
  const one = dataOf("2022", [9, 3, 8, 4]);

  test("is absent in every period that compares the two", () => {
    expect(outcomes(measurePart(one, whole, changes, false))).toEqual([
      "missing-base",
      "-2/3",
      "part-exceeds-total",
      "part-exceeds-total",
    ]);
    expect(outcomes(measurePart(one, whole, { ...changes, lags: [0] }, false)).slice(2)).toEqual([
      "part-exceeds-total",
      "-1/2",
    ]);
    expect(outcomes(measurePart(one, whole, changes, true)).slice(2)).toEqual(["5/3", "-1/2"]);
  });

  test("is absent by its own rows, and no part beside it", () => {
    const within = dataOf("2023", [1, 2, 3]);
    const held = holdParts([part("a", within), part("b", one)], whole, false, site);
    const measured = measureParts(held, { ...changes, lags: [0] }).parts.map(({ data }) => outcomes(data));
    expect(measured).toEqual([
      ["missing-base", "1/1", "1/2"],
      ["missing-base", "-2/3", "part-exceeds-total", "-1/2"],
    ]);
  });

  test("leaves no residual, as parts together do", () => {
    const both = [part("a", dataOf("2023", [6, 1, 1])), part("b", dataOf("2023", [7, 1, 1]))];
    const shares = {
      ...changes,
      of: (data: SeriesData) => divideSeries(data, whole, 0, { reasonOf: () => undefined }),
    };
    const { residual, excesses } = measureParts(holdParts(both, whole, false, site), shares);
    expect(outcomes(residual)).toEqual(["part-exceeds-total", "part-exceeds-total", "9/10"]);
    expect([...excesses]).toEqual([
      [0, { sum: { numerator: 13n, denominator: 1n }, total: { numerator: 10n, denominator: 1n } }],
    ]);
    expect(measureParts(holdParts(both, whole, true, site), changes).excesses.size).toBe(0);
  });
});

describe("one period as a table", () => {
  const shares = sharesOfParts(parts, total, false, site);

  test("prints every component and the residual", () => {
    const { rows, residual, total: all } = tableOf(shares, "2026", {}, site);
    expect(rows.map(({ key, rounded }) => [key, rounded])).toEqual([
      ["a", "20.0"],
      ["b", "30.0"],
    ]);
    expect([residual.rounded, all.rounded]).toEqual(["50.0", "100.0"]);
    expect(tableOf(shares, "2026", { places: 0 }, site).rows[0]?.rounded).toBe("20");
  });

  test("a component that is absent there has its reason, a total that is none has no table", () => {
    expect(tableOf(shares, "2025", {}, site).rows[0]).toEqual({ key: "a", reason: "missing" });
    expect(tableOf(shares, "2023", {}, site).rows[1]).toEqual({ key: "b", reason: "outside-range" });
    expect(errorOf(() => tableOf(shares, "2027", {}, site))).toMatchObject({
      code: "outside-range",
      function: "test",
      argument: "total",
      period: "2027",
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
