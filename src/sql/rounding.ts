import type { RoundingMode } from "../exact/rounding.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Relation } from "./relation.ts";

/** A quotient among the columns of some rows: where `absent` is NULL, `numerator` / `denominator`, which is above 0. */
export interface Quotient {
  readonly numerator: string;
  readonly denominator: string;
  readonly absent: string;
}

/**
 * Rounding once, in an engine: of a quotient, to the places that a factor 10^power makes whole.
 *
 * With m = numerator × 10^power and d = denominator the engine gives a number f within 1 of m / d rounded down; the rest
 * g = m − f × d is then at least −d and below 2 × d, and one step puts both right: 0 ≤ g < d. Twice the rest is never taken,
 * since it could overflow: g is compared with d − g. The expressions below add 1 to f where the mode says so.
 *
 * The result holds a column called `name` beside all columns of the rows.
 */
export function roundedOnce(
  rows: Relation,
  { numerator, denominator, absent }: Quotient,
  name: string,
  power: number,
  mode: RoundingMode,
  dialect: Dialect,
): Relation {
  const [m, d, f, g] = ["m", "d", "f", "g"].map((column) => `${name}_${column}`) as [string, string, string, string];
  const product = `${numerator} * ${dialect.whole(`1${"0".repeat(power)}`)}`;
  const multiplied = `SELECT *, ${unless(absent, product)} AS ${m}, ${unless(absent, denominator)} AS ${d} FROM`;
  const near = `SELECT *, ${dialect.nearQuotient(m, d)} AS ${f} FROM`;
  const rest = `SELECT *, ${m} - ${f} * ${d} AS ${g} FROM`;
  const low = `CASE WHEN ${g} < 0 THEN ${f} - 1 WHEN ${g} >= ${d} THEN ${f} + 1 ELSE ${f} END AS ${name}_low`;
  const left = `CASE WHEN ${g} < 0 THEN ${g} + ${d} WHEN ${g} >= ${d} THEN ${g} - ${d} ELSE ${g} END AS ${name}_left`;
  const up = roundsUp[mode](`${name}_left`, `${d} - ${name}_left`, m, `${name}_low`);
  const right = `SELECT *, CASE WHEN ${up} THEN ${name}_low + 1 ELSE ${name}_low END AS ${name} FROM`;
  return {
    inputs: [rows],
    select: ([from]) =>
      `${right} (SELECT *, ${low}, ${left} FROM (${rest} (${near} (${multiplied} ${from}) AS x) AS x) AS x) AS x`,
  };
}

/** When the next whole number above is meant: of a rest, what is left to that number, the dividend, and the number below. */
const roundsUp: Readonly<Record<RoundingMode, (rest: string, gap: string, dividend: string, low: string) => string>> = {
  floor: () => "false",
  ceil: (rest) => `${rest} > 0`,
  trunc: (rest, _, dividend) => `${rest} > 0 AND ${dividend} < 0`,
  expand: (rest, _, dividend) => `${rest} > 0 AND ${dividend} > 0`,
  halfFloor: (rest, gap) => `${rest} > ${gap}`,
  halfCeil: (rest, gap) => `${rest} >= ${gap}`,
  halfTrunc: (rest, gap, dividend) => `${rest} > ${gap} OR (${rest} = ${gap} AND ${dividend} < 0)`,
  halfExpand: (rest, gap, dividend) => `${rest} > ${gap} OR (${rest} = ${gap} AND ${dividend} > 0)`,
  halfEven: (rest, gap, _, low) => `${rest} > ${gap} OR (${rest} = ${gap} AND ${low} % 2 <> 0)`,
};

/** The two whole numbers of a quotient, where it is there: columns that begin with `name`. */
export function quotientColumns(
  name: string,
  { numerator, denominator, absent }: Quotient,
): Readonly<Record<string, string>> {
  return { [`${name}numerator`]: unless(absent, numerator), [`${name}denominator`]: unless(absent, denominator) };
}

/** A column, where nothing says why it is absent. */
export function unless(absent: string, column: string): string {
  return `CASE WHEN ${absent} IS NULL THEN ${column} END`;
}
