import { greatestCommonDivisor } from "../exact/ratio.ts";
import { compare, type Fraction, fraction, magnitude, one, over } from "./fractions.ts";
import { type End, mirrored } from "./interval.ts";
import type { Limit, Program, Row } from "./program.ts";
import { type Contradiction, type Linear, type Near, type NearFraction, type Range, Simplex } from "./simplex.ts";

type Side = "lower" | "upper";

/** A program ready to be solved; levels and rows are variables 0, 1, 2 … */
export class Solver {
  readonly program: Program;
  readonly simplex: Simplex;
  readonly index: ReadonlyMap<string, number>;
  /** Limits are held as integers: value × scale. */
  readonly scale: Fraction;

  /** `isCertifying` keeps the equations, so that a contradiction can name them. */
  constructor(program: Program, isCertifying: boolean) {
    this.program = program;
    this.index = new Map(program.levels.map((name, index) => [name, index]));
    const limits = program.levels.map((name) => program.limits.get(name) as Pick<Row, "lower" | "upper">);
    this.scale = scaleOf(limits);
    const near = (limit: Limit | undefined, side: bigint): Near | undefined =>
      limit && {
        a: (limit.at.numerator * this.scale.numerator) / (limit.at.denominator * this.scale.denominator),
        b: limit.open ? side : 0n,
      };
    const multiples = program.rows.map(({ terms }) => commonDenominator([...terms.values()]));
    const ranges = [...limits, ...program.rows].map(({ lower, upper }) => ({
      lower: near(lower, 1n),
      upper: near(upper, -1n),
    }));
    const definitions = program.rows.map(({ terms }, row) => this.linear(terms, multiples[row] as bigint));
    this.simplex = new Simplex(program.levels.length, ranges, definitions, isCertifying);
  }

  /** Finds a point, or tells why there is none. */
  feasible(): Contradiction | undefined {
    return this.simplex.feasible();
  }

  /** The tight end of a level. */
  levelEnd(name: string, side: Side): End | undefined {
    return this.endOf(side, (sign) => this.greatest(new Map([[this.index.get(name) as number, sign]])));
  }

  /** The tight end of above / below, where what is below lies above 0. */
  quotientEnd(above: string, below: string, side: Side): End | undefined {
    return this.endOf(side, (sign) => this.greatestQuotient(above, below, sign));
  }

  /** A point of the strict system: δ becomes a number that is small enough. */
  witness(): ReadonlyMap<string, Fraction> {
    const delta = this.smallEnough();
    return new Map(
      this.program.levels.map((name, variable) => [
        name,
        over(valueAt(this.simplex.value(variable), delta), this.scale),
      ]),
    );
  }

  /** The least value is the greatest of the opposite. */
  endOf(side: Side, greatest: (sign: bigint) => End | undefined): End | undefined {
    return side === "upper" ? greatest(1n) : mirrored(greatest(-1n));
  }

  /** The greatest value of a linear function of the levels. */
  greatest(objective: Linear): End | undefined {
    const optimum = this.simplex.maximise(objective);
    if (optimum.kind === "ray") return undefined;
    const { a, b, denominator } = optimum.value;
    return { at: over(fraction(a, denominator), this.scale), open: b !== 0n };
  }

  /**
   * The greatest sign × above / below, by Dinkelbach's method: the greatest value of sign × above − rate × below tells
   * whether any point has a greater quotient than the rate, and the point where it is reached gives the next rate.
   */
  greatestQuotient(above: string, below: string, sign: bigint): End | undefined {
    const top: Linear = new Map([[this.index.get(above) as number, sign]]);
    const bottom: Linear = new Map([[this.index.get(below) as number, 1n]]);
    let rate = this.startingRate(top, bottom);
    for (;;) {
      const optimum = this.simplex.maximise(gain(top, bottom, rate));
      if (optimum.kind === "ray") {
        const [rise, run] = [optimum.slope(top), optimum.slope(bottom)];
        if (run.numerator === 0n) return undefined;
        rate = over(rise, run);
        continue;
      }
      const { a, b } = optimum.value;
      if (a <= 0n) return { at: rate, open: a < 0n || b < 0n };
      const [above, below] = [this.simplex.valueOf(top), this.simplex.valueOf(bottom)];
      // A base that comes as near to 0 as one likes, and a figure that does not: the quotient has no end.
      if (below.a === 0n) return undefined;
      rate = fraction(above.a * below.denominator, above.denominator * below.a);
    }
  }

  /** A quotient that some point has: that of the witness. */
  startingRate(top: Linear, bottom: Linear): Fraction {
    const delta = this.smallEnough();
    return over(valueAt(this.simplex.valueOf(top), delta), valueAt(this.simplex.valueOf(bottom), delta));
  }

  /** A number for δ that keeps every value of the vertex within its limits. */
  smallEnough(): Fraction {
    let least = one;
    for (const [variable, value] of this.simplex.present()) {
      const { lower, upper } = this.simplex.ranges[variable] as Range;
      for (const [limit, sign] of [
        [lower, 1n],
        [upper, -1n],
      ] as const) {
        if (limit === undefined) continue;
        const room = sign * (value.a - limit.a * value.denominator);
        const closing = sign * (limit.b * value.denominator - value.b);
        if (room > 0n && closing > 0n && compare(fraction(room, closing), least) < 0) least = fraction(room, closing);
      }
    }
    return least;
  }

  linear(terms: ReadonlyMap<string, Fraction>, multiple: bigint): Linear {
    return new Map(
      [...terms].map(([name, { numerator, denominator }]) => [
        this.index.get(name) as number,
        (numerator * multiple) / denominator,
      ]),
    );
  }
}

/** denominator × (top − rate × bottom). */
function gain(top: Linear, bottom: Linear, { numerator, denominator }: Fraction): Linear {
  const found = new Map([...top].map(([variable, coefficient]) => [variable, coefficient * denominator]));
  for (const [variable, coefficient] of bottom) {
    found.set(variable, (found.get(variable) ?? 0n) - coefficient * numerator);
  }
  return found;
}

function valueAt({ a, b, denominator }: NearFraction, delta: Fraction): Fraction {
  return fraction(a * delta.denominator + b * delta.numerator, denominator * delta.denominator);
}

function scaleOf(limits: readonly Pick<Row, "lower" | "upper">[]): Fraction {
  const ends = limits.flatMap(({ lower, upper }) => [lower, upper].flatMap((limit) => (limit ? [limit.at] : [])));
  const denominator = commonDenominator(ends);
  const divisor = ends.reduce(
    (found, end) => greatestCommonDivisor(found, magnitude((end.numerator * denominator) / end.denominator)),
    0n,
  );
  return fraction(denominator, divisor === 0n ? 1n : divisor);
}

export function commonDenominator(fractions: readonly Fraction[]): bigint {
  return fractions.reduce(
    (found, { denominator }) => (found / greatestCommonDivisor(found, denominator)) * denominator,
    1n,
  );
}
