import type { Decimal } from "decimal.js";
import {
  type AbsenceReason,
  type Answer,
  type BalanceDescription,
  type BaseEffectsDescription,
  type ComponentDescription,
  countMovements,
  type DescribeOptions,
  type Description,
  describePeriod,
  detectCrossings,
  type FigureDescription,
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

/** Where in a type stands what JSON does not keep: a path for each, `never` where it keeps all. */
type LostInJson<Value, Path extends string = ""> = Value extends string | number | boolean | null
  ? never
  : Value extends readonly (infer Item)[]
    ? LostInJson<Item, `${Path}[]`>
    : Value extends bigint | symbol | undefined | ((...values: never) => unknown)
      ? Path
      : { [Key in keyof Value & string]-?: LostInField<Value, Key, `${Path}.${Key}`> }[keyof Value & string];

/** A field that is not there is no loss; one that is there and says `undefined` is. */
type LostInField<Value, Key extends keyof Value, Path extends string> =
  Record<never, never> extends Pick<Value, Key>
    ? LostInJson<Exclude<Value[Key], undefined>, Path>
    : LostInJson<Value[Key], Path>;

test("a description holds what JSON keeps, and nothing else, down to the last field", () => {
  expectTypeOf<LostInJson<Description>>().toBeNever();
  // What it would say of a field that JSON loses.
  expectTypeOf<LostInJson<{ a: { b: string | undefined }[]; c?: undefined; d: null }>>().toEqualTypeOf<".a[].b">();
  expectTypeOf<LostInJson<{ a: bigint; b: () => void }>>().toEqualTypeOf<".a" | ".b">();
  expectTypeOf<LostInJson<{ a: Decimal }>>().not.toBeNever();
  expectTypeOf<LostInJson<{ a: ReadonlyMap<string, string> }>>().not.toBeNever();
  expectTypeOf<LostInJson<{ a: Date }>>().not.toBeNever();
});

test("the fields of a description: an answer or its reason, null where nothing was asked", () => {
  type Text = Answer<string>;
  expectTypeOf<keyof Description>().toEqualTypeOf<
    | "period"
    | "frequency"
    | "fiscalYear"
    | "total"
    | "imports"
    | "balance"
    | "quantities"
    | "unitValue"
    | "priceVolume"
    | "components"
    | "residual"
    | "ranking"
    | "movements"
    | "workingDays"
    | "momentum"
    | "carryOver"
    | "baseEffects"
    | "target"
  >();
  expectTypeOf<FigureDescription["flag"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Description["quantities"]>().toEqualTypeOf<FigureDescription | null>();
  expectTypeOf<Description["unitValue"]>().toEqualTypeOf<Text | null>();
  expectTypeOf<NonNullable<Description["priceVolume"]>["price" | "volume"]>().toEqualTypeOf<Text>();
  expectTypeOf<NonNullable<Description["workingDays"]>["daysEffect" | "remainder"]>().toEqualTypeOf<Text>();
  expectTypeOf<Description["momentum"]["onPeriod" | "threeOnThree" | "annualised"]>().toEqualTypeOf<Text>();
  expectTypeOf<Description["carryOver"]>().toEqualTypeOf<Text>();
  expectTypeOf<Description["baseEffects"]>().toEqualTypeOf<BaseEffectsDescription | null>();
  expectTypeOf<BaseEffectsDescription["change" | "momentum" | "base"]>().toEqualTypeOf<Text>();
  expectTypeOf<NonNullable<Description["balance"]>["period"]>().toEqualTypeOf<BalanceDescription>();
  expectTypeOf<BalanceDescription["onYear"]["rate"]>().toEqualTypeOf<Text>();
  expectTypeOf<NonNullable<Description["components"]>>().toEqualTypeOf<readonly ComponentDescription[]>();
  expectTypeOf<NonNullable<Text["reason"]>>().toEqualTypeOf<AbsenceReason>();
});

test("every option may be undefined", () => {
  expectTypeOf<{ [Option in keyof DescribeOptions]-?: undefined }>().toExtend<DescribeOptions>();
});

test("the lines below do not compile, each for its reason", () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Lines that must not compile. They never run. */
function mustNotCompile(): void {
  // @ts-expect-error beside rates 10 would be 1000 percent
  thresholdStreak(rates, "2025", 10);
  // @ts-expect-error there is no such relation
  thresholdStreak(series, "2025", 10, { relation: "over" });
  // @ts-expect-error items have keys
  countMovements([series], "2025");
  // @ts-expect-error no such option
  describePeriod(series, "2025", { import: series });
  // @ts-expect-error one quantity of the whole, not one of each good
  describePeriod(series, "2025", { quantities: { a: series } });
  // @ts-expect-error flows are imports kept as negative figures, or any
  describePeriod(series, "2025", { negativeFlows: "exports" });
  // @ts-expect-error raw figures are meant, or not
  describePeriod(series, "2025", { unadjusted: "yes" });
  // @ts-expect-error an answer may be a reason
  describePeriod(series, "2025").carryOver.value.length;
  // @ts-expect-error nothing was asked of quantities
  describePeriod(series, "2025").priceVolume.price;
}
