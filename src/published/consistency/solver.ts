import {
  commonDenominator,
  compare,
  type Fraction,
  fraction,
  greatestCommonDivisor,
  magnitude,
  minus,
  one,
  over,
  signOf,
  sumOf,
} from "../../exact/fractions.ts";
import { type End, mirrored } from "../figures/interval.ts";
import type { Budget } from "./budget.ts";
import { type Constraint, type Limit, type Program, tightest } from "./linearProgram.ts";
import { type Near, Simplex, type Sum, type Variable, type WholeLimit, type WholeLimits } from "./simplex.ts";

/** What a fraction that grows too long is refused for. */
export const site = { function: "checkConsistency" };

/** A level, or above / below − offset, where what is below lies above 0. */
export interface Quantity {
  readonly above: string;
  readonly below?: string | undefined;
  readonly offset: Fraction;
}

/** A program ready to be solved. */
export class Solver {
  readonly program: Program;
  readonly simplex: Simplex;
  /** Limits are held as integers: value × scale. */
  private readonly scale: Fraction;
  private readonly indices: ReadonlyMap<string, number>;

  constructor(program: Program, budget: Budget) {
    const { levels, constraints } = program;
    // Every number is written, and looked at more than once, even if it stays 0.
    budget.spend(4 * levels.length * constraints.length);
    this.program = program;
    this.indices = new Map(levels.map((name, level) => [name, level]));
    this.scale = scaleOf(constraints.flatMap(({ lower, upper }) => [...lower, ...upper]));
    const definitions = constraints.map(({ terms, lower, upper }) => ({
      coefficients: this.wholeCoefficients(terms),
      ...this.wholeLimits(tightest(lower), upper[0]),
    }));
    this.simplex = new Simplex(levels.length, definitions, budget);
  }

  /** Takes equations out of the program, all or some: quicker, but a contradiction could not name them. */
  withoutEquations(isGiven: (equation: Constraint) => boolean = () => true): this {
    for (const [index, constraint] of this.program.constraints.entries()) {
      if (index >= this.indices.size && isGiven(constraint)) {
        this.simplex.eliminate(this.simplex.variables[index] as Variable);
      }
    }
    return this;
  }

  /** Takes what follows from a figure out of the program, and gives the variables that it limited. */
  release(figure: string): readonly number[] {
    return this.limitAgain(figure, (limit) => !followsFrom(limit, figure));
  }

  /** Puts what follows from a figure back. */
  restore(figure: string): readonly number[] {
    return this.limitAgain(figure, () => true);
  }

  has(level: string): boolean {
    return this.indices.has(level);
  }

  /** Limits as the simplex method takes them. */
  wholeLimits(lower: Limit | undefined, upper: Limit | undefined): WholeLimits {
    return { lower: lower && this.wholeLimit(lower, 1n), upper: upper && this.wholeLimit(upper, -1n) };
  }

  /** A point of the strict system: δ becomes a number that is small enough. */
  witness(): ReadonlyMap<string, Fraction> {
    const delta = this.smallEnough();
    return new Map(this.program.levels.map((name) => [name, over(valueAt(this.variable(name), delta), this.scale)]));
  }

  /** Whether the vertex shows that an end, beyond which the quantity certainly never goes, is tight. */
  reaches({ above, below, offset }: Quantity, end: End): boolean {
    const [top, bottom] = [this.variable(above), this.level(below)];
    if (bottom.a === 0n || (!end.open && (top.b !== 0n || bottom.b !== 0n))) return false;
    const { numerator, denominator } = sumOf(end.at, offset);
    return top.a * bottom.denominator * denominator === numerator * bottom.a * top.denominator;
  }

  /**
   * How far the vertex is from an end, in columns that would lead nearer, told up to `most`; quotients are farther than
   * all levels.
   */
  distance({ above, below }: Quantity, side: "lower" | "upper", most: number): number {
    return below === undefined ? this.simplex.countColumns(this.variable(above), side === "upper", most) : Infinity;
  }

  /** Whether the vertex is where a quantity ends on that side. */
  isAtEnd(quantity: Quantity, side: "lower" | "upper"): boolean {
    const { above, below } = quantity;
    if (below === undefined) return this.distance(quantity, side, 1) === 0;
    const sign = side === "upper" ? 1n : -1n;
    return !this.simplex.canGrow(this.surplus(above, below, sign, this.rateAtVertex(above, below, sign)));
  }

  /** The tight end of a quantity; the least value is the greatest of the opposite. */
  tightEnd({ above, below, offset }: Quantity, side: "lower" | "upper"): End | undefined {
    const greatest = (sign: bigint) =>
      below === undefined ? this.greatest(above, sign) : this.greatestQuotient(above, below, sign);
    const end = side === "upper" ? greatest(1n) : mirrored(greatest(-1n));
    return end && { at: minus(end.at, offset), open: end.open };
  }

  private limitAgain(figure: string, isKept: (limit: Limit) => boolean): readonly number[] {
    return this.program.constraints.flatMap(({ lower, upper }, index) => {
      if (![...lower, ...upper].some((limit) => followsFrom(limit, figure))) return [];
      this.simplex.limit(index, this.wholeLimits(tightest(lower.filter(isKept)), upper.find(isKept)));
      return index;
    });
  }

  private variable(level: string): Variable {
    return this.simplex.variables[this.indices.get(level) as number] as Variable;
  }

  /** A level, or what stands for 1 as levels are scaled. */
  private level(name: string | undefined): Near {
    const { numerator: a, denominator } = this.scale;
    return name === undefined ? { a, b: 0n, denominator } : this.variable(name);
  }

  private wholeCoefficients(terms: ReadonlyMap<string, Fraction>): bigint[] {
    const multiple = commonDenominator([...terms.values()], site);
    const coefficients = this.program.levels.map(() => 0n);
    for (const [name, { numerator, denominator }] of terms) {
      coefficients[this.indices.get(name) as number] = (numerator * multiple) / denominator;
    }
    return coefficients;
  }

  private wholeLimit({ at, open }: Limit, strict: bigint): WholeLimit {
    const a = (at.numerator * this.scale.numerator) / (at.denominator * this.scale.denominator);
    return { a, b: open ? strict : 0n, denominator: 1n };
  }

  /** The greatest value of sign × a level. */
  private greatest(level: string, sign: bigint): End | undefined {
    const { value, ray } = this.simplex.maximise([[this.indices.get(level) as number, sign]]);
    if (ray !== undefined) return undefined;
    return { at: over(fraction(value.a, value.denominator), this.scale), open: value.b !== 0n };
  }

  /**
   * The greatest sign × above / below, by Dinkelbach's method: the greatest value of sign × above − rate × below tells
   * whether any point has a greater quotient than the rate, and the point where it is reached gives the next rate. The
   * first rate is that of the witness.
   */
  private greatestQuotient(top: string, bottom: string, sign: bigint): End | undefined {
    const [above, below] = [this.variable(top), this.variable(bottom)];
    let rate = this.rateAtVertex(top, bottom, sign);
    for (;;) {
      const { value, ray } = this.simplex.maximise(this.surplus(top, bottom, sign, rate));
      if (ray === undefined && value.a <= 0n) return { at: rate, open: value.a < 0n || value.b < 0n };
      // At the vertex, or along the ray, where both change at a steady rate.
      const [rise, run] = (
        ray === undefined ? [above.a, below.a] : [above, below].map(({ coefficients }) => coefficients[ray])
      ) as [bigint, bigint];
      // What is below comes as near to 0 as one likes, or stays as it is, and what is above does not.
      if (run === 0n) return undefined;
      rate = fraction(sign * rise * below.denominator * BigInt(signOf(run)), above.denominator * magnitude(run));
    }
  }

  /** Sign × above / below where the vertex lies. */
  private rateAtVertex(top: string, bottom: string, sign: bigint): Fraction {
    const delta = this.smallEnough();
    const { numerator, denominator } = over(valueAt(this.variable(top), delta), valueAt(this.variable(bottom), delta));
    return { numerator: sign * numerator, denominator };
  }

  /** Sign × above − rate × below, as whole multiples: above 0 where the quotient is greater than the rate. */
  private surplus(top: string, bottom: string, sign: bigint, { numerator, denominator }: Fraction): Sum {
    return [
      [this.indices.get(top) as number, sign * denominator],
      [this.indices.get(bottom) as number, -numerator],
    ];
  }

  /** A number for δ that keeps every value of the vertex within its limits. */
  private smallEnough(): Fraction {
    let least = one;
    for (const { lower, upper, a, b, denominator } of this.simplex.variables) {
      for (const [limit, sign] of [
        [lower, 1n],
        [upper, -1n],
      ] as const) {
        if (limit === undefined) continue;
        const room = sign * (a - limit.a * denominator);
        const closing = sign * (limit.b * denominator - b);
        const own = { numerator: room, denominator: closing };
        if (room > 0n && closing > 0n && compare(own, least) < 0) least = own;
      }
    }
    return fraction(least.numerator, least.denominator);
  }
}

/** Whether a limit would go with a figure. */
function followsFrom({ from }: Limit, figure: string): boolean {
  return from.some((element) => element.figure === figure);
}

function valueAt({ a, b, denominator }: Near, delta: Fraction): Fraction {
  return { numerator: a * delta.denominator + b * delta.numerator, denominator: denominator * delta.denominator };
}

/** What makes limits whole numbers without a common divisor. */
function scaleOf(limits: readonly Limit[]): Fraction {
  const ends = limits.map(({ at }) => at);
  const denominator = commonDenominator(ends, site);
  const divisor = ends.reduce(
    (found, end) => greatestCommonDivisor(found, magnitude((end.numerator * denominator) / end.denominator)),
    0n,
  );
  return fraction(denominator, divisor || 1n);
}
