export type { Frequency, Period, PeriodInput, YearMonth } from "./calendar/period.ts";
export { addPeriods, comparePeriods, frequencyOf, parsePeriod, periodRange, yearEarlier } from "./calendar/steps.ts";
export { type ErrorCode, GrowthError, type MistakeCode, type ReasonCode } from "./errors.ts";
export type { Numeric } from "./exact/decimals.ts";
export { percent, Ratio, ratio } from "./exact/ratio.ts";
export type { RoundingMode } from "./exact/rounding.ts";
export type { AbsenceReason, Answer, DecimalText, RatioText } from "./measures/answers.ts";
export { type BalanceSeries, type BalanceSwing, coverageRatio, tradeBalance } from "./measures/balance.ts";
export { type ChangeOptions, onPeriodChange, onYearChange, type YearChangeOptions } from "./measures/change.ts";
export { annualTotals, cumulativeSum, rollingSum, type YearOptions, yearToDate } from "./measures/cumulative.ts";
export {
  type BalanceDescription,
  type ComponentDescription,
  type DescribeOptions,
  type Description,
  describe,
  type RankDescription,
  type ShareDescription,
  type TargetDescription,
} from "./measures/describe.ts";
export type {
  ChangeDescription,
  DatedText,
  FigureDescription,
  RecordDescription,
  StandingDescription,
  StreakDescription,
  SumDescription,
  ThresholdDescription,
} from "./measures/describeFigure.ts";
export { impliedBase } from "./measures/impliedBase.ts";
export { countMovements, type ItemMovement, type MovementCounts, type MovementOptions } from "./measures/movements.ts";
export { type ItemRanking, type RankedItem, type RankingOptions, rankItems } from "./measures/ranking.ts";
export {
  type DatedValue,
  highestPeriods,
  highestSince,
  lowestPeriods,
  lowestSince,
  type Rank,
  type RankedPeriod,
  type RankedPeriodsOptions,
  type RankOptions,
  rankAt,
} from "./measures/ranks.ts";
export {
  detectRecords,
  type GrowthRecord,
  type RecordOptions,
  type RecordStreakOptions,
  recordStreak,
  type Streak,
} from "./measures/records.ts";
export type { RecordScope } from "./measures/scopes.ts";
export { shareOfTotal } from "./measures/share.ts";
export { type ChangeStreakOptions, changeStreak } from "./measures/streaks.ts";
export { type TargetGap, type TargetOptions, targetGap, type YearTargetGap } from "./measures/target.ts";
export {
  detectCrossings,
  type ThresholdCrossing,
  type ThresholdOptions,
  thresholdStreak,
} from "./measures/thresholds.ts";
export type { RowColumns, SeriesOptions } from "./series/input.ts";
export type { Observations, Row, SeriesJSON } from "./series/observations.ts";
export { RatioSeries, Series } from "./series/series.ts";
