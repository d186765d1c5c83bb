import type { Site } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import { differenceOf, type Fraction, signOf } from "../../exact/fractions.ts";
import type { AnyData } from "../../series/data.ts";
import { fractionOfRow } from "../../series/rows.ts";
import { levelArgument } from "../internal/level.ts";

/**
 * Where a figure must stand to a threshold.
 *
 * @category Record
 */
export interface ThresholdOptions {
  /**
   * `"above"` (the default) and `"below"` are strict; a figure equal to the threshold belongs to `"at-least"` and
   * `"at-most"`. Double-digit growth is at least 10 percent.
   */
  readonly relation?: "above" | "at-least" | "below" | "at-most" | undefined;
}

/** How rows that are there stand to a limit. */
export interface Membership {
  /** Below, at or above the limit. */
  orderOf(row: number): -1 | 0 | 1;
  /** Whether the row stands where it is asked to. */
  belongs(row: number): boolean;
}

/** Reads a threshold and the side of it that is asked for. */
export function membershipArgument(
  data: AnyData,
  threshold: unknown,
  options: ThresholdOptions | undefined,
  site: Site,
): Membership {
  const given = knownOptions(options, ["relation"], site);
  const relation = oneOf(given.relation, ["above", "at-least", "below", "at-most"], "relation", site);
  return membershipOf(data, levelArgument(data, threshold, { ...site, argument: "threshold" }), relation);
}

/** Which rows that are there stand on one side of a limit. */
export function membershipOf(data: AnyData, limit: Fraction, relation: keyof typeof stands): Membership {
  const orderOf = (row: number) => signOf(differenceOf(fractionOfRow(data, row), limit).numerator);
  return { orderOf, belongs: (row) => stands[relation](orderOf(row)) };
}

/** Whether a figure in that order to the threshold stands where the relation asks. */
const stands = {
  above: (order: number) => order > 0,
  "at-least": (order: number) => order >= 0,
  below: (order: number) => order < 0,
  "at-most": (order: number) => order <= 0,
};
