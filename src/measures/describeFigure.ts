import type { Decimal } from "decimal.js";
import type { Period } from "../calendar/period.ts";
import { absent, type Site } from "../errors.ts";
import { decimalArgument, type Numeric, plainText } from "../exact/decimals.ts";
import { inside } from "../exact/inside.ts";
import { fractionOf, type Ratio } from "../exact/ratio.ts";
import type { RatioSeries, Series } from "../series/series.ts";
import { yearsOf } from "../series/years.ts";
import { type Answer, answerOf, type DecimalText, mapAnswer, type RatioText, textAnswer } from "./answers.ts";
import { onPeriodChange, onYearChange } from "./change.ts";
import { annualTotals, rollingSum, yearToDate } from "./cumulative.ts";
import { onPeriodDifference, onYearDifference } from "./difference.ts";
import { highestPeriods, highestSince, lowestSince, rankAt } from "./ranks.ts";
import { type DatedValue, detectRecords, type GrowthRecord, recordStreak, type Streak } from "./records.ts";
import { rowWithValue } from "./rows.ts";
import type { RecordScope } from "./scopes.ts";
import { changeStreak } from "./streaks.ts";
import { passedAt } from "./target.ts";
import { detectCrossings, thresholdStreak } from "./thresholds.ts";

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

/** How figures are described. */
export interface FigureOptions {
  readonly yearStart: number;
  readonly thresholds: readonly Numeric[];
}

/** Describes one period of a series that ends with it, or does not reach it. */
export function describeFigure(series: Series, period: Period, options: FigureOptions, site: Site): FigureDescription {
  const { yearStart, thresholds } = options;
  const held = series[inside];
  const { perYear } = held.grid;
  const rates = onYearChange(series);
  const year = yearOfPeriod(series, period, yearStart, site);
  const sums = (sum: () => Series, at: Period): SumDescription => describeSum(answerOf(sum), at, site);
  const standing = (scope: RecordScope) => standingOf(series, scope === "annual" ? year : period, scope, yearStart);
  return {
    unit: held.unit ?? null,
    span: held.span ?? null,
    dataFrom: series.first,
    level: levelOf(series, period, site),
    onYear: describeOnYear(series, period, site),
    onPeriod: describeOnPeriod(series, period, site),
    yearToDate: sums(() => yearToDate(series, { yearStart }), period),
    rolling: sums(() => rollingSum(series, perYear), period),
    annual: sums(() => annualTotals(series, { yearStart }), year),
    highestYear: answerOf(() => highestYear(series, yearStart)),
    passedLastYear: answerOf(() => passedLastYear(series, period, yearStart, site)),
    standing: {
      allTime: standing("allTime"),
      samePeriod: standing("samePeriod"),
      yearToDate: standing("yearToDate"),
      annual: standing("annual"),
    },
    growth: {
      standing: standingOf(rates, period, "allTime", yearStart),
      rises: streakAnswer(() => changeStreak(series, period)),
      falls: streakAnswer(() => changeStreak(series, period, { direction: "fall" })),
    },
    thresholds: thresholds.map((threshold) => describeThreshold(series, period, threshold, site)),
  };
}

function highestYear(series: Series, yearStart: number): DatedText | null {
  const totals = annualTotals(series, { yearStart });
  const last = [...totals].findLast(([, total]) => total !== undefined);
  return last === undefined ? null : datedOrNull(highestPeriods(totals, last[0], { ranks: 1 })[0]);
}

/** The level of a period. */
export function levelOf(series: Series | RatioSeries, period: Period, site: Site): Answer<string> {
  return levelBack(series, period, 0, site);
}

/** The level of the period `back` periods earlier. */
export function levelBack(series: Series | RatioSeries, period: Period, back: number, site: Site): Answer<string> {
  const held = series[inside];
  return textAnswer(held, held.grid.rowOf(period, site) - back);
}

/** A streak, or why there is none. */
export function streakAnswer(call: () => Streak): Answer<StreakDescription> {
  return mapAnswer(answerOf(call), describeStreak);
}

/** The change of a level on the same period of the year before. */
export function describeOnYear(series: Series, period: Period, site: Site): ChangeDescription {
  const { perYear } = series[inside].grid;
  return {
    base: levelBack(series, period, perYear, site),
    difference: levelOf(onYearDifference(series), period, site),
    rate: levelOf(onYearChange(series), period, site),
  };
}

/** The change of a level on the period just before. */
function describeOnPeriod(series: Series, period: Period, site: Site): ChangeDescription {
  return {
    base: levelBack(series, period, 1, site),
    difference: levelOf(onPeriodDifference(series), period, site),
    rate: levelOf(onPeriodChange(series), period, site),
  };
}

/** The (fiscal) year of a period, as a period of the annual totals. */
export function yearOfPeriod(series: Series, period: Period, yearStart: number, site: Site): Period {
  const { grid } = series[inside];
  const { yearOf } = yearsOf(grid, yearStart, site);
  return grid.years(yearOf(grid.rowOf(period, site)), 1, site).periodAt(0);
}

function describeSum(sums: Answer<Series>, period: Period, site: Site): SumDescription {
  if (sums.reason !== undefined) {
    return { level: sums, onYear: { base: sums, difference: sums, rate: sums } };
  }
  return { level: levelOf(sums.value, period, site), onYear: describeOnYear(sums.value, period, site) };
}

function passedLastYear(series: Series, period: Period, yearStart: number, site: Site): Period | null {
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
  // The overloads take one kind of series each; the calls themselves do not care.
  const figures = series as Series;
  const options = { scope, yearStart };
  return answerOf(() => {
    const record = detectRecords(figures, options).find((found) => found.period === period);
    return {
      ...rankAt(figures, period, options),
      record: record === undefined ? null : describeRecord(record),
      streak: describeStreak(recordStreak(figures, period, options)),
      highestSince: datedOrNull(highestSince(figures, period, options)),
      lowestSince: datedOrNull(lowestSince(figures, period, options)),
      highest: highestPeriods(figures, period, options).map((found) => ({ rank: found.rank, ...datedText(found) })),
    };
  });
}

function describeRecord(record: GrowthRecord<Decimal | Ratio>): RecordDescription {
  const { previous, margin, periodsSince, holesBefore, dataFrom } = record;
  return { previous: datedText(previous), margin: exactText(margin), periodsSince, holesBefore, dataFrom };
}

function describeStreak({ length, from, to, openStart }: Streak): StreakDescription {
  return { length, from: from ?? null, to: to ?? null, openStart };
}

function describeThreshold(series: Series, period: Period, threshold: Numeric, site: Site): ThresholdDescription {
  const { coefficient, scale } = decimalArgument(threshold, { ...site, argument: "thresholds" });
  return {
    threshold: plainText(coefficient, scale),
    standing: answerOf(() => {
      const above = describeStreak(thresholdStreak(series, period, threshold));
      const passed = detectCrossings(series, threshold).findLast(({ direction }) => direction === "upward");
      return {
        above,
        passed: passed === undefined ? null : { period: passed.period, lastTime: passed.lastTime ?? null },
      };
    }),
  };
}

function datedText({ period, value }: DatedValue<Decimal | Ratio>): DatedText {
  return { period, value: exactText(value) };
}

function datedOrNull(found: DatedValue<Decimal | Ratio> | undefined): DatedText | null {
  return found === undefined ? null : datedText(found);
}

/** `toFixed` without places gives every digit, without an exponent, whatever decimal.js is set to. */
function exactText(value: Decimal | Ratio): DecimalText | RatioText {
  return fractionOf(value) === undefined ? (value as Decimal).toFixed() : value.toString();
}
