import type { RoundingMode } from "../exact/rounding.ts";
import type { CutOff, Dialect } from "./dialects/dialect.ts";
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
 * With n = numerator × 10^power and d = denominator every mode is one division of whole numbers, rounded down: up is
 * (n + d − 1) / d, down n / d, to the nearest (2n + d) / 2d with ties up, and one less above the line turns ties, and nothing
 * else, down: above and below stand whole numbers. Only ties to even are told afterwards.
 *
 * Where an engine has doubles and |2n| + d is below 2^53, all of these are exact as doubles, and so is their quotient rounded
 * down: it is less than 1 / divisor off, and an exact one that is not whole lies at least that far from the next whole number.
 *
 * Where it has none, but whole numbers of a type with an end, |numerator| and denominator times the factor are held to less than half
 * of that end: no sum of the two passes it.
 *
 * Else the engine gives a number b within 1 of the quotient rounded down; the rest, dividend − b × divisor, is then at least
 * −divisor and below 2 × divisor, and one step puts both right.
 *
 * The result holds a column called `name` beside all columns of the rows.
 */
export function roundedOnce(
  rows: Relation,
  quotient: Quotient,
  name: string,
  power: number,
  mode: RoundingMode,
  dialect: Dialect,
): Relation {
  if (mode !== "halfEven")
    return { inputs: [rows], select: ([from]) => floored(from as string, quotient, name, power, mode, dialect) };
  const { numerator, denominator } = quotient;
  const up = `${name}_up`;
  const [above, below] = [dialect.wide(numerator), dialect.wide(denominator)];
  const tie = `${above} * ${dialect.whole(`2${"0".repeat(power)}`)} + ${below} = ${up} * (${below} * 2)`;
  const even = `CASE WHEN ${up} % 2 <> 0 AND ${tie} THEN ${up} - 1 ELSE ${up} END`;
  return {
    inputs: [rows],
    select: ([from]) =>
      `SELECT *, ${even} AS ${name} FROM (${floored(from as string, quotient, up, power, mode, dialect)}) AS x`,
  };
}

/** The division of a mode, rounded down. */
function floored(
  from: string,
  quotient: Quotient,
  name: string,
  power: number,
  mode: RoundingMode,
  dialect: Dialect,
): string {
  const { numerator, denominator, absent } = quotient;
  const factor = `${mode.startsWith("half") ? 2 : 1}${"0".repeat(power)}`;
  const [below, since] = divisionOf[mode];
  const either = bySign(below, since);
  const exact = either(`${dialect.wide(numerator)} * ${dialect.whole(factor)}`, dialect.wide(denominator));
  const { division } = dialect;
  if (division.near === undefined) {
    const { narrow } = division;
    const most = narrow.most / BigInt(factor);
    const whole = [`${narrow.whole(numerator)} * ${factor}`, narrow.whole(denominator)] as const;
    const positive = since(...whole);
    // Most numerators are 0 or more, and what is divided then is, too: cut off is rounded down.
    const cases = [
      `WHEN ${numerator} BETWEEN 0 AND ${most} AND ${denominator} <= ${most} THEN ${narrow.cutOff(positive.dividend, positive.divisor)}`,
      `WHEN ${numerator} BETWEEN -${most} AND -1 AND ${denominator} <= ${most} THEN ${floor(narrow.cutOff, below(...whole))}`,
      `ELSE ${floor(division.cutOff, exact)}`,
    ];
    return `SELECT *, ${unless(absent, `CASE ${cases.join(" ")} END`)} AS ${name} FROM ${from}`;
  }
  const [n, d] = [`${name}_n`, `${name}_d`];
  const isSmall = `abs(${n}) + ${d} < 9007199254740992`;
  const doubles = either(n, d);
  const steps = [
    `${unless(absent, `${division.double(numerator)} * ${factor}`)} AS ${n}, ${division.double(denominator)} AS ${d}`,
    `CASE WHEN ${isSmall} THEN ${division.floorOfDouble(`(${doubles.dividend}) / (${doubles.divisor})`)} END AS ${name}_small, ` +
      `CASE WHEN NOT ${isSmall} THEN ${exact.dividend} END AS ${name}_above, CASE WHEN NOT ${isSmall} THEN ${exact.divisor} END AS ${name}_below`,
    `${division.near(`${name}_above`, `${name}_below`)} AS ${name}_near`,
    `${name}_above - ${name}_near * ${name}_below AS ${name}_rest`,
    `CASE WHEN ${name}_above IS NULL THEN ${name}_small WHEN ${name}_rest < 0 THEN ${name}_near - 1 ` +
      `WHEN ${name}_rest >= ${name}_below THEN ${name}_near + 1 ELSE ${name}_near END AS ${name}`,
  ];
  return steps.reduce((rows, columns, at) => `SELECT *, ${columns} FROM ${at === 0 ? rows : `(${rows}) AS x`}`, from);
}

/** What is divided, and by what, which is above 0. */
interface Dividend {
  readonly dividend: string;
  readonly divisor: string;
}

/** A division that cuts off, rounding down. */
function floor(cutOff: CutOff, { dividend, divisor }: Dividend): string {
  return cutOff(`CASE WHEN ${dividend} < 0 THEN ${dividend} - ${divisor} + 1 ELSE ${dividend} END`, divisor);
}

/** A dividend and a divisor, by a numerator and a denominator; of modes to the nearest the numerator is that of twice the quotient. */
type Dividing = (above: string, below: string) => Dividend;

const down: Dividing = (above, below) => ({ dividend: above, divisor: below });
const up: Dividing = (above, below) => ({ dividend: `${above} + ${below} - 1`, divisor: below });
const nearestUp: Dividing = (above, below) => ({ dividend: `${above} + ${below}`, divisor: `${below} * 2` });
const nearestDown: Dividing = (above, below) => ({ dividend: `${above} + ${below} - 1`, divisor: `${below} * 2` });

/** One division below zero, another from zero on. */
function bySign(below: Dividing, from: Dividing): Dividing {
  if (below === from) return from;
  return (numerator, denominator) => {
    const [negative, positive] = [below(numerator, denominator), from(numerator, denominator)];
    return {
      ...positive,
      dividend: `CASE WHEN ${numerator} < 0 THEN ${negative.dividend} ELSE ${positive.dividend} END`,
    };
  };
}

/** The division of a mode below zero, and from zero on. */
const divisionOf: Readonly<Record<RoundingMode, readonly [below: Dividing, from: Dividing]>> = {
  floor: [down, down],
  ceil: [up, up],
  trunc: [up, down],
  expand: [down, up],
  halfFloor: [nearestDown, nearestDown],
  halfCeil: [nearestUp, nearestUp],
  halfTrunc: [nearestUp, nearestDown],
  halfExpand: [nearestDown, nearestUp],
  halfEven: [nearestUp, nearestUp],
};

/** The two whole numbers of a quotient, where it is there: columns that begin with `name`. */
export function quotientColumns(
  name: string,
  { numerator, denominator, absent }: Quotient,
  dialect: Dialect,
): Readonly<Record<string, string>> {
  const whole = (column: string) => unless(absent, dialect.integer(column));
  return { [`${name}numerator`]: whole(numerator), [`${name}denominator`]: whole(denominator) };
}

/** A column, where nothing says why it is absent. */
export function unless(absent: string, column: string): string {
  return `CASE WHEN ${absent} IS NULL THEN ${column} END`;
}
