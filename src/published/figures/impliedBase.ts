import type { Site } from "../../base/errors.ts";
import { compare, minus } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import { Bounds } from "./bounds.ts";
import { type FigureData, faceValue } from "./figure.ts";
import type { Interval } from "./interval.ts";

/**
 * The base that a printed change rests on, where it is not the one that was printed.
 *
 * @category Published figures
 */
export interface ImpliedBase {
  /** Between which limits it lies. */
  readonly bounds: Bounds;
  /** How far its nearest value lies from the printed base at face value, below 0 where it is smaller. */
  readonly distance: Ratio;
}

/** What a base would have to be, and how far that is from what was printed. */
export function impliedBaseOf(needed: Interval, base: FigureData, unit: string | undefined, site: Site): ImpliedBase {
  const face = faceValue(base);
  const { lower, upper } = needed;
  const isBelowFace = upper !== undefined && compare(upper.at, face) < 0;
  const nearest = isBelowFace ? upper.at : lower !== undefined && compare(lower.at, face) > 0 ? lower.at : face;
  return Object.freeze({
    bounds: Bounds.of(needed, base.unit ?? unit, base.kind),
    distance: toRatio(minus(nearest, face), site),
  });
}
