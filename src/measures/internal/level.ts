import { refuse, type Site } from "../../base/errors.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { fractionArgument, fractionOf } from "../../exact/ratio.ts";
import type { AnyData } from "../../series/data.ts";

/**
 * Reads a level that the figures of a series are held against: a threshold, a target. A `Ratio` or a number, in the unit of the
 * series. Ratios without a unit are rates mostly, and a plain number beside them is refused: 10 would be 1000 percent. 0 is 0.
 */
export function levelArgument({ type, labels }: AnyData, level: unknown, site: Site): Fraction {
  const read = fractionOf(level) ?? fractionArgument(level, site);
  const isPlain = fractionOf(level) === undefined && read.numerator !== 0n;
  if (isPlain && type === "RatioSeries" && labels.unit === undefined) {
    const rule = 'must be a Ratio such as percent("10") or ratio(10, 1), as the ratios of the series have no unit';
    refuse("invalid-number", rule, site, level);
  }
  return read;
}
