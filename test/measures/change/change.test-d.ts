import {
  averageGrowth,
  change,
  contributionTable,
  contributionToChange,
  difference,
  onYearChange,
  type PrintedTable,
  priceVolumeEffects,
  type Ratio,
  type RatioSeries,
  type Root,
  Series,
  shareOfChange,
  shareOfChangeTable,
} from "export-growth";
import { expectTypeOf, test } from "vitest";

const series = Series.of("2024-01", [1, 2]);
const parts = { a: series };

test("a change is a rate, a difference has the class of its series, a compound rate is a root", () => {
  expectTypeOf(change(series, { periods: 1 })).toEqualTypeOf<RatioSeries>();
  expectTypeOf(difference(series, { years: 1 })).toEqualTypeOf<Series>();
  expectTypeOf(difference(onYearChange(series), { since: "2024-01" })).toEqualTypeOf<RatioSeries>();
  expectTypeOf(averageGrowth(121, 100, { years: 2 })).toEqualTypeOf<Root>();
  expectTypeOf(contributionToChange(1, 2, 3)).toEqualTypeOf<Ratio>();
});

test("a base that is not named may be undefined", () => {
  expectTypeOf(change).toBeCallableWith(series, { periods: 1, years: undefined, since: undefined });
  expectTypeOf(
    contributionToChange(parts, series, { periods: undefined, years: 1 }).residual,
  ).toEqualTypeOf<RatioSeries>();
  expectTypeOf(contributionTable(parts, series, { period: "2025-01", years: undefined })).toEqualTypeOf<PrintedTable>();
});

test("the lines below do not compile, each for its reason", () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Lines that must not compile. They never run. */
function mustNotCompile(): void {
  const both = { periods: 1, years: 1 } as const;
  // @ts-expect-error a base is said
  change(series, {});
  // @ts-expect-error in one way: periods or years
  change(series, both);
  // @ts-expect-error in one way: periods or since
  change(series, { periods: 1, since: "2024-01" });
  // @ts-expect-error in one way: years or since
  change(series, { years: 1, since: "2024-01" });
  // @ts-expect-error a sum over a window has no fixed base
  change(series, { since: "2024-01", window: 3 });
  // @ts-expect-error since a period there is no annual rate
  change(series, { since: "2024-01", annualised: true });
  // @ts-expect-error a difference is said in one way, too
  difference(series, both);
  // @ts-expect-error a difference has no annual rate
  difference(series, { periods: 1, annualised: true });
  // @ts-expect-error a difference exists on any base
  difference(series, { periods: 1, negativeBase: "deficits" });
  // @ts-expect-error years, or periods and how many of them a year has
  averageGrowth(121, 100, { years: 2, periods: 2, perYear: 1 });
  // @ts-expect-error a magnitude is no factor that compounds
  averageGrowth(121, 100, { years: 2, negativeBase: "absolute-base" });
  // @ts-expect-error a contribution is over periods or years
  contributionToChange(series, series, both);
  // @ts-expect-error that of components, too
  contributionToChange(parts, series, both);
  // @ts-expect-error a table of them, too
  contributionTable(parts, series, { period: "2025-01", ...both });
  // @ts-expect-error a share of the change, too
  shareOfChange(series, series, both);
  // @ts-expect-error that of components, too
  shareOfChange(parts, series, both);
  // @ts-expect-error a table of them, too
  shareOfChangeTable(parts, series, { period: "2025-01", ...both });
  // @ts-expect-error a share of a change needs no base above 0
  shareOfChangeTable(parts, series, { period: "2025-01", negativeBase: "deficits" });
  // @ts-expect-error prices and volumes are compared over years
  priceVolumeEffects(series, series, { periods: 1 });
  // @ts-expect-error one good, or goods by key, on both sides
  priceVolumeEffects(series, parts);
}
