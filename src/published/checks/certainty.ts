import { compare } from "../../exact/fractions.ts";
import { figureArgument } from "../figures/arguments.ts";
import type { Figure } from "../figures/figure.ts";
import { type End, type Interval, isBelow, isPoint, overlaps } from "../figures/interval.ts";
import { commonUnit } from "../figures/mixing.ts";

/**
 * Whether printed figures settle a question: for all true values behind them, for some, or for none.
 *
 * @category Published figures
 */
export interface Certainty {
  /** `certain` where it holds for all values that print so, `impossible` where it holds for none, else `possible`. */
  readonly verdict: "certain" | "possible" | "impossible";
}

/**
 * Whether a printed figure is a record over the previous one.
 *
 * Formula: candidate > previous, strictly, for all, some or none of the values that they stand for.
 *
 * | case | result |
 * | --- | --- |
 * | 61.04 against 61.03 | `certain`, only because one end at 61.035 is open |
 * | both print 683.6 | `possible` |
 * | the same figure twice | `impossible`: equal is no record |
 *
 * Units: two figures of one unit.
 *
 * @param candidate The figure that may be a record.
 * @param previous The record so far, or a figure that it must pass.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { checkRecord, published } from "export-growth/published";
 *
 * checkRecord(published("61.04"), published("61.03")); // => { verdict: "certain" }
 * checkRecord(published("683.6"), published("683.6")); // => { verdict: "possible" }
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkRecord(candidate: Figure, previous: Figure): Certainty {
  return order(...pair(candidate, previous, "checkRecord", ["candidate", "previous"]));
}

/** Whether the first lies above the second. */
export function order(now: Interval, before: Interval): Certainty {
  if (now === before || isAtMost(now.upper, before.lower)) return { verdict: "impossible" };
  return { verdict: isBelow(before, now) ? "certain" : "possible" };
}

/** Whether two figures are one true value. */
export function equality(left: Interval, right: Interval): Certainty {
  if (!overlaps(left, right)) return { verdict: "impossible" };
  return { verdict: left === right || (isPoint(left) && isPoint(right)) ? "certain" : "possible" };
}

/**
 * Whether printed figures settle that a target is met.
 *
 * Formula: achieved ≥ target, for all, some or none of the values that they stand for.
 *
 * | case | result |
 * | --- | --- |
 * | 700.2 against exactly 700 | `certain` |
 * | 700.0 against exactly 700 | `possible`: it may be 699.95 |
 * | the same figure twice | `certain`: equal is met |
 *
 * Units: two figures of one unit; state a target with `exactly`.
 *
 * @param achieved What has been achieved.
 * @param target What was to be achieved.
 * @throws GrowthError `invalid-figure`, `unit-mismatch`.
 *
 * @example
 * ```ts
 * import { checkTarget, exactly, published } from "export-growth/published";
 *
 * checkTarget(published("$640.2 billion"), exactly("700e9", { unit: "USD" })); // => { verdict: "impossible" }
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function checkTarget(achieved: Figure, target: Figure): Certainty {
  const [reached, wanted] = pair(achieved, target, "checkTarget", ["achieved", "target"]);
  if (reached === wanted || isAtMost(wanted.upper, reached.lower)) return { verdict: "certain" };
  return { verdict: isBelow(reached, wanted) ? "impossible" : "possible" };
}

function pair(first: Figure, second: Figure, name: string, names: readonly [string, string]): [Interval, Interval] {
  const site = { function: name };
  const [a, b] = [
    figureArgument(first, { ...site, argument: names[0] }),
    figureArgument(second, { ...site, argument: names[1] }),
  ];
  commonUnit([a, b], names, site);
  return [a.interval, b.interval];
}

/** Whether nothing at or below the first end lies above anything at or above the second. */
function isAtMost(upper: End | undefined, lower: End | undefined): boolean {
  return upper !== undefined && lower !== undefined && compare(upper.at, lower.at) <= 0;
}
