import type { Decimal } from "decimal.js";
import type { Site } from "../errors.ts";
import { plainText, powerOfTen, readDecimal, toDecimal } from "./decimals.ts";

/**
 * Many decimal numbers with one scale: each is its coefficient × 10^-scale.
 *
 * The coefficients are safe integers in a `Float64Array`, NaN where a value is absent. Where one of them would pass
 * 2^53 they are all bigints, `undefined` where a value is absent: slower, and with the same results.
 */
export interface Column {
  readonly scale: number;
  readonly coefficients: Coefficients;
}

type BigCoefficients = readonly (bigint | undefined)[];
type Coefficients = Float64Array | BigCoefficients;

const mostSafe = Number.MAX_SAFE_INTEGER;
/** Whole powers of ten that are exact as floats and safe as integers. */
export const safePowers: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));
const mostFastDigits = 15;

/** Whether the coefficients are safe integers. */
export function isPacked(coefficients: Coefficients): coefficients is Float64Array {
  return ArrayBuffer.isView(coefficients);
}

/** A column from bigints, packed where every one is safe. */
export function columnOf(scale: number, coefficients: BigCoefficients): Column {
  const packed = new Float64Array(coefficients.length);
  for (let index = 0; index < coefficients.length; index += 1) {
    const coefficient = coefficients[index];
    if (coefficient !== undefined && (coefficient > mostSafe || coefficient < -mostSafe)) {
      return { scale, coefficients };
    }
    packed[index] = coefficient === undefined ? Number.NaN : Number(coefficient);
  }
  return { scale, coefficients: packed };
}

/** The same values in bigints. */
function bigCoefficients({ coefficients }: Column): BigCoefficients {
  if (!isPacked(coefficients)) return coefficients;
  return Array.from(coefficients, (coefficient) => (Number.isNaN(coefficient) ? undefined : BigInt(coefficient)));
}

/**
 * Reads values one by one into a column. The scale grows with the longest fraction met; what was read before is
 * then brought to it.
 */
export class ColumnBuilder {
  #scale = 0;
  #packed: number[] = [];
  #big: (bigint | undefined)[] | undefined;
  /** The coefficient that #readShortText found beside the scale: kept here, so that reading makes no object. */
  #short = 0;

  get length(): number {
    return (this.#big ?? this.#packed).length;
  }

  addHole(): void {
    if (this.#big !== undefined) this.#big.push(undefined);
    else this.#packed.push(Number.NaN);
  }

  /** Adds a value; false where it is no number. */
  add(value: unknown): boolean {
    if (typeof value === "string") {
      const scale = this.#readShortText(value);
      if (scale !== undefined) return this.#addSafe(this.#short, scale);
    } else if (typeof value === "number" && Number.isSafeInteger(value)) {
      return this.#addSafe(value, 0);
    }
    const exact = readDecimal(value);
    if (exact === undefined) return false;
    const { coefficient, scale } = exact;
    if (coefficient <= mostSafe && coefficient >= -mostSafe) return this.#addSafe(Number(coefficient), scale);
    return this.#addBig(coefficient, scale);
  }

  /** The column, its rows in the order given: row `i` is what was added as number `order[i]`, or a hole at -1. */
  build(order?: Int32Array): Column {
    const added = this.#big ?? this.#packed;
    const hole = this.#big === undefined ? Number.NaN : undefined;
    const rows = order === undefined ? added : Array.from(order, (place) => (place < 0 ? hole : added[place]));
    return {
      scale: this.#scale,
      coefficients: this.#big === undefined ? Float64Array.from(rows as number[]) : (rows as BigCoefficients).slice(),
    };
  }

  /** The scale of a text of sign, digits and point short enough to be a safe integer, else `undefined`. */
  #readShortText(text: string): number | undefined {
    const { length } = text;
    let index = 0;
    let code = text.charCodeAt(0);
    const negative = code === 45;
    if (negative || code === 43) index = 1;
    let coefficient = 0;
    let point = -1;
    const start = index;
    if (length - start > mostFastDigits) return undefined;
    for (; index < length; index += 1) {
      code = text.charCodeAt(index);
      if (code >= 48 && code <= 57) coefficient = coefficient * 10 + (code - 48);
      else if (code === 46 && point < 0 && index > start) point = index;
      else return undefined;
    }
    if (index === start || point === length - 1) return undefined;
    this.#short = negative ? -coefficient : coefficient;
    return point < 0 ? 0 : length - 1 - point;
  }

  #addSafe(coefficient: number, scale: number): boolean {
    if (this.#big === undefined && (scale <= this.#scale || this.#rescale(scale))) {
      const difference = this.#scale - scale;
      const scaled = difference === 0 ? coefficient : coefficient * (safePowers[difference] ?? Number.NaN);
      // Adding 0 makes 0 of -0. A product of two safe integers that is itself safe is exact.
      if (Math.abs(scaled) <= mostSafe) return this.#packed.push(scaled + 0) > 0;
      if (coefficient === 0) return this.#packed.push(0) > 0;
    }
    return this.#addBig(BigInt(coefficient), scale);
  }

  #addBig(coefficient: bigint, scale: number): boolean {
    if (this.#big === undefined) {
      this.#big = bigCoefficients({ scale, coefficients: Float64Array.from(this.#packed) }).slice();
      this.#packed = [];
    }
    if (scale > this.#scale) {
      const factor = powerOfTen(scale - this.#scale);
      this.#big = this.#big.map((earlier) => (earlier === undefined ? undefined : earlier * factor));
      this.#scale = scale;
    }
    return this.#big.push(coefficient * powerOfTen(this.#scale - scale)) > 0;
  }

  /** Brings what was read so far to a greater scale; false where that would not be safe. */
  #rescale(scale: number): boolean {
    const factor = safePowers[scale - this.#scale] ?? Number.POSITIVE_INFINITY;
    if (this.#packed.some((earlier) => earlier !== 0 && Math.abs(earlier * factor) > mostSafe)) return false;
    this.#packed = this.#packed.map((earlier) => (earlier === 0 ? 0 : earlier * factor));
    this.#scale = scale;
    return true;
  }
}

/** The coefficient of a value that is there. */
export function coefficientAt({ coefficients }: Column, index: number): bigint {
  return isPacked(coefficients) ? BigInt(coefficients[index] as number) : (coefficients[index] as bigint);
}

/** A value that is there, as a `Decimal`. */
export function decimalAt(column: Column, index: number, site: Site): Decimal {
  return toDecimal(coefficientAt(column, index), column.scale, site);
}

/** A value that is there, as its shortest text without an exponent. */
export function textAt(column: Column, index: number): string {
  return plainText(coefficientAt(column, index), column.scale);
}

/** A value that is there, as the nearest float; infinite where there is none. */
export function floatAt(column: Column, index: number): number {
  // Adding 0 makes 0 of the -0 that a tiny figure below 0 gives.
  return Number(textAt(column, index)) + 0;
}

/** All values as the nearest floats, NaN where one is absent; `undefined` where a division would not be exact. */
export function packedFloats({ scale, coefficients }: Column): Float64Array | undefined {
  const power = safePowers[scale];
  if (power === undefined || !isPacked(coefficients)) return undefined;
  const floats = new Float64Array(coefficients.length);
  // Both are exact, and a division rounds once.
  for (let index = 0; index < floats.length; index += 1) floats[index] = (coefficients[index] as number) / power;
  return floats;
}

/** Below, equal to or above 0. */
export function signAt({ coefficients }: Column, index: number): number {
  const coefficient = coefficients[index] as number | bigint;
  return coefficient > 0 ? 1 : coefficient < 0 ? -1 : 0;
}

/** Orders two values that are there: they have one scale. */
export function compareAt({ coefficients }: Column, left: number, right: number): number {
  const [a, b] = [coefficients[left] as number | bigint, coefficients[right] as number | bigint];
  return a > b ? 1 : a < b ? -1 : 0;
}

/** The rows from `from` up to and without `to`. */
export function sliceColumn({ scale, coefficients }: Column, from: number, to: number): Column {
  return { scale, coefficients: coefficients.slice(from, to) };
}

/** The rows named. */
export function pickRows({ scale, coefficients }: Column, rows: Int32Array): Column {
  if (!isPacked(coefficients)) return { scale, coefficients: Array.from(rows, (row) => coefficients[row]) };
  return { scale, coefficients: Float64Array.from(rows, (row) => coefficients[row] ?? Number.NaN) };
}

/** The same values with a greater scale. */
export function withScale(column: Column, scale: number): Column {
  const { coefficients } = column;
  const difference = scale - column.scale;
  if (difference === 0) return column;
  const factor = safePowers[difference];
  if (factor !== undefined && isPacked(coefficients)) {
    const scaled = coefficients.map((coefficient) => coefficient * factor);
    if (scaled.every((coefficient) => !(Math.abs(coefficient) > mostSafe))) return { scale, coefficients: scaled };
  }
  const power = powerOfTen(difference);
  return columnOf(
    scale,
    bigCoefficients(column).map((coefficient) => (coefficient === undefined ? undefined : coefficient * power)),
  );
}

/** Both columns with one scale, the greater of theirs. */
export function alignScales(left: Column, right: Column): [Column, Column] {
  const scale = Math.max(left.scale, right.scale);
  return [withScale(left, scale), withScale(right, scale)];
}

/**
 * Each row of the left column plus (or, where `sign` is -1, minus) row `index + shift` of the right one; absent where
 * either is.
 */
export function addColumns(leftColumn: Column, rightColumn: Column, sign: 1 | -1, shift: number): Column {
  const [left, right] = alignScales(leftColumn, rightColumn);
  const { scale } = left;
  if (isPacked(left.coefficients) && isPacked(right.coefficients)) {
    const { coefficients } = right;
    const sums = left.coefficients.map((value, index) => value + sign * (coefficients[index + shift] ?? Number.NaN));
    if (sums.every((sum) => !(Math.abs(sum) > mostSafe))) return { scale, coefficients: sums };
  }
  const others = bigCoefficients(right);
  const factor = BigInt(sign);
  const sums = bigCoefficients(left).map((value, index) => {
    const other = others[index + shift];
    return value === undefined || other === undefined ? undefined : value + factor * other;
  });
  return columnOf(scale, sums);
}

/**
 * The sum over a window that ends at each row: from row `startOf(index)` to the row itself. Absent where a value in
 * the window is, or where the window begins before the column. Starts never step back.
 */
export function windowSums(column: Column, startOf: (index: number) => number): Column {
  const { scale, coefficients } = column;
  const packed = isPacked(coefficients) ? packedWindowSums(coefficients, startOf) : undefined;
  if (packed !== undefined) return { scale, coefficients: packed };
  const values = bigCoefficients(column);
  let first = 0;
  let holes = 0;
  let sum = 0n;
  const sums = values.map((value, index) => {
    const start = startOf(index);
    if (value === undefined) holes += 1;
    else sum += value;
    for (; first < start; first += 1) {
      const left = values[first];
      if (left === undefined) holes -= 1;
      else sum -= left;
    }
    return holes > 0 || start < 0 ? undefined : sum;
  });
  return columnOf(scale, sums);
}

/** The same on safe integers; `undefined` as soon as a sum is not safe. */
function packedWindowSums(values: Float64Array, startOf: (index: number) => number): Float64Array | undefined {
  const sums = new Float64Array(values.length);
  let first = 0;
  let holes = 0;
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    const start = startOf(index);
    if (start === index) {
      // A window that begins here forgets the ones before it.
      first = index;
      holes = 0;
      sum = 0;
    }
    if (Number.isNaN(value)) holes += 1;
    else sum += value;
    // Also on the way: beyond 2^53 an odd sum is rounded, and no later step brings it back.
    if (Math.abs(sum) > mostSafe) return undefined;
    for (; first < start; first += 1) {
      const left = values[first] as number;
      if (Number.isNaN(left)) holes -= 1;
      else sum -= left;
      if (Math.abs(sum) > mostSafe) return undefined;
    }
    sums[index] = holes > 0 || start < 0 ? Number.NaN : sum;
  }
  return sums;
}
