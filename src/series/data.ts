import type { Decimal } from "decimal.js";
import { reasonByte, refuse, type Site } from "../base/errors.ts";
import { insideOf } from "../exact/brand.ts";
import { type Column, coefficientAt, compareAt, decimalAt, isPacked, signAt } from "../exact/columns/column.ts";
import { compareQuotients, fractionAt, type Quotients, ratioAt, signOfQuotient } from "../exact/columns/quotients.ts";
import { byteSpace } from "../exact/columns/slab.ts";
import { powerOfTen } from "../exact/decimals.ts";
import type { Fraction, Ratio } from "../exact/ratio.ts";
import type { Grid } from "./grid.ts";
import type { RatioSeries, Series } from "./series.ts";

/**
 * What a series holds, as measures read it. It carries its calendar (the grid) and the ways to make new series along,
 * so that a measure imports neither: a program that only compares two figures must not carry a calendar.
 */
export type Held = SeriesHeld | RatioSeriesHeld;

/** What a `Series` holds. */
export type SeriesHeld = Holding<"Series", Column>;

/** What a `RatioSeries` holds. */
export type RatioSeriesHeld = Holding<"RatioSeries", Quotients>;

/** What figures are figures of, apart from their periods and values. */
export interface Labels {
  readonly unit: string | undefined;
  readonly span: string | undefined;
}

/** Why rows have no value: 0 where there is one, else the byte of a reason; `undefined` where every row has one. */
export type Reasons = Uint8Array | undefined;

/** A class for the sake of memory, as `Column` is. */
export class Holding<Type, Values> implements Labels {
  readonly type: Type;
  readonly grid: Grid;
  readonly values: Values;
  readonly reasons: Reasons;
  readonly unit: string | undefined;
  readonly span: string | undefined;
  readonly make: Makers;

  constructor(type: Type, grid: Grid, values: Values, reasons: Reasons, { unit, span }: Labels, make: Makers) {
    this.type = type;
    this.grid = grid;
    this.values = values;
    this.reasons = reasons;
    this.unit = unit;
    this.span = span;
    this.make = make;
  }
}

/** How new series are made from parts that are known to be sound. */
export interface Makers {
  series(grid: Grid, values: Column, reasons: Reasons, labels: Labels): Series;
  ratios(grid: Grid, values: Quotients, reasons: Reasons, labels: Labels): RatioSeries;
}

/** What a value holds if it is a series of either kind. */
export function heldOf(value: unknown): Held | undefined {
  return insideOf<Held>(value, "Series", "RatioSeries");
}

/** What an argument holds; refused where it is no series of either kind. */
export function anySeries(value: unknown, argument: string, site: Site): Held {
  return heldOf(value) ?? refuse("invalid-option", "must be a Series or a RatioSeries", { ...site, argument }, value);
}

/** What an argument holds; refused where it is no `Series`. */
export function plainSeries(value: unknown, argument: string, site: Site): SeriesHeld {
  return (
    insideOf<SeriesHeld>(value, "Series") ?? refuse("invalid-option", "must be a Series", { ...site, argument }, value)
  );
}

/** What an argument holds, for a sum over periods; refused where its figures are not whole periods. */
export function summableSeries(value: unknown, argument: string, site: Site): SeriesHeld {
  const held = plainSeries(value, argument, site);
  if (held.span !== undefined) {
    const rule = "must hold whole periods: figures of a span do not add up";
    refuse("span-mismatch", rule, { ...site, argument }, held.span);
  }
  return held;
}

export function isAbsent({ reasons }: { readonly reasons: Reasons }, row: number): boolean {
  return reasons !== undefined && reasons[row] !== 0;
}

/** Whether the row lies inside the series and has a value. */
export function isThere(held: Held, row: number): boolean {
  return row >= 0 && row < held.grid.length && !isAbsent(held, row);
}

/** The value of a row that is there. */
export function valueAt(held: Held, row: number, site: Site): Decimal | Ratio {
  return held.type === "Series" ? decimalAt(held.values, row, site) : ratioAt(held.values, row);
}

/** Orders two rows that are there. */
export function compareRows(held: Held, left: number, right: number): number {
  return held.type === "Series" ? compareAt(held.values, left, right) : compareQuotients(held.values, left, right);
}

/** The sign of a row that is there. */
export function signOfRow(held: Held, row: number): number {
  return held.type === "Series" ? signAt(held.values, row) : signOfQuotient(held.values, row);
}

/** The row of the right series that stands at the period of row 0 of the left one; other frequencies are refused. */
export function rowShift(left: Held, right: Held, argument: string, site: Site): number {
  if (left.grid.frequency !== right.grid.frequency) {
    const rule = `must be ${left.grid.frequency}, not ${right.grid.frequency}`;
    refuse("mixed-frequency", rule, { ...site, argument }, right.grid.periodAt(0));
  }
  return left.grid.first - right.grid.first;
}

/** The same for two series that must be alike in unit and span. */
export function sharedShift(left: Held, right: Held, argument: string, site: Site): number {
  const shift = rowShift(left, right, argument, site);
  sameLabel(left, right, "unit", argument, site);
  sameLabel(left, right, "span", argument, site);
  return shift;
}

/** Refuses a right series whose unit, or span, is not that of the left one. */
export function sameLabel(left: Held, right: Held, label: "unit" | "span", argument: string, site: Site): void {
  if (left[label] !== right[label]) {
    const [own, other] = [left[label], right[label]];
    const rule = own === undefined ? `must have no ${label}, as the first has none` : `must have the ${label} ${own}`;
    refuse(`${label}-mismatch`, rule, { ...site, argument }, ...(other === undefined ? [] : ([other] as const)));
  }
}

/**
 * Why rows of a result of two series are absent: the left side's own reason, else the right side's own;
 * `missing` where the right side does not reach.
 */
export function jointReasons(left: Held, right: Held, shift: number): Reasons {
  const { length } = left.grid;
  const [own, others] = [left.reasons, right.reasons];
  const reached = shift >= 0 && shift + length <= right.grid.length;
  if (own === undefined && others === undefined && reached) return undefined;
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

const missing = /* @__PURE__ */ reasonByte("missing");

/** Reasons row by row; `undefined` where there is none. */
export function anyReason(length: number, reasonOf: (row: number) => number): Reasons {
  let reasons: Reasons;
  for (let row = 0; row < length; row += 1) {
    const reason = reasonOf(row);
    if (reason === 0) continue;
    reasons ??= byteSpace(length);
    reasons[row] = reason;
  }
  return reasons;
}

/** One reason for every row of a column that is absent; `undefined` where none is. */
export function reasonWhereAbsent({ coefficients }: Column, reason: number): Reasons {
  if (!isPacked(coefficients))
    return anyReason(coefficients.length, (row) => (coefficients[row] === undefined ? reason : 0));
  let reasons: Reasons;
  for (let row = 0; row < coefficients.length; row += 1) {
    if (!Number.isNaN(coefficients[row])) continue;
    reasons ??= byteSpace(coefficients.length);
    reasons[row] = reason;
  }
  return reasons;
}

/** The fraction of a row that is there, of a series of either kind. */
export function fractionOfRow(held: Held, row: number): Fraction {
  if (held.type === "RatioSeries") return fractionAt(held.values, row);
  return { numerator: coefficientAt(held.values, row), denominator: powerOfTen(held.values.scale) };
}
