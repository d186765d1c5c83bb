import type { Site } from "../base/errors.ts";
import { addColumns } from "../exact/columns/column.ts";
import { jointReasons, plainSeries, type SeriesHeld, sharedShift } from "./data.ts";
import type { Series } from "./series.ts";

/** A series plus (or, where `sign` is -1, minus) another one, for the periods of the first. */
export function combine(left: SeriesHeld, other: unknown, sign: 1 | -1, argument: string, site: Site): Series {
  const right = plainSeries(other, argument, site);
  const shift = sharedShift(left, right, argument, site);
  const values = addColumns(left.values, right.values, sign, shift);
  return left.make.series(left.grid, values, jointReasons(left, right, shift), left);
}
