/**
 * Figures as printed: what rounding hides, and what can be proven of them nevertheless.
 *
 * @module export-growth/published
 */

export { type Certainty, checkRecord, checkTarget } from "./checks/certainty.ts";
export {
  checkChange,
  checkContribution,
  checkDifference,
  checkPoints,
  checkShare,
  checkSum,
} from "./checks/checks.ts";
export type { Check, Slip, Suspect, Verdict } from "./checks/verdict.ts";
export {
  type Conflict,
  type Consistency,
  type ConsistencyOptions,
  checkConsistency,
} from "./consistency/checkConsistency.ts";
export type { CertificateLine } from "./consistency/conflict.ts";
export type {
  ChangeRelation,
  DifferenceRelation,
  EqualRelation,
  GreaterThanRelation,
  Relation,
  ShareRelation,
  SumRelation,
} from "./consistency/relations.ts";
export { type BetweenOptions, Bounds, type BoundsJSON, between, exactly } from "./figures/bounds.ts";
export {
  type Figure,
  type FigureKind,
  Published,
  type PublishedJSON,
  type Qualifier,
} from "./figures/figure.ts";
export { type PublishedOptions, published } from "./figures/published.ts";
export {
  baseBounds,
  changeBounds,
  contributionBounds,
  differenceBounds,
  type Others,
  shareBounds,
  sumBounds,
} from "./figures/resultBounds.ts";
