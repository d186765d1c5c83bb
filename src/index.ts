/**
 * Growth, sums, shares, records, targets: of single figures, or of series matched by calendar. All of it exact.
 *
 * @module export-growth
 * @category Reference
 */

export type { Decimal } from "decimal.js";
export {
  type ErrorCode,
  GrowthError,
  type GrowthErrorJSON,
  type MistakeCode,
  type ReasonCode,
  type RowIssue,
  type RowIssueJSON,
} from "./base/errors.ts";
export { firstDay, lastDay } from "./calendar/firstDay.ts";
export type { FiscalYear } from "./calendar/fiscalYear.ts";
export type { Frequency, Period, PeriodInput, YearMonth } from "./calendar/period.ts";
export { type PeriodOfOptions, periodOf, type YearMonthDay } from "./calendar/periodOf.ts";
export {
  addPeriods,
  comparePeriods,
  frequencyOf,
  parsePeriod,
  periodDistance,
  periodRange,
  yearEarlier,
} from "./calendar/steps.ts";
export type { Numeric } from "./exact/decimals.ts";
export type { ChangeOptions, NegativeBase } from "./exact/rates.ts";
export { type LocaleOptions, percent, type Radical, Ratio, ratio } from "./exact/ratio.ts";
export { geometricMean, Root } from "./exact/root.ts";
export type { RoundingMode } from "./exact/rounding.ts";
export type { FigureWriting } from "./exact/writings.ts";
export { coverageRatio } from "./measures/balance/coverageRatio.ts";
export type { FlowOptions, NegativeFlows } from "./measures/balance/flows.ts";
export { type BalanceSeries, type BalanceSwing, tradeBalance } from "./measures/balance/tradeBalance.ts";
export {
  type AverageGrowthOptions,
  type AverageGrowthRange,
  averageGrowth,
  type CompoundOptions,
} from "./measures/change/averageGrowth.ts";
export { type BaseEffects, baseEffects } from "./measures/change/baseEffects.ts";
export { type CarryOverOptions, carryOver } from "./measures/change/carryOver.ts";
export { type AnnualisedOptions, type ChangeBaseOptions, change } from "./measures/change/change.ts";
export { difference } from "./measures/change/difference.ts";
export type { Distance, FixedBase, WindowOptions } from "./measures/change/distance.ts";
export { impliedBase } from "./measures/change/impliedBase.ts";
export { type IndexOptions, indexTo } from "./measures/change/indexTo.ts";
export { onPeriodChange } from "./measures/change/onPeriodChange.ts";
export { onPeriodDifference } from "./measures/change/onPeriodDifference.ts";
export { onYearChange } from "./measures/change/onYearChange.ts";
export { onYearDifference } from "./measures/change/onYearDifference.ts";
export type { CoarserFrequency } from "./measures/cumulative/coarser.ts";
export { cumulativeSum } from "./measures/cumulative/cumulativeSum.ts";
export { fromYearToDate } from "./measures/cumulative/fromYearToDate.ts";
export { periodAverages } from "./measures/cumulative/periodAverages.ts";
export { periodEnds } from "./measures/cumulative/periodEnds.ts";
export { periodTotals } from "./measures/cumulative/periodTotals.ts";
export { rollingAverage } from "./measures/cumulative/rollingAverage.ts";
export { rollingSum } from "./measures/cumulative/rollingSum.ts";
export { yearToDate } from "./measures/cumulative/yearToDate.ts";
export type { DecimalText, RatioText } from "./measures/describe/answers.ts";
export type { BalanceDescription } from "./measures/describe/balance.ts";
export type { ComponentDescription, RankDescription, ResidualDescription } from "./measures/describe/components.ts";
export {
  type DescribeOptions,
  type Description,
  describePeriod,
  type TargetDescription,
  type WorkingDayDescription,
} from "./measures/describe/describePeriod.ts";
export type { FigureDescription, SumDescription, ThresholdDescription } from "./measures/describe/figure.ts";
export type { ChangeDescription, DatedText, ShareDescription } from "./measures/describe/levels.ts";
export type { BaseEffectsDescription, MomentumDescription } from "./measures/describe/momentum.ts";
export type { PriceVolumeDescription } from "./measures/describe/priceVolume.ts";
export type {
  RankedText,
  RecordDescription,
  StandingDescription,
  StreakDescription,
} from "./measures/describe/standing.ts";
export type { UnadjustedOptions } from "./measures/internal/adjustment.ts";
export type { LagOptions, YearsOptions } from "./measures/internal/comparison.ts";
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
export { contributionTable } from "./measures/parts/contributionTable.ts";
export { type ComponentContributions, contributionToChange } from "./measures/parts/contributionToChange.ts";
export type { PartsOptions } from "./measures/parts/excess.ts";
export type {
  PrintedLine,
  PrintedPart,
  PrintedTable,
  PrintedTotal,
  PrintOptions,
  TableOptions,
} from "./measures/parts/printedTable.ts";
export { shareOfChange } from "./measures/parts/shareOfChange.ts";
export { shareOfChangeTable } from "./measures/parts/shareOfChangeTable.ts";
export { type ComponentShares, shareOfTotal } from "./measures/parts/shareOfTotal.ts";
export { shareTable } from "./measures/parts/shareTable.ts";
export {
  type IndexPair,
  type PriceVolumeEffects,
  type PriceVolumeOptions,
  priceVolumeEffects,
  type ValueChange,
} from "./measures/priceVolume/priceVolumeEffects.ts";
export { unitValue } from "./measures/priceVolume/unitValue.ts";
export { type ChangeStreakOptions, changeStreak } from "./measures/records/changeStreak.ts";
export type { DatedValue } from "./measures/records/dated.ts";
export { detectCrossings, type ThresholdCrossing } from "./measures/records/detectCrossings.ts";
export {
  detectRecords,
  type GrowthRecord,
  type RecordOptions,
  type RecordStreakOptions,
} from "./measures/records/detectRecords.ts";
export { highestPeriods } from "./measures/records/highestPeriods.ts";
export { highestSince } from "./measures/records/highestSince.ts";
export { lowestPeriods } from "./measures/records/lowestPeriods.ts";
export { lowestSince } from "./measures/records/lowestSince.ts";
export { type Rank, rankAt } from "./measures/records/rankAt.ts";
export type { RankedPeriod, RankedPeriodsOptions } from "./measures/records/rankedPeriods.ts";
export { recordAt } from "./measures/records/recordAt.ts";
export { recordStreak } from "./measures/records/recordStreak.ts";
export type { RecordScope, ScopeOptions } from "./measures/records/scopes.ts";
export type { Streak, StreakEnd } from "./measures/records/streaks.ts";
export { thresholdStreak } from "./measures/records/thresholdStreak.ts";
export type { ThresholdOptions } from "./measures/records/thresholds.ts";
export { type Revision, revision, type SeriesRevision, type Vintage } from "./measures/revision/revision.ts";
export {
  type TargetGap,
  type TargetOptions,
  type TargetReasons,
  targetGap,
  type YearTargetGap,
} from "./measures/target/targetGap.ts";
export { dailyAverage } from "./measures/workingDays/dailyAverage.ts";
export { type WeekdayOptions, weekdays } from "./measures/workingDays/weekdays.ts";
export { type WorkingDayEffects, workingDayEffects } from "./measures/workingDays/workingDayEffects.ts";
export { type FigureCell, type FigureReader, type FigureReaderOptions, figureReader } from "./readers/figureReader.ts";
export { type PeriodReader, type PeriodReaderOptions, periodReader } from "./readers/periodReader.ts";
export type { AppendOptions } from "./series/append.ts";
export type { SeriesReaders } from "./series/cellReaders.ts";
export type { BatchColumns } from "./series/columnBatches.ts";
export { type ColumnOptions, groupColumns, groupColumnsAsync } from "./series/groupColumns.ts";
export { type BatchOptions, type GroupOptions, groupSeries, groupSeriesAsync } from "./series/groupSeries.ts";
export type { SeriesJSON } from "./series/json.ts";
export type { Adjustment } from "./series/labels.ts";
export { mapSeries } from "./series/mapSeries.ts";
export type { AbsenceReason, Answer, Observations, Row, ValueIn } from "./series/observations.ts";
export type { UnitOptions } from "./series/operands.ts";
export type { ByKey, Components } from "./series/parts.ts";
export type { RowColumn, RowColumns } from "./series/rowColumns.ts";
export { RatioSeries, type ResultWith, Series, type SumOf } from "./series/series.ts";
export type { SeriesOptions } from "./series/seriesOptions.ts";
export { totalAcross } from "./series/totalAcross.ts";
export { totalsBy } from "./series/totalsBy.ts";
export type { FiscalYearOptions } from "./series/years.ts";
