import {
  type Answer,
  countMovements,
  describePeriod,
  detectCrossings,
  highestPeriods,
  onYearChange,
  percent,
  type RankedPeriod,
  type Ratio,
  rankItems,
  Series,
  type ThresholdCrossing,
  thresholdStreak,
} from "export-growth";
import { expectTypeOf, test } from "vitest";

const series = Series.of("2024", [1, 2]);
const rates = onYearChange(series);

test("lists of figures hold decimals, lists of rates hold ratios", () => {
  expectTypeOf(highestPeriods(series, "2025")).toEqualTypeOf<RankedPeriod[]>();
  expectTypeOf(highestPeriods(rates, "2025")).toEqualTypeOf<RankedPeriod<Ratio>[]>();
  expectTypeOf(detectCrossings(rates, percent(10))).toEqualTypeOf<ThresholdCrossing<Ratio>[]>();
  expectTypeOf(rankItems({ a: rates }, "2025").items[0]?.value).toEqualTypeOf<Ratio | undefined>();
});

test("an answer has a value or a reason", () => {
  const level = describePeriod(series, "2025").total.level;
  expectTypeOf(level).toEqualTypeOf<Answer<string>>();
  if (level.reason === undefined) expectTypeOf(level.value).toEqualTypeOf<string>();
});

test("the lines below do not compile, each for its reason", () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Lines that must not compile. They never run. */
function mustNotCompile(): void {
  // @ts-expect-error a threshold is a ratio or a number
  thresholdStreak(rates, "2025", true);
  // @ts-expect-error there is no such relation
  thresholdStreak(series, "2025", 10, { relation: "over" });
  // @ts-expect-error items have keys
  countMovements([series], "2025");
  // @ts-expect-error no such option
  describePeriod(series, "2025", { import: series });
}
