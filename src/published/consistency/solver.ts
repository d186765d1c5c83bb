import { compare, type Fraction, fraction, magnitude, one, over, signOf, zero } from "../../exact/fractions.ts";
import { greatestCommonDivisor } from "../../exact/ratio.ts";
import { type End, mirrored } from "../figures/interval.ts";
import type { Limit, Program } from "./linearProgram.ts";
import { compareNear, type Near, Simplex, type Sum, type Variable } from "./simplex.ts";

type Side = "lower" | "upper";

/** A program ready to be solved. */
export class Solver {
  readonly levels: readonly string[];
  readonly simplex: Simplex;
  /** Limits are held as integers: value × scale. */
  readonly scale: Fraction;

  /** `isCertifying` keeps the equations, so that a contradiction can name them. */
  constructor({ levels, constraints }: Program, isCertifying: boolean) {
    this.levels = levels;
    this.scale = scaleOf(
      constraints.flatMap(({ lower, upper }) => [lower, upper]).filter((limit) => limit !== undefined),
    );
    const near = (limit: Limit | undefined, strict: bigint): Near | undefined =>
      limit && {
        a: (limit.at.numerator * this.scale.numerator) / (limit.at.denominator * this.scale.denominator),
        b: limit.open ? strict : 0n,
        denominator: 1n,
      };
    const definitions = constraints.map(({ terms, lower, upper }) => {
      const multiple = commonDenominator([...terms.values()]);
      const whole = ({ numerator, denominator }: Fraction) => (numerator * multiple) / denominator;
      const coefficients = levels.map((name) => whole(terms.get(name) ?? zero));
      return { coefficients, lower: near(lower, 1n), upper: near(upper, -1n) };
    });
    this.simplex = new Simplex(levels.length, definitions, isCertifying);
  }

  /** The tight end of a level. */
  levelEnd(name: string, side: Side): End | undefined {
    const level = this.levels.indexOf(name);
    const variable = this.simplex.variables[level] as Variable;
    const limit = variable[side];
    // No objective is needed where the vertex already lies on the limit.
    if (limit !== undefined && compareNear(variable, limit) === 0) {
      return { at: over(fraction(limit.a), this.scale), open: limit.b !== 0n };
    }
    return this.endOf(side, (sign) => this.greatest([[level, sign]]));
  }

  /** The tight end of above / below, where what is below lies above 0. */
  quotientEnd(above: string, below: string, side: Side): End | undefined {
    const [top, bottom] = [this.levels.indexOf(above), this.levels.indexOf(below)];
    return this.endOf(side, (sign) => this.greatestQuotient(top, bottom, sign));
  }

  /** A point of the strict system: δ becomes a number that is small enough. */
  witness(): ReadonlyMap<string, Fraction> {
    const delta = this.smallEnough();
    return new Map(
      this.levels.map((name, level) => [name, over(valueAt(this.simplex.variables[level] as Near, delta), this.scale)]),
    );
  }

  /** The least value is the greatest of the opposite. */
  endOf(side: Side, greatest: (sign: bigint) => End | undefined): End | undefined {
    return side === "upper" ? greatest(1n) : mirrored(greatest(-1n));
  }

  /** The greatest value of a sum of levels. */
  greatest(sum: Sum): End | undefined {
    const { value, ray } = this.simplex.maximise(sum);
    if (ray !== undefined) return undefined;
    return { at: over(fraction(value.a, value.denominator), this.scale), open: value.b !== 0n };
  }

  /**
   * The greatest sign × above / below, by Dinkelbach's method: the greatest value of sign × above − rate × below tells
   * whether any point has a greater quotient than the rate, and the point where it is reached gives the next rate. The
   * first rate is that of the witness.
   */
  greatestQuotient(top: number, bottom: number, sign: bigint): End | undefined {
    const [above, below] = [top, bottom].map((level) => this.simplex.variables[level]) as [Variable, Variable];
    const delta = this.smallEnough();
    const first = over(valueAt(above, delta), valueAt(below, delta));
    let rate = { ...first, numerator: sign * first.numerator };
    for (;;) {
      const objective: Sum = [
        [top, sign * rate.denominator],
        [bottom, -rate.numerator],
      ];
      const { value, ray } = this.simplex.maximise(objective);
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

  /** A number for δ that keeps every value of the vertex within its limits. */
  smallEnough(): Fraction {
    let least = one;
    for (const { lower, upper, a, b, denominator } of this.simplex.variables) {
      for (const [limit, sign] of [
        [lower, 1n],
        [upper, -1n],
      ] as const) {
        if (limit === undefined) continue;
        const room = sign * (a - limit.a * denominator);
        const closing = sign * (limit.b * denominator - b);
        if (room > 0n && closing > 0n && compare(fraction(room, closing), least) < 0) least = fraction(room, closing);
      }
    }
    return least;
  }
}

function valueAt({ a, b, denominator }: Near, delta: Fraction): Fraction {
  return fraction(a * delta.denominator + b * delta.numerator, denominator * delta.denominator);
}

/** What makes limits whole numbers without a common divisor. */
function scaleOf(limits: readonly Limit[]): Fraction {
  const ends = limits.map(({ at }) => at);
  const denominator = commonDenominator(ends);
  const divisor = ends.reduce(
    (found, end) => greatestCommonDivisor(found, magnitude((end.numerator * denominator) / end.denominator)),
    0n,
  );
  return fraction(denominator, divisor || 1n);
}

export function commonDenominator(fractions: readonly Fraction[]): bigint {
  return fractions.reduce(
    (found, { denominator }) => (found / greatestCommonDivisor(found, denominator)) * denominator,
    1n,
  );
}
