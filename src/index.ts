export type { Frequency, Period, PeriodInput, YearMonth } from "./calendar/period.ts";
export { addPeriods, comparePeriods, frequencyOf, parsePeriod, periodRange, yearEarlier } from "./calendar/steps.ts";
export { type ErrorCode, GrowthError, type MistakeCode, type ReasonCode } from "./errors.ts";
export type { Numeric } from "./exact/decimals.ts";
export { percent, Ratio, ratio } from "./exact/ratio.ts";
export type { RoundingMode } from "./exact/rounding.ts";
export type { AbsenceReason, Answer, DecimalText, RatioText } from "./measures/answers.ts";
export { type BalanceSeries, type BalanceSwing, coverageRatio, tradeBalance } from "./measures/balance.ts";
export { type ChangeOptions, onPeriodChange, onYearChange, type YearChangeOptions } from "./measures/change.ts";
export type { Components, PrintedOptions } from "./measures/components.ts";
export {
  type ComponentChangeShares,
  type ComponentContributions,
  type ContributionOptions,
  contributionToChange,
  type PrintedChangeShares,
  type PrintedContributions,
  shareOfChange,
} from "./measures/contributions.ts";
export { annualTotals, cumulativeSum, rollingSum, type YearOptions, yearToDate } from "./measures/cumulative.ts";
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
} from "./measures/describe.ts";
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
} from "./measures/describeFigure.ts";
export { type DifferenceOptions, onPeriodDifference, onYearDifference } from "./measures/difference.ts";
export { impliedBase } from "./measures/impliedBase.ts";
export { countMovements, type ItemMovement, type MovementCounts, type MovementOptions } from "./measures/movements.ts";
export type { PrintedLine, PrintedPart, PrintedTotal } from "./measures/printedSet.ts";
export {
  type AbsentItem,
  type ItemRanking,
  type RankedItem,
  type RankingOptions,
  rankItems,
} from "./measures/ranking.ts";
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
} from "./measures/ranks.ts";
export {
  type DatedValue,
  detectRecords,
  type GrowthRecord,
  type RecordOptions,
  type RecordStreakOptions,
  recordStreak,
  type Streak,
} from "./measures/records.ts";
export {
  type Revision,
  type RevisionOptions,
  revision,
  type SeriesRevision,
  type Vintage,
} from "./measures/revision.ts";
export type { RecordScope } from "./measures/scopes.ts";
export { shareOfTotal } from "./measures/share.ts";
export { type ComponentShares, type PrintedShares, type SharesOptions, sharesOfTotal } from "./measures/shares.ts";
export { type ChangeStreakOptions, changeStreak } from "./measures/streaks.ts";
export {
  type TargetGap,
  type TargetOptions,
  type TargetReasons,
  targetGap,
  type YearTargetGap,
} from "./measures/target.ts";
export {
  detectCrossings,
  type ThresholdCrossing,
  type ThresholdOptions,
  thresholdStreak,
} from "./measures/thresholds.ts";
export { totalAcross } from "./measures/totalAcross.ts";
export { type WeekdayOptions, weekdays } from "./measures/weekdays.ts";
export {
  dailyAverage,
  type WorkingDayEffects,
  type WorkingDayOptions,
  workingDayEffects,
} from "./measures/workingDays.ts";
export { type BetweenOptions, Bounds, type BoundsJSON, between, exactly } from "./published/bounds.ts";
export { type Certainty, checkRecord, checkTarget } from "./published/certainty.ts";
export {
  checkChange,
  checkContribution,
  checkDifference,
  checkPoints,
  checkShare,
  checkSum,
} from "./published/checks.ts";
export type { CertificateLine } from "./published/conflict.ts";
export {
  type Conflict,
  type Consistency,
  type ConsistencyOptions,
  checkConsistency,
} from "./published/consistency.ts";
export { type Figure, type FigureKind, Published, type PublishedJSON, type Qualifier } from "./published/figure.ts";
export {
  baseBounds,
  changeBounds,
  contributionBounds,
  differenceBounds,
  type Others,
  shareBounds,
  sumBounds,
} from "./published/figure-bounds.ts";
export { type PublishedOptions, published } from "./published/published.ts";
export type {
  ChangeRelation,
  DifferenceRelation,
  EqualRelation,
  GreaterThanRelation,
  Relation,
  ShareRelation,
  SumRelation,
} from "./published/relations.ts";
export type { Check, Slip, Suspect, Verdict } from "./published/verdict.ts";
export { type GroupOptions, groupSeries, groupSeriesAsync } from "./series/groups.ts";
export type { RowColumns, SeriesOptions } from "./series/input.ts";
export type { Observations, Row, SeriesJSON } from "./series/observations.ts";
export { RatioSeries, Series } from "./series/series.ts";
