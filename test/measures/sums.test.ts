import {
  averageGrowth,
  baseEffects,
  carryOver,
  change,
  changeStreak,
  contributionToChange,
  countMovements,
  coverageRatio,
  cumulativeSum,
  dailyAverage,
  describePeriod,
  detectCrossings,
  detectRecords,
  difference,
  fromYearToDate,
  highestPeriods,
  highestSince,
  indexTo,
  lowestPeriods,
  lowestSince,
  onPeriodChange,
  onPeriodDifference,
  onYearChange,
  onYearDifference,
  periodAverages,
  periodEnds,
  periodTotals,
  priceVolumeEffects,
  type RatioSeries,
  rankAt,
  rankItems,
  recordAt,
  recordStreak,
  revision,
  rollingAverage,
  rollingSum,
  Series,
  shareOfTotal,
  shareTable,
  targetGap,
  thresholdStreak,
  totalAcross,
  totalsBy,
  tradeBalance,
  unitValue,
  workingDayEffects,
  yearToDate,
} from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

const months = Series.of(
  "2023-01",
  Array.from({ length: 36 }, (_, month) => 100 + month),
  { unit: "USD" },
);
const sums = yearToDate(months);
const ratios = months.dividedBy(3, { unit: "USD" });
const ratioSums = yearToDate(ratios);

describe("sums since the start of a year are not summed again", () => {
  const year = { year: 2025, unadjusted: true } as const;
  test.each<[string, (series: Series | RatioSeries) => unknown]>([
    ["yearToDate", yearToDate],
    ["cumulativeSum", cumulativeSum],
    ["rollingSum", (series) => rollingSum(series, 3)],
    ["rollingAverage", (series) => rollingAverage(series, 3)],
    ["periodTotals", (series) => periodTotals(series, "quarterly")],
    ["periodTotals", (series) => periodTotals(series, "annual")],
    ["periodAverages", (series) => periodAverages(series, "annual")],
    ["targetGap", (series) => targetGap(series, { target: 1000, year: 2025 })],
    ["carryOver", (series) => carryOver(series, year)],
    ["change", (series) => change(series, { years: 1, window: 3 })],
    ["difference", (series) => difference(series, { years: 1, window: 3 })],
    ["indexTo", (series) => indexTo(series, "2024")],
    ["detectRecords", (series) => detectRecords(series, { scope: "annual" })],
    ["recordAt", (series) => recordAt(series, "2025-12", { scope: "year-to-date" })],
    ["recordStreak", (series) => recordStreak(series, "2025", { scope: "annual" })],
    ["rankAt", (series) => rankAt(series, "2025-12", { scope: "year-to-date" })],
    ["describePeriod", (series) => describePeriod(series, "2025-11")],
  ])("%s", (name, measure) => {
    for (const summed of [sums, ratioSums]) {
      const error = errorOf(() => measure(summed));
      expect(error).toMatchObject({ code: "not-additive", argument: expect.stringMatching(/^(series|base)$/) });
      expect(error.function).toBe(name);
      expect(error.message).toContain("such as fromYearToDate makes of sums");
    }
    expect(() => measure(fromYearToDate(sums))).not.toThrow();
  });

  test("of quarters and halves neither, and annual figures are no such sums", () => {
    const quarters = Series.of("2024-Q1", [1, 2, 3, 4]);
    expect(codeOf(() => rollingSum(yearToDate(quarters), 2))).toBe("not-additive");
    const years = Series.of("2023", [1, 2, 4], { fiscalYear: { start: 4 } });
    expect(rollingSum(yearToDate(years), 2).at("2025")?.toFixed()).toBe("6");
    expect(onPeriodChange(years).at("2025")?.toString()).toBe("1/1");
    expect(years.shift(1).last).toBe("2026");
  });

  test("nor are rates of them", () => {
    expect(codeOf(() => rollingAverage(onYearChange(sums), 3))).toBe("not-additive");
  });

  test("but they end, are taken apart and compared with other years", () => {
    expect(periodEnds(sums, "annual").equals(periodTotals(months, "annual"))).toBe(true);
    expect(fromYearToDate(sums).equals(months)).toBe(true);
    // 112 + 113 over 100 + 101.
    expect(onYearChange(sums).at("2024-02")?.toString()).toBe("8/67");
    expect(onYearDifference(sums).at("2024-02")?.toFixed()).toBe("24");
    expect(change(sums, { periods: 12 }).equals(onYearChange(sums))).toBe(true);
    expect(difference(sums, { years: 2 }).at("2025-01")?.toFixed()).toBe("24");
    expect(averageGrowth(sums, { from: "2023-02", to: "2025-02" }).toFixedPercent()).toBe("11.3");
    expect(recordAt(sums, "2025-11", { scope: "same-period" })?.previous.period).toBe("2024-11");
    const same = { scope: "same-period" } as const;
    expect(rankAt(sums, "2025-12", same)).toEqual({ rank: 1, of: 3, ties: 0 });
    expect(highestSince(sums, "2025-10", same)).toBeUndefined();
    expect(highestPeriods(sums, "2025-12", same).map(({ period }) => period)).toEqual([
      "2025-12",
      "2024-12",
      "2023-12",
    ]);
    expect(detectRecords(onYearChange(sums), { direction: "low" })[0]?.period).toBe("2024-02");
    expect(changeStreak(sums, "2025-12").length).toBe(24);
    expect(thresholdStreak(sums, "2025-12", 1000).length).toBe(5);
    expect(detectCrossings(sums, 1000).filter(({ direction }) => direction === "upward")).toHaveLength(3);
    expect(sums.shift(12).at("2025-02")?.toFixed()).toBe("225");
  });
});

describe("they compare with the same part of other years only", () => {
  test.each<[string, () => unknown]>([
    ["onPeriodChange", () => onPeriodChange(sums)],
    ["onPeriodDifference", () => onPeriodDifference(sums)],
    ["change", () => change(sums, { periods: 1 })],
    ["change", () => change(sums, { since: "2023-01" })],
    ["difference", () => difference(ratioSums, { periods: 6 })],
    ["baseEffects", () => baseEffects(sums, { unadjusted: true })],
    ["averageGrowth", () => averageGrowth(sums, { from: "2023-01", to: "2025-02" })],
    ["indexTo", () => indexTo(sums, "2024-01")],
    ["detectRecords", () => detectRecords(sums)],
    ["recordAt", () => recordAt(ratioSums, "2025-12", { scope: "all-time" })],
    ["recordStreak", () => recordStreak(sums, "2025-12")],
    ["rankAt", () => rankAt(sums, "2025-12")],
    ["highestSince", () => highestSince(sums, "2025-10")],
    ["lowestSince", () => lowestSince(sums, "2025-10")],
    ["highestPeriods", () => highestPeriods(sums, "2025-12")],
    ["lowestPeriods", () => lowestPeriods(ratioSums, "2025-12")],
    ["changeStreak", () => changeStreak(sums, "2025-12", { comparison: "period" })],
    ["countMovements", () => countMovements({ sums }, "2025-12", { comparison: "period" })],
    ["contributionToChange", () => contributionToChange(sums, sums, { periods: 1 })],
    ["Series.shift", () => sums.shift(1)],
    ["RatioSeries.shift", () => ratioSums.shift(-6)],
  ])("%s", (name, call) => {
    expect(errorOf(call)).toMatchObject({ code: "year-mismatch", function: name });
  });

  test("as rates of them do not: the rate since January rose by so many points on the month before", () => {
    const rates = onYearChange(sums);
    const points = onPeriodDifference(rates);
    expect(points.at("2024-02")?.equals(rates.at("2024-02")?.minus(rates.at("2024-01") as never) as never)).toBe(true);
    expect(
      rates
        .minus(rates.shift(1))
        .at("2024-02")
        ?.equals(points.at("2024-02") as never),
    ).toBe(true);
    expect(onPeriodDifference(rates.toPercent(1)).at("2024-02")?.toFixed()).toBe("-0.1");
  });
});

describe("they never mix with single periods", () => {
  const goods = { values: months, quantities: yearToDate(Series.of("2023-01", Array(36).fill(2), { unit: "kg" })) };
  const days = Series.of("2023-01", Array(36).fill(20));
  test.each<[string, () => unknown]>([
    ["Series.plus", () => months.plus(sums)],
    ["Series.minus", () => sums.minus(months)],
    ["RatioSeries.minus", () => ratios.minus(ratioSums)],
    ["Series.append", () => months.append(sums)],
    ["tradeBalance", () => tradeBalance(months, sums)],
    ["coverageRatio", () => coverageRatio(sums, months)],
    ["shareOfTotal", () => shareOfTotal(months, sums)],
    ["shareOfTotal", () => shareOfTotal({ months }, sums)],
    ["shareTable", () => shareTable({ months }, sums, { period: "2025-12" })],
    ["contributionToChange", () => contributionToChange(sums, months)],
    ["totalAcross", () => totalAcross({ months, sums })],
    ["totalsBy", () => totalsBy({ months, sums }, () => "all")],
    ["rankItems", () => rankItems({ months, sums }, "2025-12")],
    ["countMovements", () => countMovements({ months, sums }, "2025-12")],
    ["revision", () => revision(months, sums)],
    ["unitValue", () => unitValue(goods.values, goods.quantities)],
    ["priceVolumeEffects", () => priceVolumeEffects(goods.values, goods.quantities)],
    ["dailyAverage", () => dailyAverage(sums, days)],
    ["workingDayEffects", () => workingDayEffects(months, yearToDate(days))],
    ["describePeriod", () => describePeriod(months, "2025-12", { imports: sums })],
    ["describePeriod", () => describePeriod(months, "2025-12", { components: { sums } })],
    ["describePeriod", () => describePeriod(months, "2025-12", { quantities: goods.quantities })],
    ["describePeriod", () => describePeriod(months, "2025-12", { days: yearToDate(days) })],
  ])("%s", (name, mix) => {
    expect(errorOf(mix)).toMatchObject({ code: "year-mismatch", function: name });
  });

  test("the message says how sums are made, also of a file", () => {
    expect(errorOf(() => sums.minus(months)).message).toBe(
      "Series.minus: other must be sums since the start of a year as the first is: yearToDate makes them, and of those of a file frequency and fiscalYear say so (year-mismatch)",
    );
    expect(errorOf(() => months.minus(sums)).message).toContain("as the first does");
    const file = Series.from([...sums], { unit: "USD", frequency: "monthly", fiscalYear: { start: 1 } });
    expect(sums.minus(file).at("2025-12")?.toFixed()).toBe("0");
  });

  test("where they are multiplied, as by an exchange rate, and where rates of both are compared", () => {
    const won = Series.of("2023-01", Array(36).fill(1400), { unit: "KRW/USD" });
    expect(sums.times(won, { unit: "KRW" }).fiscalYear).toEqual({ start: 1, label: "start" });
    expect(ratioSums.dividedBy(won).fiscalYear).toEqual({ start: 1, label: "start" });
    expect(onYearChange(sums).minus(onYearChange(months)).at("2024-01")?.toFixed(1)).toBe("0.0");
    expect(onYearChange(sums).toPercent(1).minus(onYearChange(months).toPercent(1)).at("2024-01")?.toFixed()).toBe("0");
    expect(codeOf(() => onYearChange(sums).append(onYearChange(months)))).toBe("year-mismatch");
    expect(unitValue(sums, goods.quantities).at("2025-01")?.toString()).toBe("62/1");
  });
});
