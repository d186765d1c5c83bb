import { absent, type Site } from "../../base/errors.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import type { QuotientRule } from "../../series/division.ts";

/** One figure over another. */
export function divideFigures(
  above: unknown,
  below: unknown,
  [aboveName, belowName]: readonly [string, string],
  { reasonOf }: QuotientRule,
  site: Site,
): Ratio {
  const aboveSite = { ...site, argument: aboveName };
  const belowSite = { ...site, argument: belowName };
  const numerator = fractionArgument(above, aboveSite);
  const denominator = fractionArgument(below, belowSite);
  const reason = reasonOf(denominator.numerator);
  if (reason !== undefined) absent(reason, belowSite, below);
  return divide(numerator, denominator, belowSite);
}
