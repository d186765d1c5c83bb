import { Ratio, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { rollingRatios, runningRatios } from "../../../src/measures/cumulative/ratioTotals.ts";
import { codeOf, outcomes, site } from "../../helpers.ts";

const quotients = (above: readonly (number | null)[], below: readonly number[]) =>
  Series.of("2025-01", above).dividedBy(Series.of("2025-01", below));
const data = (above: readonly (number | null)[], below: readonly number[]) => quotients(above, below)[brand];

describe("sums of ratios", () => {
  const thirds = data([1, 1, 1, 1, 1], [2, 3, 6, 4, 5]);

  test("from the last start up to each", () => {
    const sums = (every: number, position: number) => outcomes(runningRatios(thirds, every, position, "missing", site));
    expect(sums(5, 0)).toEqual(["1/2", "5/6", "1/1", "5/4", "29/20"]);
    expect(sums(3, 0)).toEqual(["1/2", "5/6", "1/1", "1/4", "9/20"]);
    expect(sums(3, 2)).toEqual(["missing", "1/3", "1/2", "3/4", "1/5"]);
  });

  test("of windows, longer than the series too", () => {
    const sums = (length: number) => outcomes(rollingRatios(thirds, length, site));
    expect(sums(1)).toEqual(["1/2", "1/3", "1/6", "1/4", "1/5"]);
    expect(sums(2)).toEqual(["missing-in-window", "5/6", "1/2", "5/12", "9/20"]);
    expect(sums(9)).toEqual(Array(5).fill("missing-in-window"));
  });

  test("a hole is in every sum that holds it", () => {
    const holed = data([1, null, 1, 1, 1], [2, 3, 6, 4, 5]);
    expect(outcomes(rollingRatios(holed, 2, site)).slice(2)).toEqual(["missing-in-window", "5/12", "9/20"]);
    expect(outcomes(runningRatios(holed, 3, 0, "incomplete-year", site))).toEqual([
      "1/2",
      "incomplete-year",
      "incomplete-year",
      "1/4",
      "9/20",
    ]);
  });

  test("are those of the fractions one by one, and keep their unit", () => {
    const row = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (rows, length) => {
        const series = quotients(
          rows.map(([above]) => above),
          rows.map(([, below]) => below),
        );
        const values = [...series].map(([, value]) => value as Ratio);
        const sum = (from: number, to: number) =>
          values
            .slice(from, to)
            .reduce((all, value) => all.plus(value), Ratio.fromJSON("0/1"))
            .toJSON();
        const rolled = outcomes(rollingRatios(series[brand], length, site));
        for (let at = length - 1; at < values.length; at += 1) expect(rolled[at]).toBe(sum(at - length + 1, at + 1));
        const run = outcomes(runningRatios(series[brand], length, 0, "missing", site));
        for (let at = 0; at < values.length; at += 1) expect(run[at]).toBe(sum(at - (at % length), at + 1));
      }),
    );
    const average = Series.of("2025", [1], { unit: "USD" }).dividedBy(2, { unit: "USD/day" });
    expect(rollingRatios(average[brand], 1, site).labels.unit).toBe("USD/day");
  });

  test("that would be longer than a fraction may be are refused", () => {
    const primes = Array.from({ length: 1400 }, (_, at) => 1e15 + 37 + 2 * at);
    const many = data(
      primes.map(() => 1),
      primes,
    );
    expect(codeOf(() => runningRatios(many, 1400, 0, "missing", site))).toBe("too-large");
    expect(outcomes(rollingRatios(many, 2, site))[1]).toMatch(/^\d+\/\d+$/);
  });
});
