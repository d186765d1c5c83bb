import type { Decimal } from "decimal.js";
import {
  averageGrowth,
  type Components,
  carryOver,
  change,
  contributionToChange,
  cumulativeSum,
  describePeriod,
  detectRecords,
  difference,
  type ErrorCode,
  GrowthError,
  groupColumns,
  groupSeries,
  groupSeriesAsync,
  highestPeriods,
  highestSince,
  impliedBase,
  indexTo,
  lowestPeriods,
  lowestSince,
  mapSeries,
  onPeriodChange,
  onPeriodDifference,
  onYearChange,
  onYearDifference,
  parsePeriod,
  percent,
  periodAverages,
  periodEnds,
  periodReader,
  periodTotals,
  Ratio,
  RatioSeries,
  type ReasonCode,
  rankAt,
  rankItems,
  ratio,
  rollingAverage,
  Series,
  shareOfTotal,
  targetGap,
  totalAcross,
  totalsBy,
  tradeBalance,
  yearToDate,
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

/** Known keys: an interface has no index signature. */
interface Items {
  readonly chips: Series;
  readonly cars: Series;
}

test("results by part come in their container, with the keys that are known", () => {
  const items = { chips: series, cars: series } as Items;
  expectTypeOf(contributionToChange(items, series).contributions.chips).toEqualTypeOf<RatioSeries>();
  expectTypeOf(shareOfTotal(items, series).shares).toEqualTypeOf<{
    readonly chips: RatioSeries;
    readonly cars: RatioSeries;
  }>();
  expectTypeOf(shareOfTotal(new Map([["chips", series]]), series).shares).toEqualTypeOf<
    ReadonlyMap<string, RatioSeries>
  >();
  expectTypeOf(totalAcross(items)).toEqualTypeOf<Series>();
  expectTypeOf(rankItems(items, "2025").items[0]?.value).toEqualTypeOf<Decimal | undefined>();
  expectTypeOf(describePeriod(series, "2025", { components: items }).period).toEqualTypeOf<string>();
});

test("totals of groups go on into every measure of parts", () => {
  const regions = totalsBy({ chips: series, cars: series }, (item) => (item === "cars" ? "vehicles" : "parts"));
  expectTypeOf(regions).toEqualTypeOf<Record<string, Series>>();
  const either = null as unknown as Components<Series>;
  expectTypeOf(mapSeries(either, (part) => part)).toEqualTypeOf<Map<string, Series> | Record<string, Series>>();
  expectTypeOf(totalsBy(either, (key) => key)).toEqualTypeOf<Map<string, Series> | Record<string, Series>>();
  const known = new Map<"cars" | "chips", Series>();
  expectTypeOf(mapSeries(known, (part) => onYearChange(part))).toEqualTypeOf<Map<"cars" | "chips", RatioSeries>>();
  expectTypeOf(mapSeries(regions, (region) => onYearChange(region))["parts"]).toEqualTypeOf<RatioSeries | undefined>();
  expectTypeOf(totalAcross(regions)).toEqualTypeOf<Series>();
  expectTypeOf(contributionToChange(regions, series).contributions["parts"]).toEqualTypeOf<RatioSeries | undefined>();
});

test("an answer narrows, an operand decides the class, and text of digits is a number to Intl", () => {
  const answer = series.answerAt("2025-01");
  if (answer.reason === undefined) expectTypeOf(answer.value).toEqualTypeOf<Decimal>();
  else expectTypeOf(answer.reason).toEqualTypeOf<ReasonCode>();
  const { value, reason } = rates.answerAt("2025-01");
  expectTypeOf(value).toEqualTypeOf<Ratio | undefined>();
  expectTypeOf(reason).toEqualTypeOf<ReasonCode | undefined>();
  expectTypeOf(series.times(2)).toEqualTypeOf<Series>();
  expectTypeOf(series.times(ratio(1, 2))).toEqualTypeOf<RatioSeries>();
  expectTypeOf(series.plus(rates)).toEqualTypeOf<RatioSeries>();
  expectTypeOf(series.dividedBy(series)).toEqualTypeOf<RatioSeries>();
  expectTypeOf(yearToDate(rates)).toEqualTypeOf<RatioSeries>();
  expectTypeOf(tradeBalance(series, rates).balance).toEqualTypeOf<RatioSeries>();
  expectTypeOf(new Intl.NumberFormat("ko").format(ratio(1, 2).toFixedPercent())).toEqualTypeOf<string>();
  const rows: ({ month: string; usd: number } | { month: string; eur: number })[] = [];
  expectTypeOf(Series.fromRows(rows, { period: "month", value: "usd" })).toEqualTypeOf<Series>();
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
  // @ts-expect-error keys are texts
  groupColumns([{ item: [5], month: ["2025-11"], usd: [1] }], columns);
  // @ts-expect-error periods are texts, or objects with year and month
  groupColumns([{ item: ["AUTO"], month: [202511], usd: [1] }], columns);
  // @ts-expect-error a boolean is no figure
  groupColumns([{ item: ["AUTO"], month: ["2025-11"], usd: [true] }], columns);
  // @ts-expect-error floats of 32 bits have lost digits
  groupColumns([{ item: ["AUTO"], month: ["2025-11"], usd: Float32Array.of(1) }], columns);
  // @ts-expect-error a set is no column
  groupColumns([{ item: new Set(["AUTO"]), month: ["2025-11"], usd: [1] }], columns);
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
  // @ts-expect-error a change says what it is on
  change(series, {});
  // @ts-expect-error exactly one of periods, years and since
  change(series, { periods: 1, years: 1 });
  // @ts-expect-error a fixed base has no window
  change(series, { since: "2025-01", window: 3 });
  // @ts-expect-error a difference says what it is on
  difference(series, {});
  // @ts-expect-error a series has two ends
  averageGrowth(series, { from: "2025-01" });
  // @ts-expect-error figures have a length
  averageGrowth(2, 1, {});
  // @ts-expect-error no year is said
  carryOver(series, {});
  // @ts-expect-error no base is said
  indexTo(series);
  // @ts-expect-error no such frequency
  periodAverages(series, "weekly");
  // @ts-expect-error no frequency is said
  periodEnds(series);
  // @ts-expect-error no length is said
  rollingAverage(series);
  // @ts-expect-error no frequency is said
  periodTotals(onPeriodChange(series));
  // @ts-expect-error a rate is a ratio, so that 8.4 is not read as 840 percent
  impliedBase("61.04", "8.4");
  // @ts-expect-error a series has rates in a series
  impliedBase(Series.of("2024", [1]), percent(8));
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
  // @ts-expect-error there is no such column, beside a reader either
  Series.fromRows([{ month: "2025-01", usd: 1 }], { period: ["mnth", periodReader("yyyy-MM")], value: "usd" });
  // @ts-expect-error there is no such column
  groupSeries([{ month: "2025-01", item: "A", usd: 1 }], { key: "itm", period: "month", value: "usd" });
  // @ts-expect-error an array has no keys
  shareOfTotal([series], series);
  // @ts-expect-error there is no such part
  shareOfTotal({ chips: series }, series).shares.cars;
  // @ts-expect-error a series of another class is not appended
  series.append(rates);
  // @ts-expect-error a language is said
  ratio(1, 2).toLocaleString();
  // @ts-expect-error percent takes a number, not a ratio
  percent(ratio(1, 2));
  // @ts-expect-error thrown by the package alone
  new GrowthError();
}
