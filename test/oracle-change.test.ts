import { readFileSync } from "node:fs";
import {
  averageGrowth,
  baseEffects,
  carryOver,
  change,
  difference,
  fromYearToDate,
  geometricMean,
  indexTo,
  periodAverages,
  periodEnds,
  periodTotals,
  Ratio,
  type RatioSeries,
  type RoundingMode,
  ratio,
  rollingAverage,
  Series,
} from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf } from "./helpers.ts";

interface Call {
  readonly measure: string;
  readonly options: Record<string, never>;
  readonly first?: string;
  readonly expected: string | string[];
}

interface Oracle {
  readonly series: { readonly first: string; readonly values: (string | null)[]; readonly calls: Call[] }[];
  readonly roots: {
    readonly current: string;
    readonly base: string;
    readonly options: { readonly periods: number; readonly perYear: number };
    readonly places: number;
    readonly mode: RoundingMode;
    readonly percent: string;
  }[];
  readonly means: {
    readonly a: string;
    readonly b: string;
    readonly places: number;
    readonly mode: RoundingMode;
    readonly fixed: string;
  }[];
  readonly growths: {
    readonly first: string;
    readonly values: (string | null)[];
    readonly options: { readonly from: string; readonly to: string; readonly negativeBase: "refuse" | "deficits" };
    readonly places: number;
    readonly mode: RoundingMode;
    readonly percent: string;
  }[];
}

// Made by oracle-change.py, which shares no code with us.
const oracle: Oracle = JSON.parse(readFileSync(new URL("fixtures/oracle-change.json", import.meta.url), "utf8"));

type Measure = (series: Series, options: Record<string, never>) => Series | RatioSeries;

const measures: Record<string, Measure> = {
  change: (series, options) => change(series, options as never),
  difference: (series, options) => difference(series, options as never),
  "baseEffects.change": (series, options) => baseEffects(series, options).change,
  "baseEffects.momentum": (series, options) => baseEffects(series, options).momentum,
  "baseEffects.base": (series, options) => baseEffects(series, options).base,
  indexTo: (series, { base }) => indexTo(series, base as unknown as string),
  rollingAverage: (series, { n }) => rollingAverage(series, n as unknown as number),
  fromYearToDate: (series, options) => fromYearToDate(series, options),
  periodTotals: (series, { frequency, ...options }) => periodTotals(series, frequency as never, options),
  periodAverages: (series, { frequency, ...options }) => periodAverages(series, frequency as never, options),
  periodEnds: (series, { frequency, ...options }) => periodEnds(series, frequency as never, options),
};

/** Row by row the value in lowest terms, or the reason why there is none. */
function told(result: Series | RatioSeries): string[] {
  return result.toRows().map(({ period, value }) => {
    if (value === undefined) return result.reasonAt(period) as string;
    return (value instanceof Ratio ? value : ratio(value, 1)).toString();
  });
}

describe("as Python's fractions have it", () => {
  const calls = oracle.series.flatMap(({ first, values, calls }) =>
    calls.map((call) => ({ ...call, series: Series.of(first, values) })),
  );

  test.each(Object.keys(measures))("%s, with holes, figures below 0, and all frequencies", (measure) => {
    const cases = calls.filter((call) => call.measure === measure);
    expect(cases.length).toBeGreaterThan(50);
    for (const { series, options, first, expected } of cases) {
      const result = (measures[measure] as Measure)(series, options);
      expect(told(result), JSON.stringify([series, options])).toEqual(expected);
      if (first !== undefined) expect(result.first).toBe(first);
    }
  });

  test("carryOver", () => {
    const cases = calls.filter((call) => call.measure === "carryOver");
    expect(cases.length).toBeGreaterThan(30);
    for (const { series, options, expected } of cases) {
      const call = () => carryOver(series, options as never);
      expect((expected as string).includes("/") ? call().toString() : codeOf(call)).toBe(expected);
    }
  });

  test("300 roots, in all modes, a fifth of them on ties", () => {
    expect(oracle.roots).toHaveLength(300);
    for (const { current, base, options, places, mode, percent } of oracle.roots) {
      expect(averageGrowth(current, base, options).toFixedPercent(places, mode)).toBe(percent);
    }
  });

  test("400 growths between two periods of a series, with holes and figures below 0: a percent, or why there is none", () => {
    const seen = new Set<string>();
    for (const { first, values, options, places, mode, percent } of oracle.growths) {
      const growth = () => averageGrowth(Series.of(first, values), options).toFixedPercent(places, mode);
      const isRate = /\d/.test(percent);
      expect(isRate ? growth() : codeOf(growth), JSON.stringify([first, values, options])).toBe(percent);
      seen.add(isRate ? "rate" : percent);
    }
    expect(oracle.growths).toHaveLength(400);
    expect([...seen].sort()).toEqual(
      ["missing-base", "missing-current", "negative-base", "outside-range", "rate", "sign-change", "zero-base"].sort(),
    );
  });

  test("60 geometric means", () => {
    expect(oracle.means).toHaveLength(60);
    for (const { a, b, places, mode, fixed } of oracle.means) {
      expect(geometricMean(Ratio.fromJSON(a), Ratio.fromJSON(b)).toFixed(places, mode)).toBe(fixed);
    }
  });

  test("no case is of a measure that is not looked at", () => {
    expect(new Set(calls.map(({ measure }) => measure))).toEqual(new Set([...Object.keys(measures), "carryOver"]));
  });
});
