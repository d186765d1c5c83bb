import { absent, type Site } from "../../base/errors.ts";
import type { Period } from "../../calendar/period.ts";
import { periodRange } from "../../calendar/steps.ts";
import { inside } from "../../exact/brand.ts";
import { decimalArgument, type Numeric, plainText } from "../../exact/decimals.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { yearsOf } from "../../series/years.ts";
import { onPeriodChange, onYearChange } from "../change/onYearChange.ts";
import { onPeriodDifference, onYearDifference } from "../change/onYearDifference.ts";
import { annualTotals, rollingSum, yearToDate } from "../cumulative/cumulativeSum.ts";
import { type Comparison, rowWithValue } from "../internal/comparison.ts";
import { changeStreak } from "../records/changeStreak.ts";
import { detectRecords, recordStreak } from "../records/detectRecords.ts";
import { highestPeriods, highestSince, lowestSince, rankAt } from "../records/rankAt.ts";
import type { RecordScope } from "../records/scopes.ts";
import { detectCrossings, thresholdStreak } from "../records/thresholdStreak.ts";
import { passedAt } from "../target/targetGap.ts";
import { type Answer, answerOf, type DecimalText, levelOf, plain, type RatioText } from "./answers.ts";

/**
 * A level with what it is compared with.
 *
 * @category Description
 */
export interface ChangeDescription {
  /** The figure that it is compared with. */
  readonly base: Answer<DecimalText>;
  /** Figure − base, in units: it exists across a sign and on a base of zero, where no rate does. */
  readonly difference: Answer<DecimalText>;
  /** Figure / base − 1. */
  readonly rate: Answer<RatioText>;
}

/**
 * A sum over periods with its change on year.
 *
 * @category Description
 */
export interface SumDescription {
  /** The sum. */
  readonly level: Answer<DecimalText>;
  /** Its change on the same sum of the year before. */
  readonly onYear: ChangeDescription;
}

/**
 * A streak as plain JSON: `null` where a streak of length 0 has no end.
 *
 * @category Description
 */
export interface StreakDescription {
  /** The number of periods, both ends counted. */
  readonly length: number;
  /** The first period. */
  readonly from: Period | null;
  /** The last period. */
  readonly to: Period | null;
  /** Whether the streak may be longer: the data begin before it was broken. */
  readonly openStart: boolean;
}

/**
 * A figure with its period, as text.
 *
 * @category Description
 */
export interface DatedText {
  /** The period. */
  readonly period: Period;
  /** The exact figure. */
  readonly value: DecimalText | RatioText;
}

/**
 * What a record passed.
 *
 * @category Description
 */
export interface RecordDescription {
  /** The record before. */
  readonly previous: DatedText;
  /** By how much it was passed. */
  readonly margin: DecimalText | RatioText;
  /** How many periods of the scope's series lie between the two. */
  readonly periodsSince: number;
  /** How many earlier figures of the scope are holes: with one or more, the record is not certain. */
  readonly holesBefore: number;
  /** Where the data of the scope begin. */
  readonly dataFrom: Period;
}

/**
 * A dated figure with its rank.
 *
 * @category Description
 */
export interface RankedText extends DatedText {
  /** 1 for the highest. */
  readonly rank: number;
}

/**
 * Where a figure stands in a scope, among the figures up to its period.
 *
 * @category Description
 */
export interface StandingDescription {
  /** 1 for the highest. */
  readonly rank: number;
  /** How many figures were compared. */
  readonly of: number;
  /** How many others are equal to it. */
  readonly ties: number;
  /** What the figure passed, where it is a record; `null` where it is none. */
  readonly record: RecordDescription | null;
  /** How many periods in a row were records. */
  readonly streak: StreakDescription;
  /** The latest earlier figure that was at least as high; `null` where none is in the data. */
  readonly highestSince: DatedText | null;
  /** The latest earlier figure that was at least as low; `null` where none is in the data. */
  readonly lowestSince: DatedText | null;
  /** The highest three ranks, the highest first. */
  readonly highest: readonly RankedText[];
}

/**
 * How a figure stands to a threshold.
 *
 * @category Description
 */
export interface ThresholdDescription {
  /** The threshold. */
  readonly threshold: DecimalText;
  /** Where the figure stands, or why it stands nowhere. */
  readonly standing: Answer<{
    /** For how many periods in a row the figures have been strictly above the threshold. */
    readonly above: StreakDescription;
    /** The latest time they passed it upwards; `null` where they never did in the data. */
    readonly passed: {
      /** The first period above. */
      readonly period: Period;
      /** The latest period before that was above; `null` for the first time in the data. */
      readonly lastTime: Period | null;
    } | null;
  }>;
}

/**
 * Everything about one figure in one period.
 *
 * @category Description
 */
export interface FigureDescription {
  /** The unit, `null` where none was given. */
  readonly unit: string | null;
  /** The days that the figure covers, `null` for whole periods. */
  readonly span: string | null;
  /** The first period in the data. */
  readonly dataFrom: Period;
  /** The figure. */
  readonly level: Answer<DecimalText>;
  /** Its change on the same period of the year before. */
  readonly onYear: ChangeDescription;
  /** Its change on the period just before. */
  readonly onPeriod: ChangeDescription;
  /** The sum since the start of the (fiscal) year. */
  readonly yearToDate: SumDescription;
  /** The sum over the last year's worth of periods: twelve months, four quarters. */
  readonly rolling: SumDescription;
  /** The total of the (fiscal) year, which exists only with its last period. */
  readonly annual: SumDescription;
  /** The highest total of a complete (fiscal) year so far: "never reached before"; `null` where no year is complete. */
  readonly highestYear: Answer<DatedText | null>;
  /** The period in which this year's sum passed the total of the year before; `null` where it has not. */
  readonly passedLastYear: Answer<Period | null>;
  /** Where the figure, or the sum that the scope names, stands. */
  readonly standing: Readonly<Record<RecordScope, Answer<StandingDescription>>>;
  /** The rate of the on-year change among all rates in the data: "the fastest growth since". */
  readonly growth: {
    /** Where the rate stands. */
    readonly standing: Answer<StandingDescription>;
    /** For how many periods in a row the figure has risen on year. */
    readonly rises: Answer<StreakDescription>;
    /** For how many periods in a row it has fallen on year. */
    readonly falls: Answer<StreakDescription>;
  };
  /** How the figure stands to each threshold asked for. */
  readonly thresholds: readonly ThresholdDescription[];
}

/** What is described of every figure. */
export interface Moment {
  readonly period: Period;
  /** The (fiscal) year of the period, as a period of the annual totals. */
  readonly year: Period;
  readonly yearStart: number;
  readonly thresholds: readonly Numeric[];
  readonly site: Site;
}

/** Describes one period of a series that ends with it, or does not reach it. */
export function describeFigure(series: Series, moment: Moment): FigureDescription {
  const { period, year, yearStart, thresholds, site } = moment;
  const { unit, span, grid } = series[inside];
  const standing = (scope: RecordScope) => standingOf(series, scope === "annual" ? year : period, scope, yearStart);
  const streak = (direction: "rise" | "fall") => answerOf(() => plain(changeStreak(series, period, { direction })));
  return {
    unit: unit ?? null,
    span: span ?? null,
    dataFrom: series.first,
    level: levelOf(() => series, period),
    onYear: describeChange(() => series, period),
    onPeriod: describeChange(() => series, period, "period"),
    yearToDate: describeSum(() => yearToDate(series, { yearStart }), period),
    rolling: describeSum(() => rollingSum(series, grid.perYear), period),
    annual: describeSum(() => annualTotals(series, { yearStart }), year),
    highestYear: answerOf(() => highestYear(annualTotals(series, { yearStart }))),
    passedLastYear: answerOf(() => passedLastYear(series, moment)),
    standing: {
      allTime: standing("allTime"),
      samePeriod: standing("samePeriod"),
      yearToDate: standing("yearToDate"),
      annual: standing("annual"),
    },
    growth: {
      standing: standingOf(onYearChange(series), period, "allTime", yearStart),
      rises: streak("rise"),
      falls: streak("fall"),
    },
    thresholds: thresholds.map((threshold) => describeThreshold(series, period, threshold, site)),
  };
}

/** A level with its change on the same period of the year before, or on the period just before. */
export function describeChange(
  series: () => Series,
  period: Period,
  comparison: Comparison = "year",
): ChangeDescription {
  const [difference, change] =
    comparison === "year" ? [onYearDifference, onYearChange] : [onPeriodDifference, onPeriodChange];
  return {
    base: levelOf(series, period, comparison),
    difference: levelOf(() => difference(series()), period),
    rate: levelOf(() => change(series()), period),
  };
}

function describeSum(sums: () => Series, period: Period): SumDescription {
  return { level: levelOf(sums, period), onYear: describeChange(sums, period) };
}

function highestYear(totals: Series): DatedText | null {
  const last = periodRange(totals.first, totals.last).findLast((year) => totals.reasonAt(year) === undefined);
  const [highest] = last === undefined ? [] : highestPeriods(totals, last, { ranks: 1 });
  return plain(highest && { period: highest.period, value: highest.value });
}

function passedLastYear(series: Series, { period, yearStart, site }: Moment): Period | null {
  const sums = yearToDate(series, { yearStart })[inside];
  const last = rowWithValue(sums, period, site);
  const { yearOf, startOf } = yearsOf(sums.grid, yearStart, site);
  const passed = passedAt(sums, startOf(yearOf(last)), last);
  if (typeof passed === "string") absent(passed, site);
  return passed === undefined ? null : sums.grid.periodAt(passed);
}

/** Where a period stands in a scope, or why it stands nowhere. */
export function standingOf(
  series: Series | RatioSeries,
  period: Period,
  scope: RecordScope,
  yearStart: number,
): Answer<StandingDescription> {
  const options = { scope, yearStart };
  return answerOf(() => {
    const record = detectRecords(series, options).find((found) => found.period === period);
    return plain({
      ...rankAt(series, period, options),
      record: record && {
        previous: record.previous,
        margin: record.margin,
        periodsSince: record.periodsSince,
        holesBefore: record.holesBefore,
        dataFrom: record.dataFrom,
      },
      streak: recordStreak(series, period, options),
      highestSince: highestSince(series, period, options),
      lowestSince: lowestSince(series, period, options),
      highest: highestPeriods(series, period, options),
    });
  });
}

function describeThreshold(series: Series, period: Period, threshold: Numeric, site: Site): ThresholdDescription {
  const { coefficient, scale } = decimalArgument(threshold, { ...site, argument: "thresholds" });
  return {
    threshold: plainText(coefficient, scale),
    standing: answerOf(() => {
      const above = thresholdStreak(series, period, threshold);
      const passed = detectCrossings(series, threshold).findLast(({ direction }) => direction === "upward");
      return plain({ above, passed: passed && { period: passed.period, lastTime: passed.lastTime } });
    }),
  };
}
