import { addColumns } from "../exact/columns/column.ts";
import { fractionAt, quotientsOfFractions } from "../exact/columns/quotients.ts";
import { differenceOf } from "../exact/fractions.ts";
import { type RatioData, ratiosLike, type SeriesData, seriesLike } from "./data.ts";
import { jointReasons } from "./reasons.ts";
import { isAbsent } from "./rows.ts";

/**
 * A series plus (or, where `sign` is -1, minus) another one, for the periods of the first. Both are known to go together:
 * row 0 of the left one is row `shift` of the right one.
 */
export function addSeries(left: SeriesData, right: SeriesData, sign: 1 | -1, shift: number): SeriesData {
  return seriesLike(left, addColumns(left.values, right.values, sign, shift), jointReasons(left, right, shift));
}

/** The same difference of two series of ratios. */
export function subtractRatios(left: RatioData, right: RatioData, shift: number): RatioData {
  const reasons = jointReasons(left, right, shift);
  const differences = Array.from({ length: left.grid.length }, (_, row) =>
    isAbsent({ reasons }, row)
      ? undefined
      : differenceOf(fractionAt(left.values, row), fractionAt(right.values, row + shift)),
  );
  return ratiosLike(left, quotientsOfFractions(differences), reasons, left.labels.unit);
}
