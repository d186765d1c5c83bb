export type { Frequency, Period, PeriodInput, YearMonth } from "./calendar/period.ts";
export { addPeriods, comparePeriods, frequencyOf, parsePeriod, periodRange, yearEarlier } from "./calendar/steps.ts";
export { type ErrorCode, GrowthError, type MistakeCode, type ReasonCode } from "./errors.ts";
export type { Numeric } from "./exact/decimals.ts";
export { percent, Ratio, ratio } from "./exact/ratio.ts";
export type { RoundingMode } from "./exact/rounding.ts";
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
