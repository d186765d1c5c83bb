import { absent, refuse } from "../../base/errors.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { divide, fractionArgument, fractionOf, type Ratio } from "../../exact/ratio.ts";

/**
 * The figure of a year before that a current figure and its on-year rate imply, at face value.
 *
 * Formula: current / (1 + rate).
 *
 * | case | result |
 * | --- | --- |
 * | rate is −1 (−100 percent) | throws `zero-denominator`: every base falls to 0 |
 * | rate below −1, or current below 0 | throws `negative-base` |
 * | rate is a number or text | throws `invalid-number`: write `percent("8.4")`, so that 8.4 is not read as 840 percent |
 *
 * Units: those of the current figure; the rate is a fraction.
 *
 * @param current The figure of the period itself.
 * @param rate Its change on the base, as a fraction above −1: `percent("8.4")`.
 * @throws GrowthError `invalid-number`, `zero-denominator`, `negative-base`.
 *
 * @example
 * ```ts
 * import { impliedBase, percent } from "export-growth";
 *
 * impliedBase("61.04", percent("8.4")).toFixed(4); // => "56.3100"
 * ```
 *
 * @see {@link onYearChange}: the same formula, solved for the base
 * @category Change
 */
export function impliedBase(current: Ratio | Numeric, rate: Ratio): Ratio {
  const site = { function: "impliedBase", argument: "current" };
  const rateSite = { ...site, argument: "rate" };
  const level = fractionArgument(current, site);
  const change = fractionOf(rate);
  if (change === undefined) refuse("invalid-number", 'must be a Ratio such as percent("8.4")', rateSite, rate);
  const growth = { numerator: change.denominator + change.numerator, denominator: change.denominator };
  // The base that would come out is the one below 0.
  if (growth.numerator < 0n || level.numerator < 0n) absent("negative-base", growth.numerator < 0n ? rateSite : site);
  if (growth.numerator === 0n) refuse("zero-denominator", "must be above -1", rateSite, String(rate));
  return divide(level, growth, rateSite);
}
