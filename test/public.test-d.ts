import type { Decimal } from "decimal.js";
import {
  cumulativeSum,
  detectRecords,
  type ErrorCode,
  GrowthError,
  groupColumns,
  groupSeriesAsync,
  highestPeriods,
  highestSince,
  impliedBase,
  lowestPeriods,
  lowestSince,
  mapSeries,
  onPeriodChange,
  onPeriodDifference,
  onYearChange,
  onYearDifference,
  parsePeriod,
  percent,
  periodTotals,
  Ratio,
  RatioSeries,
  rankAt,
  ratio,
  Series,
  shareOfTotal,
  targetGap,
  totalsBy,
  tradeBalance,
} from "export-growth";
import { expectTypeOf, test } from "vitest";

const series = Series.of("2025-01", [1]);
const rates = onYearChange(series);

test("figures give figures, series give series", () => {
  expectTypeOf(onYearChange("1", 2n)).toEqualTypeOf<Ratio>();
  expectTypeOf(onYearChange(series)).toEqualTypeOf<RatioSeries>();
  expectTypeOf(onYearChange(rates)).toEqualTypeOf<RatioSeries>();
  expectTypeOf(cumulativeSum([1])).toEqualTypeOf<Decimal[]>();
  expectTypeOf(cumulativeSum(series)).toEqualTypeOf<Series>();
  expectTypeOf(shareOfTotal(series, series)).toEqualTypeOf<RatioSeries>();
  expectTypeOf(tradeBalance(1, 2)).toEqualTypeOf<Decimal>();
  expectTypeOf(tradeBalance(series, series).balance).toEqualTypeOf<Series>();
  expectTypeOf(rates.toPercent()).toEqualTypeOf<Series>();
});

test("what may be absent says so", () => {
  expectTypeOf(series.at("2025-01")).toEqualTypeOf<Decimal | undefined>();
  expectTypeOf(rates.at("2025-01")).toEqualTypeOf<Ratio | undefined>();
  expectTypeOf(targetGap(series, { target: 1, year: 2025 }).requiredChange).toEqualTypeOf<Ratio | undefined>();
  expectTypeOf(detectRecords(rates)[0]).toExtend<{ value: Ratio } | undefined>();
  expectTypeOf(detectRecords(series)[0]).toExtend<{ value: Decimal } | undefined>();
});

test("either kind of series is taken where both are", () => {
  const either = series as Series | RatioSeries;
  expectTypeOf(detectRecords(either)[0]).toExtend<{ value: Decimal | Ratio } | undefined>();
  expectTypeOf(highestSince(either, "2025-01")).toExtend<{ value: Decimal | Ratio } | undefined>();
  expectTypeOf(onYearDifference(either)).toEqualTypeOf<Series | RatioSeries>();
  expectTypeOf(onPeriodDifference(either)).toEqualTypeOf<Series | RatioSeries>();
  expectTypeOf(highestPeriods(either, "2025-01")).toExtend<{ value: Decimal | Ratio }[]>();
  expectTypeOf(lowestPeriods(either, "2025-01")).toExtend<{ value: Decimal | Ratio }[]>();
  expectTypeOf(lowestSince(either, "2025-01")).toExtend<{ value: Decimal | Ratio } | undefined>();
});

test("codes are a closed union", () => {
  expectTypeOf<GrowthError["code"]>().toEqualTypeOf<ErrorCode>();
  expectTypeOf<"zero-base">().toExtend<ErrorCode>();
  expectTypeOf<"no-such-code">().not.toExtend<ErrorCode>();
});

test("options accept undefined", () => {
  expectTypeOf(onYearChange).toBeCallableWith(series, { years: undefined, negativeBase: undefined });
  expectTypeOf(Series.of).toBeCallableWith("2025", [1], { unit: undefined, span: undefined, missing: undefined });
});

test("the lines below do not compile, each for its reason", () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Lines that must not compile. They never run. */
function mustNotCompile(date: Date): void {
  const columns = { key: "item", period: "month", value: "usd" } as const;
  const row = { item: "AUTO", month: "2025-11", usd: 5 };
  // @ts-expect-error rows are no batches
  groupSeriesAsync([row], { ...columns, batches: true });
  // @ts-expect-error a batch has no such column
  groupColumns([{ item: ["AUTO"], month: ["2025-11"] }], columns);
  // @ts-expect-error a group has a name
  totalsBy({ series }, () => undefined);
  // @ts-expect-error figures are no series
  mapSeries({ a: 5 }, (each) => each);
  // @ts-expect-error a date is no period
  parsePeriod(date);
  // @ts-expect-error a year is written as text
  parsePeriod(2025);
  // @ts-expect-error a boolean is no number
  onYearChange(true, 1);
  // @ts-expect-error a figure has one base
  onYearChange("61.04");
  // @ts-expect-error a series and a figure do not compare
  onYearChange(series, 5);
  // @ts-expect-error two figures have no lag
  onYearChange(1, 2, { years: 1 });
  // @ts-expect-error no such option
  onYearChange(series, { lags: 1 });
  // @ts-expect-error no boolean options
  onYearChange(1, 2, { negativeBase: true });
  // @ts-expect-error no frequency is said
  periodTotals(onPeriodChange(series));
  // @ts-expect-error a rate is a ratio, so that 8.4 is not read as 840 percent
  impliedBase("61.04", "8.4");
  // @ts-expect-error a ratio is no Decimal
  ratio(1, 2).toSignificantDigits(3);
  // @ts-expect-error a value may be absent
  series.at("2025-01").plus(1);
  // @ts-expect-error there is no such scope
  rankAt(series, "2025-01", { scope: "ever" });
  // @ts-expect-error there is no such mode
  ratio(1, 2).toFixed(1, "halfUp");
  // @ts-expect-error a target belongs to a year
  targetGap(series, { target: 1 });
  // @ts-expect-error one needs both sides
  tradeBalance(series);
  // @ts-expect-error made by Series.of and the others
  new Series();
  // @ts-expect-error made by the measures
  new RatioSeries();
  // @ts-expect-error made by ratio and percent
  new Ratio();
  // @ts-expect-error a series cannot be written to
  series.unit = "USD";
  // @ts-expect-error a hole is null or undefined, not false
  Series.of("2025", [false]);
  // @ts-expect-error there is no such column
  Series.fromRows([{ month: "2025-01", usd: 1 }], { period: "month", value: "eur" });
  // @ts-expect-error percent takes a number, not a ratio
  percent(ratio(1, 2));
  // @ts-expect-error thrown by the package alone
  new GrowthError();
}
