import { absent, type ReasonCode, reasonByte, reasonOfByte, type Site } from "../../base/errors.ts";
import { wholeNumber } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { anyReason, type Held, isThere, type Reasons } from "../../series/data.ts";

/** How many rows a base lies back, for a lag in years. */
export function rowsBack({ grid }: Held, lag: number | undefined, site: Site): number {
  return yearsBack(lag, site) * grid.perYear;
}

/** A lag in years. */
export function yearsBack(lag = 1, site: Site): number {
  return wholeNumber(lag, 1, 9998, "lag", site);
}

/** What a period is compared with: the same period of the year before, or the one just before. */
export type Comparison = "year" | "period";

/** How many rows back stands what a row is compared with. */
export function periodsBack({ grid }: Held, comparison: Comparison): number {
  return comparison === "year" ? grid.perYear : 1;
}

/** Why a row has no value; `undefined` where it has one. */
export function reasonOfRow({ grid, reasons }: Held, row: number): ReasonCode | undefined {
  if (row < 0 || row >= grid.length) return "outside-range";
  const byte = reasons?.[row] ?? 0;
  return byte === 0 ? undefined : reasonOfByte(byte);
}

/** Reasons row by row; `undefined` where there is none. */
export function reasonsOf(length: number, reasonOf: (row: number) => ReasonCode | undefined): Reasons {
  return anyReason(length, (row) => {
    const reason = reasonOf(row);
    return reason === undefined ? 0 : reasonByte(reason);
  });
}

/** Why a row cannot be compared with the row `back` earlier; `undefined` where both are there. */
export function pairReason(held: Held, row: number, back: number): ReasonCode | undefined {
  if (!isThere(held, row)) return "missing-current";
  return isThere(held, row - back) ? undefined : "missing-base";
}

/** Why nothing can be divided by a figure, the base of a rate or the total of shares; `undefined` where it is above 0. */
export function divisorReason<Role extends "base" | "total">(
  figure: number | bigint,
  role: Role,
): `zero-${Role}` | `negative-${Role}` | undefined {
  if (figure > 0) return undefined;
  return figure < 0 ? `negative-${role}` : `zero-${role}`;
}

/** The row of a period that is asked for; refused where it has no value. */
export function rowWithValue(held: Held, period: PeriodInput, site: Site): number {
  const where = { ...site, argument: "period" };
  const row = held.grid.rowOf(period, where);
  const reason = reasonOfRow(held, row);
  if (reason === undefined) return row;
  // The value at fault is the period that was handed in, unless a figure is.
  const value: [unknown?] = reason === "outside-range" ? [period] : [];
  return absent(reason, { ...where, period: held.grid.periodAt(row) }, ...value);
}
