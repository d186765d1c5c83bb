import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { checkDecimal, type Exact, plainText, powerOfTen, readDecimal, safePowers } from "../decimals.ts";
import { safeToDecimal, toDecimal } from "../toDecimal.ts";
import { floatSpace } from "./slab.ts";

/**
 * Many decimal numbers with one scale: each is its coefficient × 10^-scale.
 *
 * The coefficients are safe integers in a `Float64Array`, NaN where a value is absent. Where one of them would pass
 * 2^53 they are all bigints, `undefined` where a value is absent: slower, and with the same results.
 *
 * A class, as are `Quotients` and `Holding`. V8 watches the literals of each place in the code: where those of a panel
 * lived long, it puts later ones among its old objects too, and there a result that nobody holds any more keeps its
 * numbers in memory until the next full collection.
 */
export class Column {
  readonly scale: number;
  readonly coefficients: Coefficients;

  constructor(scale: number, coefficients: Coefficients) {
    this.scale = scale;
    this.coefficients = coefficients;
  }
}

type BigCoefficients = readonly (bigint | undefined)[];
type Coefficients = Float64Array | BigCoefficients;

const mostSafe = Number.MAX_SAFE_INTEGER;
const mostFastDigits = 15;
/** The greatest whole number of so many digits. */
const mostShort = 1e15 - 1;

/** Whether the coefficients are safe integers. */
export function isPacked(coefficients: Coefficients): coefficients is Float64Array {
  return ArrayBuffer.isView(coefficients);
}

/** A column from bigints, packed where every one is safe. */
export function columnOf(scale: number, coefficients: BigCoefficients): Column {
  const packed = floatSpace(coefficients.length);
  for (let index = 0; index < coefficients.length; index += 1) {
    const coefficient = coefficients[index];
    if (coefficient !== undefined && (coefficient > mostSafe || coefficient < -mostSafe)) {
      return new Column(scale, coefficients);
    }
    packed[index] = coefficient === undefined ? Number.NaN : Number(coefficient);
  }
  return new Column(scale, packed);
}

/** The same values in bigints. */
function bigCoefficients({ coefficients }: Column): BigCoefficients {
  if (!isPacked(coefficients)) return coefficients;
  return Array.from(coefficients, (coefficient) => (Number.isNaN(coefficient) ? undefined : BigInt(coefficient)));
}

/**
 * Reads a list of numbers and texts of few digits, straight into the space of the column; `undefined` where one of them
 * is something else, which `ColumnBuilder` then reads or refuses.
 */
export function columnOfList(values: ArrayLike<unknown>, isHole: (value: unknown) => boolean): Column | undefined {
  const coefficients = floatSpace(values.length);
  let scale = 0;
  let power = 1;
  for (let row = 0; row < coefficients.length; row += 1) {
    const value = values[row];
    let places: number | undefined;
    if (typeof value === "number") {
      const coefficient = shortCoefficient(value, power);
      if (coefficient / power === value && Math.abs(coefficient) <= mostShort) {
        // Adding 0 makes 0 of -0.
        coefficients[row] = coefficient + 0;
        continue;
      }
      places = shortScale(value, scale);
    } else if (isHole(value)) {
      coefficients[row] = Number.NaN;
      continue;
    } else if (typeof value === "string") {
      const coefficient = readShortText(value);
      // No product where the text has more places than the scale, or is none.
      const scaled = coefficient * (safePowers[scale - placesRead] ?? Number.NaN);
      if (Math.abs(scaled) <= mostSafe) {
        coefficients[row] = scaled + 0;
        continue;
      }
      places = placesRead;
    }
    if (places === undefined || places <= scale) return undefined;
    // Once more from the start, now with all the places of this one.
    scale = places;
    power = safePowers[scale] as number;
    row = -1;
  }
  return new Column(scale, coefficients);
}

/**
 * The places that a number of few digits has, or `least` where it has fewer; `undefined` where it has many.
 *
 * A whole number over a power of ten, both of them exact, divides to the float that their decimal reads as. No other
 * decimal of up to 15 digits reads as the same float: so it is the shortest one, the one that the text of the number
 * would give.
 */
function shortScale(value: number, least: number): number | undefined {
  for (let scale = least; scale <= mostFastDigits; scale += 1) {
    const power = safePowers[scale] as number;
    const coefficient = shortCoefficient(value, power);
    if (Math.abs(coefficient) > mostShort) return undefined;
    if (coefficient / power === value) return scale;
  }
  return undefined;
}

/** What the coefficient of a number must be, if it is a whole one over this power of ten: to be judged. */
function shortCoefficient(value: number, power: number): number {
  // Math.round would take longer than the rest.
  return Math.floor(value * power + 0.5);
}

/** The places of the last text that `readShortText` read, or -1: kept here, so that reading makes no object. */
let placesRead = 0;

/** The coefficient of a text of sign, digits and point short enough to be a safe integer, else NaN. */
function readShortText(text: string): number {
  const { length } = text;
  placesRead = -1;
  let index = 0;
  let code = text.charCodeAt(0);
  const negative = code === 45;
  if (negative || code === 43) index = 1;
  let coefficient = 0;
  let point = -1;
  const start = index;
  if (length - start > mostFastDigits) return Number.NaN;
  for (; index < length; index += 1) {
    code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) coefficient = coefficient * 10 + (code - 48);
    else if (code === 46 && point < 0 && index > start) point = index;
    else return Number.NaN;
  }
  if (index === start || point === length - 1) return Number.NaN;
  placesRead = point < 0 ? 0 : length - 1 - point;
  return negative ? -coefficient : coefficient;
}

/**
 * Reads values into a column, each for a position of its own, in any order: the column runs from the first position to
 * the last. The scale grows with the longest fraction met; what was read before is then brought to it.
 */
export class ColumnBuilder {
  /** The ends of what was read. */
  first = 0;
  last = -1;
  #scale = 0;
  /** 10 to the power of the scale; NaN where that is no safe integer. */
  #power = 1;
  /** Safe integers; Infinity where a hole was read, NaN where nothing was. */
  #cells: Float64Array = noCells;
  /** The position of the first cell. */
  #start = 0;
  /** Everything read, by position, as soon as one value is not safe; each with its own scale until all are known. */
  #big: Map<number, Exact | undefined> | undefined;
  readonly #most: number;

  /** Room is made for so many positions at most, unless more of them are read. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  get length(): number {
    return this.last - this.first + 1;
  }

  /** How long the column would be with this position. */
  lengthWith(position: number): number {
    return this.length === 0 ? 1 : Math.max(this.last, position) - Math.min(this.first, position) + 1;
  }

  /** Whether a position has room made for it and nothing in it: there is then no more to ask about it. */
  isFree(position: number): boolean {
    const index = position - this.#start;
    // Asked first, as a typed array is slow to tell what stands outside of it.
    return index >= 0 && index < this.#cells.length && Number.isNaN(this.#cells[index]);
  }

  /** Whether a value or a hole was read for a position. */
  isRead(position: number): boolean {
    if (position > this.last || position < this.first) return false;
    return this.#big?.has(position) ?? !Number.isNaN(this.#cells[position - this.#start]);
  }

  /** What was read for a position, as text; `undefined` for a hole. */
  textAt(position: number): string | undefined {
    if (this.#big !== undefined) {
      const exact = this.#big.get(position);
      return exact && plainText(exact.coefficient, exact.scale);
    }
    const cell = this.#cells[position - this.#start] as number;
    return Number.isFinite(cell) ? plainText(BigInt(cell), this.#scale) : undefined;
  }

  addHole(position: number): void {
    if (this.#big === undefined) this.#put(position, Number.POSITIVE_INFINITY);
    else this.#putBig(position, undefined);
  }

  /** Adds a value; false where it is no number. */
  add(position: number, value: unknown): boolean {
    if (typeof value === "number") {
      const own = shortCoefficient(value, this.#power);
      // Most numbers have no more places than those before.
      if (own / this.#power === value && Math.abs(own) <= mostShort && this.#big === undefined) {
        return this.#put(position, own + 0);
      }
      const scale = shortScale(value, this.#scale);
      if (scale !== undefined) {
        return this.#addSafe(position, shortCoefficient(value, safePowers[scale] as number), scale);
      }
    } else if (typeof value === "string") {
      const coefficient = readShortText(value);
      if (placesRead >= 0) return this.#addSafe(position, coefficient, placesRead);
    } else if (typeof value === "bigint") {
      const coefficient = Number(value);
      // One that is not safe is not rounded to a safe one.
      if (Math.abs(coefficient) <= mostSafe) return this.#addSafe(position, coefficient, 0);
    }
    const exact = readDecimal(value);
    if (exact === undefined) return false;
    const { coefficient, scale } = exact;
    if (coefficient <= mostSafe && coefficient >= -mostSafe) return this.#addSafe(position, Number(coefficient), scale);
    return this.#addBig(position, coefficient, scale);
  }

  build(): Column {
    const { first, length } = this;
    const big = this.#big;
    if (big !== undefined)
      return new Column(
        this.#scale,
        Array.from({ length }, (_, row) => atScale(big.get(first + row), this.#scale)),
      );
    const coefficients = floatSpace(length);
    const cells = this.#cells;
    const offset = first - this.#start;
    for (let row = 0; row < length; row += 1) {
      const cell = cells[offset + row] as number;
      coefficients[row] = cell === Number.POSITIVE_INFINITY ? Number.NaN : cell;
    }
    return new Column(this.#scale, coefficients);
  }

  #addSafe(position: number, coefficient: number, scale: number): true {
    if (this.#big === undefined && (scale <= this.#scale || this.#rescale(scale))) {
      const difference = this.#scale - scale;
      const scaled = difference === 0 ? coefficient : coefficient * (safePowers[difference] ?? Number.NaN);
      // Adding 0 makes 0 of -0. A product of two safe integers that is itself safe is exact.
      if (Math.abs(scaled) <= mostSafe) return this.#put(position, scaled + 0);
      if (coefficient === 0) return this.#put(position, 0);
    }
    return this.#addBig(position, BigInt(coefficient), scale);
  }

  #put(position: number, cell: number): true {
    const index = position - this.#start;
    if (index < 0 || index >= this.#cells.length) this.#reach(position);
    else if (position > this.last) this.last = position;
    else if (position < this.first) this.first = position;
    this.#cells[position - this.#start] = cell;
    return true;
  }

  #addBig(position: number, coefficient: bigint, scale: number): true {
    if (this.#big === undefined) {
      this.#big = new Map();
      for (const [index, cell] of this.#cells.entries()) {
        if (Number.isNaN(cell)) continue;
        const value = Number.isFinite(cell) ? { coefficient: BigInt(cell), scale: this.#scale } : undefined;
        this.#big.set(this.#start + index, value);
      }
      this.#cells = noCells;
    }
    this.#scale = Math.max(this.#scale, scale);
    return this.#putBig(position, { coefficient, scale });
  }

  #putBig(position: number, value: Exact | undefined): true {
    this.#reach(position);
    this.#big?.set(position, value);
    return true;
  }

  /** Makes room for a position: as much again as the column is long, on the side where it grows. */
  #reach(position: number): void {
    if (this.length === 0) {
      this.first = position;
      this.last = position - 1;
      this.#start = position;
    }
    const { first, last } = this;
    this.first = Math.min(first, position);
    this.last = Math.max(last, position);
    if (this.#big !== undefined) return;
    const room = Math.max(leastCells, this.length, Math.min(2 * this.length, this.#most));
    const cells = floatSpace(room).fill(Number.NaN);
    const start = position < first ? this.last + 1 - cells.length : this.first;
    // Not by `set` and `subarray`, which makes an object that takes longer than the copying.
    for (let index = 0; index < this.#cells.length; index += 1) {
      const moved = index + this.#start - start;
      if (moved >= 0 && moved < room) cells[moved] = this.#cells[index] as number;
    }
    this.#cells = cells;
    this.#start = start;
  }

  /** Brings what was read so far to a greater scale; false where that would not be safe. */
  #rescale(scale: number): boolean {
    const factor = safePowers[scale - this.#scale] ?? Number.POSITIVE_INFINITY;
    const cells = this.#cells;
    if (cells.some((cell) => cell !== 0 && Number.isFinite(cell) && Math.abs(cell * factor) > mostSafe)) return false;
    for (let index = 0; index < cells.length; index += 1)
      if (cells[index] !== 0) cells[index] = (cells[index] as number) * factor;
    this.#scale = scale;
    this.#power = safePowers[scale] ?? Number.NaN;
    return true;
  }
}

function atScale(value: Exact | undefined, scale: number): bigint | undefined {
  return value && value.coefficient * powerOfTen(scale - value.scale);
}

const noCells = /* @__PURE__ */ new Float64Array(0);
const leastCells = 8;

/** The coefficient of a value that is there. */
export function coefficientAt({ coefficients }: Column, index: number): bigint {
  return isPacked(coefficients) ? BigInt(coefficients[index] as number) : (coefficients[index] as bigint);
}

/** A value that is there, as a `Decimal`. */
export function decimalAt(column: Column, index: number, site: Site): Decimal {
  const { scale, coefficients } = column;
  if (isPacked(coefficients)) return safeToDecimal(coefficients[index] as number, scale, site);
  return toDecimal(coefficients[index] as bigint, scale, site);
}

/** How far two values that are there lie apart, as a `Decimal`. */
export function distanceAt(column: Column, left: number, right: number, site: Site): Decimal {
  const { scale, coefficients } = column;
  if (isPacked(coefficients)) {
    const distance = Math.abs((coefficients[left] as number) - (coefficients[right] as number));
    if (distance <= mostSafe) return safeToDecimal(distance, scale, site);
  }
  const difference = coefficientAt(column, left) - coefficientAt(column, right);
  return toDecimal(difference < 0n ? -difference : difference, scale, site);
}

/** A value that is there, as its shortest text without an exponent. */
export function textAt(column: Column, index: number, site: Site): string {
  const coefficient = coefficientAt(column, index);
  checkDecimal(coefficient, column.scale, site);
  return plainText(coefficient, column.scale);
}

/** A value that is there, as the nearest float; infinite where there is none. */
export function floatAt(column: Column, index: number): number {
  // Adding 0 makes 0 of the -0 that a tiny figure below 0 gives.
  return Number(plainText(coefficientAt(column, index), column.scale)) + 0;
}

/** All values as the nearest floats, NaN where one is absent; `undefined` where a division would not be exact. */
export function packedFloats({ scale, coefficients }: Column): Float64Array | undefined {
  const power = safePowers[scale];
  if (power === undefined || !isPacked(coefficients)) return undefined;
  // The caller's to keep and to change: no shared space.
  if (power === 1) return new Float64Array(coefficients);
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

/** The first row with a value below 0; -1 where none has one. */
export function firstNegative({ coefficients }: Column): number {
  for (let row = 0; row < coefficients.length; row += 1) if ((coefficients[row] as number | bigint) < 0) return row;
  return -1;
}

/** The most decimal places that a value has, zeros at the end of them not counted. */
export function placesOf({ scale, coefficients }: Column): number {
  let most = 0;
  for (const coefficient of coefficients) {
    if (coefficient === undefined || Number.isNaN(coefficient)) continue;
    most = Math.max(most, scale - zerosAtEnd(coefficient, scale - most));
    if (most === scale) break;
  }
  return most;
}

/** How many zeros a coefficient ends with, up to `least` of them. */
function zerosAtEnd(coefficient: number | bigint, least: number): number {
  let rest = BigInt(coefficient);
  let zeros = 0;
  for (; zeros < least && rest % 10n === 0n; zeros += 1) rest /= 10n;
  return zeros;
}

/** The same values with the other sign. */
export function negatives({ scale, coefficients }: Column): Column {
  if (!isPacked(coefficients)) {
    return new Column(
      scale,
      coefficients.map((value) => (value === undefined ? undefined : -value)),
    );
  }
  const others = floatSpace(coefficients.length);
  // A difference: the negative of 0 would be -0.
  for (let row = 0; row < others.length; row += 1) others[row] = 0 - (coefficients[row] as number);
  return new Column(scale, others);
}

/** The same values without their signs; the column itself where none is below 0. */
export function magnitudes(column: Column): Column {
  const { scale, coefficients } = column;
  if (!isPacked(coefficients)) {
    const positive = coefficients.map((value) => (value !== undefined && value < 0n ? -value : value));
    return new Column(scale, positive);
  }
  if (!coefficients.some((value) => value < 0)) return column;
  const positive = floatSpace(coefficients.length);
  for (let row = 0; row < positive.length; row += 1) positive[row] = Math.abs(coefficients[row] as number);
  return new Column(scale, positive);
}

/** Orders two values that are there: they have one scale. */
export function compareAt({ coefficients }: Column, left: number, right: number): number {
  const a = coefficients[left] as number | bigint;
  const b = coefficients[right] as number | bigint;
  return a > b ? 1 : a < b ? -1 : 0;
}

/** Orders a value that is there of one column, and one of another. */
export function compareOver(left: Column, leftRow: number, right: Column, rightRow: number): number {
  const scale = Math.max(left.scale, right.scale);
  if (isPacked(left.coefficients) && isPacked(right.coefficients)) {
    const a = (left.coefficients[leftRow] as number) * (safePowers[scale - left.scale] ?? Number.NaN);
    const b = (right.coefficients[rightRow] as number) * (safePowers[scale - right.scale] ?? Number.NaN);
    // Both products are exact, or too great to be believed.
    if (Math.abs(a) <= mostSafe && Math.abs(b) <= mostSafe) return a > b ? 1 : a < b ? -1 : 0;
  }
  const a = coefficientAt(left, leftRow) * powerOfTen(scale - left.scale);
  const b = coefficientAt(right, rightRow) * powerOfTen(scale - right.scale);
  return a > b ? 1 : a < b ? -1 : 0;
}

/** The rows from `from` up to and without `to`. */
export function sliceColumn({ scale, coefficients }: Column, from: number, to: number): Column {
  return new Column(scale, coefficients.slice(from, to));
}

/** The rows of the left column, then those of the right one, with one scale. */
export function joinColumns(leftColumn: Column, rightColumn: Column): Column {
  const [left, right] = alignScales(leftColumn, rightColumn);
  if (isPacked(left.coefficients) && isPacked(right.coefficients)) {
    const joined = floatSpace(left.coefficients.length + right.coefficients.length);
    joined.set(left.coefficients);
    joined.set(right.coefficients, left.coefficients.length);
    return new Column(left.scale, joined);
  }
  return columnOf(left.scale, [...bigCoefficients(left), ...bigCoefficients(right)]);
}

/** The rows named. */
export function pickRows({ scale, coefficients }: Column, rows: Int32Array): Column {
  if (!isPacked(coefficients))
    return new Column(
      scale,
      Array.from(rows, (row) => coefficients[row]),
    );
  const picked = floatSpace(rows.length);
  // Not `Float64Array.from`, which takes longer than to add up the rows.
  for (let index = 0; index < rows.length; index += 1)
    picked[index] = coefficients[rows[index] as number] ?? Number.NaN;
  return new Column(scale, picked);
}

/** The same values with a greater scale. */
export function withScale(column: Column, scale: number): Column {
  const { coefficients } = column;
  const difference = scale - column.scale;
  if (difference === 0) return column;
  const factor = safePowers[difference];
  if (factor !== undefined && isPacked(coefficients)) {
    const scaled = floatSpace(coefficients.length);
    let greatest = 0;
    for (let row = 0; row < scaled.length; row += 1) {
      const product = (coefficients[row] as number) * factor;
      if (Math.abs(product) > greatest) greatest = Math.abs(product);
      scaled[row] = product;
    }
    if (greatest <= mostSafe) return new Column(scale, scaled);
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
    const packed = packedSums(left.coefficients, right.coefficients, sign, shift);
    if (packed !== undefined) return new Column(scale, packed);
  }
  const others = bigCoefficients(right);
  const factor = BigInt(sign);
  const sums = bigCoefficients(left).map((value, index) => {
    const other = others[index + shift];
    return value === undefined || other === undefined ? undefined : value + factor * other;
  });
  return columnOf(scale, sums);
}

/** Each row of the left column times row `index + shift` of the right one; absent where either is. */
export function multiplyColumns(left: Column, right: Column, shift: number): Column {
  const scale = left.scale + right.scale;
  if (isPacked(left.coefficients) && isPacked(right.coefficients)) {
    const packed = packedProducts(left.coefficients, right.coefficients, shift);
    if (packed !== undefined) return new Column(scale, packed);
  }
  const others = bigCoefficients(right);
  const products = bigCoefficients(left).map((value, index) => {
    const other = others[index + shift];
    return value === undefined || other === undefined ? undefined : value * other;
  });
  return columnOf(scale, products);
}

/** The same on safe integers; `undefined` where a product is not safe. */
function packedProducts(left: Float64Array, right: Float64Array, shift: number): Float64Array | undefined {
  const products = floatSpace(left.length).fill(Number.NaN);
  const end = Math.min(left.length, right.length - shift);
  for (let row = Math.max(0, 0 - shift); row < end; row += 1) {
    const product = (left[row] as number) * (right[row + shift] as number);
    if (Math.abs(product) > mostSafe) return undefined;
    // Adding 0 makes 0 of -0.
    products[row] = product + 0;
  }
  return products;
}

/** The same value in every row. The series of a panel share the last one made: few of them are divided by different values. */
export function constantColumn({ coefficient, scale }: Exact, length: number): Column {
  const last = lastConstant;
  if (last?.coefficient === coefficient && last.column.scale === scale && last.column.coefficients.length === length) {
    return last.column;
  }
  // Only one of them is looked at: a list of so many bigints takes longer than a measure of as many figures.
  const one = columnOf(scale, [coefficient]).coefficients;
  const column = isPacked(one)
    ? new Column(scale, floatSpace(length).fill(one[0] as number))
    : new Column(scale, new Array<bigint>(length).fill(coefficient));
  lastConstant = { coefficient, column };
  return column;
}

let lastConstant: { readonly coefficient: bigint; readonly column: Column } | undefined;

/** The same on safe integers; `undefined` where a sum is not safe. */
function packedSums(left: Float64Array, right: Float64Array, sign: 1 | -1, shift: number): Float64Array | undefined {
  const sums = floatSpace(left.length).fill(Number.NaN);
  const end = Math.min(left.length, right.length - shift);
  for (let row = Math.max(0, -shift); row < end; row += 1) {
    const sum = (left[row] as number) + sign * (right[row + shift] as number);
    if (Math.abs(sum) > mostSafe) return undefined;
    sums[row] = sum;
  }
  return sums;
}

/**
 * The sum from the last start up to each row, where every `every`-th row is a start and row 0 lies `position` rows after
 * one. Absent from a hole on until the next start, and, where `position` is not 0, until the first one: that sum begins
 * before the column.
 */
export function runningSums(column: Column, every: number, position: number): Column {
  const { scale, coefficients } = column;
  const packed = isPacked(coefficients) ? packedRunningSums(coefficients, every, position) : undefined;
  if (packed !== undefined) return new Column(scale, packed);
  return windowSums(column, (row) => row - ((row + position) % every));
}

/** The sum of each row and the `length` - 1 before it. Absent where one of them is, or where they begin before row 0. */
export function rollingSums(column: Column, length: number): Column {
  const { scale, coefficients } = column;
  const packed = isPacked(coefficients) ? packedRollingSums(coefficients, length) : undefined;
  if (packed !== undefined) return new Column(scale, packed);
  return windowSums(column, (row) => row - length + 1);
}

/**
 * The sums of `count` blocks of `length` rows, one after another from row `start` on. Absent where a row of the block is,
 * or lies outside the column.
 */
export function blockSums(column: Column, start: number, length: number, count: number): Column {
  const { scale, coefficients } = column;
  const packed = isPacked(coefficients) ? packedBlockSums(coefficients, start, length, count) : undefined;
  if (packed !== undefined) return new Column(scale, packed);
  const values = bigCoefficients(column);
  const sumOf = (block: number) => {
    let sum = 0n;
    for (let row = start + block * length; row < start + (block + 1) * length; row += 1) {
      const value = values[row];
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  };
  return columnOf(
    scale,
    Array.from({ length: count }, (_, block) => sumOf(block)),
  );
}

/** The sum of each window from row `startOf(row)` to the row itself, in bigints. Starts never step back. */
function windowSums(column: Column, startOf: (row: number) => number): Column {
  const values = bigCoefficients(column);
  let first = 0;
  let holes = 0;
  let sum = 0n;
  const sums = values.map((value, row) => {
    const start = startOf(row);
    if (value === undefined) holes += 1;
    else sum += value;
    for (; first < start; first += 1) {
      const left = values[first];
      if (left === undefined) holes -= 1;
      else sum -= left;
    }
    return holes > 0 || start < 0 ? undefined : sum;
  });
  return columnOf(column.scale, sums);
}

/** Running sums of safe integers; `undefined` as soon as one is not safe. */
function packedRunningSums(values: Float64Array, every: number, position: number): Float64Array | undefined {
  const sums = floatSpace(values.length);
  let nextStart = every - position;
  // What is absent makes every sum that holds it NaN.
  let sum = position === 0 ? 0 : Number.NaN;
  for (let row = 0; row < values.length; row += 1) {
    if (row === nextStart) {
      sum = 0;
      nextStart += every;
    }
    sum += values[row] as number;
    if (Math.abs(sum) > mostSafe) return undefined;
    sums[row] = sum;
  }
  return sums;
}

/** Rolling sums of safe integers; `undefined` as soon as one is not safe. */
function packedRollingSums(values: Float64Array, length: number): Float64Array | undefined {
  const sums = floatSpace(values.length);
  // The first row that no hole, and nothing before row 0, keeps out of a window.
  let first = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) {
    const step = (values[row] as number) - (row - first < length ? 0 : (values[row - length] as number));
    sum += step;
    // The step too: beyond 2^53 an odd one is rounded, though the sum that it leads to may be safe.
    if (!(Math.abs(step) <= mostSafe && Math.abs(sum) <= mostSafe)) {
      if (!Number.isNaN(step)) return undefined;
      first = row + 1;
      sum = 0;
    }
    sums[row] = row - first < length - 1 ? Number.NaN : sum;
  }
  return sums;
}

/** Sums of blocks of safe integers; `undefined` as soon as one may not be safe. */
function packedBlockSums(values: Float64Array, start: number, length: number, count: number): Float64Array | undefined {
  const sums = floatSpace(count);
  for (let block = 0; block < count; block += 1) {
    const from = start + block * length;
    const to = from + length;
    if (from < 0 || to > values.length) {
      sums[block] = Number.NaN;
      continue;
    }
    // What is absent makes the sum NaN.
    let sum = 0;
    // Where this is safe, so is every part of the sum: one question for a block takes less time than one for a row.
    let magnitudes = 0;
    for (let row = from; row < to; row += 1) {
      const value = values[row] as number;
      sum += value;
      magnitudes += Math.abs(value);
    }
    if (magnitudes > mostSafe) return undefined;
    sums[block] = sum;
  }
  return sums;
}
