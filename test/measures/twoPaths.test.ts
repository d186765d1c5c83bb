import {
  coverageRatio,
  cumulativeSum,
  detectRecords,
  onPeriodChange,
  onYearChange,
  onYearDifference,
  periodTotals,
  type RatioSeries,
  rollingSum,
  Series,
  shareOfTotal,
  yearToDate,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { isPacked } from "../../src/exact/columns/column.ts";
import { modes } from "../helpers.ts";

/**
 * The same figures held twice: as safe integers and as bigints. Every measure must give the same for both, bit for bit,
 * at and around 2^53, where the first leaves its path.
 */

const first = "2019-Q3";
const most = Number.MAX_SAFE_INTEGER;

const safeInteger = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: -50, max: 50 }),
  ...[
    2 ** 53 - 9,
    2 ** 52,
    2 ** 51,
    Math.floor(2 ** 53 / 12),
    Math.floor(2 ** 52 / 1000),
    Math.floor(2 ** 53 / 1000),
  ].map((edge) => fc.integer({ min: edge - 8, max: edge + 8 })),
  fc.integer({ min: -most, max: 8 - most }),
  fc.integer({ min: 1, max: most }),
);
const safeIntegers = fc.array(fc.option(safeInteger, { freq: 12 }), { minLength: 1, maxLength: 14 });
const positiveIntegers = fc.array(
  fc.option(
    safeInteger.map((one) => Math.abs(one) || 1),
    { freq: 12 },
  ),
  { minLength: 1, maxLength: 14 },
);
const scale = fc.integer({ min: 0, max: 3 });

/** A figure too great for a safe integer, in a later year, makes all of them bigints; a slice leaves it out again. */
function held(
  coefficients: readonly (number | null)[],
  places: number,
  start = first,
): { packed: Series; big: Series } {
  const texts = coefficients.map((one) => (one === null ? null : `${one}e-${places}`));
  const packed = Series.of(start, texts);
  const big = Series.of(start, [...texts, "1e40"]).slice(start, packed.last);
  expect(isPacked(packed[brand].values.coefficients)).toBe(true);
  expect(isPacked(big[brand].values.coefficients)).toBe(false);
  return { packed, big };
}

/** All that can be read of a series. */
function reading(series: Series | RatioSeries) {
  return { json: series.toJSON(), floats: series.toNumbers(), rows: series.toRows() };
}

function everyRounding(series: RatioSeries) {
  return modes.map((mode) => [series.toPercent(1, mode).toJSON(), series.toDecimal(0, mode).toJSON()]);
}

describe("safe integers and bigints give the same, bit for bit", () => {
  test("values and sums", () => {
    fc.assert(
      fc.property(safeIntegers, scale, (coefficients, places) => {
        const { packed, big } = held(coefficients, places);
        for (const measure of [
          (series: Series) => series,
          (series: Series) => cumulativeSum(series),
          (series: Series) => yearToDate(series),
          (series: Series) => yearToDate(series, { fiscalYear: { start: 4 } }),
          (series: Series) => periodTotals(series, "annual"),
          (series: Series) => rollingSum(series, 1),
          (series: Series) => rollingSum(series, 3),
          (series: Series) => rollingSum(series, 12),
          (series: Series) => onYearDifference(series),
        ]) {
          expect(reading(measure(big))).toEqual(reading(measure(packed)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("changes, in all nine modes", () => {
    fc.assert(
      fc.property(
        safeIntegers,
        scale,
        fc.constantFrom("refuse" as const, "deficits" as const),
        (coefficients, places, negativeBase) => {
          const { packed, big } = held(coefficients, places);
          for (const measure of [
            (series: Series) => onYearChange(series, { negativeBase }),
            (series: Series) => onYearChange(series, { negativeBase, years: 2 }),
            (series: Series) => onPeriodChange(series, { negativeBase }),
          ]) {
            expect(reading(measure(big))).toEqual(reading(measure(packed)));
            expect(everyRounding(measure(big))).toEqual(everyRounding(measure(packed)));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("shares and ratios, in all nine modes; sums of two series", () => {
    fc.assert(
      fc.property(
        safeIntegers,
        positiveIntegers,
        scale,
        scale,
        fc.constantFrom("2019-Q3", "2019-Q4", "2019-Q1"),
        (coefficients, others, ...rest) => {
          const [places, otherPlaces, start] = rest;
          const above = held(coefficients, places);
          const below = held(others, otherPlaces, start);
          const measures: ((left: Series, right: Series) => RatioSeries)[] = [
            shareOfTotal,
            (part, total) => shareOfTotal(part, total, { totals: "overlapping" }),
            (exports, imports) => coverageRatio(exports, imports, { negativeFlows: "allow" }),
          ];
          for (const measure of measures) {
            const expected = measure(above.packed, below.packed);
            const roundings = everyRounding(expected);
            for (const [left, right] of [
              [above.big, below.big],
              [above.big, below.packed],
              [above.packed, below.big],
            ] as const) {
              expect(reading(measure(left, right))).toEqual(reading(expected));
              expect(everyRounding(measure(left, right))).toEqual(roundings);
            }
          }
          for (const name of ["plus", "minus"] as const) {
            const expected = reading(above.packed[name](below.packed));
            expect(reading(above.big[name](below.big))).toEqual(expected);
            expect(reading(above.packed[name](below.big))).toEqual(expected);
          }
        },
      ),
      {
        numRuns: 80,
      },
    );
  });

  test("records with their margins", () => {
    fc.assert(
      fc.property(safeIntegers, scale, (coefficients, places) => {
        const { packed, big } = held(coefficients, places);
        for (const scope of ["all-time", "same-period", "year-to-date", "annual"] as const) {
          for (const direction of ["high", "low"] as const) {
            const options = { scope, direction, ties: "include" } as const;
            expect(detectRecords(big, options)).toEqual(detectRecords(packed, options));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("a number reads as its shortest text does", () => {
  const number = fc.oneof(
    fc
      .tuple(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.integer({ min: 0, max: 18 }))
      .map(([coefficient, places]) => coefficient / 10 ** places),
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
      .map(([coefficient, places]) => coefficient / 10 ** places),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
    fc.integer({ min: most - 20, max: most }),
    fc.constantFrom(0, -0, 0.1 + 0.2, 1 / 3, 5e-324, 1e15, 1e15 - 1, 1e15 + 0.5, 2 ** 53, 1e21, 1e-7, 0.000001, -0.5),
  );

  /** What was handed in as the text path has it, which never sees a float. */
  const viaText = (numbers: readonly (number | null)[]) =>
    Series.of(
      first,
      numbers.map((one) => (one === null ? null : String(one))),
    ).toJSON();

  test("in a list, one by one, among texts and in a Float64Array", () => {
    fc.assert(
      fc.property(fc.array(fc.option(number, { freq: 8 }), { minLength: 1, maxLength: 12 }), (numbers) => {
        const expected = viaText(numbers);
        expect(Series.of(first, numbers).toJSON()).toEqual(expected);
        expect(Series.of(first, numbers.values()).toJSON()).toEqual(expected);
        expect(
          Series.of(first, ["1.25", ...numbers])
            .toJSON()
            .values.slice(1),
        ).toEqual(expected.values);
        const present = numbers.filter((one) => one !== null);
        if (present.length > 0) expect(Series.of(first, Float64Array.from(present)).toJSON()).toEqual(viaText(present));
      }),
      { numRuns: 2000 },
    );
  });

  test("61.04 is 61.04, and what a float sum leaves is kept as well", () => {
    const series = Series.of(first, [61.04, 0.1 + 0.2, -0]);
    expect(series.toJSON().values).toEqual(["61.04", "0.30000000000000004", "0"]);
  });
});
