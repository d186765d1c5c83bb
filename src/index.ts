/**
 * Growth, sums, shares, records, targets: of single figures, or of series matched by calendar. All of it exact.
 *
 * @module export-growth
 */

export type { Decimal } from "decimal.js";
export { type ErrorCode, GrowthError, type MistakeCode, type ReasonCode } from "./base/errors.ts";
export type { Frequency, Period, PeriodInput, YearMonth } from "./calendar/period.ts";
export { addPeriods, comparePeriods, frequencyOf, parsePeriod, periodRange, yearEarlier } from "./calendar/steps.ts";
export type { Numeric } from "./exact/decimals.ts";
export { percent, Ratio, ratio } from "./exact/ratio.ts";
export type { RoundingMode } from "./exact/rounding.ts";
export { type BalanceSeries, type BalanceSwing, coverageRatio, tradeBalance } from "./measures/balance/tradeBalance.ts";
export { impliedBase } from "./measures/change/impliedBase.ts";
export {
  type ChangeOptions,
  onPeriodChange,
  onYearChange,
  type YearChangeOptions,
} from "./measures/change/onYearChange.ts";
export { type DifferenceOptions, onPeriodDifference, onYearDifference } from "./measures/change/onYearDifference.ts";
export {
  annualTotals,
  cumulativeSum,
  rollingSum,
  type YearOptions,
  yearToDate,
} from "./measures/cumulative/cumulativeSum.ts";
export type { AbsenceReason, Answer, DecimalText, RatioText } from "./measures/describe/answers.ts";
export {
  type BalanceDescription,
  type ComponentDescription,
  type DescribeOptions,
  type Description,
  describe,
  type RankDescription,
  type ResidualDescription,
  type ShareDescription,
  type TargetDescription,
  type WorkingDayDescription,
} from "./measures/describe/describePeriod.ts";
export type {
  ChangeDescription,
  DatedText,
  FigureDescription,
  RankedText,
  RecordDescription,
  StandingDescription,
  StreakDescription,
  SumDescription,
  ThresholdDescription,
} from "./measures/describe/figure.ts";
export {
  countMovements,
  type ItemMovement,
  type MovementCounts,
  type MovementOptions,
} from "./measures/items/countMovements.ts";
export {
  type AbsentItem,
  type ItemRanking,
  type RankedItem,
  type RankingOptions,
  rankItems,
} from "./measures/items/rankItems.ts";
export type { Components, PrintedOptions } from "./measures/parts/components.ts";
export {
  type ComponentChangeShares,
  type ComponentContributions,
  type ContributionOptions,
  contributionToChange,
  type PrintedChangeShares,
  type PrintedContributions,
  shareOfChange,
} from "./measures/parts/contributionToChange.ts";
export type { PrintedLine, PrintedPart, PrintedTotal } from "./measures/parts/printedTable.ts";
export { shareOfTotal } from "./measures/parts/shareOfTotal.ts";
export {
  type ComponentShares,
  type PrintedShares,
  type SharesOptions,
  sharesOfTotal,
} from "./measures/parts/shareTable.ts";
export { totalAcross } from "./measures/parts/totalAcross.ts";
export { type ChangeStreakOptions, changeStreak } from "./measures/records/changeStreak.ts";
export {
  type DatedValue,
  detectRecords,
  type GrowthRecord,
  type RecordOptions,
  type RecordStreakOptions,
  recordStreak,
  type Streak,
} from "./measures/records/detectRecords.ts";
export {
  highestPeriods,
  highestSince,
  lowestPeriods,
  lowestSince,
  type Rank,
  type RankedPeriod,
  type RankedPeriodsOptions,
  type RankOptions,
  rankAt,
} from "./measures/records/rankAt.ts";
export type { RecordScope } from "./measures/records/scopes.ts";
export {
  detectCrossings,
  type ThresholdCrossing,
  type ThresholdOptions,
  thresholdStreak,
} from "./measures/records/thresholdStreak.ts";
export {
  type Revision,
  type RevisionOptions,
  revision,
  type SeriesRevision,
  type Vintage,
} from "./measures/revision/revision.ts";
export {
  type TargetGap,
  type TargetOptions,
  type TargetReasons,
  targetGap,
  type YearTargetGap,
} from "./measures/target/targetGap.ts";
export {
  dailyAverage,
  type WorkingDayEffects,
  type WorkingDayOptions,
  workingDayEffects,
} from "./measures/workingDays/dailyAverage.ts";
export { type WeekdayOptions, weekdays } from "./measures/workingDays/weekdays.ts";
export type { RowColumns, SeriesOptions } from "./series/entries.ts";
export { type GroupOptions, groupSeries, groupSeriesAsync } from "./series/groupSeries.ts";
export type { Observations, Row, SeriesJSON } from "./series/observations.ts";
export { RatioSeries, Series } from "./series/series.ts";
