import { absent } from "../../base/errors.ts";
import { iterable, knownOptions } from "../../base/options.ts";
import type { Frequency, Period, PeriodInput } from "../../calendar/period.ts";
import { inside } from "../../exact/brand.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { plainSeries, sharedShift } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { yearsOf } from "../../series/years.ts";
import { type BalanceSwing, coverageRatio, tradeBalance } from "../balance/tradeBalance.ts";
import { onYearDifference } from "../change/onYearDifference.ts";
import { annualTotals, yearToDate } from "../cumulative/cumulativeSum.ts";
import { countMovements, type MovementCounts } from "../items/countMovements.ts";
import { rankItems } from "../items/rankItems.ts";
import { type Components, componentsOf } from "../parts/components.ts";
import { contributionToChange, shareOfChange } from "../parts/contributionToChange.ts";
import { shareOfTotal } from "../parts/shareOfTotal.ts";
import { sharesOfTotal } from "../parts/shareTable.ts";
import { thresholdStreak } from "../records/thresholdStreak.ts";
import { type TargetGap, targetGap } from "../target/targetGap.ts";
import { dailyAverage, workingDayEffects } from "../workingDays/dailyAverage.ts";
import { type Answer, answerOf, type DecimalText, levelOf, plain, type RatioText, valueOrReason } from "./answers.ts";
import {
  type ChangeDescription,
  describeChange,
  describeFigure,
  type FigureDescription,
  type Moment,
  type StandingDescription,
  type StreakDescription,
  standingOf,
} from "./figure.ts";

/**
 * What a description covers besides the series itself.
 *
 * @category Description
 */
export interface DescribeOptions {
  /** The imports that belong to the series: they are described too, and the balance is struck. */
  readonly imports?: Series | undefined;
  /** Items or destinations of the series: each is described, with its share and what it did to the total. */
  readonly components?: Components<Series> | undefined;
  /** The working days of each period, such as `weekdays` counts them. */
  readonly days?: Series | undefined;
  /** The target for the (fiscal) year of the period. */
  readonly target?: Numeric | undefined;
  /** Levels that the figures are measured against, such as 10 billion. */
  readonly thresholds?: readonly Numeric[] | undefined;
  /** The month in which the (fiscal) year starts: 1 for January (the default), 4 for April. */
  readonly yearStart?: number | undefined;
}

/**
 * A share with what it was a year before.
 *
 * @category Description
 */
export interface ShareDescription {
  /** The share in the total. */
  readonly share: Answer<RatioText>;
  /** The share in the same period of the year before. */
  readonly yearEarlier: Answer<RatioText>;
  /** Share − share of the year before, in points. */
  readonly change: Answer<RatioText>;
}

/**
 * An item or destination in one period.
 *
 * @category Description
 */
export interface ComponentDescription extends FigureDescription {
  /** Its key. */
  readonly key: string;
  /** Its share in the total. */
  readonly share: ShareDescription;
  /** Its share since the start of the (fiscal) year. */
  readonly shareYearToDate: ShareDescription;
  /** What it contributed to the on-year rate of the total, in points. */
  readonly contribution: Answer<RatioText>;
  /** Its part of the on-year change of the total. */
  readonly shareOfChange: Answer<RatioText>;
  /** What the total without it did on year. */
  readonly totalWithoutIt: ChangeDescription;
}

/**
 * What the components leave of the total.
 *
 * @category Description
 */
export interface ResidualDescription {
  /** Its share in the total. */
  readonly share: ShareDescription;
  /** What it contributed to the on-year rate of the total, in points. */
  readonly contribution: Answer<RatioText>;
  /** Its part of the on-year change of the total. */
  readonly shareOfChange: Answer<RatioText>;
}

/**
 * A component in the ranking of components.
 *
 * @category Description
 */
export interface RankDescription {
  /** Its key. */
  readonly key: string;
  /** 1 for the highest. */
  readonly rank: number;
  /** How many other components are equal to it. */
  readonly ties: number;
  /** Its rank in the same period of the year before; `null` where it had no figure. */
  readonly rankYearEarlier: number | null;
  /** Above 0 where it climbed; `null` where there is no earlier rank. */
  readonly rankChange: number | null;
}

/**
 * A trade balance in one period, or over a sum of periods.
 *
 * @category Description
 */
export interface BalanceDescription {
  /** Exports − imports, with the change in units; its rate exists between two surpluses only. */
  readonly level: Answer<DecimalText>;
  /** Its change on year. */
  readonly onYear: ChangeDescription;
  /** Whether a deficit became a surplus or the reverse, on year. */
  readonly swing: Answer<BalanceSwing["swing"]>;
  /** What its magnitude did on year. */
  readonly movement: Answer<BalanceSwing["movement"]>;
  /** For how many periods in a row it has been above 0. */
  readonly surpluses: Answer<StreakDescription>;
  /** For how many periods in a row it has been below 0. */
  readonly deficits: Answer<StreakDescription>;
  /** Exports over imports, with the change on year in points. */
  readonly coverage: {
    /** Exports / imports. */
    readonly ratio: Answer<RatioText>;
    /** The same a year before. */
    readonly yearEarlier: Answer<RatioText>;
    /** The difference of the two, in points. */
    readonly change: Answer<RatioText>;
  };
}

/**
 * What the number of working days did.
 *
 * @category Description
 */
export interface WorkingDayDescription {
  /** The working days of the period. */
  readonly days: Answer<DecimalText>;
  /** Those of the same period of the year before. */
  readonly daysYearEarlier: Answer<DecimalText>;
  /** The level over the days. */
  readonly dailyAverage: Answer<RatioText>;
  /** The change of the daily average on year. */
  readonly dailyAverageEffect: Answer<RatioText>;
  /** The on-year rate of the level less that of the daily average, in points. */
  readonly dayCountEffect: Answer<RatioText>;
  /** Where the daily average stands among all in the data. */
  readonly standing: Answer<StandingDescription>;
}

/**
 * How far the year is from its target, as of the period.
 *
 * @category Description
 */
export interface TargetDescription {
  /** The target. */
  readonly target: DecimalText;
  /** The sum since the start of the year. */
  readonly achieved: DecimalText;
  /** Target − achieved. */
  readonly gap: DecimalText;
  /** Achieved / target. */
  readonly attainment: RatioText;
  /** `"met"` where achieved is at least the target. */
  readonly status: TargetGap["status"];
  /** How many periods of the year are left. */
  readonly remaining: number;
  /** What each period left must bring on average. */
  readonly requiredAverage: Answer<RatioText>;
  /** How much the rest of the year must grow on year. Print it rounded towards safety (`ceil`). */
  readonly requiredChange: Answer<RatioText>;
}

/**
 * The numbers of a release's first page, as plain JSON.
 *
 * @category Description
 */
export interface Description {
  /** The period described. */
  readonly period: Period;
  /** The frequency of the series. */
  readonly frequency: Frequency;
  /** The month in which its (fiscal) year starts. */
  readonly yearStart: number;
  /** The series itself. */
  readonly total: FigureDescription;
  /** The imports; `null` where none were given. */
  readonly imports: FigureDescription | null;
  /** The balance of the period, of the year so far and of the year; `null` where no imports were given. */
  readonly balance: {
    /** Of the period. */
    readonly period: BalanceDescription;
    /** Since the start of the (fiscal) year. */
    readonly yearToDate: Answer<BalanceDescription>;
    /** Of the (fiscal) year, which exists only with its last period. */
    readonly annual: Answer<BalanceDescription>;
  } | null;
  /** The components, in the order in which they came; `null` where none were given. */
  readonly components: readonly ComponentDescription[] | null;
  /** What they leave of the total; `null` where none were given. */
  readonly residual: ResidualDescription | null;
  /** The components that have a figure, the highest first; `null` where none were given. */
  readonly ranking: readonly RankDescription[] | null;
  /** How many components rose and fell; `null` where none were given. */
  readonly movements: {
    /** On the same period of the year before. */
    readonly onYear: MovementCounts;
    /** On the period just before. */
    readonly onPeriod: MovementCounts;
  } | null;
  /** The working days and what they did; `null` where none were given. */
  readonly workingDays: WorkingDayDescription | null;
  /** The target; `null` where none was given. */
  readonly target: Answer<TargetDescription> | null;
}

/**
 * The numbers of a release's first page for one period, as one plain object that JSON keeps without loss.
 *
 * Formula: those of the measures that it gathers. Exact values are texts: decimals such as `"61040000000"`, fractions
 * such as `"473/5631"`, which `Ratio.fromJSON` reads. Nothing later than the period is looked at, so that a release can be
 * described again as it was.
 *
 * | case | result |
 * | --- | --- |
 * | a measure is undefined | `{ reason }` in the place of `{ value }` |
 * | the period is a hole | every figure that needs it has a reason |
 * | an option is not given | `null` in its place |
 * | nothing higher, no record, not passed | `null` as the value: the answer is known, and it is no |
 * | figures of a span | sums have the reason `span-mismatch` |
 * | the year is not over | the annual total has the reason `incomplete-year` |
 * | a component or the imports do not reach the period | `outside-range` |
 * | the series does not reach the period | throws `outside-range` |
 *
 * Units: levels, differences and margins those of the series; rates, shares and their differences are fractions.
 *
 * @throws GrowthError `outside-range`, `invalid-period`, `mixed-frequency`, `unit-mismatch`, `span-mismatch` where two
 * series differ, `invalid-number`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { describe, Ratio, Series } from "export-growth";
 *
 * const exports = Series.from([["2024-11", "56.31"], ["2025-11", "61.04"]]);
 * const { total } = describe(exports, "2025-11");
 * total.level; // => { value: "61.04" }
 * total.onYear.rate; // => { value: "473/5631" }
 * Ratio.fromJSON(total.onYear.rate.value ?? "").toFixedPercent(); // => "8.4"
 * total.yearToDate.level; // => { reason: "incomplete-year" }
 * ```
 *
 * @see Ministries' monthly releases: the first page; {@link onYearChange}, {@link detectRecords}, {@link targetGap}
 * @category Description
 */
export function describe(series: Series, period: PeriodInput, options?: DescribeOptions): Description {
  const site = { function: "describe" };
  const known = ["imports", "components", "days", "target", "thresholds", "yearStart"] as const;
  const { imports, components, days, target, thresholds = [], yearStart = 1 } = knownOptions(options, known, site);
  const held = plainSeries(series, "series", site);
  const where = { ...site, argument: "period" };
  const { grid } = held;
  const row = grid.rowOf(period, where);
  if (row < 0 || row >= grid.length) absent("outside-range", where, period);
  const at = grid.periodAt(row);
  const total = upTo(series, at);
  const levels = [...iterable(thresholds, "thresholds", site)] as Numeric[];
  const year = yearsOf(grid, yearStart, site).yearOf(row);
  const moment = { period: at, year: grid.years(year, 1, where).periodAt(0), yearStart, thresholds: levels, site };
  return {
    period: at,
    frequency: grid.frequency,
    yearStart,
    total: describeFigure(total, moment),
    ...describeImports(total, imports, moment),
    ...describeComponents(total, components, moment),
    workingDays: days === undefined ? null : describeWorkingDays(total, days, moment),
    target: target === undefined ? null : answerOf(() => describeTarget(total, target, year, moment)),
  };
}

/** The series without what is later than the period; as it is where it begins only later. */
function upTo(series: Series, period: Period): Series {
  return series[inside].grid.rowOf(period, { function: "describe" }) < 0 ? series : series.slice(series.first, period);
}

function describeImports(
  exports: Series,
  imports: Series | undefined,
  moment: Moment,
): Pick<Description, "imports" | "balance"> {
  if (imports === undefined) return { imports: null, balance: null };
  const { period, year, yearStart, site } = moment;
  sharedShift(exports[inside], plainSeries(imports, "imports", site), "imports", site);
  const bought = upTo(imports, period);
  const overSums = (sums: typeof yearToDate, at: Period) =>
    answerOf(() => describeBalance(sums(exports, { yearStart }), sums(bought, { yearStart }), at));
  return {
    imports: describeFigure(bought, moment),
    balance: {
      period: describeBalance(exports, bought, period),
      yearToDate: overSums(yearToDate, period),
      annual: overSums(annualTotals, year),
    },
  };
}

function describeBalance(exports: Series, imports: Series, period: Period): BalanceDescription {
  const { balance, swings } = tradeBalance(exports, imports);
  const found = swings.find((swing) => swing.period === period);
  const onYear = describeChange(() => balance, period);
  // A swing exists exactly where a difference on year does.
  const { reason } = onYear.difference;
  const { share: ratio, ...coverage } = describeShare(() => coverageRatio(exports, imports), period);
  const streak = (relation: "above" | "below") =>
    answerOf(() => plain(thresholdStreak(balance, period, 0, { relation })));
  return {
    level: levelOf(() => balance, period),
    onYear,
    swing: valueOrReason(found?.swing, reason),
    movement: valueOrReason(found?.movement, reason),
    surpluses: streak("above"),
    deficits: streak("below"),
    coverage: { ratio, ...coverage },
  };
}

function describeComponents(
  total: Series,
  components: Components<Series> | undefined,
  moment: Moment,
): Pick<Description, "components" | "residual" | "ranking" | "movements"> {
  if (components === undefined) return { components: null, residual: null, ranking: null, movements: null };
  const { period, site } = moment;
  const parts = new Map(componentsOf(components, total, site).map(([key, part]) => [key, upTo(part, period)] as const));
  return {
    components: Array.from(parts, ([key, part]) => describeComponent(key, part, total, moment)),
    residual: {
      share: describeShare(() => sharesOfTotal(parts, { total }).residual, period),
      contribution: levelOf(() => contributionToChange(parts, total).residual, period),
      shareOfChange: levelOf(() => shareOfChange(parts, total).residual, period),
    },
    ranking: plain(rankItems(parts, period).items.map(({ value, ...standing }) => standing)),
    movements: {
      onYear: countMovements(parts, period),
      onPeriod: countMovements(parts, period, { comparison: "period" }),
    },
  };
}

function describeComponent(key: string, part: Series, total: Series, moment: Moment): ComponentDescription {
  const { period, yearStart } = moment;
  const sums = (series: Series) => yearToDate(series, { yearStart });
  return {
    key,
    ...describeFigure(part, moment),
    share: describeShare(() => shareOfTotal(part, total), period),
    shareYearToDate: describeShare(() => shareOfTotal(sums(part), sums(total)), period),
    contribution: levelOf(() => contributionToChange(part, total), period),
    shareOfChange: levelOf(() => shareOfChange(part, total), period),
    totalWithoutIt: describeChange(() => total.minus(part), period),
  };
}

function describeShare(shares: () => RatioSeries, period: Period): ShareDescription {
  return {
    share: levelOf(shares, period),
    yearEarlier: levelOf(shares, period, "year"),
    change: levelOf(() => onYearDifference(shares()), period),
  };
}

function describeWorkingDays(total: Series, given: Series, { period, site }: Moment): WorkingDayDescription {
  plainSeries(given, "days", site);
  const days = upTo(given, period);
  const averages = dailyAverage(total, days);
  const effects = workingDayEffects(total, days);
  return {
    days: levelOf(() => days, period),
    daysYearEarlier: levelOf(() => days, period, "year"),
    dailyAverage: levelOf(() => averages, period),
    dailyAverageEffect: levelOf(() => effects.dailyAverageEffect, period),
    dayCountEffect: levelOf(() => effects.dayCountEffect, period),
    standing: standingOf(averages, period, "allTime", 1),
  };
}

function describeTarget(
  series: Series,
  target: Numeric,
  year: number,
  { period, yearStart }: Moment,
): TargetDescription {
  const found = targetGap(series, { target, year, through: period, yearStart });
  const { through, passedLastYear, reasons, requiredAverage, requiredChange, ...figures } = found;
  return {
    ...plain(figures),
    requiredAverage: valueOrReason(requiredAverage?.toJSON(), reasons.requiredAverage),
    requiredChange: valueOrReason(requiredChange?.toJSON(), reasons.requiredChange),
  };
}
