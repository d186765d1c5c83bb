import { type ReasonCode, reasonByte, type Site } from "../errors.ts";
import { quotientsOf } from "../exact/quotients.ts";
import { anyReason, jointReasons, plainSeries, type SeriesHeld, sharedShift } from "../series/held.ts";
import type { RatioSeries } from "../series/series.ts";

/**
 * A series over another one, period by period, for the periods of the first; rows that only one has are absent.
 * `reasonOf` refuses pairs of values: both are coefficients of one scale.
 */
export function ratioOfSeries(
  above: unknown,
  below: unknown,
  names: readonly [string, string],
  reasonOf: (above: number | bigint, below: number | bigint) => ReasonCode | undefined,
  site: Site,
): RatioSeries {
  const left = plainSeries(above, names[0], site);
  const right = plainSeries(below, names[1], site);
  const shift = sharedShift(left, right, names[1], site);
  return quotientOfRows(left, right, shift, reasonOf, undefined);
}

/** The same for two series that are known to go together; row 0 of the left one is row `shift` of the right one. */
export function quotientOfRows(
  left: SeriesHeld,
  right: SeriesHeld,
  shift: number,
  reasonOf: (above: number | bigint, below: number | bigint) => ReasonCode | undefined,
  unit: string | undefined,
): RatioSeries {
  const quotients = quotientsOf(left.values, right.values, -shift, 0);
  const numerators = quotients.numerator.coefficients;
  const denominators = quotients.denominator.coefficients;
  const missing = jointReasons(left, right, shift);
  const reasons = anyReason(left.grid.length, (row) => {
    const byte = missing === undefined ? 0 : (missing[row] as number);
    if (byte !== 0) return byte;
    const code = reasonOf(numerators[row] as number | bigint, denominators[row + shift] as number | bigint);
    return code === undefined ? 0 : reasonByte(code);
  });
  return left.make.ratios(left.grid, quotients, reasons, { unit, span: left.span });
}
