import { magnitude, signOf } from "../../exact/fractions.ts";
import { greatestCommonDivisor } from "../../exact/ratio.ts";

/**
 * A value a + bδ over a denominator above 0, where δ is above 0 and below every number. A strict limit x > l is the
 * limit x ≥ l + δ, and so the simplex method honours open ends exactly: an optimum with b = 0 is reached, one with
 * b < 0 is only approached.
 */
export interface Near {
  readonly a: bigint;
  readonly b: bigint;
  readonly denominator: bigint;
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
export interface Definition {
  coefficients: bigint[];
  readonly lower: Near | undefined;
  readonly upper: Near | undefined;
}

/** A variable: `denominator` × its value = Σ coefficients × the variables of the columns = a + bδ. */
export interface Variable extends Definition {
  coefficients: bigint[];
  denominator: bigint;
  a: bigint;
  b: bigint;
}

/**
 * The simplex method for variables with limits, in exact integers, each variable with its own denominator. It
 * always ends, by Bland's rule of the least index, and always ends the same. A feasible vertex stays: each further
 * objective starts from where the last one ended.
 */
export class Simplex {
  /** The variables that move by themselves; one of them is 1 × its own column. */
  readonly columns: number[];
  readonly variables: Variable[];

  /** The first `count` variables are the columns at the start. */
  constructor(count: number, definitions: readonly Definition[], isCertifying: boolean) {
    this.columns = Array.from({ length: count }, (_, variable) => variable);
    this.variables = definitions.map((definition) => {
      const { a, b } = definition.lower ?? definition.upper ?? { a: 0n, b: 0n };
      return { ...definition, denominator: 1n, a, b };
    });
    if (!isCertifying) for (const variable of this.variables.slice(count)) this.eliminate(variable);
    for (const variable of this.variables) this.revalue(variable);
  }

  /** Finds a point within all limits, or tells why there is none. */
  feasible(): Contradiction | undefined {
    for (;;) {
      const variable = this.variables.find((one) => isAbove(one.lower, one) || isAbove(one, one.upper));
      if (variable === undefined) return undefined;
      const isLow = isAbove(variable.lower, variable);
      const column = this.columnFor(variable, isLow, this.isEarlier);
      if (column === undefined) return this.contradiction(variable, isLow);
      this.pivot(variable, column, (isLow ? variable.lower : variable.upper) as Near);
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
      const gain = (column: number) => magnitude(value.coefficients[column] as bigint);
      const column = this.columnFor(value, true, isStuck ? this.isEarlier : (one, other) => gain(one) > gain(other));
      if (column === undefined) return { value };
      const room = this.step(column, (value.coefficients[column] as bigint) > 0n);
      if (room === undefined) return { value, ray: column };
      isStuck = room.a === 0n && room.b === 0n;
    }
  }

  /** A sum as a variable without limits. */
  total(sum: Sum): Variable {
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
    const found = { lower: undefined, upper: undefined, coefficients, denominator, a: 0n, b: 0n };
    this.revalue(found);
    return found;
  }

  /** An equation's variable is always 0: once another variable is expressed by it, its column is of no more use. */
  eliminate(equation: Variable): void {
    const { lower, upper, coefficients } = equation;
    if (lower === undefined || upper === undefined || compareNear(lower, upper) !== 0) return;
    const column = coefficients.findIndex((coefficient) => coefficient !== 0n);
    if (column < 0) return;
    this.exchange(equation, column);
    this.columns.splice(column, 1);
    for (const variable of this.variables) variable.coefficients.splice(column, 1);
  }

  /** The column to move so that a variable grows, or falls: of those that can, the first in an order. */
  columnFor(
    { coefficients }: Variable,
    isUp: boolean,
    isFirst: (one: number, other: number) => boolean,
  ): number | undefined {
    let found: number | undefined;
    for (let at = 0; at < coefficients.length; at += 1) {
      const coefficient = coefficients[at] as bigint;
      if (coefficient === 0n || (found !== undefined && !isFirst(at, found))) continue;
      const variable = this.variables[this.columns[at] as number] as Variable;
      const limit = coefficient > 0n === isUp ? variable.upper : variable.lower;
      if (limit === undefined || compareNear(variable, limit) !== 0) found = at;
    }
    return found;
  }

  readonly isEarlier = (one: number, other: number): boolean =>
    (this.columns[one] as number) < (this.columns[other] as number);

  /** Moves one column as far as all limits allow, and says how far that is; it is not moved where nothing limits it. */
  step(column: number, isUp: boolean): Near | undefined {
    let least: { readonly room: Near; readonly variable: Variable; readonly limit: Near } | undefined;
    for (const variable of this.variables) {
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

  /** A variable moves to a value and becomes a column, in place of another. */
  pivot(variable: Variable, column: number, { a, b }: Near): void {
    if (this.variables[this.columns[column] as number] !== variable) this.exchange(variable, column);
    Object.assign(variable, { a, b });
    for (const other of this.variables) if (other.coefficients[column] !== 0n) this.revalue(other);
  }

  /** A variable becomes a column, in place of another, and all are expressed by it. */
  exchange(variable: Variable, column: number): void {
    const { denominator } = variable;
    // A copy, as the variable's own change, too.
    const coefficients = [...variable.coefficients];
    const sign = (coefficients[column] as bigint) > 0n ? 1n : -1n;
    const pivot = sign * (coefficients[column] as bigint);
    for (const other of this.variables) {
      if (other.coefficients[column] === 0n) continue;
      const factor = sign * (other.coefficients[column] as bigint);
      for (let at = 0; at < coefficients.length; at += 1) {
        const coefficient = coefficients[at] as bigint;
        const own = other.coefficients[at] as bigint;
        if (coefficient !== 0n) other.coefficients[at] = own * pivot - factor * coefficient;
        else if (own !== 0n) other.coefficients[at] = own * pivot;
      }
      other.coefficients[column] = factor * denominator;
      other.denominator *= pivot;
      reduce(other);
    }
    this.columns[column] = this.variables.indexOf(variable);
  }

  revalue(variable: Variable): void {
    let [a, b] = [0n, 0n];
    for (let at = 0; at < variable.coefficients.length; at += 1) {
      const coefficient = variable.coefficients[at] as bigint;
      if (coefficient === 0n) continue;
      const value = this.variables[this.columns[at] as number] as Variable;
      a += coefficient * value.a;
      b += coefficient * value.b;
    }
    variable.a = a;
    variable.b = b;
  }

  /** A variable beyond a limit that no column can bring nearer, and the columns that are in the way. */
  contradiction(variable: Variable, isLow: boolean): Contradiction {
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

/** Whether both are there and the first is the greater. */
function isAbove(first: Near | undefined, second: Near | undefined): boolean {
  return first !== undefined && second !== undefined && compareNear(first, second) > 0;
}

/** Divides a variable's numbers by what they share, so that they stay short. */
function reduce(variable: Variable): void {
  let divisor = variable.denominator;
  for (const coefficient of variable.coefficients) {
    if (divisor === 1n) return;
    if (coefficient !== 0n) divisor = greatestCommonDivisor(divisor, magnitude(coefficient));
  }
  if (divisor === 1n) return;
  variable.denominator /= divisor;
  for (let at = 0; at < variable.coefficients.length; at += 1) {
    const coefficient = variable.coefficients[at] as bigint;
    if (coefficient !== 0n) variable.coefficients[at] = coefficient / divisor;
  }
}
