import { greatestCommonDivisor } from "../exact/ratio.ts";
import { type Fraction, magnitude, signOf } from "./fractions.ts";

/**
 * A value a + bδ, where δ is above 0 and below every number. A strict limit x > l is the limit x ≥ l + δ, and so the
 * simplex method honours open ends exactly: an optimum with b = 0 is reached, one with b < 0 is only approached.
 */
export interface Near {
  readonly a: bigint;
  readonly b: bigint;
}

/** Limits of one variable, in integers of a common scale. */
export interface Range {
  readonly lower: Near | undefined;
  readonly upper: Near | undefined;
}

/** A linear function of the variables, with integer coefficients. */
export type Linear = ReadonlyMap<number, bigint>;

/** A value as a + bδ over a common denominator above 0. */
export interface NearFraction extends Near {
  readonly denominator: bigint;
}

/** Where maximising ended: at a vertex, or along a ray on which every variable moves at a steady rate. */
export type Optimum =
  | { readonly kind: "vertex"; readonly value: NearFraction }
  | { readonly kind: "ray"; readonly slope: (linear: Linear) => Fraction };

/** Why no point exists: variables with their multipliers, each times its limit on that side. */
export type Contradiction = readonly {
  readonly variable: number;
  readonly side: "lower" | "upper";
  readonly multiplier: bigint;
}[];

/** `denominator` × basic variable = Σ coefficients × the variables of the columns. */
interface TableRow {
  basic: number;
  denominator: bigint;
  readonly coefficients: bigint[];
  /** Σ coefficients × the columns' values. */
  a: bigint;
  b: bigint;
}

/**
 * The simplex method for variables with limits, in exact integers, each row with its own denominator. It
 * always ends, by Bland's rule of the least index, and always ends the same. A feasible vertex stays: each further
 * objective starts from where the last one ended.
 */
export class Simplex {
  readonly ranges: readonly Range[];
  readonly columns: number[];
  readonly values: Near[];
  readonly rows: TableRow[];

  /** Variables from 0 with their ranges; row i defines the variable `count` + i, whose range follows the others. */
  constructor(count: number, ranges: readonly Range[], definitions: readonly Linear[], isCertifying: boolean) {
    this.ranges = ranges;
    this.columns = Array.from({ length: count }, (_, variable) => variable);
    this.values = this.columns.map((variable) => startOf(ranges[variable] as Range));
    this.rows = definitions.map((linear, index) => ({
      basic: count + index,
      denominator: 1n,
      coefficients: this.columns.map((variable) => linear.get(variable) ?? 0n),
      a: 0n,
      b: 0n,
    }));
    if (!isCertifying) this.eliminateEquations();
    for (const row of this.rows) this.revalue(row);
  }

  /** Finds a point within all limits, or tells why there is none. */
  feasible(): Contradiction | undefined {
    for (;;) {
      const found = this.worstRow();
      if (found === undefined) return undefined;
      const { row, isLow } = found;
      const column = this.leastColumn((at) => {
        const coefficient = row.coefficients[at] as bigint;
        return coefficient !== 0n && this.canMove(at, coefficient > 0n === isLow);
      });
      if (column === undefined) return contradiction(row, isLow, this.columns);
      const range = this.ranges[row.basic] as Range;
      this.pivot(row, column, (isLow ? range.lower : range.upper) as Near);
    }
  }

  /**
   * Maximises a linear function from the present vertex. The column that gains most per step goes first; once a step
   * leads nowhere, the least index does until one leads on, so that no vertex is left and met again for ever.
   */
  maximise(objective: Linear): Optimum {
    let isStuck = false;
    for (;;) {
      const { weights } = this.reduced(objective);
      const isFit = (at: number) => {
        const weight = weights[at] as bigint;
        return weight !== 0n && this.canMove(at, weight > 0n);
      };
      const column = isStuck ? this.leastColumn(isFit) : this.steepestColumn(weights, isFit);
      if (column === undefined) return { kind: "vertex", value: this.valueOf(objective) };
      const isUp = (weights[column] as bigint) > 0n;
      const progress = this.step(column, isUp);
      if (progress === "free") return { kind: "ray", slope: (linear) => this.slope(linear, column, isUp) };
      isStuck = progress === "stuck";
    }
  }

  /** The value of a linear function at the present vertex. */
  valueOf(linear: Linear): NearFraction {
    let [a, b, denominator] = [0n, 0n, 1n];
    for (const [variable, coefficient] of linear) {
      const value = this.value(variable);
      a = a * value.denominator + coefficient * value.a * denominator;
      b = b * value.denominator + coefficient * value.b * denominator;
      denominator *= value.denominator;
    }
    return { a, b, denominator };
  }

  /** The value of one variable at the present vertex. */
  value(variable: number): NearFraction {
    const column = this.columns.indexOf(variable);
    if (column >= 0) return { ...(this.values[column] as Near), denominator: 1n };
    return this.rows.find(({ basic }) => basic === variable) as TableRow;
  }

  /** Every variable with its value at the present vertex. */
  present(): readonly (readonly [variable: number, value: NearFraction])[] {
    return [
      ...this.columns.map((variable, at) => [variable, { ...(this.values[at] as Near), denominator: 1n }] as const),
      ...this.rows.map((row) => [row.basic, row] as const),
    ];
  }

  /** An equation's variable is always 0: once another variable is expressed by the row, its column is of no more use. */
  eliminateEquations(): void {
    for (const row of [...this.rows]) {
      const { lower, upper } = this.ranges[row.basic] as Range;
      if (lower === undefined || upper === undefined || compareNear(lower, 1n, upper, 1n) !== 0) continue;
      const equation = row.basic;
      const column = row.coefficients.findIndex((coefficient) => coefficient !== 0n);
      if (column < 0) {
        this.rows.splice(this.rows.indexOf(row), 1);
        continue;
      }
      this.exchange(row, column, lower);
      const dropped = this.columns.indexOf(equation);
      this.columns.splice(dropped, 1);
      this.values.splice(dropped, 1);
      for (const { coefficients } of this.rows) coefficients.splice(dropped, 1);
    }
  }

  /** The first row, by its variable, whose value lies outside its range. */
  worstRow(): { readonly row: TableRow; readonly isLow: boolean } | undefined {
    let found: { readonly row: TableRow; readonly isLow: boolean } | undefined;
    for (const row of this.rows) {
      if (found !== undefined && found.row.basic < row.basic) continue;
      const { lower, upper } = this.ranges[row.basic] as Range;
      if (lower !== undefined && compareNear(row, row.denominator, lower, 1n) < 0) found = { row, isLow: true };
      else if (upper !== undefined && compareNear(row, row.denominator, upper, 1n) > 0) found = { row, isLow: false };
    }
    return found;
  }

  leastColumn(isFit: (column: number) => boolean): number | undefined {
    let least: number | undefined;
    for (let at = 0; at < this.columns.length; at += 1) {
      if ((least === undefined || (this.columns[at] as number) < (this.columns[least] as number)) && isFit(at))
        least = at;
    }
    return least;
  }

  steepestColumn(weights: readonly bigint[], isFit: (column: number) => boolean): number | undefined {
    let steepest: number | undefined;
    let most = 0n;
    for (let at = 0; at < weights.length; at += 1) {
      const gain = magnitude(weights[at] as bigint);
      if (gain > most && isFit(at)) [steepest, most] = [at, gain];
    }
    return steepest;
  }

  canMove(column: number, isUp: boolean): boolean {
    const { lower, upper } = this.ranges[this.columns[column] as number] as Range;
    const limit = isUp ? upper : lower;
    return limit === undefined || compareNear(this.values[column] as Near, 1n, limit, 1n) !== 0;
  }

  /** Moves one column as far as all limits allow: not at all, some way, or without end. */
  step(column: number, isUp: boolean): "stuck" | "moved" | "free" {
    const variable = this.columns[column] as number;
    const { lower, upper } = this.ranges[variable] as Range;
    const value = this.values[column] as Near;
    const own = isUp ? upper : lower;
    let least: { room: Near; by: bigint; row: TableRow | undefined; limit: Near; variable: number } | undefined;
    if (own !== undefined) least = { room: distance(own, value), by: 1n, row: undefined, limit: own, variable };
    for (const row of this.rows) {
      const coefficient = row.coefficients[column] as bigint;
      if (coefficient === 0n) continue;
      const range = this.ranges[row.basic] as Range;
      const limit = coefficient > 0n === isUp ? range.upper : range.lower;
      if (limit === undefined) continue;
      const scaled = { a: limit.a * row.denominator, b: limit.b * row.denominator };
      const room = distance(scaled, row);
      const by = magnitude(coefficient);
      const order = least && (compareNear(room, by, least.room, least.by) || row.basic - least.variable);
      if (order === undefined || order < 0) {
        least = { room, by, row, limit, variable: row.basic };
      }
    }
    if (least === undefined) return "free";
    if (least.row !== undefined) this.pivot(least.row, column, least.limit);
    else {
      this.values[column] = least.limit;
      for (const row of this.rows) if (row.coefficients[column] !== 0n) this.revalue(row);
    }
    return least.room.a === 0n && least.room.b === 0n ? "stuck" : "moved";
  }

  pivot(row: TableRow, column: number, value: Near): void {
    for (const changed of this.exchange(row, column, value)) this.revalue(changed);
  }

  /** The row's variable becomes a column at that value, the column's variable a row. Gives the rows that changed. */
  exchange(row: TableRow, column: number, value: Near): readonly TableRow[] {
    const pivot = row.coefficients[column] as bigint;
    const sign = pivot > 0n ? 1n : -1n;
    const leaving = row.basic;
    for (let at = 0; at < row.coefficients.length; at += 1) {
      const coefficient = row.coefficients[at] as bigint;
      if (coefficient !== 0n) row.coefficients[at] = -sign * coefficient;
    }
    row.coefficients[column] = sign * row.denominator;
    row.denominator = sign * pivot;
    row.basic = this.columns[column] as number;
    this.columns[column] = leaving;
    this.values[column] = value;
    reduce(row);
    const changed = [row];
    for (const other of this.rows) {
      const factor = other.coefficients[column] as bigint;
      if (other === row || factor === 0n) continue;
      other.coefficients[column] = 0n;
      for (let at = 0; at < row.coefficients.length; at += 1) {
        const coefficient = row.coefficients[at] as bigint;
        const own = other.coefficients[at] as bigint;
        if (coefficient !== 0n) other.coefficients[at] = own * row.denominator + factor * coefficient;
        else if (own !== 0n) other.coefficients[at] = own * row.denominator;
      }
      other.denominator *= row.denominator;
      reduce(other);
      changed.push(other);
    }
    return changed;
  }

  revalue(row: TableRow): void {
    let [a, b] = [0n, 0n];
    for (let at = 0; at < row.coefficients.length; at += 1) {
      const coefficient = row.coefficients[at] as bigint;
      if (coefficient === 0n) continue;
      const value = this.values[at] as Near;
      a += coefficient * value.a;
      b += coefficient * value.b;
    }
    row.a = a;
    row.b = b;
  }

  /** A linear function in terms of the columns, over a denominator above 0. */
  reduced(linear: Linear): { readonly weights: readonly bigint[]; readonly denominator: bigint } {
    let weights: bigint[] = this.columns.map(() => 0n);
    let denominator = 1n;
    for (const [variable, coefficient] of linear) {
      const column = this.columns.indexOf(variable);
      if (column >= 0) {
        weights[column] = (weights[column] as bigint) + coefficient * denominator;
        continue;
      }
      const row = this.rows.find(({ basic }) => basic === variable) as TableRow;
      const before = denominator;
      weights = weights.map(
        (weight, at) => weight * row.denominator + coefficient * before * (row.coefficients[at] as bigint),
      );
      denominator *= row.denominator;
    }
    return { weights, denominator };
  }

  /** How fast a linear function moves while one column does. */
  slope(linear: Linear, column: number, isUp: boolean): Fraction {
    const { weights, denominator } = this.reduced(linear);
    const weight = weights[column] as bigint;
    return { numerator: isUp ? weight : -weight, denominator };
  }
}

/** The order of two values a + bδ, each over its denominator above 0. */
export function compareNear(first: Near, firstBy: bigint, second: Near, secondBy: bigint): -1 | 0 | 1 {
  return signOf(first.a * secondBy - second.a * firstBy) || signOf(first.b * secondBy - second.b * firstBy);
}

function startOf({ lower, upper }: Range): Near {
  return lower ?? upper ?? { a: 0n, b: 0n };
}

/** How far apart two values are, given that the move from one to the other goes in one direction. */
function distance(limit: Near, value: Near): Near {
  const [a, b] = [limit.a - value.a, limit.b - value.b];
  return (signOf(a) || signOf(b)) < 0 ? { a: -a, b: -b } : { a, b };
}

function contradiction(row: TableRow, isLow: boolean, columns: readonly number[]): Contradiction {
  const sign = isLow ? 1n : -1n;
  const others = columns.flatMap((variable, at) => {
    const multiplier = -sign * (row.coefficients[at] as bigint);
    return multiplier === 0n ? [] : [{ variable, side: multiplier < 0n ? "upper" : "lower", multiplier } as const];
  });
  return [{ variable: row.basic, side: isLow ? "lower" : "upper", multiplier: sign * row.denominator }, ...others];
}

/** Divides a row by what all its numbers share, so that they stay short. */
function reduce(row: TableRow): void {
  let divisor = row.denominator;
  for (const coefficient of row.coefficients) {
    if (divisor === 1n) return;
    if (coefficient !== 0n) divisor = greatestCommonDivisor(divisor, magnitude(coefficient));
  }
  if (divisor === 1n) return;
  row.denominator /= divisor;
  for (let at = 0; at < row.coefficients.length; at += 1) {
    const coefficient = row.coefficients[at] as bigint;
    if (coefficient !== 0n) row.coefficients[at] = coefficient / divisor;
  }
}
