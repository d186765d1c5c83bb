import type { Site } from "../../base/errors.ts";
import { placeIn } from "../../base/options.ts";
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { Period } from "../../calendar/period.ts";
import { plainText, readDecimal } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import type { NegativeBase } from "../../exact/rates.ts";
import type { AnyData } from "../../series/data.ts";
import type { Adjustment } from "../../series/labels.ts";
import type { Answer } from "../../series/observations.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { isThere } from "../../series/rows.ts";
import { type CoarserPeriods, yearsOf } from "../../series/years.ts";
import { changeOfRows } from "../change/inner.ts";
import { annualTotals, totalsSinceStart, windowTotals } from "../cumulative/inner.ts";
import { levelArgument } from "../internal/level.ts";
import { changeStreakOf } from "../records/changeStreak.ts";
import { comparedWith } from "../records/comparedRows.ts";
import { crossingsOf, isUpward } from "../records/detectCrossings.ts";
import { rankedRows } from "../records/rankedPeriods.ts";
import { annualScope, ownScope, type RecordScope, type Scope, yearToDateScope } from "../records/scopes.ts";
import { membershipStreak } from "../records/thresholdStreak.ts";
import { membershipOf } from "../records/thresholds.ts";
import { passedAt } from "../target/targetGap.ts";
import { answerFrom, type DecimalText } from "./answers.ts";
import { type ChangeDescription, changeAt, type DatedText, datedTextAt, levelAt, noChange } from "./levels.ts";
import { type StandingDescription, type StreakDescription, standingAt, streakAt } from "./standing.ts";

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
  /** What was taken out of the figures, such as the seasons; `null` where it was not said. */
  readonly adjustment: Adjustment | null;
  /** The mark that the source set beside the figure, such as `p` for provisional; `null` where it has none. */
  readonly flag: string | null;
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
  /** The number of the period, and of the (fiscal) year that it lies in. */
  readonly ordinal: number;
  readonly year: number;
  /** The fiscal year that is asked for. */
  readonly fiscalYear: FiscalYear | undefined;
  readonly thresholds: readonly Threshold[];
  /** What figures below 0 give. */
  readonly negativeBase: NegativeBase;
  /** Whether raw figures are meant where the season would pass for a change. */
  readonly unadjusted: boolean;
  readonly site: Site;
}

/** A figure in the moment described, with what several of its answers need: each is computed once. */
export interface Figure {
  readonly data: AnyData;
  readonly years: CoarserPeriods;
  /** The row of the period, which may lie outside. */
  readonly row: number;
  /** Why it has no sums: figures of a span do not add up. */
  readonly sums: Answer<Sums>;
}

/** The sums of a figure, and the row of the year in the annual ones. */
interface Sums {
  readonly yearToDate: AnyData;
  readonly rolling: AnyData;
  readonly annual: AnyData;
  readonly yearRow: number;
}

/** A figure that ends with the period, or does not reach it. */
export function figureIn(data: AnyData, { ordinal, year, fiscalYear, site }: Moment): Figure {
  const years = yearsOf(data.grid, fiscalYear, site);
  const row = ordinal - data.grid.first;
  if (data.labels.span !== undefined) return { data, years, row, sums: { reason: "span-mismatch" } };
  const annual = annualTotals(data, years, site);
  const sums = {
    yearToDate: totalsSinceStart(data, years, site),
    rolling: windowTotals(data, data.grid.perYear, site),
    annual,
    yearRow: year - annual.grid.first,
  };
  return { data, years, row, sums: { value: sums } };
}

/** Everything about a figure. */
export function describeFigure(figure: Figure, { thresholds, negativeBase, site }: Moment): FigureDescription {
  const { data, row, sums } = figure;
  const { grid, labels } = data;
  const { perYear } = grid;
  return {
    unit: labels.unit ?? null,
    span: labels.span ?? null,
    adjustment: labels.adjustment ?? null,
    flag: data.flags?.[row] ?? null,
    dataFrom: grid.periodAt(0),
    level: levelAt(data, row),
    onYear: changeAt(data, row, perYear, negativeBase),
    onPeriod: changeAt(data, row, 1, negativeBase),
    yearToDate: describeSum(sums, negativeBase, ({ yearToDate }) => ({ data: yearToDate, row })),
    rolling: describeSum(sums, negativeBase, ({ rolling }) => ({ data: rolling, row })),
    annual: describeSum(sums, negativeBase, ({ annual, yearRow }) => ({ data: annual, row: yearRow })),
    highestYear: answerFrom(sums, ({ annual }) => ({ value: highestYear(annual) })),
    passedLastYear: answerFrom(sums, ({ yearToDate }) => passedLastYear(yearToDate, figure)),
    standing: standings(figure, site),
    growth: {
      standing: standingAt(ownScope(changeOfRows(data, perYear, negativeBase), 1), row, site),
      rises: streakAt(data, row, () => changeStreakOf(data, row, 1, perYear, negativeBase)),
      falls: streakAt(data, row, () => changeStreakOf(data, row, -1, perYear, negativeBase)),
    },
    thresholds: thresholds.map((threshold) => describeThreshold(data, row, threshold)),
  };
}

function describeSum(
  sums: Answer<Sums>,
  negativeBase: NegativeBase,
  pick: (sums: Sums) => { readonly data: AnyData; readonly row: number },
): SumDescription {
  if (sums.reason !== undefined) return { level: sums, onYear: noChange(sums.reason) };
  const { data, row } = pick(sums.value);
  return { level: levelAt(data, row), onYear: changeAt(data, row, data.grid.perYear, negativeBase) };
}

function standings({ data, years, row, sums }: Figure, site: Site): FigureDescription["standing"] {
  const ofSums = (scopeOf: (sums: Sums) => readonly [Scope, number]) =>
    answerFrom(sums, (found) => standingAt(...scopeOf(found), site));
  return {
    "all-time": standingAt(ownScope(data, 1), row, site),
    "same-period": standingAt(ownScope(data, years.rows), row, site),
    "year-to-date": ofSums(({ yearToDate }) => [yearToDateScope(yearToDate, years), row]),
    annual: ofSums(({ annual, yearRow }) => [annualScope(annual, data, years), yearRow]),
  };
}

function highestYear(totals: AnyData): DatedText | null {
  let last = totals.grid.length - 1;
  while (last >= 0 && !isThere(totals, last)) last -= 1;
  if (last < 0) return null;
  const [highest] = rankedRows(comparedWith(ownScope(totals, 1), last), 1, 1);
  return datedTextAt(totals, (highest as { readonly row: number }).row);
}

function passedLastYear(sums: AnyData, { years, row }: Figure): Answer<Period | null> {
  const reason = reasonOfRow(sums, row);
  if (reason !== undefined) return { reason };
  const passed = passedAt(sums, years.startOf(years.numberOf(row)), row);
  if (typeof passed === "string") return { reason: passed };
  return { value: passed === undefined ? null : sums.grid.periodAt(passed) };
}

function describeThreshold(data: AnyData, row: number, { level, text }: Threshold): ThresholdDescription {
  const belongs = membershipOf(data, level, "above");
  const above = streakAt(data, row, () => membershipStreak(data, row, belongs));
  return {
    threshold: text,
    standing: answerFrom(above, (streak) => {
      const crossing = crossingsOf(data, belongs).findLast((found) => isUpward(data, found.row, found.previous));
      const { grid } = data;
      const passed = crossing && {
        period: grid.periodAt(crossing.row),
        lastTime: crossing.lastTime < 0 ? null : grid.periodAt(crossing.lastTime),
      };
      return { value: { above: streak, passed: passed ?? null } };
    }),
  };
}

/** Reads a level that figures are measured against, the one in that place. */
export function thresholdArgument(data: AnyData, value: unknown, site: Site, at = 0): Threshold {
  const level = levelArgument(data, value, { ...site, argument: placeIn("thresholds", at, value) });
  const exact = readDecimal(value);
  return { level, text: exact === undefined ? `${value}` : plainText(exact.coefficient, exact.scale) };
}

/** A level that figures are measured against. */
export interface Threshold {
  readonly level: Fraction;
  /** As it was given, exactly. */
  readonly text: string;
}
