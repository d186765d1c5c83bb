import type { Decimal } from "decimal.js";
import type { Site } from "../base/errors.ts";
import { coefficientAt, compareAt, compareOver, decimalAt, signAt, textAt } from "../exact/columns/column.ts";
import { compareQuotients, fractionAt, ratioAt, signOfQuotient } from "../exact/columns/quotients.ts";
import { powerOfTen } from "../exact/decimals.ts";
import { compare, differenceOf, type Fraction } from "../exact/fractions.ts";
import { type Ratio, toRatio } from "../exact/ratio.ts";
import { toDecimal } from "../exact/toDecimal.ts";
import type { AnyData, Reasons } from "./data.ts";

export function isAbsent({ reasons }: { readonly reasons: Reasons }, row: number): boolean {
  return reasons !== undefined && reasons[row] !== 0;
}

/** Whether the row lies inside the series and has a value. */
export function isThere(data: AnyData, row: number): boolean {
  return row >= 0 && row < data.grid.length && !isAbsent(data, row);
}

/** The value of a row that is there. */
export function valueAt(data: AnyData, row: number, site: Site): Decimal | Ratio {
  return data.type === "Series" ? decimalAt(data.values, row, site) : ratioAt(data.values, row, site);
}

/** The value of a row that is there, as exact text without an exponent. */
export function plainAt(data: AnyData, row: number, site: Site): string {
  return data.type === "Series" ? textAt(data.values, row, site) : ratioAt(data.values, row, site).toJSON();
}

/** The fraction of a row that is there. */
export function fractionOfRow(data: AnyData, row: number): Fraction {
  if (data.type === "RatioSeries") return fractionAt(data.values, row);
  return { numerator: coefficientAt(data.values, row), denominator: powerOfTen(data.values.scale) };
}

/** Orders two rows that are there. */
export function compareRows(data: AnyData, left: number, right: number): number {
  return data.type === "Series" ? compareAt(data.values, left, right) : compareQuotients(data.values, left, right);
}

/** Orders a row that is there of one series, and one of another. */
export function compareAcross(left: AnyData, leftRow: number, right: AnyData, rightRow: number): number {
  if (left.type === "Series" && right.type === "Series") {
    return compareOver(left.values, leftRow, right.values, rightRow);
  }
  return compare(fractionOfRow(left, leftRow), fractionOfRow(right, rightRow));
}

/** A row less another one, both of them there. */
export function differenceAt(data: AnyData, row: number, other: number, site: Site): Decimal | Ratio {
  if (data.type === "RatioSeries") {
    return toRatio(differenceOf(fractionAt(data.values, row), fractionAt(data.values, other)), site);
  }
  return toDecimal(coefficientAt(data.values, row) - coefficientAt(data.values, other), data.values.scale, site);
}

/** The sign of a row that is there. */
export function signOfRow(data: AnyData, row: number): number {
  return data.type === "Series" ? signAt(data.values, row) : signOfQuotient(data.values, row);
}

/** The first row with a value below 0; -1 where none has one. */
export function firstNegative(data: AnyData): number {
  for (let row = 0; row < data.grid.length; row += 1) if (!isAbsent(data, row) && signOfRow(data, row) < 0) return row;
  return -1;
}
