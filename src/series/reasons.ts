import { type ReasonCode, reasonByte, reasonOfByte } from "../base/errors.ts";
import { type Column, isPacked } from "../exact/columns/column.ts";
import { byteSpace } from "../exact/columns/slab.ts";
import type { AnyData, Reasons } from "./data.ts";
import type { Grid } from "./grid.ts";

/** Why a row has no value; `undefined` where it has one. */
export function reasonOfRow({ grid, reasons }: AnyData, row: number): ReasonCode | undefined {
  if (row < 0 || row >= grid.length) return "outside-range";
  const byte = reasons?.[row] ?? 0;
  return byte === 0 ? undefined : reasonOfByte(byte);
}

/** Reasons row by row; `undefined` where there is none. */
export function reasonsByRow(length: number, reasonOf: (row: number) => ReasonCode | undefined): Reasons {
  let reasons: Reasons;
  for (let row = 0; row < length; row += 1) {
    const reason = reasonOf(row);
    if (reason === undefined) continue;
    reasons ??= byteSpace(length);
    reasons[row] = reasonByte(reason);
  }
  return reasons;
}

/** One reason for every row of a column that is absent; `undefined` where none is. */
export function reasonWhereAbsent({ coefficients }: Column, reason: ReasonCode): Reasons {
  if (!isPacked(coefficients)) {
    return reasonsByRow(coefficients.length, (row) => (coefficients[row] === undefined ? reason : undefined));
  }
  const byte = reasonByte(reason);
  let reasons: Reasons;
  for (let row = 0; row < coefficients.length; row += 1) {
    if (!Number.isNaN(coefficients[row])) continue;
    reasons ??= byteSpace(coefficients.length);
    reasons[row] = byte;
  }
  return reasons;
}

/**
 * Why rows of a result of two series are absent: the left side's own reason, else the right side's own;
 * `missing` where the right side does not reach. Where only one side has reasons they are its own, not to be changed.
 */
export function jointReasons(left: AnyData, right: AnyData, shift: number): Reasons {
  const { length } = left.grid;
  const [own, others] = [left.reasons, right.reasons];
  if (reaches(right.grid, shift, length)) {
    if (others === undefined) return own;
    if (own === undefined && shift === 0 && right.grid.length === length) return others;
  }
  const missing = reasonByte("missing");
  const reasons = byteSpace(length);
  let any = 0;
  for (let row = 0; row < length; row += 1) {
    const other = row + shift;
    let reason = own === undefined ? 0 : (own[row] as number);
    if (reason === 0) {
      if (other < 0 || other >= right.grid.length) reason = missing;
      else if (others !== undefined) reason = others[other] as number;
    }
    reasons[row] = reason;
    any |= reason;
  }
  return any === 0 ? undefined : reasons;
}

function reaches(grid: Grid, shift: number, length: number): boolean {
  return shift >= 0 && shift + length <= grid.length;
}

/** The reasons of a stretch of rows; `undefined` where it has none. */
export function sliceReasons(reasons: Reasons, from: number, to: number): Reasons {
  const sliced = reasons?.slice(from, to);
  return sliced?.some((reason) => reason !== 0) ? sliced : undefined;
}
