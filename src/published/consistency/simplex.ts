import { magnitude, signOf } from "../../exact/fractions.ts";
import { longDivisor } from "../../exact/longDivisor.ts";
import { type Budget, costOf } from "./budget.ts";

/**
 * A delta-rational: a value a + bδ over a denominator above 0, where δ is above 0 and below every number. A strict limit
 * x > l is the limit x ≥ l + δ, and so the simplex method honours open ends exactly: an optimum with b = 0 is reached,
 * one with b < 0 is only approached.
 */
export interface Near {
  readonly a: bigint;
  readonly b: bigint;
  readonly denominator: bigint;
}

/** A limit, which is whole. */
export interface WholeLimit extends Near {
  readonly denominator: 1n;
}

/** The limits of a variable. */
export interface WholeLimits {
  readonly lower: WholeLimit | undefined;
  readonly upper: WholeLimit | undefined;
}

/** A sum of variables, each times a factor. */
export type Sum = readonly (readonly [variable: number, factor: bigint])[];

/** Why no point exists: variables with their multipliers, each times its limit on that side. */
export type Contradiction = readonly {
  readonly variable: number;
  readonly side: "lower" | "upper";
  readonly multiplier: bigint;
}[];

/** What a variable is a sum of, and its limits. */
export interface Definition extends WholeLimits {
  readonly coefficients: bigint[];
}

/** Where a variable lay. */
export interface Place extends Near {
  readonly index: number;
}

/** A variable: `denominator` × its value = Σ coefficients × the variables of the columns = a + bδ. */
export interface Variable extends WholeLimits, Near {
  lower: WholeLimit | undefined;
  upper: WholeLimit | undefined;
  coefficients: bigint[];
  denominator: bigint;
  a: bigint;
  b: bigint;
  /** The greatest denominator with which its numbers are not reduced. */
  longest: bigint;
  /** How far it lies beyond a limit, 0 within both; `undefined` until it is asked for after a change. */
  beyond: Near | 0 | undefined;
}

/**
 * The simplex method for variables with limits, in exact integers, each variable with its own denominator. A vertex
 * stays: after a change of limits, or for another objective, it goes on from where it is. It always ends, by Bland's
 * rule of the least index where quicker rules do not lead on, and always ends the same.
 */
export class Simplex {
  /** The variables that move by themselves; one of them is 1 × its own column. */
  readonly columns: number[];
  readonly variables: readonly Variable[];
  /** Those that are kept up. */
  private rows: readonly Variable[];
  readonly budget: Budget;

  /** The first `count` variables are the columns at the start. */
  constructor(count: number, definitions: readonly Definition[], budget: Budget) {
    this.budget = budget;
    this.columns = Array.from({ length: count }, (_, variable) => variable);
    this.variables = definitions.map((definition) => {
      const { a, b } = definition.lower ?? definition.upper ?? { a: 0n, b: 0n };
      return { ...definition, denominator: 1n, a, b, longest: 1n, beyond: undefined };
    });
    this.rows = this.variables;
    for (const variable of this.variables.slice(count)) Object.assign(variable, this.valueOf(variable.coefficients));
  }

  /**
   * Finds a point within all limits, or tells why there is none. The variable farthest out of its limits goes first,
   * by the column that moves it most; once patience with that ends, the least indices do.
   */
  feasible(patience = 2 * this.variables.length): Contradiction | undefined {
    for (let steps = 0; ; steps += 1) {
      // Every row is looked at, and every column by the row that is chosen.
      this.budget.spend(this.rows.length + this.columns.length);
      const isLong = steps >= patience;
      const variable = isLong ? this.rows.find((one) => excess(one) !== 0) : this.farthest();
      if (variable === undefined) return undefined;
      const isLow = isBeyond(variable, variable.lower, 1);
      const column = this.columnFor(variable, isLow, isLong ? this.indexOf : fastest(variable));
      if (column === undefined) return this.contradiction(variable, isLow);
      this.pivot(variable, column, (isLow ? variable.lower : variable.upper) as WholeLimit);
    }
  }

  /**
   * Maximises a sum from the present vertex, and gives its value there, or the column along which it grows without end.
   * The column that gains most per step goes first; once a step leads nowhere, the least index does until one leads on,
   * so that no vertex is left and met again for ever.
   */
  maximise(sum: Sum): { readonly value: Near; readonly ray?: number } {
    for (let isStuck = false; ; ) {
      const value = this.total(sum);
      const column = this.columnFor(value, true, isStuck ? this.indexOf : fastest(value));
      if (column === undefined) return { value };
      const room = this.step(column, (value.coefficients[column] as bigint) > 0n);
      if (room === undefined) return { value, ray: column };
      isStuck = room.a === 0n && room.b === 0n;
    }
  }

  /** Whether some column can move so that a sum grows. */
  canGrow(sum: Sum): boolean {
    return this.countColumns(this.total(sum), true, 1) > 0;
  }

  /**
   * An equation's variable never moves: once another variable is expressed by it, its column is of no more use. That on
   * which least depends is given up for it, so that numbers stay short and few.
   */
  eliminate(equation: Variable, column = leastOf(placesOf(equation.coefficients), this.dependents)): void {
    const { lower, upper } = equation;
    if (lower === undefined || upper === undefined || compareNear(lower, upper) !== 0) return;
    if (column === undefined) return;
    this.pivot(equation, column, lower);
    this.columns.splice(column, 1);
    for (const variable of this.rows) variable.coefficients.splice(column, 1);
  }

  /** Other limits for a variable; a value beyond them stays until a point within all limits is looked for. */
  limit(index: number, { lower, upper }: WholeLimits): void {
    Object.assign(this.variables[index] as Variable, { lower, upper, beyond: undefined });
  }

  /**
   * Puts one variable of some in the place of one of others that is a column, at a limit that it does not lie beyond; says
   * whether that could be done and leads to a point within all limits.
   */
  replace(leaving: readonly number[], entering: readonly number[]): boolean {
    const column = this.columns.findIndex((index) => leaving.includes(index));
    for (const index of entering) {
      const variable = this.variables[index] as Variable;
      const limit = isBeyond(variable, variable.lower, 1) ? variable.upper : (variable.lower ?? variable.upper);
      if (limit === undefined || (variable.coefficients[column] ?? 0n) === 0n) continue;
      this.pivot(variable, column, limit);
      return this.farthest() === undefined;
    }
    return false;
  }

  /**
   * Remembers how everything is, and gives what puts it back: a pivot makes rows anew, so that none has to be copied. No
   * column is eliminated after that.
   */
  bookmark(): () => void {
    const columns = [...this.columns];
    const variables = this.variables.map((variable) => ({ ...variable }));
    return () => {
      this.budget.spend(variables.length);
      this.columns.splice(0, columns.length, ...columns);
      for (const [index, variable] of variables.entries()) Object.assign(this.variables[index] as Variable, variable);
    };
  }

  /** Gives up variables that nothing limits: they are to have no limits again, nor to be asked for. */
  forget(): void {
    const columns = new Set(this.columns.map((index) => this.variables[index]));
    this.rows = this.rows.filter(
      (variable) => variable.lower !== undefined || variable.upper !== undefined || columns.has(variable),
    );
  }

  /** The variables among these that lie beyond their limits, and where. */
  beyond(indices: readonly number[]): readonly Place[] {
    return indices
      .map((index) => ({ ...(this.variables[index] as Variable), index }))
      .filter((variable) => excess(variable) !== 0);
  }

  /** Whether a variable may lie at a place. */
  allows({ index, a, b, denominator }: Place): boolean {
    return excess({ ...(this.variables[index] as Variable), a, b, denominator, beyond: undefined }) === 0;
  }

  private farthest(): Variable | undefined {
    let found: { readonly variable: Variable; readonly by: Near } | undefined;
    for (const variable of this.rows) {
      const by = excess(variable);
      if (by !== 0 && (found === undefined || compareNear(by, found.by) > 0)) found = { variable, by };
    }
    return found?.variable;
  }

  /** A sum as a variable without limits. */
  private total(sum: Sum): Variable {
    let coefficients = this.columns.map(() => 0n);
    let denominator = 1n;
    for (const [index, factor] of sum) {
      const variable = this.variables[index] as Variable;
      const by = factor * denominator;
      coefficients = coefficients.map(
        (own, at) => own * variable.denominator + by * (variable.coefficients[at] as bigint),
      );
      denominator *= variable.denominator;
    }
    return {
      lower: undefined,
      upper: undefined,
      coefficients,
      denominator,
      ...this.valueOf(coefficients),
      longest: 1n,
      beyond: undefined,
    };
  }

  /** How many columns can move so that a variable grows, or falls, counted up to `most`. */
  countColumns({ coefficients }: Variable, isUp: boolean, most: number): number {
    let count = 0;
    for (let column = 0; count < most && column < coefficients.length; column += 1) {
      if (this.leads(coefficients, column, isUp)) count += 1;
    }
    return count;
  }

  /** Of the columns that can move so that a variable grows, or falls, the first of the least weight. */
  private columnFor(
    { coefficients }: Variable,
    isUp: boolean,
    weight: (column: number) => number | bigint,
  ): number | undefined {
    return leastOf(
      placesOf(coefficients).filter((column) => this.leads(coefficients, column, isUp)),
      weight,
    );
  }

  /** Whether a column can move so that a variable of these coefficients grows, or falls. */
  private leads(coefficients: readonly bigint[], column: number, isUp: boolean): boolean {
    const coefficient = coefficients[column] as bigint;
    if (coefficient === 0n) return false;
    const { lower, upper, a, b } = this.variables[this.columns[column] as number] as Variable;
    const limit = coefficient > 0n === isUp ? upper : lower;
    return limit === undefined || a !== limit.a || b !== limit.b;
  }

  /** The variable of a column: Bland's order. */
  private readonly indexOf = (column: number): number => this.columns[column] as number;

  /** How many variables depend on a column. */
  private readonly dependents = (column: number): number =>
    this.rows.filter(({ coefficients }) => coefficients[column] !== 0n).length;

  /** Moves one column as far as all limits allow, and says how far that is; it is not moved where nothing limits it. */
  private step(column: number, isUp: boolean): Near | undefined {
    let least: { readonly room: Near; readonly variable: Variable; readonly limit: WholeLimit } | undefined;
    for (const variable of this.rows) {
      const coefficient = variable.coefficients[column] as bigint;
      if (coefficient === 0n) continue;
      const isRising = coefficient > 0n === isUp;
      const limit = isRising ? variable.upper : variable.lower;
      if (limit === undefined) continue;
      const sign = isRising ? 1n : -1n;
      const room = {
        a: sign * (limit.a * variable.denominator - variable.a),
        b: sign * (limit.b * variable.denominator - variable.b),
        denominator: magnitude(coefficient),
      };
      if (least === undefined || compareNear(room, least.room) < 0) least = { room, variable, limit };
    }
    if (least !== undefined) this.pivot(least.variable, column, least.limit);
    return least?.room;
  }

  /** A variable moves to a limit and becomes a column, in place of another. */
  private pivot(variable: Variable, column: number, limit: WholeLimit): void {
    if (this.variables[this.columns[column] as number] === variable) this.move(variable, column, limit);
    else this.exchange(variable, column, limit);
  }

  /** A variable that is a column moves, and with it all that depend on it. */
  private move({ a, b }: Variable, column: number, limit: WholeLimit): void {
    this.budget.spend(this.rows.length);
    const [byA, byB] = [limit.a - a, limit.b - b];
    for (const other of this.rows) {
      const coefficient = other.coefficients[column] as bigint;
      if (coefficient === 0n) continue;
      other.a += coefficient * byA;
      other.b += coefficient * byB;
      other.beyond = undefined;
    }
  }

  /** A variable becomes a column, in place of another, while it moves to a limit, and all are expressed by it. */
  private exchange(variable: Variable, column: number, limit: WholeLimit): void {
    reduce(variable);
    const places = placesOf(variable.coefficients);
    let changed = this.rows.length;
    for (const other of this.rows) {
      if (other === variable || other.coefficients[column] === 0n) continue;
      substitute(other, variable, column, places, limit);
      changed += places.length * costOf(other.denominator);
    }
    variable.coefficients = variable.coefficients.map((_, at) => (at === column ? 1n : 0n));
    Object.assign(variable, { denominator: 1n, a: limit.a, b: limit.b, beyond: undefined });
    this.columns[column] = this.variables.indexOf(variable);
    this.budget.spend(changed);
  }

  private valueOf(coefficients: readonly bigint[]): { readonly a: bigint; readonly b: bigint } {
    let [a, b] = [0n, 0n];
    for (const at of placesOf(coefficients)) {
      const value = this.variables[this.columns[at] as number] as Variable;
      a += (coefficients[at] as bigint) * value.a;
      b += (coefficients[at] as bigint) * value.b;
    }
    return { a, b };
  }

  /**
   * A variable beyond a limit that no column can bring nearer, and the columns that are in the way: a Farkas
   * certificate. The columns do not depend on each other, so that no other multipliers would do.
   */
  private contradiction(variable: Variable, isLow: boolean): Contradiction {
    const sign = isLow ? 1n : -1n;
    const own = { variable: this.variables.indexOf(variable), multiplier: sign * variable.denominator };
    const others = this.columns.map((column, at) => ({
      variable: column,
      multiplier: -sign * (variable.coefficients[at] as bigint),
    }));
    return [own, ...others]
      .filter(({ multiplier }) => multiplier !== 0n)
      .map((line) => ({ ...line, side: line.multiplier > 0n ? "lower" : "upper" }));
  }
}

/** The order of two values. */
export function compareNear(first: Near, second: Near): -1 | 0 | 1 {
  return (
    signOf(first.a * second.denominator - second.a * first.denominator) ||
    signOf(first.b * second.denominator - second.b * first.denominator)
  );
}

/** Whether a variable lies below a limit, or above it, as the sign is 1 or -1. */
function isBeyond({ a, b, denominator }: Variable, limit: WholeLimit | undefined, sign: 1 | -1): boolean {
  if (limit === undefined) return false;
  // Most denominators are 1, and most values differ before δ comes in.
  const at = denominator === 1n ? limit.a : limit.a * denominator;
  if (a !== at) return a < at === sign > 0;
  const near = limit.b * denominator;
  return b !== near && b < near === sign > 0;
}

/** How far a variable lies beyond a limit; 0 within both. */
function excess(variable: Variable): Near | 0 {
  variable.beyond ??= measured(variable);
  return variable.beyond;
}

function measured(variable: Variable): Near | 0 {
  const { lower, upper, a, b, denominator } = variable;
  if (isBeyond(variable, lower, 1)) {
    const limit = lower as WholeLimit;
    return { a: limit.a * denominator - a, b: limit.b * denominator - b, denominator };
  }
  if (!isBeyond(variable, upper, -1)) return 0;
  const limit = upper as WholeLimit;
  return { a: a - limit.a * denominator, b: b - limit.b * denominator, denominator };
}

/** The first column of the least weight. */
function leastOf(columns: readonly number[], weight: (column: number) => number | bigint): number | undefined {
  let found: { readonly column: number; readonly weight: number | bigint } | undefined;
  for (const column of columns) {
    const own = weight(column);
    if (found === undefined || own < found.weight) found = { column, weight: own };
  }
  return found?.column;
}

/** Columns by how far they move a variable, the greatest first. */
function fastest({ coefficients }: Variable): (column: number) => bigint {
  return (column) => -magnitude(coefficients[column] as bigint);
}

/** Expresses a variable by another one instead of its column, while that one moves to a limit. */
function substitute(
  variable: Variable,
  { coefficients, denominator, a, b }: Variable,
  column: number,
  places: readonly number[],
  limit: WholeLimit,
): void {
  const pivot = coefficients[column] as bigint;
  const own = variable.coefficients[column] as bigint;
  const divisor = longDivisor(magnitude(pivot), magnitude(own));
  const scale = magnitude(pivot) / divisor;
  const factor = (pivot < 0n ? -own : own) / divisor;
  const row = [...variable.coefficients];
  if (scale === 1n) {
    for (const at of places) row[at] = (row[at] as bigint) - factor * (coefficients[at] as bigint);
  } else {
    for (let at = 0; at < row.length; at += 1) {
      const held = row[at] as bigint;
      const other = coefficients[at] as bigint;
      if (other !== 0n) row[at] = held === 0n ? -factor * other : held * scale - factor * other;
      else if (held !== 0n) row[at] = held * scale;
    }
    variable.denominator *= scale;
    variable.a *= scale;
    variable.b *= scale;
  }
  row[column] = factor * denominator;
  variable.coefficients = row;
  variable.a += factor * (limit.a * denominator - a);
  variable.b += factor * (limit.b * denominator - b);
  variable.beyond = undefined;
  if (variable.denominator > variable.longest) reduce(variable);
}

/** Divides a variable's numbers by what they share, so that they stay short. */
function reduce(variable: Variable): void {
  const { coefficients } = variable;
  let divisor = variable.denominator;
  for (let at = 0; divisor !== 1n && at < coefficients.length; at += 1) {
    const rest = magnitude(coefficients[at] as bigint) % divisor;
    if (rest !== 0n) divisor = longDivisor(divisor, rest);
  }
  if (divisor !== 1n) {
    variable.coefficients = coefficients.map((coefficient) => coefficient / divisor);
    variable.denominator /= divisor;
    variable.a /= divisor;
    variable.b /= divisor;
  }
  variable.longest = (variable.denominator * variable.denominator) << 128n;
}

/** Where the numbers are that are not 0. */
function placesOf(numbers: readonly bigint[]): number[] {
  const places: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] !== 0n) places.push(at);
  return places;
}
