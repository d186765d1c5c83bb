/**
 * Figures as printed: what rounding hides, and what can be proven of them nevertheless.
 *
 * @module export-growth/published
 * @category Reference
 */

export { type Certainty, checkRecord, checkTarget } from "./checks/certainty.ts";
export {
  checkChange,
  checkContribution,
  checkDifference,
  checkPoints,
  checkQuotient,
  checkShare,
  checkSum,
} from "./checks/checks.ts";
export {
  type CheckedTable,
  checkTable,
  type TableImpliedBase,
  type TableLine,
  type TableRow,
  type TableSecondSuspect,
  type TableSuspect,
} from "./checks/checkTable.ts";
export type {
  Check,
  ImpossibleCheck,
  PossibleCheck,
  Recomputed,
  Verdict,
} from "./checks/verdict.ts";
export {
  type Conflict,
  type Consistency,
  type ConsistencyOptions,
  checkConsistency,
} from "./consistency/checkConsistency.ts";
export type { CertificateLine } from "./consistency/conflict.ts";
export type { Others } from "./figures/arguments.ts";
export { type BetweenOptions, between, type ExactlyOptions, exactly } from "./figures/between.ts";
export { Bounds, type BoundsJSON } from "./figures/bounds.ts";
export { type Figure, Published } from "./figures/figure.ts";
export { type FindFiguresOptions, type FoundFigure, findFigures } from "./figures/findFigures.ts";
export type { ImpliedBase } from "./figures/impliedBase.ts";
export type { FigureKind } from "./figures/kinds.ts";
export type { Written } from "./figures/numbers.ts";
export { type PublishedOptions, published } from "./figures/published.ts";
export type { Qualifier } from "./figures/qualifiers.ts";
export type { PrintJSON, PublishedJSON } from "./figures/readPublished.ts";
export type {
  ChangeRelation,
  DifferenceRelation,
  EqualRelation,
  GreaterThanRelation,
  QuotientRelation,
  Relation,
  RiseRelation,
  ShareRelation,
  SumRelation,
} from "./figures/relation.ts";
export {
  baseBounds,
  changeBounds,
  contributionBounds,
  differenceBounds,
  quotientBounds,
  shareBounds,
  sumBounds,
} from "./figures/resultBounds.ts";
export type { SecondSuspect, Slip, Suspect } from "./figures/suspects.ts";
