import {
  carryOver,
  changeStreak,
  contributionTable,
  contributionToChange,
  coverageRatio,
  cumulativeSum,
  dailyAverage,
  describePeriod,
  detectRecords,
  onYearChange,
  onYearDifference,
  periodTotals,
  Ratio,
  type RatioSeries,
  rankAt,
  rankItems,
  ratio,
  revision,
  rollingSum,
  Series,
  shareOfChange,
  shareOfTotal,
  shareTable,
  targetGap,
  totalAcross,
  tradeBalance,
  workingDayEffects,
  yearToDate,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

type Either = Series | RatioSeries;

/** Row by row the exact value as a fraction, or the reason why there is none. */
function answers(series: Either): string[] {
  return series
    .toRows()
    .map(({ value, reason }) => reason ?? (value instanceof Ratio ? value : ratio(value ?? 0, 1)).toString());
}

const figures = fc.array(fc.option(fc.integer({ min: 0, max: 99 }), { freq: 12 }), { minLength: 26, maxLength: 30 });
const months = (values: readonly (number | null)[]) => Series.of("2023-01", values, { unit: "USD" });
/** The same figures as ratios. */
const asRatios = (series: Series) => series.dividedBy(1, { unit: "USD" });

/** What each measure gives of a series and another one that it is held against. */
const measures: Record<string, (series: Either, other: Either) => Either> = {
  onYearChange: (series) => onYearChange(series),
  onYearDifference: (series) => onYearDifference(series),
  cumulativeSum: (series) => cumulativeSum(series),
  yearToDate: (series) => yearToDate(series, { fiscalYear: { start: 4 } }),
  rollingSum: (series) => rollingSum(series, 3),
  quarters: (series) => periodTotals(series, "quarterly"),
  years: (series) => periodTotals(series, "annual", { fiscalYear: { start: 7, label: "end" } }),
  // A RatioSeries has no places, and so no tolerance of rounding.
  shareOfTotal: (series, other) => shareOfTotal(series, other, { totals: "overlapping" }),
  shareOfParts: (series, other) => shareOfTotal({ series, other }, undefined).shares.series,
  contributionToChange: (series, other) => contributionToChange(series, other, { totals: "overlapping" }),
  residual: (series, other) => contributionToChange({ series }, other, { totals: "overlapping" }).residual,
  shareOfChange: (series, other) => shareOfChange(series, other, { totals: "overlapping" }),
  coverageRatio: (series, other) => coverageRatio(series, other),
  balance: (series, other) => tradeBalance(series, other).balance,
  levelRevision: (series, other) => revision(series, other).level,
  baseEffect: (series, other) => revision(series, other).baseEffect,
  totalAcross: (series, other) => totalAcross({ series, other }),
};

describe("every measure reads both classes of series, and gives the same of the same figures", () => {
  test.each(Object.entries(measures))("%s", (_, measure) => {
    fc.assert(
      fc.property(figures, figures, (left, right) => {
        const [series, other] = [months(left), months(right)];
        expect(answers(measure(asRatios(series), asRatios(other)))).toEqual(answers(measure(series, other)));
      }),
      { numRuns: 25 },
    );
  });

  test("where the total has another class than the part, too", () => {
    const [part, total] = [months([1, 2, null, ...Array(20).fill(3)]), months(Array(23).fill(9))];
    for (const name of ["shareOfTotal", "contributionToChange", "shareOfChange", "coverageRatio"] as const) {
      const measure = measures[name] as (part: Either, total: Either) => Either;
      expect(answers(measure(asRatios(part), total))).toEqual(answers(measure(part, total)));
      expect(answers(measure(part, asRatios(total)))).toEqual(answers(measure(part, total)));
    }
  });

  test("working days", () => {
    const days = Series.of(
      "2023-01",
      Array.from({ length: 24 }, (_, month) => 20 + (month % 3)),
    );
    const series = months(Array.from({ length: 24 }, (_, month) => 100 + 7 * month));
    expect(answers(dailyAverage(asRatios(series), days))).toEqual(answers(dailyAverage(series, days)));
    const [plain, ratios] = [workingDayEffects(series, days), workingDayEffects(asRatios(series), days.dividedBy(1))];
    expect(answers(ratios.remainder)).toEqual(answers(plain.remainder));
  });

  test("single answers", () => {
    const series = months(Array.from({ length: 24 }, (_, month) => 10 + ((month * 7) % 12)));
    const ratios = asRatios(series);
    const target = { target: 200, year: 2024, through: "2024-06" } as const;
    const [gap, gapOfRatios] = [targetGap(series, target), targetGap(ratios, target)];
    expect(gapOfRatios.gap.toString()).toBe(`${gap.gap}/1`);
    expect(gapOfRatios.requiredChange?.toString()).toBe(gap.requiredChange?.toString());
    expect(gapOfRatios.passedLastYear).toBe(gap.passedLastYear);
    const year = { year: 2024, through: "2024-06", unadjusted: true } as const;
    expect(carryOver(ratios, year).equals(carryOver(series, year))).toBe(true);
    expect(changeStreak(ratios, "2024-12")).toEqual(changeStreak(series, "2024-12"));
    expect(rankAt(ratios, "2024-12", { scope: "year-to-date" })).toEqual(
      rankAt(series, "2024-12", { scope: "year-to-date" }),
    );
    expect(detectRecords(ratios, { scope: "annual" }).map(({ period }) => period)).toEqual(
      detectRecords(series, { scope: "annual" }).map(({ period }) => period),
    );
    expect(rankItems({ ratios, other: ratios.times(2, { unit: "USD" }) }, "2024-12").items[0]?.key).toBe("other");
    const swings = (one: Either) =>
      tradeBalance(one, one.shift(0).times(2, { unit: "USD" }) as Either).swings.map(({ movement, change }) => [
        movement,
        Number(change instanceof Ratio ? change.toNumber() : change),
      ]);
    expect(swings(ratios)).toEqual(swings(series));
  });

  test("tables and descriptions", () => {
    const [part, total] = [months([...Array(12).fill(3), 4]), months([...Array(12).fill(9), 12])];
    const period = { period: "2024-01" } as const;
    expect(JSON.stringify(shareTable({ part: asRatios(part) }, asRatios(total), period))).toBe(
      JSON.stringify(shareTable({ part }, total, period)),
    );
    expect(JSON.stringify(contributionTable({ part: asRatios(part) }, asRatios(total), period))).toBe(
      JSON.stringify(contributionTable({ part }, total, period)),
    );
    const { total: figure } = describePeriod(asRatios(total), "2024-01", { components: { part: asRatios(part) } });
    expect([figure.level, figure.onYear.rate]).toEqual([{ value: "12/1" }, { value: "1/3" }]);
  });

  test("a seasonally adjusted series needs no word", () => {
    const year = { year: 2025 } as const;
    const quarters = (adjustment?: "seasonal" | "calendar" | "seasonal-and-calendar") =>
      carryOver(Series.of("2024-Q1", [100, 102, 104, 106, 107], { adjustment }), year).toFixedPercent(4);
    expect([quarters("seasonal"), quarters("seasonal-and-calendar")]).toEqual(["3.8835", "3.8835"]);
    expect(() => quarters("calendar")).toThrow("adjustment-mismatch");
    expect(() => quarters()).toThrow("adjustment-mismatch");
  });
});
